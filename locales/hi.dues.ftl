### दुकान और डिस्ट्रीब्यूटर के बीच का पैसा: बाकी, पेमेंट, लिमिट।

words-dues = बाकी | बाक़ी | बकाया | मेरा बाकी | हिसाब | मेरा हिसाब | खाता | उधार | कितना बाकी है
words-credit = क्रेडिट | यूपीआई
order-note-paid = पेमेंट का स्क्रीनशॉट
retailer-menu-dues = बाकी ({ $due })
desk-menu-dues = बाकी ({ $due })

dues-title = आपका हिसाब
dues-desk-title = बाकी
dues-terms-title = क्रेडिट
payment-first-title = पहले पेमेंट
claim-desk-title = पेमेंट

dues-days = { $days ->
        [0] आज
        [1] 1 दिन
       *[other] { $days } दिन
    }
dues-method = { $method ->
        [cash] कैश
        [upi] UPI
        [cheque] चेक
       *[bank] बैंक ट्रांसफ़र
    }
dues-none = कुछ बाकी नहीं। ✅
dues-now = अब बाकी { $due }।
dues-ahead = { $amount } एडवांस जमा है।
dues-since = { $since } से { $due } बाकी।
dues-see = मेरा हिसाब
dues-have-paid = मैंने दे दिया
dues-pay = UPI से दें
dues-list = पूरा हिसाब
dues-owner-only = हिसाब सिर्फ़ दुकान के मालिक को दिखता है।
dues-no-distributor = आपकी दुकान का अभी कोई डिस्ट्रीब्यूटर नहीं, इसलिए कुछ बाकी नहीं।

dues-shop = 📒 { $outlet }, { $distributor } का हिसाब: { $stand }
dues-bill = • बिल { $number }, { $day }: { $part ->
        [yes] { $amount } में से { $open }
       *[no] { $open }
    } ({ $age })
dues-opening = • पुराना बाकी, { $day }: { $part ->
        [yes] { $amount } में से { $open }
       *[no] { $open }
    } ({ $age })
dues-bills-more = … और { $count } बिल: { $open }
dues-list-head = { $count ->
        [0] { $outlet }: अभी कोई एंट्री नहीं।
       *[other] { $outlet }, पिछली एंट्री (फिर कितना बाकी रहा):
    }
dues-entry = { $day } { $kind ->
        [bill] बिल { $number }
        [payment] जमा{ $method ->
            [cash] , कैश
            [upi] , UPI
            [cheque] , चेक
            [bank] , बैंक
           *[none] {""}
        }
        [credit-note] क्रेडिट नोट { $number }
        [opening] पुराना बाकी
       *[reversal] वापस लिया
    } { $sign ->
        [minus] −
       *[plus] +
    }{ $amount } → { $balance }
dues-pay-amount = { $distributor } को { $amount } दें:
dues-pay-link = UPI: { $upi }
    { $link }
    लिंक दबाइए, या फ़ोटो को किसी भी UPI ऐप से स्कैन कीजिए।
dues-claim = { $distributor } को कितना दिया? रकम लिखिए (साथ में UPI नंबर), या स्क्रीनशॉट भेजिए।
dues-claim-kept = 👍 { $distributor } देख रहे हैं कि आया या नहीं। मैं बता दूँगा।

dues-order = 💰 { $owes ->
        [no] इस ऑर्डर के साथ { $after } बाकी।
       *[yes] { $stand } इस ऑर्डर के साथ { $after }।
    }
dues-over-amount = ⚠️ लिमिट { $limit }: { $by } ज़्यादा
dues-over-days = ⚠️ लिमिट { $limit } दिन: { $by } दिन ज़्यादा
dues-over-bills = ⚠️ लिमिट { $limit } बिल: { $by } ज़्यादा
dues-order-asked = ⏳ आपने पहले पेमेंट माँगा है।
dues-order-blocked = ⛔ लिमिट से ऊपर: पहले पेमेंट, या मालिक जाने दें।
dues-order-overridden = मालिक ने यह ऑर्डर जाने दिया है।
dues-ask-first = पहले पेमेंट माँगें
dues-review = 💰 { $since } से { $due } बाकी

dues-told-paid = ✅ { $amount } मिल गए, { $method ->
        [cash] कैश
        [upi] UPI से
        [cheque] चेक से
       *[bank] बैंक से
    } – { $outlet }, { $distributor }।
dues-told-unpaid = ↩️ { $outlet } के { $amount } ग़लती से लिखे गए थे, { $distributor } ने वापस ले लिए।
dues-told-unbilled = ↩️ { $outlet }: { $number } के { $amount } दो बार लिखे थे, { $distributor } ने एक हटा दिया।
dues-told-first = 💰 { $outlet } का ऑर्डर { $number } भेजने से पहले { $distributor } { $amount } माँग रहे हैं।

dues-desk-nothing = इस हिसाब में किसी दुकान पर कुछ बाकी नहीं।
    पेमेंट ऐसे लिखिए: R-0012 2000 upi mile
dues-desk-list = 💰 { $count } दुकानों पर { $due } बाकी, उसमें { $old } 30 दिन से पुराना:
dues-desk-line = • { $name } ({ $code }): { $due }, { $age }
dues-desk-how = पेमेंट ऐसे लिखिए: R-0012 2000 upi mile
dues-desk-all = सारा बाकी
dues-desk-no-shop = { $code } आपकी कोई दुकान नहीं। पहले उसका कोड लिखिए, जैसे: R-0012 2000 upi mile
dues-desk-not-yours-payment = पेमेंट ऑफ़िस (मालिक या बिलर) लिखता है।
dues-desk-not-yours-limits = लिमिट मालिक तय करते हैं।
dues-desk-not-yours-dues = हिसाब ऑफ़िस (मालिक या बिलर) को दिखता है।
dues-desk-confirm = { $name } ने { $amount } दिए{ $method ->
        [none] । कैसे?
        [cash] , कैश। सही है?
        [upi] , UPI से। सही है?
        [cheque] , चेक से। सही है?
       *[bank] , बैंक से। सही है?
    }
dues-desk-after = इसके बाद: { $after }
dues-desk-yes = हाँ, लिख लें
dues-desk-no = नहीं
dues-desk-done = ✅ { $name }: { $amount } लिख लिए, { $method ->
        [cash] कैश
        [upi] UPI
        [cheque] चेक
       *[bank] बैंक
    }। दुकान को बता दिया।
dues-desk-undo = वापस लें
dues-desk-undone = ↩️ { $name }: { $amount } का पेमेंट वापस लिया। दुकान को बता दिया।
dues-desk-unbilled = ↩️ { $name }: { $number } के { $amount } हटा दिए। दुकान को बता दिया।
dues-desk-undone-already = वह पेमेंट पहले ही वापस लिया जा चुका है।
dues-desk-undo-late = पेमेंट उसी दिन वापस लिया जा सकता है। वह दिन बीत गया।
dues-desk-nothing-done = कुछ नहीं लिखा।
dues-desk-refused = { $reason ->
        [dues-amount] यह रकम नहीं लिखी जा सकती।
       *[other] यह नहीं लिखा जा सका।
    }
dues-desk-shop = 📒 { $name }: { $stand }
dues-desk-limits = लिमिट: { $limits }
dues-desk-how-shop = ऐसे बदलिए: { $code } limit 5000 15 days 3 bills
dues-desk-limits-set = { $name }, लिमिट: { $limits }
dues-limits-two = { $first }, { $more }
dues-limits-none = कोई नहीं
dues-limit-amount = { $value }
dues-limit-days = { $value } दिन
dues-limit-bills = { $value } खुले बिल

dues-terms-owner = क्रेडिट मालिक तय करते हैं।
dues-terms-now = लिमिट से ऊपर का ऑर्डर: { $credit ->
        [block] आपके बिना पक्का नहीं होगा।
        [warn] पक्का करते समय चेतावनी दिखेगी।
       *[off] बाकी ऑर्डर की तरह पक्का होगा।
    }
    { $upi ->
        [none] UPI अभी नहीं है। लिखिए: upi name@bank
       *[other] दुकानें { $upi } पर UPI से देती हैं।
    }
dues-terms-choose = { $credit ->
        [block] ऐसे ऑर्डर रोकें
        [warn] सिर्फ़ चेतावनी
       *[off] लिमिट न देखें
    }

payment-first-asked = 💰 { $outlet } से पहले { $amount } माँगे हैं। ऑर्डर { $number } रुका है; आप कभी भी पक्का कर सकते हैं।
payment-first-already = { $outlet } से { $amount } पहले ही माँगे जा चुके हैं। ऑर्डर { $number } रुका है; आप कभी भी पक्का कर सकते हैं।

claim-about = { $outlet } का पेमेंट
claim-told = 💸 { $outlet } ({ $code }): { $who } कहते हैं पेमेंट कर दिया।
claim-told-amount = 💸 { $outlet } ({ $code }): { $who } कहते हैं { $amount } दे दिए।
claim-reference = नंबर { $reference }
claim-ask = आया क्या?
claim-came = आ गया
claim-not-come = नहीं आया
claim-told-came = ✅ { $outlet } का पेमेंट { $distributor } को मिल गया। धन्यवाद!
claim-told-not-come = { $outlet } का पेमेंट { $distributor } को अभी नहीं दिखा। रास्ते में हो सकता है; अपने UPI ऐप में देख लीजिए।
claim-told-not-come-amount = { $outlet } के { $amount } { $distributor } को अभी नहीं दिखे। रास्ते में हो सकते हैं; अपने UPI ऐप में देख लीजिए।
claim-send-again = फिर से भेजें
claim-desk-unknown = वह पेमेंट मुझे नहीं मिला।
claim-desk-already = { $status ->
        [came] { $outlet } का पेमेंट पहले ही लिखा जा चुका है{ $who ->
            [none] {""}
           *[other] {" "}({ $who })
        }।
       *[other] { $outlet } के पेमेंट का जवाब हो चुका है{ $who ->
            [none] {""}
           *[other] {" "}({ $who })
        }: नहीं आया।
    }
claim-desk-amount = { $outlet } से कितना आया? रकम लिखिए।
claim-desk-confirm = ऑर्डर { $number } पक्का करें
claim-desk-not-come = { $outlet } को बता दिया कि अभी नहीं आया।
claim-desk-none = किसी पेमेंट का जवाब बाकी नहीं।

credit-blocked = ⛔ { $outlet } का ऑर्डर { $number } लिमिट से ऊपर है, पक्का नहीं हुआ।
credit-anyway = फिर भी पक्का करें
credit-why = { $outlet } का ऑर्डर { $number } क्यों जाने दें? एक लाइन लिखिए; यह रखी जाएगी।

book-payment-title = बही की पेमेंट
book-payment-once = ✅ { $name }: { $amount } अब एक ही बार गिना गया, जैसा बही में है।
book-payment-both = 👍 दोनों रहेंगे। इन { $amount } के बारे में फिर नहीं पूछेंगे।
