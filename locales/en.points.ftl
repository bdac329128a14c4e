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
