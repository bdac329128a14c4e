### Scheme mein kya milta hai, dukaan ki boli mein.

offer-one = { $gives }, { $until } tak
offer-and = { $part }, { $rest }
offer-goods = { $names }
offer-goods-more = { $names } aur { $more } anya
offer-goods-all = Sab maal
offer-goods-new = naye product
category-name = { $kind ->
    [baby-care] Baby care
    [bakery] Bakery
    [beverages] Drinks
    [biscuits] Biscuit
    [chocolate] Chocolate
    [confectionery] Toffee-chocolate
    [dairy] Dairy
    [hair-care] Shampoo, baal ka tel
    [home-care] Ghar ki safai
    [laundry] Kapde dhone ka saamaan
    [noodles] Noodles
    [oils] Tel aur ghee
    [oral-care] Toothpaste aur brush
    [personal-care] Personal care
    [pulses] Daal
    [rice] Chawal
    [snacks] Namkeen aur snacks
    [soap] Sabun
    [spices] Masale
    [staples] Atta, cheeni, namak
    [tea-coffee] Chai aur coffee
   *[other] { $name }
}
offer-slab-pieces = { $from } pc par { $gives ->
    [points] { $points } point
   *[rate] { $rate } %
}
offer-slab-value = { $from } par { $gives ->
    [points] { $points } point
   *[rate] { $rate } %
}
offer-slabs = { $goods }: { $slabs }{ $over ->
    [month] {" "}– mahine ki poori khareed par
    [quarter] {" "}– timahi ki poori khareed par
    [window] {" "}– is beech ki poori khareed par
   *[order] {" "}chhoot
}
offer-extra = { $any ->
    [yes] Koi bhi
   *[no] { $goods }:
} { $buy } lijiye, { $free } free{ $capped ->
    [yes] {" "}({ $cap } baar tak)
   *[no] {""}
}
offer-extra-other = { $any ->
    [yes] Koi bhi
   *[no] { $goods }:
} { $buy } lijiye, { $free } { $other } free{ $capped ->
    [yes] {" "}({ $cap } baar tak)
   *[no] {""}
}
offer-combo-any = { $goods } mein se koi bhi { $any }{ $distinct ->
    [yes] {" "}alag-alag
   *[no] {""}
}{ $each ->
    [1] {""}
   *[other] {""}, har ek { $each } pc
}: { $gives }
offer-combo-fixed = { $items } saath mein: { $gives }
offer-combo-item = { $pieces } { $product }
offer-combo-rate = { $rate } % chhoot
offer-combo-price = sirf { $price }
offer-cash = { $goods }: { $rate } % chhoot
offer-cash-from = { $goods }: { $from } se upar { $rate } % chhoot
offer-timing = { $goods }: { $day } tareekh se pehle ke order par { $rate } % chhoot
offer-early-payment = { $goods }: { $days } din mein payment par { $rate } % chhoot
offer-margin = { $goods }: { $rate } % tak margin
offer-codes = { $goods }: pack ke code se { $most } tak

### Dukaan ki chat mein "offers".

words-offers = offers dikhao | scheme dikhao | scheme batao | koi scheme hai | koi offer hai | meri scheme | scheme kya hai
retailer-menu-offers = Offers
offers-title = Offers
offers-head = 🎁 { $named ->
    [yes] { $shop }: { $count } offer chalu
   *[no] Aapke liye { $count } offer chalu
} { $count ->
    [one] hai
   *[other] hain
}. Order ke liye koi ek dabaiye.
offers-line = • { $offer }
offers-line-progress = • { $offer }
    { "  " }↳ { $progress }
offers-pieces = { $pieces } pc
offers-progress = { $from } mein se { $measured }, { $days ->
    [0] aaj aakhri din
   *[other] { $days } din baaki
}: { $next } %{ $told ->
    [yes] {" "}= { $earns }
   *[no] {""}
}{ $so ->
    [yes] {" "}(ab tak { $rate } % = { $earned })
   *[no] {""}
}
offers-progress-top = { $measured }, { $days ->
    [0] aaj aakhri din
   *[other] { $days } din baaki
}: sabse upar ka slab, { $rate } % = { $earned }
offers-more = { $count } aur offer
offers-order = Order karein
offers-choose = Maal chunein
offers-goods = { $name } – kaun sa chahiye?
offers-none = Abhi aapki dukaan ke liye koi offer nahi hai. Aate hi yahan dikhega.
offers-over = Woh offer khatam ho gaya.
