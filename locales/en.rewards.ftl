### Rewards: what points are spent on, and what becomes of it.

words-rewards = rewards | reward | redeem | redeem points
words-rewards-mine = my rewards | my gifts | my vouchers | my voucher
words-gifts = gifts | gift | gifts to send
rewards-title = rewards
my-rewards-title = your rewards
gift-desk-title = gifts
retailer-menu-rewards = 🎁 Rewards

reward-name = { $en }
rewards-head = 🎁 { $named ->
        [yes] { $shop }: you have { $points } points.
       *[no] You have { $points } points.
    }
rewards-now = You can get now:
rewards-line = • { $name }: { $points } points{ $few ->
        [yes] , few left
       *[no] {""}
    }
rewards-goal = 🎯 Next: { $name }, { $missing } points more.
rewards-none-now = Nothing for this many points yet.
rewards-none = There are no more rewards just now. New ones will come.
rewards-owner-only = The shop’s owner chooses.
rewards-get = { $name } · { $points }
rewards-price = { $points } points
rewards-all = All rewards
rewards-mine = My rewards
rewards-see = See my rewards

rewards-confirm = { $name } for { $points } points? { $left } stay.
rewards-tax = Tax to withhold on benefits: { $tax }, { $how ->
        [money] taken off, { $stays } stay.
       *[points] taken as { $points } of these points.
    }
rewards-pan = The benefits of your shop this year pass the limit from which tax is withheld. Which PAN should it go to? Such as ABCDE1234F.
rewards-pan-wrong = That is not a PAN: five letters, four digits, one letter. Please type it again.
rewards-confirm-upi = Paid to { $upi }.
rewards-yes = Yes, get it
rewards-no = No
rewards-gone = This one is gone.
rewards-upi = Which UPI address should the money go to? Such as name@bank.
rewards-upi-wrong = That is not a UPI address. It looks like name@bank.
rewards-done = ✅ { $kind ->
        [gift] { $name } is ordered. Your distributor brings it along with the next delivery.
        [credit_note] Credit note { $note }: { $amount } come off your next bill.
        [upi] { $amount } go to { $upi }. We tell you when it is paid.
       *[other] { $name } is yours.
    }
rewards-code = Your code: { $code }
    Note it down: it is shown only once.
rewards-code-of = 🎁 { $name }
rewards-code-again = Code again: { $name }
rewards-code-shown = This code was shown already, in the message where you got it.
rewards-left = { $points } points are left.

rewards-mine-head = Your rewards:
rewards-mine-line = • { $day } · { $name } · { $state }
rewards-mine-none = You have not used any points yet.
reward-state = { $state ->
        [given] got
        [ordered] ordered
        [sent] on its way
        [delivered] delivered
        [credited] credited
        [requested] payment waits
        [filed] with the bank
        [paid] paid
        [failed] not paid, points are back
        [cancelled] cancelled
       *[other] –
    }
rewards-came = Came: { $name }
rewards-came-noted = Noted: it came. Enjoy it!
rewards-cancel = Cancel: { $name }
rewards-cancel-sure = Cancel { $name }? You get { $points } points back.
rewards-cancel-yes = Yes, cancel
rewards-cancel-no = No, keep it
rewards-cancelled = Cancelled. { $points } points are back.

rewards-refused = { $reason ->
        [points-too-few] { $missing } points are missing for it.
        [reward-out] Sorry, this one is gone. Your points are untouched.
        [reward-over] This reward has ended. Your points are untouched.
        [reward-not-for-shop] This reward is not for your shop.
        [reward-locked] Vouchers cannot be shown just now, so we took no points. Please try later.
        [reward-owner-only] Only the shop’s owner can use points.
        [reward-owner-new] The shop has a new owner. Points can be used once your distributor confirms it.
        [reward-no-distributor] The shop has no distributor yet. Points can be used once it has one.
        [reward-price-changed] The price has changed: it costs { $points } points now. Please choose again.
        [reward-pan-needed] We need your PAN first. Please choose again.
        [reward-tax-changed] The tax has changed meanwhile. Please choose again.
        [reward-upi-wrong] That is not a UPI address. Please choose again.
        [redemption-moved-on] Too late: { $state }.
        [redemption-not-allowed] You cannot do that.
       *[other] I could not find that any more.
    }

gift-desk-all = All gifts
desk-menu-gifts = 🎁 Gifts ({ $count })
gift-desk-list = { $count ->
        [0] No gifts to send.
        [one] One gift:
       *[other] { $count } gifts:
    }
