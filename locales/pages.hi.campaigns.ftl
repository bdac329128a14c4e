### कैंपेन के पेज।

## ऊपर की पट्टी और सूची
camp-title = कैंपेन
camp-pages = कैंपेन के पेज
camp-tab-list = कैंपेन
camp-tab-calendar = कैलेंडर
camp-tab-audiences = ऑडियंस
camp-tab-rules = नियम
camp-tab-distributors = डिस्ट्रीब्यूटर
camp-none = अभी कोई कैंपेन नहीं। “नया कैंपेन” से शुरू कीजिए।
camp-older = सब पूरे हो चुके
camp-group-waiting = मंज़ूरी बाक़ी
camp-group-paused = रुके हुए
camp-group-running = चल रहे हैं
camp-group-scheduled = तय समय पर जाएँगे
camp-group-draft = ड्राफ़्ट
camp-group-over = पूरे हो चुके
camp-status = { $status ->
    [draft] ड्राफ़्ट
    [waiting] मंज़ूरी बाक़ी
    [running] चल रहा है
    [paused] रुका है
    [stopped] बंद किया गया
   *[ended] पूरा हुआ
}
camp-next = अगली बार { $at }
camp-by = { $name } ने बनाया
camp-why = { $why ->
    [blocks] अपने आप रुका: लोग ब्लॉक कर रहे हैं या ऑफ़र बंद कर रहे हैं।
    [failures] अपने आप रुका: मैसेज नहीं पहुँच रहे।
   *[by-hand] हाथ से रोका गया।
}
camp-what-it-says = क्या कहता है, और किसे
camp-number = { NUMBER($number) }
camp-number-about = ≈ { NUMBER($number) }
camp-count-planned = भेजने हैं
camp-count-sent = भेजे
camp-count-read = पढ़े
camp-count-answered = जवाब
camp-count-ordered = ऑर्डर
camp-count-failed = नहीं पहुँचे
camp-count-value = ऑर्डर की रक़म
camp-do-start = शुरू करें
camp-do-approve = मंज़ूर करें
camp-do-pause = रोकें
camp-do-resume = आगे चलाएँ
camp-do-stop = हमेशा के लिए बंद करें
camp-do-copy = कॉपी करके ड्राफ़्ट बनाएँ
camp-do-drop = हटाएँ
camp-do-edit = बदलें
camp-drop-sure = यह ड्राफ़्ट हटाएँ? फिर वापस नहीं आएगा।
camp-waits-for-another = किसी दूसरे मार्केटर को मंज़ूर करना होगा।

