### Distributor aur brand ka kaam

words-pending = pending order | naye order | ruke order
words-dispatch = dispatch karo | maal bhejna
words-deliver = delivery karo | delivery list
words-stock = mera stock | maal
words-shops = nayi dukaan | nayi dukaanein
words-invite = invite karo | dukaan jodo
words-late = late order | der wale order

desk-menu-distributor = { $name }: { $waiting ->
        [0] koi order intezaar mein nahi
       *[other] { $waiting } order aapke jawab ke intezaar mein
    }, aaj { $dispatch } bhejne hain{ $low ->
        [0] .
       *[other] , { $low } maal kam ya khatam.
    }
desk-menu-delivery = { $name }: { $count ->
        [0] aaj koi delivery nahi.
        [1] aaj 1 order pahunchana hai.
       *[other] aaj { $count } order pahunchane hain.
    }
desk-menu-brand = { $name }: { $late } late order, { $shops } nayi dukaanein.
desk-menu-waiting = Ruke order ({ $count })
desk-menu-dispatch = Dispatch ({ $count })
desk-menu-deliver = Delivery ({ $count })
desk-menu-stock = Stock ({ $count } kam)
desk-menu-shops = Nayi dukaanein ({ $count })
desk-menu-late = Late order ({ $count })
desk-menu-invite = Invite
desk-menu-page = Mera page kholein

desk-order = Order { $number } – { $outlet } ({ $code })
    { $state }
desk-state = { $state ->
        [placed] Aapke jawab ka intezaar
        [changed] Dukaan ke jawab ka intezaar
        [confirmed] Pakka
        [dispatched] Raaste mein
        [delivered] Deliver hua, dukaan se poocha hai kya mila
        [received] Dukaan ko mil gaya
        [returned] Wapas aaya
        [refused] Mana kiya
       *[cancelled] Cancel
    }
desk-line-instead = • { $instead } ki jagah { $name }: { $amount }
desk-line-other = • { $name }: { $was } ki jagah { $amount }
desk-line-out = ✗ { $name }
desk-short-line = ⚠️ { $name }: { $wanted } mangaye, { $available } hain
desk-short-none = ⚠️ { $name }: { $wanted } mangaye, ek bhi nahi
desk-dispatch = Dispatch karein
desk-delivered = Delivery ho gayi
desk-pending = Ruke order
desk-next = Agla: { $number } { $outlet }
desk-unknown = Aisa order yahan nahi hai.
desk-not-yours = Yeh aapke role mein nahi hai. Owner ya biller se kahein.
desk-already = { $who } pehle kar chuke: order { $number } { $state ->
        [changed] { $since } ko badla gaya, dukaan ka jawab aana hai.
        [confirmed] { $since } ko pakka hua.
        [dispatched] { $since } ko nikla.
        [delivered] { $since } ko pahuncha.
        [received] { $since } ko mila.
        [returned] { $since } ko wapas aaya.
        [refused] { $since } ko mana hua.
       *[cancelled] { $since } ko cancel hua.
    }
desk-already-so = Order { $number } { $state ->
        [changed] { $since } ko badla gaya, dukaan ka jawab aana hai.
        [confirmed] { $since } ko pakka hua.
        [dispatched] { $since } ko nikla.
        [delivered] { $since } ko pahuncha.
        [received] { $since } ko mila.
        [returned] { $since } ko wapas aaya.
        [refused] { $since } ko mana hua.
       *[cancelled] { $since } ko cancel hua.
    }
desk-meanwhile = Ek baar phir dekhein: { $who ->
        [none] order { $number } { $since } ko badal gaya
       *[other] { $who } ne { $since } ko order { $number } dekha
    } – { $kind ->
        [confirmed] woh pakka hai.
        [changed] badlav dukaan ko gaya hai.
        [change-accepted] dukaan ne badlav maana.
        [change-declined] dukaan ne badlav nahi maana.
        [urgent-asked] unhe jaldi chahiye.
       *[other] woh badal gaya hai.
    }
