### वापस आने वाला माल, और जिस बात पर दुकान और डिस्ट्रीब्यूटर अलग कहते हैं।

words-return = रिटर्न | वापस | माल वापस | रिटर्न करना है | वापस करना है
words-returns = मेरे रिटर्न | मेरा रिटर्न कहाँ है | रिटर्न कहाँ है
words-disputes = शिकायत | मेरी शिकायत | शिकायतें
words-desk-returns = रिटर्न | वापसी
words-desk-disputes = शिकायत | शिकायतें

return-reason-damaged = ख़राब
return-reason-expired = एक्सपायर हो गया
return-reason-near-expiry = एक्सपायर होने वाला
return-reason-wrong = ग़लत माल
return-reason-unsold = नहीं बिका
return-why-too-late = बहुत पुराना माल है
return-why-not-ours = हमसे नहीं लिया
return-why-not-so = माल ठीक है
return-why-no-return = वापस नहीं होता
return-why-typed = “{ $text }”

notice-return-about = { $outlet } का रिटर्न { $number }
notice-return-line = • { $name }: { $amount }, { $reason } (ऑर्डर { $order }){ $photo ->
        [yes] {" "}📷
       *[no] {""}
    }
notice-return-decided-line = { $some ->
        [none] ✗ { $name }: वापस नहीं
        [some] • { $name }: { $asked } में से { $accepted }
        [all] ✓ { $name }: { $accepted }
       *[open] • { $name }: { $asked }
    }{ $known ->
        [yes] {" "}– { $why }
       *[no] {""}
    }
notice-return-collected-line = • { $name }: { $saleable ->
        [0] { $damaged } पीस ख़राब
       *[other] { $damaged ->
            [0] { $saleable } पीस ठीक
           *[other] { $saleable } पीस ठीक, { $damaged } पीस ख़राब
        }
    } · { $credit }
notice-desk-return = ↩️ रिटर्न { $number } – { $outlet } ({ $code }) यह वापस करना चाहते हैं:
notice-desk-return-withdrawn = { $outlet } माल रख रहे हैं: रिटर्न { $number } वापस लिया।
notice-desk-return-collect = ↩️ रिटर्न { $number }: { $outlet } ({ $code }) से लेना है:
notice-desk-return-photo = 📷 { $name } ({ $reason }) – { $outlet } का रिटर्न { $number }
notice-shop-return-decided = ✅ { $distributor } यह वापस लेंगे (रिटर्न { $number }):
notice-shop-return-refused = ❌ { $distributor } यह वापस नहीं लेंगे (रिटर्न { $number }):
notice-shop-return-settled = 🧾 रिटर्न { $number } का क्रेडिट नोट { $note }: −{ $amount }। { $distributor } के हिसाब में जुड़ गया।
notice-shop-return-nothing = रिटर्न { $number } बंद: माल नहीं गया, इसलिए क्रेडिट नहीं बना।

return-title = आपका रिटर्न
return-not-yours = इस दुकान का माल आप वापस नहीं कर सकते।
return-nothing = वापस करने को कुछ नहीं: जो माल मिल गया, वही वापस जा सकता है।
return-never-had = आपके पिछले ऑर्डर में वापस जाने लायक { $product } नहीं मिला।
return-which-order = { $known ->
        [yes] { $product }: किस ऑर्डर में आया था?
       *[no] क्या वापस करना है? लिखिए, जैसे “3 हल्दी ख़राब”, या ऑर्डर दबाइए।
    }
return-order = { $number } · { $day }{ $pieces ->
        [0] {""}
       *[other] {" "}· { $pieces } पीस
    }
return-which-line = ऑर्डर { $number }: क्या वापस जाएगा?
return-how-many = { $product } (ऑर्डर { $number }): कितने? { $left } पीस तक।
return-too-many = { $max } पीस ही वापस जा सकते हैं।
return-why-back = { $product }, { $pieces } पीस: क्यों?
return-photo = 📷 { $product } की फ़ोटो भेज दीजिए।
return-no-photo = बिना फ़ोटो के
return-photo-big = फ़ाइल बहुत बड़ी है। 16 MB तक की फ़ोटो भेजिए।
return-line = • { $product }: { $amount }, { $reason } (ऑर्डर { $number }){ $photo ->
        [yes] {" "}📷
       *[no] {""}
    }
return-review = { $several ->
        [yes] { $shop } से { $distributor } को वापस:
       *[no] { $distributor } को वापस:
    }
    { $lines }
return-send = भेज दीजिए
return-more = और जोड़ें
return-drop-last = आख़िरी हटा दें
return-dropped = ठीक है, कुछ वापस नहीं जाएगा।
return-sent = ↩️ रिटर्न { $number } { $distributor } के पास है। जवाब आते ही बताऊँगा। माल अलग रखिए।
return-see = रिटर्न देखें
return-new = नया रिटर्न
return-withdraw = रिटर्न वापस लें
return-withdrawn = ठीक है, रिटर्न { $number } हटा दिया। माल आपका।
return-unknown = यह रिटर्न नहीं मिला।
return-detail = रिटर्न { $number }, { $at }: { $status ->
        [asked] { $distributor } के जवाब का इंतज़ार
        [decided] मान लिया, माल लेना बाक़ी
        [refused] वापस नहीं हुआ
        [settled] क्रेडिट हो गया
       *[withdrawn] हटा दिया
    }
return-credit = क्रेडिट नोट { $note }: −{ $amount }
return-list = { $count ->
        [0] आपका कोई रिटर्न नहीं है।
       *[other] आपके रिटर्न:
    }
return-one = { $number } · { $status ->
        [asked] इंतज़ार
        [decided] माल लेना बाक़ी
        [refused] वापस नहीं हुआ
        [settled] क्रेडिट हो गया
       *[withdrawn] हटा दिया
    }
return-refused = { $reason ->
        [return-too-many] { $product }: अब { $max } पीस ही वापस जा सकते हैं।
        [return-not-received] { $product }: ऑर्डर { $number } अभी मिला नहीं है।
        [return-two-distributors] यह माल दो डिस्ट्रीब्यूटर का है। अलग-अलग रिटर्न कीजिए।
        [return-too-many-lines] एक रिटर्न में { $max } लाइन तक।
        [return-already-decided] { $who } रिटर्न { $number } का जवाब दे चुके हैं।
        [return-already-refused] { $who } रिटर्न { $number } का जवाब दे चुके हैं।
        [return-already-settled] रिटर्न { $number } का क्रेडिट हो चुका है।
        [return-already-withdrawn] रिटर्न { $number } हट चुका है।
       *[other] अभी यह नहीं हो पाया।
    }

return-desk-title = रिटर्न
return-desk-all = सारे रिटर्न
return-desk-accept = सब मान लें
return-desk-by-line = एक-एक करके
return-desk-collect = माल आ गया
return-desk-unknown = ऐसा रिटर्न यहाँ नहीं है।
return-desk-not-yours = रिटर्न का यह काम आपके रोल में नहीं। ओनर या बिलर से कहिए।
return-desk-list = { $asked ->
        [0] कोई रिटर्न जवाब के इंतज़ार में नहीं।
       *[other] { $asked } रिटर्न आपके जवाब के इंतज़ार में।
    }{ $collect ->
        [0] {""}
       *[other] {" "}लेना बाक़ी: { $collect }।
    }
return-desk-line = • { $number } { $outlet } · { $count } लाइन · { $status ->
        [asked] { $at } को माँगा
       *[decided] लेना बाक़ी
    }
return-desk-one = { $number } { $outlet }
return-desk-return = ↩️ रिटर्न { $number } – { $outlet } ({ $code }), { $who }
    { $status ->
        [asked] आपके जवाब का इंतज़ार
        [decided] मान लिया, माल लेना बाक़ी
        [refused] वापस नहीं लिया
        [settled] हो गया
       *[withdrawn] दुकान ने हटा दिया
    }
return-desk-which = { $open ->
        [0] { $outlet } को यह जाएगा:
       *[other] लाइन दबाइए, या लिखिए: “हल्दी ठीक, नूडल्स 2, घी नहीं – बहुत पुराना है”।
    }
return-desk-send = दुकान को भेजें
return-desk-accept-rest = बाक़ी मान कर भेजें
return-desk-how-many = { $name }: { $pieces } में से कितने वापस लेंगे?
return-desk-take-all = सारे { $pieces } पीस
return-desk-take-none = एक भी नहीं
return-desk-why = { $name }: क्यों नहीं? दबाइए या लिखिए; दुकान यह पढ़ेगी।
return-desk-too-many = { $max } पीस से ज़्यादा नहीं।
return-desk-came = { $outlet } का रिटर्न { $number }: क्या वापस आया?
return-desk-accepted-line = • { $name }: { $amount } ({ $reason })
return-desk-as-said = जैसा दुकान ने कहा
return-desk-all-damaged = सब ख़राब
return-desk-all-saleable = सब ठीक, स्टॉक में
return-desk-count = एक-एक गिनें
return-desk-nothing-came = कुछ नहीं आया
return-desk-count-line = { $name }: { $pieces } में से कितने ठीक हैं? “3” लिखिए, कम आया हो तो “3 ठीक 1 ख़राब”।
return-desk-n-damaged = सारे { $pieces } ख़राब
return-desk-n-saleable = सारे { $pieces } ठीक
return-desk-done = { $news ->
        [decided] { $outlet } को बता दिया।
       *[settled] लिख लिया। { $outlet } को बता दिया।
    }
