# Campaign: dukaan kya padhti hai, aur marketer kya sunte hain.

campaign-title = offer
campaign-said-order = { $text }
campaign-said-offer = { $text }
campaign-said-points = { $text }
campaign-said-news = { $text }
campaign-stop-how = Offer nahi chahiye? STOP likhiye.
campaign-do-order = Abhi order karein
campaign-do-usual = Hamesha wala order
campaign-do-goods = { $name } order karein
campaign-do-offer = Offer dekhein
campaign-do-points = Mere points dikhayein
campaign-plain = { $text }
campaign-number = { NUMBER($number) }
campaign-amount = { $amount }
campaign-usual-goods = aapka hamesha wala maal
campaign-no-gap = kuch nahi
campaign-booster = { $name }, { $until } tak
campaign-not-yours = Yeh message us dukaan ke liye tha jisme ab aap nahi hain.
campaign-held =
    ⚠️ “{ $name }” apne aap ruk gaya: { $why ->
        [blocks] pichhle { $of } logon mein se { $blocks } ne humein block kiya ya offer band kiye.
       *[failures] pichhle { $of } message mein se { $failures } nahi pahunche.
    }
    Aapke kehne tak aur kuch nahi jayega.
campaigns-see = Dikhayein
