### Photos of bills: what their sender hears, what is asked, what came of them.

## A photo comes in

bill-photo-title = aapka bill
bill-reading = { $count ->
        [one] 📄 Aapka bill padh rahe hain…
       *[other] 📄 Aapke { $count } bill padh rahe hain…
    }
bill-mine = Mere bill
bill-which-shop = { $count ->
        [one] Yeh bill kis dukaan ka hai?
       *[other] Yeh { $count } bill kis dukaan ke hain?
    }
bill-shop-pending = Aapki dukaan ki jaanch abhi chal rahi hai. Manzoori ke baad bill gine jayenge: tab yeh phir bhejein.
bill-coach = { $advice ->
        [blurred] 📷 Photo dhundhli hai. Koshish kar rahe hain; agli baar phone sthir rakhein aur bill par tap karke focus karein.
        [dark] 📷 Photo mein andhera hai. Koshish kar rahe hain; agli baar khidki ke paas ya light jalakar lein.
        [glare] 📷 Bill par roshni chamak rahi hai. Koshish kar rahe hain; agli baar thoda tirchha karke lein.
        [cut-off] 📷 Bill ka ek hissa photo se bahar hai. Koshish kar rahe hain; agli baar chaaron kone dikhayein.
       *[small] 📷 Akshar bahut chhote hain. Koshish kar rahe hain; agli baar phone paas layein.
    }
bill-unreadable = { $reason ->
        [empty] File khaali thi. Kripya photo phir bhejein.
        [too-large] File 20 MB se badi hai. Kripya chhoti photo bhejein.
        [not-a-picture] Yeh na photo hai, na PDF. Kripya bill ki photo ya uska PDF bhejein.
        [too-many-pixels] Yeh tasveer bahut badi hai. Kripya bill ki saadharan photo bhejein.
        [too-small] Tasveer padhne ke liye bahut chhoti hai. Kripya poore bill ki photo bhejein.
        [animated] Yeh chalti tasveer hai. Kripya bill ki saadharan photo bhejein.
        [too-many-pages] Is PDF mein 20 se zyada panne hain. Kripya sirf bill bhejein.
        [locked] Yeh PDF password maangta hai. Kripya bina password ke bhejein.
        [not-fetched] Photo hum tak nahi pahunchi. Kripya phir bhejein.
       *[broken] File kharab hai ya poori nahi pahunchi. Kripya phir bhejein.
    }
bill-none = Is photo mein koi bill nahi dikha. Bill ko seedha rakhein, chaaron kone dikhayein aur photo phir bhejein.
bill-no-amounts = Is photo mein koi rakam nahi mili. Agar yeh bill hai: zyada roshni, chaaron kone, aur phir bhejein.
bill-to-person = Yeh bill hum khud nahi padh paye. Koi vyakti ise dekhega aur aapko yahin bataya jayega.
bill-is-payment = Yeh bill nahi, payment hai. { $distributor } ko bhej diya.
bill-barcode = Yeh { $product } hai. Kitne chahiye?
bill-barcode-order = { $product } order karein
bill-barcode-unknown = Yeh barcode hum nahi pehchante. Aap hamare product dekh sakte hain.

## What came of it

words-bills = mere bill | mera bill
retailer-menu-bills = Mere bill
bill-title = aapke bill
bill-name = { $known ->
        [yes] { $seller } ka{" "}
       *[no] {""}
    }{ $numbered ->
        [yes] bill { $number }
       *[no] bill
    }{ $dated ->
        [yes] , { $day }
       *[no] {""}
    }{ $priced ->
        [yes] , { $total }
       *[no] {""}
    }
bill-verdict = { $verdict ->
        [accepted] ✅ Bill manzoor: { $bill }
        [asked] ❓ Ek baat saaf nahi: { $bill }
        [review] 👀 Koi vyakti ise dekh raha hai: { $bill }
       *[refused] ✖ Nahi gina gaya: { $bill }
    }
