### Campaign ke page.

## Upar ki patti aur list
camp-title = Campaign
camp-pages = Campaign ke page
camp-tab-list = Campaign
camp-tab-calendar = Calendar
camp-tab-audiences = Audience
camp-tab-rules = Niyam
camp-tab-distributors = Distributor
camp-none = Abhi koi campaign nahi. “Naya campaign” se shuru kijiye.
camp-older = Sab poore ho chuke
camp-group-waiting = Manzoori baaki
camp-group-paused = Ruke hue
camp-group-running = Chal rahe hain
camp-group-scheduled = Tay samay par jayenge
camp-group-draft = Draft
camp-group-over = Poore ho chuke
camp-status = { $status ->
    [draft] Draft
    [waiting] Manzoori baaki
    [running] Chal raha hai
    [paused] Ruka hai
    [stopped] Band kiya gaya
   *[ended] Poora hua
}
camp-next = agli baar { $at }
camp-by = { $name } ne banaya
camp-why = { $why ->
    [blocks] Apne aap ruka: log block kar rahe hain ya offer band kar rahe hain.
    [failures] Apne aap ruka: message nahi pahunch rahe.
   *[by-hand] Haath se roka gaya.
}
camp-what-it-says = Kya kehta hai, aur kise
camp-number = { NUMBER($number) }
camp-number-about = ≈ { NUMBER($number) }
camp-count-planned = Bhejne hain
camp-count-sent = Bheje
camp-count-read = Padhe
camp-count-answered = Jawab
camp-count-ordered = Order
camp-count-failed = Nahi pahunche
camp-count-value = Order ki rakam
camp-do-start = Shuru karein
camp-do-approve = Manzoor karein
camp-do-pause = Rokein
camp-do-resume = Aage chalayein
camp-do-stop = Hamesha ke liye band karein
camp-do-copy = Copy karke draft banayein
camp-do-drop = Hatayein
camp-do-edit = Badlein
camp-drop-sure = Yeh draft hatayein? Phir wapas nahi aayega.
camp-waits-for-another = Kisi doosre marketer ko manzoor karna hoga.

## Campaign banana
camp-new-title = Naya campaign
camp-saved = Draft save ho gaya.
camp-mistakes = Abhi save nahi hua. Neeche jahan nishan hai, wahan dekhiye.
camp-mistake-name = Naam dijiye, taaki phir mil sake.
camp-mistake-text = Kam se kam ek bhasha mein message likhiye.
camp-mistake-variable = {"{"}{ $name }{"}"} koi nahi jaanta. Text ke neeche ke shabdon mein se dabaiye.
camp-mistake-long = Yeh bahut lamba hai: zyada se zyada { $most } akshar.
camp-mistake-order = Yeh maal nahi mila. Matra aur product likhiye, jaise “40 haldi, 2 peti noodles”.
camp-mistake-button = Chuniye ki yeh button kya kare.
camp-mistake-when-once = Din aur samay chuniye. Cut-off se pehle: 15 se 1,440 minute.
camp-mistake-when-weekly = Kam se kam ek din aur samay chuniye. Cut-off se pehle: 15 se 1,440 minute.
camp-mistake-hold-out = 0 se 50 pratishat likhiye.
camp-mistake-cover = 0 se 60 din likhiye.
camp-mistake-whole = Aise nahi bhej sakte. Har hissa dekhiye.
camp-mistake-picture = Yeh photo nahi bheji ja sakti. JPEG, PNG ya WebP file chuniye.
camp-name = Naam
camp-name-how = Sirf marketer dekhte hain.
camp-message = Message
camp-message-how = Jis dukaan ki bhasha khaali hai, use sabse paas ki bhasha milegi.
camp-insert = Badalne wala shabd daalein
camp-variable-name = Dukaan ka naam
camp-variable-points = Points
camp-variable-gap = Agle slab tak
camp-variable-usual = Hamesha wala maal
camp-variable-about = Kis baare mein
camp-picture = Photo
camp-picture-add = Photo lagayein
camp-picture-other = Doosri photo
camp-picture-none = Photo hatayein
camp-buttons = Button
camp-buttons-how = Dukaan ke dabane par har button kuch karta hai. Jahan kam dikhte hain, wahan pehla zaroor dikhta hai.
camp-button-number = Button { $n }
camp-button-none = Koi button nahi
camp-button-order = Tay maal ka order
camp-button-usual = Hamesha wala order
camp-button-offer = Offer dikhaye
camp-button-points = Points dikhaye
camp-button-about = Jis baare mein hai, woh dikhaye
camp-goods = Maal
camp-goods-how = 40 haldi, 2 peti noodles
camp-scheme = Scheme
camp-scheme-all = Sab chaalu offer
camp-when = Kab
camp-when-now = Abhi
camp-when-once = Kisi din
camp-when-weekly = Har hafte
camp-when-event = Kuch hone par
camp-day = Din
camp-until = Aakhri din (khaali reh sakta hai)
camp-by-time = Samay par, har dukaan ki apni ghadi se
camp-by-cut-off = Har dukaan ke cut-off se pehle
camp-time = Samay
camp-before = Itne minute pehle
camp-event-how = Har dukaan ko har baat ek hi baar batayi jaati hai. Pehle koi aur manzoor karta hai.
camp-more = Asar kaise naapein
camp-hold-out = Jinhe nahi bhejna, %
camp-cover = Stock ke din
camp-more-how = Kuch dukaanon ko nahi bheja jaata, taaki message ka asar dikhe. Jinke distributor ke paas upar ke maal ka stock isse kam dinon ka hai, woh dukaanein chhod di jaati hain.
camp-save = Draft save karein
camp-save-copy = Naya draft banakar save karein
camp-start = Shuru karein
camp-tested = Thodi der mein aapki chat mein aayega, apni har bhasha mein.
camp-no-chat = Hamare saath aapki chat abhi nahi hai. Pehle apne messenger se likhiye.
camp-preview = Dukaan aise padhegi
camp-see-preview = Dekhein
camp-preview-empty = Message likhiye: yahan dikhega.
camp-sample = { $shop } ke hisaab se, { $channel } mein.
camp-sample-name = Om Stores

