### A shop orders.

goods-amount = { $unit ->
    [case] { $quantity } { $quantity ->
        [one] case
       *[other] cases
    } ({ $pieces } pc)
    [inner] { $quantity } { $inner ->
        [strip] { $quantity ->
            [one] strip
           *[other] strips
        }
        [jar] { $quantity ->
            [one] jar
           *[other] jars
        }
        [tray] { $quantity ->
            [one] tray
           *[other] trays
        }
        [bag] { $quantity ->
            [one] bag
           *[other] bags
        }
       *[box] { $quantity ->
            [one] box
           *[other] boxes
        }
    } ({ $pieces } pc)
   *[piece] { $pieces } pc
}
goods-line = { $product }: { $amount }
goods-price = { $product } · { $price }

order-title = your order
order-told = { $lines }
order-shop = Which shop is this order for?
order-take-removed = { $product } is out.
order-take-not-there = “{ $text }”: that was not in your order.
order-take-too-long = That was too long for one message. Please send up to 100 lines at a time.
order-take-not-ours = “{ $text }” is not one of our products, so I left it out.
order-take-gone = { $product } is no longer sold, so I left it out.
order-take-no-usual = I do not know your usual yet. After a few orders I will.
order-take-no-last = I found no earlier order to repeat.
order-learned = I'll remember: “{ $words }” = { $product }

order-product-which = { $op ->
    [remove] “{ $text }”: which one shall I take out?
   *[add] “{ $text }”: which one do you mean?
}{ order-left }
order-product-unknown = I do not know “{ $text }”. Type the product's name another way, or leave it out.{ order-left }
order-product-not-ours = “{ $text }” is not one of our products. One of these instead?{ order-left }
order-product-pack = “{ $text }”: which pack?{ order-left }
order-left = { $left ->
    [0] {""}
    [one] {" "}(1 more question after this)
   *[other] {" "}({ $left } more questions after this)
}
order-quantity = { $reason ->
    [absurd-quantity] { $product }: { $quantity } is far more than you usually buy. How many shall I write?
    [pieces-or-cases] { $product }: pieces or cases?
    [fraction] { $product}: “{ $text }” does not come out in whole pieces. How many?
    [order-multiple] { $product } comes in lots of { $multiple }. How many?
    [no-such-pack] { $product } does not come in that pack. How many?
   *[other] { $product } ({ $price } each): how many?
}{ order-left }
order-quantity-usual = { $amount } – usual
order-quantity-plain = { $amount }
order-quantity-sure = Yes, { $amount }
order-leave-out = Leave it out
order-take-out = Remove it
order-keep-all = Keep all
order-as-is = Leave as it is
order-settled = That is settled.
order-see = See the order
order-changed = Your order has changed meanwhile. This is how it stands now:
order-price-changed = The price has changed meanwhile. Please look again:
order-day-changed = The delivery day has changed meanwhile. Please look again:
order-other-came = Another order for the shop has just come in. Please look again:

order-review = { $head }
    { $lines }

    { $foot }
order-review-head = Your order:
order-review-shop = Your order for { $shop }:
order-line = { $n }. { $product }
    {"    "}{ $amount } × { $ptr } · { $sum } · MRP { $mrp }{ $shelf ->
        [few] {" "}· ⚠ few left
        [out] {" "}· ⚠ out just now
       *[available] {""}
    }{ $note ->
        [value-to-packs] {" "}· nearest whole pack
        [usual-quantity] {" "}· your usual
       *[none] {""}
    }
order-lines-more = … and { $count ->
    [one] 1 more line
   *[other] { $count } more lines
}, { $sum }
order-tax-local = CGST { $cgst } + SGST { $sgst }
order-tax-igst = IGST { $igst }
order-sums = Taxable { $taxable } + { $tax }{ $rounding ->
    [some] {" "}· round-off { $roundOff }
   *[none] {""}
}
order-total = Total { $total } (estimate, the bill decides)
order-review-note = Note: { $note }
order-review-delivery = { $today ->
    [yes] Order by { $by } today, comes { $day }.
   *[no] Order by { $by }, comes { $day }.
}
order-review-no-day = { $distributor } will tell you the delivery day.
order-review-missed = The cut-off for { $day } has passed. Need it sooner? Tap “Ask for urgent”.
order-review-urgent = Urgent: { $distributor } will say whether it can come sooner.
order-review-minimum = { $due ->
    [yes] { $missing } more reaches the minimum order of { $minimum }. Due for you now:
   *[no] { $missing } more reaches the minimum order of { $minimum }.
}
order-review-other = Note: { $who } placed order { $number } ({ $total }) for this shop at { $at }.
order-place = Place order · { $total }
order-more = Add more
order-change = Change a line
order-note-add = Note
order-note-change = Change the note
order-cancel = Cancel
order-urgent = Ask for urgent
order-not-urgent = Not urgent
order-why = Why these?
order-kept = { $count ->
    [one] Add the 1 line from { $at }
   *[other] Add the { $count } lines from { $at }
}
order-add-due = + { $goods }
order-why-said = Why these:
    { $lines }
