### Rewards: what points are spent on, and what becomes of it.

words-rewards = inaam | rewards | reward | redeem | points se kya milega
words-rewards-mine = mere inaam | mera inaam | mere voucher
words-gifts = gifts | gift | bhejne wale gift
rewards-title = inaam
my-rewards-title = aapke inaam
gift-desk-title = gift
retailer-menu-rewards = 🎁 Inaam

reward-name = { $latin }
rewards-head = 🎁 { $named ->
        [yes] { $shop }: aapke paas { $points } points hain.
       *[no] Aapke paas { $points } points hain.
    }
rewards-now = Abhi mil sakta hai:
rewards-line = • { $name }: { $points } points{ $few ->
        [yes] , thode bache hain
       *[no] {""}
    }
rewards-goal = 🎯 Agla: { $name }, { $missing } points aur.
rewards-none-now = Itne points mein abhi kuch nahi.
rewards-none = Abhi aur inaam nahi hain. Naye aayenge.
rewards-owner-only = Dukaan ke maalik chunte hain.
rewards-get = { $name } · { $points }
rewards-price = { $points } points
rewards-all = Saare inaam
rewards-mine = Mere inaam
rewards-see = Mere inaam dekhein

rewards-confirm = { $points } points mein { $name } lein? { $left } bachenge.
rewards-tax = Inaam par katne wala tax: { $tax }, { $how ->
        [money] katkar { $stays } milenge.
       *[points] inhi mein se { $points } points mein.
    }
rewards-pan = Is saal aapki dukaan ke inaam us seema se upar ja rahe hain jis par tax katta hai. Kis PAN par? Jaise ABCDE1234F.
rewards-pan-wrong = Yeh PAN nahi hai: paanch akshar, chaar ank, ek akshar. Phir se likhein.
rewards-confirm-upi = Paise { $upi } par aayenge.
rewards-yes = Haan, le lein
rewards-no = Nahi
rewards-gone = Yeh khatam ho gaya.
rewards-upi = Paise kis UPI pate par bhejein? Jaise name@bank.
rewards-upi-wrong = Yeh UPI pata nahi hai. Aisa hota hai: name@bank.
rewards-done = ✅ { $kind ->
        [gift] { $name } ka order ho gaya. Distributor agli delivery ke saath laayenge.
        [credit_note] Credit note { $note }: agle bill mein { $amount } kam honge.
        [upi] { $amount } { $upi } par aayenge. Payment hote hi batayenge.
       *[other] { $name } aapka hua.
    }
rewards-code = Aapka code: { $code }
    Note kar lein: yeh ek hi baar dikhta hai.
rewards-code-of = 🎁 { $name }
rewards-code-again = Code phir se: { $name }
rewards-code-shown = Yeh code pehle dikhaya ja chuka hai, usi message mein jismein aapko mila.
rewards-left = { $points } points bache hain.

rewards-mine-head = Aapke inaam:
rewards-mine-line = • { $day } · { $name } · { $state }
rewards-mine-none = Aapne abhi tak points nahi lagaye.
reward-state = { $state ->
        [given] mil gaya
        [ordered] order hua
        [sent] raste mein
        [delivered] deliver hua
        [credited] credit hua
        [requested] payment baaki
        [filed] bank ke paas
        [paid] payment hua
        [failed] payment nahi hua, points wapas
        [cancelled] cancel
       *[other] –
    }
rewards-came = Aa gaya: { $name }
rewards-came-noted = Note kiya: aa gaya. Maze lein!
rewards-cancel = Cancel: { $name }
rewards-cancel-sure = { $name } cancel karein? { $points } points wapas milenge.
rewards-cancel-yes = Haan, cancel karein
rewards-cancel-no = Nahi, rehne dein
rewards-cancelled = Cancel hua. { $points } points wapas aa gaye.

rewards-refused = { $reason ->
        [points-too-few] Iske liye { $missing } points kam hain.
        [reward-out] Maaf kijiye, yeh khatam ho gaya. Points nahi kate.
        [reward-over] Yeh inaam band ho gaya. Points nahi kate.
        [reward-not-for-shop] Yeh inaam aapki dukaan ke liye nahi hai.
        [reward-locked] Voucher abhi nahi dikh sakte, isliye points nahi kaate. Baad mein dekhein.
        [reward-owner-only] Points sirf dukaan ke maalik laga sakte hain.
        [reward-owner-new] Dukaan ke maalik naye hain. Distributor ke pakka karne par points laga sakenge.
        [reward-no-distributor] Dukaan ka abhi koi distributor nahi hai. Hone par points laga sakenge.
        [reward-price-changed] Daam badal gaya: ab { $points } points lagenge. Phir se chunein.
        [reward-pan-needed] Pehle aapka PAN chahiye. Phir se chunein.
        [reward-tax-changed] Tax is beech badal gaya. Phir se chunein.
        [reward-upi-wrong] Yeh UPI pata nahi hai. Phir se chunein.
        [redemption-moved-on] Der ho gayi: { $state }.
        [redemption-not-allowed] Aap yeh nahi kar sakte.
       *[other] Yeh ab nahi mila.
    }

