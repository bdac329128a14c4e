### Codes printed on packs, redeemed by anyone.

pack-code-title = code
pack-code-won = 🎉 Aapne { $amount } jeete!
pack-code-blank = Code sahi hai, par isme inaam nahi hai. Agle pack mein kismat aazmaiye!
pack-code-again = Yeh code aap { $day } ko le chuke hain: { $amount }.
pack-code-wrong = Yeh code nahi chalega. Kripya pack se ek-ek akshar mila lein; har code ek hi baar chalta hai, aur hamesha nahi.
pack-code-too-many = Aaj bahut baar ho gaya. Kripya kal pack haath mein lekar phir likhein.
pack-code-upi = Paise kahan bhejein? Apni UPI ID likhein, jaise name@bank.
pack-code-later = Baad mein
pack-code-give = UPI ID dein
pack-code-kept = Aapka inaam sambhaal kar rakha hai. Jab chahein UPI ID likh dein.
pack-code-paying = ✅ { $amount } { $upi } par jaayega.
pack-code-listed = Yeh inaam bheja ja raha hai, ya aapka nahi hai.
