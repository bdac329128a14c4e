### Codes printed on packs, redeemed by anyone.

pack-code-title = कोड
pack-code-won = 🎉 आपने { $amount } जीते!
pack-code-blank = कोड सही है, पर इसमें इनाम नहीं है। अगले पैक में क़िस्मत आज़माइए!
pack-code-again = यह कोड आप { $day } को ले चुके हैं: { $amount }, { pack-code-state }।
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
pack-code-wrong = यह कोड नहीं चलेगा। कृपया पैक से एक-एक अक्षर मिला लें; हर कोड एक ही बार चलता है, और हमेशा नहीं।
pack-code-too-many = आज बहुत बार हो गया। कृपया कल पैक हाथ में लेकर फिर लिखें।
pack-code-upi = पैसे कहाँ भेजें? अपनी UPI ID लिखें, जैसे name@bank।
pack-code-later = बाद में
pack-code-give = UPI ID दें
pack-code-kept = आपका इनाम सँभालकर रखा है। जब चाहें UPI ID लिख दें।
pack-code-paying = ✅ { $amount } { $upi } पर जाएगा।
pack-code-listed = आपका कोई इनाम UPI ID के इंतज़ार में नहीं है: वह भेजा जा रहा है।
