### The distributor's desk, and the brand's.

words-pending = pending | pending orders | orders | waiting | new orders
words-dispatch = dispatch | loading | send goods
words-deliver = deliver | delivery | delivery sheet | sheet
words-stock = stock | my stock | stock list
words-shops = new shops | pending shops | approve shops
words-invite = invite | qr | invite a shop
words-late = late | late orders | waiting orders

## Menus

desk-menu-distributor = { $name }: { $waiting ->
        [0] no order is waiting
        [one] 1 order is waiting for you
       *[other] { $waiting } orders are waiting for you
    }, { $dispatch } to dispatch today{ $low ->
        [0] .
       *[other] , { $low } low or out of stock.
    }
desk-menu-delivery = { $name }: { $count ->
        [0] nothing to deliver today.
        [one] 1 order to deliver today.
       *[other] { $count } orders to deliver today.
    }
desk-menu-brand = { $name }: { $late } late orders, { $shops } new shops to decide.
desk-menu-waiting = Waiting orders ({ $count })
desk-menu-dispatch = Dispatch ({ $count })
desk-menu-deliver = Deliver ({ $count })
desk-menu-stock = Stock ({ $count } low)
desk-menu-shops = New shops ({ $count })
desk-menu-late = Late orders ({ $count })
desk-menu-invite = Invite
desk-menu-page = Open my page

## An order at the desk

desk-order = Order { $number } – { $outlet } ({ $code })
    { $state }
desk-state = { $state ->
        [placed] Waiting for your answer
        [changed] Waiting for the shop’s answer
        [confirmed] Confirmed
        [dispatched] On its way
        [delivered] Delivered, the shop is asked what came
        [received] Received
        [returned] Came back
        [refused] Refused
       *[cancelled] Cancelled
    }
desk-line-instead = • { $name }: { $amount }, instead of { $instead }
desk-line-other = • { $name }: { $amount } instead of { $was }
desk-line-out = ✗ { $name }
desk-short-line = ⚠️ { $name }: { $wanted } ordered, { $available } there
desk-short-none = ⚠️ { $name }: { $wanted } ordered, none there
desk-dispatch = Dispatch
desk-delivered = It is delivered
desk-pending = Waiting orders
desk-next = Next: { $number } { $outlet }
desk-unknown = There is no such order here.
desk-not-yours = Your role cannot do that with an order. Ask the owner or the biller.
desk-already = { $who } was first: order { $number } { $state ->
        [changed] was changed at { $since } and waits for the shop.
        [confirmed] was confirmed at { $since }.
        [dispatched] was dispatched at { $since }.
        [delivered] was delivered at { $since }.
        [received] was received at { $since }.
        [returned] came back at { $since }.
        [refused] was refused at { $since }.
       *[cancelled] was cancelled at { $since }.
    }
desk-already-so = Order { $number } { $state ->
        [changed] was changed at { $since } and waits for the shop.
        [confirmed] was confirmed at { $since }.
        [dispatched] was dispatched at { $since }.
        [delivered] was delivered at { $since }.
        [received] was received at { $since }.
        [returned] came back at { $since }.
        [refused] was refused at { $since }.
       *[cancelled] was cancelled at { $since }.
    }
desk-meanwhile = Please look again: { $who ->
        [none] order { $number } has moved on at { $since }
       *[other] { $who } was at order { $number } at { $since }
    } – { $kind ->
        [confirmed] it is confirmed.
        [changed] a change was sent to the shop.
        [change-accepted] the shop accepted the change.
        [change-declined] the shop declined the change.
        [urgent-asked] they ask for it sooner.
       *[other] it has changed.
    }
desk-too-few = Only { $available } pc of { $name } are there.
desk-refused = { $reason ->
        [order-not-yet-placed] Order { $number } is not placed yet.
        [order-not-yet-confirmed] Order { $number } is not confirmed yet. Confirm it first.
        [order-not-yet-dispatched] Order { $number } is not dispatched yet. Dispatch it first.
        [order-not-yet-delivered] Order { $number } is not delivered yet.
        [order-not-yet-received] Order { $number } is not received yet.
        [order-nothing-left] Nothing would be left to send. Refuse the order instead.
        [order-product-not-sold] { $product } is not sold any more.
        [order-same-product] { $product } is what they ordered. Choose another.
        [order-pieces-out-of-range] { $product }: at most { $max } pc.
        [order-too-many-lines] An order holds at most { $max } lines.
        [order-held] Order { $number } is on hold: the shop objects to it. Answer that first.
        [order-not-held] Order { $number } is not on hold any more.
        [order-urgent-not-asked] That was answered already.
        [order-day-past] That day is over.
        [order-over-credit] Order { $number } is beyond its shop’s credit.
        [order-nothing-missing] Nothing of order { $number } is missing.
        [order-already-brought-back] Those pieces are back in stock already.
        [stock-out-of-range] { $product }: stock cannot be less than 0.
       *[other] That could not be done.
    }