## Kiske liye
camp-audience = Kise
camp-audience-all = Sab chaalu dukaanein, jab tak aap na chunein. Chuni hui sab baatein sahi honi chahiye.
camp-to-segments = Audience
camp-to-classes = Class
camp-to-regions = Ilaake
camp-to-beats = Beat
camp-to-distributors = Distributor
camp-to-tiers = Loyalty tier
camp-pick-none = Abhi koi nahi
camp-pick-nothing = Is naam se kuch nahi
camp-pick-regions = Ilaaka khojein
camp-pick-beats = Beat khojein
camp-pick-distributors = Distributor khojein
camp-pick-goods = Product ya category khojein
camp-codes = Dukaanon ki list, pehla order
camp-codes-how = Dukaanon ke code, har line mein ek (zyada se zyada 2,000)
camp-codes-file = List upload karein (CSV ya Excel)
camp-codes-file-how = Code “code” naam ke column mein ya pehle column mein; zyada se zyada { NUMBER($most) }. List neeche shart ban jayegi.
camp-list-of = { $name }: { $count ->
    [one] ek dukaan
   *[other] { NUMBER($count) } dukaanein
}
   *[other] { NUMBER($count) } code kisi dukaan ke nahi: { $codes } …
}
camp-mistake-file = { $why ->
    [too-many] { NUMBER($most) } se zyada code hain. Kai list upload kijiye.
    [none] Ismein koi code nahi mila.
   *[unreadable] Yeh file nahi padhi ja saki. CSV ya Excel (.xlsx) chalegi.
}
camp-is-list = list mein hai
camp-mistake-list = List chuniye, ya upload kijiye.
camp-first-order = Sirf woh dukaanein jinhone abhi tak order nahi kiya
camp-conditions = Dukaan ne kya kiya
camp-condition = Shart
camp-add-condition = Shart jodein
camp-add-group = Samooh jodein
camp-remove = Hatayein
camp-not = nahi
camp-join = Aapas mein kaise judi hain
camp-join-all = yeh sab
camp-join-any = inmein se koi bhi
camp-kept = Yeh shartein is page se zyada gehri hain. Yeh aisi hi rahengi:
camp-choose = Chuniye
camp-is-bought = khareeda
camp-is-lapsed = order karna band kiya
camp-is-orders = order ki ginti
camp-is-basket = ausat order
camp-is-range = range ka khareeda hissa
camp-is-points = points
camp-is-points-expiring = jaldi khatam hone wale points
camp-is-under-slab = slab se thoda kam
camp-is-campaign = pehle ka campaign
camp-is-language = bhasha
camp-is-channel = messenger
camp-is-target = inmein se ek
camp-days = itne dinon mein
camp-days-ahead = itne dinon ke andar
camp-least-count = kam se kam
camp-most-count = zyada se zyada
camp-least-rupees = kam se kam ₹
camp-most-rupees = zyada se zyada ₹
camp-least-percent = kam se kam %
camp-most-percent = zyada se zyada %
camp-within = zyada se zyada itna kam, %
camp-did-told = bheja gaya
camp-did-read = padha
camp-did-answered = jawab diya
camp-did-ordered = order kiya
camp-mistake-days = Din likhiye, 1 se 730.
camp-mistake-span = Poori sankhya likhiye: kam se kam, zyada se zyada, ya dono.
camp-mistake-goods = Product ya category chuniye.
camp-mistake-in = Kam se kam ek chuniye.
camp-mistake-to = Kam se kam ek chuniye.
camp-mistake-scheme = Scheme chuniye.
camp-mistake-within = 1 se 100 pratishat likhiye.
camp-mistake-campaign = Campaign chuniye.
camp-mistake-did = Chuniye ki dukaan ne kya kiya.
camp-mistake-group = Samooh mein shart daaliye, ya use hataiye.
camp-mistake-codes = 2,000 se zyada code hain. Inhe file mein upload kijiye.
camp-mistake-too-much = Shartein bahut zyada ya bahut gehri hain. Aasan banaiye.
camp-reach = Kitni dukaanein
camp-reach-unfinished = Ek shart abhi poori nahi hai: poori hone par ginti yahan aayegi.
camp-shops = { $count ->
    [one] dukaan
   *[other] dukaanein
}
camp-reach-reachable = offer chahti hain aur pahunch mein hain
camp-reach-nobody = dukaan ka koi abhi juda nahi
camp-reach-no-consent = offer nahi chahtin
camp-reach-unreachable = offer chahti hain, par pahunch mein nahi
camp-reach-noStock = chhodi gayin: distributor ke paas stock kam
camp-reach-heldOut = inmein se nahi bhejenge (tulna ke liye)
camp-reach-inside = ek din ke andar likha
camp-reach-template = manzoor message payengi
camp-reach-cost = Kharch, lagbhag
camp-unknown-codes = { $count ->
    [one] Ek code kisi chaalu dukaan ka nahi: { $codes }
   *[other] { NUMBER($count) } code kisi chaalu dukaan ke nahi: { $codes } …
}
camp-needs-approval = Doosre marketer ko manzoor karna hoga: { NUMBER($count) } se zyada dukaanon tak jayega, ya apne aap jayega.
camp-sample-of = { $count ->
    [one] Yeh dukaan
   *[other] Inmein se { $count }. Dabaiye, message uske hisaab se dikhega.
}
camp-audience-new = Nayi audience
camp-audience-save = Audience save karein
camp-audience-name = Naam
camp-audience-name-how = Chhote akshar, ank aur dash, jaise gone-quiet. Scheme aur campaign mein yahi naam aata hai.
camp-audience-shops = Dukaanein
camp-audience-asof = Ginti
camp-audience-drop-sure = Phir jismein iska naam hai, woh kisi ke liye nahi rahega.
camp-audience-dropped = “{ $name }” hata di.
camp-audience-gone = Aisi audience ab nahi hai.
camp-audiences-how = Save karne par aur har raat gini jaati hain. Campaign, scheme aur inaam mein inka naam de sakte hain.
camp-audiences-none = Abhi koi audience save nahi hai.
camp-mistake-audience-name = Chhote akshar, ank aur dash likhiye, jaise gone-quiet.
camp-mistake-audience-known = Is naam ki audience pehle se hai. Doosra naam chuniye.
camp-at = { $at }

