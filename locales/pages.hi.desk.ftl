### The distributor’s pages: today, orders, returns, stock, the sheet, dues.

## Today and the frame
tab-today = आज
tab-dues = बाकी
tab-returns = रिटर्न
tab-disputes = शिकायतें
today-title = { $name } में आज
today-day = { $day }
today-nothing = कुछ नहीं रुका है। 👍
today-oldest = सबसे पुराना { $time }, { $shop }
count = { $count }
day = { $day }
today-new = { $count ->
        [one] नया ऑर्डर
       *[other] नए ऑर्डर
    }
today-urgent = अर्जेंट माँगे हैं
today-short = ऑर्डर में स्टॉक कम
today-notes = { $count ->
        [one] नोट लिखना है
       *[other] नोट लिखने हैं
    }
today-load = आज लोड करने हैं
today-way = रास्ते में
today-changed = दुकान के जवाब पर
today-disputes = { $count ->
        [one] शिकायत
       *[other] शिकायतें
    }
today-returns = रिटर्न का जवाब देना है
today-bills = बिल देखने हैं
today-collect = रिटर्न का माल लेना है
today-claims = { $count ->
        [one] दुकान ने कहा, पैसे दे दिए
       *[other] दुकानों ने कहा, पैसे दे दिए
    }
today-overdue = { $count ->
        [one] दुकान का 30 दिन से पुराना बाकी
       *[other] दुकानों का 30 दिन से पुराना बाकी
    }
beats-title = बीट
beats-today = आज · { $count } दुकानें
beats-none = बिना बीट
column-load = लोड करना
keys-title = कीबोर्ड
keys-search = खोजें
keys-rows = अगली और पिछली पंक्ति
keys-open = पंक्ति खोलें
keys-leave = बाहर आएँ, बंद करें
keys-help = यह सूची
keys-here = इस पन्ने पर
keys-on = ये बटन चालू रखें
keys-close = बंद करें
page-turn = पन्ने
page-before = पीछे
page-next = आगे
page-number = पन्ना { $page }
list-cut = और भी हैं; ये { $count } हैं।
and-more = … और { $count }
do-search = खोजें
do-print = प्रिंट

## Orders
filter-urgent = अर्जेंट
filter-short = स्टॉक कम
orders-search = दुकान, ऑर्डर या बिल
orders-none-found = ऐसा ऑर्डर या दुकान नहीं मिली।
orders-back = ← सभी ऑर्डर
order-there = { $available } है
order-more-lines = + { $count } और
order-held = ✋ दुकान कहती है यह ऑर्डर सही नहीं: रुका है।
order-reported = ⚠️ दुकान ने कुछ बताया है।
bill-numbers-example = बिल, जैसे 123, 124
do-confirm-all = स्टॉक वाले सब पक्के ({ $count })
done-confirm-all = { $count ->
        [0] किसी का भी पूरा स्टॉक नहीं था।
       *[other] { $count } ऑर्डर पक्के, { $total }। दुकानों को बता दिया।
    }
done-confirm-all-left = { $count } अभी रुके हैं:
left-order = { $number } { $shop }: { $why }
do-list-out = कई बिल एक साथ
bill-list = हर लाइन में एक ऑर्डर, फिर उसके बिल; चाहें तो रकम: 1042 GST/123 = 4500
bill-list-unclear = हर लाइन में एक ऑर्डर लिखें: नंबर, फिर बिल।
bill-list-no-order = ऑर्डर { $number } यहाँ नहीं है।
done-list-out = { $count ->
        [0] कोई नहीं गया।
       *[other] { $count } ऑर्डर रास्ते में।
    }
