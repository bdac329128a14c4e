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
reward-desk-terms = Terms
reward-desk-coming = The file is on its way.
reward-desk-file = Here is { $name }.
reward-desk-terms-head = { $may ->
        [yes] The terms of points and rewards. Tap one to change it:
       *[no] The terms of points and rewards. An operator can change them:
    }
reward-term = • { $term ->
        [hundredPoints] 100 points stand for { $amount }
        [benefitThreshold] Tax is withheld beyond { $amount } of benefits in a financial year ({ $basis ->
            [whole] on all of them
           *[beyond] on what is above
        })
        [withholdRate] Tax withheld: { $percent } %
        [adjustCap] Points by hand: { $value } a person and month
       *[caseDays] Cases are answered within { $value } working days
    }
reward-term-name = { $term ->
        [hundredPoints] Value of points
        [benefitThreshold] Tax threshold
        [withholdRate] Tax rate
        [adjustCap] Cap by hand
       *[caseDays] Days for a case
    }
reward-term-what = { $term ->
        [hundredPoints] How many rupees do 100 points stand for? Such as 10.
        [benefitThreshold] From how many rupees on? Such as 20,000.
        [withholdRate] How many percent? Such as 10.
        [adjustCap] How many points a person and month? Such as 5,000.
       *[caseDays] How many working days, 1 to 20?
    }
reward-term-changed = ✅ Changed, from now on:
