### Codes printed on packs, redeemed by anyone.

pack-code-title = the code
pack-code-won = 🎉 You have won { $amount }!
pack-code-blank = This code is real, but it holds no prize. Better luck with the next pack!
pack-code-again = You redeemed this code on { $day }: { $amount }, { pack-code-state }.
pack-code-state = { $state ->
        [requested] to be paid soon
        [filed] with the bank
        [paid] paid
        [failed] not paid: the bank refused it
        [refused] not paid: it was refused
       *[won] waits for your UPI ID
    }
pack-code-told = { $state ->
        [paid] ✅ { $amount } from your pack codes were paid to { $upi }.
        [failed] { $amount } from your pack codes could not be paid to { $upi }. Your prize is kept: please give another UPI ID.
       *[refused] { $amount } for { $upi } will not be paid: the prize was refused when it was checked.
    }
pack-code-wrong = This code cannot be redeemed. Please compare it with the pack letter by letter; each code works once, and not for ever.
pack-code-too-many = That was too often today. Please try again tomorrow, with the pack in your hand.
pack-code-upi = Where may we send it? Type your UPI ID, like name@bank.
pack-code-later = Later
pack-code-give = Give my UPI ID
pack-code-kept = Your prize is kept. Type your UPI ID whenever you like.
pack-code-paying = ✅ { $amount } goes to { $upi }.
pack-code-listed = No prize of yours waits for a UPI ID: it is on its way already.
