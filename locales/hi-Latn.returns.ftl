### Wapas aane wala maal, aur jis baat par dukaan aur distributor alag kehte hain.

words-return = return | wapas | maal wapas | return karna hai | wapas karna hai
words-returns = returns | mere return | mera return kahan hai | return kahan hai
words-disputes = shikayat | meri shikayat | shikayatein
words-desk-returns = returns | return | wapsi
words-desk-disputes = shikayat | shikayatein

return-reason-damaged = kharab
return-reason-expired = expire ho gaya
return-reason-near-expiry = expire hone wala
return-reason-wrong = galat maal
return-reason-unsold = nahi bika
return-why-too-late = Bahut purana maal hai
return-why-not-ours = Humse nahi liya
return-why-not-so = Maal theek hai
return-why-no-return = Wapas nahi hota
return-why-typed = “{ $text }”

notice-return-about = { $outlet } ka return { $number }
notice-return-line = • { $name }: { $amount }, { $reason } (order { $order }){ $photo ->
        [yes] {" "}📷
       *[no] {""}
    }
notice-return-decided-line = { $some ->
        [none] ✗ { $name }: wapas nahi
        [some] • { $name }: { $asked } mein se { $accepted }
        [all] ✓ { $name }: { $accepted }
       *[open] • { $name }: { $asked }
    }{ $known ->
        [yes] {" "}– { $why }
       *[no] {""}
    }
notice-return-collected-line = • { $name }: { $saleable ->
        [0] { $damaged } pc kharab
       *[other] { $damaged ->
            [0] { $saleable } pc theek
           *[other] { $saleable } pc theek, { $damaged } pc kharab
        }
    } · { $credit }
notice-desk-return = ↩️ Return { $number } – { $outlet } ({ $code }) yeh wapas karna chahte hain:
notice-desk-return-withdrawn = { $outlet } maal rakh rahe hain: return { $number } wapas liya.
notice-desk-return-collect = ↩️ Return { $number }: { $outlet } ({ $code }) se lena hai:
notice-desk-return-photo = 📷 { $name } ({ $reason }) – { $outlet } ka return { $number }
notice-shop-return-decided = ✅ { $distributor } yeh wapas lenge (return { $number }):
notice-shop-return-refused = ❌ { $distributor } yeh wapas nahi lenge (return { $number }):
notice-shop-return-settled = 🧾 Return { $number } ka credit note { $note }: −{ $amount }. { $distributor } ke hisaab mein jud gaya.
notice-shop-return-nothing = Return { $number } band: maal nahi gaya, isliye credit nahi bana.

return-title = aapka return
return-not-yours = Is dukaan ka maal aap wapas nahi kar sakte.
return-nothing = Wapas karne ko kuch nahi: jo maal mil gaya, wahi wapas jaa sakta hai.
return-never-had = Aapke pichhle orders mein wapas jaane layak { $product } nahi mila.
return-which-order = { $known ->
        [yes] { $product }: kis order mein aaya tha?
       *[no] Kya wapas karna hai? Likhiye, jaise “3 haldi kharab”, ya order dabaiye.
    }
return-order = { $number } · { $day }{ $pieces ->
        [0] {""}
       *[other] {" "}· { $pieces } pc
    }
return-which-line = Order { $number }: kya wapas jaayega?
return-how-many = { $product } (order { $number }): kitne? { $left } pc tak.
return-too-many = { $max } pc hi wapas jaa sakte hain.
return-why-back = { $product }, { $pieces } pc: kyon?
return-photo = 📷 { $product } ki photo bhej dijiye.
return-no-photo = Bina photo ke
return-photo-big = File bahut badi hai. 16 MB tak ki photo bhejiye.
return-line = • { $product }: { $amount }, { $reason } (order { $number }){ $photo ->
        [yes] {" "}📷
       *[no] {""}
    }
return-review = { $several ->
        [yes] { $shop } se { $distributor } ko wapas:
       *[no] { $distributor } ko wapas:
    }
    { $lines }
