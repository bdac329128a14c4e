### Dukaan aur distributor ke beech ka paisa: baki, payment, limit.

words-dues = baki | baaki | bakaya | mera baki | hisab | hisaab | mera hisab | mera khata | udhar | udhaar | kitna baki hai
words-credit = credit limit | credit setting
order-note-paid = Payment ka screenshot
retailer-menu-dues = Baki ({ $due })
desk-menu-dues = Baki ({ $due })

dues-title = aapka hisab
dues-desk-title = baki
dues-terms-title = credit
payment-first-title = pehle payment
claim-desk-title = payment

dues-days = { $days ->
        [0] aaj
        [1] 1 din
       *[other] { $days } din
    }
dues-method = { $method ->
        [cash] Cash
        [upi] UPI
        [cheque] Cheque
       *[bank] Bank transfer
    }
dues-none = Kuch baki nahi. ✅
dues-now = Ab baki { $due }.
dues-ahead = { $amount } advance jama hai.
dues-since = { $since } se { $due } baki.
dues-see = Mera hisab
dues-have-paid = Maine de diya
dues-pay = UPI se dein
dues-list = Poora hisab
dues-owner-only = Hisab sirf dukaan ke malik ko dikhta hai.
dues-no-distributor = Aapki dukaan ka abhi koi distributor nahi, isliye kuch baki nahi.

dues-shop = 📒 { $outlet }, { $distributor } ka hisab: { $stand }
dues-bill = • Bill { $number }, { $day }: { $part ->
        [yes] { $amount } mein se { $open }
       *[no] { $open }
    } ({ $age })
dues-opening = • Purana baki, { $day }: { $part ->
        [yes] { $amount } mein se { $open }
       *[no] { $open }
    } ({ $age })
dues-bills-more = … aur { $count } bill: { $open }
dues-list-head = { $count ->
        [0] { $outlet }: abhi koi entry nahi.
       *[other] { $outlet }, pichhli entry (phir kitna baki raha):
    }
dues-entry = { $day } { $kind ->
        [bill] Bill { $number }
        [payment] Jama{ $method ->
            [cash] , cash
            [upi] , UPI
            [cheque] , cheque
            [bank] , bank
           *[none] {""}
        }
        [credit-note] Credit note { $number }
        [opening] Purana baki
       *[reversal] Wapas liya
    } { $sign ->
        [minus] −
       *[plus] +
    }{ $amount } → { $balance }
dues-pay-amount = { $distributor } ko { $amount } dein:
dues-pay-link = UPI: { $upi }
    { $link }
    Link dabaiye, ya photo ko kisi bhi UPI app se scan kijiye.
dues-claim = { $distributor } ko kitna diya? Rakam likhiye (saath mein UPI number), ya screenshot bhejiye.
dues-claim-kept = 👍 { $distributor } dekh rahe hain ki aaya ya nahi. Main bata dunga.

dues-order = 💰 { $owes ->
        [no] Is order ke saath { $after } baki.
       *[yes] { $stand } Is order ke saath { $after }.
    }
dues-over-amount = ⚠️ Limit { $limit }: { $by } zyada
dues-over-days = ⚠️ Limit { $limit } din: { $by } din zyada
dues-over-bills = ⚠️ Limit { $limit } bill: { $by } zyada
dues-order-asked = ⏳ Aapne pehle payment maanga hai.
dues-order-blocked = ⛔ Limit se upar: pehle payment, ya malik jaane dein.
dues-order-overridden = Malik ne yeh order jaane diya hai.
dues-ask-first = Pehle payment maangein
dues-review = 💰 { $since } se { $due } baki

dues-told-paid = ✅ { $amount } mil gaye, { $method ->
        [cash] cash
        [upi] UPI se
        [cheque] cheque se
       *[bank] bank se
    } – { $outlet }, { $distributor }.
dues-told-unpaid = ↩️ { $outlet } ke { $amount } galti se likhe gaye the, { $distributor } ne wapas le liye.
dues-told-unbilled = ↩️ { $outlet }: { $number } ke { $amount } do baar likhe the, { $distributor } ne ek hata diya.
dues-told-first = 💰 { $outlet } ka order { $number } bhejne se pehle { $distributor } { $amount } maang rahe hain.

dues-desk-nothing = Is hisab mein kisi dukaan par kuch baki nahi.
    Payment aise likhiye: R-0012 2000 upi mile
dues-desk-list = 💰 { $count } dukaanon par { $due } baki, usmein { $old } 30 din se purana:
dues-desk-line = • { $name } ({ $code }): { $due }, { $age }
dues-desk-how = Payment aise likhiye: R-0012 2000 upi mile
dues-desk-all = Saara baki
dues-desk-no-shop = { $code } aapki koi dukaan nahi. Pehle uska code likhiye, jaise: R-0012 2000 upi mile
dues-desk-not-yours-payment = Payment office (malik ya biller) likhta hai.
dues-desk-not-yours-limits = Limit malik tay karte hain.
dues-desk-not-yours-dues = Hisab office (malik ya biller) ko dikhta hai.
dues-desk-confirm = { $name } ne { $amount } diye{ $method ->
        [none] . Kaise?
        [cash] , cash. Sahi hai?
        [upi] , UPI se. Sahi hai?
        [cheque] , cheque se. Sahi hai?
       *[bank] , bank se. Sahi hai?
    }
