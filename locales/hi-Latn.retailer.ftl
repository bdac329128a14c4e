### Dukaan order karti hai.

goods-amount = { $unit ->
    [case] { $quantity } peti ({ $pieces } pc)
    [inner] { $quantity } { $inner ->
        [strip] ladi
        [jar] jar
        [tray] tray
        [bag] bag
       *[box] dabba
    } ({ $pieces } pc)
   *[piece] { $pieces } pc
}
goods-line = { $product }: { $amount }
goods-price = { $product } · { $price }

order-title = order
order-told = { $lines }
order-shop = Yeh order kis dukaan ka hai?
order-take-removed = { $product } hata diya.
order-take-not-there = “{ $text }”: yeh aapke order mein tha hi nahi.
order-take-too-long = Message bahut lamba tha. Ek baar mein 100 line tak bhejiye.
order-take-not-ours = “{ $text }” hamara product nahi hai, isliye nahi likha.
order-take-gone = { $product } ab nahi aata, isliye nahi likha.
order-take-no-usual = Aapka hamesha wala order abhi mujhe pata nahi. Kuch order ke baad yaad rahega.
order-take-no-last = Pehle ka koi order nahi mila.
order-learned = Yaad rakhunga: “{ $words }” = { $product }

order-product-which = { $op ->
    [remove] “{ $text }”: kaunsa hataun?
   *[add] “{ $text }”: kaunsa wala?
}{ order-left }
order-product-unknown = “{ $text }” samajh nahi aaya. Product ka naam phir se likhiye, ya chhod dijiye.{ order-left }
order-product-not-ours = “{ $text }” hamara product nahi hai. Iski jagah inmein se kuch?{ order-left }
order-product-pack = “{ $text }”: kaunsa pack?{ order-left }
order-left = { $left ->
    [0] {""}
   *[other] {" "}(iske baad { $left } sawaal aur)
}
order-quantity = { $reason ->
    [absurd-quantity] { $product }: { $asked } aapke hisaab se bahut zyada hai. Kitne likhun?
    [pieces-or-cases] { $product }: piece ya peti?
    [fraction] { $product }: “{ $text }” poore piece mein nahi aata. Kitne likhun?
    [order-multiple] { $product } { $multiple } ke hisaab se aata hai. Kitne likhun?
    [no-such-pack] { $product } us pack mein nahi aata. Kitne likhun?
   *[other] { $product } ({ $price } ka ek): kitne?
}{ order-left }
order-quantity-usual = { $amount } – hamesha wala
order-quantity-plain = { $amount }
order-quantity-sure = Haan, { $amount }
order-leave-out = Chhod dijiye
order-take-out = Hata dijiye
order-keep-all = Sab rehne dein
order-as-is = Aise hi rakhein
order-settled = Yeh ho chuka hai.
order-see = Order dekhein
order-changed = Is beech aapka order badal gaya. Ab aisa hai:
order-price-changed = Is beech rate badal gaya. Ek baar phir dekh lijiye:
order-day-changed = Is beech delivery ka din badal gaya. Ek baar phir dekh lijiye:
order-other-came = Dukaan ka ek aur order abhi aaya hai. Ek baar phir dekh lijiye:

order-review = { $head }
    { $lines }

    { $foot }
order-review-head = Aapka order:
order-review-shop = { $shop } ka order:
order-line = { $n }. { $product }
    {"    "}{ $amount } × { $ptr } · { $sum } · MRP { $mrp }{ $shelf ->
        [few] {" "}· ⚠ kam bacha hai
        [out] {" "}· ⚠ abhi khatam hai
       *[available] {""}
    }{ $note ->
        [value-to-packs] {" "}· sabse paas ka poora pack
        [usual-quantity] {" "}· aapka hamesha wala
       *[none] {""}
    }
