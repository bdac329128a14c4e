## दुकान के लिए ऑर्डर

words-beat-list = बीट | आज की बीट | मेरी बीट | रूट
for-shop-title = दुकान का ऑर्डर
for-shop-which = “{ $text }” – किस दुकान के लिए? दबाइए, या कोड या नाम लिखिए।
for-shop-which-type = “{ $text }” – किस दुकान के लिए? कोड (R-0012) या नाम लिखिए।
for-shop-choice = { $code } { $name }
for-shop-unknown = { $code } कोड की कोई दुकान आपकी नहीं है।
for-shop-not-yours = उस दुकान के ऑर्डर आप नहीं लेते।
for-shop-type = { $outlet } ({ $code }): क्या चाहिए? जैसे “2 पेटी नूडल्स, 5 घी”।
for-shop-type-counter = { $outlet } ({ $code }) को काउंटर सेल: क्या ले रहे हैं? जैसे “2 नूडल्स, 5 घी”।
for-shop-unread = “{ $text }” में कोई सामान नहीं मिला।
for-shop-usual = हमेशा वाला
for-shop-drop = छोड़ दीजिए
for-shop-dropped = छोड़ दिया। कुछ ऑर्डर नहीं हुआ।
for-shop-review-counter = 🧾 { $outlet } ({ $code }) को काउंटर सेल:
for-shop-sell = बिका: { $total }
for-shop-placed = ✅ { $outlet } का ऑर्डर { $number }, { $total }। उन्हें बता दिया है।
for-shop-counter-credit = इनका क्रेडिट पूरा हो चुका है, इसलिए सिर्फ़ पैसा लेकर। पैसा कैसे मिला?
for-shop-sell-by = { $method ->
        [cash] कैश { $total }
        [upi] UPI { $total }
       *[credit] उधार
    }
for-shop-no-counter = काउंटर सेल सिर्फ़ डिस्ट्रीब्यूटर करता है। ऑर्डर के रूप में:
for-shop-sold = ✅ { $outlet } को बेचा: { $total }{ $method ->
        [cash] , नकद मिला
        [upi] , UPI से मिला
        [cheque] , चेक मिला
        [credit] , उधार
       *[none] {""}
    }। ऑर्डर { $number }; उन्हें बता दिया है।
for-shop-list = आज की बीट

beat-list-title = आज की बीट
beat-list-which = कौन सी बीट?
beat-list-none = आज आपकी कोई बीट नहीं है। आप “R-0012 2 पेटी नूडल्स, 5 घी” लिख सकते हैं।
beat-list-beat = { $name } ({ $shops })
beat-list-head = { $name } आज: { $left ->
        [0] सभी { $shops } दुकानों का ऑर्डर आ गया।
        [one] { $shops } में से 1 दुकान का ऑर्डर बाक़ी है।
       *[other] { $shops } में से { $left } दुकानों का ऑर्डर बाक़ी है।
    }
beat-list-open = ◻️ { $name } ({ $code }){ $owes ->
        [yes] {" "}· बकाया { $due }
       *[no] {""}
    }{ $usual ->
        [0] {""}
       *[other] {" "}· हमेशा वाला: { $usual } सामान
    }
beat-list-ordered = ✅ { $name } ({ $code }) · ऑर्डर { $number }, { $total }{ $owes ->
        [yes] {" "}· बकाया { $due }
       *[no] {""}
    }
beat-list-due = { $amount }
beat-list-how = दुकान दबाइए तो उसका हमेशा वाला ऑर्डर; या लिखिए “{ $code } 2 पेटी नूडल्स”।
beat-list-usual = { $name }: हमेशा वाला
beat-list-type = { $name }
beat-list-more = { $count } और दुकानें

## दुकान को क्या बताया जाता है

notice-shop-typed = 📝 { $by ->
        [rep] { $who } ने आपके लिए { $distributor } को यह ऑर्डर लिखा है
       *[desk] { $distributor } के { $who } ने आपके लिए यह ऑर्डर लिखा है
    } – { $outlet }, ऑर्डर { $number }:
notice-shop-counter = 🧾 { $distributor } के { $who } ने { $outlet } को काउंटर पर यह दिया – ऑर्डर { $number }:
notice-counter-paid = { $method ->
        [cash] नकद मिल गया।
        [upi] UPI से मिल गया।
        [cheque] चेक मिल गया।
       *[credit] उधार।
    }
