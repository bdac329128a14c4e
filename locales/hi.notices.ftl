### दुकान, डिस्ट्रीब्यूटर और ब्रांड को ऑर्डर की ख़बर। सिर्फ़ ऑर्डर की बात: कोई स्कीम, कोई ऑफ़र नहीं।

notice-block = { $parts }
notice-about = { $outlet } का ऑर्डर { $number }
notice-pieces = { $pieces } पीस
notice-cases = { $cases } पेटी ({ $pieces } पीस)
notice-mixed = { $cases } पेटी + { $rest } पीस
notice-line = • { $name }: { $amount }
notice-line-short = • { $name }: { $amount } ⚠️ सिर्फ़ { $available } पीस हैं
notice-line-none = • { $name }: { $amount } ⚠️ स्टॉक ख़त्म
notice-day = डिलीवरी { $day }
notice-total = टोटल { $total } (अंदाज़ा, पक्का बिल से)
notice-new-total = नया कुल { $total } (अंदाज़न)
notice-note = नोट: “{ $note }”
notice-beat = { $beat }
notice-urgent = ⚡ जल्दी चाहिए
notice-bills = बिल { $bills }
notice-rest = बाक़ी माल ऑर्डर { $number } में आएगा।
notice-rest-on = बाक़ी माल { $day } को ऑर्डर { $number } में आएगा।

notice-change-none = ✗ { $name }: नहीं है ({ $was } मँगाया था)
notice-change-other = • { $name }: { $was } की जगह { $amount }
notice-change-instead = • { $instead } की जगह { $name }: { $amount}, { $price } पीस
notice-change-rest = बाक़ी सब जैसा मँगाया।
notice-no-answer = आपकी हाँ के बिना बदले में कुछ नहीं भेजा जाएगा।
notice-no-answer-smaller = कट-ऑफ़ तक जवाब न आया तो माल ऐसे ही जाएगा।
notice-see = ऑर्डर देखें
notice-accept = मंज़ूर
notice-decline = नहीं चाहिए

notice-shop-placed = 📝 { $who } ने { $outlet } के लिए { $distributor } को ऑर्डर { $number } दिया:
notice-shop-confirmed = ✅ { $distributor } ने ऑर्डर { $number } पक्का किया।
notice-shop-changed = ✏️ { $distributor } ऑर्डर { $number } ऐसे भेज सकते हैं:
notice-shop-settled = कट-ऑफ़ निकल गया, ऑर्डर { $number } ऐसे जाएगा:
notice-shop-settled-nothing = कट-ऑफ़ तक आपकी हाँ नहीं आई और कुछ बचा नहीं: ऑर्डर { $number } रद्द हुआ।
notice-shop-refused = ❌ { $distributor } ऑर्डर { $number } नहीं भेज पाएँगे।
notice-shop-cancelled = { $outlet } का ऑर्डर { $number } रद्द हुआ।
notice-shop-dispatched = 🚚 ऑर्डर { $number } { $distributor } से निकल गया।
notice-shop-delivered = 📦 { $distributor } के हिसाब से ऑर्डर { $number } पहुँच गया:
notice-shop-returned = ऑर्डर { $number } { $distributor } के पास वापस गया। इसका कुछ नहीं गिना जाएगा।
notice-shop-urgent-yes = ⚡ { $distributor } ऑर्डर { $number } जल्दी ला सकते हैं।
notice-shop-day-moved = 📅 ऑर्डर { $number } ({ $outlet }) अब दूसरे दिन आएगा: { $distributor } उस दिन बंद है।
notice-shop-urgent-no = { $distributor } ऑर्डर { $number } जल्दी नहीं ला पाएँगे। अपने दिन पर आएगा।
notice-all-came = सब माल आ गया?
notice-received-all = सब मिला
notice-received-some = कम या ख़राब
notice-received-none = नहीं आया

notice-reason-no-stock = वजह: स्टॉक ख़त्म
notice-reason-no-delivery = वजह: उस दिन डिलीवरी नहीं है
notice-reason-payment = वजह: पहले पेमेंट, हमें फ़ोन करें
notice-reason-twice = वजह: ऑर्डर दो बार आया
notice-reason-typed = वजह: “{ $text }”

