### डिस्ट्रीब्यूटर के मालिक की सेटिंग।

words-settings = सेटिंग | सेटिंग्स
settings-title = सेटिंग
settings-not-yours = सेटिंग मालिक और बिलर देखते हैं।
settings-owner = ये सिर्फ़ मालिक बदलते हैं।
settings-list = ⚙️ { $name }
settings-now-cut-off = ऑर्डर एक काम के दिन पहले { $at } तक।
settings-now-holiday = बंद: { $days }
settings-now-minimum = { $some ->
        [yes] कम से कम ऑर्डर: { $amount }
       *[no] कम से कम की कोई शर्त नहीं
    }
settings-now-short-lines = जो कम पड़े: { $policy ->
        [back-order] बाद में अलग ऑर्डर से आता है
       *[cancel] हट जाता है
    }
settings-now-credit = दुकान की लिमिट से ज़्यादा: { $mode ->
        [block] मालिक के बिना पक्का नहीं
        [warn] “पक्का करें” के पास चेतावनी
       *[off] ध्यान नहीं
    }
settings-now-digest = नए ऑर्डर: { $minutes ->
        [0] हर एक तुरंत
       *[other] { $minutes } मिनट जोड़कर एक साथ
    }
settings-now-remind = { $minutes } काम के मिनट बाद याद दिलाना, दुगने पर ब्रांड को
settings-now-hours = खुला { $opens } से { $closes }: { $days }
settings-now-beat = • { $name }: { $days }{ $placed ->
        [0] {""}
       *[other] {" "}· रूट { $shops } में से { $placed } दुकानों का
    }
settings-none = कोई दिन नहीं
settings-no-days = कोई दिन नहीं
settings-two = { $a }, { $b }
settings-date = { $day }
settings-day = { $day ->
        [mon] सोम
        [tue] मंगल
        [wed] बुध
        [thu] गुरु
        [fri] शुक्र
        [sat] शनि
       *[sun] रवि
    }
settings-how = टैप कीजिए, या लिखिए: “cut-off 5 pm”, “holiday 14 nov”, “minimum 500”।
settings-choice = { $name ->
        [cut-off] कट-ऑफ़
        [holiday] छुट्टियाँ
        [minimum] कम से कम ऑर्डर
        [short-lines] जो कम पड़े
        [credit] क्रेडिट
        [digest] नए ऑर्डर
        [remind] याद दिलाना
        [hours] काम का समय
        [work-days] काम के दिन
        [beat-days] बीट के दिन
       *[route] बीट का रूट
    }
settings-ask = { $name ->
        [cut-off] अगली डिलीवरी के लिए कब तक ऑर्डर? जैसे “5 pm”।
        [holiday] किस दिन बंद? जैसे “14 nov” या “गुरुवार”।
        [minimum] ऑर्डर कम से कम कितने का? जैसे “500”, या “off”।
        [short-lines] जो माल कम पड़े उसका क्या?
        [credit] दुकान की लिमिट से ज़्यादा का ऑर्डर?
        [digest] नए ऑर्डर कितने मिनट जोड़ें? ज़्यादा से ज़्यादा 120, या “off”।
        [remind] कितने काम के मिनट बाद याद दिलाएँ? 5 से 480।
        [hours] काम कब से कब तक? जैसे “9 to 7”।
        [work-days] काम के दिन? जैसे “सोम-शनि”।
        [beat-days] किस बीट पर किस दिन माल जाता है? जैसे “{ $beat } days mon thu”।
       *[route] बीट की दुकानें किस क्रम में? जैसे “{ $beat }: R-0012, R-0034, R-0007”। बाक़ी दुकानें पास वाली पहले, बाद में।
    }
settings-value = { $name ->
        [short-lines] { $value ->
            [back-order] बाद में आए
           *[cancel] हटा दें
        }
        [credit] { $value ->
            [block] रोकें
            [warn] सिर्फ़ चेतावनी
           *[off] ध्यान न दें
        }
        [minimum] { $value ->
            [off] कोई नहीं
           *[other] ₹{ $value }
        }
       *[other] { $value ->
            [off] हर एक तुरंत
           *[other] { $value } मिनट
        }
    }
settings-reopen = { $day } को खुला ही है
settings-leave = रहने दें
settings-unread = यह समझ नहीं आया।
settings-no-beat = यह बीट नहीं मिली।
settings-past = वह दिन निकल गया।
settings-unknown-shops = { $beat } की दुकानें नहीं: { $codes }। कुछ नहीं बदला।
settings-new-hours = काम का समय { $opens } से { $closes }
settings-new-work-days = काम के दिन: { $days }
settings-new-holiday = { $open ->
        [yes] { $day } को खुला ही है
       *[no] { $day } को बंद
    }
settings-new-beat = { $name } के डिलीवरी के दिन: { $days }
settings-new-route = { $shops ->
        [0] { $name }: कोई रूट नहीं, पास वाली पहले
       *[other] { $name } का रूट: { $codes }
    }
settings-promised = उस दिन के { $count } ऑर्डर हैं ({ $orders }): वे अपनी बीट के अगले दिन जाएँगे, दुकानों को बताया जाएगा।
settings-concerns = { $name ->
        [digest] सिर्फ़ ऑफ़िस को दिखेगा।
        [remind] सिर्फ़ ऑफ़िस और ब्रांड को दिखेगा।
        [route] अब से शीट और डिलीवरी इसी क्रम में।
       *[other] दुकानों को अगले ऑर्डर से दिखेगा।
    }
settings-yes = सेव करें
settings-no = रहने दें
settings-saved = ✅ सेव हो गया।{ $moved ->
        [0] {""}
       *[other] {" "}{ $moved } ऑर्डर आगे बढ़े; दुकानों को पता है।
    }
settings-left = कुछ नहीं बदला।
settings-all = सब सेटिंग
notice-desk-setting = ⚙️ { $who } ने सेटिंग बदली:
