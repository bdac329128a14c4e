### दुकान ऑर्डर करती है।

goods-amount = { $unit ->
    [case] { $quantity } पेटी ({ $pieces } पीस)
    [inner] { $quantity } { $inner ->
        [strip] लड़ी
        [jar] जार
        [tray] ट्रे
        [bag] बैग
       *[box] डब्बा
    } ({ $pieces } पीस)
   *[piece] { $pieces } पीस
}
goods-line = { $product }: { $amount }
goods-price = { $product } · { $price }

order-title = ऑर्डर
order-told = { $lines }
order-shop = यह ऑर्डर किस दुकान का है?
order-take-removed = { $product } हटा दिया।
order-take-not-there = “{ $text }”: यह आपके ऑर्डर में था ही नहीं।
order-take-too-long = मैसेज बहुत लंबा था। एक बार में 100 लाइन तक भेजिए।
order-take-not-ours = “{ $text }” हमारा प्रोडक्ट नहीं है, इसलिए नहीं लिखा।
order-take-gone = { $product } अब नहीं आता, इसलिए नहीं लिखा।
order-take-no-usual = आपका हमेशा वाला ऑर्डर अभी मुझे पता नहीं। कुछ ऑर्डर के बाद याद रहेगा।
order-take-no-last = पहले का कोई ऑर्डर नहीं मिला।
order-learned = याद रखूँगा: “{ $words }” = { $product }

order-product-which = { $op ->
    [remove] “{ $text }”: कौन सा हटाऊँ?
   *[add] “{ $text }”: कौन सा वाला?
}{ order-left }
order-product-unknown = “{ $text }” समझ नहीं आया। प्रोडक्ट का नाम फिर से लिखिए, या छोड़ दीजिए।{ order-left }
order-product-not-ours = “{ $text }” हमारा प्रोडक्ट नहीं है। इसकी जगह इनमें से कुछ?{ order-left }
order-product-pack = “{ $text }”: कौन सा पैक?{ order-left }
order-left = { $left ->
    [0] {""}
   *[other] {" "}(इसके बाद { $left } सवाल और)
}
order-quantity = { $reason ->
    [absurd-quantity] { $product }: { $asked } आपके हिसाब से बहुत ज़्यादा है। कितने लिखूँ?
    [pieces-or-cases] { $product }: पीस या पेटी?
    [fraction] { $product }: “{ $text }” पूरे पीस में नहीं आता। कितने लिखूँ?
    [order-multiple] { $product } { $multiple } के हिसाब से आता है। कितने लिखूँ?
    [no-such-pack] { $product } उस पैक में नहीं आता। कितने लिखूँ?
   *[other] { $product } ({ $price } का एक): कितने?
}{ order-left }
order-quantity-usual = { $amount } – हमेशा वाला
order-quantity-plain = { $amount }
order-quantity-sure = हाँ, { $amount }
order-leave-out = छोड़ दीजिए
order-take-out = हटा दीजिए
order-keep-all = सब रहने दें
order-as-is = ऐसे ही रखें
order-settled = यह हो चुका है।
order-see = ऑर्डर देखें
order-changed = इस बीच आपका ऑर्डर बदल गया। अब ऐसा है:
order-price-changed = इस बीच रेट बदल गया। एक बार फिर देख लीजिए:
order-day-changed = इस बीच डिलीवरी का दिन बदल गया। एक बार फिर देख लीजिए:
order-other-came = दुकान का एक और ऑर्डर अभी आया है। एक बार फिर देख लीजिए:

order-review = { $head }
    { $lines }

    { $foot }
order-review-head = आपका ऑर्डर:
order-review-shop = { $shop } का ऑर्डर:
order-line = { $n }. { $product }
    {"    "}{ $amount } × { $ptr } · { $sum } · MRP { $mrp }{ $shelf ->
        [few] {" "}· ⚠ कम बचा है
        [out] {" "}· ⚠ अभी स्टॉक ख़त्म
       *[available] {""}
    }{ $note ->
        [value-to-packs] {" "}· सबसे पास का पूरा पैक
        [usual-quantity] {" "}· आपका हमेशा वाला
       *[none] {""}
    }
