### The distributor’s pages: today, orders, returns, stock, the sheet, dues.

## Today and the frame
tab-today = Today
tab-dues = Dues
tab-returns = Returns
tab-disputes = Complaints
today-title = Today at { $name }
today-day = { $day }
today-nothing = Nothing waits. 👍
today-oldest = oldest { $time }, { $shop }
count = { $count }
day = { $day }
today-new = { $count ->
        [one] new order
       *[other] new orders
    }
today-urgent = asked for urgently
today-short = { $count ->
        [one] order is short of stock
       *[other] orders are short of stock
    }
today-notes = { $count ->
        [one] note to type
       *[other] notes to type
    }
today-load = to load today
today-way = on the way
today-changed = with the shop
today-disputes = { $count ->
        [one] complaint
       *[other] complaints
    }
today-returns = { $count ->
        [one] return to answer
       *[other] returns to answer
    }
today-bills = { $count ->
        [one] bill to look at
       *[other] bills to look at
    }
today-collect = { $count ->
        [one] return to collect
       *[other] returns to collect
    }
today-claims = { $count ->
        [one] shop says it has paid
       *[other] shops say they have paid
    }
today-overdue = { $count ->
        [one] shop owes for over 30 days
       *[other] shops owe for over 30 days
    }
beats-title = Beats
beats-today = today · { $count } shops
beats-none = Without a beat
column-load = To load
keys-title = Keys
keys-search = Search
keys-rows = Next and previous row
keys-open = Open the row
keys-leave = Leave a field, close this
keys-help = This list
keys-here = On this page
keys-on = Use these keys
keys-close = Close
page-turn = Pages
page-before = Back
page-next = Next
page-number = Page { $page }
list-cut = There are more; these are { $count }.
and-more = … and { $count } more
do-search = Search
do-print = Print

## Orders
filter-urgent = Urgent
filter-short = Short
orders-search = Shop, order or bill
orders-none-found = No such order or shop.
orders-back = ← All orders
order-there = { $available } there
order-more-lines = + { $count } more
order-held = ✋ The shop says this order is not right: on hold.
order-reported = ⚠️ The shop reported something.
bill-numbers-example = Bills, e.g. 123, 124
do-confirm-all = { $count ->
        [one] Confirm it, if in stock
       *[other] Confirm all in stock ({ $count })
    }
done-confirm-all = { $count ->
        [0] None was all in stock.
        [one] 1 order confirmed, { $total }. The shop knows.
       *[other] { $count } orders confirmed, { $total }. The shops know.
    }
done-confirm-all-left = { $count ->
        [one] 1 order still waits:
       *[other] { $count } orders still wait:
    }
left-order = { $number } { $shop }: { $why }
do-list-out = Many bills at once
bill-list = One order a line, then its bills; amounts if you like: 1042 GST/123 = 4500
bill-list-unclear = Please write one order a line: its number, then its bills.
bill-list-no-order = There is no order { $number } here.
done-list-out = { $count ->
        [0] None went out.
        [one] 1 order is on the way.
       *[other] { $count } orders are on the way.
    }
do-payment-first = Ask for payment first
done-payment-asked = { $shop } is asked for payment first. Order { $number } waits; you can confirm it at any time.
done-payment-asked-already = { $shop } was asked already. Order { $number } waits; you can confirm it at any time.
override-reason = Why may it pass? The reason is kept.
refused-order-override-reason = Please say why order { $number } may pass.
urgent-when = They want it sooner. When can it come?
done-urgent = { $shop } knows when order { $number } comes.
do-it-is-right = It is right
done-objection = { $shop } knows that order { $number } stays as it is.
do-back = It came back
done-back = Order { $number } of { $shop }: the goods are in stock again.
do-change = Send the change to the shop
change-hint = Change the pieces, or choose something else instead. The shop is asked.
change-pieces-of = Pieces of { $name } to send
have-it = { $name }: I have it ({ $wanted } ordered). Pieces there in all:
refused-order-changed-meanwhile = Somebody was at order { $number } meanwhile. Please look at it again; nothing was changed.
refused-order-nothing-changed = Order { $number }: nothing is different yet. Change some pieces first.
refused-order-pieces-unclear = { $product }: please give the pieces as a whole number.
refused-dispute-closed-already = That about order { $number } was answered already.
history-title = So far
history-at = { $at }
history-bills = Bills { $bills }
event-placed = Placed
event-confirmed = Confirmed
event-changed = Change sent to the shop
event-change-accepted = The shop said yes
event-change-declined = The shop said no
event-change-settled = Settled at the cut-off
event-refused = Refused
event-cancelled = Cancelled
event-dispatched = Dispatched
event-delivered = Delivered
event-received = Received
event-short = Received, less than was sent
event-not-come = The shop says it has not come
event-brought-back = Brought back
event-goods-returned = Goods returned
event-urgent-asked = Asked for sooner
event-urgent-agreed = Comes sooner
event-urgent-declined = Not sooner

