### डिस्ट्रीब्यूटर और ब्रांड का काम

words-pending = पेंडिंग | ऑर्डर | नए ऑर्डर | रुके ऑर्डर
words-dispatch = डिस्पैच | माल भेजना | लोडिंग
words-deliver = डिलीवरी | डिलीवरी शीट | शीट
words-stock = स्टॉक | मेरा स्टॉक | माल
words-shops = नई दुकानें | नई दुकान
words-invite = इनवाइट | क्यूआर | दुकान जोड़ें
words-late = लेट ऑर्डर | देर वाले ऑर्डर

desk-menu-distributor = { $name }: { $waiting ->
        [0] कोई ऑर्डर इंतज़ार में नहीं
       *[other] { $waiting } ऑर्डर आपके जवाब के इंतज़ार में
    }, आज { $dispatch } भेजने हैं{ $low ->
        [0] ।
       *[other] , { $low } माल कम या ख़त्म।
    }
desk-menu-delivery = { $name }: { $count ->
        [0] आज कोई डिलीवरी नहीं।
        [1] आज 1 ऑर्डर पहुँचाना है।
       *[other] आज { $count } ऑर्डर पहुँचाने हैं।
    }
desk-menu-brand = { $name }: { $late } लेट ऑर्डर, { $shops } नई दुकानें।
desk-menu-waiting = रुके ऑर्डर ({ $count })
desk-menu-dispatch = डिस्पैच ({ $count })
desk-menu-deliver = डिलीवरी ({ $count })
desk-menu-stock = स्टॉक ({ $count } कम)
desk-menu-shops = नई दुकानें ({ $count })
desk-menu-late = लेट ऑर्डर ({ $count })
desk-menu-invite = इनवाइट
desk-menu-page = मेरा पेज खोलें

desk-order = ऑर्डर { $number } – { $outlet } ({ $code })
    { $state }
desk-state = { $state ->
        [placed] आपके जवाब का इंतज़ार
        [changed] दुकान के जवाब का इंतज़ार
        [confirmed] पक्का
        [dispatched] रास्ते में
        [delivered] डिलीवर हुआ, दुकान से पूछा है क्या मिला
        [received] दुकान को मिल गया
        [returned] वापस आया
        [refused] मना किया
       *[cancelled] रद्द
    }
desk-line-instead = • { $instead } की जगह { $name }: { $amount }
desk-line-other = • { $name }: { $was } की जगह { $amount }
desk-line-out = ✗ { $name }
desk-short-line = ⚠️ { $name }: { $wanted } मँगाए, { $available } हैं
desk-short-none = ⚠️ { $name }: { $wanted } मँगाए, एक भी नहीं
desk-dispatch = डिस्पैच करें
desk-delivered = डिलीवरी हो गई
desk-pending = रुके ऑर्डर
desk-next = अगला: { $number } { $outlet }
desk-unknown = ऐसा ऑर्डर यहाँ नहीं है।
desk-not-yours = यह काम आपके रोल में नहीं है। मालिक या बिलर से कहें।
desk-already = { $who } पहले कर चुके: ऑर्डर { $number } { $state ->
        [changed] { $since } को बदला गया, दुकान का जवाब आना है।
        [confirmed] { $since } को पक्का हुआ।
        [dispatched] { $since } को निकला।
        [delivered] { $since } को पहुँचा।
        [received] { $since } को मिला।
        [returned] { $since } को वापस आया।
        [refused] { $since } को मना हुआ।
       *[cancelled] { $since } को रद्द हुआ।
    }
desk-already-so = ऑर्डर { $number } { $state ->
        [changed] { $since } को बदला गया, दुकान का जवाब आना है।
        [confirmed] { $since } को पक्का हुआ।
        [dispatched] { $since } को निकला।
        [delivered] { $since } को पहुँचा।
        [received] { $since } को मिला।
        [returned] { $since } को वापस आया।
        [refused] { $since } को मना हुआ।
       *[cancelled] { $since } को रद्द हुआ।
    }
desk-meanwhile = एक बार फिर देखें: { $who ->
        [none] ऑर्डर { $number } { $since } को बदल गया
       *[other] { $who } ने { $since } को ऑर्डर { $number } देखा
    } – { $kind ->
        [confirmed] वह पक्का है।
        [changed] बदलाव दुकान को गया है।
        [change-accepted] दुकान ने बदलाव माना।
        [change-declined] दुकान ने बदलाव नहीं माना।
        [urgent-asked] उन्हें जल्दी चाहिए।
       *[other] वह बदल गया है।
    }
desk-too-few = { $name } के सिर्फ़ { $available } पीस हैं।
desk-refused = { $reason ->
        [order-not-yet-placed] ऑर्डर { $number } अभी आया नहीं।
        [order-not-yet-confirmed] ऑर्डर { $number } अभी पक्का नहीं। पहले पक्का करें।
        [order-not-yet-dispatched] ऑर्डर { $number } अभी निकला नहीं। पहले डिस्पैच करें।
        [order-not-yet-delivered] ऑर्डर { $number } अभी डिलीवर नहीं हुआ।
        [order-not-yet-received] ऑर्डर { $number } अभी मिला नहीं।
        [order-nothing-left] भेजने को कुछ नहीं बचेगा। ऑर्डर मना कर दें।
        [order-product-not-sold] { $product } अब नहीं बिकता।
        [order-same-product] { $product } ही मँगाया है। दूसरा चुनें।
        [order-pieces-out-of-range] { $product }: ज़्यादा से ज़्यादा { $max } पीस।
        [order-too-many-lines] एक ऑर्डर में { $max } लाइन तक।
        [order-held] ऑर्डर { $number } रुका है: दुकान को वह सही नहीं लग रहा। पहले उसका जवाब दीजिए।
        [order-not-held] ऑर्डर { $number } अब रुका नहीं है।
        [order-urgent-not-asked] इसका जवाब दिया जा चुका है।
        [order-day-past] वह दिन निकल गया।
        [order-over-credit] ऑर्डर { $number } दुकान की लिमिट से ऊपर है।
        [order-nothing-missing] ऑर्डर { $number } में कुछ कम नहीं है।
        [order-already-brought-back] वे पीस स्टॉक में आ चुके हैं।
        [stock-out-of-range] { $product }: स्टॉक 0 से कम नहीं हो सकता।
       *[other] यह नहीं हो पाया।
    }

order-confirm-title = ऑर्डर
order-refuse-title = ऑर्डर
order-desk-title = ऑर्डर
order-desk-confirmed = ✅ { $outlet } का ऑर्डर { $number } पक्का। दुकान को बता दिया।
order-desk-refused = { $outlet } का ऑर्डर { $number } मना किया। दुकान को बता दिया।
order-desk-sent = ✏️ { $outlet } को भेज दिया। ऑर्डर { $number } पर जवाब आते ही बताएँगे:
order-desk-all-there = ऑर्डर { $number } का सब माल अब है।
order-desk-short = { $outlet } का ऑर्डर { $number } पूरा नहीं जा सकता:
order-desk-short-which = { $name } का क्या करें?
order-desk-have = मेरे पास है
order-desk-send-some = अभी { $available } भेजें
order-desk-swap = दूसरा माल भेजें
order-desk-leave-out = यह न भेजें
order-desk-send-there = जो है वह भेजें
order-desk-count = { $name } कितने हैं? { $ordered } मँगाए हैं। नंबर लिखें।
order-desk-count-shared = { $name } कुल कितने हैं? { $others } औरों के नाम, { $ordered } यहाँ: कुल { $needed } चाहिए। नंबर लिखें।
order-desk-count-few = इतने में नहीं होगा: कुल { $needed } चाहिए।
order-desk-counted = { $name } का स्टॉक: { $pieces } पीस।
order-desk-just-enough = { $pieces }, बस इतने
order-desk-lines = { $edits ->
        [0] { $outlet } का ऑर्डर { $number }: लाइन दबाएँ, या लिखें जैसे “नूडल्स 24, घी नहीं”।
       *[other] { $outlet } का ऑर्डर { $number } ऐसे जाएगा:
    }
order-desk-send = दुकान को भेजें
order-desk-noted = ठीक है।
order-desk-foreign = { $name } इस ऑर्डर में नहीं है। जिसकी जगह देना है वह लाइन दबाएँ।
order-desk-unclear = “{ $text }” समझ नहीं आया।
order-desk-line = { $name }: { $amount } मँगाया। क्या भेजेंगे?
order-desk-other-amount = और कितना
order-desk-as-ordered = जितना मँगाया
order-desk-pieces = { $name } कितने? पीस लिखें।
order-desk-pieces-cases = { $name } कितने? पीस लिखें, या “2 पेटी” (1 पेटी = { $caseSize })।
order-desk-substitute = { $name } की जगह क्या? दबाएँ, या नाम लिखें।
order-desk-swap-out = { $name } (नहीं है)
order-desk-search = “{ $query }” के लिए:
order-desk-search-none = “{ $query }” जैसा कुछ नहीं मिला।
order-desk-why = { $outlet } का ऑर्डर { $number } क्यों नहीं जा सकता? दबाएँ या लिखें।
order-desk-why-no-stock = स्टॉक ख़त्म
order-desk-why-no-delivery = उस दिन डिलीवरी नहीं
order-desk-why-payment = पहले पेमेंट
order-desk-why-twice = दो बार आया