bill-line = • { $name }: { $pieces } pc{ $free ->
        [0] {""}
       *[other] {" "}+ { $free } free
    }, { $net } { $what ->
        [points] → { $points } points
        [order] → aapke order ke saath gina gaya
        [not-ours] – hamara product nahi
        [not-served] – iske liye aapka distributor nahi
        [unknown-seller] – bechne wala hamara distributor nahi
       *[none] – koi point nahi
    }
bill-lines-more = … aur { $count } line
bill-earned = { $state ->
        [pending] ⏳ { $points } points, jald chaalu honge
        [active] ⭐ { $points } points jude
       *[none] Is bill par koi point nahi.
    }
bill-refused-todo = Agar yeh galat hai, to *Kuch galat hai?* par tap karein; koi vyakti ise dekhega.
bill-again = Yeh bill aap { $at } ko bhej chuke hain. Yeh ek baar gina jata hai:
bill-reason = { $code ->
        [estimate] Yeh estimate hai, bill nahi. Kripya asli bill bhejein.
        [not-a-bill] Yeh maal ka bill nahi hai. Kripya bill bhejein.
        [payment] Yeh payment hai, bill nahi.
        [credit-note] Yeh credit note hai: wapas hua maal ghatata hai, points nahi deta.
        [not-your-distributor] Bechne wala aapki dukaan ka distributor nahi hai. Points aapke apne distributor ke bill par milte hain.
        [unknown-seller] Bechne wala hamara distributor nahi hai, isliye is bill par points nahi. Points aapke apne distributor ke bill par milte hain.
        [other-shop] Bill kisi aur dukaan ke naam hai. Kripya apni dukaan ke bill bhejein.
        [buyer-unclear] Yeh saaf nahi ki bill kis dukaan ke naam hai.
        [known] Yeh bill pehle se darj hai{ $numbered ->
            [yes] {" "}({ $number })
           *[no] {""}
        }. Yeh ek baar gina jata hai.
        [other-with-number] Isi number ka ek aur bill is bechne wale se hai.
        [same-content] Yahi bill kisi aur dukaan se aa chuka hai.
        [similar-image] Yeh photo pehle aayi ek photo jaisi hai.
        [too-old] Bill { $days } din se purana hai{ $dated ->
            [yes] {" "}({ $day })
           *[no] {""}
        }. Bill milte hi bhej dein.
        [ahead] Bill ki tareekh aage ki hai. Kripya sahi tareekh wala bill bhejein.
        [handwritten] Rakam haath se likhi hai, isliye koi vyakti ise dekhega.
        [sums-differ] Bill ka jod nahi milta.
        [total-unclear] Total pakka nahi padha gaya. Saaf photo se madad milegi.
        [nothing-of-ours] Is bill par hamara koi product nahi hai.
        [products-unclear] Kuch product pakke nahi pehchane gaye.
        [prices-differ] Kuch daam aam se alag hain.
        [quantities-unusual] Kuch quantity aapki dukaan ke liye aam se alag hai.
        [over-order] Isme us order ki pakki quantity se zyada dikhta hai.
        [number-unclear] Bill ka number saaf nahi hai.
        [large] Bill bada hai, isliye koi vyakti ise dekhega.
        [template] Yeh is bechne wale ke baaki bill jaisa nahi hai.
        [picture] Is par likhe aankde aapas mein nahin milte, isliye koi vyakti ise dekhega.
        [screen] Yeh screen ki photo lagti hai, isliye koi vyakti ise dekhega. Kaagaz wale bill ki photo se kaam jaldi hoga.
        [edited] Yeh photo kisi app se badli gayi hai, isliye koi vyakti ise dekhega. Kripya camere se li gayi asli photo bhejein.
        [raised] Aapke jawab se bill badla, isliye koi vyakti ise dekhega.
       *[many-doubts] Bahut kuch saaf nahi hai. Saaf photo se madad milegi.
    }

## What is unclear