order-lines-more = … और { $count } लाइन, { $sum }
order-tax-local = CGST { $cgst } + SGST { $sgst }
order-tax-igst = IGST { $igst }
order-sums = टैक्सेबल { $taxable } + { $tax }{ $rounding ->
    [some] {" "}· राउंड-ऑफ़ { $roundOff }
   *[none] {""}
}
order-total = टोटल { $total } (अंदाज़ा, पक्का बिल से)
order-review-stock = स्टॉक { $at } का है।
order-review-note = नोट: { $note }
order-review-delivery = { $today ->
    [yes] आज { $by } तक ऑर्डर करें, { $day } को आएगा।
   *[no] { $by } तक ऑर्डर करें, { $day } को आएगा।
}
order-review-no-day = डिलीवरी का दिन { $distributor } बताएँगे।
order-review-missed = { $day } का कट-ऑफ़ निकल गया। जल्दी चाहिए? “अर्जेंट माँगें” दबाइए।
order-review-urgent = अर्जेंट: जल्दी आ सकता है या नहीं, { $distributor } बताएँगे।
order-review-minimum = { $due ->
    [yes] मिनिमम ऑर्डर { $minimum } है, { $missing } और चाहिए। ये आपके यहाँ ख़त्म होने वाले हैं:
   *[no] मिनिमम ऑर्डर { $minimum } है, { $missing } और चाहिए।
}
order-review-other = ध्यान दें: { $who } ने { $at } पर इसी दुकान का ऑर्डर { $number } ({ $total }) दिया है।
order-place = ऑर्डर करें · { $total }
order-more = और जोड़ें
order-change = लाइन बदलें
order-note-add = नोट
order-note-change = नोट बदलें
order-cancel = रहने दें
order-urgent = अर्जेंट माँगें
order-not-urgent = अर्जेंट नहीं
order-why = यह क्यों?
order-kept = { $at } की { $count } लाइन जोड़ें
order-add-due = + { $goods }
order-why-said = यह इसलिए:
    { $lines }
order-why-line = { $product }: { $reason ->
    [due] ख़त्म होने वाला – हर { $every } दिन में लेते हैं, पिछली बार { $last }
   *[usual] हमेशा का – हर { $every } दिन में, पिछली बार { $last }
}
order-empty-basket = { $several ->
    [yes] { $shop } का ऑर्डर अभी ख़ाली है।
   *[no] आपका ऑर्डर अभी ख़ाली है।
} जो चाहिए लिखिए, जैसे “5 घी, 2 पेटी नूडल्स”।
order-usual = हमेशा वाला
order-browse = प्रोडक्ट देखें
order-more-what = क्या जोड़ूँ? लिखिए, जैसे “5 घी, 2 पेटी नूडल्स”, या प्रोडक्ट देखिए।
order-line-which = कौन सी लाइन?
order-note = { $has ->
    [yes] नोट है “{ $note }”। नया लिखिए।
   *[no] डिस्ट्रीब्यूटर के लिए नोट लिखिए।
}
order-note-none = नोट नहीं
order-note-remove = नोट हटाएँ
order-cancelled = ठीक है, ऑर्डर नहीं किया। लिस्ट रखी है, चाहिए तो वापस ले लीजिए।
order-bring-back = वापस लाएँ
order-placed = ✅ ऑर्डर { $number } हो गया: { $total }।
    { $when ->
        [urgent] जल्दी आ सकता है या नहीं, { $distributor } बताएँगे।
        [day] { $distributor } अभी पक्का करेंगे; { $day } को आएगा।
       *[unknown] { $distributor } पक्का करके दिन बताएँगे।
    }
order-track = ऑर्डर कहाँ है?

retailer-refused = { $reason ->
    [order-not-found] वह ऑर्डर नहीं मिला।
    [order-outlet-not-active] आपकी दुकान अभी डिस्ट्रीब्यूटर से पक्की होनी बाक़ी है। लिस्ट रखी है; पक्की होते ही ऑर्डर हो जाएगा।
    [order-outlet-no-distributor] आपकी दुकान का डिस्ट्रीब्यूटर अभी तय नहीं है। लिस्ट रखी है।
    [order-empty] ऑर्डर में अभी कुछ नहीं है।
    [order-too-many-lines] एक ऑर्डर में { $max } लाइन तक आती हैं। यह ऑर्डर करके दूसरा शुरू कीजिए।
    [order-unknown-product] एक प्रोडक्ट अब लिस्ट में नहीं है।
    [order-product-not-sold] { $product } अब नहीं आता। उसे हटा दीजिए।
    [order-pieces-out-of-range] { $product }: { $max } तक पीस लिखिए।
    [order-multiple] { $product } { $multiple } के हिसाब से आता है।
    [order-below-minimum] मिनिमम ऑर्डर के लिए { $missing } और चाहिए।
    [order-note-too-long] बहुत लंबा है। { $max } अक्षर तक लिखिए।
    [order-reason-too-long] बहुत लंबा है। { $max } अक्षर तक लिखिए।
    [order-not-typed] ऑर्डर { $number } आपने ख़ुद दिया है। निकलने तक आप उसे रद्द कर सकते हैं।
    [order-offer-changed] इस बीच डिस्ट्रीब्यूटर ने ऑर्डर { $number } फिर बदल दिया।
    [order-already-placed] ऑर्डर { $number } पर डिस्ट्रीब्यूटर का जवाब बाक़ी है।
    [order-already-changed] ऑर्डर { $number } के बदलाव पर आपका जवाब बाक़ी है।
    [order-already-confirmed] ऑर्डर { $number } पहले ही पक्का हो गया।
    [order-already-dispatched] ऑर्डर { $number } निकल चुका है।
    [order-already-delivered] ऑर्डर { $number } डिलीवर हो चुका है।
    [order-already-received] ऑर्डर { $number } मिल चुका है।
    [order-already-returned] ऑर्डर { $number } डिस्ट्रीब्यूटर के पास वापस गया।
    [order-already-refused] डिस्ट्रीब्यूटर ने ऑर्डर { $number } मना कर दिया।
    [order-already-cancelled] ऑर्डर { $number } पहले ही रद्द हो गया।
    [order-not-yet-dispatched] ऑर्डर { $number } अभी निकला नहीं है।
    [order-not-yet-delivered] ऑर्डर { $number } अभी डिलीवर नहीं हुआ।
    [order-not-yet-changed] ऑर्डर { $number } में कोई बदलाव नहीं है।
    [order-urgent-already] ऑर्डर { $number } को आप अर्जेंट बोल चुके हैं।
   *[other] यह अभी नहीं हो पाया।
}

retailer-menu = { $several ->
    [yes] { $shop }:{" "}
   *[no] {""}
}{ $pending ->
    [yes] आपकी दुकान डिस्ट्रीब्यूटर से पक्की होनी बाक़ी है। तब तक प्रोडक्ट देखिए और लिस्ट बनाइए।
   *[no] क्या चाहिए? लिखिए, जैसे “5 घी, 2 पेटी नूडल्स”, या दबाइए।
}
retailer-menu-open = अधूरा ऑर्डर ({ $count } लाइन)
retailer-menu-usual = हमेशा वाला ({ $count } आइटम, { $total })
retailer-menu-usual-title = हमेशा वाला · { $total }
retailer-menu-usual-below = { $count } आइटम
retailer-menu-repeat = पुराना ऑर्डर फिर से
retailer-menu-orders = मेरा ऑर्डर कहाँ है?
retailer-menu-words = मेरे शब्द

retailer-which-shop = कौन सी दुकान?

repeat-title = पुराने ऑर्डर
repeat-pick = कौन सा ऑर्डर फिर से? भेजने से पहले बदल सकते हैं।
repeat-none = अभी कोई पुराना ऑर्डर नहीं है। जो चाहिए लिखिए, या प्रोडक्ट देखिए।
repeat-order = { $day } · { $count } आइटम · { $total }

browse-title = प्रोडक्ट लिस्ट
browse-categories = क्या देखना है? ग्रुप चुनिए, या जो चाहिए लिखिए।
browse-search = 🔍 ढूँढें
browse-all = सारे ग्रुप
browse-products = { $category }: एक चुनिए, फिर कितने बोलिए।
browse-found = ये मिले। एक चुनिए, फिर कितने बोलिए।
browse-what = नाम लिखिए, जैसे “मैरी” या “शैम्पू”।
browse-none = इस नाम से कुछ नहीं मिला। दूसरा शब्द लिखिए।
browse-product = { $product } · { $line }
browse-product-line = { $price } · { $size }/{ $pack ->
    [case] पेटी
    [strip] लड़ी
    [box] डब्बा
    [jar] जार
    [tray] ट्रे
    [bag] बैग
   *[other] { $pack }
}{ $shelf ->
    [few] {" "}· कम बचा
    [out] {" "}· स्टॉक ख़त्म
   *[available] {""}
}

orders-title = ऑर्डर की जानकारी
orders-status = { $status ->
    [placed] { $distributor } का जवाब बाक़ी
    [changed] बदला है, आपका जवाब चाहिए
    [confirmed] पक्का
    [dispatched] रास्ते में
    [delivered] डिलीवर हुआ, क्या आया?
    [received] मिल गया
    [returned] वापस गया
    [refused] मना किया
   *[cancelled] रद्द
}
orders-one = { $number } · { $total } · { $status ->
    [placed] जवाब बाक़ी
    [changed] आपका जवाब?
    [confirmed] पक्का
    [dispatched] रास्ते में
    [delivered] डिलीवर हुआ
    [received] मिल गया
    [returned] वापस गया
    [refused] मना किया
   *[cancelled] रद्द
}
orders-open = { $count } ऑर्डर चल रहे हैं। कौन सा?
orders-latest = आपके पिछले ऑर्डर:
orders-none = अभी कोई ऑर्डर नहीं है। जो चाहिए लिखिए, जैसे “5 घी, 2 पेटी नूडल्स”।
orders-older = पुराने ऑर्डर
orders-more = … और { $count } लाइन
orders-about = ऑर्डर { $number }
orders-detail = ऑर्डर { $number }{ $several ->
    [yes] {" "}({ $shop })
   *[no] {""}
}: { orders-status }{ $coming ->
    [yes] {" "}· { $day } को आएगा
   *[no] {""}
}
    { $lines }

    { $events }
orders-line = { $product }: { $changed ->
    [yes] { $amount } (माँगा था { $asked })
    [none] नहीं (माँगा था { $asked })
   *[no] { $amount }
}
orders-urgent = { $urgent ->
    [agreed] अर्जेंट: { $distributor } मान गए।
    [declined] अर्जेंट: { $distributor } जल्दी नहीं भेज सकते।
   *[asked] अर्जेंट: { $distributor } का जवाब बाक़ी।
}
orders-event = { $at }: { $kind ->
    [placed] ऑर्डर दिया
    [confirmed] पक्का हुआ
    [changed] डिस्ट्रीब्यूटर ने बदला
    [change-accepted] बदलाव माना
    [change-declined] बदलाव नहीं माना
    [change-settled] कट-ऑफ़ पर तय हुआ
    [refused] मना किया
    [cancelled] रद्द हुआ
    [dispatched] भेजा
    [delivered] डिलीवर हुआ
    [received] मिल गया
    [short] मिला, कुछ कम या ख़राब
    [not-come] नहीं आया, ऐसा बताया
    [brought-back] वापस गया
    [goods-returned] माल वापस गया
    [urgent-asked] अर्जेंट माँगा
    [urgent-agreed] अर्जेंट माना
    [urgent-declined] अर्जेंट नहीं हो सकता
    [day-moved] दिन बदला
   *[other] बदला
}{ $known ->
    [yes] {" "}({ $who })
   *[no] {""}
}
orders-cancel = ऑर्डर रद्द करें
orders-cancel-sure = ऑर्डर { $number } रद्द कर दें?
orders-cancel-yes = हाँ, रद्द करें
orders-cancel-no = नहीं, रहने दें
orders-again = यही फिर से
orders-see = ऑर्डर देखें
orders-done = { $kind ->
    [urgent-asked] { $distributor } को बता दिया कि ऑर्डर { $number } अर्जेंट है। जवाब देंगे।
   *[cancelled] ऑर्डर { $number } रद्द हो गया। { $distributor } को बता दिया।
}

