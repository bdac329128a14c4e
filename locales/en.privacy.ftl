### What people may ask of what is held about them.

words-my-data = my data | export my data | my information | download my data | what do you know about me
words-export-mine = export
words-forget = forget me | delete me | delete my data | delete my account | remove my data | erase me
my-data-title = your data
forget-title = forgetting you
forget-word = Forget me
my-data-coming = 📄 We are putting together what we hold about you. It comes here as a file in a moment.
my-data-ready = 📄 This is what we hold about you: who you are here, what you agreed to, our messages, and your shop's orders, points, bills and cases.
my-data-first = Send me my data first
forget-goes = Forgetting you takes away, for good: your name, your numbers and chats, our messages, the photos and voice notes you sent, and your place in your shop. Offers stop at once.
forget-stays = What stays, without your name: your shop's orders and bills, which tax law asks for, its book of points, and the dates on which you agreed to messages.
forget-points = ⚠️ { $shop } has { $points ->
        [one] one point
       *[other] { $points } points
    }, and nobody else can use them. Redeem them first if you want them.
forget-orders = { $shop } has { $count ->
        [one] one open order. It comes
       *[other] { $count } open orders. They come
    } as agreed.
forget-sure = This cannot be taken back. Shall we forget you?
forget-yes = Yes, forget me
forget-no = No, keep everything
forget-kept = Good, nothing has changed.
forget-done = Done. In a few minutes all of it is gone. If you ever write again, we start from the beginning. Goodbye!
forget-staff = You work here for a distributor or the brand. Please ask whoever runs the office to take you off; then write “forget me” again.

my-data-sheet-profile = You
my-data-sheet-consents = Agreed to
my-data-sheet-messages = Messages
my-data-sheet-orders = Orders
my-data-sheet-points = Points
my-data-sheet-bills = Bills
my-data-sheet-cases = Cases
my-data-what = What
my-data-value = Value
my-data-at = When
my-data-purpose = For
my-data-given = Agreed
my-data-channel = Messenger
my-data-address = Chat
my-data-wording = Wording
my-data-means = How
my-data-from = From
my-data-text = Text
my-data-number = Number
my-data-shop = Shop
my-data-distributor = Distributor
my-data-status = Status
my-data-amount = Amount (₹)
my-data-kind = Kind
my-data-points = Points
my-data-about = About
my-data-day = Day
my-data-seller = Seller
my-data-picture = Picture
my-data-answer = Answer
