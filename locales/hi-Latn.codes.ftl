### Codes printed on packs, redeemed by anyone.

pack-code-title = code
pack-code-won = 🎉 Aapne { $amount } jeete!
pack-code-blank = Code sahi hai, par isme inaam nahi hai. Agle pack mein kismat aazmaiye!
pack-code-again = Yeh code aap { $day } ko le chuke hain: { $amount }, { pack-code-state }.
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
pack-code-wrong = Yeh code nahi chalega. Kripya pack se ek-ek akshar mila lein; har code ek hi baar chalta hai, aur hamesha nahi.
pack-code-too-many = Aaj bahut baar ho gaya. Kripya kal pack haath mein lekar phir likhein.
pack-code-upi = Paise kahan bhejein? Apni UPI ID likhein, jaise name@bank.
pack-code-later = Baad mein
pack-code-give = UPI ID dein
pack-code-kept = Aapka inaam sambhaal kar rakha hai. Jab chahein UPI ID likh dein.
pack-code-paying = ✅ { $amount } { $upi } par jaayega.
pack-code-listed = Aapka koi inaam UPI ID ke intezaar mein nahi hai: woh bheja ja raha hai.
