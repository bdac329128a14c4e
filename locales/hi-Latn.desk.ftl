## Dukaan ke liye order

words-beat-list = aaj ki beat | meri beat | aaj ka route
for-shop-title = dukaan ka order
for-shop-which = “{ $text }” – kis dukaan ke liye? Tap kijiye, ya code ya naam likhiye.
for-shop-which-type = “{ $text }” – kis dukaan ke liye? Code (R-0012) ya naam likhiye.
for-shop-choice = { $code } { $name }
for-shop-unknown = { $code } code ki koi dukaan aapki nahi hai.
for-shop-not-yours = Us dukaan ke order aap nahi lete.
for-shop-type = { $outlet } ({ $code }): kya chahiye? Jaise “2 peti noodles, 5 ghee”.
for-shop-type-counter = { $outlet } ({ $code }) ko counter sale: kya le rahe hain? Jaise “2 noodles, 5 ghee”.
for-shop-unread = “{ $text }” mein koi saaman nahi mila.
for-shop-usual = Hamesha wala
for-shop-drop = Chhod dijiye
for-shop-dropped = Chhod diya. Kuch order nahi hua.
for-shop-review-counter = 🧾 { $outlet } ({ $code }) ko counter sale:
for-shop-sell = Bika: { $total }
for-shop-placed = ✅ { $outlet } ka order { $number }, { $total }. Unhe bata diya hai.
for-shop-counter-credit = Inka credit poora ho chuka hai, isliye sirf paisa lekar. Paisa kaise mila?
for-shop-sell-by = { $method ->
        [cash] Cash { $total }
        [upi] UPI { $total }
       *[credit] Udhaar
    }
for-shop-no-counter = Counter sale sirf distributor karta hai. Order ke roop mein:
for-shop-sold = ✅ { $outlet } ko becha: { $total }{ $method ->
        [cash] , cash mila
        [upi] , UPI se mila
        [cheque] , cheque mila
        [credit] , udhaar
       *[none] {""}
    }. Order { $number }; unhe bata diya hai.
for-shop-list = Aaj ki beat

beat-list-title = aaj ki beat
beat-list-which = Kaun si beat?
beat-list-none = Aaj aapki koi beat nahi hai. Aap “R-0012 2 peti noodles, 5 ghee” likh sakte hain.
beat-list-beat = { $name } ({ $shops })
beat-list-head = { $name } aaj: { $left ->
        [0] sabhi { $shops } dukaanon ka order aa gaya.
        [one] { $shops } mein se 1 dukaan ka order baaki hai.
       *[other] { $shops } mein se { $left } dukaanon ka order baaki hai.
    }
beat-list-open = ◻️ { $name } ({ $code }){ $owes ->
        [yes] {" "}· baaki { $due }
       *[no] {""}
    }{ $usual ->
        [0] {""}
       *[other] {" "}· hamesha wala: { $usual } item
    }
beat-list-ordered = ✅ { $name } ({ $code }) · order { $number }, { $total }{ $owes ->
        [yes] {" "}· baaki { $due }
       *[no] {""}
    }
beat-list-due = { $amount }
beat-list-how = Dukaan tap kijiye to uska hamesha wala order; ya likhiye “{ $code } 2 peti noodles”.
beat-list-usual = { $name }: hamesha wala
beat-list-type = { $name }
beat-list-more = { $count } aur dukaanein

## Dukaan ko kya bataya jaata hai

notice-shop-typed = 📝 { $by ->
        [rep] { $who } ne aapke liye { $distributor } ko yeh order likha hai
       *[desk] { $distributor } ke { $who } ne aapke liye yeh order likha hai
    } – { $outlet }, order { $number }:
notice-shop-counter = 🧾 { $distributor } ke { $who } ne { $outlet } ko counter par yeh diya – order { $number }:
notice-counter-paid = { $method ->
        [cash] Cash mil gaya.
        [upi] UPI se mil gaya.
        [cheque] Cheque mil gaya.
       *[credit] Udhaar.
    }
