### Cases: what a shop says is wrong with its points, rewards and bills; and points by hand.

words-cases = something wrong | something is wrong | wrong points | points wrong | my cases | case | cases
words-case-desk = cases | case | shop cases | complaints
words-adjust = adjust | adjust points | points by hand | adjustments
cases-title = what is wrong
case-desk-title = the cases
points-desk-title = points by hand
desk-menu-cases = 🙋 Cases ({ $count })
desk-menu-points = Points by hand

case-wrong = Something wrong?
cases-mine = My cases
case-about = { $about ->
        [order] the points of order { $number }
        [goal] { $name ->
            [none] a bonus
           *[other] { $name }
        }
        [adjustment] points by hand
        [reward] { $name ->
            [none] a reward
           *[other] { $name }
        }
        [bill] { $number ->
            [none] a bill
           *[other] bill { $number }
        }
       *[points] the points
    }
case-typed = { $text }
case-said-missing = Points are missing
case-said-few = Too few points
case-said-not-mine = That was not us
case-said-misread = It was read wrongly
case-said-not-come = It has not come
case-said-not-working = It does not work
cases-reward = { $name }, { $day }
cases-which-reward = What is it about?
cases-what = { $about ->
        [reward] What is wrong with this reward?
        [bill] What is wrong with this bill?
       *[other] What is wrong with the points?
    } Tap or write it in your words.
cases-kept = Thank you. Case { $number }: { $brand } looks at { $about } and answers here by { $day }.
cases-added = Added to case { $number } ({ $about }). You get the answer here by { $day }.
cases-list = { $count ->
        [0] No cases. If something is wrong with points, a reward or a bill, tell us.
        [one] One case:
       *[other] { $count } cases:
    }
case-line = • { $number }, { $about }: “{ $said }”. { $status ->
        [open] Answer by { $day }.
        [answered] ✅ { $answer }
       *[withdrawn] Taken back.
    }
case-withdraw = Take back { $number }
case-withdrawn = Case { $number } is taken back.
case-still-wrong = Still wrong
case-empty = Please write in a few words what is wrong.
case-not-yours = I cannot find that at your shop any more.
case-too-many = Ten cases of your shop are open already. Please wait for their answers first.
case-closed = That case is closed already.
case-not-allowed = You cannot do that.
notice-shop-case-answered = 🙋 Case { $number }, { $about }:
notice-shop-case-late = Sorry: case { $number } ({ $about }) has no answer yet. It is now at the top of the desk.

case-desk-all = All cases
case-desk-open = { $number } { $outlet }
case-desk-list = { $count ->
        [0] No case is open.
        [one] One case is open:
       *[other] { $count } cases are open:
    }
case-desk-line = { $late ->
        [yes] 🔴
       *[no] •
    } { $number } { $outlet } ({ $code }), { $about }: “{ $said }”. { $late ->
        [yes] Was promised by { $day }.
       *[no] Promised by { $day }.
    }
case-desk-points = Asked by { $who }. The shop has { $points } points to use.
case-desk-answer = Answer
case-desk-bill = Decide about the bill
case-desk-adjust = Give or take points
case-desk-what = What is the answer? The shop reads it as you write it.
case-answer-right = We checked: it is right as it is. “Why” shows each line.
case-answer-fixed = You are right. It has been put right.
case-answer-counted = A person looked at the bill: it counts now.
case-answer-not-counted = A person looked at the bill: it does not count. “Why” says the reason.
case-desk-done = Case { $number } is answered. { $outlet } reads it now.
case-desk-closed = { $status ->
        [answered] Case { $number } was answered by { $who }: { $answer }
        [withdrawn] The shop took case { $number } back.
       *[unknown] I cannot find that case.
    }
case-told = 🙋 A shop says something is wrong:
case-told-more = 🙋 More on an open case:
case-told-due = ⏰ This case is promised for today:
case-told-late = 🔴 This case is overdue. The shop has been told that it is being looked at first:

adjust-all = Points by hand
adjust-new = Give or take points
adjust-open = No. { $number }
adjust-shop = { $name } ({ $code })
adjust-list = This month you can still ask for { $left } of { $cap } points. { $count ->
        [0] Nothing waits for a second person.
        [one] One wish waits for a second person:
       *[other] { $count } wishes wait for a second person:
    }
adjust-line = No. { $number }: { $points } points, { $outlet } ({ $code }), asked by { $who }: { $reason }{ $case ->
        [none] {""}
       *[other] {" "}(case { $case })
    }
adjust-which = For which shop? Type its code or name, such as R-0012.
adjust-shop-unclear = I am not sure which shop “{ $shop }” is.
adjust-points-of = How many points for { $name }? Such as 50 or -50. You can still ask for { $left } this month.
adjust-reason-what = Why? The shop reads it.
adjust-sure = { $points } points for { $name }: { $reason }. Ask for it? A second person has to give it.
adjust-yes = Yes, ask
adjust-no = No
adjust-left = Nothing was asked for.
adjust-asked = Asked for. { $line }. Somebody else has to give it.
adjust-give = Give
adjust-refuse = Refuse
adjust-drop = Drop
adjust-state = { $status ->
        [asked] { $own ->
            [yes] It waits for a second person.
           *[no] It waits for you or a colleague.
        }
        [given] Given by { $by }.
        [refused] Refused by { $by }.
       *[dropped] Dropped.
    }
adjust-done = { $status ->
        [given] Given. The shop hears of it.
        [refused] Refused.
       *[dropped] Dropped.
    }
adjust-told = ⭐ Points by hand wait for a second person. { $line }
adjust-told-decided = { $status ->
        [given] ✅ { $by } gave it.
       *[refused] { $by } refused it.
    } { $line }
adjust-not-allowed = You cannot do that.
adjust-points = Please type a whole number of points up to 10,00,000.
adjust-reason = A reason is needed: the shop reads it.
adjust-no-shop = I cannot find that shop any more.
adjust-cap = That is more than you may ask for: { $left } of { $cap } points are left this month. A colleague can ask.
adjust-own = Whoever asked cannot give it: ask a colleague.
adjust-decided = Somebody has decided on this already.
adjust-unknown = I cannot find that any more.
notice-shop-points-adjusted = ⭐ { $way ->
        [plus] { $points } points were added to { $shop }: { $reason }
       *[minus] { $points } points were taken off { $shop }: { $reason }
    }{ $case ->
        [none] {""}
       *[other] {" "}(case { $case })
    }
points-why-hand = Why { $points }?
why-by-hand = { $points } on { $day }: { $reason }{ $case ->
        [none] {""}
       *[other] {" "}(case { $case })
    }. Asked for by { $askedBy } and given by { $givenBy } of { $brand }.