return-send = Bhej dijiye
return-more = Aur jodein
return-drop-last = Aakhri hata dein
return-dropped = Theek hai, kuch wapas nahi jaayega.
return-sent = ↩️ Return { $number } { $distributor } ke paas hai. Jawab aate hi bataunga. Maal alag rakhiye.
return-see = Return dekhein
return-new = Naya return
return-withdraw = Return wapas lein
return-withdrawn = Theek hai, return { $number } hata diya. Maal aapka.
return-unknown = Yeh return nahi mila.
return-detail = Return { $number }, { $at }: { $status ->
        [asked] { $distributor } ke jawab ka intezaar
        [decided] maan liya, maal lena baaki
        [refused] wapas nahi hua
        [settled] credit ho gaya
       *[withdrawn] hata diya
    }
return-credit = Credit note { $note }: −{ $amount }
return-list = { $count ->
        [0] Aapka koi return nahi hai.
       *[other] Aapke return:
    }
return-one = { $number } · { $status ->
        [asked] intezaar
        [decided] maal lena baaki
        [refused] wapas nahi hua
        [settled] credit ho gaya
       *[withdrawn] hata diya
    }
return-refused = { $reason ->
        [return-too-many] { $product }: ab { $max } pc hi wapas jaa sakte hain.
        [return-not-received] { $product }: order { $number } abhi mila nahi hai.
        [return-two-distributors] Yeh maal do distributor ka hai. Alag-alag return kijiye.
        [return-too-many-lines] Ek return mein { $max } line tak.
        [return-already-decided] { $who } return { $number } ka jawab de chuke hain.
        [return-already-refused] { $who } return { $number } ka jawab de chuke hain.
        [return-already-settled] Return { $number } ka credit ho chuka hai.
        [return-already-withdrawn] Return { $number } hat chuka hai.
       *[other] Abhi yeh nahi ho paaya.
    }

return-desk-title = return
return-desk-all = Saare return
return-desk-accept = Sab maan lein
return-desk-by-line = Ek-ek karke
return-desk-collect = Maal aa gaya
return-desk-unknown = Aisa return yahan nahi hai.
return-desk-not-yours = Return ka yeh kaam aapke role mein nahi. Owner ya biller se kahiye.
return-desk-list = { $asked ->
        [0] Koi return jawab ke intezaar mein nahi.
       *[other] { $asked } return aapke jawab ke intezaar mein.
    }{ $collect ->
        [0] {""}
       *[other] {" "}Lena baaki: { $collect }.
    }
return-desk-line = • { $number } { $outlet } · { $count } line · { $status ->
        [asked] { $at } ko maanga
       *[decided] lena baaki
    }
return-desk-one = { $number } { $outlet }
return-desk-return = ↩️ Return { $number } – { $outlet } ({ $code }), { $who }
    { $status ->
        [asked] Aapke jawab ka intezaar
        [decided] Maan liya, maal lena baaki
        [refused] Wapas nahi liya
        [settled] Ho gaya
       *[withdrawn] Dukaan ne hata diya
    }
return-desk-which = { $open ->
        [0] { $outlet } ko yeh jaayega:
       *[other] Line dabaiye, ya likhiye: “haldi ok, noodles 2, ghee nahi – bahut purana hai”.
    }
return-desk-send = Dukaan ko bhejein
return-desk-accept-rest = Baaki maan kar bhejein
return-desk-how-many = { $name }: { $pieces } mein se kitne wapas lenge?
return-desk-take-all = Saare { $pieces } pc
return-desk-take-none = Ek bhi nahi
return-desk-why = { $name }: kyon nahi? Dabaiye ya likhiye; dukaan yeh padhegi.
return-desk-too-many = { $max } pc se zyada nahi.
return-desk-came = { $outlet } ka return { $number }: kya wapas aaya?
return-desk-accepted-line = • { $name }: { $amount } ({ $reason })
return-desk-as-said = Jaisa dukaan ne kaha
return-desk-all-damaged = Sab kharab
return-desk-all-saleable = Sab theek, stock mein
return-desk-count = Ek-ek ginein
return-desk-nothing-came = Kuch nahi aaya
return-desk-count-line = { $name }: { $pieces } mein se kitne theek hain? “3” likhiye, kam aaya ho to “3 theek 1 kharab”.
return-desk-n-damaged = Saare { $pieces } kharab
return-desk-n-saleable = Saare { $pieces } theek
return-desk-done = { $news ->
        [decided] { $outlet } ko bata diya.
       *[settled] Likh liya. { $outlet } ko bata diya.
    }