gift-desk-line = • { $outlet } ({ $beat }): { $name }, { $state }
gift-desk-more = … and { $count } more.
gift-desk-mark = { $step ->
        [sent] Sent
       *[delivered] Handed over
    }: { $outlet }
gift-desk-done = { $state ->
        [sent] Noted: on its way to { $outlet }.
       *[delivered] Noted: handed over to { $outlet }.
    }
gift-desk-refused = { $reason ->
        [redemption-not-allowed] You cannot do that.
       *[other] This gift was cancelled or delivered meanwhile.
    }

notice-shop-redeemed = 🎁 { $who } used { $points } points of { $shop } for { $name }.
notice-shop-reward-cancelled = { $name } was cancelled. { $points } points of { $shop } are back.
notice-shop-reward-moved = { $state ->
        [sent] 🎁 { $name } is on its way to you.
        [delivered] 🎁 { $name } was handed over.
        [paid] ✅ { $amount } were paid to { $upi }.
       *[failed] { $amount } could not be paid to { $upi }. Your { $points } points are back.
    }
notice-desk-gift = 🎁 Gift for { $outlet } ({ $beat }): { $name }. Please send it along.
notice-desk-gift-gone = The gift for { $outlet } ({ $beat }), { $name }, was cancelled.

register-paper = Benefits { $year }
register-paper-sum = Benefits { $amount }, tax withheld { $tax }
register-paper-day = Date
register-paper-pan = PAN
register-paper-shop = Shop
register-paper-reward = Reward
register-paper-amount = Value
register-paper-tax = Tax
register-paper-none = not known

words-payouts = payouts | upi payouts
payout-desk-title = payouts
desk-menu-payouts = 💸 Payouts
payout-desk-all = All payouts
payout-desk-list = { $count } payouts wait ({ $amount }), { $files } files are open.
payout-desk-make = Make the file
payout-desk-file-line = • File { $file } by { $who }: { $lines } payouts, { $amount }, { $state ->
        [made] waits for approval
        [approved] { $open } open
       *[dropped] dropped
    }
payout-desk-open = File { $file }
payout-desk-made = File { $file } with { $lines } payouts is made. Somebody else has to approve it.
payout-desk-line = • { $outlet }: { $amount } to { $upi }
payout-desk-approve = Approve
payout-desk-drop = Drop
payout-desk-file = The bank’s file
payout-desk-paid = The rest is paid
payout-desk-failing = One failed
payout-desk-decided = { $state ->
        [approved] Approved.
       *[dropped] Dropped: its payouts wait again.
    }
payout-desk-here = Here it is: { $lines } payouts, { $amount }. Upload it at your bank, then note what was paid.
payout-desk-all-paid = Noted: { $count } paid. They hear of it.
payout-desk-which = { $outlet } · { $amount }
payout-desk-failing-which = Which one failed?
payout-desk-failed = { $kind ->
        [prize] Noted: the winner is asked for another UPI ID.
       *[reward] Noted: the shop has its points back.
    }
payout-desk-more = … and { $count } more.
payout-desk-prize = Pack code no. { $number }
payout-desk-refusing = Refuse a prize
payout-desk-refusing-which = Which prize is not to be paid? The winner is told.
payout-desk-prize-refused = Refused, and taken out of the file. The winner hears of it.
payout-refused = { $reason ->
        [redemption-not-allowed] You cannot do that.
        [payout-none] No payout waits.
        [payout-own] Whoever made the file cannot approve it: ask a colleague.
        [payout-decided] Somebody has decided on this file already.
       *[other] That is settled already.
    }
payout-told = 💸 { $who } made payout file { $file }: { $lines } payouts, { $amount }. Please check and approve it.
reward-running-out = 🎁 { $name } ({ $code }): { $left ->
        [0] none left
       *[other] only { $left } left
    }.

liability-paper = Points owed, { $day }
liability-paper-active = Active: { $points } points, { $amount }
liability-paper-pending = Pending: { $points } points, { $amount }
liability-paper-owed = Owed by shops: { $points } points, { $amount }
liability-paper-breakage = Breakage so far: { $percent } % of the points that came to an end expired unused
liability-paper-no-breakage = Breakage: no points have come to an end yet
liability-paper-month = Expires in
liability-paper-points = Points
liability-paper-amount = Value
liability-paper-never = never
