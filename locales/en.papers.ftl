### Papers of a beat's day: in chat, on the page and on what is printed.

paper-picking = Picking list
paper-delivery = Delivery sheet
paper-of = { $distributor } · { $beat }
paper-all-beats = all beats
paper-no-beat = No beat
paper-picking-sum = { $day } · { $products ->
        [one] 1 product
       *[other] { $products } products
    }, { $pieces ->
        [one] 1 piece
       *[other] { $pieces } pieces
    }
paper-delivery-sum = { $day } · { $shops ->
        [one] 1 shop
       *[other] { $shops } shops
    } · goods { $total }{ $owes ->
        [yes] {" "}· due from before { $due }
       *[no] { "" }
    }
paper-cut = There are more orders than this sheet holds. Print each beat by itself.
paper-product = Product
paper-cases = Cases
paper-inners = Inners
paper-loose = Loose
paper-pieces = Pieces
paper-note = Note
paper-short = only { $there } there
paper-damaged = { $count } damaged
paper-shop = Shop
paper-amount = Amount
paper-due = Due before
paper-cash = Cash
paper-upi = UPI
paper-cheque = Cheque
paper-signature = Signature
paper-order = Order { $number }
paper-order-bills = Order { $number } · bill { $bills }
paper-page = Page { $page } of { $pages }
paper-money = { $amount }
paper-print = Print
paper-link-picking-pdf = Picking list (PDF)
paper-link-picking-xlsx = Picking list (Excel)
paper-link-delivery-pdf = Delivery sheet (PDF)
paper-link-delivery-xlsx = Delivery sheet (Excel)

words-sheets = sheets | papers | picking list | pick list | print
sheets-title = papers of a beat day
loading-sheets = Sheets (PDF)
sheets-choose = { $count ->
        [0] Nothing is to be loaded or delivered, so there are no sheets.
       *[other] Sheets of which beat?
    }
sheets-coming = The sheets for { $day } are coming.
paper-ready = 📄 { $name }
paper-on-page = Or print from the page: { $link }
paper-other = { $format ->
        [pdf] The same as PDF
       *[xlsx] The same as Excel
    }
paper-none = No goods of that day wait to be loaded or delivered.
paper-day = Day
paper-show = Choose

desk-dispatch-bills = With bill numbers
loading-bills = Which bill? Like “123, 124”. With the amount it also counts as due: “123 = 4500”.
loading-billed = 🚚 { $number } { $outlet }: dispatched with bill { $bills }.
loading-billed-owed = 🚚 { $number } { $outlet }: dispatched with bill { $bills }, { $owed } due.
loading-bill-known = ✗ { $number }: bill { $bill } is known already this year. Nothing was dispatched.
refused-order-bill-known = Bill { $bill } is known already this year. Nothing was dispatched.
loading-bills-too = Bills too? Type “{ $number } 123” before you dispatch.
paper-link-orders-csv = Orders (CSV)
paper-link-orders-xml = Orders for Tally

words-export = export | tally | tally export | csv | export orders
export-title = the export
export-which = Orders of which day, for which program?
export-choice = { $format ->
        [tally] Tally
       *[csv] CSV
    } · { $when ->
        [today] today
       *[next] { $day }
    }
export-coming = The orders of { $day } are coming.
export-ready = 📄 { $name }: { $count ->
        [one] 1 order
       *[other] { $count } orders
    } of { $day }. Taking it in twice does no harm.
export-cut = There are more orders than one file holds: export the rest from the page, beat by beat.
export-other = { $format ->
        [tally] The same for Tally
       *[csv] The same as CSV
    }
export-none = No confirmed orders for { $day }.
export-another = Another day
export-not-yours = Orders are exported by the owner or the biller.
