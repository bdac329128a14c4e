### Cases: what a shop says is wrong with its points, rewards and bills; and points by hand.

words-cases = kuch gadbad | kuch galat hai | gadbad hai | points galat | galat points | mere case | case
words-case-desk = case | cases | sab case | shikayatein
words-adjust = points theek | points theek karo | haath se points
cases-title = gadbad ki baat
case-desk-title = case
points-desk-title = haath se points
desk-menu-cases = 🙋 Case ({ $count })
desk-menu-points = Haath se points

case-wrong = Kuch gadbad hai?
cases-mine = Mere case
case-about = { $about ->
        [order] order { $number } ke points
        [goal] { $name ->
            [none] bonus
           *[other] { $name }
        }
        [adjustment] haath se diye points
        [reward] { $name ->
            [none] inaam
           *[other] { $name }
        }
        [bill] { $number ->
            [none] bill
           *[other] bill { $number }
        }
       *[points] points
    }
case-typed = { $text }
case-said-missing = Points nahi aaye
case-said-few = Points kam hain
case-said-not-mine = Yeh humne nahi kiya
case-said-misread = Galat padha gaya
case-said-not-come = Abhi tak nahi aaya
case-said-not-working = Kaam nahi kar raha
cases-reward = { $name }, { $day }
cases-which-reward = Kis baare mein hai?
cases-what = { $about ->
        [reward] Is inaam mein kya gadbad hai?
        [bill] Is bill mein kya gadbad hai?
       *[other] Points mein kya gadbad hai?
    } Tap karein ya apne shabdon mein likhein.
cases-kept = Dhanyavaad. Case { $number }: { $brand } dekhega ({ $about }) aur { $day } tak yahin jawab dega.
cases-added = Case { $number } ({ $about }) mein jod diya. { $day } tak yahin jawab milega.
cases-list = { $count ->
        [0] Koi case nahi hai. Points, inaam ya bill mein kuch gadbad ho to bataiye.
        [one] Ek case:
       *[other] { $count } case:
    }
case-line = • { $number }, { $about }: “{ $said }”. { $status ->
        [open] { $day } tak jawab milega.
        [answered] ✅ { $answer }
       *[withdrawn] Wapas liya.
    }
case-withdraw = { $number } wapas lein
case-withdrawn = Case { $number } wapas le liya.
case-still-wrong = Ab bhi gadbad hai
case-empty = Kuch shabdon mein likhiye ki kya gadbad hai.
case-not-yours = Aapki dukaan mein yeh ab nahi mil raha.
case-too-many = Aapki dukaan ke das case pehle se khule hain. Pehle unke jawab aane dijiye.
case-closed = Yeh case pehle hi band ho chuka hai.
case-not-allowed = Yeh aap nahi kar sakte.
notice-shop-case-answered = 🙋 Case { $number }, { $about }:
notice-shop-case-late = Maaf kijiye: case { $number } ({ $about }) ka jawab abhi nahi aaya. Ab ise sabse pehle dekha jayega.

case-desk-all = Sab case
case-desk-open = { $number } { $outlet }
case-desk-list = { $count ->
        [0] Koi case khula nahi hai.
        [one] Ek case khula hai:
       *[other] { $count } case khule hain:
    }
case-desk-line = { $late ->
        [yes] 🔴
       *[no] •
    } { $number } { $outlet } ({ $code }), { $about }: “{ $said }”. { $late ->
        [yes] { $day } tak ka vaada tha.
       *[no] { $day } tak ka vaada hai.
    }
case-desk-points = { $who } ne poocha hai. Dukaan ke paas { $points } points hain.
case-desk-answer = Jawab dein
case-desk-bill = Bill par faisla karein
case-desk-adjust = Points jodein ya ghatayein
case-desk-what = Jawab kya hai? Dukaan ise aise hi padhegi.
case-answer-right = Humne dekha: sab sahi hai. “Kyun” mein har line dikhti hai.
case-answer-fixed = Aap sahi hain. Ise theek kar diya hai.
case-answer-counted = Kisi ne bill dekha: ab yeh gina gaya hai.
case-answer-not-counted = Kisi ne bill dekha: yeh nahin gina gaya. “Kyun” poochne par wajah milegi.
case-desk-done = Case { $number } ka jawab de diya. { $outlet } ise padh rahi hai.
case-desk-closed = { $status ->
        [answered] Case { $number } ka jawab { $who } ne de diya: { $answer }
        [withdrawn] Dukaan ne case { $number } wapas le liya.
       *[unknown] Yeh case nahi mil raha.
    }
