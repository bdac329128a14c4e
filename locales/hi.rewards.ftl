### Rewards: what points are spent on, and what becomes of it.

words-rewards = इनाम | रिवॉर्ड | रिडीम | पॉइंट से क्या मिलेगा
words-rewards-mine = मेरे इनाम | मेरा इनाम | मेरे वाउचर
words-gifts = गिफ्ट | गिफ़्ट | भेजने वाले गिफ्ट
rewards-title = इनाम
my-rewards-title = आपके इनाम
gift-desk-title = गिफ्ट
retailer-menu-rewards = 🎁 इनाम

reward-name = { $hi }
rewards-head = 🎁 { $named ->
        [yes] { $shop }: आपके पास { $points } पॉइंट हैं।
       *[no] आपके पास { $points } पॉइंट हैं।
    }
rewards-now = अभी मिल सकता है:
rewards-line = • { $name }: { $points } पॉइंट{ $few ->
        [yes] , थोड़े बचे हैं
       *[no] {""}
    }
rewards-goal = 🎯 अगला: { $name }, { $missing } पॉइंट और।
rewards-none-now = इतने पॉइंट में अभी कुछ नहीं।
rewards-none = अभी और इनाम नहीं हैं। नए आएँगे।
rewards-owner-only = दुकान के मालिक चुनते हैं।
rewards-get = { $name } · { $points }
rewards-price = { $points } पॉइंट
rewards-all = सारे इनाम
rewards-mine = मेरे इनाम
rewards-see = मेरे इनाम देखें

rewards-confirm = { $points } पॉइंट में { $name } लें? { $left } बचेंगे।
rewards-tax = इनाम पर कटने वाला टैक्स: { $tax }, { $how ->
        [money] कटकर { $stays } मिलेंगे।
       *[points] इन्हीं में से { $points } पॉइंट में।
    }
rewards-pan = इस साल आपकी दुकान के इनाम उस सीमा से ऊपर जा रहे हैं जिस पर टैक्स कटता है। किस PAN पर? जैसे ABCDE1234F.
rewards-pan-wrong = यह PAN नहीं है: पाँच अक्षर, चार अंक, एक अक्षर। फिर से लिखें।
rewards-confirm-upi = पैसे { $upi } पर आएँगे।
rewards-yes = हाँ, ले लें
rewards-no = नहीं
rewards-gone = यह ख़त्म हो गया।
rewards-upi = पैसे किस UPI पते पर भेजें? जैसे name@bank.
rewards-upi-wrong = यह UPI पता नहीं है। ऐसा होता है: name@bank.
rewards-done = ✅ { $kind ->
        [gift] { $name } का ऑर्डर हो गया। डिस्ट्रीब्यूटर अगली डिलीवरी के साथ लाएँगे।
        [credit_note] क्रेडिट नोट { $note }: अगले बिल में { $amount } कम होंगे।
        [upi] { $amount } { $upi } पर आएँगे। पेमेंट होते ही बताएँगे।
       *[other] { $name } आपका हुआ।
    }
rewards-code = आपका कोड: { $code }
    नोट कर लें: यह एक ही बार दिखता है।
rewards-code-of = 🎁 { $name }
rewards-code-again = कोड फिर से: { $name }
rewards-code-shown = यह कोड पहले दिखा दिया गया है, उसी मैसेज में जिसमें आपको मिला।
rewards-left = { $points } पॉइंट बचे हैं।

rewards-mine-head = आपके इनाम:
rewards-mine-line = • { $day } · { $name } · { $state }
rewards-mine-none = आपने अभी तक पॉइंट नहीं लगाए।
reward-state = { $state ->
        [given] मिल गया
        [ordered] ऑर्डर हुआ
        [sent] रास्ते में
        [delivered] डिलीवर हुआ
        [credited] क्रेडिट हुआ
        [requested] पेमेंट बाकी
        [filed] बैंक के पास
        [paid] पेमेंट हुआ
        [failed] पेमेंट नहीं हुआ, पॉइंट वापस
        [cancelled] रद्द
       *[other] –
    }
rewards-came = आ गया: { $name }
rewards-came-noted = नोट किया: आ गया। मज़े लें!
rewards-cancel = रद्द करें: { $name }
rewards-cancel-sure = { $name } रद्द करें? { $points } पॉइंट वापस मिलेंगे।
rewards-cancel-yes = हाँ, रद्द करें
rewards-cancel-no = नहीं, रहने दें
rewards-cancelled = रद्द हुआ। { $points } पॉइंट वापस आ गए।

rewards-refused = { $reason ->
        [points-too-few] इसके लिए { $missing } पॉइंट कम हैं।
        [reward-out] माफ़ कीजिए, यह ख़त्म हो गया। पॉइंट नहीं कटे।
        [reward-over] यह इनाम बंद हो गया। पॉइंट नहीं कटे।
        [reward-not-for-shop] यह इनाम आपकी दुकान के लिए नहीं है।
        [reward-locked] वाउचर अभी नहीं दिख सकते, इसलिए पॉइंट नहीं काटे। बाद में देखें।
        [reward-owner-only] पॉइंट सिर्फ़ दुकान के मालिक लगा सकते हैं।
        [reward-owner-new] दुकान के मालिक नए हैं। डिस्ट्रीब्यूटर के पक्का करने पर पॉइंट लगा सकेंगे।
        [reward-no-distributor] दुकान का अभी कोई डिस्ट्रीब्यूटर नहीं है। होने पर पॉइंट लगा सकेंगे।
        [reward-price-changed] दाम बदल गया: अब { $points } पॉइंट लगेंगे। फिर से चुनें।
        [reward-pan-needed] पहले आपका PAN चाहिए। फिर से चुनें।
        [reward-tax-changed] टैक्स इस बीच बदल गया। फिर से चुनें।
        [reward-upi-wrong] यह UPI पता नहीं है। फिर से चुनें।
        [redemption-moved-on] देर हो गई: { $state }।
        [redemption-not-allowed] आप यह नहीं कर सकते।
       *[other] यह अब नहीं मिला।
    }

gift-desk-all = सारे गिफ्ट
desk-menu-gifts = 🎁 गिफ्ट ({ $count })
gift-desk-list = { $count ->
        [0] भेजने को कोई गिफ्ट नहीं।
        [one] एक गिफ्ट:
       *[other] { $count } गिफ्ट:
    }
gift-desk-line = • { $outlet } ({ $beat }): { $name }, { $state }
gift-desk-more = … और { $count }।
gift-desk-mark = { $step ->
        [sent] भेजा
       *[delivered] दे दिया
    }: { $outlet }
gift-desk-done = { $state ->
        [sent] नोट किया: { $outlet } के लिए निकल गया।
       *[delivered] नोट किया: { $outlet } को दे दिया।
    }
gift-desk-refused = { $reason ->
        [redemption-not-allowed] आप यह नहीं कर सकते।
       *[other] यह गिफ्ट इस बीच रद्द या डिलीवर हो गया।
    }

notice-shop-redeemed = 🎁 { $who } ने { $shop } के { $points } पॉइंट से { $name } लिया।
notice-shop-reward-cancelled = { $name } रद्द हुआ। { $shop } के { $points } पॉइंट वापस आ गए।
notice-shop-reward-moved = { $state ->
        [sent] 🎁 { $name } आपके लिए निकल गया।
        [delivered] 🎁 { $name } दे दिया गया।
        [paid] ✅ { $amount } { $upi } पर भेज दिए गए।
       *[failed] { $amount } { $upi } पर नहीं जा सके। आपके { $points } पॉइंट वापस आ गए।
    }
notice-desk-gift = 🎁 { $outlet } ({ $beat }) के लिए गिफ्ट: { $name }। साथ में भेजें।
notice-desk-gift-gone = { $outlet } ({ $beat }) का गिफ्ट, { $name }, रद्द हुआ।

