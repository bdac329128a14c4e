### Held lines of claims.

words-held = रुकी लाइनें | रोकी हुई लाइन | रुके क्लेम
held-lines-title = रुकी हुई लाइनें
held-all = रुकी लाइनें
held-list = { $count ->
        [0] क्लेम की कोई लाइन रुकी नहीं है।
        [one] एक लाइन रुकी है:
       *[other] { $count } लाइनें रुकी हैं:
    }
held-line = ⚠️ ऑर्डर { $number }, { $outlet }, { $product }: { $distributor } के { $amount } – { $reason } ({ $by ->
        [none] बिल पर दिखा
       *[other] { $by }
    })
held-explained = 💬 { $distributor }: { $text }
held-asked = ✋ { $who } इसे छोड़ना चाहते हैं: { $text }
held-open = { $number } { $product }
held-explain = समझाएँ
held-ask = छोड़ने को कहें
held-release = छोड़ दें
held-what = { $says ->
        [ask] इसका पैसा क्यों मिले? जो देखा वह लिखें, जैसे बिल।
       *[explain] ब्रांड को क्या पता होना चाहिए? जैसे वह बिल जिसमें स्कीम दिखती है।
    }
held-said = { $says ->
        [ask] कह दिया। अब कोई दूसरा छोड़ेगा।
       *[explain] ब्रांड तक पहुँचा दिया।
    }
held-released = ✅ छोड़ दिया: पैसा इसी क्लेम में या अगले में मिलेगा।
held-told-explained = 💬 डिस्ट्रीब्यूटर ने रुकी लाइन समझाई:
held-told-asked = ✋ एक रुकी लाइन दूसरे व्यक्ति के लिए रुकी है:
held-told-released = ✅ एक रुकी लाइन छोड़ दी गई:
claim-not-held = यह लाइन अब रुकी नहीं है।
claim-release-unasked = पहले एक व्यक्ति छोड़ने को कहता है, फिर दूसरा छोड़ता है।
