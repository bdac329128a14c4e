### Cases: what a shop says is wrong with its points, rewards and bills; and points by hand.

words-cases = कुछ गड़बड़ | गड़बड़ है | कुछ गलत है | पॉइंट गलत | गलत पॉइंट | मेरे केस | केस
words-case-desk = केस | सब केस | दुकानों के केस | शिकायतें
words-adjust = पॉइंट ठीक | पॉइंट ठीक करें | हाथ से पॉइंट
cases-title = गड़बड़ की बात
case-desk-title = केस
points-desk-title = हाथ से पॉइंट
desk-menu-cases = 🙋 केस ({ $count })
desk-menu-points = हाथ से पॉइंट

case-wrong = कुछ गड़बड़ है?
cases-mine = मेरे केस
case-about = { $about ->
        [order] ऑर्डर { $number } के पॉइंट
        [goal] { $name ->
            [none] बोनस
           *[other] { $name }
        }
        [adjustment] हाथ से दिए पॉइंट
        [reward] { $name ->
            [none] इनाम
           *[other] { $name }
        }
        [bill] { $number ->
            [none] बिल
           *[other] बिल { $number }
        }
       *[points] पॉइंट
    }
case-typed = { $text }
case-said-missing = पॉइंट नहीं आए
case-said-few = पॉइंट कम हैं
case-said-not-mine = यह हमने नहीं किया
case-said-misread = ग़लत पढ़ा गया
case-said-not-come = अभी तक नहीं आया
case-said-not-working = काम नहीं कर रहा
cases-reward = { $name }, { $day }
cases-which-reward = किस बारे में है?
cases-what = { $about ->
        [reward] इस इनाम में क्या गड़बड़ है?
        [bill] इस बिल में क्या गड़बड़ है?
       *[other] पॉइंट में क्या गड़बड़ है?
    } टैप करें या अपने शब्दों में लिखें।
cases-kept = धन्यवाद। केस { $number }: { $brand } देखेगा ({ $about }) और { $day } तक यहीं जवाब देगा।
cases-added = केस { $number } ({ $about }) में जोड़ दिया। { $day } तक यहीं जवाब मिलेगा।
cases-list = { $count ->
        [0] कोई केस नहीं है। पॉइंट, इनाम या बिल में कुछ गड़बड़ हो तो बताइए।
        [one] एक केस:
       *[other] { $count } केस:
    }
case-line = • { $number }, { $about }: “{ $said }”। { $status ->
        [open] { $day } तक जवाब मिलेगा।
        [answered] ✅ { $answer }
       *[withdrawn] वापस लिया।
    }
case-withdraw = { $number } वापस लें
case-withdrawn = केस { $number } वापस ले लिया।
case-still-wrong = अब भी गड़बड़ है
case-empty = कुछ शब्दों में लिखिए कि क्या गड़बड़ है।
case-not-yours = आपकी दुकान में यह अब नहीं मिल रहा।
case-too-many = आपकी दुकान के दस केस पहले से खुले हैं। पहले उनके जवाब आने दीजिए।
case-closed = यह केस पहले ही बंद हो चुका है।
case-not-allowed = यह आप नहीं कर सकते।
notice-shop-case-answered = 🙋 केस { $number }, { $about }:
notice-shop-case-late = माफ़ कीजिए: केस { $number } ({ $about }) का जवाब अभी नहीं आया। अब इसे सबसे पहले देखा जाएगा।

case-desk-all = सब केस
case-desk-open = { $number } { $outlet }
case-desk-list = { $count ->
        [0] कोई केस खुला नहीं है।
        [one] एक केस खुला है:
       *[other] { $count } केस खुले हैं:
    }
case-desk-line = { $late ->
        [yes] 🔴
       *[no] •
    } { $number } { $outlet } ({ $code }), { $about }: “{ $said }”। { $late ->
        [yes] { $day } तक का वादा था।
       *[no] { $day } तक का वादा है।
    }
case-desk-points = { $who } ने पूछा है। दुकान के पास { $points } पॉइंट हैं।
case-desk-answer = जवाब दें
case-desk-bill = बिल पर फ़ैसला करें
case-desk-adjust = पॉइंट जोड़ें या घटाएँ
case-desk-what = जवाब क्या है? दुकान इसे ऐसे ही पढ़ेगी।
case-answer-right = हमने देखा: सब सही है। “क्यों” में हर लाइन दिखती है।
case-answer-fixed = आप सही हैं। इसे ठीक कर दिया है।
case-answer-counted = किसी ने बिल देखा: अब यह गिना गया है।
case-answer-not-counted = किसी ने बिल देखा: यह नहीं गिना गया। “क्यों” पूछने पर वजह मिलेगी।
case-desk-done = केस { $number } का जवाब दे दिया। { $outlet } इसे पढ़ रही है।
case-desk-closed = { $status ->
        [answered] केस { $number } का जवाब { $who } ने दे दिया: { $answer }
        [withdrawn] दुकान ने केस { $number } वापस ले लिया।
       *[unknown] यह केस नहीं मिल रहा।
    }