order-answer-title = बदलाव
order-answer-done = { $kind ->
    [cancelled] ठीक है, ऑर्डर { $number } रद्द। { $distributor } को बता दिया।
    [change-declined] ठीक है, बदली हुई लाइन के बिना। ऑर्डर { $number } का बाक़ी माल पक्का है।
   *[change-accepted] 👍 ऑर्डर { $number } बदलाव के साथ पक्का हो गया।
}{ $backorder ->
    [yes] {" "}जो कम है वह बाद में ऑर्डर { $rest } में आएगा।
   *[no] {""}
}
order-answer-keep = { $rest ->
    [yes] बदली हुई लाइन के बिना: ऑर्डर { $number } का बाक़ी माल भेजें?
   *[no] फिर ऑर्डर { $number } में कुछ नहीं बचेगा। रद्द करें?
}
order-answer-rest = हाँ, बाक़ी भेजें
order-answer-nothing = ऑर्डर रद्द करें
order-answer-after-all = बदलाव मान लें
order-answer-not = { $why }
    { $order }

receive-title = माल मिलान
receive-done = { $kind ->
    [short] लिख लिया। ऑर्डर { $number } में जो कम या ख़राब था, { $distributor } को बता दिया।
    [not-come] लिख लिया: ऑर्डर { $number } नहीं आया। { $distributor } को बता दिया।
   *[received] 👍 ऑर्डर { $number } पूरा मिल गया। धन्यवाद!
}
receive-which = { $some ->
    [yes] अब तक लिखा:
        { $named }
        और कुछ?
   *[no] क्या कम या ख़राब आया?
}
receive-less = { $product }: { $what ->
    [both] { $missing } कम, { $damaged } ख़राब
    [missing] { $missing } कम
   *[damaged] { $damaged } ख़राब
}
receive-rest-came = बाक़ी सब ठीक आया
receive-kind = { $product }: कम आया या ख़राब?
receive-missing = कम आया
receive-damaged = ख़राब आया
receive-pieces = { $product }: { $left } पीस में से कितने { $kind ->
    [missing] कम आए
   *[damaged] ख़राब आए
}?
receive-count = { $count } पीस
receive-count-all = सारे { $left } पीस
receive-too-many = इसके { $left } पीस ही भेजे गए थे।

my-words-title = शब्द
my-words-list = ये शब्द आपसे सीखे हैं। दबाइए तो भूल जाऊँगा।
my-words-none = अभी आपका कोई शब्द नहीं सीखा। जब पूछता हूँ, आपका जवाब याद रखता हूँ।
my-words-one = ✕ { $words } = { $product }
my-words-forgotten = भूल गया: “{ $words }” अब { $product } नहीं है।
my-words-unknown = “{ $words }” आपसे सीखा ही नहीं था।
my-words-see = मेरे शब्द

words-order = ऑर्डर | मेरा ऑर्डर | नया ऑर्डर | ऑर्डर करना है
words-orders = मेरा ऑर्डर कहाँ है | ऑर्डर कहाँ है | ऑर्डर स्टेटस | मेरे ऑर्डर
words-browse = प्रोडक्ट | लिस्ट | प्रोडक्ट दिखाओ | माल दिखाओ
words-my-words = मेरे शब्द
