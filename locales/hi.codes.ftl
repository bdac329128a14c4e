### Codes printed on packs, redeemed by anyone.

pack-code-title = कोड
pack-code-won = 🎉 आपने { $amount } जीते!
pack-code-blank = कोड सही है, पर इसमें इनाम नहीं है। अगले पैक में क़िस्मत आज़माइए!
pack-code-again = यह कोड आप { $day } को ले चुके हैं: { $state ->
        [blank] इसमें इनाम नहीं था
       *[other] { $amount }, { pack-code-state }
    }।
pack-code-state = { $state ->
        [requested] जल्दी भेजा जाएगा
        [filed] बैंक में है
        [paid] मिल चुका
        [failed] नहीं गया: बैंक ने लौटा दिया
        [refused] नहीं गया: जाँच में रोक दिया गया
       *[won] आपकी UPI ID का इंतज़ार है
    }
pack-code-told = { $state ->
        [paid] ✅ पैक कोड के { $amount } { $upi } पर भेज दिए।
        [failed] पैक कोड के { $amount } { $upi } पर नहीं जा पाए। इनाम आपका ही है: कृपया दूसरी UPI ID दें।
       *[refused] { $upi } के { $amount } नहीं भेजे जाएँगे: जाँच में यह इनाम रोक दिया गया।
    }
pack-code-upi = पैसे कहाँ भेजें? अपनी UPI ID लिखें, जैसे name@bank।
pack-code-later = बाद में
pack-code-give = UPI ID दें
pack-code-kept = आपका इनाम सँभालकर रखा है। जब चाहें UPI ID लिख दें।
pack-code-paying = ✅ { $amount } { $upi } पर जाएगा।
pack-code-listed = आपका कोई इनाम UPI ID के इंतज़ार में नहीं है: वह भेजा जा रहा है।
pack-code-address-full = इस UPI ID पर आज के लिए काफ़ी इनाम हो गए। कृपया दूसरी UPI ID दें, या कल फिर कोशिश करें।
pack-code-wrong = ऐसा कोई कोड नहीं है। कृपया पैक से एक-एक अक्षर मिला लें।
pack-code-used = यह कोड कोई और ले चुका है। हर कोड एक ही बार चलता है।
pack-code-early = यह कोड अभी नहीं चलेगा। कृपया पैक सँभालकर रखें और बाद में भेजें।
pack-code-over = इस पैक का ऑफ़र ख़त्म हो चुका है।
pack-code-elsewhere = यह पैक दूसरे इलाक़े का है: इसका कोड आपकी दुकान से नहीं चलेगा।
pack-code-wait = बहुत सारे कोड ग़लत थे। कृपया { $until } तक रुकें, फिर पैक हाथ में लेकर लिखें।
pack-code-aside = बहुत सारे कोड ग़लत थे। आपके कोड { $until } के बाद फिर देखे जाएँगे।
pack-code-fast = अभी के लिए एक व्यक्ति के इतने ही कोड चलते हैं। पैक सँभालकर रखें: { $until } से फिर भेजें।
pack-codes-head = { $won ->
        [0] { $count } कोड, इस बार कुछ नहीं जीता:
       *[other] { $count } कोड: 🎉 आपने { $amount } जीते!
    }
pack-code-line = • { $code }: { $what }
pack-code-line-won = { $won ->
        [yes] { $amount } जीते
       *[no] इस बार इनाम नहीं
    }
pack-code-line-again = आप { $day } को ले चुके हैं, { $state ->
        [blank] इनाम नहीं था
       *[other] { $amount }, { pack-code-state }
    }
pack-code-line-not = { $why ->
        [pack-code-wrong] ऐसा कोई कोड नहीं है
        [pack-code-used] कोई और ले चुका है
        [pack-code-early] अभी नहीं चलेगा
        [pack-code-over] ऑफ़र ख़त्म हो चुका है
        [pack-code-elsewhere] दूसरे इलाक़े का पैक है
       *[held] { $until } से पहले नहीं देखा जाएगा
    }
pack-photo-looking = फ़ोटो में कोड ढूँढ रहे हैं …
pack-photo-none = फ़ोटो में पैक का कोड नहीं मिला। कृपया अच्छी रोशनी में पास से फ़ोटो लें, या कोड लिख दें: वह चौकोर के नीचे है।
pack-photo-many = बहुत सारी फ़ोटो हो गईं। कृपया एक घंटे बाद भेजें, या कोड लिख दें।
pack-photo-title = फ़ोटो
pack-label-hint = स्कैन करें, या यह कोड चैट में भेजें। एक ही बार चलेगा।
