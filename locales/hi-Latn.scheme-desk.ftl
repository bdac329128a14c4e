### Marketer ki desk par scheme.

words-schemes = sab scheme | scheme dikhao | meri scheme | saari scheme
words-scheme-new = nayi scheme | scheme banao | naya offer
schemes-title = scheme
scheme-draft-title = draft
scheme-new-title = nayi scheme

schemes-all = Schemes
schemes-new = Nayi scheme
schemes-more = Aur scheme
schemes-old = Khatam scheme
schemes-see = Dekhein
schemes-version = Naya version
schemes-again = Phir chalayein
schemes-end = Band karein
schemes-head = 🎁 Aapki scheme:
schemes-head-ended = Khatam hui scheme:
schemes-none = Abhi koi scheme chalu nahi hai. “Nayi scheme” dabaiye, ya ek line mein likhiye: “haldi 50 1%, 200 2%, 500 3% 31 dec tak”.
schemes-none-ended = Abhi koi scheme khatam nahi hui.
schemes-unknown = { $code } naam ki koi scheme nahi hai.
schemes-draft = ✏️ { $name }
schemes-draft-line = ✏️ { $name } ({ $code }) – draft
schemes-line = • { $name } ({ $code }){ $waits ->
    [yes] {" "}– abhi shuru nahi hui
   *[no] {""}
}: { $gives ->
    [claims] distributor ko claim mein milta hai
    [notes] baad mein credit note se milta hai
    [codes] code bhejne par milta hai
   *[orders] { $orders }{ $over ->
        [yes] {" "}se zyada
       *[no] {""}
    } order, { $given } diye
}{ $capped ->
    [yes] , budget mein { $left } baaki
   *[no] {""}
}
schemes-one = { $status ->
    [ended] Khatam:
   *[live] 🟢 Chalu:
} { $name } ({ $code }, version { $version })
schemes-and = { $part }; { $rest }
schemes-to-all = sab dukaanein
schemes-to-first = sirf dukaan ka pehla order
schemes-to = { $of ->
    [classes] class
    [regions] ilaaka
    [beats] beat
    [distributors] distributor
    [tiers] tier
    [segments] group
   *[outlets] dukaan
} { $codes }{ $more ->
    [0] {""}
   *[other] {" "}aur { $more } aur
}
schemes-for = Kiske liye: { $to }
schemes-from = { $from } se { $until } tak
schemes-no-cap = Budget ki koi seema nahi
schemes-cap = { $per ->
    [outlet] Har dukaan ko
   *[all] Kul
} zyada se zyada { $of ->
    [pieces] { $most } pc
    [times] { $most } baar
   *[paise] { $most }
}{ $span ->
    [month] {" "}mahine mein
    [day] {" "}din mein
   *[ever] {""}
}
schemes-funding = Iska { $share } % brand dega
schemes-end-sure = { $code } abhi band karein? Jo order ho chuke hain un par bani rahegi.
schemes-end-yes = Haan, band karein
schemes-end-no = Chalne dein
schemes-ended = { $code } band ho gayi. Jo order ho chuke hain unhe mila hua milega.

schemes-tried-head = 🧪 { $name }, purane order par aazmayi:
schemes-tried-not = { $name } purane order par aazmayi nahi ja saki.
schemes-tried = Pichle { $days } din mein { $orders } mein se { $gotOrders } order ko, { $shops } mein se { $gotShops } dukaanon ke, yeh milti.
schemes-tried-cost = Kharch: { $cost }{ $free_given ->
    [yes] {" "}(chhoot { $discount }, free maal { $free })
   *[no] {""}
}{ $points ->
    [0] {""}
   *[other] {" "}aur { $points } point
}. Brand ka hissa: { $funded }.
schemes-tried-near = { $count } dukaanein slab se zara si door thi:
schemes-tried-none-near = Koi dukaan slab ke zara neeche nahi thi.
schemes-tried-shop = • { $name } ({ $code }): { $from } mein { $of ->
    [pieces] { $missing } pc kam
   *[paise] { $missing } kam
}
scheme-no-dry-run = Yeh dukaanon ke order par nahi tiki, isliye purane order se pata nahi chalta.

scheme-draft-head = ✏️ Draft: { $name } ({ $code }){ $replaces ->
    [0] {""}
   *[other] {" "}– version { $replaces } ki jagah aayegi
}
scheme-draft-shop = Dukaan ko dikhega: { $offer }
scheme-draft-try = Purane order par dekhein
scheme-draft-publish = Chalu karein
scheme-draft-change = Badlein
scheme-draft-leave = Rehne dein
scheme-draft-drop = Draft hatayein
scheme-draft-keep = Rakhein
scheme-draft-drop-sure = Draft { $code } hata dein?
scheme-draft-dropped = Draft { $code } hata diya.
scheme-draft-trying = Pichle 90 din ke order par dekh rahe hain. Nateeja yahin aayega.
scheme-draft-published = ✅ { $name } ({ $code }, version { $version }) chalu hai. Dukaanon ko “Offers” mein dikhegi.
scheme-draft-change-what = { $code } mein kya badalna hai?
scheme-draft-part = { $part ->
    [goods] Maal
    [until] Tareekhein
    [to] Dukaanein
    [caps] Budget
   *[rule] Kya milta hai
}
scheme-draft-gone = Draft { $code } ab nahi hai: chalu ho gaya ya hata diya gaya.
scheme-draft-changed = { $code } is beech badal gaya. Ab yeh hai:

scheme-new-mistakes = Yeh abhi mel nahi khata:
scheme-new-unread = Kya milta hai, yeh samajh nahi aaya.
scheme-new-kind = Scheme mein kya mile? Koi ek dabaiye, ya poori likhiye: “haldi 50 1%, 200 2%, 500 3% 31 dec tak”.
scheme-new-kind-of = { $kind ->
    [value-slabs] Rakam par %
    [extra] Free maal (11+1)
    [combo] Koi 3 saath mein
    [cash] Cash discount
   *[quantity-slabs] Piece par %
}
scheme-new-rule = { $kind ->
    [value-slabs] Kitne ke order par kitna? Likhiye: ₹5,000 1%, ₹20,000 2%. Mahine bhar ka jodna ho to “mahine” bhi likhiye.
    [extra] Kitne par kitne free? Likhiye: 11+1. Doosra maal free ho to: 9+1 free ghee.
    [combo] Kitne saath mein, kis par? Likhiye: koi 3 5% – ya: koi 3 ₹100.
    [cash] Kitna? Likhiye: 2% – ya: 2% from ₹5,000.
   *[quantity-slabs] Kitne piece par kitna? Likhiye: 50 1%, 200 2%, 500 3%. Mahine bhar ka jodna ho to “mahine” bhi likhiye.
}
scheme-new-goods = Kis maal par? Category dabaiye, ya product ka naam likhiye.
scheme-new-goods-all = Sab maal par
scheme-new-goods-none = “{ $text }” naam ka maal nahi mila.
scheme-new-pick = “{ $text }” mein kaun sa?
scheme-new-pick-all = Ye sabhi { $count }
scheme-new-gift = Kaun sa maal free dena hai (“{ $text }”)?
scheme-new-until = Kab tak? Dabaiye, ya likhiye: 31 dec – ya: 1 dec se 31 dec tak.
scheme-new-until-day = { $day } tak
scheme-new-audience = Kin dukaanon ke liye?
scheme-new-audience-of = { $of ->
    [classes] Class se
    [regions] Ilaake se
    [beats] Beat se
    [distributors] Distributor se
   *[all] Sab dukaanein
}
scheme-new-whom = { $of ->
    [regions] Kaun sa ilaaka?
    [beats] Kaun si beat?
    [distributors] Kaun sa distributor?
   *[classes] Kaun si class?
} Ek dabaiye, ya kai likhiye: A, B.
scheme-new-whom-none = “{ $text }” saaf nahi hai. Code ya poora naam likhiye.
scheme-new-budget = Zyada se zyada kitna kharch ho? Rakam likhiye, jaise ₹50,000 – ya “har dukaan ₹500”.
scheme-new-budget-none = Koi seema nahi

scheme-file-title = file
schemes-file-reading = { $name } padh rahe hain aur pichhle 90 din ke order par aazma rahe hain. Abhi kuch chalu nahi hua; nateeja yahin aayega.
schemes-file-head = 📄 { $name }: { $count } scheme, abhi kuch chalu nahi hua. Pichhle 90 din par:
schemes-file-line = • { $name } ({ $code }){ $replaces ->
    [0] {""}
   *[other] {" "}– version { $replaces } ki jagah
}{ $tried ->
    [yes] : { $shops } dukaanon ke { $orders } order, kharch { $cost }, { $near } dukaanein slab se zara si door
   *[no] : purane order se pata nahi chalta
}
schemes-file-publish = { $count ->
    [one] Chalu karein
   *[other] Sab { $count } chalu karein
}
schemes-file-published = ✅ { $count } scheme chalu. Dukaanon ko Offers mein dikhengi.
schemes-file-not = Kuch chalu nahi hua. { $why }
schemes-file-refused = { $name } nahi li gayi, kuch chalu nahi hua. Theek karke phir bhejiye:
schemes-file-row = Line { $row }, { $code }: { $what }
schemes-file-more = … aur { $count } galtiyan.
scheme-file-empty = File mein koi scheme nahi hai.
scheme-file-long = File mein { $most } se zyada scheme hain; baant dijiye.
scheme-file-twice = { $code } line { $first } mein pehle se hai.
scheme-file-not-json = Yeh UTF-8 mein JSON nahi hai.
scheme-file-fault = { $what }
scheme-file-column = “{ $column }” naam ka column nahi hai; ye hain: { $known }.
scheme-file-column-missing = “{ $column }” column nahi hai.
