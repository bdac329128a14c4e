# कैंपेन: दुकान क्या पढ़ती है, और मार्केटर क्या सुनते हैं।

campaign-title = ऑफ़र
campaign-said-order = { $text }
campaign-said-offer = { $text }
campaign-said-points = { $text }
campaign-said-news = { $text }
campaign-stop-how = ऑफ़र नहीं चाहिए? STOP लिखिए।
campaign-do-order = अभी ऑर्डर करें
campaign-do-usual = हमेशा वाला ऑर्डर
campaign-do-goods = { $name } ऑर्डर करें
campaign-do-offer = ऑफ़र देखें
campaign-do-points = मेरे पॉइंट दिखाएँ
campaign-plain = { $text }
campaign-number = { NUMBER($number) }
campaign-amount = { $amount }
campaign-usual-goods = आपका हमेशा वाला माल
campaign-no-gap = कुछ नहीं
campaign-booster = { $name }, { $until } तक
campaign-not-yours = यह मैसेज उस दुकान के लिए था जिसमें अब आप नहीं हैं।
campaign-held =
    ⚠️ “{ $name }” अपने आप रुक गया: { $why ->
        [blocks] पिछले { $of } लोगों में से { $blocks } ने हमें ब्लॉक किया या ऑफ़र बंद किए।
       *[failures] पिछले { $of } मैसेज में से { $failures } नहीं पहुँचे।
    }
    आपके कहने तक और कुछ नहीं जाएगा।
campaigns-see = दिखाएँ

words-campaigns = कैंपेन | सब कैंपेन | मेरे कैंपेन
words-campaign-new = भेजो | भेजें | नया कैंपेन
words-booster = बूस्टर | नया बूस्टर
campaigns-title = कैंपेन
campaign-new-title = नया कैंपेन
campaign-draft-title = ड्राफ़्ट
booster-new-title = बूस्टर

