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

words-campaigns = campaign | sab campaign | mere campaign
words-campaign-new = bhejo | bhejna hai | naya campaign
words-booster = booster | naya booster
campaigns-title = campaign
campaign-new-title = naya campaign
campaign-draft-title = draft
booster-new-title = booster

campaigns-menu = Campaign
campaigns-all = Sab campaign
campaigns-new = Naya campaign
campaigns-over = Poore ho chuke
campaigns-open = { $name }
campaigns-approve = Manzoor karein
campaigns-pause = Rokein
campaigns-resume = Aage chalayein
campaigns-stop = Hamesha ke liye band
campaigns-refuse = Manzoor nahi
campaigns-copy = Draft mein copy karein
campaigns-refresh = Kitna hua?
campaigns-head = 📣 Aapke campaign:
campaigns-head-over = Poore ho chuke campaign:
campaigns-none = Yahan koi campaign nahi. “Naya campaign” dabaiye, ya “bhejo” ke saath apna message likhiye.
campaign-line = { $status ->
    [draft] ✏️ { $name } – draft
    [waiting] 🙋 { $name } – doosre marketer ki manzoori baaki
    [running] 🟢 { $name } – chal raha hai
    [paused] ⏸ { $name } – ruka hai{ $why ->
        [blocks] {" "}(apne aap: log block kar rahe hain)
        [failures] {" "}(apne aap: message nahi pahunch rahe)
       *[other] {""}
    }
    [stopped] ⏹ { $name } – band kiya gaya
   *[ended] ✅ { $name } – poora hua
}
campaign-when-now = abhi
campaign-when-event = { $on ->
    [scheme-live] jab scheme ya booster shuru ho
    [ending] scheme ya booster khatam hone se ek din pehle
    [points-expire] points khatam hone se 7 din pehle
    [reorder-due] jab dukaan ke apne order ka samay ho
    [back-in-stock] jab maal phir stock mein aaye
   *[new-product] jab naya product aaye
}
campaign-when-time = { $time }
campaign-when-before = dukaan ke cut-off se { $minutes ->
    [180] 3 ghante
   *[other] { NUMBER($minutes) } minute
} pehle
campaign-when-once = { $day }, { $at }
campaign-when-weekly = har { $days }, { $at }
campaign-weekday = { $day ->
    [mon] Somvar
    [tue] Mangalvar
    [wed] Budhvar
    [thu] Guruvar
    [fri] Shukravar
    [sat] Shanivar
   *[sun] Ravivar
}
campaign-and = { $one }, { $rest }
campaign-when-ask = Kab bhejein? Dabaiye, ya likhiye: “kal 9:30”, “har som guru 9 baje”, “cut-off se 3 ghante pehle”.
campaign-when-events = Jab kuch ho
campaign-when-event-ask = Kya hone par?
campaign-preview = 👀 Dukaan yeh padhegi:
campaign-preview-buttons = Button: { $buttons }
campaign-preview-button = { $does ->
    [order] [Abhi order karein]
    [usual] [Abhi order karein: hamesha wala]
    [offer] [Offer dekhein]
    [about] [Offer dekhein]
   *[points] [Mere points dikhayein]
}
campaign-approved = Jisne ek din se kuch nahi likha, use WhatsApp par manzoor shabdon mein milta hai:
campaign-approved-details = { $before } { $about } { $after }
campaign-approved-button = Button: [{ $button }]
campaign-approved-no-picture = Photo iske saath nahi jaati; woh unhe dikhti hai jinhone ek din ke andar likha.
campaign-approved-one-button = Ismein ek hi button hota hai: pehle button ka kaam.
campaign-approved-cut = Iske liye text bahut lamba hai, 600 akshar par kat jayega.
campaign-reach = { NUMBER($outlets) } mein se { $about ->
    [yes] lagbhag { NUMBER($told) }
   *[no] { NUMBER($told) }
} dukaanon ko milega{ $heldOut ->
    [0] {""}
   *[other] ; asar naapne ke liye { NUMBER($heldOut) } ko nahi bhejenge
}.
camp-channel = { $channel ->
    [whatsapp-cloud] WhatsApp
    [whatsapp-web] WhatsApp Web
    [telegram] Telegram
    [simulator] demo phone
   *[other] { $channel }
}
campaign-reach-channel = • { $channel }: { NUMBER($outlets) }
campaign-reach-no-stock = { NUMBER($count) } dukaanein chhodi gayin: unke distributor ke paas stock kam hai.
campaign-reach-cost = Kharch lagbhag { $cost }.
campaign-reach-estimated = Yeh anumaan inmein se 2,000 dukaanon se hai: pehli ko chhod har ginti mein sau mein do ka farq ho sakta hai.
campaign-reach-counted = Order { $at } tak ke gine gaye hain.
campaign-reach-event = Har baar, jin par laagu ho.
campaign-reach-asked = Bhejte samay ki ginti se lagbhag { NUMBER($count) } dukaanon ko milega.
campaign-draft-when-is = Kab: { $when }
campaign-draft-start = Shuru karein
campaign-draft-test = Pehle mujhe bhejein
campaign-draft-when = Samay badlein
campaign-draft-language = Ek bhasha aur
campaign-draft-picture = Photo lagayein ya badlein
campaign-picture-ask = Photo bhejiye.
campaign-picture-none = Photo hatayein
campaign-picture-big = Yeh photo bahut badi hai. Chhoti bhejiye.
campaign-picture-coming = Photo dekhi ja rahi hai, thodi der mein draft mein aayegi.
campaign-picture-done = { $how ->
    [added] 📷 Photo draft mein lag gayi.
    [changed] Is beech kisi ne draft badal diya: photo phir bhejiye.
   *[unreadable] Yeh photo nahi bheji ja sakti. JPEG ya PNG chalegi.
}
campaign-draft-drop = Hatayein
campaign-draft-show = Draft par wapas
campaign-started = { $status ->
    [waiting] 🙋 “{ $name }” ko doosre marketer ki manzoori chahiye.
   *[running] 📣 “{ $name }” chalu hai: { $when }.
}
campaign-approve-asked = 🙋 { $who } chahte hain ki aap “{ $name }” campaign manzoor karein.
campaign-turned-by = { $how ->
    [approved] ✅ { $who } ne aapka campaign “{ $name }” manzoor kiya: { $when }.
    [refused] ✋ { $who } ne aapka campaign “{ $name }” manzoor nahi kiya. Kholkar uski copy banaiye, badaliye aur phir se bhejiye.
    [paused] ⏸ { $who } ne aapka campaign “{ $name }” roka.
    [resumed] 🟢 { $who } ne aapka campaign “{ $name }” aage chalaya.
   *[stopped] ⏹ { $who } ne aapka campaign “{ $name }” hamesha ke liye band kiya.
}
campaign-begun = ▶️ “{ $name }” shuru ho gaya: { $planned ->
    [one] ek dukaan ko milega
   *[other] { NUMBER($planned) } dukaanon ko milega
}{ $heldOut ->
    [0] {""}
   *[other] ; asar naapne ke liye { NUMBER($heldOut) } ko nahi
}.
campaign-finished = 🏁 “{ $name }” poora hua: ab tak { NUMBER($sent) } ko bheja, { NUMBER($answered) } ne jawab diya, { NUMBER($ordered) } ne order kiya ({ $value }).
campaign-testing = Thodi der mein yahin aayega, apni har bhasha mein.
campaign-dropped = “{ $name }” hata diya.
campaign-language = Kis bhasha mein?
campaign-language-of = { $code ->
    [hi] हिन्दी
    [hi-Latn] Hinglish
   *[en] English
}
campaign-language-text = Message { $code ->
    [hi] Hindi
    [hi-Latn] Hinglish
   *[en] English
} mein likhiye.
campaign-new-whom = Kise bhejein? Dabaiye, ya dukaanon ke code ki list (CSV ya Excel) bhejiye.
campaign-new-whom-of = { $of ->
    [all] Sab dukaanein
    [quiet] { $days } din se shaant dukaanein
    [classes] Ek class ki dukaanein
    [regions] Ek ilaaka
    [beats] Ek beat
    [saved] Save ki hui audience
   *[distributors] Ek distributor ki dukaanein
}
campaign-new-saved = Kaun si audience?
campaign-new-saved-of = { $name } ({ NUMBER($count) })
campaign-list-coming = List padhi ja rahi hai. Thodi der mein dukaanon ki ginti ke saath yahin aayegi.
campaign-list-taken = 📋 { $name }: { $count ->
    [one] ek dukaan.
   *[other] { NUMBER($count) } dukaanein.
}
campaign-list-unknown = { $count ->
    [one] Ek code kisi dukaan ka nahi: { $codes }
   *[other] { NUMBER($count) } code kisi dukaan ke nahi: { $codes } …
}
campaign-list-write = In dukaanon ko likhein
campaign-list-not = { $why ->
    [too-many] { $name } mein { NUMBER($most) } se zyada code hain. Kai list bhejiye.
    [none] { $name } mein koi code nahi mila.
    [unknown] { $name } ka koi code kisi dukaan ka nahi.
   *[unreadable] { $name } nahi padhi ja saki. CSV ya Excel (.xlsx) chalegi.
}
campaign-new-message = Kya kehna hai? Likhiye, ya scheme dabaiye. {"{"}name{"}"}, {"{"}points{"}"} aur {"{"}usual{"}"} ki jagah har dukaan ka apna aayega.
campaign-new-about = { $name } ke baare mein batayein
campaign-new-does = Button kya kare?
campaign-new-does-what = { $what ->
    [usual] Hamesha wala order
    [offer] Offer dikhaye
    [points] Points dikhaye
    [order] Tay maal ka order
   *[none] Koi button nahi
}
campaign-new-goods = Kaun-sa maal, kitna? Jaise “40 haldi, 2 peti noodles”.
campaign-new-goods-unclear = Yeh nahi mila. Matra aur product likhiye, jaise “40 haldi”.
campaign-new-unreadable = Yeh nahi bhej sakte. Badalne wale shabd hain {"{"}name{"}"}, {"{"}points{"}"}, {"{"}gap{"}"} aur {"{"}usual{"}"}.
campaign-progress = Kul { NUMBER($planned) } · bheje { NUMBER($sent) } · pahunche { NUMBER($delivered) } · padhe { NUMBER($read) } · jawab { NUMBER($answered) } · order { NUMBER($ordered) } ({ $value })
campaign-runs = Pichhli baar:
campaign-run-about = { $at }, { $about }
campaign-run-line = • { $at }: { NUMBER($sent) } bheje, { NUMBER($answered) } jawab, { NUMBER($ordered) } order ({ $value })
campaign-held-out = Nahi bheje (tulna ke liye): { NUMBER($count) }
campaign-lift = { $known ->
    [too-few] Asar: abhi keh nahi sakte (n = { NUMBER($n) })
    [unclear] Asar: abhi keh nahi sakte (n = { NUMBER($n) }); har dukaan { $low } se { $high } ke beech
    [less] Asar: har dukaan { $perOutlet } ({ NUMBER($percent) } %), 95 % bharose se { $low } se { $high } ke beech (n = { NUMBER($n) })
   *[more] Asar: har dukaan +{ $perOutlet } (+{ NUMBER($percent) } %), 95 % bharose se { $low } se { $high } ke beech (n = { NUMBER($n) })
}{ $over ->
    [no] , ab tak
   *[yes] {""}
}
campaign-lift-line = 📈 { campaign-lift }
campaign-left = { NUMBER($count) } bhejne baaki{ $minutes ->
    [0] {""}
   *[other] , lagbhag { NUMBER($minutes) } minute
}
campaign-reason = { $reason ->
    [unreachable] block kiya ya pahunch se bahar
    [stopped] offer band kiye
    [no-consent] offer nahi chahte
    [no-stock] stock kam
    [nobody] abhi koi nahi
    [closed] dukaan band
    [left] dukaan chhod di
    [enough] is hafte kaafi mil chuke
    [late] bahut der
    [same-person] malik ko doosri dukaan ke liye mila
    [no-cut-off] us din cut-off nahi
    [messenger-limit] messenger ki seema
    [window] pehle woh likhein
    [held] messenger ne roka
   *[other] doosre kaaran
}
campaign-not = { $kind ->
    [failed] Nahi pahunche
   *[skipped] Nahi bheje
} ({ campaign-reason }): { NUMBER($count) }
campaign-turned = { $status ->
    [paused] ⏸ Ruk gaya. Ab kuch nahi jayega.
    [stopped] ⏹ Hamesha ke liye band.
   *[running] 🟢 Aage chal raha hai.
}
campaign-stop-sure = Hamesha ke liye band karein? Jinhe nahi mila unhe phir nahi milega.
campaign-stop-no = Nahi, rehne dein
campaign-refused = { $reason ->
    [campaign-unknown] Aisa koi campaign ab nahi hai.
    [campaign-started-already] Yeh pehle hi shuru ya hataya ja chuka hai.
    [campaign-changed-meanwhile] Is beech kisi ne badal diya. Kripya phir dekhiye.
    [campaign-nobody] Kisi ko nahi milega: inmein koi dukaan offer nahi chahti ya pahunch mein nahi.
    [campaign-too-late] Woh samay nikal gaya. Kripya doosra chuniye.
    [campaign-not-waiting] Ab ise manzoori nahi chahiye.
    [campaign-needs-another] Kisi aur ko manzoor karna hoga.
    [campaign-not-running] Yeh chal nahi raha.
    [campaign-not-paused] Yeh ruka nahi hai.
   *[campaign-over] Yeh poora ho chuka hai.
}
campaign-digest = ☀️ Namaste! { $open ->
    [0] Aapke campaign:
    [one] Ek campaign par aapka faisla chahiye:
   *[other] { $open } campaign par aapka faisla chahiye:
}
campaign-digest-rest = Kya chal raha hai aur kya asar hua:
campaign-digest-line = • { $last }{ NUMBER($sent) } bheje, { NUMBER($answered) } jawab, { NUMBER($ordered) } order ({ $value })
campaign-digest-last = { $at }:{" "}
campaign-digest-next = • agli baar { $at }
campaign-digest-waiting = • { $when }. { $asked }

booster-none = Abhi koi maal zyada din se nahi pada.
booster-which = Yeh maal zyada din se pade hain aur kam dukaanein kharidti hain. Kiske liye?
booster-slow = • { $name }: { $sold ->
    [no] chaar hafte se nahi bika
   *[yes] { NUMBER($cover) } din ka stock
}, { NUMBER($outlets) } mein se { NUMBER($buyers) } dukaanein kharidti hain
booster-times = Kitne guna points?
booster-times-of = { $times }×
booster-days = Kitne din?
booster-days-of = { $days } din
booster-review = 🚀 { $name }: { $until } tak { $times }× points. Shuru karein?
booster-start = Shuru karein
booster-drop = Nahi
booster-dropped = Kuch shuru nahi hua.
booster-started = 🚀 { $name }: ab se { $until } tak { $times }× points.
booster-not = { $reason ->
    [point-rule-over-already] Woh samay nikal gaya.
   *[other] Yeh booster nahi ban sakta.
}
booster-send = Dukaanon ko batayein
