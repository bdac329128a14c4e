### The distributor’s pages: today, orders, returns, stock, the sheet, dues.

## Today and the frame
tab-today = Aaj
tab-dues = Baaki
tab-returns = Return
tab-disputes = Shikayat
today-title = { $name } mein aaj
today-day = { $day }
today-nothing = Kuch nahi ruka hai. 👍
today-oldest = sabse purana { $time }, { $shop }
count = { $count }
day = { $day }
today-new = { $count ->
        [one] naya order
       *[other] naye order
    }
today-urgent = urgent maange hain
today-short = order mein stock kam
today-notes = { $count ->
        [one] note likhna hai
       *[other] note likhne hain
    }
today-load = aaj load karne hain
today-way = raaste mein
today-changed = dukaan ke jawab par
today-disputes = shikayat
today-returns = return ka jawab dena hai
today-bills = bill dekhne hain
today-collect = return ka maal lena hai
today-claims = { $count ->
        [one] dukaan ne kaha, paise de diye
       *[other] dukaanon ne kaha, paise de diye
    }
today-overdue = { $count ->
        [one] dukaan ka 30 din se purana baaki
       *[other] dukaanon ka 30 din se purana baaki
    }
beats-title = Beat
beats-today = aaj · { $count } dukaan
beats-none = Bina beat
column-load = Load karna
keys-title = Keyboard
keys-search = Khojein
keys-rows = Agli aur pichli line
keys-open = Line kholein
keys-leave = Bahar aayein, band karein
keys-help = Yeh list
keys-here = Is panne par
keys-on = Yeh keys chalu rakhein
keys-close = Band karein
page-turn = Panne
page-before = Peeche
page-next = Aage
page-number = Panna { $page }
list-cut = Aur bhi hain; yeh { $count } hain.
and-more = … aur { $count }
do-search = Khojein
do-print = Print

## Orders
filter-urgent = Urgent
filter-short = Stock kam
orders-search = Dukaan, order ya bill
orders-none-found = Aisa order ya dukaan nahi mili.
orders-back = ← Sabhi order
order-there = { $available } hai
order-more-lines = + { $count } aur
order-held = ✋ Dukaan kehti hai yeh order sahi nahi: ruka hai.
order-reported = ⚠️ Dukaan ne kuch bataya hai.
bill-numbers-example = Bill, jaise 123, 124
do-confirm-all = Stock wale sab pakke ({ $count })
done-confirm-all = { $count ->
        [0] Kisi ka bhi poora stock nahi tha.
       *[other] { $count } order pakke, { $total }. Dukaanon ko bata diya.
    }
done-confirm-all-left = { $count } abhi ruke hain:
left-order = { $number } { $shop }: { $why }
do-list-out = Kai bill ek saath
bill-list = Har line mein ek order, phir uske bill; chahein to rakam: 1042 GST/123 = 4500
bill-list-unclear = Har line mein ek order likhein: number, phir bill.
bill-list-no-order = Order { $number } yahan nahi hai.
done-list-out = { $count ->
        [0] Koi nahi gaya.
       *[other] { $count } order raaste mein.
    }
do-payment-first = Pehle payment maangein
done-payment-asked = { $shop } se pehle payment maanga. Order { $number } ruka hai; kabhi bhi pakka kar sakte hain.
done-payment-asked-already = { $shop } se pehle hi maang chuke hain. Order { $number } ruka hai; kabhi bhi pakka kar sakte hain.
override-reason = Kyun jaane dein? Kaaran rakha jaayega.
refused-order-override-reason = Kripya likhein, order { $number } kyun jaane dein.
urgent-when = Jaldi chahiye. Kab de sakte hain?
done-urgent = { $shop } ko bata diya, order { $number } kab aayega.
do-it-is-right = Order sahi hai
done-objection = { $shop } ko bata diya, order { $number } aise hi rahega.
do-back = Wapas aa gaya
done-back = { $shop } ka order { $number }: maal phir stock mein hai.
do-change = Badlav dukaan ko bhejein
change-hint = Piece badlein, ya uski jagah kuch aur chunein. Dukaan se poocha jaayega.
change-pieces-of = { $name } ke kitne piece bhejein
have-it = { $name }: mere paas hai ({ $wanted } ka order). Kul piece:
refused-order-changed-meanwhile = Is beech kisi ne order { $number } badla. Kripya phir dekhein; kuch nahi badla.
refused-order-nothing-changed = Order { $number }: abhi kuch nahi badla. Pehle piece badlein.
refused-order-pieces-unclear = { $product }: kripya piece poori sankhya mein dein.
refused-dispute-closed-already = Order { $number } ki us baat ka jawab pehle hi diya ja chuka hai.
history-title = Ab tak
history-at = { $at }
history-bills = Bill { $bills }
event-placed = Order aaya
event-confirmed = Pakka
event-changed = Badlav dukaan ko bheja
event-change-accepted = Dukaan ne haan kaha
event-change-declined = Dukaan ne na kaha
event-change-settled = Samay poora hone par tay
event-refused = Mana kiya
event-cancelled = Radd
event-dispatched = Dispatch
event-delivered = Deliver hua
event-received = Mil gaya
event-short = Mila, bheje se kam
event-not-come = Dukaan kehti hai, nahi aaya
event-brought-back = Wapas laaya gaya
event-goods-returned = Maal lauta
event-urgent-asked = Jaldi maanga
event-urgent-agreed = Jaldi aayega
event-urgent-declined = Jaldi nahi

