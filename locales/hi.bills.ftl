### Photos of bills: what their sender hears, what is asked, what came of them.

## A photo comes in

bill-photo-title = आपका बिल
bill-reading = { $count ->
        [one] 📄 आपका बिल पढ़ रहे हैं…
       *[other] 📄 आपके { $count } बिल पढ़ रहे हैं…
    }
bill-mine = मेरे बिल
bill-which-shop = { $count ->
        [one] यह बिल किस दुकान का है?
       *[other] ये { $count } बिल किस दुकान के हैं?
    }
bill-shop-pending = आपकी दुकान की जाँच अभी चल रही है। मंज़ूरी के बाद बिल गिने जाएँगे: तब यह फिर भेजें।
bill-coach = { $advice ->
        [blurred] 📷 फ़ोटो धुंधली है। कोशिश कर रहे हैं; अगली बार फ़ोन स्थिर रखें और बिल पर टैप करके फ़ोकस करें।
        [dark] 📷 फ़ोटो में अंधेरा है। कोशिश कर रहे हैं; अगली बार खिड़की के पास या लाइट जलाकर लें।
        [glare] 📷 बिल पर रोशनी चमक रही है। कोशिश कर रहे हैं; अगली बार थोड़ा तिरछा करके लें।
        [cut-off] 📷 बिल का एक हिस्सा फ़ोटो से बाहर है। कोशिश कर रहे हैं; अगली बार चारों कोने दिखाएँ।
       *[small] 📷 अक्षर बहुत छोटे हैं। कोशिश कर रहे हैं; अगली बार फ़ोन पास लाएँ।
    }
bill-unreadable = { $reason ->
        [empty] फ़ाइल ख़ाली थी। कृपया फ़ोटो फिर भेजें।
        [too-large] फ़ाइल 20 MB से बड़ी है। कृपया छोटी फ़ोटो भेजें।
        [not-a-picture] यह न फ़ोटो है, न PDF। कृपया बिल की फ़ोटो या उसका PDF भेजें।
        [too-many-pixels] यह तस्वीर बहुत बड़ी है। कृपया बिल की साधारण फ़ोटो भेजें।
        [too-small] तस्वीर पढ़ने के लिए बहुत छोटी है। कृपया पूरे बिल की फ़ोटो भेजें।
        [animated] यह चलती तस्वीर है। कृपया बिल की साधारण फ़ोटो भेजें।
        [too-many-pages] इस PDF में 20 से ज़्यादा पन्ने हैं। कृपया सिर्फ़ बिल भेजें।
        [locked] यह PDF पासवर्ड माँगता है। कृपया बिना पासवर्ड के भेजें।
        [not-fetched] फ़ोटो हम तक नहीं पहुँची। कृपया फिर भेजें।
       *[broken] फ़ाइल ख़राब है या पूरी नहीं पहुँची। कृपया फिर भेजें।
    }
bill-none = इस फ़ोटो में कोई बिल नहीं दिखा। बिल को सीधा रखें, चारों कोने दिखाएँ और फ़ोटो फिर भेजें।
bill-no-amounts = इस फ़ोटो में कोई रक़म नहीं मिली। अगर यह बिल है: ज़्यादा रोशनी, चारों कोने, और फिर भेजें।
bill-to-person = यह बिल हम ख़ुद नहीं पढ़ पाए। कोई व्यक्ति इसे देखेगा और आपको यहीं बताया जाएगा।
bill-is-payment = यह बिल नहीं, पेमेंट है। { $distributor } को भेज दिया।
bill-barcode = यह { $product } है। कितने चाहिए?
bill-barcode-order = { $product } ऑर्डर करें
bill-barcode-unknown = यह बारकोड हम नहीं पहचानते। आप हमारे प्रोडक्ट देख सकते हैं।

## What came of it

words-bills = बिल | मेरे बिल | मेरा बिल
retailer-menu-bills = मेरे बिल
bill-title = आपके बिल
bill-name = { $known ->
        [yes] { $seller } का{" "}
       *[no] {""}
    }{ $numbered ->
        [yes] बिल { $number }
       *[no] बिल
    }{ $dated ->
        [yes] , { $day }
       *[no] {""}
    }{ $priced ->
        [yes] , { $total }
       *[no] {""}
    }
bill-verdict = { $verdict ->
        [accepted] ✅ बिल मंज़ूर: { $bill }
        [asked] ❓ एक बात साफ़ नहीं: { $bill }
        [review] 👀 कोई व्यक्ति इसे देख रहा है: { $bill }
       *[refused] ✖ नहीं गिना गया: { $bill }
    }
