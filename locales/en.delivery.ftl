### Door by door: what is delivered, and how it is paid.

delivery-title = the deliveries
delivery-by-door = Door by door
delivery-which = Which round is yours?
delivery-round = { $beat } ({ $count })
delivery-stop = 🚚 { $left ->
        [one] Last stop
       *[other] Next of { $left }
    }: { $outlet } ({ $code })
delivery-order = Order { $number }: { $amount }
delivery-order-bill = Order { $number }, bill { $bills }: { $amount }
delivery-sum = Together { $total }
delivery-due = 💰 Old dues { $due }
delivery-delivered = Delivered
delivery-short = Something short or refused
delivery-later = Later, next shop
delivery-again = Only those put off are left.
delivery-line = { $some ->
        [yes] Not handed over to { $outlet }:
       *[no] { $outlet }: what is not handed over? Tap it, or type like “3 ghee”.
    }
delivery-line-choice = { $name }: { $amount }
delivery-less = • { $name }: { $amount } { $why ->
        [missing] not on the van
        [damaged] damaged
       *[refused] refused
    }
delivery-rest = The rest is delivered
delivery-nothing = Nothing was taken
delivery-why = { $name } – why?
delivery-why-choice = { $why ->
        [missing] Not on the van
        [damaged] Damaged
       *[refused] They do not want it
    }
delivery-pieces = How many { $name } { $why ->
        [missing] are not on the van
        [damaged] are damaged
       *[refused] do they not want
    }? { $left } were sent.
delivery-paid = { $outlet }: { $amount }. How was it paid? A part: type it, like “2000 cash”.
delivery-paid-all = { $method ->
        [cash] Cash
        [upi] UPI
       *[cheque] Cheque
    } { $amount }
delivery-credit = On credit
delivery-how = { $amount }: how was it paid?
delivery-noted = ✅ { $outlet }: { $amount } { $method ->
        [cash] in cash
        [upi] by UPI
        [cheque] by cheque
       *[credit] on credit
    }.
delivery-handed = ✅ { $outlet }: delivered.
delivery-back = ↩️ { $outlet }: order { $number } comes back and is in stock again.
delivery-too-much = { $amount } is more than { $outlet } owes. Type what they gave.
delivery-paid-before = A payment of { $outlet } for this delivery is noted already.
delivery-undo = Undo that payment
delivery-undone = ↩️ The payment of { $amount } is taken back.
delivery-undo-late = You can take back only your own payments of today. Ask the office.
delivery-done = { $some ->
        [yes] 🏁 Nothing left to deliver. You took today:
       *[no] 🏁 Nothing to deliver.
    }
delivery-took = • { $method ->
        [cash] Cash
        [upi] UPI
        [cheque] Cheque
       *[bank] Bank
    } { $amount } ({ $count })

notice-refused-door = • { $name }: { $pieces } pc not taken
notice-desk-door = 🚪 Order { $number } is delivered to { $outlet } ({ $code }), but not all of it:
notice-door-stock = What was not on the van or not taken counts as in stock again; damaged pieces are set aside.
notice-desk-back = ↩️ Order { $number } of { $outlet } ({ $code }) was not taken: it is in stock again.