urgent-answer-title = डिलीवरी का दिन
urgent-answer-when = { $outlet } को ऑर्डर { $number } जल्दी चाहिए। कब दे सकते हैं?
urgent-answer-day = { $day }
urgent-answer-no = जल्दी नहीं
urgent-answer-told = { $outlet } को बता दिया।
urgent-answer-done = ऑर्डर { $number } पर जवाब दिया जा चुका है।

pending-title = रुके ऑर्डर
pending-list = { $count ->
        [0] कोई ऑर्डर इंतज़ार में नहीं। 👍
       *[other] { $count } ऑर्डर इंतज़ार में, पुराने पहले:
    }
pending-line = { $number } { $outlet } · { $total } · { $wait }{ $short ->
        [0] { "" }
       *[other] { " " }· ⚠️ { $short } कम
    }
pending-line-urgent = ⚡ { $number } { $outlet } · { $total } · { $wait }{ $short ->
        [0] { "" }
       *[other] { " " }· ⚠️ { $short } कम
    }
pending-others = दुकानों के पास: { $changed } · भेजने हैं: { $confirmed } · रास्ते में: { $dispatched }
pending-choice = { $number } { $outlet }
pending-minutes = { $count } मिनट
pending-hours = { $count } घंटे
pending-days = { $count } दिन
pending-sheet-only = आज क्या पहुँचाना है, शीट में देखें।
pending-which = “{ $text }” – किस ऑर्डर के लिए?
pending-stock = यह मेरा स्टॉक है

loading-title = डिस्पैच और डिलीवरी
loading-dispatch-list = { $count ->
        [0] भेजने को कुछ नहीं।
        [1] 1 ऑर्डर भेजना है:
       *[other] { $count } ऑर्डर भेजने हैं। कौन सी बीट?
    }
loading-deliver-list = { $count ->
        [0] पहुँचाने को कुछ नहीं।
        [1] 1 ऑर्डर पहुँचाना है:
       *[other] { $count } ऑर्डर पहुँचाने हैं। कौन सी बीट?
    }
loading-load = { $beat } ({ $count })
loading-load-day = { $beat }, { $day } ({ $count })
loading-no-beat = बिना बीट
loading-none = { $doing ->
        [deliver] वहाँ पहुँचाने को कुछ नहीं।
       *[dispatch] वहाँ भेजने को कुछ नहीं।
    }
loading-dispatch-all = { $count ->
        [1] 1 ऑर्डर, { $total }:
       *[other] { $count } ऑर्डर, { $total }। सब भेजें या एक-एक?
    }
loading-deliver-all = { $count ->
        [1] 1 ऑर्डर, { $total }:
       *[other] { $count } ऑर्डर, { $total }। सब पहुँच गए या एक-एक?
    }
loading-line = { $number } { $outlet } · { $total }
loading-more = … और { $count }
loading-dispatch-yes = { $count ->
        [one] भेज दें
       *[other] सारे { $count } भेज दें
    }
loading-deliver-yes = { $count ->
        [one] पहुँच गया
       *[other] सारे { $count } पहुँच गए
    }
loading-dispatch-done = { $count ->
        [0] कुछ नहीं निकला।
        [1] 🚚 1 ऑर्डर निकल गया। दुकान को बता दिया।
       *[other] 🚚 { $count } ऑर्डर निकले। दुकानों को बता दिया।
    }
loading-deliver-done = { $count ->
        [0] कुछ नहीं लिखा गया।
        [1] 📦 1 ऑर्डर पहुँच गया। दुकान से पूछा है क्या मिला।
       *[other] 📦 { $count } ऑर्डर पहुँचे। दुकानों से पूछा है क्या मिला।
    }
loading-one = { $kind ->
        [dispatched] 🚚 { $outlet } का ऑर्डर { $number } निकल गया।
        [delivered] 📦 { $outlet } का ऑर्डर { $number } पहुँच गया। दुकान से पूछा है क्या मिला।
       *[other] { $outlet } का ऑर्डर { $number }: माल स्टॉक में वापस।
    }
loading-refused = ✗ { $number } { $outlet }: { $why }
loading-to-dispatch = डिस्पैच
loading-to-deliver = डिलीवरी

stock-title = आपका स्टॉक
stock-whose = किसका स्टॉक?
stock-not-yours = स्टॉक मालिक, बिलर और गोदाम रखते हैं।
stock-list = { $counted ->
        [0] अभी कुछ गिना नहीं है।
       *[other] { $count ->
            [0] कुछ कम नहीं। 👍
           *[other] { $count } माल कम या ख़त्म:
        }
    }
