### Bills that wait for a person, on a page.

tab-bills = बिल
bills-title = देखने वाले बिल
bills-decided-title = तय किए गए बिल
bills-bill-title = { $outlet } का बिल
bills-pages = बिल के पेज
bills-page-waiting = रुके हुए
bills-page-decided = तय हुए
bills-page-alerts = अलर्ट
bills-page-schemes = रोकी गई स्कीमें
bills-page-rules = नियम
bills-due = { $at } तक तय करना है
bills-was-due = { $at } तक तय होना था
bills-seller = { $name } का
bills-column-bill = बिल
bills-column-verdict = फ़ैसला
bills-column-points = पॉइंट
bills-none-decided = अभी तक किसी ने कोई बिल तय नहीं किया।
bills-verdict = { $verdict ->
        [accepted] गिना गया
        [review] रुका है
        [asked] दुकान के पास
       *[refused] नहीं गिना गया
    }
bills-decided-by = { $who }, { $at }
bills-kind = { $kind ->
        [bill-of-supply] बिल ऑफ़ सप्लाई
        [cash-memo] कैश मेमो
        [estimate] एस्टीमेट
        [credit-note] क्रेडिट नोट
        [receipt] रसीद
        [tax-invoice] टैक्स इनवॉइस
       *[other] काग़ज़
    }
bills-number = { $number ->
        [none] नंबर नहीं पढ़ा गया
       *[other] नंबर { $number }
    }
bills-no-day = तारीख़ नहीं पढ़ी गई
bills-from-books = यह बिल डिस्ट्रीब्यूटर के अपने खातों से आया है; इसकी तस्वीर नहीं है।
bills-no-picture = तस्वीर अब नहीं रखी है।
bills-picture = बिल का पन्ना { $page }
bills-crop = बिल पर वह जगह
bills-do-answer = यही लें
bills-type = { $asks ->
        [date] तारीख़, जैसे 5/11
        [number] नंबर
        [product] प्रोडक्ट
       *[pieces] पीस
    }
bills-correct = सुधारें
bills-would-earn = { $points ->
        [0] ऐसे में इस पर कोई पॉइंट नहीं मिलेगा।
       *[other] ऐसे में इस पर { $points } पॉइंट मिलेंगे।
    }
bills-no-lines = कोई लाइन नहीं पढ़ी गई।
bills-line-not = { $not ->
        [not-served] यह विक्रेता इसकी सप्लाई नहीं करता
        [unknown-seller] विक्रेता ब्रांड का डिस्ट्रीब्यूटर नहीं है
       *[not-ours] ब्रांड का प्रोडक्ट नहीं है
    }
bills-free = + { $pieces } फ़्री
bills-with-order = ऑर्डर के साथ
bills-checks = इसके ख़िलाफ़ क्या है
bills-nothing-against = जिससे मिलान हो सका, उसमें कुछ ग़लत नहीं है।
bills-passed = { $count } जाँचें सही निकलीं
bills-orders = किन ऑर्डर का बिल है
bills-trail = अब तक
bills-did = { $did ->
        [appeal] दुकान ने लिखा:
        [answer] जवाब:
        [accept] गिना गया
       *[refuse] नहीं गिना गया:
    }
bills-unread = यह पढ़ा नहीं जा सका। किसी विकल्प पर टैप करें, या फिर से लिखें।
bills-done = { $verdict ->
        [accepted] ✅ गिना गया। { $outlet } को बता दिया।
        [refused] ✖ नहीं गिना गया। { $outlet } को बता दिया।
       *[other] 👍 लिख लिया। बिल अब भी रुका है।
    }

## What bills show about distributors

bills-alerts-title = बिलों से डिस्ट्रीब्यूटर के बारे में पता चला
bills-alert-kinds = अलर्ट के प्रकार
bills-no-alerts = अभी तक किसी बिल से कुछ पता नहीं चला।
bills-see-bill = बिल देखें
bills-schemes-title = रोकी गई स्कीमें
bills-schemes-lead = जो डिस्काउंट और फ़्री माल तय था और बिल पर नहीं है।
bills-schemes-none = इस महीने के हर बिल पर तय स्कीम दी गई है।
bills-workbook = Excel
bills-column-bills = बिल
bills-column-missing = कम
bills-column-shop = दुकान
bills-column-promised = तय
bills-column-given = दिया
bills-column-what = क्या
bills-kept-of = { $bills } में से { $kept }
bills-kept-what = { $free ->
        [yes] फ़्री पीस
       *[no] रुपये
    }

## Rules

bills-rules-title = बिल के नियम
bills-rule = { $name ->
        [estimate] एस्टीमेट या कच्चा बिल
        [unknownSeller] विक्रेता जो हमारा डिस्ट्रीब्यूटर नहीं
        [reducedRate] घटे हुए पॉइंट, पूरे का %
        [windowDays] कितने दिन बाद बिल पुराना
        [undercutRate] सस्ता बेचना: लिस्ट से % कम
        [undercutBills] सस्ता बेचना: 60 दिन में इतने बिल पर
        [reviewAbove] ₹ से ऊपर के बिल कोई व्यक्ति देखे (ख़ाली: रक़म के लिए नहीं)
        [pendingDays] बिना पुष्टि वाले बिल के पॉइंट कितने दिन में चालू
        [reviewHours] बिल तय करने के घंटे (24 यानी एक काम का दिन)
        [asks] जो साफ़ न हो, दुकान से पूछें
       *[other] नियम
    }
bills-rule-choice = { $choice ->
        [refuse] मना होगा
        [review] कोई व्यक्ति देखेगा
        [reduced] घटे हुए पॉइंट मिलेंगे
       *[none] कोई पॉइंट नहीं
    }
bills-do-save = सेव करें
bills-rules-set = सेव हुआ। अब से तय होने वाले बिलों पर लागू है।
bills-rules-unclear = कुछ नहीं बदला। कृपया इसे फिर देखें: { $rule }