## कैंपेन बनाना
camp-new-title = नया कैंपेन
camp-saved = ड्राफ़्ट सेव हो गया।
camp-mistakes = अभी सेव नहीं हुआ। नीचे जहाँ निशान है, वहाँ देखिए।
camp-mistake-name = नाम दीजिए, ताकि फिर मिल सके।
camp-mistake-text = कम से कम एक भाषा में मैसेज लिखिए।
camp-mistake-variable = {"{"}{ $name }{"}"} कोई नहीं जानता। टेक्स्ट के नीचे के शब्दों में से दबाइए।
camp-mistake-long = यह बहुत लंबा है: ज़्यादा से ज़्यादा { $most } अक्षर।
camp-mistake-order = यह माल नहीं मिला। मात्रा और प्रोडक्ट लिखिए, जैसे “40 हल्दी, 2 पेटी नूडल्स”।
camp-mistake-button = चुनिए कि यह बटन क्या करे।
camp-mistake-when-once = दिन और समय चुनिए। कट-ऑफ़ से पहले: 15 से 1,440 मिनट।
camp-mistake-when-weekly = कम से कम एक दिन और समय चुनिए। कट-ऑफ़ से पहले: 15 से 1,440 मिनट।
camp-mistake-hold-out = 0 से 50 प्रतिशत लिखिए।
camp-mistake-cover = 0 से 60 दिन लिखिए।
camp-mistake-whole = ऐसे नहीं भेज सकते। हर हिस्सा देखिए।
camp-mistake-picture = यह फ़ोटो नहीं भेजी जा सकती। JPEG, PNG या WebP फ़ाइल चुनिए।
camp-name = नाम
camp-name-how = सिर्फ़ मार्केटर देखते हैं।
camp-message = मैसेज
camp-message-how = जिस दुकान की भाषा ख़ाली है, उसे सबसे पास की भाषा मिलेगी।
camp-insert = बदलने वाला शब्द डालें
camp-variable-name = दुकान का नाम
camp-variable-points = पॉइंट
camp-variable-gap = अगले स्लैब तक
camp-variable-usual = हमेशा वाला माल
camp-variable-about = किस बारे में
camp-picture = फ़ोटो
camp-picture-add = फ़ोटो लगाएँ
camp-picture-other = दूसरी फ़ोटो
camp-picture-none = फ़ोटो हटाएँ
camp-buttons = बटन
camp-buttons-how = दुकान के दबाने पर हर बटन कुछ करता है। जहाँ कम दिखते हैं, वहाँ पहला ज़रूर दिखता है।
camp-button-number = बटन { $n }
camp-button-none = कोई बटन नहीं
camp-button-order = तय माल का ऑर्डर
camp-button-usual = हमेशा वाला ऑर्डर
camp-button-offer = ऑफ़र दिखाए
camp-button-points = पॉइंट दिखाए
camp-button-about = जिस बारे में है, वह दिखाए
camp-goods = माल
camp-goods-how = 40 हल्दी, 2 पेटी नूडल्स
camp-scheme = स्कीम
camp-scheme-all = सब चालू ऑफ़र
camp-when = कब
camp-when-now = अभी
camp-when-once = किसी दिन
camp-when-weekly = हर हफ़्ते
camp-when-event = कुछ होने पर
camp-day = दिन
camp-until = आख़िरी दिन (ख़ाली रह सकता है)
camp-by-time = समय पर, हर दुकान की अपनी घड़ी से
camp-by-cut-off = हर दुकान के कट-ऑफ़ से पहले
camp-time = समय
camp-before = इतने मिनट पहले
camp-event-how = हर दुकान को हर बात एक ही बार बताई जाती है। पहले कोई और मंज़ूर करता है।
camp-more = असर कैसे नापें
camp-hold-out = जिन्हें नहीं भेजना, %
camp-cover = स्टॉक के दिन
camp-more-how = कुछ दुकानों को नहीं भेजा जाता, ताकि मैसेज का असर दिखे। जिनके डिस्ट्रीब्यूटर के पास ऊपर के माल का स्टॉक इससे कम दिनों का है, वे दुकानें छोड़ दी जाती हैं।
camp-save = ड्राफ़्ट सेव करें
camp-save-copy = नया ड्राफ़्ट बनाकर सेव करें
camp-start = शुरू करें
camp-tested = थोड़ी देर में आपकी चैट में आएगा, अपनी हर भाषा में।
camp-no-chat = हमारे साथ आपकी चैट अभी नहीं है। पहले अपने मैसेंजर से लिखिए।
camp-preview = दुकान ऐसे पढ़ेगी
camp-see-preview = देखें
camp-preview-empty = मैसेज लिखिए: यहाँ दिखेगा।
camp-sample = { $shop } के हिसाब से, { $channel } में।
camp-sample-name = ओम स्टोर्स

