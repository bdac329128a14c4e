### What shops, distributors and the brand are told about orders. Order notices only: no scheme, no promotion.

notice-block = { $parts }
notice-about = order { $number } of { $outlet }
notice-pieces = { $pieces } pc
notice-cases =
    { $cases ->
        [one] 1 case
       *[other] { $cases } cases
    } ({ $pieces } pc)
notice-mixed =
    { $cases ->
        [one] 1 case
       *[other] { $cases } cases
    } + { $rest } pc
notice-line = • { $name }: { $amount }
notice-line-short = • { $name }: { $amount } ⚠️ only { $available } pc there
notice-line-none = • { $name }: { $amount } ⚠️ none there
notice-day = Delivery { $day }
notice-total = Total { $total } (estimate, the bill decides)
notice-new-total = New total { $total } (estimate)
notice-note = Note: “{ $note }”
notice-beat = { $beat }
notice-urgent = ⚡ They ask for it sooner
notice-bills = Bill { $bills }
notice-rest = The rest comes as order { $number }.
notice-rest-on = The rest comes on { $day } as order { $number }.

notice-change-none = ✗ { $name }: not there ({ $was } ordered)
notice-change-other = • { $name }: { $amount } instead of { $was }
notice-change-instead = • { $name }: { $amount} at { $price } each, instead of { $instead }
notice-change-rest = Everything else as ordered.
notice-no-answer = Nothing goes in place of what you ordered without your yes.
notice-no-answer-smaller = No answer by the cut-off: it goes like this.
notice-see = See the order
notice-accept = Accept
notice-decline = Decline

notice-shop-placed = 📝 { $who } ordered for { $outlet } – order { $number } to { $distributor }:
notice-shop-confirmed = ✅ Order { $number } is confirmed by { $distributor }.
notice-shop-changed = ✏️ { $distributor } can send order { $number } like this:
notice-shop-settled = The cut-off has passed, so order { $number } goes like this:
notice-shop-settled-nothing = The cut-off has passed without your yes, and nothing else was left: order { $number } is cancelled.
notice-shop-refused = ❌ { $distributor } cannot send order { $number }.
notice-shop-cancelled = Order { $number } of { $outlet } is cancelled.
notice-shop-dispatched = 🚚 Order { $number } is on its way from { $distributor }.
notice-shop-delivered = 📦 { $distributor } says order { $number } is delivered:
notice-shop-returned = Order { $number } has gone back to { $distributor }. Nothing of it counts.
notice-shop-urgent-yes = ⚡ { $distributor } can bring order { $number } sooner.
notice-shop-day-moved = 📅 Order { $number } of { $outlet } comes another day: { $distributor } is closed.
notice-shop-urgent-no = { $distributor } cannot bring order { $number } sooner. It comes on your usual day.
notice-all-came = Did everything come?
notice-received-all = All received
notice-received-some = Missing or damaged
notice-received-none = Not come

notice-reason-no-stock = Reason: not in stock
notice-reason-no-delivery = Reason: no delivery to you that day
notice-reason-payment = Reason: payment first, please call us
notice-reason-twice = Reason: ordered twice
notice-reason-typed = Reason: “{ $text }”

notice-desk-new = 🛒 New order { $number } – { $outlet } ({ $code })
notice-desk-accepted = 👍 { $outlet } said yes to order { $number }.
notice-desk-declined = { $outlet } said no to the change of order { $number }. It goes without those lines:
notice-desk-declined-all = { $outlet } said no to the change: order { $number } is cancelled.
notice-desk-settled = { $outlet } gave no answer by the cut-off. Order { $number } goes like this:
notice-desk-settled-nothing = { $outlet } gave no answer by the cut-off, and nothing is left: order { $number } is cancelled.
notice-desk-cancelled = 🚫 Order { $number } of { $outlet } is cancelled.
notice-desk-not-come = ⚠️ { $outlet } says order { $number } has not come.
notice-desk-urgent = ⚡ { $outlet } asks for order { $number } sooner.
notice-desk-short = ⚠️ { $outlet } did not get all of order { $number }:
notice-missing = • { $name }: { $pieces } pc missing
notice-damaged = • { $name }: { $pieces } pc damaged
notice-confirm = Confirm
notice-change = Change
notice-refuse = Refuse
notice-urgent-answer = When can it come?
notice-show = See order
notice-deliver = It is delivered
notice-back = It came back
notice-found = Missing pieces are here

notice-reminder = ⏰ Order { $number } of { $outlet } is still waiting for you.
notice-waits-since = Waiting since { $since }.
notice-matters = ⏰ { $count ->
        [one] A shop still waits for you:
       *[other] { $count } things still wait for you:
    }