do-payment-first = पहले पेमेंट माँगें
done-payment-asked = { $shop } से पहले पेमेंट माँगा। ऑर्डर { $number } रुका है; कभी भी पक्का कर सकते हैं।
done-payment-asked-already = { $shop } से पहले ही माँग चुके हैं। ऑर्डर { $number } रुका है; कभी भी पक्का कर सकते हैं।
override-reason = क्यों जाने दें? कारण रखा जाएगा।
refused-order-override-reason = कृपया लिखें, ऑर्डर { $number } क्यों जाने दें।
urgent-when = जल्दी चाहिए। कब दे सकते हैं?
done-urgent = { $shop } को बता दिया, ऑर्डर { $number } कब आएगा।
do-it-is-right = ऑर्डर सही है
done-objection = { $shop } को बता दिया, ऑर्डर { $number } ऐसे ही रहेगा।
do-back = वापस आ गया
done-back = { $shop } का ऑर्डर { $number }: माल फिर स्टॉक में है।
do-change = बदलाव दुकान को भेजें
change-hint = पीस बदलें, या उसकी जगह कुछ और चुनें। दुकान से पूछा जाएगा।
change-pieces-of = { $name } के कितने पीस भेजें
have-it = { $name }: मेरे पास है ({ $wanted } का ऑर्डर)। कुल पीस:
refused-order-changed-meanwhile = इस बीच किसी ने ऑर्डर { $number } बदला। कृपया फिर देखें; कुछ नहीं बदला।
refused-order-nothing-changed = ऑर्डर { $number }: अभी कुछ नहीं बदला। पहले पीस बदलें।
refused-order-pieces-unclear = { $product }: कृपया पीस पूरी संख्या में दें।
refused-dispute-closed-already = ऑर्डर { $number } की उस बात का जवाब पहले ही दिया जा चुका है।
history-title = अब तक
history-at = { $at }
history-bills = बिल { $bills }
event-placed = ऑर्डर आया
event-confirmed = पक्का
event-changed = बदलाव दुकान को भेजा
event-change-accepted = दुकान ने हाँ कहा
event-change-declined = दुकान ने ना कहा
event-change-settled = समय पूरा होने पर तय
event-refused = मना किया
event-cancelled = रद्द
event-dispatched = डिस्पैच
event-delivered = डिलीवर हुआ
event-received = मिल गया
event-short = मिला, भेजे से कम
event-not-come = दुकान कहती है, नहीं आया
event-brought-back = वापस लाया गया
event-goods-returned = माल लौटा
event-urgent-asked = जल्दी माँगा
event-urgent-agreed = जल्दी आएगा
event-urgent-declined = जल्दी नहीं

## Complaints
disputes-title = { $name } में शिकायतें
disputes-lead = { $count ->
        [0] कोई शिकायत खुली नहीं। 👍
       *[other] { $count } ऑर्डर पर शिकायत
    }
dispute-see-order = बदलें या मना करें
done-dispute-credit = ऑर्डर { $number }: क्रेडिट नोट दिया। { $shop } को बता दिया।
done-dispute-again = ऑर्डर { $number }: फिर भेजेंगे। { $shop } को बता दिया।
done-dispute-decline = ऑर्डर { $number }: { $shop } को बता दिया, क्यों नहीं।

## Returns
returns-title = { $name } में रिटर्न
returns-show = कौन से रिटर्न
returns-open = खुले
returns-done = पूरे
returns-none = यहाँ कोई रिटर्न नहीं।
return-number = रिटर्न { $number }
return-status-asked = जवाब देना है
return-status-decided = माल लेना है
return-status-refused = नहीं लिया
return-status-settled = क्रेडिट हुआ
return-status-withdrawn = वापस लिया
return-picture = { $name } की फ़ोटो
return-take = लें
return-why-not = सब क्यों नहीं?
return-why-else = दूसरा कारण
return-saleable = ठीक
return-damaged = ख़राब
return-decide-hint = कम पीस, या 0 और कारण; दुकान उसे पढ़ेगी।
return-unclear = कृपया पीस पूरी संख्या में दें।
do-send-answer = यह जवाब भेजें

