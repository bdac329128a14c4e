### Claims: what distributors gave for schemes and the brand owes them.

words-claims = claims | claim | scheme claims | my claims
scheme-claims-title = the claims
claims-menu = Claims
claims-rewards = Reward credit notes
claims-month = { $month }: { $sum }
claims-sum = { $claimed } claimed{ $decided ->
        [yes] , { $approved } approved
       *[no] {""}
    }{ $holds ->
        [yes] , { $held } held
       *[no] {""}
    }
claims-status = { $status ->
        [open] open
        [submitted] submitted
        [verified] verified
        [approved] approved
        [part-approved] approved in part
        [refused] refused
       *[credited] credited
    }
claims-line = • { $number } { $name }: { $claimed }, { $status }
claims-line-of = • { $number } { $distributor }, { $name }: { $claimed }, { $status }
claims-open = { $number } { $name }
claims-head = 🧾 Claim { $number }: { $name }, { $month }, { $distributor }
claims-now = It is { $status }{ $who ->
        [none] .
       *[other] {" "}({ $who }).
    }
claims-reason = Why: { $reason }
claims-note = Credit note { $note }
claims-evidence = { $reason ->
        [none] •
       *[other] ⚠️ held:
    } { $number }, { $day }{ $outlet ->
        [none] {""}
       *[other] , { $outlet }
    }{ $product ->
        [none] {""}
       *[other] , { $product }
    }{ $pieces ->
        [0] {""}
       *[other] , { $pieces } pc{ $source ->
            [free] {" "}free
           *[other] {""}
        }
    }: { $amount }{ $bills ->
        [none] {""}
       *[other] {" "}(bill { $bills })
    }{ $reason ->
        [none] {""}
       *[other] {" "}– { $reason }
    }
claims-more = … and { $count } more lines; all of them are in the Excel file.
claims-none = No claims yet. They are worked out at the end of each month from what your shops received.
claims-none-waiting = No claims are waiting.
claims-unknown = I do not find this claim.
claims-submit = Submit { $amount }
claims-verify = Verified: all is right
claims-approve = Approve { $amount }
claims-less = Approve less
claims-refuse = Refuse
claims-credit = Enter credit note
claims-file = Excel file
claims-fresh = Work out anew
claims-fresh-coming = I am working the claims out. They come here in a moment.
claims-ask-less = How much is approved, and why not all? Like “17900 two bills are missing”.
claims-ask-refuse = Why is it refused? One line is enough; the distributor reads it.
claims-ask-credit = What is the number of the credit note?
claims-done = ✅ Claim { $number } ({ $name }) is { $status }.
claims-told-ready = 🧾 The month is over: here is what { $distributor } can claim. Please look through it and submit.
claims-told = 🧾 Claim { $number } of { $distributor } ({ $name }, { $month }) is { $status }.
claims-file-coming = The Excel file comes here in a moment.
claims-file-ready = 📄 { $name }

claim-already = Claim { $number } is { $status } already{ $who ->
        [none] .
       *[other] {" "}({ $who }).
    }
claim-not-found = I do not find this claim.
claim-month-running = The month is not over yet. It can be submitted on the 1st.
claim-own-step = You took an earlier step of this claim, so somebody else has to take this one.
claim-all-held = Nothing of this claim can be approved: its lines are held or came back.
claim-amount = Between nothing and { $max } can be approved.
claim-reason-missing = Please also say why not all of it.
claim-reason-too-long = That is too long: { $max } characters at most.
claim-note-number = A credit note's number has 1 to 40 characters.

claims-paper = Claim { $number }
claims-paper-of = { $name } · { $month } · { $distributor } ({ $code })
claims-paper-sum = Claimed { $claimed } · held { $held }{ $decided ->
        [yes] {" "}· approved { $approved }
       *[no] {""}
    }
claims-paper-day = Day
claims-paper-number = Number
claims-paper-bills = Bills
claims-paper-shop = Shop
claims-paper-goods = Goods
claims-paper-pieces = Pieces
claims-paper-given = Given
claims-paper-share = Share
claims-paper-claimed = Claimed
claims-paper-approved = Approved
claims-paper-why = Held, why

period-told-paid = 🎁 { $name }, till { $until }: you received goods worth { $value } (without GST), so { $rate } % = { $amount } is yours. Credit note { $number }, off what you owe { $distributor }.
period-told-less = 🎁 { $name }, till { $until }: goods came back, so { $before } became { $amount }{ $number ->
        [none] . The credit note is taken back.
       *[other] . Credit note { $number } takes the place of the one before.
    }