notice-shop-object = Sahi nahi hai? Gaadi mein ladne tak aap rok sakte hain.
notice-object = Sahi nahi hai
object-order-title = aapki shikayat
object-order-what = ✋ Order { $number } rok diya hai; { $distributor } ko bata diya. Kya sahi nahi hai? Likh dijiye.
object-order-cancel = Order cancel karein
object-order-right = Nahi, theek hai
object-order-told = { $distributor } ko bata diya. Unke jawab tak order ruka rahega.
object-order-fine = 👍 Order { $number } aage badhega.
object-order-settled = Order { $number } ab ruka nahi hai: is beech jawab aa gaya.
notice-desk-objected = ✋ { $outlet } ({ $code }) ko order { $number } sahi nahi lag raha, jo unke liye likha gaya tha:
notice-objection = Unka kehna hai: “{ $text }”
notice-objection-held = Aapke jawab tak yeh ruka hai, ladega nahi.
notice-objection-right = Order sahi hai
notice-desk-objection-gone = 👍 { $outlet } ne kaha, order { $number } sahi hai. Aage badhega.
notice-shop-objection = { $distributor } ke hisaab se order { $number } sahi hai aur jaayega. Ladne tak aap cancel kar sakte hain.
objection-title = shikayat
objection-done = Order { $number } aage badhega. { $outlet } ko bata diya hai.
desk-menu-beat = Aaj ki beat

## Kai order ek saath

notice-desk-digest = 🛒 { $count } naye order, { $total }:
notice-reminder-many = ⏰ { $count } order ab bhi aapka intezaar kar rahe hain, { $total }:
notice-digest-line = • { $urgent ->
        [yes] ⚡ { $number }
       *[no] { $number }
    } { $outlet }, { $total }{ $short ->
        [0] {""}
       *[other] {" "}– { $short } item kam
    }{ $owes ->
        [no] {""}
        [blocked] {" "}· ⛔ { $stand }
        [over] {" "}· ⚠️ { $stand }
       *[yes] {" "}· 💰 { $stand }
    }
notice-digest-more = … aur { $count }
notice-digest-all = Stock wale sab pakke
notice-digest-one = Ek-ek karke
confirm-all-title = ruke order
confirm-all-done = ✅ { $count } order pakke ho gaye, { $total }. Dukaanon ko bata diya hai.
confirm-all-already = { $count } ka jawab pehle hi ho chuka tha{ $who ->
        [none] .
       *[other] {" "}({ $who }).
    }
confirm-all-short = { $count ->
        [one] 1 baaki hai, pakka nahi hua:
       *[other] { $count } baaki hain, pakke nahi hue:
    }
confirm-all-line = { $name } ({ $wanted } mein se { $available } hain)
confirm-all-order = • { $number } { $outlet }: { $first }{ $more ->
        [0] {""}
       *[other] {" "}aur { $more } item
    }
confirm-all-other = • { $number } { $outlet }: kripya dekh lijiye
confirm-all-credit = • { $number } { $outlet }: ⛔ credit se zyada
confirm-all-none = Koi order baaki nahi hai.
confirm-all-not-yours = Order sirf malik ya biller pakka karte hain.
one-by-one-title = ruke order
one-by-one-left = { $count ->
        [one] Aakhri ruka order:
       *[other] { $count } ruke hain. Agla:
    }
one-by-one-next = Baad mein, agla

## Kaun si beat kiski

words-rep-beats = salesman | rep ki beat | salesman ki beat
rep-beats-title = salesman ki beat
rep-beats-who = Kiski beat?
rep-beats-nobody = Abhi koi salesman nahi hai. Unhe brand jodta hai.
rep-beats-rep = { $name } ({ $beats })
rep-beats-of = { $count ->
        [0] { $name } ke paas aapki koi beat nahi hai. Dene ke liye tap kijiye.
       *[other] { $name } ki beat: { $beats }. Dene ya lene ke liye tap kijiye.
    }
rep-beats-give = ➕ { $name }
rep-beats-take = ✅ { $name }
rep-beats-others = Doosra salesman
rep-beats-not-yours = Beat distributor ke malik ya biller, ya brand dete hain.
