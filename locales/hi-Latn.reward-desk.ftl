### Rewards at the brand's desk: stock, papers and terms.

reward-desk-title = inaam
desk-menu-rewards = 🎁 Inaam
reward-desk-all = Inaam
reward-desk-list = { $count ->
        [0] Abhi koi inaam nahi hai. “npm run import -- rewards FILE” se jodein.
        [one] Ek inaam:
       *[other] { $count } inaam, jo khatam ho rahe hain woh pehle:
    }
reward-desk-line = { $state ->
        [none] 🔴
        [few] 🟠
       *[other] •
    } { $name } ({ $code }), { $points } points: { $state ->
        [none] khatam
        [few] bas { $left } bache
        [any] koi seema nahi
       *[enough] { $left } bache
    }{ $locked ->
        [0] {""}
       *[other] {" "}({ $locked } code doosri chaabi se band hain)
    }
reward-desk-liability = Bakaya points
reward-desk-register = Laabh { $year }
reward-desk-terms-rewards = Niyam
reward-desk-terms-codes = Pack code
reward-desk-coming = File aa rahi hai.
reward-desk-file = Yeh lijiye: { $name }.
reward-desk-terms-head = { $group ->
        [codes] Pack code ke niyam.
       *[rewards] Points aur inaam ke niyam.
    }{ $may ->
        [yes] {" "}Badalne ke liye tap karein:
       *[no] {" "}Operator inhein badal sakta hai:
    }
reward-term = • { $term ->
        [hundredPoints] 100 points = { $amount }
        [benefitThreshold] Ek vitt varsh mein { $amount } ke laabh ke baad tax kat-ta hai
        [withholdRate] Tax katauti: { $percent } %
        [adjustCap] Haath se points: ek vyakti, ek mahine mein { $value }
        [codesHour] Ek vyakti ek ghante mein itne code le sakta hai: { $value }
        [codesDay] Ek vyakti ek din mein itne code le sakta hai: { $value }
        [codesAddress] Ek UPI ID par ek din mein inaam: { $value }
        [guessesFree] Itne galat code ke baad har baar rukna padta hai: { $value }
        [guessWait] Rukne ka samay: { $value } minute
        [guessesDay] Itne galat code ke baad ek din band: { $value }
       *[caseDays] Case ka jawab { $value } kaamkaji din mein
    }
reward-term-name = { $term ->
        [hundredPoints] Points ki keemat
        [benefitThreshold] Tax ki seema
        [withholdRate] Tax ki dar
        [adjustCap] Haath ki seema
        [withholdBasis] Tax kis par
        [workDays] Kaamkaji din
        [codesHour] Ghante ke code
        [codesDay] Din ke code
        [codesAddress] Ek UPI par inaam
        [codesPlace] Batch ka ilaaka
        [guessesFree] Galat code ki chhoot
        [guessWait] Rukne ka samay
        [guessesDay] Din ke galat code
       *[caseDays] Case ke din
    }
reward-term-what = { $term ->
        [hundredPoints] 100 points kitne rupaye ke? Jaise 10.
        [benefitThreshold] Kitne rupaye ke baad? Jaise 20,000.
        [withholdRate] Kitne percent? Jaise 10.
        [adjustCap] Ek vyakti, ek mahine mein kitne points? Jaise 5,000.
        [codesHour] Ek vyakti ek ghante mein kitne code le sakta hai? Jaise 20.
        [codesDay] Ek vyakti ek din mein kitne code le sakta hai? Jaise 50.
        [codesAddress] Ek UPI ID par ek din mein kitne inaam? Jaise 50.
        [guessesFree] Kitne galat code ke baad rukna pade? Jaise 3.
        [guessWait] Kitne minute, 0 se 1,440? Jaise 10.
        [guessesDay] Kitne galat code ke baad ek din band? Jaise 6.
       *[caseDays] Kitne kaamkaji din, 1 se 20?
    }
reward-term-changed = ✅ Badal diya, ab se:
reward-term-set = • { $name }: { $what }
reward-term-which = Kya rakhein?
reward-term-choice = { $which ->
        [withholdBasis-whole] saal ke poore laabh par
        [withholdBasis-beyond] seema se upar wale par
        [workDays-mon-sat] Somwar se Shanivar
        [workDays-mon-fri] Somwar se Shukravar
        [workDays-every-day] har din
        [codesPlace-known] jiski dukaan hai, us par lagta hai
        [codesPlace-always] sab par lagta hai: ilaake mein dukaan na ho to kuch nahi milta
       *[other] doosre din
    }
