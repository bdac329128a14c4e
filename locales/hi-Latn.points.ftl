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
