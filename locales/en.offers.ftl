### What schemes give, in words of the counter.

offer-one = { $gives }, till { $until }
offer-and = { $part }, { $rest }
offer-goods = { $names }
offer-goods-more = { $names } and { $more } more
offer-goods-all = All goods
offer-goods-new = New products
category-name = { $name }
offer-slab-pieces = { $gives ->
    [points] { $points } points
   *[rate] { $rate } %{ $place ->
        [first] {" "}off
       *[later] {""}
    }
} from { $from } pc
offer-slab-value = { $gives ->
    [points] { $points } points
   *[rate] { $rate } %{ $place ->
        [first] {" "}off
       *[later] {""}
    }
} from { $from }
offer-slabs = { $goods }: { $slabs }{ $over ->
    [month] {" "}on all you buy in the month
    [quarter] {" "}on all you buy in the quarter
    [window] {" "}on all you buy meanwhile
   *[order] {""}
}
offer-extra = { $any ->
    [yes] Buy any { $buy }
   *[no] Buy { $buy } { $goods }
}, { $free } free{ $capped ->
    [yes] {" "}(up to { $cap } times)
   *[no] {""}
}
offer-extra-other = { $any ->
    [yes] Buy any { $buy }
   *[no] Buy { $buy } { $goods }
}, { $free } { $other } free{ $capped ->
    [yes] {" "}(up to { $cap } times)
   *[no] {""}
}
offer-combo-any = Any { $any }{ $distinct ->
    [yes] {" "}different
   *[no] {""}
} of { $whole ->
    [all] all goods
    [new] the new products
   *[named] { $goods }
}{ $each ->
    [1] {""}
   *[other] {""}, { $each } pc each
}: { $gives }
offer-combo-fixed = { $items } together: { $gives }
offer-combo-item = { $pieces } { $product }
offer-combo-rate = { $rate } % off
offer-combo-price = only { $price }
offer-cash = { $goods }: { $rate } % off
offer-cash-from = { $goods }: { $rate } % off from { $from }
offer-timing = { $goods }: { $rate } % off for orders before day { $day } of the month
offer-early-payment = { $goods }: { $rate } % for a bill paid within { $days } days
offer-margin = { $goods }: up to { $rate } % margin
offer-codes = { $goods }: a code in the pack wins up to { $most }

### "Offers" in a shop's chat.

words-offers = offers | offer | schemes | scheme | my offers | any offers | deals
retailer-menu-offers = Offers
offers-title = Offers
offers-head = 🎁 { $named ->
    [yes] { $shop }: { $count ->
        [one] one offer is
       *[other] { $count } offers are
    } open
   *[no] { $count ->
        [one] One offer is
       *[other] { $count } offers are
    } open for you
}. Tap one to order.
offers-line = • { $offer }
offers-line-progress = • { $offer }
    { "  " }↳ { $progress }
offers-pieces = { $pieces } pc
offers-progress = { $measured } of { $from }, { $days ->
    [0] last day today
    [one] 1 day left
   *[other] { $days } days left
}: { $next } %{ $told ->
    [yes] {" "}= { $earns }
   *[no] {""}
}{ $so ->
    [yes] {" "}(so far { $rate } % = { $earned })
   *[no] {""}
}
offers-progress-top = { $measured }, { $days ->
    [0] last day today
    [one] 1 day left
   *[other] { $days } days left
}: the top slab, { $rate } % = { $earned }
offers-more = { $count } more offers
offers-order = Order it
offers-choose = Choose the goods
offers-goods = { $name } – which one?
offers-none = No offer is open for your shop just now. When one comes, it stands here.
offers-over = That offer is over.