order-confirm-title = the order
order-refuse-title = the order
order-desk-title = the order
order-desk-confirmed = ✅ Order { $number } of { $outlet } is confirmed. The shop knows.
order-desk-refused = Order { $number } of { $outlet } is refused. The shop knows.
order-desk-sent = ✏️ Sent to { $outlet }. I will tell you what they say to order { $number }:
order-desk-all-there = All of order { $number } is there now.
order-desk-short = Order { $number } of { $outlet } cannot go in full:
order-desk-short-which = What about { $name }?
order-desk-have = I have it
order-desk-send-some = Send { $available } now
order-desk-swap = Send something else
order-desk-leave-out = Leave it out
order-desk-send-there = Send what is there
order-desk-count = How many { $name } are there? They ordered { $ordered }. Type the number.
order-desk-count-shared = How many { $name } are there in all? { $others } are promised to others, { $ordered } are ordered here: { $needed } in all. Type the number.
order-desk-count-few = That is not enough: { $needed } are needed in all.
order-desk-counted = Stock of { $name }: { $pieces } pc.
order-desk-just-enough = { $pieces }, just enough
order-desk-lines = { $edits ->
        [0] Order { $number } of { $outlet }: tap a line, or type like “noodles 24, no ghee”.
       *[other] Order { $number } of { $outlet } would go like this:
    }
order-desk-send = Send to the shop
order-desk-noted = Noted.
order-desk-foreign = { $name } is not in this order. Tap the line it should replace.
order-desk-unclear = I did not get “{ $text }”.
order-desk-line = { $name }: { $amount } ordered. What will you send?
order-desk-other-amount = Another quantity
order-desk-as-ordered = As ordered
order-desk-pieces = How many { $name }? Type the number of pieces.
order-desk-pieces-cases = How many { $name }? Type pieces, or “2 cases” (1 case = { $caseSize }).
order-desk-substitute = What instead of { $name }? Tap one, or type a name.
order-desk-swap-out = { $name } (none there)
order-desk-search = For “{ $query }”:
order-desk-search-none = I found nothing like “{ $query }”.
order-desk-why = Why can order { $number } of { $outlet } not go? Tap or type.
order-desk-why-no-stock = Not in stock
order-desk-why-no-delivery = No delivery that day
order-desk-why-payment = Payment first
order-desk-why-twice = Ordered twice

urgent-answer-title = the day of delivery
urgent-answer-when = { $outlet } asks for order { $number } sooner. When can it come?
urgent-answer-day = { $day }
urgent-answer-no = Not sooner
urgent-answer-told = { $outlet } knows.
urgent-answer-done = The wish for order { $number } was answered already.

pending-title = the waiting orders
pending-list = { $count ->
        [0] No order is waiting. 👍
        [one] 1 order is waiting:
       *[other] { $count } orders are waiting, oldest first:
    }
pending-line = { $number } { $outlet } · { $total } · { $wait }{ $short ->
        [0] { "" }
        [one] { " " }· ⚠️ 1 short
       *[other] { " " }· ⚠️ { $short } short
    }
pending-line-urgent = ⚡ { $number } { $outlet } · { $total } · { $wait }{ $short ->
        [0] { "" }
        [one] { " " }· ⚠️ 1 short
       *[other] { " " }· ⚠️ { $short } short
    }
pending-others = With the shops: { $changed } · to dispatch: { $confirmed } · on the way: { $dispatched }
pending-choice = { $number } { $outlet }
pending-minutes = { $count } min
pending-hours = { $count } h
pending-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
pending-sheet-only = Your sheet shows what to deliver today.
pending-which = “{ $text }” – for which order?
pending-stock = It is my stock

## Loading and delivering

loading-title = dispatch and delivery
loading-dispatch-list = { $count ->
        [0] Nothing to dispatch.
        [one] 1 order to dispatch:
       *[other] { $count } orders to dispatch. Which beat?
    }
loading-deliver-list = { $count ->
        [0] Nothing to deliver.
        [one] 1 order to deliver:
       *[other] { $count } orders to deliver. Which beat?
    }
loading-load = { $beat } ({ $count })
loading-load-day = { $beat }, { $day } ({ $count })
loading-no-beat = No beat
loading-none = { $doing ->
        [deliver] Nothing to deliver there.
       *[dispatch] Nothing to dispatch there.
    }
loading-dispatch-all = { $count ->
        [one] 1 order, { $total }:
       *[other] { $count } orders, { $total }. Dispatch them all, or one by one?
    }
loading-deliver-all = { $count ->
        [one] 1 order, { $total }:
       *[other] { $count } orders, { $total }. All delivered, or one by one?
    }
loading-line = { $number } { $outlet } · { $total }
loading-more = … and { $count } more
loading-dispatch-yes = { $count ->
        [one] Dispatch it
       *[other] Dispatch all { $count }
    }
loading-deliver-yes = { $count ->
        [one] It is delivered
       *[other] All { $count } delivered
    }
loading-dispatch-done = { $count ->
        [0] Nothing was dispatched.
        [one] 🚚 1 order dispatched. The shop knows.
       *[other] 🚚 { $count } orders dispatched. The shops know.
    }
loading-deliver-done = { $count ->
        [0] Nothing was marked.
        [one] 📦 1 order delivered. The shop is asked what came.
       *[other] 📦 { $count } orders delivered. The shops are asked what came.
    }
loading-one = { $kind ->
        [dispatched] 🚚 Order { $number } of { $outlet } is dispatched.
        [delivered] 📦 Order { $number } of { $outlet } is delivered. The shop is asked what came.
       *[other] Order { $number } of { $outlet }: the goods are back in stock.
    }
loading-refused = ✗ { $number } { $outlet }: { $why }
loading-to-dispatch = To dispatch
loading-to-deliver = To deliver

## Stock

stock-title = your stock
stock-whose = Whose stock?
stock-not-yours = Stock is kept by owner, biller and godown.
stock-list = { $counted ->
        [0] Nothing is counted yet.
       *[other] { $count ->
            [0] Nothing is low. 👍
            [one] 1 product is low or out:
           *[other] { $count } products are low or out:
        }
    }
stock-how = Type what is there: “stock ghee 12, marie 2 cases, haldi out”, or what came: “+24 marie”. Or send a CSV or Excel list (sku, pieces).
stock-rest = … and { $count } more
stock-see-all = All stock
stock-row = • { $name }: { $amount } ({ $at })
stock-row-promised = • { $name }: { $amount }, { $reserved } promised ({ $at })
stock-row-out = ✗ { $name }: out ({ $at })
stock-review = { $count ->
        [one] Save this count?
       *[other] Save these { $count } counts?
    }
stock-count = • { $name }: { $before } → { $after }
stock-count-new = • { $name }: { $after }
stock-save = Save
stock-drop = Do not save
stock-dropped = Nothing was saved.
stock-saved = { $count ->
        [one] ✅ Saved.
       *[other] ✅ { $count } counts saved.
    }
stock-affected = ⚠️ { $name }: { $reserved } promised, only { $physical } there. Too much for: { $orders }
stock-more = More stock
stock-unread = I could not read a count in that.
stock-which = “{ $text }” – which one is it?
stock-unknown = I do not know “{ $text }”. Leave it out, or type it with its name from the list.
stock-how-many = How many { $name } are there? Type the number.
stock-skip = Leave it out
stock-file = Reading { $name }… I will write when it is done.

## Shops that ask to join

outlet-desk-title = the new shop
outlet-desk-list = { $count ->
        [0] No shop is waiting. 👍
        [one] 1 shop asks to join:
       *[other] { $count } shops ask to join:
    }
outlet-desk-line = • { $name } · { $wait }
outlet-desk-line-area = • { $name } · { $area } · { $wait }
outlet-desk-beat = On which beat does { $name } go?
outlet-desk-approved = ✅ { $name } is now { $code } on { $beat }. The shop knows.
outlet-desk-merged = ✅ They are now with { $code } { $name }. They know.
outlet-desk-passed = { $name } goes to { $next }.
outlet-desk-next = Next: { $name }
outlet-desk-refused = { $reason ->
        [outlet-approved-already] { $name } is approved already, on { $beat }.
        [outlet-merged-already] { $name } was joined with { $into } already.
        [outlet-passed-on] You passed { $name } on; another distributor has it now.
        [outlet-with-brand] You passed { $name } on; the brand has it now.
        [outlet-other-beat] That beat is not yours.
        [outlet-not-active] { $code } is not an active shop.
       *[other] That shop is not yours to decide.
    }

## Invites

invite-title = the invite
invite-who = Whom do you want to invite?
invite-outlet-owner = A shop owner
invite-outlet-staff = Staff of a shop
invite-distributor-owner = Another owner of { $name }
invite-distributor-biller = A biller
invite-distributor-godown = Godown staff
invite-distributor-delivery = A delivery person
invite-brand-marketer = A marketer
invite-brand-operator = An operator
invite-brand-rep = A field rep
invite-shop = Which shop? Type its code (R-0012) or name.
invite-shop-choice = { $code } { $name }
invite-found = For “{ $query }”:
invite-made = Pass this on to the { $role } of { $name }, or let them scan the picture. One person, until { $until }:
    { $link }
invite-role-outlet-owner = owner
invite-role-outlet-staff = staff
invite-role-distributor-owner = new owner
invite-role-distributor-biller = biller
invite-role-distributor-godown = godown staff
invite-role-distributor-delivery = delivery person
invite-role-brand-marketer = marketer
invite-role-brand-operator = operator
invite-role-brand-rep = field rep
invite-refused = That invite is not yours to make.
invite-another = Another invite

## The brand

brand-waiting-title = the late orders
brand-waiting-list = { $count ->
        [0] No order waits too long. 👍
        [one] 1 order waits too long:
       *[other] { $count } orders wait too long:
    }
brand-waiting-line = • { $number } { $outlet } · { $total } · { $wait }
      { $distributor } { $phone }
