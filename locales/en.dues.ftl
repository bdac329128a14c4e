### Money between shops and their distributors: dues, payments, limits.

words-dues = dues | my dues | due | khata | account | my account | how much do i owe
words-credit = credit | credit terms | upi
order-note-paid = Payment screenshot
retailer-menu-dues = Dues ({ $due })
desk-menu-dues = Dues ({ $due })

dues-title = your dues
dues-desk-title = the dues
dues-terms-title = credit terms
payment-first-title = payment first
claim-desk-title = the payment

dues-days = { $days ->
        [0] today
        [1] 1 day
       *[other] { $days } days
    }
dues-method = { $method ->
        [cash] Cash
        [upi] UPI
        [cheque] Cheque
       *[bank] Bank transfer
    }
dues-none = Nothing due. ✅
dues-now = Due now { $due }.
dues-ahead = { $amount } paid ahead.
dues-since = { $due } due since { $since }.
dues-see = My dues
dues-have-paid = I have paid
dues-pay = Pay by UPI
dues-list = All entries
dues-owner-only = Only the owner of the shop sees the dues.
dues-no-distributor = Your shop has no distributor yet, so nothing is due.

dues-shop = 📒 { $outlet } with { $distributor }: { $stand }
dues-bill = • Bill { $number }, { $day }: { $part ->
        [yes] { $open } of { $amount }
       *[no] { $open }
    } ({ $age })
dues-opening = • Old balance, { $day }: { $part ->
        [yes] { $open } of { $amount }
       *[no] { $open }
    } ({ $age })
dues-bills-more = … and { $count } more bills: { $open }
dues-list-head = { $count ->
        [0] { $outlet }: no entries yet.
       *[other] { $outlet }, the last entries (then what was due):
    }
dues-entry = { $day } { $kind ->
        [bill] Bill { $number }
        [payment] Paid{ $method ->
            [cash] , cash
            [upi] , UPI
            [cheque] , cheque
            [bank] , bank
           *[none] {""}
        }
        [credit-note] Credit note { $number }
        [opening] Old balance
       *[reversal] Taken back
    } { $sign ->
        [minus] −
       *[plus] +
    }{ $amount } → { $balance }
dues-pay-amount = Pay { $amount } to { $distributor }:
dues-pay-link = UPI: { $upi }
    { $link }
    Tap the link, or scan the picture with any UPI app.
dues-claim = How much did you pay { $distributor }? Type the amount (and the UPI reference), or send the screenshot.
dues-claim-kept = 👍 { $distributor } looks whether it has come. I will tell you.

dues-order = 💰 { $owes ->
        [no] With this order { $after } due.
       *[yes] { $stand } With this order { $after }.
    }
dues-over-amount = ⚠️ Limit { $limit }: over by { $by }
dues-over-days = ⚠️ Limit { $limit } days: over by { $by ->
        [1] 1 day
       *[other] { $by } days
    }
dues-over-bills = ⚠️ Limit { $limit ->
        [1] 1 bill
       *[other] { $limit } bills
    }: over by { $by }
dues-order-asked = ⏳ You asked for payment first.
dues-order-blocked = ⛔ Beyond its credit: payment first, or the owner lets it pass.
dues-order-overridden = The owner has let this order pass.
dues-ask-first = Ask for payment first
dues-review = 💰 { $due } due since { $since }

dues-told-paid = ✅ { $amount } received by { $method ->
        [cash] cash
        [upi] UPI
        [cheque] cheque
       *[bank] bank transfer
    } – { $outlet }, { $distributor }.
dues-told-unpaid = ↩️ { $distributor } took back a payment of { $amount } for { $outlet } that was noted by mistake.
dues-told-unbilled = ↩️ { $distributor } took back { $number } of { $amount } for { $outlet }: it was in the book twice.
dues-told-first = 💰 { $distributor } asks for { $amount } before order { $number } of { $outlet } goes out.

dues-desk-nothing = No shop owes you anything in this book.
    Note a payment like this: R-0012 paid 2000 upi
dues-desk-list = 💰 { $due } due from { $count ->
        [1] 1 shop
       *[other] { $count } shops
    }, { $old } of it older than 30 days:
dues-desk-line = • { $name } ({ $code }): { $due }, { $age }
dues-desk-how = Note a payment like this: R-0012 paid 2000 upi
dues-desk-all = All dues
dues-desk-no-shop = There is no shop { $code } of yours. Type its code first, like: R-0012 paid 2000 upi
dues-desk-not-yours-payment = Payments are noted by the office (owner or biller).
dues-desk-not-yours-limits = Limits are set by the owner.
dues-desk-not-yours-dues = Dues are seen by the office (owner or biller).
dues-desk-confirm = { $name } paid { $amount }{ $method ->
        [none] . How?
        [cash] {" "}in cash. Right?
        [upi] {" "}by UPI. Right?
        [cheque] {" "}by cheque. Right?
       *[bank] {" "}by bank transfer. Right?
    }
dues-desk-after = After it: { $after }
dues-desk-yes = Yes, note it
dues-desk-no = No
dues-desk-done = ✅ { $name }: { $amount } noted, { $method ->
        [cash] cash
        [upi] UPI
        [cheque] cheque
       *[bank] bank transfer
    }. The shop knows.
dues-desk-undo = Undo
dues-desk-undone = ↩️ { $name }: the payment of { $amount } is taken back. The shop knows.
dues-desk-unbilled = ↩️ { $name }: { $number } of { $amount } is taken back. The shop knows.
dues-desk-undone-already = That payment was taken back already.
dues-desk-undo-late = A payment can be taken back on the day it was noted. That day is over.
dues-desk-nothing-done = Nothing was noted.
dues-desk-refused = { $reason ->
        [dues-amount] That is no amount I can note.
       *[other] That could not be noted.
    }
dues-desk-shop = 📒 { $name }: { $stand }
dues-desk-limits = Limit: { $limits }
dues-desk-how-shop = Change like this: { $code } limit 5000 15 days 3 bills
dues-desk-limits-set = { $name }, limit: { $limits }
dues-limits-two = { $first }, { $more }
dues-limits-none = none
dues-limit-amount = { $value }
dues-limit-days = { $value ->
        [1] 1 day
       *[other] { $value } days
    }
dues-limit-bills = { $value ->
        [1] 1 open bill
       *[other] { $value } open bills
    }

dues-terms-owner = Credit terms are set by the owner.
dues-terms-now = An order beyond a shop’s limit: { $credit ->
        [block] cannot be confirmed without you.
        [warn] shows a warning beside Confirm.
       *[off] is confirmed like any other.
    }
    { $upi ->
        [none] No UPI address yet. Type: upi name@bank
       *[other] Shops pay by UPI to { $upi }.
    }
dues-terms-choose = { $credit ->
        [block] Block such orders
        [warn] Only warn
       *[off] Ignore limits
    }

payment-first-asked = 💰 { $outlet } is asked for { $amount } first. Order { $number } waits; you can confirm it at any time.
payment-first-already = { $outlet } was asked for { $amount } already. Order { $number } waits; you can confirm it at any time.

claim-about = the payment of { $outlet }
claim-told = 💸 { $outlet } ({ $code }): { $who } says it has paid.
claim-told-amount = 💸 { $outlet } ({ $code }): { $who } says { $amount } is paid.
claim-reference = Reference { $reference }
claim-ask = Has it come?
claim-came = Came
claim-not-come = Not come
claim-told-came = ✅ { $distributor } has the payment of { $outlet }. Thank you!
claim-told-not-come = { $distributor } cannot see the payment of { $outlet } yet. It may still be on its way; please look in your UPI app.
claim-told-not-come-amount = { $distributor } cannot see the { $amount } of { $outlet } yet. It may still be on its way; please look in your UPI app.
claim-send-again = Send it again
claim-desk-unknown = I do not know that payment.
claim-desk-already = { $status ->
        [came] The payment of { $outlet } is noted already{ $who ->
            [none] {""}
           *[other] {" "}by { $who }
        }.
       *[other] The payment of { $outlet } was answered already{ $who ->
            [none] {""}
           *[other] {" "}by { $who }
        }: not come.
    }
claim-desk-amount = How much came from { $outlet }? Type the amount.
claim-desk-confirm = Confirm order { $number }
claim-desk-not-come = { $outlet } hears that it has not come yet.
claim-desk-none = No payment waits for your answer.

credit-blocked = ⛔ Order { $number } of { $outlet } is beyond its credit and is not confirmed.
credit-anyway = Confirm anyway
credit-why = Why may order { $number } of { $outlet } pass? One line; it is kept.

book-payment-title = payment in the books
book-payment-once = ✅ { $name }: { $amount } counts once now, as in the books.
book-payment-both = 👍 Both stand. I will not ask about these { $amount } again.