bill-line = • { $name }: { $pieces } पीस{ $free ->
        [0] {""}
       *[other] {" "}+ { $free } फ़्री
    }, { $net } { $what ->
        [points] → { $points } पॉइंट
        [order] → आपके ऑर्डर के साथ गिना गया
        [not-ours] – हमारा प्रोडक्ट नहीं
        [not-served] – इसके लिए आपका डिस्ट्रीब्यूटर नहीं
        [unknown-seller] – बेचने वाला हमारा डिस्ट्रीब्यूटर नहीं
       *[none] – कोई पॉइंट नहीं
    }
bill-lines-more = … और { $count } लाइनें
bill-earned = { $state ->
        [pending] ⏳ { $points } पॉइंट, जल्द चालू होंगे
        [active] ⭐ { $points } पॉइंट जुड़े
       *[none] इस बिल पर कोई पॉइंट नहीं।
    }
bill-refused-todo = अगर यह ग़लत है, तो *कुछ ग़लत है?* पर टैप करें; कोई व्यक्ति इसे देखेगा।
bill-again = यह बिल आप { $at } को भेज चुके हैं। यह एक बार गिना जाता है:
bill-reason = { $code ->
        [estimate] यह एस्टीमेट है, बिल नहीं। कृपया असली बिल भेजें।
        [not-a-bill] यह माल का बिल नहीं है। कृपया बिल भेजें।
        [payment] यह पेमेंट है, बिल नहीं।
        [credit-note] यह क्रेडिट नोट है: वापस हुआ माल घटाता है, पॉइंट नहीं देता।
        [not-your-distributor] बेचने वाला आपकी दुकान का डिस्ट्रीब्यूटर नहीं है। पॉइंट आपके अपने डिस्ट्रीब्यूटर के बिल पर मिलते हैं।
        [unknown-seller] बेचने वाला हमारा डिस्ट्रीब्यूटर नहीं है, इसलिए इस बिल पर पॉइंट नहीं। पॉइंट आपके अपने डिस्ट्रीब्यूटर के बिल पर मिलते हैं।
        [other-shop] बिल किसी और दुकान के नाम है। कृपया अपनी दुकान के बिल भेजें।
        [buyer-unclear] यह साफ़ नहीं कि बिल किस दुकान के नाम है।
        [known] यह बिल पहले से दर्ज है{ $numbered ->
            [yes] {" "}({ $number })
           *[no] {""}
        }। यह एक बार गिना जाता है।
        [other-with-number] इसी नंबर का एक और बिल इस बेचने वाले से है।
        [same-content] यही बिल किसी और दुकान से आ चुका है।
        [similar-image] यह फ़ोटो पहले आई एक फ़ोटो जैसी है।
        [too-old] बिल { $days } दिन से पुराना है{ $dated ->
            [yes] {" "}({ $day })
           *[no] {""}
        }। बिल मिलते ही भेज दें।
        [ahead] बिल की तारीख़ आगे की है। कृपया सही तारीख़ वाला बिल भेजें।
        [handwritten] रक़म हाथ से लिखी है, इसलिए कोई व्यक्ति इसे देखेगा।
        [sums-differ] बिल का जोड़ नहीं मिलता।
        [total-unclear] टोटल पक्का नहीं पढ़ा गया। साफ़ फ़ोटो से मदद मिलेगी।
        [nothing-of-ours] इस बिल पर हमारा कोई प्रोडक्ट नहीं है।
        [products-unclear] कुछ प्रोडक्ट पक्के नहीं पहचाने गए।
        [prices-differ] कुछ दाम सामान्य से अलग हैं।
        [quantities-unusual] कुछ मात्रा आपकी दुकान के लिए सामान्य से अलग है।
        [over-order] इसमें उस ऑर्डर की पक्की मात्रा से ज़्यादा दिखता है।
        [number-unclear] बिल का नंबर साफ़ नहीं है।
        [large] बिल बड़ा है, इसलिए कोई व्यक्ति इसे देखेगा।
        [template] यह इस बेचने वाले के बाक़ी बिलों जैसा नहीं है।
        [picture] इस पर लिखे आँकड़े आपस में नहीं मिलते, इसलिए कोई व्यक्ति इसे देखेगा।
        [screen] यह स्क्रीन की फ़ोटो लगती है, इसलिए कोई व्यक्ति इसे देखेगा। काग़ज़ वाले बिल की फ़ोटो से काम जल्दी होगा।
        [edited] यह फ़ोटो किसी ऐप से बदली गई है, इसलिए कोई व्यक्ति इसे देखेगा। कृपया कैमरे से ली गई असली फ़ोटो भेजें।
        [raised] आपके जवाब से बिल बदला, इसलिए कोई व्यक्ति इसे देखेगा।
       *[many-doubts] बहुत कुछ साफ़ नहीं है। साफ़ फ़ोटो से मदद मिलेगी।
    }

