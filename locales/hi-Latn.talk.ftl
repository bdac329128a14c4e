### A human of the business in the chat, messages of hours ago, order notes.

chat-human-here = 👤 Ab jawab { $who } ki taraf se aa rahe hain. Assistant ke liye *menu* likhein.
chat-human-name = { $name } ({ $business })
chat-human-over = 🤖 Ab phir se assistant jawab de raha hai.
chat-by-hand = { $text }
chat-number-old = Woh number { $at } wale menu ka tha.
chat-number-now = Abhi aap inmein se chun sakte hain:
words-bot-on = bot chalu | bot chalu karo | bot on karo

## A note of a shop: at the shop

order-note-title = aapka note
order-note-what = { $count ->
        [one] Kya yeh aapke order ki list hai?
       *[other] Kya yeh { $count } photo aapke order ki list hain?
    }
order-note-list = Haan, order ki list hai
order-note-other = Kuch aur hai
order-note-not-read = Shukriya, maine rakh liya. Main ise abhi padh nahi sakta: jo chahiye woh likh dein, ya tap karein.
order-note-nobody = Main ise abhi sun ya padh nahi sakta, aur aapki dukaan ka koi distributor abhi tay nahi hai. Jo chahiye woh likh dein, ya tap karein.
order-note-kept = { $kind ->
        [voice] Main abhi sun nahi sakta; aapka voice note { $distributor } ke paas hai.
        [video] Main abhi dekh nahi sakta; aapka video { $distributor } ke paas hai.
       *[other] Main abhi padh nahi sakta; aapki list { $distributor } ke paas hai.
    } Aap likh ya tap bhi kar sakte hain.
late-order-title = aapka pehle ka message
late-order = { $count ->
        [one] Yeh main abhi dekh paya.
       *[other] Yeh main abhi dekh paya.
    }
    { $lines }
    Kya ab bhi chahiye?
late-order-line = Aapne { $at } par likha tha: “{ $text }”
late-order-yes = Haan, order karo
late-order-no = Nahi
late-order-dropped = Theek hai, kuch order nahi hua.

## A note of a shop: at the distributor

note-of = { $kind ->
        [voice] { $at } ka voice note
        [video] { $at } ka video
       *[other] { $at } ki list
    }
note-about = { $outlet } ka note
note-new = { $kind ->
        [voice] 🎤 Voice note
        [video] 🎬 Video
       *[other] 📝 { $count ->
            [one] Order list
           *[other] Order list, { $count } photo
        }
    } – { $who }, { $outlet } ({ $code }), { $at }.
    Inka order aap likh dein.
note-caption = Inhone likha: “{ $caption }”
note-not-fetched = ⚠️ File nahi mil payi. Dukaan ko phone kar lein.
note-page = { $outlet } ki photo { $n } / { $count }
note-page-link = Chat: { $link }
note-type = Order likhein
note-drop = Chhod dein
note-reminder = ⏰ { $outlet } ab bhi wait kar raha hai: { $at } { $kind ->
        [voice] ka voice note
        [video] ka video
       *[other] ki order list
    } abhi likhna baaki hai.
note-escalation = ⏰ { $distributor } ne { $outlet } { $kind ->
        [voice] ka voice note
        [video] ka video
       *[other] ki order list
    } { $at } se nahi likha.
note-dropped = { $distributor } { $kind ->
        [voice] aapke { $at } wale voice note
        [video] aapke { $at } wale video
       *[other] aapki { $at } wali list
    } se order nahi bana paye.
note-why = Reason: { $reason }
note-instead = Jo chahiye woh likh dein, ya tap karein.
note-why-unclear = Samajh nahi aaya
note-why-no-order = Ismein order nahi hai
note-why-twice = Order pehle hi ho chuka hai
note-why-typed = “{ $text }”
shop-note-title = dukaan ka note
shop-note-which = { $kind ->
        [voice] Voice note
        [video] Video
       *[other] List
    } – kis dukaan ke liye? Tap kijiye, ya code ya naam likhiye.
shop-note-which-type = { $kind ->
        [voice] Voice note
        [video] Video
       *[other] List
    } – kis dukaan ke liye? Code (R-0012) ya naam likhiye.
shop-note-kept = 🎤 { $outlet } ke liye rakh liya. Likhe jaane tak unke orderon ke saath rahega.
note-desk-title = dukaan ka note
note-desk-type = { $outlet } ({ $code }) ka order jaisa sunein ya padhein waisa likhein, jaise “2 peti noodles, 5 ghee”.
note-desk-see = Order dekhein ({ $count })
note-desk-again = Note phir dikhao
note-desk-shown = Yeh raha phir se.
note-desk-review = 📝 { $outlet } ({ $code }) ke liye:
note-desk-correct = Sudharna ho to likhein: “noodles 3 peti”, “ghee nahi”.
note-desk-minimum = Minimum { $minimum } hai; { $missing } kam hai.
note-desk-place = Order karo { $total }
note-desk-anew = Shuru se likhein
note-desk-placed = ✅ { $outlet } ka order { $number } ho gaya. Unhe bata diya hai.
note-desk-dropped = Chhod diya. { $outlet } ko reason bata diya hai.
note-desk-why = Kyun chhodna hai? { $outlet } yeh padhenge.
note-desk-not-yours = Dukaan ka order sirf owner ya biller likh sakte hain.
note-desk-closed = { $who } ne { $at } par ise pehle hi { $status ->
        [typed] likh diya hai.
       *[dropped] chhod diya hai.
    }
pending-note = { $kind ->
        [voice] 🎤
        [video] 🎬
       *[other] 📝
    } { $outlet }: likhna baaki, wait { $wait }
pending-note-choice = ✍️ { $outlet } ka likhein
order-already = Order { $number } aapki doosri chat mein pehle hi ho chuka hai. Dobara kuch order nahi hua.
accept-invite-used = 👍 { $name } ne { $place } ka aapka invite maan liya hai.
