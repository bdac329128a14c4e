### A human of the business in the chat, messages of hours ago, order notes.

chat-human-here = 👤 अब जवाब { $who } की तरफ़ से आ रहे हैं। असिस्टेंट के लिए *मेनू* लिखें।
chat-human-name = { $name } ({ $business })
chat-human-over = 🤖 अब फिर से असिस्टेंट जवाब दे रहा है।
chat-by-hand = { $text }
chat-number-old = वह नंबर { $at } वाले मेनू का था।
chat-number-now = अभी आप इनमें से चुन सकते हैं:
words-bot-on = बॉट ऑन | बॉट चालू | बॉट चालू करें

## A note of a shop: at the shop

order-note-title = आपका नोट
order-note-what = { $count ->
        [one] क्या यह आपके ऑर्डर की लिस्ट है?
       *[other] क्या ये { $count } फ़ोटो आपके ऑर्डर की लिस्ट हैं?
    }
order-note-list = हाँ, ऑर्डर की लिस्ट है
order-note-other = कुछ और है
order-note-not-read = शुक्रिया, मैंने रख लिया। मैं इसे अभी पढ़ नहीं सकता: जो चाहिए वह लिख दें, या टैप करें।
order-note-nobody = मैं इसे अभी सुन या पढ़ नहीं सकता, और आपकी दुकान का कोई डिस्ट्रीब्यूटर अभी तय नहीं है। जो चाहिए वह लिख दें, या टैप करें।
order-note-kept = { $kind ->
        [voice] मैं अभी सुन नहीं सकता; आपका वॉइस नोट { $distributor } के पास है।
        [video] मैं अभी देख नहीं सकता; आपका वीडियो { $distributor } के पास है।
       *[other] मैं अभी पढ़ नहीं सकता; आपकी लिस्ट { $distributor } के पास है।
    } आप लिख या टैप भी कर सकते हैं।
late-order-title = आपका पहले का मैसेज
late-order = { $count ->
        [one] यह मैं अभी देख पाया।
       *[other] ये मैं अभी देख पाया।
    }
    { $lines }
    क्या अब भी चाहिए?
late-order-line = आपने { $at } पर लिखा था: “{ $text }”
late-order-yes = हाँ, ऑर्डर करें
late-order-no = नहीं
late-order-dropped = ठीक है, कुछ ऑर्डर नहीं हुआ।

## A note of a shop: at the distributor

note-of = { $kind ->
        [voice] { $at } का वॉइस नोट
        [video] { $at } का वीडियो
       *[other] { $at } की लिस्ट
    }
note-about = { $outlet } का नोट
note-new = { $kind ->
        [voice] 🎤 वॉइस नोट
        [video] 🎬 वीडियो
       *[other] 📝 { $count ->
            [one] ऑर्डर की लिस्ट
           *[other] ऑर्डर की लिस्ट, { $count } फ़ोटो
        }
    } – { $who }, { $outlet } ({ $code }), { $at }।
    इनका ऑर्डर आप लिख दें।
note-caption = इन्होंने लिखा: “{ $caption }”
note-not-fetched = ⚠️ फ़ाइल नहीं मिल पाई। दुकान को फ़ोन कर लें।
note-page = { $outlet } की फ़ोटो { $n } / { $count }
note-page-link = चैट: { $link }
note-type = ऑर्डर लिखें
note-drop = छोड़ दें
note-reminder = ⏰ { $outlet } अब भी इंतज़ार में है: { $at } { $kind ->
        [voice] का वॉइस नोट
        [video] का वीडियो
       *[other] की ऑर्डर लिस्ट
    } अभी लिखा जाना बाक़ी है।
note-escalation = ⏰ { $distributor } ने { $outlet } { $kind ->
        [voice] का वॉइस नोट
        [video] का वीडियो
       *[other] की ऑर्डर लिस्ट
    } { $at } से नहीं लिखा।
note-dropped = { $distributor } { $kind ->
        [voice] आपके { $at } वाले वॉइस नोट
        [video] आपके { $at } वाले वीडियो
       *[other] आपकी { $at } वाली लिस्ट
    } से ऑर्डर नहीं बना पाए।
note-why = कारण: { $reason }
note-instead = जो चाहिए वह लिख दें, या टैप करें।
note-why-unclear = समझ में नहीं आया
note-why-no-order = इसमें ऑर्डर नहीं है
note-why-twice = ऑर्डर पहले ही हो चुका है
note-why-typed = “{ $text }”
shop-note-title = दुकान का नोट
shop-note-which = { $kind ->
        [voice] वॉइस नोट
        [video] वीडियो
       *[other] लिस्ट
    } – किस दुकान के लिए? टैप करें, या कोड या नाम लिखें।
shop-note-which-type = { $kind ->
        [voice] वॉइस नोट
        [video] वीडियो
       *[other] लिस्ट
    } – किस दुकान के लिए? कोड (R-0012) या नाम लिखें।
shop-note-kept = 🎤 { $outlet } के लिए रख लिया। लिखे जाने तक उनके ऑर्डरों के साथ रहेगा।
note-desk-title = दुकान का नोट
note-desk-type = { $outlet } ({ $code }) का ऑर्डर जैसा सुनें या पढ़ें वैसा लिखें, जैसे “2 पेटी नूडल्स, 5 घी”।
note-desk-see = ऑर्डर देखें ({ $count })
note-desk-again = नोट फिर दिखाएँ
note-desk-shown = यह रहा फिर से।
note-desk-review = 📝 { $outlet } ({ $code }) के लिए:
note-desk-correct = सुधारना हो तो लिखें: “नूडल्स 3 पेटी”, “घी नहीं”।
note-desk-minimum = मिनिमम { $minimum } है; { $missing } कम है।
note-desk-place = ऑर्डर करें { $total }
note-desk-anew = शुरू से लिखें
note-desk-placed = ✅ { $outlet } का ऑर्डर { $number } हो गया। उन्हें बता दिया है।
note-desk-dropped = छोड़ दिया। { $outlet } को कारण बता दिया है।
note-desk-why = क्यों छोड़ना है? { $outlet } यह पढ़ेंगे।
note-desk-not-yours = दुकान का ऑर्डर सिर्फ़ ओनर या बिलर लिख सकते हैं।
note-desk-closed = { $who } ने { $at } पर इसे पहले ही { $status ->
        [typed] लिख दिया है।
       *[dropped] छोड़ दिया है।
    }
pending-note = { $kind ->
        [voice] 🎤
        [video] 🎬
       *[other] 📝
    } { $outlet }: लिखना बाक़ी, इंतज़ार { $wait }
pending-note-choice = ✍️ { $outlet } का लिखें
order-already = ऑर्डर { $number } आपकी दूसरी चैट में पहले ही हो चुका है। दोबारा कुछ ऑर्डर नहीं हुआ।
accept-invite-used = 👍 { $name } ने { $place } का आपका इनवाइट मान लिया है।
