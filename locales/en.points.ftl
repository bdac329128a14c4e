### Points: what a shop has, why, and the book behind it.

words-points = points | my points | point | points balance | rewards points
points-title = points
why-title = your points
retailer-menu-points = Points

points-active = ⭐ { $named ->
        [yes] { $shop }: you have { $points } points to use.
       *[no] You have { $points } points to use.
    }
points-debt = ⭐ { $named ->
        [yes] { $shop }: { $points } points are owed
       *[no] { $points } points are owed
    } because goods went back. The next points pay them.
points-pending = ⏳ { $points } coming with order { $number }{ $dated ->
        [yes] , { $day }
       *[no] {""}
    }
points-pending-more = ⏳ { $points } more are coming with later orders.
points-expiring = ⌛ { $points } points expire after { $day }.
points-tier = 🏅 You are { $tier }.
points-keep = { $amount } more by { $day } keeps { $tier }.
points-next = { $amount } more makes you { $tier }.
points-last = Last:
points-none = No points yet. They come with your orders.
points-moved = { $day } · { $points } · { $about ->
        [order] order { $number }
        [named] { $name }
       *[other] { $kind ->
            [spend] redeemed
            [undo] given back
            [expire] expired
            [adjust] added by hand
            [deduct] taken off by hand
           *[other] points
        }
    }
points-why = Why { $number }?
points-why-goal = Why this bonus?
points-statement = Statement
points-months = A statement of which month?
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
points-coming = Your statement for { $month } is on its way.
points-paper-ready = Here is { $name }.
points-paper-none = There were no points in that month.

why-order = Order { $number }:
why-nothing = Nothing was added or taken off for order { $number }.
why-price = Total { $total }, with:
why-owed = 🎁 { $name }: { $pieces } pc free, owed to you from an earlier order
why-points = ⭐ { $points } points, { $state ->
        [pending] yours once the goods are received
       *[active] yours to use
    }
why-effect = { $points } { $name }{ $how ->
        [value] {""}
        [piece] {""}
        [case] {""}
        [times] { " " }({ $more }× more)
        [launch] { " " }(new product)
       *[booster] {""}
    }
why-capped = (It would have been { $wanted }, but the limit of this offer was reached.)
why-line = • { $name }{ $basis ->
        [net] : { $net }
        [more] {""}
       *[pieces] : { $pieces } pc
    } → { $points }
why-lines-more = … and { $count } more lines
why-taken = { $points } { $name }: { $cause ->
        [short] not all came
        [dispatched] fewer went out
        [goods-returned] goods went back
        [cancelled] the order was cancelled
        [refused] the order was refused
        [brought-back] the order was brought back
       *[other] the order was changed
    } ({ $lines })
why-goal = { $points } { $name }, { $from } – { $until }: { $unit ->
        [range] { $measured } different products of { $goal }
        [streak] ordered in { $measured } weeks of { $goal }
        [paise] { $measured } of { $goal }
       *[pieces] { $measured } pieces of { $goal }
    }
why-goal-none = I find no bonus of that time.

points-paper = Points statement
points-paper-of = { $shop } ({ $code }), { $month }
points-paper-sum = Before: { $before } · This month: { $moved } · After: { $after } (pending points included)
points-paper-cut = Only the first 5,000 entries are shown.
points-paper-day = Date
points-paper-what = What
points-paper-order = Order
points-paper-points = Points
points-paper-balance = Balance
points-paper-on = { $day }
points-kind = { $kind ->
        [base] Points for goods
        [booster] Booster
        [tier] Tier
        [launch] New product
        [scheme] Scheme
        [range] Range
        [streak] Streak
        [target] Target
        [adjust] Added by hand
        [deduct] Taken off by hand
        [spend] Redeemed
        [undo] Given back
        [reverse] Taken back
       *[expire] Expired
    }

## The book of points does not add up

ledger-broken = 🔴 The points do not add up ({ $entries } entries checked).
ledger-broken-line = • { $promise }: { $count ->
        [one] one shop
       *[other] { $count } shops
    } (ids { $outlets })
ledger-balance-is-entries = a balance is not the sum of its entries
ledger-balance-is-lots = a balance is not what is left of its lots
ledger-rest-of-lots = a lot does not hold what was left of it
ledger-debits-are-allocations = points were taken that no lot gave
ledger-reversed-once = something was taken or given back twice
ledger-broken-do = Please stop redemptions and have somebody run “npm run verify-ledger”.
