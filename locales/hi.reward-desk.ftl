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
reward-desk-terms-rewards = नियम
reward-desk-terms-codes = पैक कोड
reward-desk-coming = फ़ाइल आ रही है।
reward-desk-file = यह लीजिए: { $name }।
reward-desk-terms-head = { $group ->
        [codes] पैक कोड के नियम।
       *[rewards] पॉइंट और इनाम के नियम।
    }{ $may ->
        [yes] {" "}बदलने के लिए टैप करें:
       *[no] {" "}ऑपरेटर इन्हें बदल सकता है:
    }
reward-term = • { $term ->
        [hundredPoints] 100 पॉइंट = { $amount }
        [benefitThreshold] एक वित्त वर्ष में { $amount } के लाभ के बाद टैक्स कटता है
        [withholdRate] टैक्स कटौती: { $percent } %
        [adjustCap] हाथ से पॉइंट: एक व्यक्ति, एक महीने में { $value }
        [codesHour] एक व्यक्ति एक घंटे में इतने कोड ले सकता है: { $value }
        [codesDay] एक व्यक्ति एक दिन में इतने कोड ले सकता है: { $value }
        [codesAddress] एक UPI ID पर एक दिन में इनाम: { $value }
        [guessesFree] इतने ग़लत कोड के बाद हर बार रुकना पड़ता है: { $value }
        [guessWait] रुकने का समय: { $value } मिनट
        [guessesDay] इतने ग़लत कोड के बाद एक दिन बंद: { $value }
       *[caseDays] केस का जवाब { $value } कामकाजी दिन में
    }
reward-term-name = { $term ->
        [hundredPoints] पॉइंट की क़ीमत
        [benefitThreshold] टैक्स की सीमा
        [withholdRate] टैक्स की दर
        [adjustCap] हाथ की सीमा
        [withholdBasis] टैक्स किस पर
        [workDays] कामकाजी दिन
        [codesHour] घंटे के कोड
        [codesDay] दिन के कोड
        [codesAddress] एक UPI पर इनाम
        [codesPlace] बैच का इलाक़ा
        [guessesFree] ग़लत कोड की छूट
        [guessWait] रुकने का समय
        [guessesDay] दिन के ग़लत कोड
       *[caseDays] केस के दिन
    }
reward-term-what = { $term ->
        [hundredPoints] 100 पॉइंट कितने रुपये के? जैसे 10।
        [benefitThreshold] कितने रुपये के बाद? जैसे 20,000।
        [withholdRate] कितने प्रतिशत? जैसे 10।
        [adjustCap] एक व्यक्ति, एक महीने में कितने पॉइंट? जैसे 5,000।
        [codesHour] एक व्यक्ति एक घंटे में कितने कोड ले सकता है? जैसे 20।
        [codesDay] एक व्यक्ति एक दिन में कितने कोड ले सकता है? जैसे 50।
        [codesAddress] एक UPI ID पर एक दिन में कितने इनाम? जैसे 50।
        [guessesFree] कितने ग़लत कोड के बाद रुकना पड़े? जैसे 3।
        [guessWait] कितने मिनट, 0 से 1,440? जैसे 10।
        [guessesDay] कितने ग़लत कोड के बाद एक दिन बंद? जैसे 6।
       *[caseDays] कितने कामकाजी दिन, 1 से 20?
    }
reward-term-changed = ✅ बदल दिया, अब से:
reward-term-set = • { $name }: { $what }
reward-term-which = क्या रखें?
reward-term-choice = { $which ->
        [withholdBasis-whole] साल के पूरे लाभ पर
        [withholdBasis-beyond] सीमा से ऊपर वाले पर
        [workDays-mon-sat] सोमवार से शनिवार
        [workDays-mon-fri] सोमवार से शुक्रवार
        [workDays-every-day] हर दिन
        [codesPlace-known] जिसकी दुकान है, उस पर लगता है
        [codesPlace-always] सब पर लगता है: इलाक़े में दुकान न हो तो कुछ नहीं मिलता
       *[other] दूसरे दिन
    }
