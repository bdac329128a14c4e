### Rewards at the brand's desk: stock, papers and terms.

reward-desk-title = इनाम
desk-menu-rewards = 🎁 इनाम
reward-desk-all = इनाम
reward-desk-list = { $count ->
        [0] अभी कोई इनाम नहीं है। “npm run import -- rewards FILE” से जोड़ें।
        [one] एक इनाम:
       *[other] { $count } इनाम, जो ख़त्म हो रहे हैं वे पहले:
    }
reward-desk-line = { $state ->
        [none] 🔴
        [few] 🟠
       *[other] •
    } { $name } ({ $code }), { $points } पॉइंट: { $state ->
        [none] ख़त्म
        [few] बस { $left } बचे
        [any] कोई सीमा नहीं
       *[enough] { $left } बचे
    }{ $locked ->
        [0] {""}
       *[other] {" "}({ $locked } कोड दूसरी चाबी से बंद हैं)
    }
reward-desk-liability = बकाया पॉइंट
reward-desk-register = लाभ { $year }
reward-desk-terms = नियम
reward-desk-coming = फ़ाइल आ रही है।
reward-desk-file = यह लीजिए: { $name }।
reward-desk-terms-head = { $may ->
        [yes] पॉइंट और इनाम के नियम। बदलने के लिए टैप करें:
       *[no] पॉइंट और इनाम के नियम। ऑपरेटर इन्हें बदल सकता है:
    }
reward-term = • { $term ->
        [hundredPoints] 100 पॉइंट = { $amount }
        [benefitThreshold] एक वित्त वर्ष में { $amount } के लाभ के बाद टैक्स कटता है ({ $basis ->
            [whole] पूरे पर
           *[beyond] ऊपर वाले पर
        })
        [withholdRate] टैक्स कटौती: { $percent } %
        [adjustCap] हाथ से पॉइंट: एक व्यक्ति, एक महीने में { $value }
       *[caseDays] केस का जवाब { $value } कामकाजी दिन में
    }
reward-term-name = { $term ->
        [hundredPoints] पॉइंट की क़ीमत
        [benefitThreshold] टैक्स की सीमा
        [withholdRate] टैक्स की दर
        [adjustCap] हाथ की सीमा
       *[caseDays] केस के दिन
    }
reward-term-what = { $term ->
        [hundredPoints] 100 पॉइंट कितने रुपये के? जैसे 10।
        [benefitThreshold] कितने रुपये के बाद? जैसे 20,000।
        [withholdRate] कितने प्रतिशत? जैसे 10।
        [adjustCap] एक व्यक्ति, एक महीने में कितने पॉइंट? जैसे 5,000।
       *[caseDays] कितने कामकाजी दिन, 1 से 20?
    }
reward-term-changed = ✅ बदल दिया, अब से:
