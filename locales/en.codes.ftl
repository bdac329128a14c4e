### Codes printed on packs, redeemed by anyone.

pack-code-title = the code
pack-code-won = 🎉 You have won { $amount }!
pack-code-blank = This code is real, but it holds no prize. Better luck with the next pack!
pack-code-again = You redeemed this code on { $day }: { $state ->
        [blank] it held no prize
       *[other] { $amount }, { pack-code-state }
    }.
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
pack-code-upi = Where may we send it? Type your UPI ID, like name@bank.
pack-code-later = Later
pack-code-give = Give my UPI ID
pack-code-kept = Your prize is kept. Type your UPI ID whenever you like.
pack-code-paying = ✅ { $amount } goes to { $upi }.
pack-code-listed = No prize of yours waits for a UPI ID: it is on its way already.
pack-code-address-full = As many prizes as one person can have go to this UPI ID today. Please give another one, or try again tomorrow.
pack-code-wrong = There is no such code. Please compare it with the pack letter by letter.
pack-code-used = Somebody else has redeemed this code already. Each code works once.
pack-code-early = This code cannot be redeemed yet. Please keep the pack and try again later.
pack-code-over = The offer on this pack has ended.
pack-code-elsewhere = This pack is for sale in another area: its code cannot be redeemed by your shop.
pack-code-wait = Too many codes were wrong. Please wait until { $until }, then type the next one with the pack in your hand.
pack-code-aside = Too many codes were wrong. We look at your codes again from { $until } on.
pack-code-fast = That is as many codes as one person can redeem for now. Please keep the packs: it goes on at { $until }.
pack-codes-head = { $won ->
        [0] { $count } codes, nothing won this time:
       *[other] { $count } codes: 🎉 you have won { $amount }!
    }
pack-code-line = • { $code }: { $what }
pack-code-line-won = { $won ->
        [yes] { $amount } won
       *[no] no prize this time
    }
pack-code-line-again = you redeemed it on { $day } already, { $state ->
        [blank] no prize
       *[other] { $amount }, { pack-code-state }
    }
pack-code-line-not = { $why ->
        [pack-code-wrong] there is no such code
        [pack-code-used] somebody else has redeemed it already
        [pack-code-early] cannot be redeemed yet
        [pack-code-over] its offer has ended
        [pack-code-elsewhere] for sale in another area
       *[held] not looked at before { $until }
    }
pack-photo-looking = Looking for codes on the photo …
pack-photo-none = No pack code was found on the photo. Please come closer, with good light, or type the code: it stands below the square.
pack-photo-many = That are many photos. Please go on in an hour, or type the codes.
pack-photo-title = the photo
pack-label-hint = Scan, or send this code in the chat. It works once.