bill-asked = ❓ { $bill }
bill-question = { $asks ->
        [date] Bill par kaun si tareekh hai? Maine “{ $read }” padha.
        [number] Bill ka number kya hai? Maine “{ $read }” padha.
        [product] Line { $line }: “{ $read }” kaun sa product hai?
        [others] Bill ka yeh maal mujhe nahi pata: “{ $read }”. Kya yeh sab doosri companies ka hai?
       *[pieces] Line { $line }, { $name }: kitne piece? Maine “{ $read }” padha.
    }{ $left ->
        [0] {""}
        [one] {" "}(Iske baad ek sawaal aur.)
       *[other] {" "}(Iske baad { $left } sawaal aur.)
    }
bill-type-date = Tap karein, ya tareekh likhein, jaise 5/11.
bill-type-number = Tap karein, ya number likhein.
bill-type-product = Tap karein, ya product ka naam likhein.
bill-type-pieces = Tap karein, ya piece likhein.
bill-type-others = Ek par tap karein.
bill-day = { $day }
bill-other-product = Aapka product nahi
bill-all-other = Haan, sab
bill-some-ours = Nahi, sab nahi
bill-answer = Jawab dein
bill-answer-other = Kuch aur
bill-noted = 👍 Likh liya.
bill-unknown = Aapka aisa koi bill nahi mila.
bills-mine = Aapke pichle bill:
bills-mine-none = Abhi koi bill nahi. Bill ki photo bhejein aur dekhein kitne points milte hain.
bill-list-line = { $verdict ->
        [accepted] ✅
        [asked] ❓
        [review] 👀
       *[refused] ✖
    } { $bill }
bill-list-choice = { $bill } kyun?
bill-decided-by = { $who } ne tay kiya, { $at }.

## For those who decide

words-bill-desk = bill dekho | bill jaanch
bill-desk-title = dekhne wale bill
bill-desk-menu = Dekhne wale bill ({ $count })
bill-desk-list = { $count ->
        [0] Aapke liye koi bill nahi ruka hai.
        [one] Ek bill aapke liye ruka hai:
       *[other] { $count } bill aapke liye ruke hain:
    }
bill-review-head = 👀 { $outlet } ({ $code }): { $bill }
bill-review-due = { $count ->
        [one] ⏰ Ek bill ab bhi aapke liye ruka hai:
       *[other] ⏰ { $count } bill ab bhi aapke liye ruke hain:
    }
bill-review-late = { $count ->
        [one] ⚠️ Yeh bill samay par kisi ne tay nahin kiya:
       *[other] ⚠️ Yeh { $count } bill samay par kisi ne tay nahin kiye:
    }
bill-review-waits = • { $outlet }: { $bill }, { $since } se{ $decides ->
        [office] {" "}({ $office } ke paas)
       *[own] {""}
    }
bill-check-failed = ⚠️ { $name }: { $evidence }
bill-appeal-words = Unhone likha: “{ $text }”
bill-accept = Sahi hai
bill-refuse = Na ginein
bill-refuse-why = Kyun nahi? Yeh dukaan ko bataya jayega.
bill-why-unreadable = Padha nahi jata
bill-why-not-genuine = Yeh hamara bill nahi
bill-why-other-shop = Kisi aur dukaan ka bill hai
bill-done-accepted = ✅ Gina gaya. { $outlet } ko bata diya.
bill-done-refused = ✖ Nahi gina gaya. { $outlet } ko bata diya.
bill-closed = { $who ->
        [none] Yeh bill pehle hi tay ho chuka hai.
       *[other] { $who } ise pehle hi tay kar chuke hain ({ $at }).
    }
bill-cannot-accept = Yeh padha nahi jata, isliye aise nahi gina ja sakta. Dukaan se nayi photo maangein: *Na ginein* par tap karein.
bill-desk-one = { $outlet }: { $number }
bill-desk-line = • { $outlet }: { $bill }
bill-desk-unknown = Aisa koi bill aapke tay karne ke liye nahi hai.
bill-by-person = Kisi vyakti ne dekha: { $given ->
        [yes] { $reason }
       *[no] yeh nahi gina jayega.
    }
