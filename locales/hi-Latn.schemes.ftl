### Trade schemes: what they give, and what is wrong with one that was written badly.

scheme-code-invalid = “{ $code }” scheme ka code nahi ho sakta: akshar, ank aur dash, zyada se zyada 40.
scheme-mistakes = Scheme { $code } abhi chalu nahi ho sakti:
scheme-over-already = { $code } ki tareekh nikal chuki hai.
scheme-not-live = { $code } naam ki koi chalu scheme nahi hai.

scheme-field-unknown = { $at }: aisa koi khana nahi hai.
scheme-field-missing = { $at } nahi likha hai.
scheme-field-empty = { $at } khali hai ya bahut chhota hai.
scheme-field-too-small = { $at } kam se kam { $least } hona chahiye.
scheme-field-too-big = { $at } zyada se zyada { $most } ho sakta hai.
scheme-field-not-one-of = { $at } inme se ek likhiye: { $known }.
scheme-field-not-a-day = { $at }: tareekh aise likhiye 2026-11-25, samay ke saath 2026-11-25T18:00.
scheme-field-wrong = { $at } me kuch aur chahiye ({ $expected }).
scheme-level-wrong = { $kind } wali scheme ka level { $known } hota hai.
scheme-no-time-zone = { $zone } naam ka koi time zone nahi hai.
scheme-ends-before-start = Scheme shuru hone se pehle hi khatam ho rahi hai.
scheme-goods-named-and-excepted = Ek hi SKU likha bhi hai aur hataya bhi hai.
scheme-first-order-of-period = Pehle order ki scheme wahi ho sakti hai jo order me hi mile.
scheme-slab-one-reward = { $at }: slab me ya to pratishat dijiye ya points.
scheme-slab-points-of-order = { $at }: points wala slab poore order par hi lag sakta hai.
scheme-slabs-not-rising = { $at }: har slab pichhle se upar shuru hona chahiye.
scheme-slabs-mixed = { $at }: saare slab pratishat dein, ya saare points.
scheme-slab-gives-less = { $at }: upar wala slab pichhle se zyada de.
scheme-rates-beyond-all = Saare pratishat milakar 100 % se zyada hain.
scheme-combo-one-reward = Combo me ya to daam likhiye ya pratishat.
scheme-named-twice = { $at } do baar likha hai.
scheme-name-unknown = { $at }: “{ $name }” naam { $what ->
    [sku] ka koi SKU
    [category] ki koi category
    [brand] ka koi brand
    [class] ki koi dukaan class
    [region] ka koi ilaaka
    [beat] ki koi beat
    [distributor] ka koi distributor
    [outlet] ki koi dukaan
   *[tier] ka koi tier
} nahi hai.
scheme-cap-of-period = { $at }: jo baad me milta hai uski seema sirf paise me ho sakti hai.

goods-free = { $name } (free)
goods-owed = { $name } (free, aapka baaki tha)
scheme-name = { $latin }
scheme-off = 🎁 { $name }: { $off } ki chhoot
scheme-free = 🎁 { $name }: { $pieces } pc { $product } free
scheme-points = 🎁 { $name }: { $points } points
scheme-reason = { "    " }{ $kind ->
    [quantity-slabs] { $measured } pc gine; { $from } pc wale slab par { $rated ->
        [yes] { $rate } %
       *[no] points
    }
    [value-slabs] bina GST { $value } gine; { $from } wale slab par { $rated ->
        [yes] { $rate } %
       *[no] points
    }
    [extra] { $measured } pc liye; har { $buy } par { $free } free{ $times ->
            [1] {""}
           *[other] , { $times } baar
        }
    [combo] combo { $times } baar bana
   *[other] bina GST { $value } par { $rate } %
}
order-nudge = 💡 { $missing } aur { $product } ({ $cost }) lein to { $from } poore: { $kind ->
    [free] { $free } pc { $given } free
   *[off] { $saving } ki chhoot
} ({ $scheme }).
order-nudge-add = { $missing } { $product } jodein
orders-why-price = Yeh daam kyon?
orders-why-price-said = Order { $number } · { $day } ke daam
    { $lines }
    { $sums }
orders-why-line = { $product }: { $pieces } pc × { $ptr } = { $amount }
orders-why-none = Koi scheme nahi lagi: us din ka retailer daam, GST ke saath.
