### Claims: what distributors gave for schemes and the brand owes them.

words-claims = क्लेम | मेरे क्लेम | स्कीम क्लेम | क्लेम दिखाओ
scheme-claims-title = क्लेम
claims-menu = क्लेम
claims-rewards = रिवॉर्ड के क्रेडिट नोट
claims-month = { $month }: { $sum }
claims-sum = { $claimed } का क्लेम{ $decided ->
        [yes] , { $approved } मंज़ूर
       *[no] {""}
    }{ $holds ->
        [yes] , { $held } रोका गया
       *[no] {""}
    }
claims-status = { $status ->
        [open] खुला
        [submitted] भेजा गया
        [verified] जाँचा गया
        [approved] मंज़ूर
        [part-approved] कुछ हिस्सा मंज़ूर
        [refused] नामंज़ूर
       *[credited] क्रेडिट हो गया
    }
claims-line = • { $number } { $name }: { $claimed }, { $status }
claims-line-of = • { $number } { $distributor }, { $name }: { $claimed }, { $status }
claims-open = { $number } { $name }
claims-head = 🧾 क्लेम { $number }: { $name }, { $month }, { $distributor }
claims-now = अभी: { $status }{ $who ->
        [none] {""}
       *[other] {" "}({ $who })
    }
claims-reason = वजह: { $reason }
claims-note = क्रेडिट नोट { $note }
claims-evidence = { $reason ->
        [none] •
       *[other] ⚠️ रोका गया:
    } { $number }, { $day }{ $outlet ->
        [none] {""}
       *[other] , { $outlet }
    }{ $product ->
        [none] {""}
       *[other] , { $product }
    }{ $pieces ->
        [0] {""}
       *[other] , { $pieces } पीस{ $source ->
            [free] {" "}फ़्री
           *[other] {""}
        }
    }: { $amount }{ $bills ->
        [none] {""}
       *[other] {" "}(बिल { $bills })
    }{ $reason ->
        [none] {""}
       *[other] {" "}– { $reason }
    }
claims-more = … और { $count } लाइन; सब Excel फ़ाइल में हैं।
claims-none = अभी कोई क्लेम नहीं है। महीने के अंत में दुकानों को मिले माल से क्लेम बनता है।
claims-none-waiting = कोई क्लेम बाक़ी नहीं है।
claims-unknown = यह क्लेम नहीं मिला।
claims-submit = { $amount } का क्लेम भेजें
claims-verify = जाँचा: सब सही है
claims-approve = { $amount } मंज़ूर करें
claims-less = कम मंज़ूर करें
claims-refuse = नामंज़ूर करें
claims-credit = क्रेडिट नोट लिखें
claims-file = Excel फ़ाइल
claims-fresh = फिर से हिसाब करें
claims-fresh-coming = क्लेम का हिसाब हो रहा है। थोड़ी देर में यहीं आएगा।
claims-ask-less = कितना मंज़ूर है, और पूरा क्यों नहीं? जैसे “17900 दो बिल नहीं हैं”।
claims-ask-refuse = क्यों नामंज़ूर है? एक लाइन काफ़ी है; डिस्ट्रीब्यूटर इसे पढ़ेगा।
claims-ask-credit = क्रेडिट नोट का नंबर क्या है?
claims-done = ✅ क्लेम { $number } ({ $name }): { $status }।
claims-told-ready = 🧾 महीना पूरा हुआ: { $distributor } इतना क्लेम कर सकता है। कृपया देखकर भेज दें।
claims-told = 🧾 { $distributor } का क्लेम { $number } ({ $name }, { $month }): { $status }।
claims-file-coming = Excel फ़ाइल थोड़ी देर में यहीं आएगी।
claims-file-ready = 📄 { $name }

claim-already = क्लेम { $number } पहले से है: { $status }{ $who ->
        [none] {""}
       *[other] {" "}({ $who })
    }
claim-not-found = यह क्लेम नहीं मिला।
claim-month-running = महीना अभी पूरा नहीं हुआ। 1 तारीख़ से भेज सकते हैं।
claim-own-step = इस क्लेम का पहला क़दम आपने लिया था, इसलिए यह क़दम कोई और लेगा।
claim-all-held = इस क्लेम में कुछ मंज़ूर नहीं हो सकता: लाइनें रोकी गई हैं या माल वापस आया।
claim-amount = { $max } तक ही मंज़ूर हो सकता है।
claim-reason-missing = कृपया यह भी लिखें कि पूरा क्यों नहीं।
claim-reason-too-long = बहुत लंबा है: ज़्यादा से ज़्यादा { $max } अक्षर।
claim-note-number = क्रेडिट नोट के नंबर में 1 से 40 अक्षर होते हैं।

claims-paper = क्लेम { $number }
claims-paper-of = { $name } · { $month } · { $distributor } ({ $code })
claims-paper-sum = क्लेम { $claimed } · रोका गया { $held }{ $decided ->
        [yes] {" "}· मंज़ूर { $approved }
       *[no] {""}
    }
claims-paper-day = दिन
claims-paper-number = नंबर
claims-paper-bills = बिल
claims-paper-shop = दुकान
claims-paper-goods = माल
claims-paper-pieces = पीस
claims-paper-given = दिया गया
claims-paper-share = हिस्सा
claims-paper-claimed = क्लेम
claims-paper-approved = मंज़ूर
claims-paper-why = रोका गया, क्यों

period-told-paid = 🎁 { $name }, { $until } तक: आपको { $value } का माल मिला (GST के बिना), इसलिए { $rate } % = { $amount } आपका है। क्रेडिट नोट { $number }, { $distributor } के बकाये से कम हुआ।
period-told-less = 🎁 { $name }, { $until } तक: माल वापस आया, इसलिए { $before } की जगह { $amount }{ $number ->
        [none] । क्रेडिट नोट वापस लिया गया।
       *[other] । पहले वाले की जगह क्रेडिट नोट { $number } है।
    }
