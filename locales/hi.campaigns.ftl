# कैंपेन: दुकान क्या पढ़ती है, और मार्केटर क्या सुनते हैं।

campaign-title = ऑफ़र
campaign-said-order = { $text }
campaign-said-offer = { $text }
campaign-said-points = { $text }
campaign-said-news = { $text }
campaign-stop-how = ऑफ़र नहीं चाहिए? STOP लिखिए।
campaign-do-order = अभी ऑर्डर करें
campaign-do-usual = हमेशा वाला ऑर्डर
campaign-do-goods = { $name } ऑर्डर करें
campaign-do-offer = ऑफ़र देखें
campaign-do-points = मेरे पॉइंट दिखाएँ
campaign-plain = { $text }
campaign-number = { NUMBER($number) }
campaign-amount = { $amount }
campaign-usual-goods = आपका हमेशा वाला माल
campaign-no-gap = कुछ नहीं
campaign-booster = { $name }, { $until } तक
campaign-not-yours = यह मैसेज उस दुकान के लिए था जिसमें अब आप नहीं हैं।
campaign-held =
    ⚠️ “{ $name }” अपने आप रुक गया: { $why ->
        [blocks] पिछले { $of } लोगों में से { $blocks } ने हमें ब्लॉक किया या ऑफ़र बंद किए।
       *[failures] पिछले { $of } मैसेज में से { $failures } नहीं पहुँचे।
    }
    आपके कहने तक और कुछ नहीं जाएगा।
campaigns-see = दिखाएँ