notice-desk-new = 🛒 नया ऑर्डर { $number } – { $outlet } ({ $code })
notice-desk-accepted = 👍 { $outlet } ने ऑर्डर { $number } का बदलाव मंज़ूर किया।
notice-desk-declined = { $outlet } ने ऑर्डर { $number } का बदलाव नहीं माना। इन लाइनों के बिना जाएगा:
notice-desk-declined-all = { $outlet } ने बदलाव नहीं माना: ऑर्डर { $number } रद्द हुआ।
notice-desk-settled = { $outlet } का कट-ऑफ़ तक जवाब नहीं आया। ऑर्डर { $number } ऐसे जाएगा:
notice-desk-settled-nothing = { $outlet } का कट-ऑफ़ तक जवाब नहीं आया और कुछ बचा नहीं: ऑर्डर { $number } रद्द हुआ।
notice-desk-cancelled = 🚫 { $outlet } का ऑर्डर { $number } रद्द हुआ।
notice-desk-not-come = ⚠️ { $outlet } कहते हैं ऑर्डर { $number } नहीं आया।
notice-desk-urgent = ⚡ { $outlet } को ऑर्डर { $number } जल्दी चाहिए।
notice-desk-short = ⚠️ { $outlet } को ऑर्डर { $number } पूरा नहीं मिला:
notice-missing = • { $name }: { $pieces } पीस कम
notice-damaged = • { $name }: { $pieces } पीस ख़राब
notice-confirm = पक्का करें
notice-change = बदलें
notice-refuse = मना करें
notice-urgent-answer = कब दे सकते हैं?
notice-show = ऑर्डर देखें
notice-deliver = डिलीवरी हो गई
notice-back = वापस आ गया
notice-found = कम वाला माल मिल गया

notice-reminder = ⏰ { $outlet } का ऑर्डर { $number } अभी आपके जवाब के इंतज़ार में है।
notice-waits-since = { $since } से इंतज़ार में।
notice-matters = ⏰ { $count ->
        [one] एक दुकान अभी आपका इंतज़ार कर रही है:
       *[other] { $count } बातें अभी आपका इंतज़ार कर रही हैं:
    }
notice-matters-escalation = ⏰ { $distributor } ने अपनी दुकानों को जवाब नहीं दिया:
notice-matter = • { $outlet }: { $kind ->
        [objection] ऑर्डर { $number } पर आपत्ति
        [return] रिटर्न { $number }
        [payment] कहते हैं पैसा दे दिया
       *[dispute] ऑर्डर { $number } ठीक नहीं आया
    }, { $since } से
notice-matter-choice = { $outlet }: { $kind ->
        [objection] ऑर्डर { $number }
        [return] रिटर्न { $number }
        [payment] पेमेंट
       *[dispute] ऑर्डर { $number }
    }
notice-escalation = ⏰ { $distributor } ने { $outlet } के ऑर्डर { $number } का जवाब नहीं दिया।
notice-call = फ़ोन: { $phone }
notice-all-waiting = सारे रुके ऑर्डर

notice-outlet-about = दुकान { $name }
notice-outlet-new = 🏪 नई दुकान: { $name } जुड़ना चाहती है।
notice-outlet-owner = मालिक: { $owner }
notice-outlet-area = इलाक़ा: { $area }
notice-outlet-near = { $beat } की दुकान से { $distance }
notice-metres = { $count } मी
notice-kilometres = { $count } किमी
notice-outlet-alike = { $code } { $name } जैसी ({ $why ->
        [phone] वही फ़ोन
        [place] वही जगह
       *[name] मिलता नाम
    })
notice-outlet-approve = बीट पर जोड़ें…
notice-outlet-same = { $code } ही है
notice-outlet-not-mine = मेरी नहीं
notice-outlet-approved = 🎉 { $name } जुड़ गई। माल { $distributor } लाएँगे। अब ऑर्डर करें।
notice-outlet-approved-days = 🎉 { $name } जुड़ गई। माल { $distributor } { $when } को लाएँगे। अब ऑर्डर करें।
notice-weekday = { $day ->
        [mon] सोमवार
        [tue] मंगलवार
        [wed] बुधवार
        [thu] गुरुवार
        [fri] शुक्रवार
        [sat] शनिवार
       *[sun] रविवार
    }
