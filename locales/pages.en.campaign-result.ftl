# The result of a campaign: how far it has come, what it moved, and its workbook.
result-funnel = How far it has come
result-funnel-told = Of { NUMBER($planned) } planned shops { NUMBER($sent) } were sent the message and { NUMBER($ordered) } ordered
result-step = Step
result-shops = Shops
result-of-planned = Of planned
result-step-planned = Planned
result-step-sent = Sent
result-step-delivered = Delivered
result-step-read = Read
result-step-answered = Answered
result-step-ordered = Ordered
result-step-heldOut = Held out
result-number = { NUMBER($number) }
result-percent = { NUMBER($percent) } %
result-value = { NUMBER($orders) } orders followed, worth { $value }.
result-value-label = Worth of the orders (₹)
result-others = Not told, and not arrived
result-what = What
result-why = Why
result-kind = { $kind ->
    [failed] Failed
    [held-out] Held out
   *[skipped] Not sent
}
result-held-why = drawn by lot, to compare with
result-runs = Run by run
result-run = Run
result-run-at = { $at }
result-runs-newest = The newest { $most }; all are in the workbook.
result-nothing-yet = Nothing has gone out yet.
result-languages = By language
result-language = Language
result-lift = What it moved
result-lift-none = Nobody was held out, so nobody can tell what it moved.
result-lift-later = It has so many shops that they are added up at night: look again tomorrow morning.
result-lift-fewest = At least { $fewest } shops on each side are needed.
result-lift-how = Goods received (less returns, without GST) from the message until { $after } days after it, per shop: all { NUMBER($told) } planned shops, told in the end or not, against { NUMBER($heldOut) } held out by lot, adjusted for what each received in the { $before } weeks before.
result-lift-as-of = As of { $at }.
result-lift-low = At least
result-lift-at = Most likely, per shop
result-lift-high = At most
result-lift-without = A shop without it
result-lift-total = Over all planned shops
result-days = Day by day
result-days-told = Orders a day per 100 shops, told and held out, by days from the message
result-days-numbers = The numbers
result-told = Told: orders a day per 100 shops
result-held = Held out: orders a day per 100 shops
result-message = Message
result-day = Days from the message
result-day-of = { NUMBER($day) }
result-orders-told = Orders per 100 told
result-orders-held = Orders per 100 held out
result-value-told = Received per told shop
result-value-held = Received per held-out shop
result-cost = { NUMBER($messages) } messages charged: { $cost }
result-cost-unknown = { NUMBER($messages) } messages charged; their price is not set
result-began = began { $at }{ $runs ->
    [0] {""}
    [1] {""}
   *[other] , { NUMBER($runs) } times so far
}
result-export = Export as workbook (XLSX)
result-status = State
result-when = When
campaign-book-summary = Summary
campaign-book-recipients = Recipients
campaign-book-days = By day
campaign-book-column = { $name ->
    [run] Run
    [outlet] Outlet
    [shop] Shop
    [person] Person
    [phone] Phone
    [state] State
    [reason] Reason
    [due] Due
    [sent] Sent
    [receipt] Receipt
    [answered] Answered
    [order] Order
   *[value] Order value (₹)
}
campaign-book-state = { $state ->
    [found] being planned
    [planned] waits
    [queued] waits in the outbox
    [sent] sent
    [failed] failed
    [unknown] unknown whether it arrived
    [held-out] held out
   *[skipped] not sent
}
campaign-book-receipt = { $receipt ->
    [read] read
   *[delivered] delivered
}
campaign-book-day = { $name ->
    [day] Days from the message
    [told-orders] Orders per told shop
    [held-orders] Orders per held-out shop
    [told-value] Received per told shop (₹)
   *[held-value] Received per held-out shop (₹)
}
