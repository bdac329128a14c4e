### Rewards at the brand's desk: stock, papers and terms.

reward-desk-title = rewards
desk-menu-rewards = 🎁 Rewards
reward-desk-all = Rewards
reward-desk-list = { $count ->
        [0] There are no rewards just now. Bring them in with “npm run import -- rewards FILE”.
        [one] One reward:
       *[other] { $count } rewards, what runs out first:
    }
reward-desk-line = { $state ->
        [none] 🔴
        [few] 🟠
       *[other] •
    } { $name } ({ $code }), { $points } points: { $state ->
        [none] none left
        [few] only { $left } left
        [any] no limit
       *[enough] { $left } left
    }{ $locked ->
        [0] {""}
       *[other] {" "}({ $locked } codes are sealed under another key)
    }
reward-desk-liability = Points owed
reward-desk-register = Benefits { $year }
reward-desk-terms-rewards = Terms
reward-desk-terms-codes = Pack codes
reward-desk-coming = The file is on its way.
reward-desk-file = Here is { $name }.
reward-desk-terms-head = { $group ->
        [codes] The terms of pack codes.
       *[rewards] The terms of points and rewards.
    }{ $may ->
        [yes] {" "}Tap one to change it:
       *[no] {" "}An operator can change them:
    }
reward-term = • { $term ->
        [hundredPoints] 100 points stand for { $amount }
        [benefitThreshold] Tax is withheld beyond { $amount } of benefits in a financial year
        [withholdRate] Tax withheld: { $percent } %
        [adjustCap] Points by hand: { $value } a person and month
        [codesHour] Codes that one person may redeem in an hour: { $value }
        [codesDay] Codes that one person may redeem in a day: { $value }
        [codesAddress] Prizes to one UPI address in a day: { $value }
        [guessesFree] Wrong codes from which on each costs a wait: { $value }
        [guessWait] That wait: { $value } minutes
        [guessesDay] Wrong codes after which a day has to pass: { $value }
       *[caseDays] Cases are answered within { $value } working days
    }
reward-term-name = { $term ->
        [hundredPoints] Value of points
        [benefitThreshold] Tax threshold
        [withholdRate] Tax rate
        [adjustCap] Cap by hand
        [withholdBasis] Tax is on
        [workDays] Working days
        [codesHour] Codes an hour
        [codesDay] Codes a day
        [codesAddress] Prizes an address
        [codesPlace] Area of a batch
        [guessesFree] Wrong ones free
        [guessWait] Wait
        [guessesDay] Wrong ones a day
       *[caseDays] Days for a case
    }
reward-term-what = { $term ->
        [hundredPoints] How many rupees do 100 points stand for? Such as 10.
        [benefitThreshold] From how many rupees on? Such as 20,000.
        [withholdRate] How many percent? Such as 10.
        [adjustCap] How many points a person and month? Such as 5,000.
        [codesHour] How many codes may one person redeem in an hour? Such as 20.
        [codesDay] How many codes may one person redeem in a day? Such as 50.
        [codesAddress] How many prizes may go to one UPI address in a day? Such as 50.
        [guessesFree] From how many wrong codes on does each cost a wait? Such as 3.
        [guessWait] How many minutes, 0 to 1,440? Such as 10.
        [guessesDay] After how many wrong codes is it over for a day? Such as 6.
       *[caseDays] How many working days, 1 to 20?
    }
reward-term-changed = ✅ Changed, from now on:
reward-term-set = • { $name }: { $what }
reward-term-which = What shall it be?
reward-term-choice = { $which ->
        [withholdBasis-whole] all benefits of the year
        [withholdBasis-beyond] what is above the threshold
        [workDays-mon-sat] Monday to Saturday
        [workDays-mon-fri] Monday to Friday
        [workDays-every-day] every day
        [codesPlace-known] binds whoever has a shop
        [codesPlace-always] binds everybody: without a shop in the area nothing is paid
       *[other] other days
    }