notice-weekdays = { $more ->
        [0] { $first } और { $second }
       *[other] { $first }, { $second } और बाक़ी दिन
    }
notice-outlet-merged = 🎉 आप अब { $name } ({ $code }) में हैं। अब ऑर्डर करें।
notice-outlet-joined = { $names } आपकी दुकान { $name } ({ $code }) में जुड़े। ग़लत है? डिस्ट्रीब्यूटर को बताएँ।
notice-order-now = ऑर्डर करें

notice-file-done = ✅ { $name }: { $count } माल का स्टॉक सेव हुआ।
notice-file-refused = ❌ { $name } से कुछ सेव नहीं हुआ। यह ठीक करके फिर भेजें:
notice-file-row = लाइन { $row }: { $what }
notice-file-more = … और { $count }
notice-file-problem = { $code ->
        [column-missing] “{ $column }” कॉलम नहीं है
        [column-twice] “{ $column }” कॉलम दो बार है
        [empty] “{ $column }” ख़ाली है
        [unknown] “{ $text }” नाम का माल नहीं है
        [twice] “{ $text }” दो बार है
        [other-distributor] यह लाइन { $text } की है
        [not-number] “{ $text }” नंबर नहीं है
        [not-whole] “{ $text }” पूरा नंबर नहीं है
        [not-between] “{ $text }” ठीक नंबर नहीं है
        [too-many-rows] लिस्ट में 10,000 लाइन तक
        [no-rows] एक भी लाइन नहीं है
        [empty-file] फ़ाइल ख़ाली है
       *[other] यह पढ़ नहीं पाए। CSV (UTF-8) या .xlsx भेजें, कॉलम sku और pieces
    }

notice-undelivered = ⚠️ { $name } को यह { $channel ->
        [telegram] Telegram
        [whatsapp-cloud] WhatsApp
        [whatsapp-web] WhatsApp
       *[other] चैट
    } पर नहीं मिला। उन्हें बता दीजिए:
notice-undelivered-text = “{ $text }”

notice-delivery-done = 📥 { $name } आ गई। ज़रा यह देखें:
notice-delivery-refused = ❌ { $name } से कुछ नहीं लिया गया। यह ठीक करके फिर भेजें:
notice-delivery-paid = 🤔 { $outlet }: { $on } को आपने { $amount } लिखा था, और अब बही में भी पेमेंट आया है। क्या यह वही पैसा है?
notice-delivery-problem = { $code ->
        [column-missing] “{ $column }” कॉलम नहीं है
        [column-unknown] “{ $column }” कॉलम नहीं पहचाना
        [empty] “{ $column }” ख़ाली है
        [unknown] “{ $text }” यहाँ नहीं मिला
        [twice] “{ $column }” दो बार है
        [row-key-reused] “{ $text }” पहले दूसरे आँकड़ों के साथ आया था
        [key-reused] “{ $text }” पहले किसी और चीज़ के लिए आया था
        [other-distributor] यह लाइन { $text } की है
        [not-of-distributor] { $text } आपकी दुकान नहीं है
        [not-number] “{ $text }” नंबर नहीं है
        [not-whole] “{ $text }” पूरी संख्या नहीं है
        [not-day] “{ $text }” तारीख़ नहीं है
        [bill-differs] बिल { $text } यहाँ दूसरी रक़म या दुकान से है
        [paid-beyond] “{ $column }” बिल से ज़्यादा है
        [list-partial] लिस्ट में ज़्यादातर खुले बिल नहीं हैं। क्या यह पूरी लिस्ट है?
        [tally-items-unknown] इनमें से कोई माल नहीं पहचाना: { $text }
        [tally-parties-unknown] इनमें से कोई पार्टी नहीं पहचानी: { $text }
        [tally-unit] { $text }: इस यूनिट में कितने पीस?
        [tally-quantity] { $text }: पूरे पीस नहीं बनते
        [no-rows] कोई लाइन नहीं है
        [empty-file] फ़ाइल ख़ाली है
        [broken-xml] XML अधूरी है या Tally की नहीं है
       *[other] “{ $column }” पढ़ा नहीं गया
    }
notice-delivery-same = { $outlet } { $amount }: वही पैसा
notice-delivery-apart = { $outlet } { $amount }: अलग पैसा
