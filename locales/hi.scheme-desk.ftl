### मार्केटर की डेस्क पर स्कीम।

words-schemes = स्कीम | स्कीमें | सब स्कीम | ऑफ़र | ऑफर | मेरी स्कीम
words-scheme-new = नई स्कीम | स्कीम बनाओ | नया ऑफ़र
schemes-title = स्कीम
scheme-draft-title = ड्राफ़्ट
scheme-new-title = नई स्कीम

schemes-all = स्कीम
schemes-new = नई स्कीम
schemes-more = और स्कीम
schemes-old = ख़त्म स्कीम
schemes-see = देखें
schemes-version = नया वर्ज़न
schemes-again = फिर चलाएँ
schemes-end = बंद करें
schemes-head = 🎁 आपकी स्कीम:
schemes-head-ended = ख़त्म हुई स्कीम:
schemes-none = अभी कोई स्कीम चालू नहीं है। “नई स्कीम” दबाइए, या एक लाइन में लिखिए: “haldi 50 1%, 200 2%, 500 3% 31 दिसंबर तक”।
schemes-none-ended = अभी कोई स्कीम ख़त्म नहीं हुई।
schemes-unknown = { $code } नाम की कोई स्कीम नहीं है।
schemes-draft = ✏️ { $name }
schemes-draft-line = ✏️ { $name } ({ $code }) – ड्राफ़्ट
schemes-line = • { $name } ({ $code }){ $waits ->
    [yes] {" "}– अभी शुरू नहीं हुई
   *[no] {""}
}: { $gives ->
    [claims] डिस्ट्रीब्यूटर को क्लेम में मिलता है
    [notes] बाद में क्रेडिट नोट से मिलता है
    [codes] कोड भेजने पर मिलता है
   *[orders] { $orders }{ $over ->
        [yes] {" "}से ज़्यादा
       *[no] {""}
    } ऑर्डर, { $given } दिए
}{ $capped ->
    [yes] , बजट में { $left } बाक़ी
   *[no] {""}
}
schemes-one = { $status ->
    [ended] ख़त्म:
   *[live] 🟢 चालू:
} { $name } ({ $code }, वर्ज़न { $version })
schemes-and = { $part }; { $rest }
schemes-to-all = सब दुकानें
schemes-to-first = सिर्फ़ दुकान का पहला ऑर्डर
schemes-to = { $of ->
    [classes] क्लास
    [regions] इलाक़ा
    [beats] बीट
    [distributors] डिस्ट्रीब्यूटर
    [tiers] टियर
    [segments] ग्रुप
   *[outlets] दुकान
} { $codes }{ $more ->
    [0] {""}
   *[other] {" "}और { $more } और
}
schemes-for = किसके लिए: { $to }
schemes-from = { $from } से { $until } तक
schemes-no-cap = बजट की कोई सीमा नहीं
schemes-cap = { $per ->
    [outlet] हर दुकान को
   *[all] कुल
} ज़्यादा से ज़्यादा { $of ->
    [pieces] { $most } पीस
    [times] { $most } बार
   *[paise] { $most }
}{ $span ->
    [month] {" "}महीने में
    [day] {" "}दिन में
   *[ever] {""}
}
schemes-funding = इसका { $share } % ब्रांड देगा
schemes-end-sure = { $code } अभी बंद करें? जो ऑर्डर हो चुके हैं उन पर बनी रहेगी।
schemes-end-yes = हाँ, बंद करें
schemes-end-no = चलने दें
schemes-ended = { $code } बंद हो गई। जो ऑर्डर हो चुके हैं उन्हें मिला हुआ मिलेगा।

schemes-tried-head = 🧪 { $name }, पुराने ऑर्डर पर आज़माई:
schemes-tried-not = { $name } पुराने ऑर्डर पर आज़माई नहीं जा सकी।
schemes-tried = पिछले { $days } दिन में { $orders } में से { $gotOrders } ऑर्डर को, { $shops } में से { $gotShops } दुकानों के, यह मिलती।
schemes-tried-cost = ख़र्च: { $cost }{ $free_given ->
    [yes] {" "}(छूट { $discount }, फ़्री माल { $free })
   *[no] {""}
}{ $points ->
    [0] {""}
   *[other] {" "}और { $points } पॉइंट
}। ब्रांड का हिस्सा: { $funded }।
schemes-tried-near = { $count } दुकानें स्लैब से ज़रा सी दूर थीं:
schemes-tried-none-near = कोई दुकान स्लैब के ज़रा नीचे नहीं थी।
schemes-tried-shop = • { $name } ({ $code }): { $from } में { $of ->
    [pieces] { $missing } पीस कम
   *[paise] { $missing } कम
}
scheme-no-dry-run = यह दुकानों के ऑर्डर पर नहीं टिकी, इसलिए पुराने ऑर्डर से पता नहीं चलता।

scheme-draft-head = ✏️ ड्राफ़्ट: { $name } ({ $code }){ $replaces ->
    [0] {""}
   *[other] {" "}– वर्ज़न { $replaces } की जगह आएगी
}
scheme-draft-shop = दुकान को दिखेगा: { $offer }
scheme-draft-try = पुराने ऑर्डर पर देखें
scheme-draft-publish = चालू करें
scheme-draft-change = बदलें
scheme-draft-leave = रहने दें
scheme-draft-drop = ड्राफ़्ट हटाएँ
scheme-draft-keep = रखें
scheme-draft-drop-sure = ड्राफ़्ट { $code } हटा दें?
scheme-draft-dropped = ड्राफ़्ट { $code } हटा दिया।
scheme-draft-trying = पिछले 90 दिन के ऑर्डर पर देख रहे हैं। नतीजा यहीं आएगा।
scheme-draft-published = ✅ { $name } ({ $code }, वर्ज़न { $version }) चालू है। दुकानों को “ऑफ़र” में दिखेगी।
scheme-draft-change-what = { $code } में क्या बदलना है?
scheme-draft-part = { $part ->
    [goods] माल
    [until] तारीख़ें
    [to] दुकानें
    [caps] बजट
   *[rule] क्या मिलता है
}
scheme-draft-gone = ड्राफ़्ट { $code } अब नहीं है: चालू हो गया या हटा दिया गया।
scheme-draft-changed = { $code } इस बीच बदल गया। अब यह है:

scheme-new-mistakes = यह अभी मेल नहीं खाता:
scheme-new-unread = क्या मिलता है, यह समझ नहीं आया।
scheme-new-kind = स्कीम में क्या मिले? कोई एक दबाइए, या पूरी लिखिए: “haldi 50 1%, 200 2%, 500 3% 31 दिसंबर तक”।
scheme-new-kind-of = { $kind ->
    [value-slabs] रक़म पर %
    [extra] फ़्री माल (11+1)
    [combo] कोई 3 साथ में
    [cash] कैश डिस्काउंट
   *[quantity-slabs] पीस पर %
}
scheme-new-rule = { $kind ->
    [value-slabs] कितने के ऑर्डर पर कितना? लिखिए: ₹5,000 1%, ₹20,000 2%। महीने भर का जोड़ना हो तो “महीने” भी लिखिए।
    [extra] कितने पर कितने फ़्री? लिखिए: 11+1। दूसरा माल फ़्री हो तो: 9+1 free ghee।
    [combo] कितने साथ में, किस पर? लिखिए: any 3 5% – या: any 3 ₹100।
    [cash] कितना? लिखिए: 2% – या: 2% from ₹5,000।
   *[quantity-slabs] कितने पीस पर कितना? लिखिए: 50 1%, 200 2%, 500 3%। महीने भर का जोड़ना हो तो “महीने” भी लिखिए।
}
scheme-new-goods = किस माल पर? कैटेगरी दबाइए, या प्रोडक्ट का नाम लिखिए।
scheme-new-goods-all = सब माल पर
scheme-new-goods-none = “{ $text }” नाम का माल नहीं मिला।
scheme-new-pick = “{ $text }” में कौन सा?
scheme-new-pick-all = ये सभी { $count }
scheme-new-gift = कौन सा माल फ़्री देना है (“{ $text }”)?
scheme-new-until = कब तक? दबाइए, या लिखिए: 31 दिसंबर – या: 1 दिसंबर से 31 दिसंबर तक।
scheme-new-until-day = { $day } तक
scheme-new-audience = किन दुकानों के लिए?
scheme-new-audience-of = { $of ->
    [classes] क्लास से
    [regions] इलाक़े से
    [beats] बीट से
    [distributors] डिस्ट्रीब्यूटर से
   *[all] सब दुकानें
}
scheme-new-whom = { $of ->
    [regions] कौन सा इलाक़ा?
    [beats] कौन सी बीट?
    [distributors] कौन सा डिस्ट्रीब्यूटर?
   *[classes] कौन सी क्लास?
} एक दबाइए, या कई लिखिए: A, B।
scheme-new-whom-none = “{ $text }” साफ़ नहीं है। कोड या पूरा नाम लिखिए।
scheme-new-budget = ज़्यादा से ज़्यादा कितना ख़र्च हो? रक़म लिखिए, जैसे ₹50,000 – या “हर दुकान ₹500”।
scheme-new-budget-none = कोई सीमा नहीं

scheme-file-title = फ़ाइल
schemes-file-reading = { $name } पढ़ रहे हैं और पिछले 90 दिन के ऑर्डर पर आज़मा रहे हैं। अभी कुछ चालू नहीं हुआ; नतीजा यहीं आएगा।
schemes-file-head = 📄 { $name }: { $count } स्कीम, अभी कुछ चालू नहीं हुआ। पिछले 90 दिन पर:
schemes-file-line = • { $name } ({ $code }){ $replaces ->
    [0] {""}
   *[other] {" "}– वर्ज़न { $replaces } की जगह
}{ $tried ->
    [yes] : { $shops } दुकानों के { $orders } ऑर्डर, ख़र्च { $cost }, { $near } दुकानें स्लैब से ज़रा सी दूर
   *[no] : पुराने ऑर्डर से पता नहीं चलता
}
schemes-file-publish = { $count ->
    [one] चालू करें
   *[other] सब { $count } चालू करें
}
schemes-file-published = ✅ { $count } स्कीम चालू। दुकानों को ऑफ़र में दिखेंगी।
schemes-file-not = कुछ चालू नहीं हुआ। { $why }
schemes-file-refused = { $name } नहीं ली गई, कुछ चालू नहीं हुआ। ठीक करके फिर भेजिए:
schemes-file-row = लाइन { $row }, { $code }: { $what }
schemes-file-more = … और { $count } ग़लतियाँ।
scheme-file-empty = फ़ाइल में कोई स्कीम नहीं है।
scheme-file-long = फ़ाइल में { $most } से ज़्यादा स्कीम हैं; बाँट दीजिए।
scheme-file-twice = { $code } लाइन { $first } में पहले से है।
scheme-file-not-json = यह UTF-8 में JSON नहीं है।
scheme-file-fault = { $what }
scheme-file-column = “{ $column }” नाम का कॉलम नहीं है; ये हैं: { $known }।
scheme-file-column-missing = “{ $column }” कॉलम नहीं है।
