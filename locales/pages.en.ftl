### Pages in a browser: the demo page, sign-in, the distributor's page. The words of the chat are in en.ftl.

## Errors
error-home = Go to the start
error-missing = Not here
error-missing-text = There is nothing at this address, or it is not yours to see.
error-unclear = Not understood
error-unclear-text = This could not be read. Please try again.
error-number = Not a phone number
error-number-text = This is not a phone number. Please check the digits.
error-too-large = Too large
error-too-large-text = This file is larger than 20 MB. Please send a smaller one.
error-busy = Too many open pages
error-busy-text = Too many pages are open at once. Please close some and try again.
error-often = A little slower
error-often-text = Too many tries. Please wait a minute and try again.
error-fault = Something went wrong
error-fault-text = Something went wrong on our side. Please try again in a moment.
error-other-site = This was asked for by another site, so nothing was done.
error-offline = This page cannot reach Galla just now. Nothing was sent; please try again.
error-session = Signed out
error-session-text = You are signed out. Ask for a new link in your chat.
error-not-allowed = Not yours to do
error-not-allowed-text = Your role does not allow this.

## Demo
demo-title = Galla demo
demo-tagline = Shops order in the chat they already use
demo-banner = Demo: nothing leaves this computer
demo-phones = Phones
demo-party-outlet = Retailer
demo-party-distributor = Distributor
demo-party-brand = Brand
demo-party-none = Person
demo-no-role = No role yet
demo-new-phone = New phone
demo-new-phone-hint = Somebody nobody knows yet
demo-number = Number of this phone
demo-change-person = Give this phone to somebody else
demo-search = Name, shop or code
demo-nobody = Nobody by that name
demo-online = online
demo-connecting = connecting…
demo-language = Language of this chat
demo-log = Chat of { $name }
demo-jump = Go to the newest message
demo-empty = No messages yet. Tap Start, or just write.
demo-start = Start
demo-tapped = (a button of an older message)
demo-answers = Answers to tap
demo-place = Location
demo-contact = Phone number
demo-file = File
demo-photo = Photo
demo-other = (something this phone cannot show)
demo-download = Save file
demo-today = Today
demo-typing = typing
demo-waiting = Sent
demo-done = Read
demo-failed = Could not be handled
demo-attach = Attach
demo-send-photo = Photo or file
demo-share-location = Share my location
demo-share-contact = Share my number
demo-type = Message
demo-send = Send
demo-bills = Bills to try
demo-bills-hint = Drag one into a phone, or tap it. Photos and PDFs of your own can be dragged in too.
demo-drop = Drop the bill here
demo-bill-clean = A clear bill
demo-bill-unclear = One line is unclear
demo-bill-again = The first one, taken again
demo-bill-stranger = Another distributor’s bill
demo-bill-blurred = A blurred photo

## Roles
role-owner = Owner
role-staff = Staff
role-biller = Biller
role-godown = Godown
role-delivery = Delivery
role-marketer = Marketer
role-operator = Operator
role-rep = Field rep

## Sign-in
error-link = This link is used up
error-link-text = This link was used already or is older than ten minutes. Ask for a new one in your chat.
in-title = Open { $brand }
in-text = You asked for this page in your chat. The link works once.
in-button = Open my page
out-title = Signed out
out-text = You can close this page. Ask for a new link in your chat when you need it.
do-sign-out = Sign out

## Distributor
pages = Pages
tab-orders = Orders
tab-stock = Stock
tab-sheet = Deliveries
distributors-title = Distributors
page-orders-title = Orders of { $name }
page-stock-title = Stock of { $name }
sheet-title = Deliveries of { $name }
money = { $amount }

filter-status = Orders by status
filter-open = Open
filter-placed = New
filter-changed = With the shop
filter-confirmed = Confirmed
filter-dispatched = On the way
filter-closed = Done
filter-beat = Beat
filter-all-beats = All beats
orders-empty = No orders here.
sheet-none = Nothing to deliver today.
sheet-sum = { $day } · { $count ->
    [one] { $count } order
   *[other] { $count } orders
 } · { $total }

status-placed = New
status-changed = With the shop
status-confirmed = Confirmed
status-dispatched = On the way
status-delivered = Delivered
status-received = Received
status-returned = Returned
status-refused = Refused
status-cancelled = Cancelled

order-waits = Waiting { $time }
order-placed-at = Placed { $at }
order-for = For { $day }
order-sum = { $total }
order-urgent-asked = Urgent, asked
order-urgent-agreed = Urgent
wait-minutes = { $count } min
wait-hours = { $count } h
wait-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }

column-distributor = Distributor
column-product = Product
column-sku = SKU
column-pieces = Pieces
column-ordered = Ordered
column-now = Now
column-ptr = PTR
line-gift = 🎁 { $name }: { $free }
line-free = { $owed ->
    [yes] free, owed from before
   *[no] free
}
column-physical = In the godown
column-reserved = Reserved
column-available = Available
column-counted = Counted

do-confirm = Confirm
do-confirm-available = Send what is there
do-refuse = Refuse
do-dispatch = Dispatch
do-deliver = Delivered
do-set = Set
do-set-stock = Set stock
bill-numbers = Bill number
refuse-reason = Reason, as the shop will read it