## Calendar aur niyam
camp-month-before = Pichhla mahina
camp-month-next = Agla mahina
camp-month = { $day }
camp-month-empty = Is mahine kuch nahi gaya aur kuch tay nahi hai.
camp-calendar-how = { $zone } ki ghadi se. Jo har dukaan ke cut-off se jaata hai, uska samay yahan nahi; jo kuch hone par jaata hai, woh hone ke baad yahan aata hai.
camp-planned = { $state ->
    [ran] (gaya)
    [ahead] (tay hai)
    [waiting] (manzoori baaki)
    [paused] (ruka hai)
   *[draft] (draft)
}
camp-rules-title = Har campaign ke niyam
camp-rules-quietFrom = Shaant samay, kab se
camp-rules-quietUntil = kab tak
camp-rules-quiet-how = Har dukaan ki apni ghadi se in ghanton mein offer nahi jaata; ruka rehta hai.
camp-rules-perWeek = Ek vyakti ko saat din mein itne offer
camp-rules-week-how = Jise itne mil chuke, use chhod diya jaata hai.
camp-rules-approveAbove = Isse zyada dukaanon par doosra marketer manzoor kare
camp-rules-approve-how = Jo kuch hone par apne aap jaata hai, use hamesha manzoor karna hota hai.
camp-rules-save = Niyam tay karein
camp-rules-operator = Yeh brand ke operator tay karte hain.
camp-rules-saved = Niyam tay ho gaye.
camp-rules-unclear = Samay 21:00 jaisa aur poori sankhya likhiye.
