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
notice-total = कुल { $total } (अंदाज़न, बिल पक्का होगा)
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
notice-no-answer-smaller = कट-ऑफ़ तक जवाब न आया तो कम वाला माल जाएगा, बदले में कुछ नहीं।
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
notice-escalation = ⏰ { $distributor } ने { $outlet } के ऑर्डर { $number } का जवाब नहीं दिया।
notice-call = फ़ोन: { $phone }
notice-all-waiting = सारे रुके ऑर्डर
