### WhatsApp की मंज़ूरी वाले मैसेज (npm run templates)। बदलने पर src/chat/templates.ts में version बढ़ाएँ।

template-footer = आप यहीं जवाब दे सकते हैं।
template-show = ऑर्डर देखें
template-go-on = आगे बढ़ें

template-order-confirmed =
    ✅ आपका ऑर्डर { $number } पक्का हो गया है, { $distributor } की ओर से।
    { $details }
    माल निकलते ही यहीं बताएँगे।
template-order-confirmed-sample = हल्दी 200 ग्राम: 2 पेटी (192 पीस); टोटल ₹6,174 (अंदाज़ा, पक्का बिल से); डिलीवरी गुरु 26 नव॰
template-order-changed =
    ✏️ अपना ऑर्डर { $number } देख लीजिए: { $distributor } इसे ऐसे भेज सकते हैं।
    { $details }
    क्या ऐसे भेज दें?
template-order-changed-sample = घी 500 मिली: 1 पेटी (18 पीस) की जगह 12 पीस; नया टोटल ₹3,528 (अंदाज़ा)
template-order-stopped =
    आपका ऑर्डर { $number } ({ $distributor }) नहीं आएगा।
    { $details }
    आप यहाँ कभी भी फिर ऑर्डर कर सकते हैं।
template-order-stopped-sample = श्रीजी एजेंसीज़ ऑर्डर 1042 नहीं भेज सकते; वजह: स्टॉक में नहीं
template-order-dispatched =
    🚚 आपका ऑर्डर { $number } निकल चुका है, { $distributor } के यहाँ से।
    { $details }
    माल आने पर गिन लीजिए।
template-order-dispatched-sample = टोटल ₹6,174 (अंदाज़ा, पक्का बिल से); बिल GST/26-27/00123
template-order-delivered =
    📦 आपका ऑर्डर { $number } पहुँच गया है, ऐसा { $distributor } ने बताया।
    { $details }
    क्या सब आ गया?
template-order-delivered-sample = हल्दी 200 ग्राम: 2 पेटी (192 पीस); टोटल ₹6,174 (अंदाज़ा, पक्का बिल से)
template-order-news =
    आपके ऑर्डर { $number } ({ $distributor }) की ख़बर है।
    { $details }
    पूरा ऑर्डर देखने के लिए बटन दबाइए।
template-order-news-sample = श्रीजी एजेंसीज़ ऑर्डर 1042 जल्दी ला सकते हैं; डिलीवरी गुरु 26 नव॰
template-desk-order-new =
    🛒 ऑर्डर { $number } ({ $outlet }) आपके जवाब का इंतज़ार कर रहा है।
    { $details }
    बटन से जवाब दीजिए, या यहीं लिखिए।
template-desk-order-new-sample = डिलीवरी गुरु 26 नव॰; हल्दी 200 ग्राम: 2 पेटी (192 पीस); टोटल ₹6,174 (अंदाज़ा, पक्का बिल से)
template-desk-order-news =
    ऑर्डर { $number } ({ $outlet }) की ख़बर है।
    { $details }
    ऑर्डर देखने के लिए बटन दबाइए।
template-desk-order-news-sample = ओम स्टोर्स का कहना है कि ऑर्डर 1042 नहीं आया
template-account-news =
    हमारे साथ आपके खाते की ख़बर है।
    { $details }
    आगे बढ़ने के लिए बटन दबाइए, या यहीं लिखिए।
template-account-news-sample = ओम स्टोर्स जुड़ गया है। श्रीजी एजेंसीज़ गुरुवार को माल लाएँगे। अब आप ऑर्डर कर सकते हैं।
template-campaign-order =
    आपकी दुकान के लिए अच्छी ख़बर:
    { $details }
    यहीं एक टैप में ऑर्डर कीजिए।
template-campaign-order-sample = आज हल्दी मँगाइए और 2 % छूट पाइए, रविवार तक
template-campaign-offer =
    आपकी दुकान के लिए अच्छी ख़बर:
    { $details }
    पूरा ऑफ़र देखने के लिए बटन दबाइए।
template-campaign-offer-sample = 11 मैरी पर 1 मुफ़्त, रविवार 29 नवंबर तक
template-campaign-points =
    आपके पॉइंट के बारे में अच्छी ख़बर:
    { $details }
    अपने सारे पॉइंट देखने के लिए बटन दबाइए।
template-campaign-points-sample = आपके 1,240 पॉइंट हैं; 300 जल्द ख़त्म होंगे
template-campaign-news =
    आपकी दुकान के लिए अच्छी ख़बर:
    { $details }
    आप यहाँ क्या कर सकते हैं, बटन दबाकर देखिए।
template-campaign-news-sample = हमारी नई इलायची चाय आ गई है

template-sample-number = 1042
template-sample-outlet = ओम स्टोर्स
template-sample-distributor = श्रीजी एजेंसीज़
