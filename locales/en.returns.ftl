### Goods that come back, and what shop and distributor see differently.

words-return = return | return goods | give back
words-returns = returns | my returns | where is my return | return status
words-disputes = disputes | my complaints | complaints
words-desk-returns = returns | return
words-desk-disputes = disputes | complaints

return-reason-damaged = damaged
return-reason-expired = expired
return-reason-near-expiry = near expiry
return-reason-wrong = wrong goods
return-reason-unsold = not sold
return-why-too-late = Sold too long ago
return-why-not-ours = Not bought from us
return-why-not-so = Nothing wrong with it
return-why-no-return = Not taken back
return-why-typed = “{ $text }”

notice-return-about = return { $number } of { $outlet }
notice-return-line = • { $name }: { $amount }, { $reason } (order { $order }){ $photo ->
        [yes] {" "}📷
       *[no] {""}
    }
notice-return-decided-line = { $some ->
        [none] ✗ { $name }: not taken back
        [some] • { $name }: { $accepted } of { $asked }
        [all] ✓ { $name }: { $accepted }
       *[open] • { $name }: { $asked }
    }{ $known ->
        [yes] {" "}– { $why }
       *[no] {""}
    }
notice-return-collected-line = • { $name }: { $saleable ->
        [0] { $damaged } pc damaged
       *[other] { $damaged ->
            [0] { $saleable } pc good
           *[other] { $saleable } pc good, { $damaged } pc damaged
        }
    } · { $credit }
notice-desk-return = ↩️ Return { $number } – { $outlet } ({ $code }) wants to give back:
notice-desk-return-withdrawn = { $outlet } keeps the goods: return { $number } is withdrawn.
notice-desk-return-collect = ↩️ Return { $number }: collect from { $outlet } ({ $code }):
notice-desk-return-photo = 📷 { $name } ({ $reason }) – return { $number } of { $outlet }
notice-shop-return-decided = ✅ { $distributor } takes back (return { $number }):
notice-shop-return-refused = ❌ { $distributor } does not take these back (return { $number }):
notice-shop-return-settled = 🧾 Credit note { $note } for return { $number }: −{ $amount }. It counts towards your dues with { $distributor }.
notice-shop-return-nothing = Return { $number } is closed: nothing was collected, so nothing is credited.

return-title = your return
return-not-yours = You cannot return goods for this shop.
return-nothing = There is nothing to return: only goods you have received can go back.
return-never-had = I find no { $product } in your latest orders that could go back.
return-which-order = { $known ->
        [yes] { $product }: which order did it come with?
       *[no] What do you want to return? Type it, e.g. “3 haldi damaged”, or tap the order.
    }
return-order = { $number } · { $day }{ $pieces ->
        [0] {""}
       *[other] {" "}· { $pieces } pc
    }
return-which-line = Order { $number }: what goes back?
return-how-many = { $product } (order { $number }): how many? Up to { $left } pc.
return-too-many = Only { $max } pc can go back.
return-why-back = { $product }, { $pieces } pc: why?
return-photo = 📷 Please send a photo of the { $product }.
return-no-photo = Without a photo
return-photo-big = That file is too large. Please send a photo of up to 16 MB.
return-line = • { $product }: { $amount }, { $reason } (order { $number }){ $photo ->
        [yes] {" "}📷
       *[no] {""}
    }
return-review = { $several ->
        [yes] Back from { $shop } to { $distributor }:
       *[no] Back to { $distributor }:
    }
    { $lines }
return-send = Send
return-more = Add more
return-drop-last = Remove the last
return-dropped = OK, nothing is returned.
return-sent = ↩️ Return { $number } is with { $distributor }. I will write when they answer. Please keep the goods apart.
return-see = See the return
return-new = New return
return-withdraw = Withdraw it
return-withdrawn = OK, return { $number } is withdrawn. You keep the goods.
return-unknown = I cannot find that return.
return-detail = Return { $number }, { $at }: { $status ->
        [asked] waiting for { $distributor }
        [decided] accepted, to be collected
        [refused] not taken back
        [settled] credited
       *[withdrawn] withdrawn
    }
return-credit = Credit note { $note }: −{ $amount }
return-list = { $count ->
        [0] You have no returns.
       *[other] Your returns:
    }
return-one = { $number } · { $status ->
        [asked] waiting
        [decided] to be collected
        [refused] not taken back
        [settled] credited
       *[withdrawn] withdrawn
    }
return-refused = { $reason ->
        [return-too-many] { $product }: only { $max } pc can still go back.
        [return-not-received] { $product }: order { $number } has not been received.
        [return-two-distributors] These goods came from two distributors. Please return them one after the other.
        [return-too-many-lines] One return holds up to { $max } lines.
        [return-already-decided] { $who } has already decided return { $number }.
        [return-already-refused] { $who } has already decided return { $number }.
        [return-already-settled] Return { $number } is credited already.
        [return-already-withdrawn] Return { $number } is withdrawn already.
       *[other] That could not be done just now.
    }

return-desk-title = the return
return-desk-all = All returns
return-desk-accept = Accept all
return-desk-by-line = Line by line
return-desk-collect = It came back
return-desk-unknown = There is no such return here.
return-desk-not-yours = Your role cannot do that with a return. Ask the owner or the biller.
return-desk-list = { $asked ->
        [0] No return waits for your answer.
        [one] 1 return waits for your answer.
       *[other] { $asked } returns wait for your answer.
    }{ $collect ->
        [0] {""}
       *[other] {" "}To collect: { $collect }.
    }