## What is unclear

bill-asked = ❓ { $bill }
bill-question = { $asks ->
        [date] बिल पर कौन सी तारीख़ है? मैंने “{ $read }” पढ़ा।
        [number] बिल का नंबर क्या है? मैंने “{ $read }” पढ़ा।
        [product] लाइन { $line }: “{ $read }” कौन सा प्रोडक्ट है?
        [others] बिल का यह माल मुझे नहीं पता: “{ $read }”। क्या यह सब दूसरी कंपनियों का है?
       *[pieces] लाइन { $line }, { $name }: कितने पीस? मैंने “{ $read }” पढ़ा।
    }{ $left ->
        [0] {""}
        [one] {" "}(इसके बाद एक सवाल और।)
       *[other] {" "}(इसके बाद { $left } सवाल और।)
    }
bill-type-date = टैप करें, या तारीख़ लिखें, जैसे 5/11।
bill-type-number = टैप करें, या नंबर लिखें।
bill-type-product = टैप करें, या प्रोडक्ट का नाम लिखें।
bill-type-pieces = टैप करें, या पीस लिखें।
bill-type-others = एक पर टैप करें।
bill-day = { $day }
bill-other-product = आपका प्रोडक्ट नहीं
bill-all-other = हाँ, सब
bill-some-ours = नहीं, सब नहीं
bill-answer = जवाब दें
bill-answer-other = कुछ और
bill-noted = 👍 लिख लिया।
bill-unknown = आपका ऐसा कोई बिल नहीं मिला।
bills-mine = आपके पिछले बिल:
bills-mine-none = अभी कोई बिल नहीं। बिल की फ़ोटो भेजें और देखें कितने पॉइंट मिलते हैं।
bill-list-line = { $verdict ->
        [accepted] ✅
        [asked] ❓
        [review] 👀
       *[refused] ✖
    } { $bill }
bill-list-choice = { $bill } क्यों?
bill-decided-by = { $who } ने तय किया, { $at }।

## For those who decide

words-bill-desk = बिल देखें | बिल जाँच
bill-desk-title = देखने वाले बिल
bill-desk-menu = देखने वाले बिल ({ $count })
bill-desk-list = { $count ->
        [0] आपके लिए कोई बिल नहीं रुका है।
        [one] एक बिल आपके लिए रुका है:
       *[other] { $count } बिल आपके लिए रुके हैं:
    }
bill-review-head = 👀 { $outlet } ({ $code }): { $bill }
bill-review-due = { $count ->
        [one] ⏰ एक बिल अब भी आपके लिए रुका है:
       *[other] ⏰ { $count } बिल अब भी आपके लिए रुके हैं:
    }
bill-review-late = { $count ->
        [one] ⚠️ यह बिल समय पर किसी ने तय नहीं किया:
       *[other] ⚠️ ये { $count } बिल समय पर किसी ने तय नहीं किए:
    }
bill-review-waits = • { $outlet }: { $bill }, { $since } से{ $decides ->
        [office] {" "}({ $office } के पास)
       *[own] {""}
    }
bill-check-failed = ⚠️ { $name }: { $evidence }
bill-appeal-words = उन्होंने लिखा: “{ $text }”
bill-accept = सही है
bill-refuse = न गिनें
bill-refuse-why = क्यों नहीं? यह दुकान को बताया जाएगा।
bill-why-unreadable = पढ़ा नहीं जाता
bill-why-not-genuine = यह हमारा बिल नहीं
bill-why-other-shop = किसी और दुकान का बिल है
bill-done-accepted = ✅ गिना गया। { $outlet } को बता दिया।
bill-done-refused = ✖ नहीं गिना गया। { $outlet } को बता दिया।
bill-closed = { $who ->
        [none] यह बिल पहले ही तय हो चुका है।
       *[other] { $who } इसे पहले ही तय कर चुके हैं ({ $at })।
    }
bill-cannot-accept = यह पढ़ा नहीं जाता, इसलिए ऐसे नहीं गिना जा सकता। दुकान से नई फ़ोटो माँगें: *न गिनें* पर टैप करें।
bill-desk-one = { $outlet }: { $number }
bill-desk-line = • { $outlet }: { $bill }
bill-desk-unknown = ऐसा कोई बिल आपके तय करने के लिए नहीं है।
bill-by-person = किसी व्यक्ति ने देखा: { $given ->
        [yes] { $reason }
       *[no] यह नहीं गिना जाएगा।
    }
