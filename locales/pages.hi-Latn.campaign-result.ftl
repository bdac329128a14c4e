# Campaign ka nateeja: kitna hua, kya asar hua, aur uski workbook.
result-funnel = Kitna hua
result-funnel-told = { NUMBER($planned) } dukaanon mein se { NUMBER($sent) } ko message bheja aur { NUMBER($ordered) } ne order kiya
result-step = Kadam
result-shops = Dukaanein
result-of-planned = Kul ka
result-step-planned = Kul
result-step-sent = Bheje
result-step-delivered = Pahunche
result-step-read = Padhe
result-step-answered = Jawab
result-step-ordered = Order
result-step-heldOut = Tulna ke liye alag
result-number = { NUMBER($number) }
result-percent = { NUMBER($percent) } %
result-value = { NUMBER($orders) } order aaye, kul { $value }.
result-value-label = Order ki rakam (₹)
result-others = Nahi bheje, nahi pahunche
result-what = Kya
result-why = Kyon
result-kind = { $kind ->
    [failed] Nahi pahuncha
    [held-out] Tulna ke liye alag
   *[skipped] Nahi bheja
}
result-held-why = lottery se chune, tulna ke liye
result-runs = Har baar ka hisaab
result-run = Baar
result-run-at = { $at }
result-runs-newest = Sabse naye { $most }; sab workbook mein hain.
result-nothing-yet = Abhi kuch nahi bheja gaya.
result-languages = Bhasha ke hisaab se
result-language = Bhasha
result-lift = Kya asar hua
result-lift-none = Kisi ko alag nahi rakha, isliye asar kaha nahi ja sakta.
result-lift-later = Dukaanein bahut hain, jod raat mein hota hai: kal subah phir dekhiye.
result-lift-fewest = Dono taraf kam se kam { $fewest } dukaanein chahiye.
result-lift-how = Message se { $after } din baad tak mila maal (wapsi ghatakar, GST ke bina), har dukaan: sabhi { NUMBER($told) } dukaanein, unhe message mila ho ya nahi, lottery se alag rakhi { NUMBER($heldOut) } ke muqable; pichhle { $before } hafton ke maal se barabar karke.
result-lift-as-of = { $at } tak.
result-lift-low = Kam se kam
result-lift-at = Sabse sambhav, har dukaan
result-lift-high = Zyada se zyada
result-lift-without = Iske bina ek dukaan
result-lift-total = Sabhi dukaanein milakar
result-days = Din-dar-din
result-days-told = Har 100 dukaanon par roz ke order, jinhe bheja aur jinhe alag rakha, message se gine din
result-days-numbers = Aankde
result-told = Jinhe bheja: har 100 dukaanon par roz ke order
result-held = Alag rakhe: har 100 dukaanon par roz ke order
result-message = Message
result-day = Message se din
result-day-of = { NUMBER($day) }
result-orders-told = Order, har 100 jinhe bheja
result-orders-held = Order, har 100 alag rakhe
result-value-told = Mila maal, jinhe bheja
result-value-held = Mila maal, alag rakhe
result-cost = { NUMBER($messages) } message ka kharch: { $cost }
result-cost-unknown = { NUMBER($messages) } message ka kharch laga; daam set nahi hai
result-began = shuru: { $at }{ $runs ->
    [0] {""}
    [1] {""}
   *[other] , ab tak { NUMBER($runs) } baar
}
result-export = Workbook download karein (XLSX)
result-status = Haalat
result-when = Kab
campaign-book-summary = Saaransh
campaign-book-recipients = Kise mila
campaign-book-days = Din-dar-din
campaign-book-column = { $name ->
    [run] Baar
    [outlet] Outlet
    [shop] Dukaan
    [person] Vyakti
    [phone] Phone
    [state] Haalat
    [reason] Kaaran
    [due] Samay
    [sent] Bheja
    [receipt] Raseed
    [answered] Jawab
    [order] Order
   *[value] Order ki rakam (₹)
}
campaign-book-state = { $state ->
    [found] taiyar ho raha hai
    [planned] baaki
    [queued] bhejne ki qataar mein
    [sent] bheja
    [failed] nahi pahuncha
    [unknown] pahuncha ya nahi, pata nahi
    [held-out] tulna ke liye alag
   *[skipped] nahi bheja
}
campaign-book-receipt = { $receipt ->
    [read] padha
   *[delivered] pahuncha
}
campaign-book-day = { $name ->
    [day] Message se din
    [told-orders] Order, har dukaan jise bheja
    [held-orders] Order, har dukaan jo alag rakhi
    [told-value] Mila maal, jise bheja (₹)
   *[held-value] Mila maal, jo alag rakhi (₹)
}
