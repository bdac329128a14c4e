### Points: what a shop has, why, and the book behind it.

words-points = पॉइंट | पॉइंट्स | मेरे पॉइंट | कितने पॉइंट | पॉइंट बताओ | पॉइंट कितने हैं
points-title = पॉइंट
why-title = आपके पॉइंट
retailer-menu-points = पॉइंट

points-active = ⭐ { $named ->
        [yes] { $shop }: आपके पास { $points } पॉइंट हैं।
       *[no] आपके पास { $points } पॉइंट हैं।
    }
points-debt = ⭐ { $named ->
        [yes] { $shop }: { $points } पॉइंट बाक़ी हैं
       *[no] { $points } पॉइंट बाक़ी हैं
    }, क्योंकि माल वापस गया। अगले पॉइंट से पूरे हो जाएँगे।
points-pending = ⏳ { $points } आने वाले हैं, ऑर्डर { $number }{ $dated ->
        [yes] , { $day }
       *[no] {""}
    }
points-pending-more = ⏳ { $points } और आगे के ऑर्डर से आएँगे।
points-expiring = ⌛ { $points } पॉइंट { $day } के बाद ख़त्म हो जाएँगे।
points-tier = 🏅 आप { $tier } हैं।
points-keep = { $day } तक { $amount } और लें तो { $tier } बना रहेगा।
points-next = { $amount } और लें तो आप { $tier } बन जाएँगे।
points-last = पिछला हिसाब:
points-none = अभी पॉइंट नहीं हैं। आपके ऑर्डर से आएँगे।
points-moved = { $day } · { $points } · { $about ->
        [order] ऑर्डर { $number }
        [named] { $name }
       *[other] { $kind ->
            [spend] रिडीम किए
            [undo] वापस मिले
            [expire] ख़त्म हुए
            [adjust] हाथ से जोड़े
            [deduct] हाथ से घटाए
           *[other] पॉइंट
        }
    }
points-why = { $number } क्यों?
points-why-goal = यह बोनस क्यों?
points-statement = स्टेटमेंट
points-months = किस महीने का स्टेटमेंट चाहिए?
points-month = { $month ->
        [1] जनवरी
        [2] फ़रवरी
        [3] मार्च
        [4] अप्रैल
        [5] मई
        [6] जून
        [7] जुलाई
        [8] अगस्त
        [9] सितंबर
        [10] अक्टूबर
        [11] नवंबर
       *[12] दिसंबर
    } { $year }
points-coming = आपका स्टेटमेंट ({ $month }) आ रहा है।
points-paper-ready = यह रहा { $name }।
points-paper-none = उस महीने में कोई पॉइंट नहीं थे।

why-order = ऑर्डर { $number }:
why-nothing = ऑर्डर { $number } में कुछ जोड़ा या काटा नहीं गया।
why-price = टोटल { $total }, इसमें:
why-owed = 🎁 { $name }: { $pieces } पीस फ़्री, पिछले ऑर्डर का बाक़ी
why-points = ⭐ { $points } पॉइंट, { $state ->
        [pending] माल मिलने पर आपके होंगे
       *[active] आप इस्तेमाल कर सकते हैं
    }
why-effect = { $points } { $name }{ $how ->
        [value] {""}
        [piece] {""}
        [case] {""}
        [times] { " " }({ $more } गुना और)
        [launch] { " " }(नया प्रोडक्ट)
       *[booster] {""}
    }
why-capped = ({ $wanted } मिलते, पर इस ऑफ़र की लिमिट पूरी हो गई।)
why-line = • { $name }{ $basis ->
        [net] : { $net }
        [more] {""}
       *[pieces] : { $pieces } पीस
    } → { $points }
why-lines-more = … और { $count } लाइन
why-taken = { $points } { $name }: { $cause ->
        [short] पूरा माल नहीं आया
        [dispatched] कम माल निकला
        [goods-returned] माल वापस गया
        [cancelled] ऑर्डर रद्द हुआ
        [refused] ऑर्डर मना हुआ
        [brought-back] ऑर्डर वापस आ गया
       *[other] ऑर्डर बदला गया
    } ({ $lines })
why-goal = { $points } { $name }, { $from } – { $until }: { $unit ->
        [range] { $goal } में से { $measured } अलग प्रोडक्ट
        [streak] { $goal } में से { $measured } हफ़्ते ऑर्डर
        [paise] { $goal } में से { $measured }
       *[pieces] { $goal } में से { $measured } पीस
    }
why-goal-none = उस समय का कोई बोनस नहीं मिला।

points-paper = पॉइंट स्टेटमेंट
points-paper-of = { $shop } ({ $code }), { $month }
points-paper-sum = पहले: { $before } · इस महीने: { $moved } · बाद में: { $after } (आने वाले पॉइंट सहित)
points-paper-cut = सिर्फ़ पहली 5,000 एंट्री दिखाई गई हैं।
points-paper-day = तारीख़
points-paper-what = क्या
points-paper-order = ऑर्डर
points-paper-points = पॉइंट
points-paper-balance = बैलेंस
points-paper-on = { $day }
points-kind = { $kind ->
        [base] माल के पॉइंट
        [booster] बूस्टर
        [tier] टियर
        [launch] नया प्रोडक्ट
        [scheme] स्कीम
        [range] रेंज
        [streak] लगातार ऑर्डर
        [target] टारगेट
        [adjust] हाथ से जोड़े
        [deduct] हाथ से घटाए
        [spend] रिडीम
        [undo] वापस मिले
        [reverse] वापस लिए
       *[expire] ख़त्म हुए
    }

## The book of points does not add up

ledger-broken = 🔴 पॉइंट का हिसाब नहीं मिल रहा ({ $entries } एंट्री जाँची गईं)।
ledger-broken-line = • { $promise }: { $count ->
        [one] एक दुकान
       *[other] { $count } दुकानें
    } (id { $outlets })
ledger-balance-is-entries = बैलेंस एंट्री के जोड़ के बराबर नहीं है
ledger-balance-is-lots = बैलेंस बचे हुए पॉइंट के बराबर नहीं है
ledger-rest-of-lots = किसी लॉट में उतने पॉइंट नहीं हैं जितने बचने चाहिए
ledger-debits-are-allocations = ऐसे पॉइंट कटे जो किसी लॉट से नहीं आए
ledger-reversed-once = कुछ दो बार काटा या लौटाया गया
ledger-broken-do = कृपया रिडीम रोक दें और किसी से “npm run verify-ledger” चलवाएँ।