desk-too-few = { $name } ke sirf { $available } pc hain.
desk-refused = { $reason ->
        [order-not-yet-placed] Order { $number } abhi aaya nahi.
        [order-not-yet-confirmed] Order { $number } abhi pakka nahi. Pehle pakka karein.
        [order-not-yet-dispatched] Order { $number } abhi nikla nahi. Pehle dispatch karein.
        [order-not-yet-delivered] Order { $number } abhi deliver nahi hua.
        [order-not-yet-received] Order { $number } abhi mila nahi.
        [order-nothing-left] Bhejne ko kuch nahi bachega. Order mana kar dein.
        [order-product-not-sold] { $product } ab nahi bikta.
        [order-same-product] { $product } hi mangaya hai. Doosra chunein.
        [order-pieces-out-of-range] { $product }: zyada se zyada { $max } pc.
        [order-too-many-lines] Ek order mein { $max } line tak.
        [order-held] Order { $number } ruka hai: dukaan ko woh sahi nahi lag raha. Pehle uska jawab dijiye.
        [order-not-held] Order { $number } ab ruka nahi hai.
        [order-urgent-not-asked] Iska jawab diya ja chuka hai.
        [order-day-past] Woh din nikal gaya.
        [order-over-credit] Order { $number } dukaan ki limit se upar hai.
        [order-nothing-missing] Order { $number } mein kuch kam nahi hai.
        [order-already-brought-back] Woh piece stock mein aa chuke hain.
        [stock-out-of-range] { $product }: stock 0 se kam nahi ho sakta.
       *[other] Yeh nahi ho paya.
    }

order-confirm-title = order
order-refuse-title = order
order-desk-title = order
order-desk-confirmed = ✅ { $outlet } ka order { $number } pakka. Dukaan ko bata diya.
order-desk-refused = { $outlet } ka order { $number } mana kiya. Dukaan ko bata diya.
order-desk-sent = ✏️ { $outlet } ko bhej diya. Order { $number } par jawab aate hi batayenge:
order-desk-all-there = Order { $number } ka sab maal ab hai.
order-desk-short = { $outlet } ka order { $number } poora nahi ja sakta:
order-desk-short-which = { $name } ka kya karein?
order-desk-have = Mere paas hai
order-desk-send-some = Abhi { $available } bhejein
order-desk-swap = Doosra maal bhejein
order-desk-leave-out = Yeh na bhejein
order-desk-send-there = Jo hai woh bhejein
order-desk-count = { $name } kitne hain? { $ordered } mangaye hain. Number likhein.
order-desk-count-shared = { $name } kul kitne hain? { $others } auron ke naam, { $ordered } yahan: kul { $needed } chahiye. Number likhein.
order-desk-count-few = Itne mein nahi hoga: kul { $needed } chahiye.
order-desk-counted = { $name } ka stock: { $pieces } pc.
order-desk-just-enough = { $pieces }, bas itne
order-desk-lines = { $edits ->
        [0] { $outlet } ka order { $number }: line dabayein, ya likhein jaise “noodles 24, ghee nahi”.
       *[other] { $outlet } ka order { $number } aise jayega:
    }
order-desk-send = Dukaan ko bhejein
order-desk-noted = Theek hai.
order-desk-foreign = { $name } is order mein nahi hai. Jiski jagah dena hai woh line dabayein.
order-desk-unclear = “{ $text }” samajh nahi aaya.
order-desk-line = { $name }: { $amount } mangaya. Kya bhejenge?
order-desk-other-amount = Aur kitna
order-desk-as-ordered = Jitna mangaya
order-desk-pieces = { $name } kitne? Piece likhein.
order-desk-pieces-cases = { $name } kitne? Piece likhein, ya “2 peti” (1 peti = { $caseSize }).
order-desk-substitute = { $name } ki jagah kya? Dabayein, ya naam likhein.
order-desk-swap-out = { $name } (nahi hai)
order-desk-search = “{ $query }” ke liye:
order-desk-search-none = “{ $query }” jaisa kuch nahi mila.
order-desk-why = { $outlet } ka order { $number } kyon nahi ja sakta? Dabayein ya likhein.
order-desk-why-no-stock = Stock khatam
order-desk-why-no-delivery = Us din delivery nahi
order-desk-why-payment = Pehle payment
order-desk-why-twice = Do baar aaya

