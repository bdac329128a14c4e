### Claims: what distributors gave for schemes and the brand owes them.

words-claims = claims | claim | scheme claim | mere claim | claim dikhao
scheme-claims-title = claim
claims-menu = Claim
claims-rewards = Reward ke credit note
claims-month = { $month }: { $sum }
claims-sum = { $claimed } ka claim{ $decided ->
        [yes] , { $approved } manzoor
       *[no] {""}
    }{ $holds ->
        [yes] , { $held } roka gaya
       *[no] {""}
    }
claims-status = { $status ->
        [open] khula
        [submitted] bheja gaya
        [verified] jaancha gaya
        [approved] manzoor
        [part-approved] kuch hissa manzoor
        [refused] namanzoor
       *[credited] credit ho gaya
    }
claims-line = • { $number } { $name }: { $claimed }, { $status }
claims-line-of = • { $number } { $distributor }, { $name }: { $claimed }, { $status }
claims-open = { $number } { $name }
claims-head = 🧾 Claim { $number }: { $name }, { $month }, { $distributor }
claims-now = Abhi: { $status }{ $who ->
        [none] {""}
       *[other] {" "}({ $who })
    }
claims-reason = Wajah: { $reason }
claims-note = Credit note { $note }
claims-evidence = { $reason ->
        [none] •
       *[other] ⚠️ roka gaya:
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
claims-more = … aur { $count } line; sab Excel file mein hain.
claims-none = Abhi koi claim nahi hai. Mahine ke ant mein dukaanon ko mile maal se claim banta hai.
claims-none-waiting = Koi claim baaki nahi hai.
claims-unknown = Yeh claim nahi mila.
claims-submit = { $amount } ka claim bhejein
claims-verify = Jaancha: sab sahi hai
claims-approve = { $amount } manzoor karein
claims-less = Kam manzoor karein
claims-refuse = Namanzoor karein
claims-credit = Credit note likhein
claims-file = Excel file
claims-fresh = Phir se hisaab karein
claims-fresh-coming = Claim ka hisaab ho raha hai. Thodi der mein yahin aayega.
claims-ask-less = Kitna manzoor hai, aur poora kyon nahi? Jaise “17900 do bill nahi hain”.
claims-ask-refuse = Kyon namanzoor hai? Ek line kaafi hai; distributor ise padhega.
claims-ask-credit = Credit note ka number kya hai?
claims-done = ✅ Claim { $number } ({ $name }): { $status }.
claims-told-ready = 🧾 Mahina poora hua: { $distributor } itna claim kar sakta hai. Kripya dekhkar bhej dein.
claims-told = 🧾 { $distributor } ka claim { $number } ({ $name }, { $month }): { $status }.
claims-file-coming = Excel file thodi der mein yahin aayegi.
claims-file-ready = 📄 { $name }

claim-already = Claim { $number } pehle se hai: { $status }{ $who ->
        [none] {""}
       *[other] {" "}({ $who })
    }
claim-not-found = Yeh claim nahi mila.
claim-month-running = Mahina abhi poora nahi hua. 1 tareekh se bhej sakte hain.
claim-own-step = Is claim ka pehla kadam aapne liya tha, isliye yeh kadam koi aur lega.
claim-all-held = Is claim mein kuch manzoor nahi ho sakta: line roki gayi hain ya maal wapas aaya.
claim-amount = { $max } tak hi manzoor ho sakta hai.
claim-reason-missing = Kripya yeh bhi likhein ki poora kyon nahi.
claim-reason-too-long = Bahut lamba hai: zyada se zyada { $max } akshar.
claim-note-number = Credit note ke number mein 1 se 40 akshar hote hain.

claims-paper = Claim { $number }
claims-paper-of = { $name } · { $month } · { $distributor } ({ $code })
claims-paper-sum = Claim { $claimed } · roka gaya { $held }{ $decided ->
        [yes] {" "}· manzoor { $approved }
       *[no] {""}
    }
claims-paper-day = Din
claims-paper-number = Number
claims-paper-bills = Bill
claims-paper-shop = Dukaan
claims-paper-goods = Maal
claims-paper-pieces = Piece
claims-paper-given = Diya gaya
claims-paper-share = Hissa
claims-paper-claimed = Claim
claims-paper-approved = Manzoor
claims-paper-why = Roka gaya, kyon

period-told-paid = 🎁 { $name }, { $until } tak: aapko { $value } ka maal mila (GST ke bina), isliye { $rate } % = { $amount } aapka hai. Credit note { $number }, { $distributor } ke bakaaye se kam hua.
period-told-less = 🎁 { $name }, { $until } tak: maal wapas aaya, isliye { $before } ki jagah { $amount }{ $number ->
        [none] . Credit note wapas liya gaya.
       *[other] . Pehle wale ki jagah credit note { $number } hai.
    }
