### Dukaan, distributor aur brand ko order ki khabar. Sirf order ki baat: koi scheme, koi offer nahi.

notice-block = { $parts }
notice-about = { $outlet } ka order { $number }
notice-pieces = { $pieces } pc
notice-cases = { $cases } peti ({ $pieces } pc)
notice-mixed = { $cases } peti + { $rest } pc
notice-line = • { $name }: { $amount }
notice-line-short = • { $name }: { $amount } ⚠️ sirf { $available } pc hain
notice-line-none = • { $name }: { $amount } ⚠️ stock khatam
notice-day = Delivery { $day }
notice-total = Total { $total } (andaaza, pakka bill se)
notice-new-total = Naya total { $total } (andaazan)
notice-note = Note: “{ $note }”
notice-beat = { $beat }
notice-urgent = ⚡ Jaldi chahiye
notice-bills = Bill { $bills }
notice-rest = Baaki maal order { $number } mein aayega.
notice-rest-on = Baaki maal { $day } ko order { $number } mein aayega.

notice-change-none = ✗ { $name }: nahi hai ({ $was } mangaya tha)
notice-change-other = • { $name }: { $was } ki jagah { $amount }
notice-change-instead = • { $instead } ki jagah { $name }: { $amount}, { $price } piece
notice-change-rest = Baaki sab jaisa mangaya.
notice-no-answer = Aapki haan ke bina badle mein kuch nahi jayega.
notice-no-answer-smaller = Cut-off tak jawab na aaya to maal aise hi jayega.
notice-see = Order dekhein
notice-accept = Manzoor
notice-decline = Nahi chahiye

notice-shop-placed = 📝 { $who } ne { $outlet } ke liye { $distributor } ko order { $number } diya:
notice-shop-confirmed = ✅ { $distributor } ne order { $number } pakka kiya.
notice-shop-changed = ✏️ { $distributor } order { $number } aise bhej sakte hain:
notice-shop-settled = Cut-off nikal gaya, order { $number } aise jayega:
notice-shop-settled-nothing = Cut-off tak aapki haan nahi aayi aur kuch bacha nahi: order { $number } cancel hua.
notice-shop-refused = ❌ { $distributor } order { $number } nahi bhej payenge.
notice-shop-cancelled = { $outlet } ka order { $number } cancel hua.
notice-shop-dispatched = 🚚 Order { $number } { $distributor } se nikal gaya.
notice-shop-delivered = 📦 { $distributor } ke hisaab se order { $number } pahunch gaya:
notice-shop-returned = Order { $number } { $distributor } ke paas wapas gaya. Iska kuch nahi gina jayega.
notice-shop-urgent-yes = ⚡ { $distributor } order { $number } jaldi la sakte hain.
notice-shop-day-moved = 📅 Order { $number } ({ $outlet }) ab doosre din aayega: { $distributor } us din band hai.
notice-shop-urgent-no = { $distributor } order { $number } jaldi nahi la payenge. Apne din par aayega.
notice-all-came = Sab maal aa gaya?
notice-received-all = Sab mila
notice-received-some = Kam ya kharab
notice-received-none = Nahi aaya

notice-reason-no-stock = Wajah: stock khatam
notice-reason-no-delivery = Wajah: us din delivery nahi hai
notice-reason-payment = Wajah: pehle payment, humein call karein
notice-reason-twice = Wajah: order do baar aaya
notice-reason-typed = Wajah: “{ $text }”

notice-desk-new = 🛒 Naya order { $number } – { $outlet } ({ $code })
notice-desk-accepted = 👍 { $outlet } ne order { $number } ka badlav maan liya.
notice-desk-declined = { $outlet } ne order { $number } ka badlav nahi maana. In lines ke bina jayega:
notice-desk-declined-all = { $outlet } ne badlav nahi maana: order { $number } cancel hua.
notice-desk-settled = { $outlet } ka cut-off tak jawab nahi aaya. Order { $number } aise jayega:
notice-desk-settled-nothing = { $outlet } ka cut-off tak jawab nahi aaya aur kuch bacha nahi: order { $number } cancel hua.
notice-desk-cancelled = 🚫 { $outlet } ka order { $number } cancel hua.
notice-desk-not-come = ⚠️ { $outlet } kehte hain order { $number } nahi aaya.
notice-desk-urgent = ⚡ { $outlet } ko order { $number } jaldi chahiye.
notice-desk-short = ⚠️ { $outlet } ko order { $number } poora nahi mila:
notice-missing = • { $name }: { $pieces } pc kam
notice-damaged = • { $name }: { $pieces } pc kharab
notice-confirm = Pakka karein
notice-change = Badlein
notice-refuse = Mana karein
notice-urgent-answer = Kab de sakte hain?
notice-show = Order dekhein
notice-deliver = Delivery ho gayi
notice-back = Wapas aa gaya
notice-found = Kam wala maal mil gaya

notice-reminder = ⏰ { $outlet } ka order { $number } abhi aapke jawab ke intezaar mein hai.
notice-waits-since = { $since } se intezaar mein.
notice-matters = ⏰ { $count ->
        [one] Ek dukaan abhi aapka intezaar kar rahi hai:
       *[other] { $count } baatein abhi aapka intezaar kar rahi hain:
    }
notice-matters-escalation = ⏰ { $distributor } ne apni dukaanon ko jawab nahi diya:
notice-matter = • { $outlet }: { $kind ->
        [objection] order { $number } par aapatti
        [return] return { $number }
        [payment] kehte hain paisa de diya
       *[dispute] order { $number } theek nahi aaya
    }, { $since } se
