### Browser ke panne: demo, sign-in, distributor ka panna. Chat ke shabd hi-Latn.ftl mein hain.

## Errors
error-home = Shuru mein jaayein
error-missing = Yahan nahi hai
error-missing-text = Is address par kuch nahi hai, ya aap ise nahi dekh sakte.
error-unclear = Samajh nahi aaya
error-unclear-text = Yeh padha nahi ja saka. Kripya phir se koshish karein.
error-number = Phone number nahi hai
error-number-text = Yeh phone number nahi hai. Kripya ank check kar lein.
error-too-large = File badi hai
error-too-large-text = Yeh file 20 MB se badi hai. Kripya chhoti bhejein.
error-busy = Bahut saare panne khule hain
error-busy-text = Ek saath bahut saare panne khule hain. Kuch band karke phir se koshish karein.
error-often = Thoda rukiye
error-often-text = Bahut baar koshish hui. Ek minute rukkar phir se koshish karein.
error-fault = Kuch gadbad ho gayi
error-fault-text = Hamari taraf kuch gadbad ho gayi. Thodi der mein phir se koshish karein.
error-other-site = Yeh kisi doosri site se aaya tha, isliye kuch nahi kiya gaya.
error-offline = Yeh panna abhi Galla se nahi jud pa raha. Kuch nahi bheja gaya; phir se koshish karein.
error-session = Sign-out
error-session-text = Aap sign-out ho gaye hain. Apni chat mein naya link maangein.
error-not-allowed = Aap yeh nahi kar sakte
error-not-allowed-text = Aapke role mein iski anumati nahi hai.

## Demo
demo-title = Galla demo
demo-tagline = Dukaanein usi chat mein order karti hain jo woh roz chalati hain
demo-banner = Demo: kuch bhi is computer se bahar nahi jaata
demo-phones = Phone
demo-party-outlet = Dukaandaar
demo-party-distributor = Distributor
demo-party-brand = Brand
demo-party-none = Vyakti
demo-no-role = Abhi koi role nahi
demo-new-phone = Naya phone
demo-new-phone-hint = Jise abhi koi nahi jaanta
demo-number = Is phone ka number
demo-change-person = Yeh phone kisi aur ko dein
demo-search = Naam, dukaan ya code
demo-nobody = Is naam ka koi nahi
demo-online = online
demo-connecting = jud raha hai…
demo-language = Is chat ki bhasha
demo-log = { $name } ki chat
demo-jump = Sabse naye message par jaayein
demo-empty = Abhi koi message nahi. “Shuru karein” dabaayein, ya seedhe likhein.
demo-start = Shuru karein
demo-tapped = (purane message ka button)
demo-answers = Dabaakar jawab dein
demo-place = Location
demo-contact = Phone number
demo-file = File
demo-photo = Photo
demo-other = (yeh phone ise nahi dikha sakta)
demo-download = File save karein
demo-today = Aaj
demo-typing = likh rahe hain
demo-waiting = Bheja gaya
demo-done = Padha gaya
demo-failed = Is par kaam nahi ho saka
demo-attach = Jodein
demo-send-photo = Photo ya file
demo-share-location = Apni location bhejein
demo-share-contact = Apna number bhejein
demo-type = Message
demo-send = Bhejein

## Roles
role-owner = Maalik
role-staff = Staff
role-biller = Biller
role-godown = Godown
role-delivery = Delivery
role-marketer = Marketer
role-operator = Operator
role-rep = Field rep

## Sign-in
error-link = Yeh link ab nahi chalega
error-link-text = Yeh link istemaal ho chuka hai ya das minute se purana hai. Apni chat mein naya maangein.
in-title = { $brand } kholein
in-text = Aapne yeh panna apni chat mein maanga tha. Link ek hi baar chalta hai.
in-button = Mera panna kholein
out-title = Sign-out ho gaya
out-text = Yeh panna band kar sakte hain. Zaroorat ho to chat mein naya link maangein.
do-sign-out = Sign-out

## Distributor
pages = Panne
tab-orders = Order
tab-stock = Stock
tab-sheet = Aaj
distributors-title = Distributor
orders-title = { $name } ke order
stock-title = { $name } ka stock
sheet-title = { $name } ki delivery
money = { $amount }

filter-status = Status ke hisaab se order
filter-open = Khule
filter-placed = Naye
filter-changed = Dukaan ke paas
filter-confirmed = Pakke
filter-dispatched = Raaste mein
filter-closed = Poore
filter-beat = Beat
filter-all-beats = Sabhi beat
orders-none = Yahan koi order nahi.
orders-cut = Aur bhi hain; yeh pehle 100 hain.
sheet-none = Aaj kuch deliver nahi karna.
sheet-sum = { $day } · { $count } order · { $total }

status-placed = Naya
status-changed = Dukaan ke paas
status-confirmed = Pakka
status-dispatched = Raaste mein
status-delivered = Deliver hua
status-received = Mil gaya
status-returned = Laut aaya
status-refused = Mana kiya
status-cancelled = Radd

order-waits = { $time } se intezaar mein
order-placed-at = Diya { $at }
order-for = { $day } ke liye
order-total = { $total }
order-urgent-asked = Urgent maanga hai
order-urgent-agreed = Urgent
order-lines = { $count } product
wait-minutes = { $count } minute
wait-hours = { $count } ghante
wait-days = { $count } din

column-distributor = Distributor
column-product = Product
column-sku = SKU
column-pieces = Piece
column-ordered = Order
column-now = Ab
column-ptr = PTR
column-physical = Godown mein
column-reserved = Reserve
column-available = Available
column-counted = Gina gaya

do-confirm = Pakka karein
do-confirm-available = Jitna hai utna bhejein
do-refuse = Mana karein
do-dispatch = Bhejein
do-deliver = Deliver ho gaya
do-set = Set
do-set-stock = Stock set karein
bill-numbers = Bill number
refuse-reason = Kaaran, jo dukaan padhegi

done-order = Order { $number }, { $shop }: { $status }.
stock-none = Abhi koi product nahi gina gaya.
stock-counted = { $at }
stock-set-of = Godown mein { $name } ke piece
stock-set = { $name }: godown mein { $pieces }.
stock-affected = Jitna hai usse zyada ka vaada hai: order { $orders }.
stock-unclear = Kripya piece poori sankhya mein dein.

refused-outdated = Yeh panna purana tha; ab ki sthiti yeh hai. Kuch nahi badla.
refused-already = Order { $number } pehle se “{ $status }” hai. Kuch nahi badla.
refused-already-by = Order { $number } pehle se “{ $status }” hai: { $who }, { $since }. Kuch nahi badla.
refused-not-yet = Order { $number } pehle “{ $status }” hona chahiye.
refused-order-not-found = Aisa koi order nahi hai.
refused-order-short = Order { $number }: stock poora nahi hai.
refused-order-nothing-available = Order { $number }: iska kuch bhi stock mein nahi hai.
refused-order-reason-missing = Kripya kaaran likhein; dukaan use padhegi.
refused-order-reason-too-long = Kaaran bahut lamba hai.
refused-order-bills-invalid = Zyada se zyada 10 bill number, 40 akshar tak, beech mein comma.
refused-stock-unknown-product = { $sku } naam ka koi product nahi hai.
refused-stock-out-of-range = Itna to godown mein nahi aata.
refused-short-line = { $name }: { $wanted } mein se { $available }
