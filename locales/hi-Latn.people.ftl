### Kaun bol raha hai

menu-title = menu
welcome-title = shuruaat
enrol-title = shuruaat
join-title = aapki dukaan ki request
accept-invite-title = aapka invite
consent-title = aapki pasand
language-title = bhasha
link-title = chat jodna
shop-title = dukaan chunna
help-title = help
sign-in-title = aapka page

menu-nobody = { $brand } mein swagat hai. Order ke liye apni dukaan bataiye, ya mila hua code daaliye.
menu-other-shop = Doosri dukaan
menu-help = Help

language-name-en = English
language-name-hi = हिन्दी
language-name-hi-latn = Hinglish
language-which = Kaunsi bhasha theek rahegi?
language-set = Ho gaya. Ab hum Hinglish mein baat karenge.

welcome-language = Namaste! Yeh { $brand } hai: phone se hi jhatpat order.
    Which language? / कौन-सी भाषा? / Kaunsi bhasha?
welcome-phone = Dukaan hamari list mein hai? Apna phone number bhejiye aur abhi order kijiye.
welcome-new-shop = Meri dukaan nayi hai
welcome-have-code = Mere paas code hai
welcome-not-yours = Yeh kisi aur ka number hai. Apna number bhejiye.
welcome-typed = Likha hua number kisi ka bhi ho sakta hai. Button se apna number bhejiye, ya apni dukaan bataiye.
welcome-unlisted = Aapka number abhi hamari list mein nahi hai. Dukaan nayi hai, ya aapko code mila hai?
welcome-known = Namaste { $name } ji!
welcome-shop = Namaste { $name } ji! Aap { $shop } ({ $code }) { $more ->
    [0] se jud gaye.
    [1] aur ek aur dukaan se jud gaye.
   *[other] aur { $more } aur dukaanon se jud gaye.
}

join-shop = Aapki dukaan ka naam?
join-owner = Aur malik ka naam?
join-place = Dukaan kahan hai? Location bhejiye, ya area likhiye, jaise “Ahmedabad West”.
join-photo = Dukaan ke board ki photo se distributor aapko jaldi pehchanenge.
join-no-photo = Photo nahi
join-check = { $shop }
    Malik: { $owner }
    Jagah: { $area }
    Bhej dein?
join-pin = map par jahan bataya
join-send = Bhej dein
join-again = Badlein
join-sent = { $distributor } ko bhej diya. Haan hote hi yahin batayenge. Tab tak saamaan dekh sakte hain.
join-sent-brand = { $brand } ko bhej diya. Haan hote hi yahin batayenge. Tab tak saamaan dekh sakte hain.

accept-invite-confirm = Aapko { $place } mein { $role } ke taur par bulaya gaya hai.
    Aapka naam: { $name }. Sahi hai?
accept-invite-yes = Haan, main hi hoon
accept-invite-rename = Naam alag hai
accept-invite-no = Mere liye nahi
accept-invite-name = Aapka naam?
accept-invite-declined = Theek hai. Kuch nahi badla.
accept-invite-already = Aap pehle se jude hain: { $place }, { $role }.
accept-invite-in = Swagat hai, { $name } ji! Aap { $place } se jud gaye.
accept-invite-told = { $name } ab { $shop } ke liye order kar sakte hain.
role-outlet-owner = malik
role-outlet-staff = staff
role-distributor-owner = malik
role-distributor-biller = biller
role-distributor-godown = godown
role-distributor-delivery = delivery
role-brand-marketer = marketing
role-brand-operator = operator
role-brand-rep = field rep

consent-orders = { $brand } aur { $distributor } aapke order aur bill ke message yahan bhejenge. Theek hai?
consent-orders-brand = { $brand } order ke message yahan bhejega. Theek hai?
consent-yes = Haan
consent-no = Nahi
consent-orders-no = Theek hai. Tab abhi yahan order mat kijiye: uska kya hua, hum bata nahi payenge. Jab chahein haan kar sakte hain.
consent-change = Mann badal gaya
consent-offers = Kya { $brand } offer aur scheme bhi bheje? “stop” likhkar kabhi bhi rok sakte hain.
consent-offers-yes = Haan, offer bhejo
consent-offers-no = Offer nahi
consent-offers-on = Badhiya, offer yahin aayenge.
consent-offers-off = Theek hai, offer nahi. Sirf aapke order.
consent-stopped = Ab aapki kisi bhi chat par offer nahi aayenge. Order ki khabar aati rahegi.
consent-stopped-shop = Ab aapki kisi bhi chat par offer nahi aayenge. Order ki khabar aati rahegi. Yeh sirf aapke liye hai, dukaan ke baaki logon ke liye nahi.
consent-start = Phir se offer bhejo
consent-started = Offer phir aayenge. “stop” likhkar kabhi bhi rokein.