case-told = 🙋 Ek dukaan kehti hai ki kuch gadbad hai:
case-told-more = 🙋 Khule case mein aur baat:
case-told-due = ⏰ Is case ka vaada aaj ka hai:
case-told-late = 🔴 Is case ka samay nikal gaya. Dukaan ko bata diya hai ki ise sabse pehle dekha jayega:

adjust-all = Haath se points
adjust-new = Points jodein ya ghatayein
adjust-open = No. { $number }
adjust-shop = { $name } ({ $code })
adjust-list = Is mahine aap { $cap } mein se { $left } points aur maang sakte hain. { $count ->
        [0] Doosre vyakti ke liye kuch nahi ruka hai.
        [one] Ek maang doosre vyakti ke liye ruki hai:
       *[other] { $count } maang doosre vyakti ke liye ruki hain:
    }
adjust-line = No. { $number }: { $points } points, { $outlet } ({ $code }), { $who } ne maange: { $reason }{ $case ->
        [none] {""}
       *[other] {" "}(case { $case })
    }
adjust-which = Kis dukaan ke liye? Code ya naam likhein, jaise R-0012.
adjust-shop-unclear = “{ $shop }” kaun si dukaan hai, samajh nahi aaya.
adjust-points-of = { $name } ke liye kitne points? Jaise 50 ya -50. Is mahine { $left } aur maang sakte hain.
adjust-reason-what = Kyun? Dukaan ise padhegi.
adjust-sure = { $name } ke liye { $points } points: { $reason }. Maangein? Doosra vyakti dega.
adjust-yes = Haan, maangein
adjust-no = Nahi
adjust-left = Kuch nahi maanga gaya.
adjust-asked = Maang liya. { $line }. Ab koi doosra dega.
adjust-give = De dein
adjust-refuse = Mana karein
adjust-drop = Chhod dein
adjust-state = { $status ->
        [asked] { $own ->
            [yes] Doosre vyakti ke liye ruka hai.
           *[no] Aapke ya kisi saathi ke liye ruka hai.
        }
        [given] { $by } ne diya.
        [refused] { $by } ne mana kiya.
       *[dropped] Chhod diya.
    }
adjust-done = { $status ->
        [given] De diya. Dukaan ko bata rahe hain.
        [refused] Mana kiya.
       *[dropped] Chhod diya.
    }
adjust-told = ⭐ Haath ke points doosre vyakti ke liye ruke hain. { $line }
adjust-told-decided = { $status ->
        [given] ✅ { $by } ne de diya.
       *[refused] { $by } ne mana kiya.
    } { $line }
adjust-not-allowed = Yeh aap nahi kar sakte.
adjust-points = 10,00,000 tak poore points likhein.
adjust-reason = Wajah chahiye: dukaan ise padhegi.
adjust-no-shop = Yeh dukaan ab nahi mil rahi.
adjust-cap = Yeh aapki seema se zyada hai: is mahine { $cap } mein se { $left } points bache hain. Koi saathi maang sakta hai.
adjust-own = Jisne maanga woh de nahi sakta: kisi saathi se kahein.
adjust-decided = Is par pehle hi faisla ho chuka hai.
adjust-unknown = Yeh ab nahi mil raha.
notice-shop-points-adjusted = ⭐ { $way ->
        [plus] { $shop } mein { $points } points jode gaye: { $reason }
       *[minus] { $shop } se { $points } points ghataye gaye: { $reason }
    }{ $case ->
        [none] {""}
       *[other] {" "}(case { $case })
    }
points-why-hand = { $points } kyun?
why-by-hand = { $day } ko { $points }: { $reason }{ $case ->
        [none] {""}
       *[other] {" "}(case { $case })
    }. { $brand } ke { $askedBy } ne maanga, { $givenBy } ne diya.