return-desk-already = { $who ->
        [none] रिटर्न { $number }
       *[other] { $who } ने पहले कर दिया: रिटर्न { $number }
    } { $state ->
        [withdrawn] { $since } पर हटा लिया गया।
        [decided] { $since } पर तय हो गया।
        [refused] { $since } पर मना हो गया।
        [settled] { $since } पर हो गया।
       *[asked] अभी तय नहीं है।
    }
return-desk-refused = { $reason ->
        [return-pieces] { $product }: { $max } पीस तक।
        [return-why] { $product }: वजह लिखिए, 500 अक्षर तक।
        [return-undecided] { $product } अभी तय नहीं है।
       *[other] यह नहीं हो पाया।
    }

notice-dispute-line = • { $kind ->
        [missing] ऑर्डर { $number }: { $name } { $pieces } पीस कम
        [damaged] ऑर्डर { $number }: { $name } { $pieces } पीस ख़राब
        [not-come] ऑर्डर { $number } नहीं आया
       *[not-ordered] ऑर्डर { $number } दुकान ने नहीं दिया
    } – { $status ->
        [open] { $distributor } के जवाब का इंतज़ार
        [accepted] मान लिया
        [declined] नहीं माना
       *[withdrawn] वापस लिया
    }{ $known ->
        [yes] । { $why }
       *[no] {""}
    }
notice-dispute-credit = क्रेडिट करें
notice-dispute-again = फिर से भेजें
notice-dispute-decline = सही नहीं है
notice-dispute-answer = शिकायत का जवाब
notice-shop-dispute-credit = 🧾 ऑर्डर { $number }: जो कम या ख़राब था, { $distributor } ने क्रेडिट किया। क्रेडिट नोट { $note }: −{ $amount }
notice-shop-dispute-again = 📦 ऑर्डर { $number } में जो कम था, { $distributor } फिर भेज रहे हैं: ऑर्डर { $again }{ $dated ->
        [yes] , { $day } को
       *[no] {""}
    }। पहले वाले का क्रेडिट नोट { $note }: −{ $amount }
notice-shop-dispute-declined = ऑर्डर { $number } पर { $distributor } सहमत नहीं हैं। आप उनसे बात कर सकते हैं।
notice-shop-dispute-coming = 🚚 { $distributor } ऑर्डर { $number } फिर ला रहे हैं।
notice-desk-dispute-withdrawn = { $outlet } ने ऑर्डर { $number } की शिकायत वापस ली।
dispute-why-signed = पूरा साइन करके लिया
dispute-why-packed = गिनकर पैक किया था

dispute-title = जो सही नहीं था
dispute-list = { $count ->
        [0] कोई शिकायत बाक़ी नहीं। 👍
       *[other] जो सही नहीं था:
    }
dispute-withdraw = ✕ { $number } { $name } – हो गया
dispute-withdrawn = ठीक है, डिस्ट्रीब्यूटर को बता दिया कि ऑर्डर { $number } सही है।
dispute-closed = ऑर्डर { $number } की यह बात हो चुकी है।

dispute-desk-title = शिकायत
dispute-desk-all = सारी शिकायत
dispute-desk-list = { $count ->
        [0] कोई शिकायत बाक़ी नहीं। 👍
       *[other] { $count } ऑर्डर में शिकायत है:
    }
dispute-desk-line = { $outlet }
    { $what }
dispute-desk-title-of = { $outlet } का ऑर्डर { $number }:
dispute-desk-bring = फिर से लाते हैं
dispute-desk-was-there = डिलीवरी हुई थी
dispute-desk-why = क्यों नहीं? दबाइए या लिखिए; दुकान यह पढ़ेगी।
dispute-desk-closed = { $known ->
        [yes] { $who } ऑर्डर { $number } का जवाब दे चुके हैं।
       *[no] ऑर्डर { $number } की कोई बात बाक़ी नहीं।
    }
dispute-desk-done = { $as ->
        [decline] { $outlet } को वजह बता दी।
        [again] { $state ->
            [none] { $outlet } को बता दिया कि ऑर्डर { $number } फिर आएगा।
            [confirmed] { $outlet } का ऑर्डर { $again } पक्का; पहले वाले का क्रेडिट नोट { $note }। उन्हें बता दिया।
           *[placed] ऑर्डर { $again } स्टॉक के इंतज़ार में; पहले वाले का क्रेडिट नोट { $note }। { $outlet } को बता दिया।
        }
       *[credit] ऑर्डर { $number } का क्रेडिट नोट { $note }। { $outlet } को बता दिया।
    }

menu-return = माल वापस करें
menu-returns = रिटर्न ({ $count })
menu-disputes = शिकायत ({ $count })
orders-disputes = शिकायत
orders-returned = ↩️ { $product }: { $pieces } पीस वापस
orders-return = माल वापस करें