order-lines-more = … aur { $count } line, { $sum }
order-tax-local = CGST { $cgst } + SGST { $sgst }
order-tax-igst = IGST { $igst }
order-sums = Taxable { $taxable } + { $tax }{ $rounding ->
    [some] {" "}· round-off { $roundOff }
   *[none] {""}
}
order-total = Total { $total } (andaaza, pakka bill se)
order-review-stock = Stock { $at } ka hai.
order-review-note = Note: { $note }
order-review-delivery = { $today ->
    [yes] Aaj { $by } tak order karein, { $day } ko aayega.
   *[no] { $by } tak order karein, { $day } ko aayega.
}
order-review-no-day = Delivery ka din { $distributor } batayenge.
order-review-missed = { $day } ka cut-off nikal gaya. Jaldi chahiye? “Urgent maangein” dabaiye.
order-review-urgent = Urgent: jaldi aa sakta hai ya nahi, { $distributor } batayenge.
order-review-minimum = { $due ->
    [yes] Minimum order { $minimum } hai, { $missing } aur chahiye. Yeh aapke yahan khatam hone wale hain:
   *[no] Minimum order { $minimum } hai, { $missing } aur chahiye.
}
order-review-other = Dhyan dein: { $who } ne { $at } par isi dukaan ka order { $number } ({ $total }) diya hai.
order-place = Order karein · { $total }
order-more = Aur jodein
order-change = Line badlein
order-note-add = Note
order-note-change = Note badlein
order-cancel = Rehne dein
order-urgent = Urgent maangein
order-not-urgent = Urgent nahi
order-why = Yeh kyun?
order-kept = { $at } ki { $count } line jodein
order-add-due = + { $goods }
order-why-said = Yeh isliye:
    { $lines }
order-why-line = { $product }: { $reason ->
    [due] khatam hone wala – har { $every } din mein lete hain, pichli baar { $last }
   *[usual] hamesha ka – har { $every } din mein, pichli baar { $last }
}
order-empty-basket = { $several ->
    [yes] { $shop } ka order abhi khaali hai.
   *[no] Aapka order abhi khaali hai.
} Jo chahiye likhiye, jaise “5 ghee, 2 peti noodles”.
order-usual = Hamesha wala
order-browse = Products dekhein
order-more-what = Kya jodun? Likhiye, jaise “5 ghee, 2 peti noodles”, ya products dekhiye.
order-line-which = Kaunsi line?
order-note = { $has ->
    [yes] Note hai “{ $note }”. Naya likhiye.
   *[no] Distributor ke liye note likhiye.
}
order-note-none = Note nahi
order-note-remove = Note hatayein
order-cancelled = Theek hai, order nahi kiya. List rakhi hai, chahiye to wapas le lijiye.
order-bring-back = Wapas laayein
order-placed = ✅ Order { $number } ho gaya: { $total }.
    { $when ->
        [urgent] Jaldi aa sakta hai ya nahi, { $distributor } batayenge.
        [day] { $distributor } abhi pakka karenge; { $day } ko aayega.
       *[unknown] { $distributor } pakka karke din batayenge.
    }
order-track = Order kahan hai?

retailer-refused = { $reason ->
    [order-not-found] Woh order nahi mila.
    [order-outlet-not-active] Aapki dukaan abhi distributor se pakki honi baaki hai. List rakhi hai; pakki hote hi order ho jayega.
    [order-outlet-no-distributor] Aapki dukaan ka distributor abhi tay nahi hai. List rakhi hai.
    [order-empty] Order mein abhi kuch nahi hai.
    [order-too-many-lines] Ek order mein { $max } line tak aati hain. Yeh order karke doosra shuru kijiye.
    [order-unknown-product] Ek product ab list mein nahi hai.
    [order-product-not-sold] { $product } ab nahi aata. Use hata dijiye.
    [order-pieces-out-of-range] { $product }: { $max } tak piece likhiye.
    [order-multiple] { $product } { $multiple } ke hisaab se aata hai.
    [order-below-minimum] Minimum order ke liye { $missing } aur chahiye.
    [order-note-too-long] Bahut lamba hai. { $max } akshar tak likhiye.
    [order-reason-too-long] Bahut lamba hai. { $max } akshar tak likhiye.
    [order-not-typed] Order { $number } aapne khud diya hai. Nikalne tak aap use cancel kar sakte hain.
    [order-offer-changed] Is beech distributor ne order { $number } phir badal diya.
    [order-already-placed] Order { $number } par distributor ka jawab baaki hai.
    [order-already-changed] Order { $number } ke badlav par aapka jawab baaki hai.
    [order-already-confirmed] Order { $number } pehle hi pakka ho gaya.
    [order-already-dispatched] Order { $number } nikal chuka hai.
    [order-already-delivered] Order { $number } deliver ho chuka hai.
    [order-already-received] Order { $number } mil chuka hai.
    [order-already-returned] Order { $number } distributor ke paas wapas gaya.
    [order-already-refused] Distributor ne order { $number } mana kar diya.
    [order-already-cancelled] Order { $number } pehle hi cancel ho gaya.
    [order-not-yet-dispatched] Order { $number } abhi nikla nahi hai.
    [order-not-yet-delivered] Order { $number } abhi deliver nahi hua.
    [order-not-yet-changed] Order { $number } mein koi badlav nahi hai.
    [order-urgent-already] Order { $number } ko aap urgent bol chuke hain.
   *[other] Yeh abhi nahi ho paya.
}

