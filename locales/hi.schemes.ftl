### Trade schemes: what they give, and what is wrong with one that was written badly.

scheme-code-invalid = “{ $code }” स्कीम का कोड नहीं हो सकता: अक्षर, अंक और डैश, ज़्यादा से ज़्यादा 40.
scheme-mistakes = स्कीम { $code } अभी चालू नहीं हो सकती:
scheme-over-already = { $code } की तारीख़ निकल चुकी है।
scheme-not-live = { $code } नाम की कोई चालू स्कीम नहीं है।

scheme-field-unknown = { $at }: ऐसा कोई खाना नहीं है।
scheme-field-missing = { $at } नहीं लिखा है।
scheme-field-empty = { $at } ख़ाली है या बहुत छोटा है।
scheme-field-too-small = { $at } कम से कम { $least } होना चाहिए।
scheme-field-too-big = { $at } ज़्यादा से ज़्यादा { $most } हो सकता है।
scheme-field-not-one-of = { $at } इनमें से एक लिखें: { $known }.
scheme-field-not-a-day = { $at }: तारीख़ ऐसे लिखें 2026-11-25, समय के साथ 2026-11-25T18:00.
scheme-field-wrong = { $at } में कुछ और चाहिए ({ $expected }).
scheme-level-wrong = { $kind } वाली स्कीम का लेवल { $known } होता है।
scheme-no-time-zone = { $zone } नाम का कोई टाइम ज़ोन नहीं है।
scheme-ends-before-start = स्कीम शुरू होने से पहले ही ख़त्म हो रही है।
scheme-goods-named-and-excepted = एक ही SKU लिखा भी है और हटाया भी है।
scheme-first-order-of-period = पहले ऑर्डर की स्कीम वही हो सकती है जो ऑर्डर में ही मिले।
scheme-slab-one-reward = { $at }: स्लैब में या तो प्रतिशत दें या पॉइंट।
scheme-slab-points-of-order = { $at }: पॉइंट वाला स्लैब पूरे ऑर्डर पर ही लग सकता है।
scheme-slabs-not-rising = { $at }: हर स्लैब पिछले से ऊपर शुरू होना चाहिए।
scheme-slabs-mixed = { $at }: सारे स्लैब प्रतिशत दें, या सारे पॉइंट।
scheme-slab-gives-less = { $at }: ऊपर वाला स्लैब पिछले से ज़्यादा दे।
scheme-rates-beyond-all = सारे प्रतिशत मिलाकर 100 % से ज़्यादा हैं।
scheme-combo-one-reward = कॉम्बो में या तो दाम लिखें या प्रतिशत।
scheme-named-twice = { $at } दो बार लिखा है।
scheme-name-unknown = { $at }: “{ $name }” नाम { $what ->
    [sku] का कोई SKU
    [category] की कोई कैटेगरी
    [brand] का कोई ब्रांड
    [class] की कोई दुकान क्लास
    [region] का कोई इलाक़ा
    [beat] की कोई बीट
    [distributor] का कोई डिस्ट्रीब्यूटर
    [outlet] की कोई दुकान
   *[tier] का कोई टियर
} नहीं है।
scheme-cap-of-period = { $at }: जो बाद में मिलता है उसकी सीमा सिर्फ़ पैसों में हो सकती है।

goods-free = { $name } (फ़्री)
goods-owed = { $name } (फ़्री, आपका बाक़ी था)
scheme-name = { $hi }
scheme-off = 🎁 { $name }: { $off } की छूट
scheme-free = 🎁 { $name }: { $pieces } पीस { $product } फ़्री
scheme-points = 🎁 { $name }: { $points } पॉइंट
scheme-reason = { "    " }{ $kind ->
    [quantity-slabs] { $measured } पीस गिने; { $from } पीस वाले स्लैब पर { $rated ->
        [yes] { $rate } %
       *[no] पॉइंट
    }
    [value-slabs] बिना GST { $value } गिने; { $from } वाले स्लैब पर { $rated ->
        [yes] { $rate } %
       *[no] पॉइंट
    }
    [extra] { $measured } पीस लिए; हर { $buy } पर { $free } फ़्री{ $times ->
            [1] {""}
           *[other] , { $times } बार
        }
    [combo] कॉम्बो { $times } बार बना
   *[other] बिना GST { $value } पर { $rate } %
}
order-nudge = 💡 { $missing } और { $product } ({ $cost }) लें तो { $from } पूरे: { $kind ->
    [free] { $free } पीस { $given } फ़्री
   *[off] { $saving } की छूट
} ({ $scheme })।
order-nudge-add = { $missing } { $product } जोड़ें
orders-why-price = यह दाम क्यों?
orders-why-price-said = ऑर्डर { $number } · { $day } के दाम
    { $lines }
    { $sums }
orders-why-line = { $product }: { $pieces } पीस × { $ptr } = { $amount }
orders-why-none = कोई स्कीम नहीं लगी: उस दिन का रिटेलर दाम, GST के साथ।