## Complaints
disputes-title = { $name } mein shikayat
disputes-lead = { $count ->
        [0] Koi shikayat khuli nahi. 👍
       *[other] { $count } order par shikayat
    }
dispute-see-order = Badlein ya mana karein
done-dispute-credit = Order { $number }: credit note diya. { $shop } ko bata diya.
done-dispute-again = Order { $number }: phir bhejenge. { $shop } ko bata diya.
done-dispute-decline = Order { $number }: { $shop } ko bata diya, kyun nahi.

## Returns
returns-title = { $name } mein return
returns-show = Kaun se return
returns-open = Khule
returns-done = Poore
returns-none = Yahan koi return nahi.
return-number = Return { $number }
return-status-asked = Jawab dena hai
return-status-decided = Maal lena hai
return-status-refused = Nahi liya
return-status-settled = Credit hua
return-status-withdrawn = Wapas liya
return-picture = { $name } ki photo
return-take = Lein
return-why-not = Sab kyun nahi?
return-why-else = Doosra kaaran
return-saleable = Theek
return-damaged = Kharab
return-decide-hint = Kam piece, ya 0 aur kaaran; dukaan use padhegi.
return-unclear = Kripya piece poori sankhya mein dein.
do-send-answer = Yeh jawab bhejein

## Stock
stock-show = Kaun se product
stock-show-all = Sabhi
stock-show-low = Kam ya khatam
stock-show-damaged = Kharab
stock-search = Product ya SKU
stock-none-found = Aisa product nahi mila.
stock-as-of = Pichli ginti { $at }; sabse purani ginti { $oldest } pehle ki.
stock-add = Aur product ginein
column-damaged = Kharab

## The sheet
papers-more = PDF, Excel, Tally
sheet-cut = Yeh pehli { $count } dukaan hain. Baaki ke liye beat chunein.
stop-due = Pehle ka baaki: { $amount }
stop-ahead = Pehle se diye: { $amount }
stop-paid = Kitne diye, ₹
stop-credit = Abhi nahi diye
stop-unclear = Kripya rakam sankhya mein dein.
stop-too-much = Yeh dukaan ke baaki se zyada hai. Kripya rakam phir dekhein.
stop-short-hint = Kuch kam hai? Har line mein kitne piece, likhiye. Rakam apne-aap ghategi, ya khud likhiye.
stop-gone = Yeh ab gaadi mein nahi hai.
stop-sent = Bheje
stop-short-unclear = Kripya piece poori sankhya mein likhein.
done-stop-back = { $shop }: kuch nahi liya; maal wapas aa raha hai.
sheet-back = Delivery sheet par
done-stop = { $shop }: deliver hua. Dukaan ko bata diya.
done-stop-paid = { $shop }: deliver hua, { $amount } likhe. Dukaan ko bata diya.

## Dues
dues-page-title = { $name } mein baaki
dues-total = { $count } dukaanon par { $due } baaki
dues-filter-age = Umar ke hisaab se baaki
dues-all = Sabhi
dues-older = { $days } din se purana
dues-search = Dukaan ya code
dues-nothing-due = kuch baaki nahi
dues-back = ← Saara baaki
age-range = { $first }–{ $last } din
age-from = { $first }+ din
column-due = Baaki
column-oldest = Sabse purana
column-amount = Rakam
column-bill = Bill
column-day = Din
column-open = Baaki
column-what = Kya
column-billed = Bill
column-paid = Diye
column-balance = Kul baaki
claims-title = { $count } ne kaha, paise de diye: aa gaye?
claim-picture = Dukaan ka screenshot
pay-title = Payment likhein
pay-reference = UTR ya cheque no.
done-payment = { $shop }: { $amount } likhe. Dukaan ko bata diya.
refused-dues-meanwhile = Is beech is dukaan ka kuch aur likha gaya. Dekhkar phir koshish karein.
limits-title = Limit
limits-amount = Zyada se zyada baaki, rupaye mein
limits-days = din
limits-bills = khule bill
limits-hint = Khaali: koi limit nahi.
limits-unclear = Kripya limit sankhya mein dein, ya khaali chhodein.
do-set-limits = Set
done-limits = { $shop }: limit set hui.
statement-title = Hisaab · { $name }
statement-printed = { $name } · { $day }
statement-open = { $count } khule bill
statement-entries = Saare len-den
statement-from = Kab se
statement-before = Pehle ka
statement-after = Ab baaki
entry-bill = Bill { $number }
entry-credit-note = Credit note { $number }
entry-opening = Purana baaki
entry-reversal = Wapas liya
entry-payment = Diye, { $method ->
        [cash] cash
        [upi] UPI
        [cheque] cheque
        [bank] bank transfer
       *[none] kaise, pata nahi
    }
