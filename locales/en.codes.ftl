### Codes printed on packs, redeemed by anyone.

pack-code-title = the code
pack-code-won = 🎉 You have won { $amount }!
pack-code-blank = This code is real, but it holds no prize. Better luck with the next pack!
pack-code-again = You redeemed this code on { $day }: { $amount }.
pack-code-wrong = This code cannot be redeemed. Please compare it with the pack letter by letter; each code works once, and not for ever.
pack-code-too-many = That was too often today. Please try again tomorrow, with the pack in your hand.
pack-code-upi = Where may we send it? Type your UPI ID, like name@bank.
pack-code-later = Later
pack-code-give = Give my UPI ID
pack-code-kept = Your prize is kept. Type your UPI ID whenever you like.
pack-code-paying = ✅ { $amount } goes to { $upi }.
pack-code-listed = This prize is on its way already, or it is not yours.
