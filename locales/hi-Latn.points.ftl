### Points: what a shop has, why, and the book behind it.

words-points = points | mere points | point | kitne points | points batao | points kitne hain
points-title = points
why-title = aapke points
retailer-menu-points = Points

points-active = ⭐ { $named ->
        [yes] { $shop }: aapke paas { $points } points hain.
       *[no] Aapke paas { $points } points hain.
    }
points-debt = ⭐ { $named ->
        [yes] { $shop }: { $points } points baaki hain
       *[no] { $points } points baaki hain
    }, kyunki maal wapas gaya. Agle points se poore ho jayenge.
points-pending = ⏳ { $points } aane wale hain, order { $number }{ $dated ->
        [yes] , { $day }
       *[no] {""}
    }
points-pending-more = ⏳ { $points } aur aage ke orders se aayenge.
points-expiring = ⌛ { $points } points { $day } ke baad khatam ho jayenge.
points-tier = 🏅 Aap { $tier } hain.
points-keep = { $day } tak { $amount } aur lein to { $tier } bana rahega.
points-next = { $amount } aur lein to aap { $tier } ban jayenge.
points-last = Pichhla hisaab:
points-none = Abhi points nahin hain. Aapke orders se aayenge.
points-moved = { $day } · { $points } · { $about ->
        [order] order { $number }
        [named] { $name }
       *[other] { $kind ->
            [spend] redeem kiye
            [undo] wapas mile
            [expire] khatam hue
            [adjust] haath se jode
            [deduct] haath se ghataye
           *[other] points
        }
    }
points-why = { $number } kyun?
points-why-goal = Yeh bonus kyun?
points-statement = Statement
points-months = Kis mahine ka statement chahiye?
points-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
points-coming = Aapka statement ({ $month }) aa raha hai.
points-paper-ready = Yeh raha { $name }.
points-paper-none = Us mahine mein koi points nahin the.

why-order = Order { $number }:
why-nothing = Order { $number } mein kuch joda ya kaata nahin gaya.
why-price = Total { $total }, ismein:
why-owed = 🎁 { $name }: { $pieces } pc free, pichhle order ka baaki
why-points = ⭐ { $points } points, { $state ->
        [pending] maal milne par aapke honge
       *[active] aap istemaal kar sakte hain
    }
why-effect = { $points } { $name }{ $how ->
        [value] {""}
        [piece] {""}
        [case] {""}
        [times] { " " }({ $more } guna aur)
        [launch] { " " }(naya product)
       *[booster] {""}
    }
why-capped = ({ $wanted } milte, par is offer ki limit poori ho gayi.)
why-line = • { $name }{ $basis ->
        [net] : { $net }
        [more] {""}
       *[pieces] : { $pieces } pc
    } → { $points }
why-lines-more = … aur { $count } line
why-taken = { $points } { $name }: { $cause ->
        [short] poora maal nahin aaya
        [dispatched] kam maal nikla
        [goods-returned] maal wapas gaya
        [cancelled] order radd hua
        [refused] order mana hua
        [brought-back] order wapas aa gaya
       *[other] order badla gaya
    } ({ $lines })
why-goal = { $points } { $name }, { $from } – { $until }: { $unit ->
        [range] { $goal } mein se { $measured } alag product
        [streak] { $goal } mein se { $measured } hafte order
        [paise] { $goal } mein se { $measured }
       *[pieces] { $goal } mein se { $measured } piece
    }
why-goal-none = Us samay ka koi bonus nahin mila.

points-paper = Points statement
points-paper-of = { $shop } ({ $code }), { $month }
points-paper-sum = Pehle: { $before } · Is mahine: { $moved } · Baad mein: { $after } (aane wale points ke saath)
points-paper-cut = Sirf pehli 5,000 entry dikhayi gayi hain.
points-paper-day = Tareekh
points-paper-what = Kya
points-paper-order = Order
points-paper-points = Points
points-paper-balance = Balance
points-paper-on = { $day }
points-kind = { $kind ->
        [base] Maal ke points
        [booster] Booster
        [tier] Tier
        [launch] Naya product
        [scheme] Scheme
        [range] Range
        [streak] Lagataar order
        [target] Target
        [adjust] Haath se jode
        [deduct] Haath se ghataye
        [spend] Redeem
        [undo] Wapas mile
        [reverse] Wapas liye
       *[expire] Khatam hue
    }

## The book of points does not add up

ledger-broken = 🔴 Points ka hisaab nahin mil raha ({ $entries } entry check hui).
ledger-broken-line = • { $promise }: { $count ->
        [one] ek dukaan
       *[other] { $count } dukaanein
    } (id { $outlets })
ledger-balance-is-entries = balance entries ke jod ke barabar nahin hai
ledger-balance-is-lots = balance bache hue points ke barabar nahin hai
ledger-rest-of-lots = kisi lot mein utne points nahin hain jitne bachne chahiye
ledger-debits-are-allocations = aise points kate jo kisi lot se nahin aaye
ledger-reversed-once = kuch do baar kaata ya lautaya gaya
ledger-broken-do = Kripya redeem rok dein aur kisi se “npm run verify-ledger” chalwayein.
