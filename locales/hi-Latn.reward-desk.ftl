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
reward-desk-terms = Niyam
reward-desk-coming = File aa rahi hai.
reward-desk-file = Yeh lijiye: { $name }.
reward-desk-terms-head = { $may ->
        [yes] Points aur inaam ke niyam. Badalne ke liye tap karein:
       *[no] Points aur inaam ke niyam. Operator inhein badal sakta hai:
    }
reward-term = • { $term ->
        [hundredPoints] 100 points = { $amount }
        [benefitThreshold] Ek vitt varsh mein { $amount } ke laabh ke baad tax kat-ta hai ({ $basis ->
            [whole] poore par
           *[beyond] upar wale par
        })
        [withholdRate] Tax katauti: { $percent } %
        [adjustCap] Haath se points: ek vyakti, ek mahine mein { $value }
       *[caseDays] Case ka jawab { $value } kaamkaji din mein
    }
reward-term-name = { $term ->
        [hundredPoints] Points ki keemat
        [benefitThreshold] Tax ki seema
        [withholdRate] Tax ki dar
        [adjustCap] Haath ki seema
       *[caseDays] Case ke din
    }
reward-term-what = { $term ->
        [hundredPoints] 100 points kitne rupaye ke? Jaise 10.
        [benefitThreshold] Kitne rupaye ke baad? Jaise 20,000.
        [withholdRate] Kitne percent? Jaise 10.
        [adjustCap] Ek vyakti, ek mahine mein kitne points? Jaise 5,000.
       *[caseDays] Kitne kaamkaji din, 1 se 20?
    }
reward-term-changed = ✅ Badal diya, ab se:
