# कैंपेन का नतीजा: कितना हुआ, क्या असर हुआ, और उसकी वर्कबुक।
result-funnel = कितना हुआ
result-funnel-told = { NUMBER($planned) } दुकानों में से { NUMBER($sent) } को मैसेज भेजा और { NUMBER($ordered) } ने ऑर्डर किया
result-step = क़दम
result-shops = दुकानें
result-of-planned = कुल का
result-step-planned = कुल
result-step-sent = भेजे
result-step-delivered = पहुँचे
result-step-read = पढ़े
result-step-answered = जवाब
result-step-ordered = ऑर्डर
result-step-heldOut = तुलना के लिए अलग
result-number = { NUMBER($number) }
result-percent = { NUMBER($percent) } %
result-value = { NUMBER($orders) } ऑर्डर आए, कुल { $value }।
result-value-label = ऑर्डर की रक़म (₹)
result-others = नहीं भेजे, नहीं पहुँचे
result-what = क्या
result-why = क्यों
result-kind = { $kind ->
    [failed] नहीं पहुँचा
    [held-out] तुलना के लिए अलग
   *[skipped] नहीं भेजा
}
result-held-why = लॉटरी से चुने, तुलना के लिए
result-runs = हर बार का हिसाब
result-run = बार
result-run-at = { $at }
result-runs-newest = सबसे नए { $most }; सब वर्कबुक में हैं।
result-nothing-yet = अभी कुछ नहीं भेजा गया।
result-languages = भाषा के हिसाब से
result-language = भाषा
result-lift = क्या असर हुआ
result-lift-none = किसी को अलग नहीं रखा, इसलिए असर कहा नहीं जा सकता।
result-lift-later = दुकानें बहुत हैं, जोड़ रात में होता है: कल सुबह फिर देखिए।
result-lift-fewest = दोनों ओर कम से कम { $fewest } दुकानें चाहिए।
result-lift-how = मैसेज से { $after } दिन बाद तक मिला माल (वापसी घटाकर, GST के बिना), हर दुकान: सभी { NUMBER($told) } दुकानें, उन्हें मैसेज मिला हो या नहीं, लॉटरी से अलग रखी { NUMBER($heldOut) } के मुक़ाबले; पिछले { $before } हफ़्तों के माल से बराबर करके।
result-lift-as-of = { $at } तक।
result-lift-low = कम से कम
result-lift-at = सबसे संभव, हर दुकान
result-lift-high = ज़्यादा से ज़्यादा
result-lift-without = इसके बिना एक दुकान
result-lift-total = सभी दुकानें मिलाकर
result-days = दिन-दर-दिन
result-days-told = हर 100 दुकानों पर रोज़ के ऑर्डर, जिन्हें भेजा और जिन्हें अलग रखा, मैसेज से गिने दिन
result-days-numbers = आँकड़े
result-told = जिन्हें भेजा: हर 100 दुकानों पर रोज़ के ऑर्डर
result-held = अलग रखे: हर 100 दुकानों पर रोज़ के ऑर्डर
result-message = मैसेज
result-day = मैसेज से दिन
result-day-of = { NUMBER($day) }
result-orders-told = ऑर्डर, हर 100 जिन्हें भेजा
result-orders-held = ऑर्डर, हर 100 अलग रखे
result-value-told = मिला माल, जिन्हें भेजा
result-value-held = मिला माल, अलग रखे
result-cost = { NUMBER($messages) } मैसेज का ख़र्च: { $cost }
result-cost-unknown = { NUMBER($messages) } मैसेज का ख़र्च लगा; दर तय नहीं है
result-began = शुरू: { $at }{ $runs ->
    [0] {""}
    [1] {""}
   *[other] , अब तक { NUMBER($runs) } बार
}
result-export = वर्कबुक डाउनलोड करें (XLSX)
result-status = हालत
result-when = कब
campaign-book-summary = सारांश
campaign-book-recipients = किसे मिला
campaign-book-days = दिन-दर-दिन
campaign-book-column = { $name ->
    [run] बार
    [outlet] आउटलेट
    [shop] दुकान
    [person] व्यक्ति
    [phone] फ़ोन
    [state] हालत
    [reason] कारण
    [due] समय
    [sent] भेजा
    [receipt] रसीद
    [answered] जवाब
    [order] ऑर्डर
   *[value] ऑर्डर की रक़म (₹)
}
campaign-book-state = { $state ->
    [found] तैयार हो रहा है
    [planned] बाक़ी
    [queued] भेजने की क़तार में
    [sent] भेजा
    [failed] नहीं पहुँचा
    [unknown] पहुँचा या नहीं, पता नहीं
    [held-out] तुलना के लिए अलग
   *[skipped] नहीं भेजा
}
campaign-book-receipt = { $receipt ->
    [read] पढ़ा
   *[delivered] पहुँचा
}
campaign-book-day = { $name ->
    [day] मैसेज से दिन
    [told-orders] ऑर्डर, हर दुकान जिसे भेजा
    [held-orders] ऑर्डर, हर दुकान जो अलग रखी
    [told-value] मिला माल, जिसे भेजा (₹)
   *[held-value] मिला माल, जो अलग रखी (₹)
}
