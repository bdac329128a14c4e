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
demo-bills = Aazmaane ke liye bill
demo-bills-hint = Kisi bill ko phone par kheenchiye ya us par tap kijiye. Apni photo ya PDF bhi kheench sakte hain.
demo-drop = Bill yahan chhodiye
demo-bill-clean = Saaf bill
demo-bill-unclear = Ek line saaf nahin
demo-bill-again = Pehla wala, dobara kheencha
demo-bill-stranger = Doosre distributor ka bill
demo-bill-blurred = Dhundhli photo

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
tab-sheet = Delivery
distributors-title = Distributor
page-orders-title = { $name } ke order
page-stock-title = { $name } ka stock
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
orders-empty = Yahan koi order nahi.
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
order-sum = { $total }
order-urgent-asked = Urgent maanga hai
order-urgent-agreed = Urgent
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
line-gift = 🎁 { $name }: { $free }
line-free = { $owed ->
    [yes] free, pehle ka baaki
   *[no] free
}
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
stock-overpromised = Jitna hai usse zyada ka vaada hai: order { $orders }.
stock-unclear = Kripya piece poori sankhya mein dein.

refused-outdated = Yeh panna purana tha; ab ki sthiti yeh hai. Kuch nahi badla.
refused-already = Order { $number } pehle se “{ $status }” hai. Kuch nahi badla.
refused-already-by = Order { $number } pehle se “{ $status }” hai: { $who }, { $since }. Kuch nahi badla.
refused-not-yet = Order { $number } pehle “{ $status }” hona chahiye.
refused-order-not-found = Aisa koi order nahi hai.
refused-order-over-credit = Order { $number } dukaan ki limit se upar hai. Kholkar pehle payment maangiye; malik use jaane de sakte hain.
refused-order-short = Order { $number }: stock poora nahi hai.
refused-order-nothing-available = Order { $number }: iska kuch bhi stock mein nahi hai.
refused-order-reason-missing = Kripya kaaran likhein; dukaan use padhegi.
refused-order-reason-too-long = Kaaran bahut lamba hai.
refused-order-bills-invalid = Zyada se zyada 10 bill number, 40 akshar tak, beech mein comma.
refused-stock-unknown-product = { $sku } naam ka koi product nahi hai.
refused-stock-out-of-range = Itna to godown mein nahi aata.
refused-short-line = { $name }: { $wanted } mein se { $available }

whatsapp-title = Pilot ka WhatsApp
whatsapp-off = Nahi chal raha. Yeh wahan chalta hai jahan WHATSAPP_WEB on ho.
whatsapp-starting = Browser shuru ho raha hai.
whatsapp-scan = Jode jaane ka intezaar hai.
whatsapp-connecting = Jud gaya; WhatsApp khul raha hai.
whatsapp-ready = { $phone } ke roop mein taiyaar.
whatsapp-waiting = Rukawat aayi; apne aap phir koshish hogi. Jo kehna hai woh surakshit hai.
whatsapp-stopped = Band hai. Jo kehna hai woh surakshit hai.
whatsapp-why-no-browser = Chalane ke liye koi browser nahi hai.
whatsapp-why-not-scanned = Kisi ne code scan nahi kiya.
whatsapp-why-conflict = Is number se WhatsApp Web kahin aur khola gaya.
whatsapp-why-logged-out = Phone ne ya WhatsApp ne is browser ko hata diya.
whatsapp-why-browser-ended = Browser band ho gaya.
whatsapp-why-silent = WhatsApp Web ne jawab dena band kar diya.
whatsapp-why-not-ready = WhatsApp Web taiyaar nahi hua.
whatsapp-why-start-failed = WhatsApp Web nahi khul saka.
whatsapp-how-to-scan = Pilot ke phone par: WhatsApp, Linked devices, Link a device, phir yeh code scan karein. Code apne aap badalta rehta hai.
whatsapp-code = WhatsApp se scan karne ka code
whatsapp-quiet = { $since } se sirf jawab bheje ja rahe hain, kyunki bahut message nahi ja sake: WhatsApp yeh number rok sakta hai.
whatsapp-warning = Yeh aise number par pilot ke liye hai jo khoya ja sake: WhatsApp yahan program ki anumati nahi deta aur number kabhi bhi rok sakta hai.
whatsapp-do-connect = Phir se jodein
whatsapp-do-log-out = Log out
whatsapp-do-speak = Phir se sab bhejein
whatsapp-sure = Yeh number hatayein? Phir logon ko jawab tabhi milega jab koi phone naya code scan kare.
whatsapp-asked = Keh diya gaya hai; kuchh second lagenge.

## Conversations
tab-chats = Chat
tab-whatsapp = WhatsApp
chats-title = Chat
chats-back = Sabhi chat
chats-filter = Kaun si chat
chats-filter-all = Sabhi
chats-filter-waiting = Aapke jawab ka wait
chats-filter-human = Jawab aap de rahe hain
chats-search = Dukaan, naam ya phone
chats-none = Yahan koi chat nahi hai.
chats-older = Purani chat
chats-waits = Aapka wait
chats-human = Bot band hai
chats-unknown = Koi naya
chats-log = Message
chats-empty = Abhi kuch likha nahi gaya.
chats-earlier = Pehle ke message
chats-newest = Sabse naye message
chats-by-hand = Aapki team ka jawab
chats-by-phone = Business ke phone se
chats-unreadable = (yeh message yahan nahi dikh sakta)
chats-tapped = (purane message ka button)
chats-voice = Voice note
chats-video = Video
chats-photo = Photo
chats-file = File
chats-place = Location
chats-contact = Contact
chats-cart = Basket:
chats-start = (chat kholi)
chats-event = ({ $what })
chats-state-ready = ja raha hai
chats-state-sent = bheja gaya
chats-state-delivered = pahunch gaya
chats-state-read = padh liya
chats-state-failed = nahi pahuncha
chats-state-unknown = pahuncha ya nahi, pata nahi
chats-state-waiting = unke likhte hi jayega
chats-state-held = messenger ne rok rakha hai
chats-bot = 🤖 Yahan assistant jawab de raha hai.
chats-paused = 👤 Yahan aap jawab de rahe hain: assistant { $hours ->
        [0] { $minutes } minute
       *[other] { $hours } ghante { $minutes } minute
    } chup rahega.
chats-bot-on = Bot chalu karein
chats-bot-off = Bot band karein
chats-answer = Aapka jawab
chats-send = Bhejein
chats-answer-hint = Aapke jawab dene par assistant is chat mein 2 ghante chup rahega, ya jab tak aap bot chalu na karein.
chats-closed-window = Dukaan ke likhne ke 24 ghante baad tak hi jawab jata hai. Woh likhein to aap phir jawab de sakte hain.
chats-closed-blocked = Inhone chat block kar di hai, isliye kuch nahi ja sakta.
chats-refused-empty = Pehle kuch likhein.
chats-refused-window = Dukaan ke likhne ke 24 ghante baad tak hi jawab jata hai. Kuch nahi bheja gaya.
chats-refused-blocked = Inhone chat block kar di hai. Kuch nahi bheja gaya.
chats-refused-gone = Yeh chat ab nahi hai. Kuch nahi bheja gaya.
notes-title = Likhna baaki ({ $count })
notes-open = Chat kholein