## Complaints
disputes-title = Complaints at { $name }
disputes-lead = { $count ->
        [0] No complaint is open. 👍
        [one] 1 order with a complaint
       *[other] { $count } orders with complaints
    }
dispute-see-order = Change or refuse it
done-dispute-credit = Order { $number }: credited. { $shop } knows.
done-dispute-again = Order { $number }: it goes again. { $shop } knows.
done-dispute-decline = Order { $number }: { $shop } knows why not.

## Returns
returns-title = Returns at { $name }
returns-show = Which returns
returns-open = Open
returns-done = Done
returns-none = No returns here.
return-number = Return { $number }
return-status-asked = To answer
return-status-decided = To collect
return-status-refused = Not taken back
return-status-settled = Credited
return-status-withdrawn = Withdrawn
return-picture = Picture of { $name }
return-take = Take
return-why-not = Why not all?
return-why-else = Another reason
return-saleable = Good
return-damaged = Damaged
return-decide-hint = Fewer pieces, or 0 with a reason; the shop will read it.
return-unclear = Please give the pieces as whole numbers.
do-send-answer = Send this answer

## Stock
stock-show = Which products
stock-show-all = All
stock-show-low = Low or out
stock-show-damaged = Damaged
stock-search = Product or SKU
stock-none-found = No such product.
stock-as-of = Last counted { $at }; the oldest count is { $oldest } old.
stock-add = Count another product
column-damaged = Damaged

## The sheet
papers-more = PDF, Excel, Tally
sheet-cut = These are the first { $count } shops. Choose a beat to see the others.
stop-due = From before: { $amount }
stop-ahead = Paid ahead: { $amount }
stop-paid = Paid, ₹
stop-credit = Not paid now
stop-unclear = Please give the amount as a number.
stop-too-much = That is more than the shop owes. Please look at the amount again.
stop-short-hint = Something is short? Say how many pieces of each line. The amount follows, unless you type another.
stop-gone = That is not on the van any more.
stop-sent = Sent
stop-short-unclear = Please give pieces as whole numbers.
done-stop-back = { $shop }: nothing was taken; it is on its way back.
sheet-back = To the sheet
done-stop = { $shop }: delivered. The shop knows.
done-stop-paid = { $shop }: delivered, { $amount } noted. The shop knows.

## Dues
dues-page-title = Dues at { $name }
dues-total = { $count ->
        [one] { $due } due from 1 shop
       *[other] { $due } due from { $count } shops
    }
dues-filter-age = Dues by age
dues-all = All
dues-older = Over { $days } days
dues-search = Shop or code
dues-nothing-due = nothing due
dues-back = ← All dues
age-range = { $first }–{ $last } days
age-from = { $first }+ days
column-due = Due
column-oldest = Oldest
column-amount = Amount
column-bill = Bill
column-day = Day
column-open = Open
column-what = What
column-billed = Billed
column-paid = Paid
column-balance = Balance
claims-title = { $count ->
        [one] Says it has paid: has it come?
       *[other] { $count } say they have paid: has it come?
    }
claim-picture = The shop’s screenshot
pay-title = Note a payment
pay-reference = UTR or cheque no.
done-payment = { $shop }: { $amount } noted. The shop knows.
refused-dues-meanwhile = Something else was noted for this shop meanwhile. Please look at it, then try again.
limits-title = Limits
limits-amount = Most that may be due, in rupees
limits-days = days
limits-bills = open bills
limits-hint = Empty: no limit.
limits-unclear = Please give the limits as numbers, or leave them empty.
do-set-limits = Set
done-limits = { $shop }: limits set.
statement-title = Statement · { $name }
statement-printed = { $name } · { $day }
statement-open = { $count ->
        [one] 1 open bill
       *[other] { $count } open bills
    }
statement-entries = Entries
statement-from = From
statement-before = Before
statement-after = Due now
entry-bill = Bill { $number }
entry-credit-note = Credit note { $number }
entry-opening = Old balance
entry-reversal = Taken back
entry-payment = Paid, { $method ->
        [cash] cash
        [upi] UPI
        [cheque] cheque
        [bank] bank transfer
       *[none] not said how
    }