return-desk-already = { $who ->
        [none] Return { $number }
       *[other] { $who } ne pehle kar diya: return { $number }
    } { $state ->
        [withdrawn] { $since } par hata liya gaya.
        [decided] { $since } par tay ho gaya.
        [refused] { $since } par mana ho gaya.
        [settled] { $since } par ho gaya.
       *[asked] abhi tay nahi hai.
    }
return-desk-refused = { $reason ->
        [return-pieces] { $product }: { $max } pc tak.
        [return-why] { $product }: wajah likhiye, 500 akshar tak.
        [return-undecided] { $product } abhi tay nahi hai.
       *[other] Yeh nahi ho paaya.
    }

notice-dispute-line = • { $kind ->
        [missing] Order { $number }: { $name } { $pieces } pc kam
        [damaged] Order { $number }: { $name } { $pieces } pc kharab
        [not-come] Order { $number } nahi aaya
       *[not-ordered] Order { $number } dukaan ne nahi diya
    } – { $status ->
        [open] { $distributor } ke jawab ka intezaar
        [accepted] maan liya
        [declined] nahi maana
       *[withdrawn] wapas liya
    }{ $known ->
        [yes] . { $why }
       *[no] {""}
    }
notice-dispute-credit = Credit karein
notice-dispute-again = Phir se bhejein
notice-dispute-decline = Sahi nahi hai
notice-dispute-answer = Shikayat ka jawab
notice-shop-dispute-credit = 🧾 Order { $number }: jo kam ya kharab tha, { $distributor } ne credit kiya. Credit note { $note }: −{ $amount }
notice-shop-dispute-again = 📦 Order { $number } mein jo kam tha, { $distributor } phir bhej rahe hain: order { $again }{ $dated ->
        [yes] , { $day } ko
       *[no] {""}
    }. Pehle wale ka credit note { $note }: −{ $amount }
notice-shop-dispute-declined = Order { $number } par { $distributor } sehmat nahi hain. Aap unse baat kar sakte hain.
notice-shop-dispute-coming = 🚚 { $distributor } order { $number } phir laa rahe hain.
notice-desk-dispute-withdrawn = { $outlet } ne order { $number } ki shikayat wapas li.
dispute-why-signed = Poora sign karke liya
dispute-why-packed = Ginkar pack kiya tha

dispute-title = jo sahi nahi tha
dispute-list = { $count ->
        [0] Koi shikayat baaki nahi. 👍
       *[other] Jo sahi nahi tha:
    }
dispute-withdraw = ✕ { $number } { $name } – ho gaya
dispute-withdrawn = Theek hai, distributor ko bata diya ki order { $number } sahi hai.
dispute-closed = Order { $number } ki yeh baat ho chuki hai.

dispute-desk-title = shikayat
dispute-desk-all = Saari shikayat
dispute-desk-list = { $count ->
        [0] Koi shikayat baaki nahi. 👍
       *[other] { $count } order mein shikayat hai:
    }
dispute-desk-line = { $outlet }
    { $what }
dispute-desk-title-of = { $outlet } ka order { $number }:
dispute-desk-bring = Phir se laate hain
dispute-desk-was-there = Delivery hui thi
dispute-desk-why = Kyon nahi? Dabaiye ya likhiye; dukaan yeh padhegi.
dispute-desk-closed = { $known ->
        [yes] { $who } order { $number } ka jawab de chuke hain.
       *[no] Order { $number } ki koi baat baaki nahi.
    }
dispute-desk-done = { $as ->
        [decline] { $outlet } ko wajah bata di.
        [again] { $state ->
            [none] { $outlet } ko bata diya ki order { $number } phir aayega.
            [confirmed] { $outlet } ka order { $again } pakka; pehle wale ka credit note { $note }. Unhe bata diya.
           *[placed] Order { $again } stock ke intezaar mein; pehle wale ka credit note { $note }. { $outlet } ko bata diya.
        }
       *[credit] Order { $number } ka credit note { $note }. { $outlet } ko bata diya.
    }

menu-return = Maal wapas karein
menu-returns = Return ({ $count })
menu-disputes = Shikayat ({ $count })
orders-disputes = Shikayat
orders-returned = ↩️ { $product }: { $pieces } pc wapas
orders-return = Maal wapas karein