## किसके लिए
camp-audience = किसे
camp-audience-all = सब चालू दुकानें, जब तक आप न चुनें। चुनी हुई सब बातें सही होनी चाहिए।
camp-to-segments = ऑडियंस
camp-to-classes = क्लास
camp-to-regions = इलाक़े
camp-to-beats = बीट
camp-to-distributors = डिस्ट्रीब्यूटर
camp-to-tiers = लॉयल्टी टियर
camp-pick-none = अभी कोई नहीं
camp-pick-nothing = इस नाम से कुछ नहीं
camp-pick-regions = इलाक़ा खोजें
camp-pick-beats = बीट खोजें
camp-pick-distributors = डिस्ट्रीब्यूटर खोजें
camp-pick-goods = प्रोडक्ट या कैटेगरी खोजें
camp-codes = दुकानों की सूची, पहला ऑर्डर
camp-codes-how = दुकानों के कोड, हर लाइन में एक (ज़्यादा से ज़्यादा 2,000)
camp-codes-file = सूची अपलोड करें (CSV या Excel)
camp-codes-file-how = कोड “code” नाम के कॉलम में या पहले कॉलम में; ज़्यादा से ज़्यादा { NUMBER($most) }। सूची नीचे शर्त बन जाएगी।
camp-list-of = { $name }: { $count ->
    [one] एक दुकान
   *[other] { NUMBER($count) } दुकानें
}
   *[other] { NUMBER($count) } कोड किसी दुकान के नहीं: { $codes } …
}
camp-mistake-file = { $why ->
    [too-many] { NUMBER($most) } से ज़्यादा कोड हैं। कई सूचियाँ अपलोड कीजिए।
    [none] इसमें कोई कोड नहीं मिला।
   *[unreadable] यह फ़ाइल नहीं पढ़ी जा सकी। CSV या Excel (.xlsx) चलेगी।
}
camp-is-list = सूची में है
camp-mistake-list = सूची चुनिए, या अपलोड कीजिए।
camp-first-order = सिर्फ़ वे दुकानें जिन्होंने अभी तक ऑर्डर नहीं किया
camp-conditions = दुकान ने क्या किया
camp-condition = शर्त
camp-add-condition = शर्त जोड़ें
camp-add-group = समूह जोड़ें
camp-remove = हटाएँ
camp-not = नहीं
camp-join = आपस में कैसे जुड़ी हैं
camp-join-all = ये सब
camp-join-any = इनमें से कोई भी
camp-kept = ये शर्तें इस पेज से ज़्यादा गहरी हैं। ये ऐसी ही रहेंगी:
camp-choose = चुनिए
camp-is-bought = ख़रीदा
camp-is-lapsed = ऑर्डर करना बंद किया
camp-is-orders = ऑर्डर की गिनती
camp-is-basket = औसत ऑर्डर
camp-is-range = रेंज का ख़रीदा हिस्सा
camp-is-points = पॉइंट
camp-is-points-expiring = जल्दी ख़त्म होने वाले पॉइंट
camp-is-under-slab = स्लैब से थोड़ा कम
camp-is-campaign = पहले का कैंपेन
camp-is-language = भाषा
camp-is-channel = मैसेंजर
camp-is-target = इनमें से एक
camp-days = इतने दिनों में
camp-days-ahead = इतने दिनों के अंदर
camp-least-count = कम से कम
camp-most-count = ज़्यादा से ज़्यादा
camp-least-rupees = कम से कम ₹
camp-most-rupees = ज़्यादा से ज़्यादा ₹
camp-least-percent = कम से कम %
camp-most-percent = ज़्यादा से ज़्यादा %
camp-within = ज़्यादा से ज़्यादा इतना कम, %
camp-did-told = भेजा गया
camp-did-read = पढ़ा
camp-did-answered = जवाब दिया
camp-did-ordered = ऑर्डर किया
camp-mistake-days = दिन लिखिए, 1 से 730।
camp-mistake-span = पूरी संख्या लिखिए: कम से कम, ज़्यादा से ज़्यादा, या दोनों।
camp-mistake-goods = प्रोडक्ट या कैटेगरी चुनिए।
camp-mistake-in = कम से कम एक चुनिए।
camp-mistake-to = कम से कम एक चुनिए।
camp-mistake-scheme = स्कीम चुनिए।
camp-mistake-within = 1 से 100 प्रतिशत लिखिए।
camp-mistake-campaign = कैंपेन चुनिए।
camp-mistake-did = चुनिए कि दुकान ने क्या किया।
camp-mistake-group = समूह में शर्त डालिए, या उसे हटाइए।
camp-mistake-codes = 2,000 से ज़्यादा कोड हैं। इन्हें फ़ाइल में अपलोड कीजिए।
camp-mistake-too-much = शर्तें बहुत ज़्यादा या बहुत गहरी हैं। आसान बनाइए।
camp-reach = कितनी दुकानें
camp-reach-unfinished = एक शर्त अभी पूरी नहीं है: पूरी होने पर गिनती यहाँ आएगी।
camp-shops = { $count ->
    [one] दुकान
   *[other] दुकानें
}
camp-reach-reachable = ऑफ़र चाहती हैं और पहुँच में हैं
camp-reach-nobody = दुकान का कोई अभी जुड़ा नहीं
camp-reach-no-consent = ऑफ़र नहीं चाहतीं
camp-reach-unreachable = ऑफ़र चाहती हैं, पर पहुँच में नहीं
camp-reach-noStock = छोड़ी गईं: डिस्ट्रीब्यूटर के पास स्टॉक कम
camp-reach-heldOut = इनमें से नहीं भेजेंगे (तुलना के लिए)
camp-reach-inside = एक दिन के अंदर लिखा
camp-reach-template = मंज़ूर मैसेज पाएँगी
camp-reach-cost = ख़र्च, लगभग
camp-unknown-codes = { $count ->
    [one] एक कोड किसी चालू दुकान का नहीं: { $codes }
   *[other] { NUMBER($count) } कोड किसी चालू दुकान के नहीं: { $codes } …
}
camp-needs-approval = दूसरे मार्केटर को मंज़ूर करना होगा: { NUMBER($count) } से ज़्यादा दुकानों तक जाएगा, या अपने आप जाएगा।
camp-sample-of = { $count ->
    [one] यह दुकान
   *[other] इनमें से { $count }। दबाइए, मैसेज उसके हिसाब से दिखेगा।
}
camp-audience-new = नई ऑडियंस
camp-audience-save = ऑडियंस सेव करें
camp-audience-name = नाम
camp-audience-name-how = अंग्रेज़ी के छोटे अक्षर, अंक और डैश, जैसे gone-quiet। स्कीम और कैंपेन में यही नाम आता है।
camp-audience-shops = दुकानें
camp-audience-asof = गिनती
camp-audience-drop-sure = फिर जिसमें इसका नाम है, वह किसी के लिए नहीं रहेगा।
camp-audience-dropped = “{ $name }” हटा दी।
camp-audience-gone = ऐसी ऑडियंस अब नहीं है।
camp-audiences-how = सेव करने पर और हर रात गिनी जाती हैं। कैंपेन, स्कीम और इनाम में इनका नाम दे सकते हैं।
camp-audiences-none = अभी कोई ऑडियंस सेव नहीं है।
camp-mistake-audience-name = अंग्रेज़ी के छोटे अक्षर, अंक और डैश लिखिए, जैसे gone-quiet।
camp-mistake-audience-known = इस नाम की ऑडियंस पहले से है। दूसरा नाम चुनिए।
camp-at = { $at }

