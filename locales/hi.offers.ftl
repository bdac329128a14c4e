### स्कीम में क्या मिलता है, दुकान की बोली में।

offer-one = { $gives }, { $until } तक
offer-and = { $part }, { $rest }
offer-goods = { $names }
offer-goods-more = { $names } और { $more } अन्य
offer-goods-all = सब सामान
offer-goods-new = नए प्रोडक्ट
category-name = { $kind ->
    [baby-care] बेबी केयर
    [bakery] बेकरी
    [beverages] ड्रिंक
    [biscuits] बिस्किट
    [chocolate] चॉकलेट
    [confectionery] टॉफ़ी-चॉकलेट
    [dairy] डेयरी
    [hair-care] शैम्पू और बालों का तेल
    [home-care] घर की सफ़ाई
    [laundry] कपड़े धोने का सामान
    [noodles] नूडल्स
    [oils] तेल और घी
    [oral-care] टूथपेस्ट और ब्रश
    [personal-care] पर्सनल केयर
    [pulses] दाल
    [rice] चावल
    [snacks] नमकीन और स्नैक्स
    [soap] साबुन
    [spices] मसाले
    [staples] आटा, चीनी, नमक
    [tea-coffee] चाय और कॉफ़ी
   *[other] { $name }
}
offer-slab-pieces = { $from } पीस पर { $gives ->
    [points] { $points } पॉइंट
   *[rate] { $rate } %
}
offer-slab-value = { $from } पर { $gives ->
    [points] { $points } पॉइंट
   *[rate] { $rate } %
}
offer-slabs = { $goods }: { $slabs }{ $over ->
    [month] {" "}– महीने की पूरी ख़रीद पर
    [quarter] {" "}– तिमाही की पूरी ख़रीद पर
    [window] {" "}– इस बीच की पूरी ख़रीद पर
   *[order] {" "}छूट
}
offer-extra = { $any ->
    [yes] कोई भी
   *[no] { $goods }:
} { $buy } लीजिए, { $free } फ़्री{ $capped ->
    [yes] {" "}({ $cap } बार तक)
   *[no] {""}
}
offer-extra-other = { $any ->
    [yes] कोई भी
   *[no] { $goods }:
} { $buy } लीजिए, { $free } { $other } फ़्री{ $capped ->
    [yes] {" "}({ $cap } बार तक)
   *[no] {""}
}
offer-combo-any = { $goods } में से कोई भी { $any }{ $distinct ->
    [yes] {" "}अलग-अलग
   *[no] {""}
}{ $each ->
    [1] {""}
   *[other] {""}, हर एक { $each } पीस
}: { $gives }
offer-combo-fixed = { $items } साथ में: { $gives }
offer-combo-item = { $pieces } { $product }
offer-combo-rate = { $rate } % छूट
offer-combo-price = सिर्फ़ { $price }
offer-cash = { $goods }: { $rate } % छूट
offer-cash-from = { $goods }: { $from } से ऊपर { $rate } % छूट
offer-timing = { $goods }: { $day } तारीख़ से पहले के ऑर्डर पर { $rate } % छूट
offer-early-payment = { $goods }: { $days } दिन में पेमेंट पर { $rate } % छूट
offer-margin = { $goods }: { $rate } % तक मार्जिन
offer-codes = { $goods }: पैक के कोड से { $most } तक

### दुकान की चैट में "ऑफ़र"।

words-offers = ऑफ़र | ऑफर | स्कीम | स्कीमें | मेरे ऑफ़र | मेरी स्कीम | कोई स्कीम है | स्कीम क्या है
retailer-menu-offers = ऑफ़र
offers-title = ऑफ़र
offers-head = 🎁 { $named ->
    [yes] { $shop }: { $count } ऑफ़र चालू
   *[no] आपके लिए { $count } ऑफ़र चालू
} { $count ->
    [one] है
   *[other] हैं
}। ऑर्डर के लिए कोई एक दबाइए।
offers-line = • { $offer }
offers-line-progress = • { $offer }
    { "  " }↳ { $progress }
offers-pieces = { $pieces } पीस
offers-progress = { $from } में से { $measured }, { $days ->
    [0] आज आख़िरी दिन
   *[other] { $days } दिन बाक़ी
}: { $next } %{ $told ->
    [yes] {" "}= { $earns }
   *[no] {""}
}{ $so ->
    [yes] {" "}(अभी तक { $rate } % = { $earned })
   *[no] {""}
}
offers-progress-top = { $measured }, { $days ->
    [0] आज आख़िरी दिन
   *[other] { $days } दिन बाक़ी
}: सबसे ऊपर का स्लैब, { $rate } % = { $earned }
offers-more = { $count } और ऑफ़र
offers-order = ऑर्डर करें
offers-choose = सामान चुनें
offers-goods = { $name } – कौन सा चाहिए?
offers-none = अभी आपकी दुकान के लिए कोई ऑफ़र नहीं है। आते ही यहाँ दिखेगा।
offers-over = वह ऑफ़र ख़त्म हो गया।