retailer-menu = { $several ->
    [yes] { $shop }:{" "}
   *[no] {""}
}{ $pending ->
    [yes] Aapki dukaan distributor se pakki honi baaki hai. Tab tak products dekhiye aur list banaiye.
   *[no] Kya chahiye? Likhiye, jaise “5 ghee, 2 peti noodles”, ya dabaiye.
}
retailer-menu-open = Adhoora order ({ $count } line)
retailer-menu-usual = Hamesha wala ({ $count } item, { $total })
retailer-menu-usual-title = Hamesha wala · { $total }
retailer-menu-usual-below = { $count } item
retailer-menu-repeat = Purana order phir se
retailer-menu-orders = Mera order kahan hai?
retailer-menu-words = Mere shabd

retailer-which-shop = Kaunsi dukaan?

repeat-title = purane order
repeat-pick = Kaunsa order phir se? Bhejne se pehle badal sakte hain.
repeat-none = Abhi koi purana order nahi hai. Jo chahiye likhiye, ya products dekhiye.
repeat-order = { $day } · { $count } item · { $total }

browse-title = product list
browse-categories = Kya dekhna hai? Group chuniye, ya jo chahiye likhiye.
browse-search = 🔍 Dhoondhein
browse-all = Saare group
browse-products = { $category }: ek chuniye, phir kitne boliye.
browse-found = Yeh mile. Ek chuniye, phir kitne boliye.
browse-what = Naam likhiye, jaise “marie” ya “shampoo”.
browse-none = Is naam se kuch nahi mila. Doosra shabd likhiye.
browse-product = { $product } · { $line }
browse-product-line = { $price } · { $size }/{ $pack ->
    [case] peti
    [strip] ladi
    [box] dabba
   *[other] { $pack }
}{ $shelf ->
    [few] {" "}· kam bacha
    [out] {" "}· khatam
   *[available] {""}
}

orders-title = order ki jaankari
orders-status = { $status ->
    [placed] { $distributor } ka jawab baaki
    [changed] badla hai, aapka jawab chahiye
    [confirmed] pakka
    [dispatched] raaste mein
    [delivered] deliver hua, kya aaya?
    [received] mil gaya
    [returned] wapas gaya
    [refused] mana kiya
   *[cancelled] cancel
}
orders-one = { $number } · { $total } · { $status ->
    [placed] jawab baaki
    [changed] aapka jawab?
    [confirmed] pakka
    [dispatched] raaste mein
    [delivered] deliver hua
    [received] mil gaya
    [returned] wapas gaya
    [refused] mana kiya
   *[cancelled] cancel
}
orders-open = { $count } order chal rahe hain. Kaunsa?
orders-latest = Aapke pichle order:
orders-none = Abhi koi order nahi hai. Jo chahiye likhiye, jaise “5 ghee, 2 peti noodles”.
orders-older = Purane order
orders-more = … aur { $count } line
orders-about = order { $number }
orders-detail = Order { $number }{ $several ->
    [yes] {" "}({ $shop })
   *[no] {""}
}: { orders-status }{ $coming ->
    [yes] {" "}· { $day } ko aayega
   *[no] {""}
}
    { $lines }

    { $events }
