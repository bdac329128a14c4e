### कौन बोल रहा है

menu-title = मेनू
welcome-title = शुरुआत
enrol-title = शुरुआत
join-title = आपकी दुकान की रिक्वेस्ट
accept-invite-title = आपका इनवाइट
consent-title = आपकी पसंद
language-title = भाषा
link-title = चैट जोड़ना
shop-title = दुकान चुनना
help-title = मदद
sign-in-title = आपका पेज

menu-nobody = { $brand } में स्वागत है। ऑर्डर के लिए अपनी दुकान बताइए, या मिला हुआ कोड डालिए।
menu-other-shop = दूसरी दुकान
menu-help = मदद

language-name-en = English
language-name-hi = हिन्दी
language-name-hi-latn = Hinglish
language-which = कौन-सी भाषा ठीक रहेगी?
language-set = हो गया। अब हम हिन्दी में बात करेंगे।

welcome-language = नमस्ते! यह { $brand } है: फ़ोन से ही झटपट ऑर्डर।
    Which language? / कौन-सी भाषा? / Kaunsi bhasha?
welcome-phone = दुकान हमारी लिस्ट में है? अपना फ़ोन नंबर भेजिए और अभी ऑर्डर कीजिए।
welcome-new-shop = मेरी दुकान नई है
welcome-have-code = मेरे पास कोड है
welcome-not-yours = यह किसी और का नंबर है। अपना नंबर भेजिए।
welcome-typed = लिखा हुआ नंबर किसी का भी हो सकता है। बटन से अपना नंबर भेजिए, या अपनी दुकान बताइए।
welcome-unlisted = आपका नंबर अभी हमारी लिस्ट में नहीं है। दुकान नई है, या आपको कोड मिला है?
welcome-known = नमस्ते { $name } जी!
welcome-shop = नमस्ते { $name } जी! आप { $shop } ({ $code }) { $more ->
    [0] से जुड़ गए।
    [1] और एक और दुकान से जुड़ गए।
   *[other] और { $more } और दुकानों से जुड़ गए।
}

join-shop = आपकी दुकान का नाम?
join-owner = और मालिक का नाम?
join-place = दुकान कहाँ है? लोकेशन भेजिए, या इलाक़ा लिखिए, जैसे “Ahmedabad West”।
join-photo = दुकान के बोर्ड की फ़ोटो से डिस्ट्रीब्यूटर आपको जल्दी पहचानेंगे।
join-no-photo = फ़ोटो नहीं
join-check = { $shop }
    मालिक: { $owner }
    जगह: { $area }
    भेज दें?
join-pin = मैप पर जहाँ बताया
join-send = भेज दें
join-again = बदलें
join-sent = { $distributor } को भेज दिया। हाँ होते ही यहीं बताएँगे। तब तक सामान देख सकते हैं।
join-sent-brand = { $brand } को भेज दिया। हाँ होते ही यहीं बताएँगे। तब तक सामान देख सकते हैं।

accept-invite-confirm = आपको { $place } में { $role } के तौर पर बुलाया गया है।
    आपका नाम: { $name }. सही है?
accept-invite-yes = हाँ, मैं ही हूँ
accept-invite-rename = नाम अलग है
accept-invite-no = मेरे लिए नहीं
accept-invite-name = आपका नाम?
accept-invite-declined = ठीक है। कुछ नहीं बदला।
accept-invite-already = आप पहले से जुड़े हैं: { $place }, { $role }।
accept-invite-in = स्वागत है, { $name } जी! आप { $place } से जुड़ गए।
accept-invite-told = { $name } अब { $shop } के लिए ऑर्डर कर सकते हैं।
role-outlet-owner = मालिक
role-outlet-staff = स्टाफ़
role-distributor-owner = मालिक
role-distributor-biller = बिलर
role-distributor-godown = गोदाम
role-distributor-delivery = डिलीवरी
role-brand-marketer = मार्केटिंग
role-brand-operator = ऑपरेटर
role-brand-rep = फ़ील्ड रेप

consent-orders = { $brand } और { $distributor } आपके ऑर्डर और बिल के मैसेज यहाँ भेजेंगे। ठीक है?
consent-orders-brand = { $brand } ऑर्डर के मैसेज यहाँ भेजेगा। ठीक है?
consent-yes = हाँ
consent-no = नहीं
consent-orders-no = ठीक है। तब अभी यहाँ ऑर्डर मत कीजिए: उसका क्या हुआ, हम बता नहीं पाएँगे। जब चाहें हाँ कर सकते हैं।
consent-change = मन बदल गया
consent-offers = क्या { $brand } ऑफ़र और स्कीम भी भेजे? “बंद” लिखकर कभी भी रोक सकते हैं।
consent-offers-yes = हाँ, ऑफ़र भेजें
consent-offers-no = ऑफ़र नहीं
consent-offers-on = बढ़िया, ऑफ़र यहीं आएँगे।
consent-offers-off = ठीक है, ऑफ़र नहीं। सिर्फ़ आपके ऑर्डर।
consent-stopped = अब आपकी किसी भी चैट पर ऑफ़र नहीं आएँगे। ऑर्डर की ख़बर आती रहेगी।
consent-stopped-shop = अब आपकी किसी भी चैट पर ऑफ़र नहीं आएँगे। ऑर्डर की ख़बर आती रहेगी। यह सिर्फ़ आपके लिए है, दुकान के बाक़ी लोगों के लिए नहीं।
consent-start = फिर से ऑफ़र भेजें
consent-started = ऑफ़र फिर आएँगे। “बंद” लिखकर कभी भी रोकें।

link-code = आपका कोड: { $code }
    10 मिनट के अंदर अपनी दूसरी चैट में लिखिए। किसी और को मत दिखाइए।
link-have-one = मेरे पास कोड है
link-enter = मिला हुआ कोड लिखिए, जैसे AB3D-7KQ9।
link-done = हो गया, { $name } जी: यह चैट भी आपकी है।

shop-which = कौन-सी दुकान?
shop-now = अब { $shop } के लिए।
shop-only = यहाँ आपकी एक ही दुकान है: { $shop }।
shop-gone = वह दुकान अब यहाँ आपकी नहीं है।

help-retailer = जो चाहिए बस लिख दीजिए: “5 मैरी, 2 पेटी मसाला नूडल्स”।
    और: “हमेशा वाला”, “मेरे ऑर्डर”, “मेनू”, “रद्द”, “दुकान”, “english”, “बंद” (ऑफ़र)।
help-distributor = “पेंडिंग” से रुके ऑर्डर, “स्टॉक” से आपका स्टॉक, “1042” से एक ऑर्डर।
    और: “इनवाइट”, “पेज”, “मेनू”, “रद्द”, “english”।
help-brand = “लेट ऑर्डर” से देर से रुके ऑर्डर, “इनवाइट” से इनवाइट।
    और: “पेज”, “मेनू”, “रद्द”, “english”।
help-unknown = यहाँ दुकानें { $brand } से ऑर्डर करती हैं। “जुड़ना है” लिखकर दुकान जोड़िए, “कोड” लिखकर मिला हुआ कोड डालिए।
    और: “मेनू”, “english”।
help-language = भाषा

sign-in-link = आपका पेज: { $link }
    लिंक 10 मिनट में एक ही बार चलेगा। किसी को मत भेजिए।
sign-in-none = आपके लिए अलग पेज नहीं है: सब कुछ यहीं होता है।

name-empty = नाम लिखिए।
name-letters = नाम में अक्षर होने चाहिए। फिर से लिखिए।
name-long = नाम बहुत लंबा है। छोटा लिखिए।
phone-unreadable = यह फ़ोन नंबर पढ़ नहीं पाए।
phone-unknown = यह नंबर अभी हमारी लिस्ट में नहीं है।
phone-of-another = यह नंबर यहाँ किसी और का है। अपने डिस्ट्रीब्यूटर से पूछिए।
invite-unknown = यह इनवाइट नहीं मिला। { $ask ->
        [none] नया मँगवा लीजिए।
       *[other] { $ask } से नया मँगवा लीजिए।
    }
invite-expired = यह इनवाइट पुराना हो गया। { $ask } से नया मँगवा लीजिए।
invite-used = यह इनवाइट इस्तेमाल हो चुका है। { $ask } से नया मँगवा लीजिए।
invite-closed = वह दुकान बंद है। { $ask } से पूछिए।
invite-own = यह इनवाइट आपने बनाया है। जिसके लिए है उसे भेजिए।
outlet-many-pending = आपकी { $most } दुकानें अभी रुकी हैं। पहले उनका जवाब आने दीजिए।
member-last-owner = यहाँ आप आख़िरी हैं। पहले किसी और को मालिक बनाइए।
link-code-wrong = कोड सही नहीं है। एक बार देख लीजिए।
link-code-expired = कोड पुराना हो गया। दूसरी चैट में “link” लिखकर नया बनाइए।
link-code-used = कोड इस्तेमाल हो चुका है। दूसरी चैट में “link” लिखकर नया बनाइए।
link-code-often = बहुत बार ग़लत कोड। { $minutes } मिनट रुकिए।
link-other-seats = यह चैट यहाँ किसी और की है। अपने डिस्ट्रीब्यूटर से पूछिए।

cannot-title = वह
cannot-photo = मैं अभी फ़ोटो नहीं पढ़ पाता। जो चाहिए लिख दीजिए, या बटन दबाइए।
cannot-voice = मैं अभी सुन नहीं पाता। जो चाहिए लिख दीजिए, या बटन दबाइए।
cannot-location = शुक्रिया। लोकेशन तभी चाहिए जब मैं माँगूँ।
cannot-contact = शुक्रिया। नंबर तभी चाहिए जब मैं माँगूँ।
cannot-other = यह अभी पढ़ नहीं पाता। जो चाहिए लिख दीजिए, या बटन दबाइए।

words-help = मदद | हेल्प | सहायता
words-language = भाषा | भाषा बदलो
words-english = अंग्रेज़ी | अंग्रेजी | इंग्लिश
words-hindi = हिंदी | हिन्दी
words-hinglish = हिंग्लिश
words-stop = बंद | बंद करो | बंद करें | बंद कर दो | बन्द करो | रोको | रोकें | ऑफ़र बंद | ऑफ़र बंद करो | ऑफ़र बंद करें | ऑफ़र मत भेजो | ऑफर बंद | ऑफर बंद करो | ऑफर मत भेजो | स्टॉप
words-start = ऑफ़र चालू | ऑफ़र शुरू | ऑफर चालू | ऑफर शुरू | ऑफ़र चालू करो | ऑफ़र शुरू करो
words-start-again = शुरू | शुरू करो | चालू करो | स्टार्ट
words-link = लिंक | कोड
words-shop = दुकान | दूसरी दुकान
words-page = पेज | मेरा पेज | लॉगिन
words-join = जुड़ना है | नई दुकान
words-greeting = नमस्ते | नमस्ते जी | नमस्कार | राम राम | राम राम जी | जय श्री कृष्णा | सलाम | हेलो | हैलो | हाय