register-paper = इनाम { $year }
register-paper-sum = इनाम { $amount }, कटा टैक्स { $tax }
register-paper-day = तारीख़
register-paper-pan = PAN
register-paper-shop = दुकान
register-paper-reward = इनाम
register-paper-amount = क़ीमत
register-paper-tax = टैक्स
register-paper-none = पता नहीं

words-payouts = पेमेंट फ़ाइल | यूपीआई पेमेंट
payout-desk-title = UPI पेमेंट
desk-menu-payouts = 💸 UPI पेमेंट
payout-desk-all = सारे पेमेंट
payout-desk-list = { $count } पेमेंट बाकी ({ $amount }), { $files } फ़ाइलें खुली हैं।
payout-desk-make = फ़ाइल बनाएँ
payout-desk-file-line = • फ़ाइल { $file }, { $who }: { $lines } पेमेंट, { $amount }, { $state ->
        [made] मंज़ूरी बाकी
        [approved] { $open } बाकी
       *[dropped] हटाई गई
    }
payout-desk-open = फ़ाइल { $file }
payout-desk-made = { $lines } पेमेंट की फ़ाइल { $file } बन गई। मंज़ूरी कोई और देंगे।
payout-desk-line = • { $outlet }: { $amount }, { $upi } पर
payout-desk-approve = मंज़ूर करें
payout-desk-drop = हटाएँ
payout-desk-file = बैंक की फ़ाइल
payout-desk-paid = बाकी सब हो गए
payout-desk-failing = एक नहीं हुआ
payout-desk-decided = { $state ->
        [approved] मंज़ूर हुआ।
       *[dropped] हटा दी: इसके पेमेंट फिर बाकी हैं।
    }
payout-desk-here = यह रही फ़ाइल: { $lines } पेमेंट, { $amount }। बैंक में डालें, फिर जो हुआ वह नोट करें।
payout-desk-all-paid = नोट किया: { $count } पेमेंट हुए। सबको बता दिया।
payout-desk-which = { $outlet } · { $amount }
payout-desk-failing-which = कौन-सा नहीं हुआ?
payout-desk-failed = { $kind ->
        [prize] नोट किया: जीतने वाले से दूसरी UPI ID माँगी है।
       *[reward] नोट किया: दुकान के पॉइंट वापस आ गए।
    }
payout-desk-more = … और { $count } और।
payout-desk-prize = पैक कोड नं. { $number }
payout-desk-refusing = इनाम रोकें
payout-desk-refusing-which = कौन-सा इनाम नहीं देना है? जीतने वाले को बता दिया जाएगा।
payout-desk-prize-refused = रोक दिया, फ़ाइल से हटा दिया। जीतने वाले को बता दिया।
payout-refused = { $reason ->
        [redemption-not-allowed] आप यह नहीं कर सकते।
        [payout-none] कोई पेमेंट बाकी नहीं।
        [payout-own] जिसने फ़ाइल बनाई वह मंज़ूर नहीं कर सकते: किसी साथी से कहें।
        [payout-decided] इस फ़ाइल पर फ़ैसला हो चुका है।
       *[other] यह पहले ही हो चुका है।
    }
payout-told = 💸 { $who } ने पेमेंट फ़ाइल { $file } बनाई: { $lines } पेमेंट, { $amount }। देखकर मंज़ूर करें।
reward-running-out = 🎁 { $name } ({ $code }): { $left ->
        [0] ख़त्म
       *[other] सिर्फ़ { $left } बचे
    }।

liability-paper = देने वाले पॉइंट, { $day }
liability-paper-active = चालू: { $points } पॉइंट, { $amount }
liability-paper-pending = आने वाले: { $points } पॉइंट, { $amount }
liability-paper-owed = दुकानों पर बाकी: { $points } पॉइंट, { $amount }
liability-paper-breakage = अब तक { $percent } % पॉइंट बिना इस्तेमाल ख़त्म हुए
liability-paper-no-breakage = अब तक कोई पॉइंट ख़त्म या इस्तेमाल नहीं हुआ
liability-paper-month = कब ख़त्म
liability-paper-points = पॉइंट
liability-paper-amount = क़ीमत
liability-paper-never = कभी नहीं
