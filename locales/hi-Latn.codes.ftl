### Codes printed on packs, redeemed by anyone.

pack-code-title = code
pack-code-won = 🎉 Aapne { $amount } jeete!
pack-code-blank = Code sahi hai, par isme inaam nahi hai. Agle pack mein kismat aazmaiye!
pack-code-again = Yeh code aap { $day } ko le chuke hain: { $state ->
        [blank] isme inaam nahi tha
       *[other] { $amount }, { pack-code-state }
    }.
pack-code-state = { $state ->
        [requested] jaldi bheja jaayega
        [filed] bank mein hai
        [paid] mil chuka
        [failed] nahi gaya: bank ne lauta diya
        [refused] nahi gaya: jaanch mein rok diya gaya
       *[won] aapki UPI ID ka intezaar hai
    }
pack-code-told = { $state ->
        [paid] ✅ Pack code ke { $amount } { $upi } par bhej diye.
        [failed] Pack code ke { $amount } { $upi } par nahi ja paaye. Inaam aapka hi hai: kripya doosri UPI ID dein.
       *[refused] { $upi } ke { $amount } nahi bheje jaayenge: jaanch mein yeh inaam rok diya gaya.
    }
pack-code-upi = Paise kahan bhejein? Apni UPI ID likhein, jaise name@bank.
pack-code-later = Baad mein
pack-code-give = UPI ID dein
pack-code-kept = Aapka inaam sambhaal kar rakha hai. Jab chahein UPI ID likh dein.
pack-code-paying = ✅ { $amount } { $upi } par jaayega.
pack-code-listed = Aapka koi inaam UPI ID ke intezaar mein nahi hai: woh bheja ja raha hai.
pack-code-address-full = Is UPI ID par aaj ke liye kaafi inaam ho gaye. Kripya doosri UPI ID dein, ya kal phir koshish karein.
pack-code-wrong = Aisa koi code nahi hai. Kripya pack se ek-ek akshar mila lein.
pack-code-used = Yeh code koi aur le chuka hai. Har code ek hi baar chalta hai.
pack-code-early = Yeh code abhi nahi chalega. Kripya pack sambhaal kar rakhein aur baad mein bhejein.
pack-code-over = Is pack ka offer khatam ho chuka hai.
pack-code-elsewhere = Yeh pack doosre ilaake ka hai: iska code aapki dukaan se nahi chalega.
pack-code-wait = Bahut saare code galat the. Kripya { $until } tak rukein, phir pack haath mein lekar likhein.
pack-code-aside = Bahut saare code galat the. Aapke code { $until } ke baad phir dekhe jaayenge.
pack-code-fast = Abhi ke liye ek vyakti ke itne hi code chalte hain. Pack sambhaal kar rakhein: { $until } se phir bhejein.
pack-codes-head = { $won ->
        [0] { $count } code, is baar kuch nahi jeeta:
       *[other] { $count } code: 🎉 aapne { $amount } jeete!
    }
pack-code-line = • { $code }: { $what }
pack-code-line-won = { $won ->
        [yes] { $amount } jeete
       *[no] is baar inaam nahi
    }
pack-code-line-again = aap { $day } ko le chuke hain, { $state ->
        [blank] inaam nahi tha
       *[other] { $amount }, { pack-code-state }
    }
pack-code-line-not = { $why ->
        [pack-code-wrong] aisa koi code nahi hai
        [pack-code-used] koi aur le chuka hai
        [pack-code-early] abhi nahi chalega
        [pack-code-over] offer khatam ho chuka hai
        [pack-code-elsewhere] doosre ilaake ka pack hai
       *[held] { $until } se pehle nahi dekha jaayega
    }
pack-photo-looking = Photo mein code dhoondh rahe hain …
pack-photo-none = Photo mein pack ka code nahi mila. Kripya achhi roshni mein paas se photo lein, ya code likh dein: woh chaukor ke neeche hai.
pack-photo-many = Bahut saari photo ho gayin. Kripya ek ghante baad bhejein, ya code likh dein.
pack-photo-title = photo
pack-label-hint = Scan karein, ya yeh code chat mein bhejein. Ek hi baar chalega.