stock-how = जो है वह लिखें: “स्टॉक घी 12, मैरी 2 पेटी, हल्दी ख़त्म”, या जो आया: “+24 मैरी”। या CSV/Excel लिस्ट भेजें (sku, pieces)।
stock-rest = … और { $count }
stock-see-all = सारा स्टॉक
stock-row = • { $name }: { $amount } ({ $at })
stock-row-promised = • { $name }: { $amount }, { $reserved } ऑर्डर में ({ $at })
stock-row-out = ✗ { $name }: ख़त्म ({ $at })
stock-review = यह गिनती सेव करें?
stock-count = • { $name }: { $before } → { $after }
stock-count-new = • { $name }: { $after }
stock-save = सेव करें
stock-drop = रहने दें
stock-dropped = कुछ सेव नहीं किया।
stock-saved = ✅ { $count } माल का स्टॉक सेव हुआ।
stock-affected = ⚠️ { $name }: { $reserved } ऑर्डर में, सिर्फ़ { $physical } हैं। इनमें कम पड़ेगा: { $orders }
stock-more = और स्टॉक
stock-unread = इसमें गिनती समझ नहीं आई।
stock-which = “{ $text }” – कौन सा?
stock-unknown = “{ $text }” नहीं पहचाना। छोड़ दें, या लिस्ट वाला नाम लिखें।
stock-how-many = { $name } कितने हैं? नंबर लिखें।
stock-skip = छोड़ दें
stock-file = { $name } पढ़ रहे हैं… होते ही बताएँगे।

outlet-desk-title = नई दुकान
outlet-desk-list = { $count ->
        [0] कोई दुकान इंतज़ार में नहीं। 👍
       *[other] { $count } दुकानें जुड़ना चाहती हैं:
    }
outlet-desk-line = • { $name } · { $wait }
outlet-desk-line-area = • { $name } · { $area } · { $wait }
outlet-desk-beat = { $name } किस बीट पर?
outlet-desk-approved = ✅ { $name } अब { $code }, { $beat } पर। दुकान को बता दिया।
outlet-desk-merged = ✅ अब वे { $code } { $name } के साथ हैं। उन्हें बता दिया।
outlet-desk-passed = { $name } अब { $next } के पास।
outlet-desk-next = अगली: { $name }
outlet-desk-refused = { $reason ->
        [outlet-approved-already] { $name } पहले से { $beat } पर है।
        [outlet-merged-already] { $name } पहले ही { $into } में जुड़ गई।
        [outlet-passed-on] आपने { $name } आगे भेजी; अब दूसरे डिस्ट्रीब्यूटर के पास है।
        [outlet-with-brand] आपने { $name } आगे भेजी; अब ब्रांड के पास है।
        [outlet-other-beat] वह बीट आपकी नहीं है।
        [outlet-not-active] { $code } चालू दुकान नहीं है।
       *[other] यह दुकान आपकी नहीं है।
    }

invite-title = इनवाइट
invite-who = किसे जोड़ना है?
invite-outlet-owner = दुकान के मालिक
invite-outlet-staff = दुकान का स्टाफ़
invite-distributor-owner = { $name } के और मालिक
invite-distributor-biller = बिलर
invite-distributor-godown = गोदाम वाले
invite-distributor-delivery = डिलीवरी वाले
invite-brand-marketer = मार्केटर
invite-brand-operator = ऑपरेटर
invite-brand-rep = फ़ील्ड रेप
invite-shop = कौन सी दुकान? कोड (R-0012) या नाम लिखें।
invite-shop-choice = { $code } { $name }
invite-found = “{ $query }” के लिए:
invite-made = यह { $name } के { $role } को भेजें, या फ़ोटो स्कैन कराएँ। एक ही व्यक्ति, { $until } तक:
    { $link }
invite-role-outlet-owner = मालिक
invite-role-outlet-staff = स्टाफ़
invite-role-distributor-owner = नए मालिक
invite-role-distributor-biller = बिलर
invite-role-distributor-godown = गोदाम वाले
invite-role-distributor-delivery = डिलीवरी वाले
invite-role-brand-marketer = मार्केटर
invite-role-brand-operator = ऑपरेटर
invite-role-brand-rep = फ़ील्ड रेप
invite-refused = यह इनवाइट आप नहीं बना सकते।
invite-another = एक और इनवाइट

brand-waiting-title = लेट ऑर्डर
brand-waiting-list = { $count ->
        [0] कोई ऑर्डर लेट नहीं। 👍
       *[other] { $count } ऑर्डर लेट हैं:
    }
brand-waiting-line = • { $number } { $outlet } · { $total } · { $wait }
      { $distributor } { $phone }