notice-matter-choice = { $outlet }: { $kind ->
        [objection] order { $number }
        [return] return { $number }
        [payment] payment
       *[dispute] order { $number }
    }
notice-escalation = ⏰ { $distributor } ne { $outlet } ke order { $number } ka jawab nahi diya.
notice-call = Phone: { $phone }
notice-all-waiting = Saare ruke order

notice-outlet-about = dukaan { $name }
notice-outlet-new = 🏪 Nayi dukaan: { $name } judna chahti hai.
notice-outlet-owner = Owner: { $owner }
notice-outlet-area = Ilaka: { $area }
notice-outlet-near = { $beat } ki dukaan se { $distance }
notice-metres = { $count } m
notice-kilometres = { $count } km
notice-outlet-alike = { $code } { $name } jaisi ({ $why ->
        [phone] wahi phone
        [place] wahi jagah
       *[name] milta naam
    })
notice-outlet-approve = Beat par jodein…
notice-outlet-same = { $code } hi hai
notice-outlet-not-mine = Meri nahi
notice-outlet-approved = 🎉 { $name } jud gayi. Maal { $distributor } layenge. Ab order karein.
notice-outlet-approved-days = 🎉 { $name } jud gayi. Maal { $distributor } { $when } ko layenge. Ab order karein.
notice-weekday = { $day ->
        [mon] Somwar
        [tue] Mangalwar
        [wed] Budhwar
        [thu] Guruwar
        [fri] Shukrawar
        [sat] Shaniwar
       *[sun] Raviwar
    }
notice-weekdays = { $more ->
        [0] { $first } aur { $second }
       *[other] { $first }, { $second } aur baaki din
    }
notice-outlet-merged = 🎉 Aap ab { $name } ({ $code }) mein hain. Ab order karein.
notice-outlet-joined = { $names } aapki dukaan { $name } ({ $code }) mein jude. Galat hai? Distributor ko batayein.
notice-order-now = Order karein

notice-file-done = ✅ { $name }: { $count } maal ka stock save hua.
notice-file-refused = ❌ { $name } se kuch save nahi hua. Yeh theek karke phir bhejein:
notice-file-row = Line { $row }: { $what }
notice-file-more = … aur { $count }
notice-file-problem = { $code ->
        [column-missing] “{ $column }” column nahi hai
        [column-twice] “{ $column }” column do baar hai
        [empty] “{ $column }” khaali hai
        [unknown] “{ $text }” naam ka maal nahi hai
        [twice] “{ $text }” do baar hai
        [other-distributor] yeh line { $text } ki hai
        [not-number] “{ $text }” number nahi hai
        [not-whole] “{ $text }” poora number nahi hai
        [not-between] “{ $text }” theek number nahi hai
        [too-many-rows] list mein 10,000 line tak
        [no-rows] ek bhi line nahi hai
        [empty-file] file khaali hai
       *[other] yeh padh nahi paye. CSV (UTF-8) ya .xlsx bhejein, column sku aur pieces
    }

notice-undelivered = ⚠️ { $name } ko yeh { $channel ->
        [telegram] Telegram
        [whatsapp-cloud] WhatsApp
        [whatsapp-web] WhatsApp
       *[other] chat
    } par nahi mila. Unhe bata dijiye:
notice-undelivered-text = “{ $text }”

notice-delivery-done = 📥 { $name } aa gayi. Zara yeh dekhein:
notice-delivery-refused = ❌ { $name } se kuch nahi liya gaya. Yeh theek karke phir bhejein:
notice-delivery-paid = 🤔 { $outlet }: { $on } ko aapne { $amount } likha tha, aur ab bahi mein bhi payment aaya hai. Kya yeh wahi paisa hai?
notice-delivery-problem = { $code ->
        [column-missing] “{ $column }” column nahi hai
        [column-unknown] “{ $column }” column nahi pehchana
        [empty] “{ $column }” khaali hai
        [unknown] “{ $text }” yahan nahi mila
        [twice] “{ $column }” do baar hai
        [row-key-reused] “{ $text }” pehle doosre figures ke saath aaya tha
        [key-reused] “{ $text }” pehle kisi aur cheez ke liye aaya tha
        [other-distributor] yeh line { $text } ki hai
        [not-of-distributor] { $text } aapki dukaan nahi hai
        [not-number] “{ $text }” number nahi hai
        [not-whole] “{ $text }” poori sankhya nahi hai
        [not-day] “{ $text }” date nahi hai
        [bill-differs] bill { $text } yahan doosri rakam ya dukaan se hai
        [paid-beyond] “{ $column }” bill se zyada hai
        [list-partial] list mein zyadatar khule bill nahi hain. Kya yeh poori list hai?
        [tally-items-unknown] inmein se koi maal nahi pehchana: { $text }
        [tally-parties-unknown] inmein se koi party nahi pehchani: { $text }
        [tally-unit] { $text }: is unit mein kitne piece?
        [tally-quantity] { $text }: poore piece nahi bante
        [no-rows] koi line nahi hai
        [empty-file] file khaali hai
        [broken-xml] XML adhoori hai ya Tally ki nahi hai
       *[other] “{ $column }” padha nahi gaya
    }
notice-delivery-same = { $outlet } { $amount }: wahi paisa
notice-delivery-apart = { $outlet } { $amount }: alag paisa