notice-matters-escalation = ⏰ { $distributor } has not answered its shops:
notice-matter = • { $outlet }: { $kind ->
        [objection] objects to order { $number }
        [return] return { $number }
        [payment] says it has paid
       *[dispute] order { $number } was not right
    }, since { $since }
notice-matter-choice = { $outlet }: { $kind ->
        [objection] order { $number }
        [return] return { $number }
        [payment] payment
       *[dispute] order { $number }
    }
notice-escalation = ⏰ { $distributor } has not answered order { $number } of { $outlet }.
notice-call = Call: { $phone }
notice-all-waiting = All waiting orders

notice-outlet-about = the shop { $name }
notice-outlet-new = 🏪 New shop: { $name } asks to join.
notice-outlet-owner = Owner: { $owner }
notice-outlet-area = Area: { $area }
notice-outlet-near = { $distance } from a shop on { $beat }
notice-metres = { $count } m
notice-kilometres = { $count } km
notice-outlet-alike = Like { $code } { $name } ({ $why ->
        [phone] same phone
        [place] same place
       *[name] similar name
    })
notice-outlet-approve = Approve on beat…
notice-outlet-same = Same as { $code }
notice-outlet-not-mine = Not mine
notice-outlet-approved = 🎉 { $name } is in. { $distributor } brings your orders. You can order now.
notice-outlet-approved-days = 🎉 { $name } is in. { $distributor } brings your orders on { $when }. You can order now.
notice-weekday = { $day ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }
notice-weekdays = { $more ->
        [0] { $first } and { $second }
       *[other] { $first }, { $second } and more
    }
notice-outlet-merged = 🎉 You are now with { $name } ({ $code }). You can order now.
notice-outlet-joined = { $names } joined your shop { $name } ({ $code }). Not right? Tell your distributor.
notice-order-now = Order now

notice-file-done = ✅ { $name }: stock of { $count ->
        [one] 1 product
       *[other] { $count } products
    } saved.
notice-file-refused = ❌ Nothing of { $name } was saved. Mend this and send it again:
notice-file-row = Row { $row }: { $what }
notice-file-more = … and { $count } more
notice-file-problem = { $code ->
        [column-missing] the column “{ $column }” is missing
        [column-twice] the column “{ $column }” stands twice
        [empty] “{ $column }” is empty
        [unknown] there is no product “{ $text }”
        [twice] “{ $text }” stands twice
        [other-distributor] this row is of { $text }
        [not-number] “{ $text }” is not a number
        [not-whole] “{ $text }” is not a whole number
        [not-between] “{ $text }” is out of range
        [too-many-rows] a list may hold 10,000 rows
        [no-rows] there are no rows
        [empty-file] the file is empty
       *[other] I cannot read this. Send CSV (UTF-8) or .xlsx with the columns sku and pieces
    }

notice-undelivered = ⚠️ { $name } did not get this on { $channel ->
        [telegram] Telegram
        [whatsapp-cloud] WhatsApp
        [whatsapp-web] WhatsApp
       *[other] their chat
    }. Please tell them:
notice-undelivered-text = “{ $text }”

notice-delivery-done = 📥 { $name } is in. Please look at this:
notice-delivery-refused = ❌ { $name } was not taken in, nothing of it. Mend this and bring it again:
notice-delivery-paid = 🤔 { $outlet }: you noted { $amount } on { $on }, and the books now bring payments too. Is it the same money?
notice-delivery-problem = { $code ->
        [column-missing] the column “{ $column }” is missing
        [column-unknown] I do not know the column “{ $column }”
        [empty] “{ $column }” is empty
        [unknown] “{ $text }” is not known here
        [twice] “{ $column }” stands twice
        [row-key-reused] “{ $text }” came before with other figures
        [key-reused] “{ $text }” was used before for something else
        [other-distributor] this row is of { $text }
        [not-of-distributor] { $text } is not your shop
        [not-number] “{ $text }” is not a number
        [not-whole] “{ $text }” is not a whole number
        [not-day] “{ $text }” is not a date
        [bill-differs] bill { $text } is here with another amount or shop
        [paid-beyond] “{ $column }” is more than the bill
        [list-partial] the list leaves out most bills that are open here. Is it the whole list?
        [tally-items-unknown] I know none of these items: { $text }
        [tally-parties-unknown] I know none of these parties: { $text }
        [tally-unit] { $text }: how many pieces is that unit?
        [tally-quantity] { $text }: no whole pieces
        [no-rows] there are no rows
        [empty-file] the file is empty
        [broken-xml] the XML breaks off or is no export of Tally
       *[other] “{ $column }” cannot be read
    }
notice-delivery-same = { $outlet } { $amount }: same money
notice-delivery-apart = { $outlet } { $amount }: other money