gift-desk-all = Saare gift
desk-menu-gifts = 🎁 Gift ({ $count })
gift-desk-list = { $count ->
        [0] Bhejne ko koi gift nahi.
        [one] Ek gift:
       *[other] { $count } gift:
    }
gift-desk-line = • { $outlet } ({ $beat }): { $name }, { $state }
gift-desk-more = … aur { $count }.
gift-desk-mark = { $step ->
        [sent] Bheja
       *[delivered] De diya
    }: { $outlet }
gift-desk-done = { $state ->
        [sent] Note kiya: { $outlet } ke liye nikal gaya.
       *[delivered] Note kiya: { $outlet } ko de diya.
    }
gift-desk-refused = { $reason ->
        [redemption-not-allowed] Aap yeh nahi kar sakte.
       *[other] Yeh gift is beech cancel ya deliver ho gaya.
    }

notice-shop-redeemed = 🎁 { $who } ne { $shop } ke { $points } points se { $name } liya.
notice-shop-reward-cancelled = { $name } cancel hua. { $shop } ke { $points } points wapas aa gaye.
notice-shop-reward-moved = { $state ->
        [sent] 🎁 { $name } aapke liye nikal gaya.
        [delivered] 🎁 { $name } de diya gaya.
        [paid] ✅ { $amount } { $upi } par bhej diye gaye.
       *[failed] { $amount } { $upi } par nahi ja sake. Aapke { $points } points wapas aa gaye.
    }
notice-desk-gift = 🎁 { $outlet } ({ $beat }) ke liye gift: { $name }. Saath mein bhejein.
notice-desk-gift-gone = { $outlet } ({ $beat }) ka gift, { $name }, cancel hua.

register-paper = Inaam { $year }
register-paper-sum = Inaam { $amount }, kata tax { $tax }
register-paper-day = Taareekh
register-paper-pan = PAN
register-paper-shop = Dukaan
register-paper-reward = Inaam
register-paper-amount = Keemat
register-paper-tax = Tax
register-paper-none = pata nahi

words-payouts = payouts | upi payment | payment file
payout-desk-title = UPI payment
desk-menu-payouts = 💸 UPI payment
payout-desk-all = Saare payment
payout-desk-list = { $count } payment baaki ({ $amount }), { $files } file khuli hain.
payout-desk-make = File banayein
payout-desk-file-line = • File { $file }, { $who }: { $lines } payment, { $amount }, { $state ->
        [made] manzoori baaki
        [approved] { $open } baaki
       *[dropped] hatayi gayi
    }
payout-desk-open = File { $file }
payout-desk-made = { $lines } payment ki file { $file } ban gayi. Manzoori koi aur denge.
payout-desk-line = • { $outlet }: { $amount }, { $upi } par
payout-desk-approve = Manzoor karein
payout-desk-drop = Hatayein
payout-desk-file = Bank ki file
payout-desk-paid = Baaki sab ho gaye
payout-desk-failing = Ek nahi hua
payout-desk-decided = { $state ->
        [approved] Manzoor hua.
       *[dropped] Hata di: iske payment phir baaki hain.
    }
payout-desk-here = Yeh rahi file: { $lines } payment, { $amount }. Bank mein daalein, phir jo hua woh note karein.
payout-desk-all-paid = Note kiya: { $count } payment hue. Sabko bata diya.
payout-desk-which = { $outlet } · { $amount }
payout-desk-failing-which = Kaun sa nahi hua?
payout-desk-failed = { $kind ->
        [prize] Note kiya: jeetne waale se doosri UPI ID maangi hai.
       *[reward] Note kiya: dukaan ke points wapas aa gaye.
    }
payout-desk-more = … aur { $count } aur.
payout-desk-prize = Pack code no. { $number }
payout-desk-refusing = Inaam rokein
payout-desk-refusing-which = Kaunsa inaam nahi dena hai? Jeetne waale ko bata diya jaayega.
payout-desk-prize-refused = Rok diya, file se hata diya. Jeetne waale ko bata diya.
payout-refused = { $reason ->
        [redemption-not-allowed] Aap yeh nahi kar sakte.
        [payout-none] Koi payment baaki nahi.
        [payout-own] Jisne file banayi woh manzoor nahi kar sakte: kisi saathi se kahein.
        [payout-decided] Is file par faisla ho chuka hai.
       *[other] Yeh pehle hi ho chuka hai.
    }
payout-told = 💸 { $who } ne payment file { $file } banayi: { $lines } payment, { $amount }. Dekhkar manzoor karein.
reward-running-out = 🎁 { $name } ({ $code }): { $left ->
        [0] khatam
       *[other] sirf { $left } bache
    }.

liability-paper = Dene wale points, { $day }
liability-paper-active = Chaalu: { $points } points, { $amount }
liability-paper-pending = Aane wale: { $points } points, { $amount }
liability-paper-owed = Dukaanon par baaki: { $points } points, { $amount }
liability-paper-breakage = Ab tak { $percent } % points bina istemal khatam hue
liability-paper-no-breakage = Ab tak koi point khatam ya istemal nahi hua
liability-paper-month = Kab khatam
liability-paper-points = Points
liability-paper-amount = Keemat
liability-paper-never = kabhi nahi