link-code = Aapka code: { $code }
    10 minute ke andar apni doosri chat mein likhiye. Kisi aur ko mat dikhaiye.
link-have-one = Mere paas code hai
link-enter = Mila hua code likhiye, jaise AB3D-7KQ9.
link-done = Ho gaya, { $name } ji: yeh chat bhi aapki hai.

shop-which = Kaunsi dukaan?
shop-now = Ab { $shop } ke liye.
shop-only = Yahan aapki ek hi dukaan hai: { $shop }.
shop-gone = Woh dukaan ab yahan aapki nahi hai.

help-retailer = Jo chahiye bas likh dijiye: “5 marie, 2 peti masala noodles”.
    Aur: “hamesha wala”, “mere order”, “menu”, “rehne do”, “dukaan”, “english”, “stop” (offer).
help-distributor = “pending” se ruke order, “stock” se aapka stock, “1042” se ek order.
    Aur: “invite”, “page”, “menu”, “english”.
help-brand = “late order” se der se ruke order, “invite” se invite.
    Aur: “page”, “menu”, “english”.
help-unknown = Yahan dukaanein { $brand } se order karti hain. “judna hai” likhkar dukaan jodiye, “code” likhkar mila hua code daaliye.
    Aur: “menu”, “english”.
help-language = Bhasha

sign-in-link = Aapka page: { $link }
    Link 10 minute mein ek hi baar chalega. Kisi ko mat bhejiye.
sign-in-none = Aapke liye alag page nahi hai: sab kuch yahin hota hai.

name-empty = Naam likhiye.
name-letters = Naam mein akshar hone chahiye. Phir se likhiye.
name-long = Naam bahut lamba hai. Chhota likhiye.
phone-unreadable = Yeh phone number padh nahi paaye.
phone-unknown = Yeh number abhi hamari list mein nahi hai.
phone-of-another = Yeh number yahan kisi aur ka hai. Apne distributor se poochhiye.
invite-unknown = Yeh invite nahi mila. { $ask ->
        [none] Naya mangwa lijiye.
       *[other] { $ask } se naya mangwa lijiye.
    }
invite-expired = Yeh invite purana ho gaya. { $ask } se naya mangwa lijiye.
invite-used = Yeh invite use ho chuka hai. { $ask } se naya mangwa lijiye.
invite-closed = Woh dukaan band hai. { $ask } se poochhiye.
invite-own = Yeh invite aapne banaya hai. Jiske liye hai use bhejiye.
outlet-many-pending = Aapki { $most } dukaanein abhi ruki hain. Pehle unka jawab aane dijiye.
member-last-owner = Yahan aap aakhri hain. Pehle kisi aur ko malik banaiye.
link-code-wrong = Code sahi nahi hai. Ek baar dekh lijiye.
link-code-expired = Code purana ho gaya. Doosri chat mein “link” likhkar naya banaiye.
link-code-used = Code use ho chuka hai. Doosri chat mein “link” likhkar naya banaiye.
link-code-often = Bahut baar galat code. { $minutes } minute rukiye.
link-other-seats = Yeh chat yahan kisi aur ki hai. Apne distributor se poochhiye.

cannot-title = woh
cannot-photo = Main abhi photo nahi padh paata. Jo chahiye likh dijiye, ya button dabaiye.
cannot-voice = Main abhi sun nahi paata. Jo chahiye likh dijiye, ya button dabaiye.
cannot-location = Shukriya. Location tabhi chahiye jab main maangun.
cannot-contact = Shukriya. Number tabhi chahiye jab main maangun.
cannot-other = Yeh abhi padh nahi paata. Jo chahiye likh dijiye, ya button dabaiye.

words-help = madad | sahayata
words-language = bhasha | bhasha badlo
words-english = angrezi
words-hindi = hindi mein | hindi me
words-hinglish = hinglish mein
words-stop = band | band karo | band karein | band kar do | stop karo | stop kar do | offer band | offer band karo | offers band karo | offer mat bhejo | offer nahi chahiye | roko | rokein
words-start = offer chalu | offer shuru | offer chalu karo | offer shuru karo
words-start-again = shuru | shuru karo | chalu karo | phir se shuru karo
words-link = link karo
words-shop = dukaan | dukan | doosri dukaan
words-page = mera page
words-join = judna hai | nayi dukaan
words-greeting = namaste | namaskar | ram ram | ram ram ji | namaste ji | jai shri krishna | hello ji | hi ji | salaam | kem cho