## कैलेंडर और नियम
camp-month-before = पिछला महीना
camp-month-next = अगला महीना
camp-month = { $day }
camp-month-empty = इस महीने कुछ नहीं गया और कुछ तय नहीं है।
camp-calendar-how = { $zone } की घड़ी से। जो हर दुकान के कट-ऑफ़ से जाता है, उसका समय यहाँ नहीं; जो कुछ होने पर जाता है, वह होने के बाद यहाँ आता है।
camp-planned = { $state ->
    [ran] (गया)
    [ahead] (तय है)
    [waiting] (मंज़ूरी बाक़ी)
    [paused] (रुका है)
   *[draft] (ड्राफ़्ट)
}
camp-rules-title = हर कैंपेन के नियम
camp-rules-quietFrom = शांत समय, कब से
camp-rules-quietUntil = कब तक
camp-rules-quiet-how = हर दुकान की अपनी घड़ी से इन घंटों में ऑफ़र नहीं जाता; रुका रहता है।
camp-rules-perWeek = एक व्यक्ति को सात दिन में इतने ऑफ़र
camp-rules-week-how = जिसे इतने मिल चुके, उसे छोड़ दिया जाता है।
camp-rules-approveAbove = इससे ज़्यादा दुकानों पर दूसरा मार्केटर मंज़ूर करे
camp-rules-approve-how = जो कुछ होने पर अपने आप जाता है, उसे हमेशा मंज़ूर करना होता है।
camp-rules-save = नियम तय करें
camp-rules-operator = ये ब्रांड के ऑपरेटर तय करते हैं।
camp-rules-saved = नियम तय हो गए।
camp-rules-unclear = समय 21:00 जैसा और पूरी संख्या लिखिए।
