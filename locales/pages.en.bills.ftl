### Bills that wait for a person, on a page.

tab-bills = Bills
bills-title = Bills to look at
bills-decided-title = Bills that people decided
bills-bill-title = Bill of { $outlet }
bills-pages = Pages of bills
bills-page-waiting = Waiting
bills-page-decided = Decided
bills-page-alerts = Alerts
bills-page-schemes = Schemes kept back
bills-page-rules = Rules
bills-due = to decide by { $at }
bills-was-due = was to be decided by { $at }
bills-seller = of { $name }
bills-column-bill = Bill
bills-column-verdict = Decided
bills-column-points = Points
bills-none-decided = Nobody has decided a bill yet.
bills-verdict = { $verdict ->
        [accepted] Counted
        [review] Waits
        [asked] With the shop
       *[refused] Not counted
    }
bills-decided-by = { $who }, { $at }
bills-kind = { $kind ->
        [bill-of-supply] Bill of supply
        [cash-memo] Cash memo
        [estimate] Estimate
        [credit-note] Credit note
        [receipt] Receipt
        [tax-invoice] Tax invoice
       *[other] Paper
    }
bills-number = { $number ->
        [none] Number not read
       *[other] No. { $number }
    }
bills-no-day = Date not read
bills-from-books = This bill came from the distributor’s own books; there is no picture.
bills-no-picture = The picture is not kept any more.
bills-picture = Page { $page } of the bill
bills-crop = The place on the bill
bills-do-answer = Take this
bills-type = { $asks ->
        [date] Date, like 5/11
        [number] Number
        [product] Product
       *[pieces] Pieces
    }
bills-correct = Correct
bills-would-earn = { $points ->
        [0] As it stands, it would bring no points.
        [one] As it stands, it would bring 1 point.
       *[other] As it stands, it would bring { $points } points.
    }
bills-no-lines = No lines were read.
bills-line-not = { $not ->
        [not-served] not served by this seller
        [unknown-seller] the seller is none of the brand’s distributors
       *[not-ours] none of the brand’s products
    }
bills-free = + { $pieces } free
bills-with-order = with the order
bills-checks = What speaks against it
bills-nothing-against = Nothing that could be compared speaks against it.
bills-passed = { $count ->
        [one] One check passed
       *[other] { $count } checks passed
    }
bills-orders = The orders it is for
bills-trail = So far
bills-did = { $did ->
        [appeal] The shop says:
        [answer] Answered:
        [accept] Counted
       *[refuse] Not counted:
    }
bills-unread = This could not be read. Tap one of the values, or type it once more.
bills-done = { $verdict ->
        [accepted] ✅ Counted. { $outlet } is told.
        [refused] ✖ Not counted. { $outlet } is told.
       *[other] 👍 Noted. The bill still waits.
    }

## What bills show about distributors

bills-alerts-title = What bills show about distributors
bills-alert-kinds = Kinds of alerts
bills-no-alerts = No bill has shown anything yet.
bills-see-bill = See the bill
bills-schemes-title = Schemes kept back
bills-schemes-lead = Discounts and free goods that were promised and are not on the bill.
bills-schemes-none = Every bill of this month shows what was promised.
bills-workbook = Excel
bills-column-bills = Bills
bills-column-missing = Missing
bills-column-shop = Shop
bills-column-promised = Promised
bills-column-given = Given
bills-column-what = What
bills-kept-of = { $kept } of { $bills }
bills-kept-what = { $free ->
        [yes] pieces free
       *[no] rupees
    }

## Rules

bills-rules-title = Rules for bills
bills-rule = { $name ->
        [estimate] An estimate or kachcha bill
        [unknownSeller] A seller who is none of our distributors
        [reducedRate] Reduced points, in % of full ones
        [windowDays] Days until a bill is too old
        [undercutRate] Undercutting: % below the list
        [undercutBills] Undercutting: on so many bills in 60 days
        [reviewAbove] A person looks at bills above ₹ (empty: at none for its amount)
        [pendingDays] Days until points of a bill nobody vouches for are active
        [reviewHours] Hours to decide a doubtful bill (24 are one working day)
        [asks] The shop is asked what is unclear
       *[other] The rules
    }
bills-rule-choice = { $choice ->
        [refuse] is refused
        [review] goes to a person
        [reduced] brings reduced points
       *[none] brings no points
    }
bills-do-save = Save
bills-rules-set = Saved. It holds for bills decided from now on.
bills-rules-unclear = Nothing was changed. Please look at this again: { $rule }
