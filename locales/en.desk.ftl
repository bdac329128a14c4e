## Ordering for a shop

words-beat-list = beat | today's beat | my beat | beat list | route
for-shop-title = the shop's order
for-shop-which = “{ $text }” – for which shop? Tap, or type its code or name.
for-shop-which-type = “{ $text }” – for which shop? Type its code (R-0012) or name.
for-shop-choice = { $code } { $name }
for-shop-unknown = None of your shops has the code { $code }.
for-shop-not-yours = You do not take orders for that shop.
for-shop-type = { $outlet } ({ $code }): what do they want? Like “2 peti noodles, 5 ghee”.
for-shop-type-counter = Counter sale to { $outlet } ({ $code }): what do they take? Like “2 noodles, 5 ghee”.
for-shop-unread = I found no goods in “{ $text }”.
for-shop-usual = The usual
for-shop-drop = Drop it
for-shop-dropped = Dropped. Nothing was ordered.
for-shop-review-counter = 🧾 Counter sale to { $outlet } ({ $code }):
for-shop-sell = Sold: { $total }
for-shop-placed = ✅ Order { $number } for { $outlet }, { $total }. They have been told.
for-shop-counter-credit = They are beyond their credit, so only against payment. Paid how?
for-shop-sell-by = { $method ->
        [cash] Cash { $total }
        [upi] UPI { $total }
       *[credit] On credit
    }
for-shop-no-counter = Only the distributor sells over the counter. As an order:
for-shop-sold = ✅ Sold to { $outlet }: { $total }{ $method ->
        [cash] , paid in cash
        [upi] , paid by UPI
        [cheque] , paid by cheque
        [credit] , on credit
       *[none] {""}
    }. It is order { $number }; they have been told.
for-shop-list = Today's beat

beat-list-title = today's beat
beat-list-which = Which beat?
beat-list-none = No beat of yours is visited today. You can still type “R-0012 2 peti noodles, 5 ghee”.
beat-list-beat = { $name } ({ $shops })
beat-list-head = { $name } today: { $left ->
        [0] all { $shops } shops have ordered.
        [one] 1 of { $shops } shops has not ordered yet.
       *[other] { $left } of { $shops } shops have not ordered yet.
    }
beat-list-open = ◻️ { $name } ({ $code }){ $owes ->
        [yes] {" "}· owes { $due }
       *[no] {""}
    }{ $usual ->
        [0] {""}
        [one] {" "}· usual: 1 item
       *[other] {" "}· usual: { $usual } items
    }
beat-list-ordered = ✅ { $name } ({ $code }) · order { $number }, { $total }{ $owes ->
        [yes] {" "}· owes { $due }
       *[no] {""}
    }
beat-list-due = { $amount }
beat-list-how = Tap a shop for its usual, or type “{ $code } 2 peti noodles”.
beat-list-usual = { $name }: the usual
beat-list-type = { $name }
beat-list-more = { $count } more shops

## What shops hear of it, and their objections

notice-shop-typed = 📝 { $by ->
        [rep] { $who } typed this order for you, to { $distributor }
       *[desk] { $who } of { $distributor } typed this order for you
    } – order { $number } for { $outlet }:
notice-shop-counter = 🧾 { $who } of { $distributor } sold this to { $outlet } over the counter – order { $number }:
notice-counter-paid = { $method ->
        [cash] Paid in cash.
        [upi] Paid by UPI.
        [cheque] Paid by cheque.
       *[credit] On credit.
    }
notice-shop-object = Not right? Object until it is loaded.
notice-object = Object
object-order-title = your objection
object-order-what = ✋ Order { $number } is on hold; { $distributor } knows. What is not right? Please type it.
object-order-cancel = Cancel the order
object-order-right = It is right after all
object-order-told = { $distributor } has read it. The order stays on hold until they answer.
object-order-fine = 👍 Order { $number } goes on.
object-order-settled = Order { $number } is no longer on hold: that was answered meanwhile.
notice-desk-objected = ✋ { $outlet } ({ $code }) objects to order { $number }, which was typed for them:
notice-objection = They say: “{ $text }”
notice-objection-held = It is on hold and is not loaded until you answer.
notice-objection-right = It is right
notice-desk-objection-gone = 👍 { $outlet } says order { $number } is right after all. It goes on.
notice-shop-objection = { $distributor } says order { $number } is right and will go. You can still cancel it until it is loaded.
objection-title = the objection
objection-done = Order { $number } goes on. { $outlet } has been told.
desk-menu-beat = Today's beat

## Many orders at once

notice-desk-digest = 🛒 { $count } new orders, { $total }:
notice-reminder-many = ⏰ { $count } orders are still waiting for you, { $total }:
notice-digest-line = • { $urgent ->
        [yes] ⚡ { $number }
       *[no] { $number }
    } { $outlet }, { $total }{ $short ->
        [0] {""}
        [one] {" "}– 1 item short
       *[other] {" "}– { $short } items short
    }{ $owes ->
        [no] {""}
        [blocked] {" "}· ⛔ { $stand }
        [over] {" "}· ⚠️ { $stand }
       *[yes] {" "}· 💰 { $stand }
    }
notice-digest-more = … and { $count } more
notice-digest-all = Confirm all in stock
notice-digest-one = One by one
confirm-all-title = the waiting orders
confirm-all-done = ✅ { $count ->
        [one] 1 order is confirmed
       *[other] { $count } orders are confirmed
    }, { $total }. The shops know.
confirm-all-already = { $count ->
        [one] 1 had been answered
       *[other] { $count } had been answered
    } before{ $who ->
        [none] .
       *[other] {" "}({ $who }).
    }
confirm-all-short = { $count ->
        [one] 1 is left, not confirmed:
       *[other] { $count } are left, not confirmed:
    }
confirm-all-line = { $name } ({ $available } of { $wanted } there)
confirm-all-order = • { $number } { $outlet }: { $first }{ $more ->
        [0] {""}
        [one] {" "}and 1 more item
       *[other] {" "}and { $more } more items
    }
confirm-all-other = • { $number } { $outlet }: please look at it
confirm-all-credit = • { $number } { $outlet }: ⛔ beyond its credit
confirm-all-none = Nothing is waiting.
confirm-all-not-yours = Only the owner or the biller confirms orders.
one-by-one-title = the waiting orders
one-by-one-left = { $count ->
        [one] The last one that waits:
       *[other] { $count } are waiting. Next:
    }
one-by-one-next = Later, next one

## Which rep walks which beat

words-rep-beats = reps | rep beats | salesmen | beats of reps
rep-beats-title = the beats of reps
rep-beats-who = Whose beats?
rep-beats-nobody = There are no field reps yet. The brand invites them.
rep-beats-rep = { $name } ({ $beats })
rep-beats-of = { $count ->
        [0] { $name } walks none of your beats yet. Tap one to give it.
       *[other] { $name } walks { $beats }. Tap to give or take a beat.
    }
rep-beats-give = ➕ { $name }
rep-beats-take = ✅ { $name }
rep-beats-others = Another rep
rep-beats-not-yours = Beats are given by the distributor's owner or biller, or by the brand.