order-why-line = { $product }: { $reason ->
    [due] due – you buy it every { $every ->
        [one] day
       *[other] { $every } days
    }, last on { $last }
   *[usual] regular – every { $every ->
        [one] day
       *[other] { $every } days
    }, last on { $last }
}
order-empty-basket = { $several ->
    [yes] Your order for { $shop } is empty.
   *[no] Your order is empty.
} Type what you need, e.g. “5 ghee, 2 case noodles”.
order-usual = The usual
order-browse = Browse
order-more-what = What shall I add? Type it, e.g. “5 ghee, 2 case noodles”, or browse.
order-line-which = Which line?
order-note = { $has ->
    [yes] The note is “{ $note }”. Type a new one.
   *[no] Type a note for the distributor.
}
order-note-none = No note
order-note-remove = Remove the note
order-cancelled = OK, not ordered. I have put it aside in case you want it back.
order-bring-back = Bring it back
order-placed = ✅ Order { $number } is placed: { $total }.
    { $when ->
        [urgent] { $distributor } will tell you whether it can come sooner.
        [day] { $distributor } confirms it soon; it comes { $day }.
       *[unknown] { $distributor } confirms it soon and tells you the day.
    }
order-track = Where is it?

shop-refused = { $reason ->
    [order-not-found] I cannot find that order.
    [order-outlet-not-active] Your shop is still waiting to be approved by the distributor. I keep your list; you can order as soon as that is done.
    [order-outlet-no-distributor] Your shop has no distributor yet. I keep your list until it has one.
    [order-empty] There is nothing in the order yet.
    [order-too-many-lines] One order holds up to { $max } lines. Please place this one and start another.
    [order-unknown-product] One of the products is not known any more.
    [order-product-not-sold] { $product } is no longer sold. Please take it out.
    [order-pieces-out-of-range] { $product }: please give a number of pieces up to { $max }.
    [order-multiple] { $product } comes in lots of { $multiple }.
    [order-below-minimum] { $missing } is still missing to the minimum order.
    [order-note-too-long] That is too long. Please keep it within { $max } characters.
    [order-reason-too-long] That is too long. Please keep it within { $max } characters.
    [order-offer-changed] The distributor has changed order { $number } again meanwhile.
    [order-already-placed] Order { $number } waits for the distributor's answer.
    [order-already-changed] Order { $number } waits for your answer to the change.
    [order-already-confirmed] Order { $number } is confirmed already.
    [order-already-dispatched] Order { $number } is on its way already.
    [order-already-delivered] Order { $number } is delivered already.
    [order-already-received] Order { $number } is received already.
    [order-already-returned] Order { $number } went back to the distributor.
    [order-already-refused] The distributor has refused order { $number }.
    [order-already-cancelled] Order { $number } is cancelled already.
    [order-not-yet-dispatched] Order { $number } has not been sent yet.
    [order-not-yet-delivered] Order { $number } has not been delivered yet.
    [order-not-yet-changed] Order { $number } has no change to answer.
    [order-urgent-already] You have asked for order { $number } to be urgent already.
   *[other] That could not be done just now.
}

shop-menu = { $several ->
    [yes] { $shop }:
   *[no] {""}
} { $pending ->
    [yes] Your shop is waiting for the distributor's approval. Until then you can look around and write your list.
   *[no] What do you need? Type it, e.g. “5 ghee, 2 case noodles”, or tap.
}
shop-menu-open = Open order ({ $count ->
    [one] 1 line
   *[other] { $count } lines
})
shop-menu-usual = The usual ({ $count ->
    [one] 1 item
   *[other] { $count } items
}, { $total })
shop-menu-repeat = Repeat an order
shop-menu-orders = Where is my order?
shop-menu-words = My words
