## The book of points does not add up

ledger-broken = 🔴 पॉइंट का हिसाब नहीं मिल रहा ({ $entries } एंट्री जाँची गईं)।
ledger-broken-line = • { $promise }: { $count ->
        [one] एक दुकान
       *[other] { $count } दुकानें
    } (id { $outlets })
ledger-balance-is-entries = बैलेंस एंट्री के जोड़ के बराबर नहीं है
ledger-balance-is-lots = बैलेंस बचे हुए पॉइंट के बराबर नहीं है
ledger-rest-of-lots = किसी लॉट में उतने पॉइंट नहीं हैं जितने बचने चाहिए
ledger-debits-are-allocations = ऐसे पॉइंट कटे जो किसी लॉट से नहीं आए
ledger-reversed-once = कुछ दो बार काटा या लौटाया गया
ledger-broken-do = कृपया रिडीम रोक दें और किसी से “npm run verify-ledger” चलवाएँ।