bill-known-elsewhere = ✖ Nahi gina gaya: yeh bill kisi aur dukaan se aa chuka hai.
bill-review-reason = { $code ->
        [estimate] Yeh estimate hai, bill nahin.
        [not-a-bill] Yeh maal ka bill nahin hai.
        [payment] Yeh payment hai, bill nahin.
        [credit-note] Yeh credit note hai.
        [not-your-distributor] Seller is dukaan ka distributor nahin hai.
        [unknown-seller] Seller brand ka distributor nahin hai.
        [other-shop] Yeh kisi aur dukaan ke naam hai.
        [buyer-unclear] Saaf nahin ki yeh isi dukaan ke naam hai.
        [known] Yeh pehle hi gina ja chuka hai.
        [other-with-number] Isi number ka ek aur bill is seller se hai.
        [same-content] Kisi aur dukaan se aisa hi bill aaya hai.
        [similar-image] Photo pehle aayi ek photo jaisi hai.
        [too-old] Yeh { $days } din se purana hai.
        [ahead] Iski tareekh aage ki hai.
        [number-unclear] Iska number saaf nahin hai.
        [handwritten] Iski rakam haath se likhi hai.
        [sums-differ] Iska jod nahin milta.
        [total-unclear] Iska total pakka nahin padha gaya.
        [nothing-of-ours] Is par brand ka koi product nahin hai.
        [products-unclear] Kuchh product saaf nahin hain.
        [prices-differ] Kuchh daam saamanya se alag hain.
        [quantities-unusual] Kuchh maatra is dukaan ke liye saamanya se alag hai.
        [over-order] Is par order mein pakke kiye gaye se zyada maal hai.
        [large] Yeh saamanya se bahut bada hai.
        [template] Yeh seller ke baaki bills jaisa nahin hai.
        [picture] Is par likhe aankde aapas mein nahin milte.
        [screen] Yeh screen ki photo lagti hai.
        [edited] Yeh photo kisi app se badli gayi hai.
        [raised] Dukaan ke jawab se bill ki rakam badhti hai.
       *[many-doubts] Is par kai baatein saaf nahin hain.
    }
bill-check-name = { $name ->
        [document-type] Kis tarah ka kaagaz hai
        [known-seller] Seller pehchana hua
        [serves-outlet] Seller is dukaan ka hai
        [buyer] Isi dukaan ke naam
        [number-unique] Number
        [same-image] Wahi photo
        [similar-image] Milti-julti photo
        [same-content] Aisa hi bill
        [date] Tareekh
        [arithmetic] Jod
        [amount] Total
        [prices] Daam
        [quantities] Maatra
        [scheme] Scheme di gayi
        [template] Seller ke baaki bills jaisa
        [genuine-picture] Photo aur uske aankde
        [billing] Distributor ke khaate
       *[order] Order
    }
bill-alerts-told = { $count ->
        [one] 🔎 Ek bill se distributor ke baare mein pata chala:
       *[other] 🔎 Bills se distributor ke baare mein { $count } baatein pata chaleen:
    }
bill-alert-kind = { $kind ->
        [infiltration] Doosre ke ilaake mein bikri
        [undercutting] Sasta bechna
       *[scheme-not-passed] Scheme nahin di
    }
bill-alert = • { $kind ->
        [infiltration] { $distributor } ne { $outlet } ko bill kiya, jise yeh maal woh nahin dete{ $numbered ->
            [yes] {" "}(bill { $number })
           *[no] {""}
        }
        [undercutting] { $distributor } { $product } ko list se { $percent } % sasta bech rahe hain, { $bills } bills par
       *[scheme-not-passed] { $distributor } ne { $outlet } ko scheme nahin di: { $product }, { $free ->
            [yes] tay { $promised } free, diya { $given }
           *[no] tay { $promised }, diya { $given }
        }{ $numbered ->
            [yes] {" "}(bill { $number })
           *[no] {""}
        }
    }
bill-alerts-count = • { $distributor }: { $count } × { $kind ->
        [infiltration] doosre ke ilaake mein bikri
        [undercutting] sasta bechna
       *[scheme-not-passed] scheme nahin di
    }
bill-alerts-where = Sab, apne bill ke saath, page par *Bill* mein hain. Inhein sirf brand dekhta hai.
