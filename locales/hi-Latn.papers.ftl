### Beat ke din ke kagaz: chat mein, page par aur print mein.

paper-picking = Picking list
paper-delivery = Delivery sheet
paper-of = { $distributor } · { $beat }
paper-all-beats = sabhi beat
paper-no-beat = Bina beat
paper-picking-sum = { $day } · { $products } product, { $pieces } piece
paper-delivery-sum = { $day } · { $shops ->
        [one] 1 dukaan
       *[other] { $shops } dukaanein
    } · maal { $total }{ $owes ->
        [yes] {" "}· pehle ka bakaya { $due }
       *[no] { "" }
    }
paper-cut = Order is sheet se zyada hain. Har beat ki sheet alag nikaalein.
paper-product = Product
paper-cases = Peti
paper-inners = Inner
paper-loose = Khule
paper-pieces = Piece
paper-note = Note
paper-short = sirf { $there } hain
paper-damaged = { $count } kharab
paper-shop = Dukaan
paper-amount = Rakam
paper-due = Pehle ka
paper-cash = Cash
paper-upi = UPI
paper-cheque = Cheque
paper-signature = Dastakhat
paper-order = Order { $number }
paper-order-bills = Order { $number } · bill { $bills }
paper-page = Page { $page } / { $pages }
paper-money = { $amount }
paper-print = Print karein
paper-link-picking-pdf = Picking list (PDF)
paper-link-picking-xlsx = Picking list (Excel)
paper-link-delivery-pdf = Delivery sheet (PDF)
paper-link-delivery-xlsx = Delivery sheet (Excel)

words-sheets = sheets | kagaz | picking list | pick list | print
sheets-title = beat ke kagaz
loading-sheets = Sheets (PDF)
sheets-choose = { $count ->
        [0] Abhi na kuch load karna hai, na deliver, to sheet bhi nahin hai.
       *[other] Kis beat ki sheet?
    }
sheets-coming = { $day } ki sheets aa rahi hain.
paper-ready = 📄 { $name }
paper-on-page = Ya page se print karein: { $link }
paper-other = { $format ->
        [pdf] Yahi PDF mein
       *[xlsx] Yahi Excel mein
    }
paper-none = Us din ka koi maal load ya deliver hona baaki nahin hai.
paper-day = Din
paper-show = Chunein

desk-dispatch-bills = Bill number ke saath
loading-bills = Kaun sa bill? Jaise “123, 124”. Rakam ke saath likhein to bakaya mein bhi judega: “123 = 4500”.
loading-billed = 🚚 { $number } { $outlet }: bill { $bills } ke saath bhej diya.
loading-billed-owed = 🚚 { $number } { $outlet }: bill { $bills } ke saath bhej diya, { $owed } bakaya.
loading-bill-known = ✗ { $number }: bill { $bill } is saal pehle se hai. Kuch nahin bheja gaya.
refused-order-bill-known = Bill { $bill } is saal pehle se hai. Kuch nahin bheja gaya.
loading-bills-too = Bill bhi? Bhejne se pehle likhein “{ $number } 123”.
paper-link-orders-csv = Order (CSV)
paper-link-orders-xml = Tally ke liye order

words-export = tally file | csv file | order export
export-title = export
export-which = Kis din ke order, kis program ke liye?
export-choice = { $format ->
        [tally] Tally
       *[csv] CSV
    } · { $when ->
        [today] aaj
       *[next] { $day }
    }
export-coming = { $day } ke order aa rahe hain.
export-ready = 📄 { $name }: { $day } ke { $count } order. Do baar lene se kuch nahi bigadta.
export-cut = Order ek file se zyada hain: baaki page se beat-wise nikaaliye.
export-other = { $format ->
        [tally] Yahi Tally ke liye
       *[csv] Yahi CSV mein
    }
export-none = { $day } ka koi pakka order nahi.
export-another = Doosra din
export-not-yours = Order malik ya biller export karte hain.
