### Bills that wait for a person, on a page.

tab-bills = Bill
bills-title = Dekhne wale bill
bills-decided-title = Tay kiye gaye bill
bills-bill-title = { $outlet } ka bill
bills-pages = Bill ke page
bills-page-waiting = Ruke hue
bills-page-decided = Tay hue
bills-page-alerts = Alert
bills-page-schemes = Roki gayi schemes
bills-page-rules = Niyam
bills-due = { $at } tak tay karna hai
bills-was-due = { $at } tak tay hona tha
bills-seller = { $name } ka
bills-column-bill = Bill
bills-column-verdict = Faisla
bills-column-points = Points
bills-none-decided = Abhi tak kisi ne koi bill tay nahin kiya.
bills-verdict = { $verdict ->
        [accepted] Gina gaya
        [review] Ruka hai
        [asked] Dukaan ke paas
       *[refused] Nahin gina gaya
    }
bills-decided-by = { $who }, { $at }
bills-kind = { $kind ->
        [bill-of-supply] Bill of supply
        [cash-memo] Cash memo
        [estimate] Estimate
        [credit-note] Credit note
        [receipt] Raseed
        [tax-invoice] Tax invoice
       *[other] Kaagaz
    }
bills-number = { $number ->
        [none] Number nahin padha gaya
       *[other] Number { $number }
    }
bills-no-day = Tareekh nahin padhi gayi
bills-from-books = Yeh bill distributor ke apne khaaton se aaya hai; iski tasveer nahin hai.
bills-no-picture = Tasveer ab nahin rakhi hai.
bills-picture = Bill ka page { $page }
bills-crop = Bill par woh jagah
bills-do-answer = Yahi lein
bills-type = { $asks ->
        [date] Tareekh, jaise 5/11
        [number] Number
        [product] Product
       *[pieces] Piece
    }
bills-correct = Sudharein
bills-would-earn = { $points ->
        [0] Aise mein is par koi point nahin milega.
       *[other] Aise mein is par { $points } points milenge.
    }
bills-no-lines = Koi line nahin padhi gayi.
bills-line-not = { $not ->
        [not-served] yeh seller iski supply nahin karta
        [unknown-seller] seller brand ka distributor nahin hai
       *[not-ours] brand ka product nahin hai
    }
bills-free = + { $pieces } free
bills-with-order = order ke saath
bills-checks = Iske khilaf kya hai
bills-nothing-against = Jisse milaan ho saka, usmein kuchh galat nahin hai.
bills-passed = { $count } jaanchein sahi nikleen
bills-orders = Kin orders ka bill hai
bills-trail = Ab tak
bills-did = { $did ->
        [appeal] Dukaan ne likha:
        [answer] Jawab:
        [accept] Gina gaya
       *[refuse] Nahin gina gaya:
    }
bills-unread = Yeh padha nahin ja saka. Kisi option par tap karein, ya phir se likhein.
bills-done = { $verdict ->
        [accepted] ✅ Gina gaya. { $outlet } ko bata diya.
        [refused] ✖ Nahin gina gaya. { $outlet } ko bata diya.
       *[other] 👍 Likh liya. Bill ab bhi ruka hai.
    }

## What bills show about distributors

bills-alerts-title = Bills se distributor ke baare mein pata chala
bills-alert-kinds = Alert ke prakaar
bills-no-alerts = Abhi tak kisi bill se kuchh pata nahin chala.
bills-see-bill = Bill dekhein
bills-schemes-title = Roki gayi schemes
bills-schemes-lead = Jo discount aur free maal tay tha aur bill par nahin hai.
bills-schemes-none = Is mahine ke har bill par tay scheme di gayi hai.
bills-workbook = Excel
bills-column-bills = Bill
bills-column-missing = Kam
bills-column-shop = Dukaan
bills-column-promised = Tay
bills-column-given = Diya
bills-column-what = Kya
bills-kept-of = { $bills } mein se { $kept }
bills-kept-what = { $free ->
        [yes] free piece
       *[no] rupaye
    }

## Rules

bills-rules-title = Bill ke niyam
bills-rule = { $name ->
        [estimate] Estimate ya kachcha bill
        [unknownSeller] Seller jo hamara distributor nahin
        [reducedRate] Ghate hue points, poore ka %
        [windowDays] Kitne din baad bill purana
        [undercutRate] Sasta bechna: list se % kam
        [undercutBills] Sasta bechna: 60 din mein itne bill par
        [reviewAbove] ₹ se upar ke bill koi vyakti dekhe (khaali: rakam ke liye nahin)
        [pendingDays] Bina pushti wale bill ke points kitne din mein chaalu
        [reviewHours] Bill tay karne ke ghante (24 yaani ek kaam ka din)
        [asks] Jo saaf na ho, dukaan se poochhein
       *[other] Niyam
    }
bills-rule-choice = { $choice ->
        [refuse] mana hoga
        [review] koi vyakti dekhega
        [reduced] ghate hue points milenge
       *[none] koi point nahin
    }
bills-do-save = Save karein
bills-rules-set = Save hua. Ab se tay hone wale bills par laagu hai.
bills-rules-unclear = Kuchh nahin badla. Kripya ise phir dekhein: { $rule }
