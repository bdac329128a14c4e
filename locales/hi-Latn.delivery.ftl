### Ek-ek dukaan: kya pahuncha, kaise paisa mila.

delivery-title = delivery
delivery-by-door = Ek-ek dukaan
delivery-which = Aapka round kaunsa hai?
delivery-round = { $beat } ({ $count })
delivery-stop = 🚚 { $left ->
        [one] Aakhri dukaan
       *[other] { $left } mein se agli
    }: { $outlet } ({ $code })
delivery-order = Order { $number }: { $amount }
delivery-order-bill = Order { $number }, bill { $bills }: { $amount }
delivery-sum = Kul { $total }
delivery-due = 💰 Purana baaki { $due }
delivery-delivered = De diya
delivery-short = Kuch kam ya wapas
delivery-later = Baad mein, agli dukaan
delivery-again = Ab sirf chhodi hui dukaanein baaki hain.
delivery-line = { $some ->
        [yes] { $outlet } ko nahi diya:
       *[no] { $outlet }: kya nahi diya? Tap kijiye, ya likhiye jaise “3 ghee”.
    }
delivery-line-choice = { $name }: { $amount }
delivery-less = • { $name }: { $amount } { $why ->
        [missing] gaadi mein nahi
        [damaged] toota-phoota
       *[refused] nahi liya
    }
delivery-rest = Baaki sab de diya
delivery-nothing = Kuch nahi liya
delivery-why = { $name } – kyun?
delivery-why-choice = { $why ->
        [missing] Gaadi mein nahi
        [damaged] Toota-phoota
       *[refused] Unhe nahi chahiye
    }
delivery-pieces = { $name } – kitne { $why ->
        [missing] gaadi mein nahi hain
        [damaged] toote-phoote hain
       *[refused] nahi liye
    }? { $left } bheje the.
delivery-paid = { $outlet }: { $amount }. Paisa kaise mila? Kam mila ho to likhiye, jaise “2000 cash”.
delivery-paid-all = { $method ->
        [cash] Cash
        [upi] UPI
       *[cheque] Cheque
    } { $amount }
delivery-credit = Udhaar
delivery-how = { $amount }: kaise mila?
delivery-noted = ✅ { $outlet }: { $amount } { $method ->
        [cash] cash
        [upi] UPI se
        [cheque] cheque se
       *[credit] udhaar
    }.
delivery-handed = ✅ { $outlet }: de diya.
delivery-back = ↩️ { $outlet }: order { $number } wapas aa raha hai, stock mein jud gaya.
delivery-too-much = { $amount } { $outlet } ke baaki se zyada hai. Jo mila wahi likhiye.
delivery-paid-before = { $outlet } ka is delivery ka payment pehle se likha hai.
delivery-undo = Yeh payment hatayein
delivery-undone = ↩️ { $amount } ka payment hata diya.
delivery-undo-late = Aap sirf apna aaj ka payment hata sakte hain. Office se poochhiye.
delivery-done = { $some ->
        [yes] 🏁 Ab kuch dena baaki nahi. Aaj aapne liya:
       *[no] 🏁 Dene ko kuch nahi hai.
    }
delivery-took = • { $method ->
        [cash] Cash
        [upi] UPI
        [cheque] Cheque
       *[bank] Bank
    } { $amount } ({ $count })

notice-refused-door = • { $name }: { $pieces } pc nahi liya
notice-desk-door = 🚪 Order { $number } { $outlet } ({ $code }) ko mil gaya, par poora nahi:
notice-door-stock = Jo gaadi mein nahi tha ya nahi liya, woh phir stock mein gina gaya; toota maal alag hai.
notice-desk-back = ↩️ { $outlet } ({ $code }) ne order { $number } nahi liya: maal phir stock mein hai.