return-desk-line = • { $number } { $outlet } · { $count ->
        [one] 1 line
       *[other] { $count } lines
    } · { $status ->
        [asked] asked { $at }
       *[decided] to collect
    }
return-desk-one = { $number } { $outlet }
return-desk-return = ↩️ Return { $number } – { $outlet } ({ $code }), { $who }
    { $status ->
        [asked] Waiting for your answer
        [decided] Accepted, to be collected
        [refused] Not taken back
        [settled] Settled
       *[withdrawn] Withdrawn by the shop
    }
return-desk-which = { $open ->
        [0] { $outlet } would hear:
       *[other] Tap a line, or type like “haldi ok, noodles 2 only, ghee no – sold too long ago”.
    }
return-desk-send = Send to the shop
return-desk-accept-rest = Accept the rest, send
return-desk-how-many = { $name }: how many of { $pieces } do you take back?
return-desk-take-all = All { $pieces } pc
return-desk-take-none = None
return-desk-why = { $name }: why not? Tap or type; the shop will read it.
return-desk-too-many = At most { $max } pc.
return-desk-came = Return { $number } of { $outlet }: what came back?
return-desk-accepted-line = • { $name }: { $amount } ({ $reason })
return-desk-as-said = As the shop said
return-desk-all-damaged = All damaged
return-desk-all-saleable = All good, to stock
return-desk-count = Count line by line
return-desk-nothing-came = Nothing came
return-desk-count-line = { $name }: how many of { $pieces } are good? Type “3”, or “3 good 1 damaged” where fewer came.
return-desk-n-damaged = All { $pieces } damaged
return-desk-n-saleable = All { $pieces } good
return-desk-done = { $news ->
        [decided] { $outlet } knows.
       *[settled] Booked. { $outlet } knows.
    }
return-desk-already = { $who ->
        [none] Return { $number }
       *[other] { $who } was first: return { $number }
    } { $state ->
        [withdrawn] was withdrawn at { $since }.
        [decided] was decided at { $since }.
        [refused] was refused at { $since }.
        [settled] was settled at { $since }.
       *[asked] is not decided yet.
    }
return-desk-refused = { $reason ->
        [return-pieces] { $product }: at most { $max } pc.
        [return-why] { $product }: please give a reason of up to 500 characters.
        [return-undecided] { $product } is not decided yet.
       *[other] That could not be done.
    }

notice-dispute-line = • { $kind ->
        [missing] Order { $number }: { $pieces } pc { $name } missing
        [damaged] Order { $number }: { $pieces } pc { $name } damaged
        [not-come] Order { $number } has not come
       *[not-ordered] Order { $number } was not ordered by the shop
    } – { $status ->
        [open] waiting for { $distributor }
        [accepted] agreed
        [declined] not agreed
       *[withdrawn] withdrawn
    }{ $known ->
        [yes] . { $why }
       *[no] {""}
    }
notice-dispute-credit = Credit it
notice-dispute-again = Send again
notice-dispute-decline = Not right
notice-dispute-answer = Answer the complaint
notice-shop-dispute-credit = 🧾 Order { $number }: { $distributor } credits what was missing or damaged. Credit note { $note }: −{ $amount }
notice-shop-dispute-again = 📦 { $distributor } sends again what order { $number } lacked, as order { $again }{ $dated ->
        [yes] {" "}on { $day }
       *[no] {""}
    }. Credit note { $note } for the first: −{ $amount }
notice-shop-dispute-declined = { $distributor } does not agree about order { $number }. You can call them.
notice-shop-dispute-coming = 🚚 { $distributor } brings order { $number } again.
notice-desk-dispute-withdrawn = { $outlet } takes back what it reported about order { $number }.
dispute-why-signed = Signed for in full
dispute-why-packed = Counted when packed

dispute-title = what was not right
dispute-list = { $count ->
        [0] Nothing is open. 👍
       *[other] What was not right:
    }
dispute-withdraw = ✕ { $number } { $name } – settled
dispute-withdrawn = OK, your distributor knows that order { $number } is fine.
dispute-closed = That about order { $number } is settled already.

dispute-desk-title = the complaint
dispute-desk-all = All complaints
dispute-desk-list = { $count ->
        [0] No complaint is open. 👍
        [one] 1 order with a complaint:
       *[other] { $count } orders with complaints:
    }
dispute-desk-line = { $outlet }
    { $what }
dispute-desk-title-of = Order { $number } of { $outlet }:
dispute-desk-bring = We bring it again
dispute-desk-was-there = It was delivered
dispute-desk-why = Why not? Tap or type; the shop will read it.
dispute-desk-closed = { $known ->
        [yes] { $who } has answered that about order { $number } already.
       *[no] Nothing about order { $number } is open.
    }
dispute-desk-done = { $as ->
        [decline] { $outlet } knows why.
        [again] { $state ->
            [none] { $outlet } knows that order { $number } comes again.
            [confirmed] Order { $again } is confirmed for { $outlet }; credit note { $note } for the first. They know.
           *[placed] Order { $again } waits for stock; credit note { $note } for the first. { $outlet } knows.
        }
       *[credit] Credit note { $note } for order { $number }. { $outlet } knows.
    }

menu-return = Return goods
menu-returns = Returns ({ $count })
menu-disputes = Complaints ({ $count })
orders-disputes = Complaints
orders-returned = ↩️ { $product }: { $pieces } pc returned
orders-return = Return goods