dues-desk-after = Iske baad: { $after }
dues-desk-yes = Haan, likh lein
dues-desk-no = Nahi
dues-desk-done = ✅ { $name }: { $amount } likh liye, { $method ->
        [cash] cash
        [upi] UPI
        [cheque] cheque
       *[bank] bank
    }. Dukaan ko bata diya.
dues-desk-undo = Wapas lein
dues-desk-undone = ↩️ { $name }: { $amount } ka payment wapas liya. Dukaan ko bata diya.
dues-desk-unbilled = ↩️ { $name }: { $number } ke { $amount } hata diye. Dukaan ko bata diya.
dues-desk-undone-already = Woh payment pehle hi wapas liya ja chuka hai.
dues-desk-undo-late = Payment usi din wapas liya ja sakta hai. Woh din beet gaya.
dues-desk-nothing-done = Kuch nahi likha.
dues-desk-refused = { $reason ->
        [dues-amount] Yeh rakam nahi likhi ja sakti.
       *[other] Yeh nahi likha ja saka.
    }
dues-desk-shop = 📒 { $name }: { $stand }
dues-desk-limits = Limit: { $limits }
dues-desk-how-shop = Aise badliye: { $code } limit 5000 15 days 3 bills
dues-desk-limits-set = { $name }, limit: { $limits }
dues-limits-two = { $first }, { $more }
dues-limits-none = koi nahi
dues-limit-amount = { $value }
dues-limit-days = { $value } din
dues-limit-bills = { $value } khule bill

dues-terms-owner = Credit malik tay karte hain.
dues-terms-now = Limit se upar ka order: { $credit ->
        [block] aapke bina pakka nahi hoga.
        [warn] pakka karte samay warning dikhegi.
       *[off] baaki order ki tarah pakka hoga.
    }
    { $upi ->
        [none] UPI abhi nahi hai. Likhiye: upi name@bank
       *[other] Dukaanein { $upi } par UPI se deti hain.
    }
dues-terms-choose = { $credit ->
        [block] Aise order rokein
        [warn] Sirf warning
       *[off] Limit na dekhein
    }

payment-first-asked = 💰 { $outlet } se pehle { $amount } maange hain. Order { $number } ruka hai; aap kabhi bhi pakka kar sakte hain.
payment-first-already = { $outlet } se { $amount } pehle hi maange ja chuke hain. Order { $number } ruka hai; aap kabhi bhi pakka kar sakte hain.

claim-about = { $outlet } ka payment
claim-told = 💸 { $outlet } ({ $code }): { $who } kehte hain payment kar diya.
claim-told-amount = 💸 { $outlet } ({ $code }): { $who } kehte hain { $amount } de diye.
claim-reference = Number { $reference }
claim-ask = Aaya kya?
claim-came = Aa gaya
claim-not-come = Nahi aaya
claim-told-came = ✅ { $outlet } ka payment { $distributor } ko mil gaya. Dhanyavaad!
claim-told-not-come = { $outlet } ka payment { $distributor } ko abhi nahi dikha. Raaste mein ho sakta hai; apne UPI app mein dekh lijiye.
claim-told-not-come-amount = { $outlet } ke { $amount } { $distributor } ko abhi nahi dikhe. Raaste mein ho sakte hain; apne UPI app mein dekh lijiye.
claim-send-again = Phir se bhejein
claim-desk-unknown = Woh payment mujhe nahi mila.
claim-desk-already = { $status ->
        [came] { $outlet } ka payment pehle hi likha ja chuka hai{ $who ->
            [none] {""}
           *[other] {" "}({ $who })
        }.
       *[other] { $outlet } ke payment ka jawab ho chuka hai{ $who ->
            [none] {""}
           *[other] {" "}({ $who })
        }: nahi aaya.
    }
claim-desk-amount = { $outlet } se kitna aaya? Rakam likhiye.
claim-desk-confirm = Order { $number } pakka karein
claim-desk-not-come = { $outlet } ko bata diya ki abhi nahi aaya.
claim-desk-none = Kisi payment ka jawab baki nahi.

credit-blocked = ⛔ { $outlet } ka order { $number } limit se upar hai, pakka nahi hua.
credit-anyway = Phir bhi pakka karein
credit-why = { $outlet } ka order { $number } kyun jaane dein? Ek line likhiye; yeh rakhi jayegi.

book-payment-title = bahi ki payment
book-payment-once = ✅ { $name }: { $amount } ab ek hi baar gina gaya, jaisa bahi mein hai.
book-payment-both = 👍 Dono rahenge. In { $amount } ke baare mein phir nahi poochhenge.