## Stock
stock-show = कौन से प्रोडक्ट
stock-show-all = सभी
stock-show-low = कम या ख़त्म
stock-show-damaged = ख़राब
stock-search = प्रोडक्ट या SKU
stock-none-found = ऐसा प्रोडक्ट नहीं मिला।
stock-as-of = पिछली गिनती { $at }; सबसे पुरानी गिनती { $oldest } पहले की।
stock-add = और प्रोडक्ट गिनें
column-damaged = ख़राब

## The sheet
papers-more = PDF, Excel, Tally
sheet-cut = ये पहली { $count } दुकानें हैं। बाक़ी के लिए बीट चुनें।
stop-due = पहले का बाकी: { $amount }
stop-ahead = पहले से दिए: { $amount }
stop-paid = कितने दिए, ₹
stop-credit = अभी नहीं दिए
stop-unclear = कृपया रकम संख्या में दें।
stop-too-much = यह दुकान के बाकी से ज़्यादा है। कृपया रकम फिर देखें।
stop-short-hint = कुछ कम है? हर लाइन में कितने पीस, लिखिए। रकम अपने-आप घटेगी, या ख़ुद लिखिए।
stop-gone = यह अब गाड़ी में नहीं है।
stop-sent = भेजे
stop-short-unclear = कृपया पीस पूरी संख्या में लिखें।
done-stop-back = { $shop }: कुछ नहीं लिया; माल वापस आ रहा है।
sheet-back = डिलीवरी शीट पर
done-stop = { $shop }: डिलीवर हुआ। दुकान को बता दिया।
done-stop-paid = { $shop }: डिलीवर हुआ, { $amount } लिखे। दुकान को बता दिया।

## Dues
dues-page-title = { $name } में बाकी
dues-total = { $count } दुकानों पर { $due } बाकी
dues-filter-age = उम्र के हिसाब से बाकी
dues-all = सभी
dues-older = { $days } दिन से पुराना
dues-search = दुकान या कोड
dues-nothing-due = कुछ बाकी नहीं
dues-back = ← सारा बाकी
age-range = { $first }–{ $last } दिन
age-from = { $first }+ दिन
column-due = बाकी
column-oldest = सबसे पुराना
column-amount = रकम
column-bill = बिल
column-day = दिन
column-open = बाकी
column-what = क्या
column-billed = बिल
column-paid = दिए
column-balance = कुल बाकी
claims-title = { $count } ने कहा, पैसे दे दिए: आ गए?
claim-picture = दुकान का स्क्रीनशॉट
pay-title = पेमेंट लिखें
pay-reference = UTR या चेक नंबर
done-payment = { $shop }: { $amount } लिखे। दुकान को बता दिया।
refused-dues-meanwhile = इस बीच इस दुकान का कुछ और लिखा गया। देखकर फिर कोशिश करें।
limits-title = लिमिट
limits-amount = ज़्यादा से ज़्यादा बाकी, रुपये में
limits-days = दिन
limits-bills = खुले बिल
limits-hint = ख़ाली: कोई लिमिट नहीं।
limits-unclear = कृपया लिमिट संख्या में दें, या ख़ाली छोड़ें।
do-set-limits = सेट
done-limits = { $shop }: लिमिट सेट हुई।
statement-title = हिसाब · { $name }
statement-printed = { $name } · { $day }
statement-open = { $count } खुले बिल
statement-entries = सारे लेन-देन
statement-from = कब से
statement-before = पहले का
statement-after = अब बाकी
entry-bill = बिल { $number }
entry-credit-note = क्रेडिट नोट { $number }
entry-opening = पुराना बाकी
entry-reversal = वापस लिया
entry-payment = दिए, { $method ->
        [cash] कैश
        [upi] UPI
        [cheque] चेक
        [bank] बैंक ट्रांसफ़र
       *[none] कैसे, पता नहीं
    }