urgent-answer-title = delivery ka din
urgent-answer-when = { $outlet } ko order { $number } jaldi chahiye. Kab de sakte hain?
urgent-answer-day = { $day }
urgent-answer-no = Jaldi nahi
urgent-answer-told = { $outlet } ko bata diya.
urgent-answer-done = Order { $number } par jawab diya ja chuka hai.

pending-title = ruke order
pending-list = { $count ->
        [0] Koi order intezaar mein nahi. 👍
       *[other] { $count } order intezaar mein, purane pehle:
    }
pending-line = { $number } { $outlet } · { $total } · { $wait }{ $short ->
        [0] { "" }
       *[other] { " " }· ⚠️ { $short } kam
    }
pending-line-urgent = ⚡ { $number } { $outlet } · { $total } · { $wait }{ $short ->
        [0] { "" }
       *[other] { " " }· ⚠️ { $short } kam
    }
pending-others = Dukaanon ke paas: { $changed } · bhejne hain: { $confirmed } · raaste mein: { $dispatched }
pending-choice = { $number } { $outlet }
pending-minutes = { $count } min
pending-hours = { $count } ghante
pending-days = { $count } din
pending-sheet-only = Aaj kya pahunchana hai, sheet mein dekhein.
pending-which = “{ $text }” – kis order ke liye?
pending-stock = Yeh mera stock hai

loading-title = dispatch aur delivery
loading-dispatch-list = { $count ->
        [0] Bhejne ko kuch nahi.
        [1] 1 order bhejna hai:
       *[other] { $count } order bhejne hain. Kaun si beat?
    }
loading-deliver-list = { $count ->
        [0] Pahunchane ko kuch nahi.
        [1] 1 order pahunchana hai:
       *[other] { $count } order pahunchane hain. Kaun si beat?
    }
loading-load = { $beat } ({ $count })
loading-load-day = { $beat }, { $day } ({ $count })
loading-no-beat = Bina beat
loading-none = { $doing ->
        [deliver] Wahan pahunchane ko kuch nahi.
       *[dispatch] Wahan bhejne ko kuch nahi.
    }
loading-dispatch-all = { $count ->
        [1] 1 order, { $total }:
       *[other] { $count } order, { $total }. Sab bhejein ya ek-ek?
    }
loading-deliver-all = { $count ->
        [1] 1 order, { $total }:
       *[other] { $count } order, { $total }. Sab pahunch gaye ya ek-ek?
    }
loading-line = { $number } { $outlet } · { $total }
loading-more = … aur { $count }
loading-dispatch-yes = { $count ->
        [one] Bhej dein
       *[other] Saare { $count } bhej dein
    }
loading-deliver-yes = { $count ->
        [one] Pahunch gaya
       *[other] Saare { $count } pahunch gaye
    }
loading-dispatch-done = { $count ->
        [0] Kuch nahi nikla.
        [1] 🚚 1 order nikal gaya. Dukaan ko bata diya.
       *[other] 🚚 { $count } order nikle. Dukaanon ko bata diya.
    }
loading-deliver-done = { $count ->
        [0] Kuch nahi likha gaya.
        [1] 📦 1 order pahunch gaya. Dukaan se poocha hai kya mila.
       *[other] 📦 { $count } order pahunche. Dukaanon se poocha hai kya mila.
    }
loading-one = { $kind ->
        [dispatched] 🚚 { $outlet } ka order { $number } nikal gaya.
        [delivered] 📦 { $outlet } ka order { $number } pahunch gaya. Dukaan se poocha hai kya mila.
       *[other] { $outlet } ka order { $number }: maal stock mein wapas.
    }
loading-refused = ✗ { $number } { $outlet }: { $why }
loading-to-dispatch = Dispatch
loading-to-deliver = Delivery

stock-title = aapka stock
stock-whose = Kiska stock?
stock-not-yours = Stock owner, biller aur godown rakhte hain.
stock-list = { $counted ->
        [0] Abhi kuch gina nahi hai.
       *[other] { $count ->
            [0] Kuch kam nahi. 👍
           *[other] { $count } maal kam ya khatam:
        }
    }