bill-known-elsewhere = ✖ नहीं गिना गया: यह बिल किसी और दुकान से आ चुका है।
bill-review-reason = { $code ->
        [estimate] यह एस्टीमेट है, बिल नहीं।
        [not-a-bill] यह माल का बिल नहीं है।
        [payment] यह पेमेंट है, बिल नहीं।
        [credit-note] यह क्रेडिट नोट है।
        [not-your-distributor] विक्रेता इस दुकान का डिस्ट्रीब्यूटर नहीं है।
        [unknown-seller] विक्रेता ब्रांड का डिस्ट्रीब्यूटर नहीं है।
        [other-shop] यह किसी और दुकान के नाम है।
        [buyer-unclear] साफ़ नहीं कि यह इसी दुकान के नाम है।
        [known] यह पहले ही गिना जा चुका है।
        [other-with-number] इसी नंबर का एक और बिल इस विक्रेता से है।
        [same-content] किसी और दुकान से ऐसा ही बिल आया है।
        [similar-image] फ़ोटो पहले आई एक फ़ोटो जैसी है।
        [too-old] यह { $days } दिन से पुराना है।
        [ahead] इसकी तारीख़ आगे की है।
        [number-unclear] इसका नंबर साफ़ नहीं है।
        [handwritten] इसकी रक़म हाथ से लिखी है।
        [sums-differ] इसका जोड़ नहीं मिलता।
        [total-unclear] इसका टोटल पक्का नहीं पढ़ा गया।
        [nothing-of-ours] इस पर ब्रांड का कोई प्रोडक्ट नहीं है।
        [products-unclear] कुछ प्रोडक्ट साफ़ नहीं हैं।
        [prices-differ] कुछ दाम सामान्य से अलग हैं।
        [quantities-unusual] कुछ मात्रा इस दुकान के लिए सामान्य से अलग है।
        [over-order] इस पर ऑर्डर में पक्के किए गए से ज़्यादा माल है।
        [large] यह सामान्य से बहुत बड़ा है।
        [template] यह विक्रेता के बाक़ी बिलों जैसा नहीं है।
        [picture] इस पर लिखे आँकड़े आपस में नहीं मिलते।
        [screen] यह स्क्रीन की फ़ोटो लगती है।
        [edited] यह फ़ोटो किसी ऐप से बदली गई है।
        [raised] दुकान के जवाब से बिल की रक़म बढ़ती है।
       *[many-doubts] इस पर कई बातें साफ़ नहीं हैं।
    }
bill-check-name = { $name ->
        [document-type] किस तरह का काग़ज़ है
        [known-seller] विक्रेता पहचाना हुआ
        [serves-outlet] विक्रेता इस दुकान का है
        [buyer] इसी दुकान के नाम
        [number-unique] नंबर
        [same-image] वही फ़ोटो
        [similar-image] मिलती-जुलती फ़ोटो
        [same-content] ऐसा ही बिल
        [date] तारीख़
        [arithmetic] जोड़
        [amount] टोटल
        [prices] दाम
        [quantities] मात्रा
        [scheme] स्कीम दी गई
        [template] विक्रेता के बाक़ी बिलों जैसा
        [genuine-picture] फ़ोटो और उसके आँकड़े
        [billing] डिस्ट्रीब्यूटर के खाते
       *[order] ऑर्डर
    }
bill-alerts-told = { $count ->
        [one] 🔎 एक बिल से डिस्ट्रीब्यूटर के बारे में पता चला:
       *[other] 🔎 बिलों से डिस्ट्रीब्यूटर के बारे में { $count } बातें पता चलीं:
    }
bill-alert-kind = { $kind ->
        [infiltration] दूसरे के इलाक़े में बिक्री
        [undercutting] सस्ता बेचना
       *[scheme-not-passed] स्कीम नहीं दी
    }
bill-alert = • { $kind ->
        [infiltration] { $distributor } ने { $outlet } को बिल किया, जिसे यह माल वे नहीं देते{ $numbered ->
            [yes] {" "}(बिल { $number })
           *[no] {""}
        }
        [undercutting] { $distributor } { $product } को लिस्ट से { $percent } % सस्ता बेच रहे हैं, { $bills } बिलों पर
       *[scheme-not-passed] { $distributor } ने { $outlet } को स्कीम नहीं दी: { $product }, { $free ->
            [yes] तय { $promised } फ़्री, दिया { $given }
           *[no] तय { $promised }, दिया { $given }
        }{ $numbered ->
            [yes] {" "}(बिल { $number })
           *[no] {""}
        }
    }
bill-alerts-count = • { $distributor }: { $count } × { $kind ->
        [infiltration] दूसरे के इलाक़े में बिक्री
        [undercutting] सस्ता बेचना
       *[scheme-not-passed] स्कीम नहीं दी
    }
bill-alerts-where = सब, अपने बिल के साथ, पेज पर *बिल* में हैं। इन्हें सिर्फ़ ब्रांड देखता है।