done-order = Order { $number } of { $shop }: { $status }.
stock-none = No product has been counted yet.
stock-counted = { $at }
stock-set-of = Pieces of { $name } in the godown
stock-set = { $name }: { $pieces } in the godown.
stock-overpromised = Promised to more than there is: orders { $orders }.
stock-unclear = Please give the pieces as a whole number.

refused-outdated = This page was out of date; here is how it stands now. Nothing was changed.
refused-already = Order { $number } is already “{ $status }”. Nothing was changed.
refused-already-by = Order { $number } is already “{ $status }”, by { $who } at { $since }. Nothing was changed.
refused-not-yet = Order { $number } has to be “{ $status }” first.
refused-order-not-found = There is no such order.
refused-order-over-credit = Order { $number } is beyond its shop’s credit. Open it to ask for payment first; the owner can let it pass.
refused-order-short = Order { $number }: not enough in stock.
refused-order-nothing-available = Order { $number }: nothing of it is in stock.
refused-order-reason-missing = Please give a reason; the shop will read it.
refused-order-reason-too-long = The reason is too long.
refused-order-bills-invalid = At most 10 bill numbers of 40 characters, with commas between.
refused-stock-unknown-product = There is no product { $sku }.
refused-stock-out-of-range = That is more than a godown holds.
refused-short-line = { $name }: { $available } of { $wanted }

whatsapp-title = WhatsApp of the pilot
whatsapp-off = Not running. It runs where WHATSAPP_WEB is on.
whatsapp-starting = The browser is starting.
whatsapp-scan = Waiting to be linked.
whatsapp-connecting = Linked; WhatsApp is loading.
whatsapp-ready = Ready as { $phone }.
whatsapp-waiting = Interrupted; it is tried again by itself. What is to be said is kept.
whatsapp-stopped = Stopped. What is to be said is kept.
whatsapp-why-no-browser = There is no browser to run.
whatsapp-why-not-scanned = Nobody scanned the code.
whatsapp-why-conflict = WhatsApp Web was opened elsewhere with this number.
whatsapp-why-logged-out = The phone unlinked this browser, or WhatsApp did.
whatsapp-why-browser-ended = The browser ended.
whatsapp-why-silent = WhatsApp Web no longer answered.
whatsapp-why-not-ready = WhatsApp Web did not get ready.
whatsapp-why-start-failed = WhatsApp Web could not be opened.
whatsapp-how-to-scan = On the phone of the pilot: WhatsApp, Linked devices, Link a device, then scan this code. It renews itself.
whatsapp-code = Code to be scanned with WhatsApp
whatsapp-quiet = Since { $since } only replies are sent, because too many messages failed: WhatsApp may be about to block this number.
whatsapp-warning = For a pilot on a number that may be lost: WhatsApp does not allow programs here and may block the number at any time.
whatsapp-do-connect = Connect again
whatsapp-do-log-out = Log out
whatsapp-do-speak = Send everything again
whatsapp-sure = Unlink this number? People can then be answered only once a phone has scanned a new code.
whatsapp-asked = Asked for; it takes a few seconds.

## Conversations
tab-chats = Chats
tab-whatsapp = WhatsApp
chats-title = Chats
chats-back = All chats
chats-filter = Which chats
chats-filter-all = All
chats-filter-waiting = Waiting for a human
chats-filter-human = A human answers
chats-search = Shop, name or phone
chats-none = No chats here.
chats-older = Older chats
chats-waits = Waits for you
chats-human = Bot is off
chats-unknown = Somebody new
chats-log = Messages
chats-empty = Nothing was said yet.
chats-earlier = Earlier messages
chats-newest = To the newest messages
chats-by-hand = Answered by hand
chats-by-phone = From the business’s phone
chats-unreadable = (a message this page cannot show)
chats-tapped = (a button of an older message)
chats-voice = Voice note
chats-video = Video
chats-photo = Picture
chats-file = File
chats-place = Location
chats-contact = Contact
chats-cart = Basket:
chats-start = (opened the chat)
chats-event = ({ $what })
chats-state-ready = on its way
chats-state-sent = sent
chats-state-delivered = delivered
chats-state-read = read
chats-state-failed = not delivered
chats-state-unknown = nobody knows whether it arrived
chats-state-waiting = goes as soon as they write
chats-state-held = held back by the messenger
chats-bot = 🤖 The assistant answers here.
chats-paused = 👤 You answer here: the assistant is silent for { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }.
chats-bot-on = Bot on
chats-bot-off = Bot off
chats-answer = Your answer
chats-send = Send
chats-answer-hint = When you answer, the assistant is silent in this chat for 2 hours, or until “Bot on”.
chats-closed-window = The messenger takes answers only for 24 hours after the shop wrote. You can answer again as soon as they write.
chats-closed-blocked = This person has blocked the chat, so nothing can be sent.
chats-refused-empty = Please write something first.
chats-refused-window = The messenger takes answers only for 24 hours after the shop wrote. Nothing was sent.
chats-refused-blocked = This person has blocked the chat. Nothing was sent.
chats-refused-gone = This chat is gone. Nothing was sent.
notes-title = To be typed ({ $count })
notes-open = Open the chat