campaigns-menu = कैंपेन
campaigns-all = सब कैंपेन
campaigns-new = नया कैंपेन
campaigns-over = पूरे हो चुके
campaigns-open = { $name }
campaigns-approve = मंज़ूर करें
campaigns-pause = रोकें
campaigns-resume = आगे चलाएँ
campaigns-stop = हमेशा के लिए बंद करें
campaigns-refuse = मंज़ूर नहीं
campaigns-copy = ड्राफ़्ट में कॉपी करें
campaigns-refresh = कितना हुआ?
campaigns-head = 📣 आपके कैंपेन:
campaigns-head-over = पूरे हो चुके कैंपेन:
campaigns-none = यहाँ कोई कैंपेन नहीं। “नया कैंपेन” दबाइए, या “भेजो” के साथ अपना मैसेज लिखिए।
campaign-line = { $status ->
    [draft] ✏️ { $name } – ड्राफ़्ट
    [waiting] 🙋 { $name } – दूसरे मार्केटर की मंज़ूरी बाक़ी
    [running] 🟢 { $name } – चल रहा है
    [paused] ⏸ { $name } – रुका है{ $why ->
        [blocks] {" "}(अपने आप: लोग ब्लॉक कर रहे हैं)
        [failures] {" "}(अपने आप: मैसेज नहीं पहुँच रहे)
       *[other] {""}
    }
    [stopped] ⏹ { $name } – बंद किया गया
   *[ended] ✅ { $name } – पूरा हुआ
}
campaign-when-now = अभी
campaign-when-event = { $on ->
    [scheme-live] जब स्कीम या बूस्टर शुरू हो
    [ending] स्कीम या बूस्टर ख़त्म होने से एक दिन पहले
    [points-expire] पॉइंट ख़त्म होने से 7 दिन पहले
    [reorder-due] जब दुकान के अपने ऑर्डर का समय हो
    [back-in-stock] जब माल फिर स्टॉक में आए
   *[new-product] जब नया प्रोडक्ट आए
}
campaign-when-time = { $time }
campaign-when-before = दुकान के कट-ऑफ़ से { $minutes ->
    [180] 3 घंटे
   *[other] { NUMBER($minutes) } मिनट
} पहले
campaign-when-once = { $day }, { $at }
campaign-when-weekly = हर { $days }, { $at }
campaign-weekday = { $day ->
    [mon] सोमवार
    [tue] मंगलवार
    [wed] बुधवार
    [thu] गुरुवार
    [fri] शुक्रवार
    [sat] शनिवार
   *[sun] रविवार
}
campaign-and = { $one }, { $rest }
campaign-when-ask = कब भेजें? दबाइए, या लिखिए: “कल 9:30”, “हर सोम गुरु 9 बजे”, “कट-ऑफ़ से 3 घंटे पहले”।
campaign-when-events = जब कुछ हो
campaign-when-event-ask = क्या होने पर?
campaign-preview = 👀 दुकान यह पढ़ेगी:
campaign-preview-buttons = बटन: { $buttons }
campaign-preview-button = { $does ->
    [order] [अभी ऑर्डर करें]
    [usual] [अभी ऑर्डर करें: हमेशा वाला]
    [offer] [ऑफ़र देखें]
    [about] [ऑफ़र देखें]
   *[points] [मेरे पॉइंट दिखाएँ]
}
campaign-approved = जिसने एक दिन से कुछ नहीं लिखा, उसे WhatsApp पर मंज़ूर शब्दों में मिलता है:
campaign-approved-details = { $before } { $about } { $after }
campaign-approved-button = बटन: [{ $button }]
campaign-approved-no-picture = फ़ोटो इसके साथ नहीं जाती; वह उन्हें दिखती है जिन्होंने एक दिन के अंदर लिखा।
campaign-approved-one-button = इसमें एक ही बटन होता है: पहले बटन का काम।
campaign-approved-cut = इसके लिए टेक्स्ट बहुत लंबा है, 600 अक्षरों पर कट जाएगा।
campaign-reach = { NUMBER($outlets) } में से { $about ->
    [yes] लगभग { NUMBER($told) }
   *[no] { NUMBER($told) }
} दुकानों को मिलेगा{ $heldOut ->
    [0] {""}
   *[other] ; असर नापने के लिए { NUMBER($heldOut) } को नहीं भेजेंगे
}।
camp-channel = { $channel ->
    [whatsapp-cloud] WhatsApp
    [whatsapp-web] WhatsApp Web
    [telegram] Telegram
    [simulator] डेमो फ़ोन
   *[other] { $channel }
}
campaign-reach-channel = • { $channel }: { NUMBER($outlets) }
campaign-reach-no-stock = { NUMBER($count) } दुकानें छोड़ी गईं: उनके डिस्ट्रीब्यूटर के पास स्टॉक कम है।
campaign-reach-cost = ख़र्च लगभग { $cost }।
campaign-reach-estimated = यह अनुमान इनमें से 2,000 दुकानों से है: पहली को छोड़ हर गिनती में सौ में दो का फ़र्क़ हो सकता है।
campaign-reach-counted = ऑर्डर { $at } तक के गिने गए हैं।
campaign-reach-event = हर बार, जिन पर लागू हो।
campaign-reach-asked = भेजते समय की गिनती से लगभग { NUMBER($count) } दुकानों को मिलेगा।
campaign-draft-when-is = कब: { $when }
campaign-draft-start = शुरू करें
campaign-draft-test = पहले मुझे भेजें
campaign-draft-when = समय बदलें
campaign-draft-language = एक भाषा और
campaign-draft-picture = फ़ोटो लगाएँ या बदलें
campaign-picture-ask = फ़ोटो भेजिए।
campaign-picture-none = फ़ोटो हटाएँ
campaign-picture-big = यह फ़ोटो बहुत बड़ी है। छोटी भेजिए।
campaign-picture-coming = फ़ोटो देखी जा रही है, थोड़ी देर में ड्राफ़्ट में आएगी।
campaign-picture-done = { $how ->
    [added] 📷 फ़ोटो ड्राफ़्ट में लग गई।
    [changed] इस बीच किसी ने ड्राफ़्ट बदल दिया: फ़ोटो फिर भेजिए।
   *[unreadable] यह फ़ोटो नहीं भेजी जा सकती। JPEG या PNG चलेगी।
}
campaign-draft-drop = हटाएँ
campaign-draft-show = ड्राफ़्ट पर वापस
campaign-started = { $status ->
    [waiting] 🙋 “{ $name }” को दूसरे मार्केटर की मंज़ूरी चाहिए।
   *[running] 📣 “{ $name }” चालू है: { $when }।
}
campaign-approve-asked = 🙋 { $who } चाहते हैं कि आप “{ $name }” कैंपेन मंज़ूर करें।
campaign-turned-by = { $how ->
    [approved] ✅ { $who } ने आपका कैंपेन “{ $name }” मंज़ूर किया: { $when }।
    [refused] ✋ { $who } ने आपका कैंपेन “{ $name }” मंज़ूर नहीं किया। खोलकर उसकी कॉपी बनाइए, बदलिए और फिर से भेजिए।
    [paused] ⏸ { $who } ने आपका कैंपेन “{ $name }” रोका।
    [resumed] 🟢 { $who } ने आपका कैंपेन “{ $name }” आगे चलाया।
   *[stopped] ⏹ { $who } ने आपका कैंपेन “{ $name }” हमेशा के लिए बंद किया।
}
campaign-begun = ▶️ “{ $name }” शुरू हो गया: { $planned ->
    [one] एक दुकान को मिलेगा
   *[other] { NUMBER($planned) } दुकानों को मिलेगा
}{ $heldOut ->
    [0] {""}
   *[other] ; असर नापने के लिए { NUMBER($heldOut) } को नहीं
}।
campaign-finished = 🏁 “{ $name }” पूरा हुआ: अब तक { NUMBER($sent) } को भेजा, { NUMBER($answered) } ने जवाब दिया, { NUMBER($ordered) } ने ऑर्डर किया ({ $value })।
campaign-testing = थोड़ी देर में यहीं आएगा, अपनी हर भाषा में।
campaign-dropped = “{ $name }” हटा दिया।
campaign-language = किस भाषा में?
campaign-language-of = { $code ->
    [hi] हिन्दी
    [hi-Latn] Hinglish
   *[en] English
}
campaign-language-text = मैसेज { $code ->
    [hi] हिन्दी
    [hi-Latn] Hinglish
   *[en] English
} में लिखिए।
campaign-new-whom = किसे भेजें? दबाइए, या दुकानों के कोड की सूची (CSV या Excel) भेजिए।
campaign-new-whom-of = { $of ->
    [all] सब दुकानें
    [quiet] { $days } दिन से शांत दुकानें
    [classes] एक क्लास की दुकानें
    [regions] एक इलाक़ा
    [beats] एक बीट
    [saved] सेव की हुई ऑडियंस
   *[distributors] एक डिस्ट्रीब्यूटर की दुकानें
}
campaign-new-saved = कौन सी ऑडियंस?
campaign-new-saved-of = { $name } ({ NUMBER($count) })
campaign-list-coming = सूची पढ़ी जा रही है। थोड़ी देर में दुकानों की गिनती के साथ यहीं आएगी।
campaign-list-taken = 📋 { $name }: { $count ->
    [one] एक दुकान।
   *[other] { NUMBER($count) } दुकानें।
}
campaign-list-unknown = { $count ->
    [one] एक कोड किसी दुकान का नहीं: { $codes }
   *[other] { NUMBER($count) } कोड किसी दुकान के नहीं: { $codes } …
}
campaign-list-write = इन दुकानों को लिखें
campaign-list-not = { $why ->
    [too-many] { $name } में { NUMBER($most) } से ज़्यादा कोड हैं। कई सूचियाँ भेजिए।
    [none] { $name } में कोई कोड नहीं मिला।
    [unknown] { $name } का कोई कोड किसी दुकान का नहीं।
   *[unreadable] { $name } नहीं पढ़ी जा सकी। CSV या Excel (.xlsx) चलेगी।
}
campaign-new-message = क्या कहना है? लिखिए, या स्कीम दबाइए। {"{"}name{"}"}, {"{"}points{"}"} और {"{"}usual{"}"} की जगह हर दुकान का अपना आएगा।
campaign-new-about = { $name } के बारे में बताएँ
campaign-new-does = बटन क्या करे?
campaign-new-does-what = { $what ->
    [usual] हमेशा वाला ऑर्डर
    [offer] ऑफ़र दिखाए
    [points] पॉइंट दिखाए
    [order] तय माल का ऑर्डर
   *[none] कोई बटन नहीं
}
campaign-new-goods = कौन-सा माल, कितना? जैसे “40 हल्दी, 2 पेटी नूडल्स”।
campaign-new-goods-unclear = यह नहीं मिला। मात्रा और प्रोडक्ट लिखिए, जैसे “40 हल्दी”।
campaign-new-unreadable = यह नहीं भेज सकते। बदलने वाले शब्द हैं {"{"}name{"}"}, {"{"}points{"}"}, {"{"}gap{"}"} और {"{"}usual{"}"}।
campaign-progress = कुल { NUMBER($planned) } · भेजे { NUMBER($sent) } · पहुँचे { NUMBER($delivered) } · पढ़े { NUMBER($read) } · जवाब { NUMBER($answered) } · ऑर्डर { NUMBER($ordered) } ({ $value })
campaign-runs = पिछली बार:
campaign-run-about = { $at }, { $about }
campaign-run-line = • { $at }: { NUMBER($sent) } भेजे, { NUMBER($answered) } जवाब, { NUMBER($ordered) } ऑर्डर ({ $value })
campaign-held-out = नहीं भेजे (तुलना के लिए): { NUMBER($count) }
campaign-lift = { $known ->
    [too-few] असर: अभी कह नहीं सकते (n = { NUMBER($n) })
    [unclear] असर: अभी कह नहीं सकते (n = { NUMBER($n) }); हर दुकान { $low } से { $high } के बीच
    [less] असर: हर दुकान { $perOutlet } ({ NUMBER($percent) } %), 95 % भरोसे से { $low } से { $high } के बीच (n = { NUMBER($n) })
   *[more] असर: हर दुकान +{ $perOutlet } (+{ NUMBER($percent) } %), 95 % भरोसे से { $low } से { $high } के बीच (n = { NUMBER($n) })
}{ $over ->
    [no] , अब तक
   *[yes] {""}
}
campaign-lift-line = 📈 { campaign-lift }
campaign-left = { NUMBER($count) } भेजने बाक़ी{ $minutes ->
    [0] {""}
   *[other] , लगभग { NUMBER($minutes) } मिनट
}
campaign-reason = { $reason ->
    [unreachable] ब्लॉक किया या पहुँच से बाहर
    [stopped] ऑफ़र बंद किए
    [no-consent] ऑफ़र नहीं चाहते
    [no-stock] स्टॉक कम
    [nobody] अभी कोई नहीं
    [closed] दुकान बंद
    [left] दुकान छोड़ दी
    [enough] इस हफ़्ते काफ़ी मिल चुके
    [late] बहुत देर
    [same-person] मालिक को दूसरी दुकान के लिए मिला
    [no-cut-off] उस दिन कट-ऑफ़ नहीं
    [messenger-limit] मैसेंजर की सीमा
    [window] पहले वे लिखें
    [held] मैसेंजर ने रोका
   *[other] दूसरे कारण
}
campaign-not = { $kind ->
    [failed] नहीं पहुँचे
   *[skipped] नहीं भेजे
} ({ campaign-reason }): { NUMBER($count) }
campaign-turned = { $status ->
    [paused] ⏸ रुक गया। अब कुछ नहीं जाएगा।
    [stopped] ⏹ हमेशा के लिए बंद।
   *[running] 🟢 आगे चल रहा है।
}
campaign-stop-sure = हमेशा के लिए बंद करें? जिन्हें नहीं मिला उन्हें फिर नहीं मिलेगा।
campaign-stop-no = नहीं, रहने दें
campaign-refused = { $reason ->
    [campaign-unknown] ऐसा कोई कैंपेन अब नहीं है।
    [campaign-started-already] यह पहले ही शुरू या हटाया जा चुका है।
    [campaign-changed-meanwhile] इस बीच किसी ने बदल दिया। कृपया फिर देखिए।
    [campaign-nobody] किसी को नहीं मिलेगा: इनमें कोई दुकान ऑफ़र नहीं चाहती या पहुँच में नहीं।
    [campaign-too-late] वह समय निकल गया। कृपया दूसरा चुनिए।
    [campaign-not-waiting] अब इसे मंज़ूरी नहीं चाहिए।
    [campaign-needs-another] किसी और को मंज़ूर करना होगा।
    [campaign-not-running] यह चल नहीं रहा।
    [campaign-not-paused] यह रुका नहीं है।
   *[campaign-over] यह पूरा हो चुका है।
}
campaign-digest = ☀️ नमस्ते! { $open ->
    [0] आपके कैंपेन:
    [one] एक कैंपेन पर आपका फ़ैसला चाहिए:
   *[other] { $open } कैंपेन पर आपका फ़ैसला चाहिए:
}
campaign-digest-rest = क्या चल रहा है और क्या असर हुआ:
campaign-digest-line = • { $last }{ NUMBER($sent) } भेजे, { NUMBER($answered) } जवाब, { NUMBER($ordered) } ऑर्डर ({ $value })
campaign-digest-last = { $at }:{" "}
campaign-digest-next = • अगली बार { $at }
campaign-digest-waiting = • { $when }। { $asked }

booster-none = अभी कोई माल ज़्यादा दिन से नहीं पड़ा।
booster-which = ये माल ज़्यादा दिन से पड़े हैं और कम दुकानें ख़रीदती हैं। किसके लिए?
booster-slow = • { $name }: { $sold ->
    [no] चार हफ़्ते से नहीं बिका
   *[yes] { NUMBER($cover) } दिन का स्टॉक
}, { NUMBER($outlets) } में से { NUMBER($buyers) } दुकानें ख़रीदती हैं
booster-times = कितने गुना पॉइंट?
booster-times-of = { $times }×
booster-days = कितने दिन?
booster-days-of = { $days } दिन
booster-review = 🚀 { $name }: { $until } तक { $times }× पॉइंट। शुरू करें?
booster-start = शुरू करें
booster-drop = नहीं
booster-dropped = कुछ शुरू नहीं हुआ।
booster-started = 🚀 { $name }: अब से { $until } तक { $times }× पॉइंट।
booster-not = { $reason ->
    [point-rule-over-already] वह समय निकल गया।
   *[other] यह बूस्टर नहीं बन सकता।
}
booster-send = दुकानों को बताएँ