notice-shop-object = सही नहीं है? गाड़ी में लदने तक आप रोक सकते हैं।
notice-object = सही नहीं है
object-order-title = आपकी शिकायत
object-order-what = ✋ ऑर्डर { $number } रोक दिया है; { $distributor } को बता दिया। क्या सही नहीं है? लिख दीजिए।
object-order-cancel = ऑर्डर रद्द करें
object-order-right = नहीं, ठीक है
object-order-told = { $distributor } को बता दिया। उनके जवाब तक ऑर्डर रुका रहेगा।
object-order-fine = 👍 ऑर्डर { $number } आगे बढ़ेगा।
object-order-settled = ऑर्डर { $number } अब रुका नहीं है: इस बीच जवाब आ गया।
notice-desk-objected = ✋ { $outlet } ({ $code }) को ऑर्डर { $number } सही नहीं लग रहा, जो उनके लिए लिखा गया था:
notice-objection = उनका कहना है: “{ $text }”
notice-objection-held = आपके जवाब तक यह रुका है, लदेगा नहीं।
notice-objection-right = ऑर्डर सही है
notice-desk-objection-gone = 👍 { $outlet } ने कहा, ऑर्डर { $number } सही है। आगे बढ़ेगा।
notice-shop-objection = { $distributor } के अनुसार ऑर्डर { $number } सही है और जाएगा। लदने तक आप रद्द कर सकते हैं।
objection-title = शिकायत
objection-done = ऑर्डर { $number } आगे बढ़ेगा। { $outlet } को बता दिया है।
desk-menu-beat = आज की बीट

## कई ऑर्डर एक साथ

notice-desk-digest = 🛒 { $count } नए ऑर्डर, { $total }:
notice-reminder-many = ⏰ { $count } ऑर्डर अब भी आपका इंतज़ार कर रहे हैं, { $total }:
notice-digest-line = • { $urgent ->
        [yes] ⚡ { $number }
       *[no] { $number }
    } { $outlet }, { $total }{ $short ->
        [0] {""}
       *[other] {" "}– { $short } सामान कम
    }{ $owes ->
        [no] {""}
        [blocked] {" "}· ⛔ { $stand }
        [over] {" "}· ⚠️ { $stand }
       *[yes] {" "}· 💰 { $stand }
    }
notice-digest-more = … और { $count }
notice-digest-all = स्टॉक वाले सब पक्के
notice-digest-one = एक-एक करके
confirm-all-title = रुके ऑर्डर
confirm-all-done = ✅ { $count } ऑर्डर पक्के हो गए, { $total }। दुकानों को बता दिया है।
confirm-all-already = { $count } का जवाब पहले ही हो चुका था{ $who ->
        [none] ।
       *[other] {" "}({ $who })।
    }
confirm-all-short = { $count ->
        [one] 1 बाक़ी है, पक्का नहीं हुआ:
       *[other] { $count } बाक़ी हैं, पक्के नहीं हुए:
    }
confirm-all-line = { $name } ({ $wanted } में से { $available } हैं)
confirm-all-order = • { $number } { $outlet }: { $first }{ $more ->
        [0] {""}
       *[other] {" "}और { $more } सामान
    }
confirm-all-other = • { $number } { $outlet }: कृपया देख लीजिए
confirm-all-credit = • { $number } { $outlet }: ⛔ क्रेडिट से ज़्यादा
confirm-all-none = कोई ऑर्डर बाक़ी नहीं है।
confirm-all-not-yours = ऑर्डर सिर्फ़ मालिक या बिलर पक्का करते हैं।
one-by-one-title = रुके ऑर्डर
one-by-one-left = { $count ->
        [one] आख़िरी रुका ऑर्डर:
       *[other] { $count } रुके हैं। अगला:
    }
one-by-one-next = बाद में, अगला

## कौन सी बीट किसकी

words-rep-beats = सेल्समैन | रेप | रेप की बीट
rep-beats-title = सेल्समैन की बीट
rep-beats-who = किसकी बीट?
rep-beats-nobody = अभी कोई सेल्समैन नहीं है। उन्हें ब्रांड जोड़ता है।
rep-beats-rep = { $name } ({ $beats })
rep-beats-of = { $count ->
        [0] { $name } के पास आपकी कोई बीट नहीं है। देने के लिए दबाइए।
       *[other] { $name } की बीट: { $beats }। देने या लेने के लिए दबाइए।
    }
rep-beats-give = ➕ { $name }
rep-beats-take = ✅ { $name }
rep-beats-others = दूसरा सेल्समैन
rep-beats-not-yours = बीट डिस्ट्रीब्यूटर के मालिक या बिलर, या ब्रांड देते हैं।
