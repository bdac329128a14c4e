### Photos of bills: what their sender hears, what is asked, what came of them.

## A photo comes in

bill-photo-title = your bill
bill-reading = { $count ->
        [one] 📄 Reading your bill…
       *[other] 📄 Reading your { $count } bills…
    }
bill-mine = My bills
bill-which-shop = { $count ->
        [one] For which shop is this bill?
       *[other] For which shop are these { $count } bills?
    }
bill-shop-pending = Your shop is still being checked. Bills count once it is approved: please send this one again then.
bill-coach = { $advice ->
        [blurred] 📷 The photo is blurred. I am trying; next time hold the phone still and tap on the bill to focus.
        [dark] 📷 The photo is dark. I am trying; next time take it by a window or with the light on.
        [glare] 📷 Light shines on the bill. I am trying; next time tilt it until the bright spot is gone.
        [cut-off] 📷 A part of the bill is outside the photo. I am trying; next time show all four corners.
       *[small] 📷 The letters are very small. I am trying; next time hold the phone closer.
    }
bill-unreadable = { $reason ->
        [empty] The file was empty. Please send the photo again.
        [too-large] The file is larger than 20 MB. Please send a smaller photo.
        [not-a-picture] This is no photo and no PDF. Please send a photo of the bill, or its PDF.
        [too-many-pixels] The picture is too large for me. Please send a normal photo of the bill.
        [too-small] The picture is too small to read. Please send the photo of the whole bill.
        [animated] This is a moving picture. Please send a still photo of the bill.
        [too-many-pages] This PDF has more than 20 pages. Please send the bill alone.
        [locked] This PDF asks for a password. Please send it without one.
        [not-fetched] The photo did not reach me. Please send it again.
       *[broken] The file is damaged or did not arrive whole. Please send it again.
    }
bill-none = I see no bill on this photo. Lay the bill flat, show all four corners, and send the photo again.
bill-no-amounts = I find no amounts on this photo. If it is a bill: more light, all four corners, and send it again.
bill-to-person = I could not read this bill myself. A person looks at it and you will hear here.
bill-is-payment = This is a payment, not a bill. I passed it on to { $distributor }.
bill-barcode = This is { $product }. How many do you need?
bill-barcode-order = Order { $product }
bill-barcode-unknown = I do not know this barcode. You can look through our products.

## What came of it

words-bills = bills | my bills | bill list
retailer-menu-bills = My bills
bill-title = your bills
bill-name = { $numbered ->
        [yes] bill { $number }
       *[no] bill
    }{ $known ->
        [yes] {" "}of { $seller }
       *[no] {""}
    }{ $dated ->
        [yes] , { $day }
       *[no] {""}
    }{ $priced ->
        [yes] , { $total }
       *[no] {""}
    }
bill-verdict = { $verdict ->
        [accepted] ✅ Accepted: { $bill }
        [asked] ❓ One thing is unclear: { $bill }
        [review] 👀 A person looks at it: { $bill }
       *[refused] ✖ Not counted: { $bill }
    }
bill-line = • { $name }: { $pieces } pc{ $free ->
        [0] {""}
       *[other] {" "}+ { $free } free
    }, { $net } { $what ->
        [points] → { $points } points
        [order] → counted with your order
        [not-ours] – not one of our products
        [not-served] – not from your distributor for it
        [unknown-seller] – the seller is not one of our distributors
       *[none] – no points
    }
bill-lines-more = … and { $count } more lines
bill-earned = { $state ->
        [pending] ⏳ { $points } points, they become active soon
        [active] ⭐ { $points } points added
       *[none] No points on this bill.
    }
bill-refused-todo = If that is wrong, tap *Something wrong?* and a person looks at it.
bill-again = You sent this bill before, on { $at }. It counts once:
bill-reason = { $code ->
        [estimate] This is an estimate, not a bill. Please send the bill itself.
        [not-a-bill] This paper is no bill of goods. Please send the bill itself.
        [payment] This is a payment, not a bill.
        [credit-note] This is a credit note: it takes back what was returned and earns nothing.
        [not-your-distributor] The seller is not the distributor who serves your shop. Points come with the bills of your own distributor.
        [unknown-seller] The seller is not one of our distributors, so this bill brings no points. Points come with the bills of your own distributor.
        [other-shop] The bill is made out to another shop. Please send bills of your own shop.
        [buyer-unclear] It is not clear to which shop the bill is made out.
        [known] This bill is known already{ $numbered ->
            [yes] {" "}({ $number })
           *[no] {""}
        }. It counts once.
        [other-with-number] There is another bill of this seller with the same number.
        [same-content] A bill that says the same is known from another shop.
        [similar-image] The photo looks like one that is known already.
        [too-old] The bill is older than { $days } days{ $dated ->
            [yes] {" "}({ $day })
           *[no] {""}
        }. Please send bills soon after you get them.
        [ahead] The date of the bill lies ahead. Please send the bill with its right date.
        [handwritten] The amounts are written by hand, so a person looks at them.
        [sums-differ] The sums of the bill do not add up.
        [total-unclear] The total cannot be read for sure. A clearer photo would help.
        [nothing-of-ours] None of our products is on this bill.
        [products-unclear] Some products could not be told for sure.
        [prices-differ] Some prices are unusual.
        [quantities-unusual] Some quantities are unusual for your shop.
        [over-order] It shows more than was confirmed of the order it came with.
        [number-unclear] The number of the bill is not clear.
        [large] It is a large bill, so a person looks at it.
        [template] It does not look like this seller’s other bills.
        [picture] Figures on it contradict each other, so a person looks at it.
        [screen] It looks like a photo of a screen, so a person looks at it. A photo of the paper bill goes faster.
        [edited] The picture was edited with a program, so a person looks at it. Please send the photo as your camera took it.
        [raised] Your answer changed the bill, so a person looks at it.
       *[many-doubts] Too much on it is unclear. A clearer photo would help.
    }

## What is unclear

bill-asked = ❓ { $bill }
bill-question = { $asks ->
        [date] Which date is on the bill? I read “{ $read }”.
        [number] What is the bill’s number? I read “{ $read }”.
        [product] Line { $line }: which product is “{ $read }”?
        [others] I do not know these goods on the bill: “{ $read }”. Are they all from other companies?
       *[pieces] Line { $line }, { $name }: how many pieces? I read “{ $read }”.
    }{ $left ->
        [0] {""}
        [one] {" "}(One more question after this.)
       *[other] {" "}({ $left } more questions after this.)
    }
bill-type-date = Tap, or type the date, like 5/11.
bill-type-number = Tap, or type the number.
bill-type-product = Tap, or type the product’s name.
bill-type-pieces = Tap, or type how many pieces.
bill-type-others = Tap one.
bill-day = { $day }
bill-other-product = Not one of your products
bill-all-other = Yes, all of them
bill-some-ours = No, not all
bill-answer = Answer
bill-answer-other = Something else
bill-noted = 👍 Noted.
bill-unknown = I find no such bill of yours.
bills-mine = Your last bills:
bills-mine-none = No bills yet. Send a photo of a bill and see what it earns.
bill-list-line = { $verdict ->
        [accepted] ✅
        [asked] ❓
        [review] 👀
       *[refused] ✖
    } { $bill }
bill-list-choice = Why { $bill }?
bill-decided-by = Decided by { $who }, { $at }.

## For those who decide

words-bill-desk = bills | doubtful bills | review bills
bill-desk-title = the bills to look at
bill-desk-menu = Bills to look at ({ $count })
bill-desk-list = { $count ->
        [0] No bill waits for you.
        [one] One bill waits for you:
       *[other] { $count } bills wait for you:
    }
bill-review-head = 👀 { $outlet } ({ $code }): { $bill }
bill-review-due = { $count ->
        [one] ⏰ One bill still waits for you:
       *[other] ⏰ { $count } bills still wait for you:
    }
bill-review-late = { $count ->
        [one] ⚠️ Nobody has decided this bill in time:
       *[other] ⚠️ Nobody has decided these { $count } bills in time:
    }
bill-review-waits = • { $outlet }: { $bill }, since { $since }{ $decides ->
        [office] {" "}(with { $office })
       *[own] {""}
    }
bill-check-failed = ⚠️ { $name }: { $evidence }
bill-appeal-words = They say: “{ $text }”
bill-accept = It is right
bill-refuse = Do not count it
bill-refuse-why = Why not? The shop is told this.
bill-why-unreadable = It cannot be read
bill-why-not-genuine = It is not our bill
bill-why-other-shop = It is another shop’s bill
bill-done-accepted = ✅ Counted. { $outlet } is told.
bill-done-refused = ✖ Not counted. { $outlet } is told.
bill-closed = { $who ->
        [none] This bill is decided already.
       *[other] { $who } has decided this bill already, at { $at }.
    }
bill-cannot-accept = This cannot be read, so it cannot be counted as it is. Ask the shop for a new photo: tap *Do not count it*.
bill-desk-one = { $outlet }: { $number }
bill-desk-line = • { $outlet }: { $bill }
bill-desk-unknown = There is no such bill for you to decide.
bill-by-person = A person looked at it: { $given ->
        [yes] { $reason }
       *[no] it does not count.
    }
bill-known-elsewhere = ✖ Not counted: this bill is known already from another shop.
bill-review-reason = { $code ->
        [estimate] It is an estimate, not a bill.
        [not-a-bill] It is no bill of goods.
        [payment] It is a payment, not a bill.
        [credit-note] It is a credit note.
        [not-your-distributor] The seller does not serve this shop.
        [unknown-seller] The seller is none of the brand’s distributors.
        [other-shop] It is made out to another shop.
        [buyer-unclear] It is not clear that it is made out to this shop.
        [known] It is counted already.
        [other-with-number] The seller has another bill with this number.
        [same-content] Another shop sent a bill that says the same.
        [similar-image] The photo looks like one that was sent before.
        [too-old] It is older than { $days } days.
        [ahead] Its date lies ahead.
        [number-unclear] Its number is not clear.
        [handwritten] Its amounts are written by hand.
        [sums-differ] Its sums do not add up.
        [total-unclear] Its total cannot be read for sure.
        [nothing-of-ours] None of the brand’s products is on it.
        [products-unclear] Some products are not clear.
        [prices-differ] Some prices are unusual.
        [quantities-unusual] Some quantities are unusual for this shop.
        [over-order] It shows more than was confirmed of its order.
        [large] It is far larger than usual.
        [template] It does not look like the seller’s other bills.
        [picture] Figures on it contradict each other.
        [screen] It looks like a photo of a screen.
        [edited] The picture was edited with a program.
        [raised] The shop’s answer makes it worth more.
       *[many-doubts] Several things on it are unclear.
    }
bill-check-name = { $name ->
        [document-type] What kind of paper it is
        [known-seller] The seller is known
        [serves-outlet] The seller serves this shop
        [buyer] It is made out to this shop
        [number-unique] Its number
        [same-image] The same photo
        [similar-image] A photo like it
        [same-content] A bill that says the same
        [date] Its date
        [arithmetic] The sums
        [amount] The total
        [prices] The prices
        [quantities] The quantities
        [scheme] Schemes passed on
        [template] Like the seller’s other bills
        [genuine-picture] The picture and its figures
        [billing] The distributor’s books
       *[order] The order
    }
bill-alerts-told = { $count ->
        [one] 🔎 A bill shows something about a distributor:
       *[other] 🔎 Bills show { $count } things about distributors:
    }
bill-alert-kind = { $kind ->
        [infiltration] Infiltration
        [undercutting] Undercutting
       *[scheme-not-passed] Scheme not passed on
    }
bill-alert = • { $kind ->
        [infiltration] { $distributor } billed { $outlet }, which it does not serve with these goods{ $numbered ->
            [yes] {" "}(bill { $number })
           *[no] {""}
        }
        [undercutting] { $distributor } sells { $product } { $percent } % below the list, on { $bills } bills
       *[scheme-not-passed] { $distributor } kept back a scheme from { $outlet }: { $product }, { $free ->
            [yes] { $promised } free promised, { $given } given
           *[no] { $promised } promised, { $given } given
        }{ $numbered ->
            [yes] {" "}(bill { $number })
           *[no] {""}
        }
    }
bill-alerts-count = • { $distributor }: { $count } × { $kind ->
        [infiltration] infiltration
        [undercutting] undercutting
       *[scheme-not-passed] scheme not passed on
    }
bill-alerts-where = All of them, with their bills, are on the page under *Bills*. Only the brand sees them.