stock-how = Jo hai woh likhein: “stock ghee 12, marie 2 peti, haldi khatam”, ya jo aaya: “+24 marie”. Ya CSV/Excel list bhejein (sku, pieces).
stock-rest = … aur { $count }
stock-see-all = Saara stock
stock-row = • { $name }: { $amount } ({ $at })
stock-row-promised = • { $name }: { $amount }, { $reserved } order mein ({ $at })
stock-row-out = ✗ { $name }: khatam ({ $at })
stock-review = Yeh ginti save karein?
stock-count = • { $name }: { $before } → { $after }
stock-count-new = • { $name }: { $after }
stock-save = Save karein
stock-drop = Rehne dein
stock-dropped = Kuch save nahi kiya.
stock-saved = ✅ { $count } maal ka stock save hua.
stock-affected = ⚠️ { $name }: { $reserved } order mein, sirf { $physical } hain. Inmein kam padega: { $orders }
stock-more = Aur stock
stock-unread = Ismein ginti samajh nahi aayi.
stock-which = “{ $text }” – kaun sa?
stock-unknown = “{ $text }” nahi pehchana. Chhod dein, ya list wala naam likhein.
stock-how-many = { $name } kitne hain? Number likhein.
stock-skip = Chhod dein
stock-file = { $name } padh rahe hain… hote hi batayenge.

outlet-desk-title = nayi dukaan
outlet-desk-list = { $count ->
        [0] Koi dukaan intezaar mein nahi. 👍
       *[other] { $count } dukaanein judna chahti hain:
    }
outlet-desk-line = • { $name } · { $wait }
outlet-desk-line-area = • { $name } · { $area } · { $wait }
outlet-desk-beat = { $name } kis beat par?
outlet-desk-approved = ✅ { $name } ab { $code }, { $beat } par. Dukaan ko bata diya.
outlet-desk-merged = ✅ Ab woh { $code } { $name } ke saath hain. Unhe bata diya.
outlet-desk-passed = { $name } ab { $next } ke paas.
outlet-desk-next = Agli: { $name }
outlet-desk-refused = { $reason ->
        [outlet-approved-already] { $name } pehle se { $beat } par hai.
        [outlet-merged-already] { $name } pehle hi { $into } mein jud gayi.
        [outlet-passed-on] Aapne { $name } aage bheji; ab doosre distributor ke paas hai.
        [outlet-with-brand] Aapne { $name } aage bheji; ab brand ke paas hai.
        [outlet-other-beat] Woh beat aapki nahi hai.
        [outlet-not-active] { $code } chalu dukaan nahi hai.
       *[other] Yeh dukaan aapki nahi hai.
    }

invite-title = invite
invite-who = Kise jodna hai?
invite-outlet-owner = Dukaan ke owner
invite-outlet-staff = Dukaan ka staff
invite-distributor-owner = { $name } ke aur owner
invite-distributor-biller = Biller
invite-distributor-godown = Godown wale
invite-distributor-delivery = Delivery wale
invite-brand-marketer = Marketer
invite-brand-operator = Operator
invite-brand-rep = Field rep
invite-shop = Kaun si dukaan? Code (R-0012) ya naam likhein.
invite-shop-choice = { $code } { $name }
invite-found = “{ $query }” ke liye:
invite-made = Yeh { $name } ke { $role } ko bhejein, ya photo scan karayein. Ek hi vyakti, { $until } tak:
    { $link }
invite-role-outlet-owner = owner
invite-role-outlet-staff = staff
invite-role-distributor-owner = naye owner
invite-role-distributor-biller = biller
invite-role-distributor-godown = godown wale
invite-role-distributor-delivery = delivery wale
invite-role-brand-marketer = marketer
invite-role-brand-operator = operator
invite-role-brand-rep = field rep
invite-refused = Yeh invite aap nahi bana sakte.
invite-another = Ek aur invite

brand-waiting-title = late order
brand-waiting-list = { $count ->
        [0] Koi order late nahi. 👍
       *[other] { $count } order late hain:
    }
brand-waiting-line = • { $number } { $outlet } · { $total } · { $wait }
      { $distributor } { $phone }