case-told = 🙋 एक दुकान कहती है कि कुछ गड़बड़ है:
case-told-more = 🙋 खुले केस में और बात:
case-told-due = ⏰ इस केस का वादा आज का है:
case-told-late = 🔴 इस केस का समय निकल गया। दुकान को बता दिया है कि इसे सबसे पहले देखा जाएगा:

adjust-all = हाथ से पॉइंट
adjust-new = पॉइंट जोड़ें या घटाएँ
adjust-open = नं. { $number }
adjust-shop = { $name } ({ $code })
adjust-list = इस महीने आप { $cap } में से { $left } पॉइंट और माँग सकते हैं। { $count ->
        [0] दूसरे व्यक्ति के लिए कुछ नहीं रुका है।
        [one] एक माँग दूसरे व्यक्ति के लिए रुकी है:
       *[other] { $count } माँगें दूसरे व्यक्ति के लिए रुकी हैं:
    }
adjust-line = नं. { $number }: { $points } पॉइंट, { $outlet } ({ $code }), { $who } ने माँगे: { $reason }{ $case ->
        [none] {""}
       *[other] {" "}(केस { $case })
    }
adjust-which = किस दुकान के लिए? कोड या नाम लिखें, जैसे R-0012।
adjust-shop-unclear = “{ $shop }” कौन सी दुकान है, समझ नहीं आया।
adjust-points-of = { $name } के लिए कितने पॉइंट? जैसे 50 या -50। इस महीने { $left } और माँग सकते हैं।
adjust-reason-what = क्यों? दुकान इसे पढ़ेगी।
adjust-sure = { $name } के लिए { $points } पॉइंट: { $reason }। माँगें? दूसरा व्यक्ति देगा।
adjust-yes = हाँ, माँगें
adjust-no = नहीं
adjust-left = कुछ नहीं माँगा गया।
adjust-asked = माँग लिया। { $line }। अब कोई दूसरा देगा।
adjust-give = दे दें
adjust-refuse = मना करें
adjust-drop = छोड़ दें
adjust-state = { $status ->
        [asked] { $own ->
            [yes] दूसरे व्यक्ति के लिए रुका है।
           *[no] आपके या किसी साथी के लिए रुका है।
        }
        [given] { $by } ने दिया।
        [refused] { $by } ने मना किया।
       *[dropped] छोड़ दिया।
    }
adjust-done = { $status ->
        [given] दे दिया। दुकान को बता रहे हैं।
        [refused] मना किया।
       *[dropped] छोड़ दिया।
    }
adjust-told = ⭐ हाथ के पॉइंट दूसरे व्यक्ति के लिए रुके हैं। { $line }
adjust-told-decided = { $status ->
        [given] ✅ { $by } ने दे दिया।
       *[refused] { $by } ने मना किया।
    } { $line }
adjust-not-allowed = यह आप नहीं कर सकते।
adjust-points = 10,00,000 तक पूरे पॉइंट लिखें।
adjust-reason = वजह चाहिए: दुकान इसे पढ़ेगी।
adjust-no-shop = यह दुकान अब नहीं मिल रही।
adjust-cap = यह आपकी सीमा से ज़्यादा है: इस महीने { $cap } में से { $left } पॉइंट बचे हैं। कोई साथी माँग सकता है।
adjust-own = जिसने माँगा वह दे नहीं सकता: किसी साथी से कहें।
adjust-decided = इस पर पहले ही फ़ैसला हो चुका है।
adjust-unknown = यह अब नहीं मिल रहा।
notice-shop-points-adjusted = ⭐ { $way ->
        [plus] { $shop } में { $points } पॉइंट जोड़े गए: { $reason }
       *[minus] { $shop } से { $points } पॉइंट घटाए गए: { $reason }
    }{ $case ->
        [none] {""}
       *[other] {" "}(केस { $case })
    }
points-why-hand = { $points } क्यों?
why-by-hand = { $day } को { $points }: { $reason }{ $case ->
        [none] {""}
       *[other] {" "}(केस { $case })
    }। { $brand } के { $askedBy } ने माँगा, { $givenBy } ने दिया।
