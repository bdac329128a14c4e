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
    [absurd-quantity] { $product }: { $asked } is far more than you usually buy. How many shall I write?
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
order-review-stock = Stock as of { $at }.
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

retailer-refused = { $reason ->
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
    [order-not-typed] You placed order { $number } yourself. You can cancel it until it is dispatched.
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

retailer-menu = { $several ->
    [yes] { $shop }:{" "}
   *[no] {""}
}{ $pending ->
    [yes] Your shop is waiting for the distributor's approval. Until then you can look around and write your list.
   *[no] What do you need? Type it, e.g. “5 ghee, 2 case noodles”, or tap.
}
retailer-menu-open = Open order ({ $count ->
    [one] 1 line
   *[other] { $count } lines
})
retailer-menu-usual = The usual ({ $count ->
    [one] 1 item
   *[other] { $count } items
}, { $total })
retailer-menu-usual-title = The usual · { $total }
retailer-menu-usual-below = { $count ->
    [one] 1 item
   *[other] { $count } items
}
retailer-menu-repeat = Repeat an order
retailer-menu-orders = Where is my order?
retailer-menu-words = My words

retailer-which-shop = Which shop?

repeat-title = repeating an order
repeat-pick = Which order once more? You can still change it before placing.
repeat-none = There is no earlier order yet. Type what you need, or browse.
repeat-order = { $day } · { $count ->
    [one] 1 item
   *[other] { $count } items
} · { $total }

browse-title = looking around
browse-categories = What are you looking for? Pick a group, or type what you need.
browse-search = 🔍 Search
browse-all = All groups
browse-products = { $category }: tap one, then say how many.
browse-found = Found these. Tap one, then say how many.
browse-what = Type a name, e.g. “marie” or “shampoo”.
browse-none = I found nothing by that name. Try another word.
browse-product = { $product } · { $line }
browse-product-line = { $price } · { $size }/{ $pack }{ $shelf ->
    [few] {" "}· few left
    [out] {" "}· out
   *[available] {""}
}

orders-title = your orders
orders-status = { $status ->
    [placed] waiting for { $distributor }
    [changed] changed, your answer is needed
    [confirmed] confirmed
    [dispatched] on its way
    [delivered] delivered, what came?
    [received] received
    [returned] went back
    [refused] refused
   *[cancelled] cancelled
}
orders-one = { $number } · { $total } · { $status ->
    [placed] waiting
    [changed] your answer?
    [confirmed] confirmed
    [dispatched] on its way
    [delivered] delivered
    [received] received
    [returned] went back
    [refused] refused
   *[cancelled] cancelled
}
orders-open = { $count } orders are open. Which one?
orders-latest = Your latest orders:
orders-none = You have no orders yet. Type what you need, e.g. “5 ghee, 2 case noodles”.
orders-older = Earlier orders
orders-more = … and { $count ->
    [one] 1 more line
   *[other] { $count } more lines
}
orders-about = order { $number }
orders-detail = Order { $number }{ $several ->
    [yes] {" "}for { $shop }
   *[no] {""}
}: { orders-status }{ $coming ->
    [yes] {" "}· comes { $day }
   *[no] {""}
}
    { $lines }

    { $events }
orders-line = { $product }: { $changed ->
    [yes] { $amount } (asked for { $asked })
    [none] none (asked for { $asked })
   *[no] { $amount }
}
orders-urgent = { $urgent ->
    [agreed] Urgent: { $distributor } agreed.
    [declined] Urgent: { $distributor } cannot come sooner.
   *[asked] Urgent: { $distributor } has not answered yet.
}
orders-event = { $at }: { $kind ->
    [placed] placed
    [confirmed] confirmed
    [changed] changed by the distributor
    [change-accepted] change accepted
    [change-declined] change declined
    [change-settled] settled at the cut-off
    [refused] refused
    [cancelled] cancelled
    [dispatched] sent
    [delivered] delivered
    [received] received
    [short] received, something missing or damaged
    [not-come] said not to have come
    [brought-back] went back
    [goods-returned] goods returned
    [urgent-asked] asked for urgent
    [urgent-agreed] urgent agreed
    [urgent-declined] urgent not possible
    [day-moved] day moved
   *[other] changed
}{ $known ->
    [yes] {" "}({ $who })
   *[no] {""}
}
orders-cancel = Cancel this order
orders-cancel-sure = Cancel order { $number }?
orders-cancel-yes = Yes, cancel it
orders-cancel-no = No, keep it
orders-again = Order this again
orders-see = See the order
orders-done = { $kind ->
    [urgent-asked] { $distributor } now knows that order { $number } is urgent, and will answer.
   *[cancelled] Order { $number } is cancelled. { $distributor } knows.
}

order-answer-title = your answer to the change
order-answer-done = { $kind ->
    [cancelled] OK, order { $number } is cancelled. { $distributor } knows.
    [change-declined] OK, without the changed lines. The rest of order { $number } is confirmed.
   *[change-accepted] 👍 Order { $number } is confirmed as changed.
}{ $backorder ->
    [yes] {" "}What is missing comes later as order { $rest }.
   *[no] {""}
}
order-answer-keep = { $rest ->
    [yes] Without the changed lines: shall the rest of order { $number } come?
   *[no] Then nothing is left of order { $number }. Cancel it?
}
order-answer-rest = Yes, send the rest
order-answer-nothing = Cancel the order
order-answer-after-all = Accept the change
order-answer-not = { $why }
    { $order }

receive-title = what came
receive-done = { $kind ->
    [short] Noted, { $distributor } knows what was missing or damaged in order { $number }.
    [not-come] Noted: order { $number } has not come. { $distributor } knows.
   *[received] 👍 Order { $number } is received in full. Thank you!
}
receive-which = { $some ->
    [yes] Noted so far:
        { $named }
        Anything else?
   *[no] What was missing or damaged?
}
receive-less = { $product }: { $what ->
    [both] { $missing } missing, { $damaged } damaged
    [missing] { $missing } missing
   *[damaged] { $damaged } damaged
}
receive-rest-came = The rest came well
receive-kind = { $product }: missing or damaged?
receive-missing = Missing
receive-damaged = Damaged
receive-pieces = { $product }: how many of { $left } pieces are { $kind ->
    [missing] missing
   *[damaged] damaged
}?
receive-count = { $count } pc
receive-count-all = All { $left } pc
receive-too-many = Only { $left } pieces of it were sent.

my-words-title = your words
my-words-list = These words I have learned from you. Tap one and I forget it.
my-words-none = I have not learned any words of yours yet. When I ask what you mean, I remember your answer.
my-words-one = ✕ { $words } = { $product }
my-words-forgotten = Forgotten: “{ $words }” no longer means { $product }.
my-words-unknown = I had not learned “{ $words }” from you.
my-words-see = My words

words-order = order | my basket | basket | cart | new order
words-orders = orders | my orders | where is my order | track | track order | order status
words-browse = browse | products | list | catalogue | catalog | price list
words-my-words = my words
