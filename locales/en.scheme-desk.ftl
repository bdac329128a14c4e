### Schemes on the marketer's desk.

words-schemes = schemes | scheme | offers | all schemes | my schemes
words-scheme-new = new scheme | new offer | add scheme | create scheme
schemes-title = the schemes
scheme-draft-title = the draft
scheme-new-title = the new scheme

schemes-all = Schemes
schemes-new = New scheme
schemes-more = More schemes
schemes-old = Ended schemes
schemes-see = See it
schemes-version = New version
schemes-again = Run it again
schemes-end = End it
schemes-head = 🎁 Your schemes:
schemes-head-ended = Schemes that are over:
schemes-none = No scheme is live. Make one: tap New scheme, or type it in one line: “haldi 50 1%, 200 2%, 500 3% till 31 Dec”.
schemes-none-ended = No scheme has ended yet.
schemes-unknown = There is no scheme { $code }.
schemes-draft = ✏️ { $name }
schemes-draft-line = ✏️ { $name } ({ $code }) – draft
schemes-line = • { $name } ({ $code }){ $waits ->
    [yes] {" "}– not begun yet
   *[no] {""}
}: { $gives ->
    [claims] paid to distributors as claims
    [notes] paid by credit note afterwards
    [codes] paid as codes are sent in
   *[orders] { $over ->
        [yes] more than { $orders }
       *[no] { $orders }
    } { $orders ->
        [one] order
       *[other] orders
    }, { $given } given
}{ $capped ->
    [yes] , { $left } of the budget left
   *[no] {""}
}
schemes-one = { $status ->
    [ended] Over:
   *[live] 🟢 Live:
} { $name } ({ $code }, version { $version })
schemes-and = { $part }; { $rest }
schemes-to-all = all shops
schemes-to-first = only a shop’s first order
schemes-to = { $of ->
    [classes] class
    [regions] region
    [beats] beat
    [distributors] distributor
    [tiers] tier
    [segments] group
   *[outlets] shop
} { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
schemes-for = For: { $to }
schemes-from = From { $from } till { $until }
schemes-no-cap = No budget limit
schemes-cap = { $per ->
    [outlet] Per shop
   *[all] In all
} at most { $of ->
    [pieces] { $most } pc
    [times] { $most } times
   *[paise] { $most }
}{ $span ->
    [month] {" "}a month
    [day] {" "}a day
   *[ever] {""}
}
schemes-funding = The brand pays { $share } % of it
schemes-end-sure = End { $code } now? Orders already placed keep it.
schemes-end-yes = Yes, end it
schemes-end-no = Keep it running
schemes-ended = { $code } has ended. Orders already placed keep what they got.

schemes-tried-head = 🧪 { $name }, tried on past orders:
schemes-tried-not = { $name } could not be tried on past orders.
schemes-tried = In the last { $days } days { $gotOrders } of { $orders } orders, of { $gotShops } of { $shops } shops, would have got it.
schemes-tried-cost = Cost: { $cost }{ $free_given ->
    [yes] {" "}(discount { $discount }, free goods { $free })
   *[no] {""}
}{ $points ->
    [0] {""}
   *[other] {" "}and { $points } points
}. The brand’s share: { $funded }.
schemes-tried-near = { $count ->
    [one] 1 shop was
   *[other] { $count } shops were
} just under a slab:
schemes-tried-none-near = No shop was just under a slab.
schemes-tried-shop = • { $name } ({ $code }): { $of ->
    [pieces] { $missing } pc short of { $from }
   *[paise] { $missing } short of { $from }
}
scheme-no-dry-run = It does not depend on shops’ orders, so past orders cannot tell.

scheme-draft-head = ✏️ Draft: { $name } ({ $code }){ $replaces ->
    [0] {""}
   *[other] {" "}– would replace version { $replaces }
}
scheme-draft-shop = Shops read: { $offer }
scheme-draft-try = Try on past orders
scheme-draft-publish = Publish
scheme-draft-change = Change
scheme-draft-leave = Leave it
scheme-draft-drop = Drop the draft
scheme-draft-keep = Keep it
scheme-draft-drop-sure = Drop the draft { $code }?
scheme-draft-dropped = The draft { $code } is dropped.
scheme-draft-trying = I am trying it on the orders of the last 90 days. What it comes to will come here.
scheme-draft-published = ✅ { $name } ({ $code }, version { $version }) is live. Shops see it in Offers.
scheme-draft-change-what = What of { $code } is to change?
scheme-draft-part = { $part ->
    [goods] The goods
    [until] The dates
    [to] The shops
    [caps] The budget
   *[rule] What it gives
}
scheme-draft-gone = The draft { $code } is not there any more: it was published or dropped.
scheme-draft-changed = { $code } was changed meanwhile. This is what it is now:

scheme-new-mistakes = This does not go together yet:
scheme-new-unread = I could not read what it gives.
scheme-new-kind = What shall the scheme give? Tap a kind, or type all of it: “haldi 50 1%, 200 2%, 500 3% till 31 Dec”.
scheme-new-kind-of = { $kind ->
    [value-slabs] % by order value
    [extra] Free goods (11+1)
    [combo] Any 3 together
    [cash] Cash discount
   *[quantity-slabs] % by pieces
}
scheme-new-rule = { $kind ->
    [value-slabs] From which order value, and how much? Type: ₹5,000 1%, ₹20,000 2%. Add “monthly” to add up over a month.
    [extra] How many, and how many free? Type: 11+1. For other goods free: 9+1 free ghee.
    [combo] How many together, and for what? Type: any 3 5% – or: any 3 ₹100.
    [cash] How much? Type: 2% – or: 2% from ₹5,000.
   *[quantity-slabs] From how many pieces, and how much? Type: 50 1%, 200 2%, 500 3%. Add “monthly” to add up over a month.
}
scheme-new-goods = On which goods? Tap a category, or type a product’s name.
scheme-new-goods-all = All goods
scheme-new-goods-none = I know no goods called “{ $text }”.
scheme-new-pick = Which do you mean by “{ $text }”?
scheme-new-pick-all = All { $count } of these
scheme-new-gift = Which goods are given free (“{ $text }”)?
scheme-new-until = Until when? Tap, or type: 31 Dec – or: from 1 Dec till 31 Dec.
scheme-new-until-day = Till { $day }
scheme-new-audience = For which shops?
scheme-new-audience-of = { $of ->
    [classes] By class
    [regions] By region
    [beats] By beat
    [distributors] By distributor
   *[all] All shops
}
scheme-new-whom = { $of ->
    [regions] Which region?
    [beats] Which beat?
    [distributors] Which distributor?
   *[classes] Which class?
} Tap one, or type several: A, B.
scheme-new-whom-none = “{ $text }” is not clear. Type a code or the whole name.
scheme-new-budget = How much may it cost at most? Type an amount, such as ₹50,000 – or “per shop ₹500”.
scheme-new-budget-none = No limit

scheme-file-title = the file
schemes-file-reading = I am reading { $name } and trying it on the orders of the last 90 days. Nothing is live yet; what it comes to will come here.
schemes-file-head = 📄 { $name }: { $count ->
    [one] one scheme
   *[other] { $count } schemes
}, nothing is live yet. On the last 90 days:
schemes-file-line = • { $name } ({ $code }){ $replaces ->
    [0] {""}
   *[other] {" "}– replaces version { $replaces }
}{ $tried ->
    [yes] : orders { $orders }, shops { $shops }, cost { $cost }, just under a slab { $near }
   *[no] : past orders cannot tell
}
schemes-file-publish = Publish { $count ->
    [one] it
   *[other] all { $count }
}
schemes-file-published = ✅ { $count ->
    [one] The scheme is live.
   *[other] All { $count } schemes are live.
} Shops see them in Offers.
schemes-file-not = Nothing was published. { $why }
schemes-file-refused = { $name } was not taken, nothing is live. Please mend and send it again:
schemes-file-row = Row { $row }, { $code }: { $what }
schemes-file-more = … and { $count } more.
scheme-file-empty = There is no scheme in the file.
scheme-file-long = The file has more than { $most } schemes; split it.
scheme-file-twice = { $code } stands in row { $first } already.
scheme-file-not-json = This is no JSON in UTF-8.
scheme-file-fault = { $what }
scheme-file-column = There is no column “{ $column }”; known are: { $known }.
scheme-file-column-missing = The column “{ $column }” is missing.