orders-line = { $product }: { $changed ->
    [yes] { $amount } (manga tha { $asked })
    [none] nahi (manga tha { $asked })
   *[no] { $amount }
}
orders-urgent = { $urgent ->
    [agreed] Urgent: { $distributor } maan gaye.
    [declined] Urgent: { $distributor } jaldi nahi bhej sakte.
   *[asked] Urgent: { $distributor } ka jawab baaki.
}
orders-event = { $at }: { $kind ->
    [placed] order diya
    [confirmed] pakka hua
    [changed] distributor ne badla
    [change-accepted] badlav maana
    [change-declined] badlav nahi maana
    [change-settled] cut-off par tay hua
    [refused] mana kiya
    [cancelled] cancel hua
    [dispatched] bheja
    [delivered] deliver hua
    [received] mil gaya
    [short] mila, kuch kam ya kharab
    [not-come] nahi aaya, aisa bataya
    [brought-back] wapas gaya
    [goods-returned] maal wapas gaya
    [urgent-asked] urgent manga
    [urgent-agreed] urgent maana
    [urgent-declined] urgent nahi ho sakta
    [day-moved] din badla
   *[other] badla
}{ $known ->
    [yes] {" "}({ $who })
   *[no] {""}
}
orders-cancel = Order cancel karein
orders-cancel-sure = Order { $number } cancel kar dein?
orders-cancel-yes = Haan, cancel
orders-cancel-no = Nahi, rehne dein
orders-again = Yahi phir se
orders-see = Order dekhein
orders-done = { $kind ->
    [urgent-asked] { $distributor } ko bata diya ki order { $number } urgent hai. Jawab denge.
   *[cancelled] Order { $number } cancel ho gaya. { $distributor } ko bata diya.
}

order-answer-title = badlav
order-answer-done = { $kind ->
    [cancelled] Theek hai, order { $number } cancel. { $distributor } ko bata diya.
    [change-declined] Theek hai, badli hui line ke bina. Order { $number } ka baaki maal pakka hai.
   *[change-accepted] 👍 Order { $number } badlav ke saath pakka ho gaya.
}{ $backorder ->
    [yes] {" "}Jo kam hai woh baad mein order { $rest } mein aayega.
   *[no] {""}
}
order-answer-keep = { $rest ->
    [yes] Badli hui line ke bina: order { $number } ka baaki maal bhejein?
   *[no] Phir order { $number } mein kuch nahi bachega. Cancel karein?
}
order-answer-rest = Haan, baaki bhejein
order-answer-nothing = Order cancel karein
order-answer-after-all = Badlav maan lein
order-answer-not = { $why }
    { $order }

receive-title = maal milaan
receive-done = { $kind ->
    [short] Likh liya. Order { $number } mein jo kam ya kharab tha, { $distributor } ko bata diya.
    [not-come] Likh liya: order { $number } nahi aaya. { $distributor } ko bata diya.
   *[received] 👍 Order { $number } poora mil gaya. Dhanyavaad!
}
receive-which = { $some ->
    [yes] Ab tak likha:
        { $named }
        Aur kuch?
   *[no] Kya kam ya kharab aaya?
}
receive-less = { $product }: { $what ->
    [both] { $missing } kam, { $damaged } kharab
    [missing] { $missing } kam
   *[damaged] { $damaged } kharab
}
receive-rest-came = Baaki sab theek aaya
receive-kind = { $product }: kam aaya ya kharab?
receive-missing = Kam aaya
receive-damaged = Kharab aaya
receive-pieces = { $product }: { $left } piece mein se kitne { $kind ->
    [missing] kam aaye
   *[damaged] kharab aaye
}?
receive-count = { $count } pc
receive-count-all = Saare { $left } pc
receive-too-many = Iske { $left } piece hi bheje gaye the.

my-words-title = shabd
my-words-list = Yeh shabd aapse seekhe hain. Dabaiye to bhool jaunga.
my-words-none = Abhi aapka koi shabd nahi seekha. Jab poochta hun, aapka jawab yaad rakhta hun.
my-words-one = ✕ { $words } = { $product }
my-words-forgotten = Bhool gaya: “{ $words }” ab { $product } nahi hai.
my-words-unknown = “{ $words }” aapse seekha hi nahi tha.
my-words-see = Mere shabd

words-order = mera order | naya order | order karna hai
words-orders = mera order kahan hai | order kahan hai | order status | mere order
words-browse = maal dikhao | product dikhao | list dikhao
words-my-words = mere shabd
