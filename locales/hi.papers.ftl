### बीट के दिन के काग़ज़: चैट में, पेज पर और प्रिंट में।

paper-picking = पिकिंग लिस्ट
paper-delivery = डिलीवरी शीट
paper-of = { $distributor } · { $beat }
paper-all-beats = सभी बीट
paper-no-beat = बिना बीट
paper-picking-sum = { $day } · { $products } प्रोडक्ट, { $pieces } पीस
paper-delivery-sum = { $day } · { $shops ->
        [one] 1 दुकान
       *[other] { $shops } दुकानें
    } · माल { $total }{ $owes ->
        [yes] {" "}· पहले का बकाया { $due }
       *[no] { "" }
    }
paper-cut = ऑर्डर इस शीट से ज़्यादा हैं। हर बीट की शीट अलग निकालें।
paper-product = प्रोडक्ट
paper-cases = पेटी
paper-inners = इनर
paper-loose = खुले
paper-pieces = पीस
paper-note = नोट
paper-short = सिर्फ़ { $there } हैं
paper-damaged = { $count } ख़राब
paper-shop = दुकान
paper-amount = रकम
paper-due = पहले का
paper-cash = कैश
paper-upi = UPI
paper-cheque = चेक
paper-signature = दस्तख़त
paper-order = ऑर्डर { $number }
paper-order-bills = ऑर्डर { $number } · बिल { $bills }
paper-page = पेज { $page } / { $pages }
paper-money = { $amount }
paper-print = प्रिंट करें
paper-link-picking-pdf = पिकिंग लिस्ट (PDF)
paper-link-picking-xlsx = पिकिंग लिस्ट (Excel)
paper-link-delivery-pdf = डिलीवरी शीट (PDF)
paper-link-delivery-xlsx = डिलीवरी शीट (Excel)

words-sheets = शीट निकालो | काग़ज़ | पिकिंग लिस्ट | प्रिंट
sheets-title = बीट के काग़ज़
loading-sheets = शीट (PDF)
sheets-choose = { $count ->
        [0] अभी न कुछ लोड करना है, न डिलीवर, तो शीट भी नहीं है।
       *[other] किस बीट की शीट?
    }
sheets-coming = { $day } की शीट आ रही हैं।
paper-ready = 📄 { $name }
paper-on-page = या पेज से प्रिंट करें: { $link }
paper-other = { $format ->
        [pdf] यही PDF में
       *[xlsx] यही Excel में
    }
paper-none = उस दिन का कोई माल लोड या डिलीवर होना बाकी नहीं है।
paper-day = दिन
paper-show = चुनें

desk-dispatch-bills = बिल नंबर के साथ
loading-bills = कौन-सा बिल? जैसे “123, 124”। रकम के साथ लिखें तो बकाया में भी जुड़ेगा: “123 = 4500”।
loading-billed = 🚚 { $number } { $outlet }: बिल { $bills } के साथ भेज दिया।
loading-billed-owed = 🚚 { $number } { $outlet }: बिल { $bills } के साथ भेज दिया, { $owed } बकाया।
loading-bill-known = ✗ { $number }: बिल { $bill } इस साल पहले से है। कुछ नहीं भेजा गया।
refused-order-bill-known = बिल { $bill } इस साल पहले से है। कुछ नहीं भेजा गया।
loading-bills-too = बिल भी? भेजने से पहले लिखें “{ $number } 123”।
paper-link-orders-csv = ऑर्डर (CSV)
paper-link-orders-xml = Tally के लिए ऑर्डर

words-export = एक्सपोर्ट | टैली | टैली फ़ाइल
export-title = एक्सपोर्ट
export-which = किस दिन के ऑर्डर, किस प्रोग्राम के लिए?
export-choice = { $format ->
        [tally] Tally
       *[csv] CSV
    } · { $when ->
        [today] आज
       *[next] { $day }
    }
export-coming = { $day } के ऑर्डर आ रहे हैं।
export-ready = 📄 { $name }: { $day } के { $count } ऑर्डर। दो बार लेने से कुछ नहीं बिगड़ता।
export-cut = ऑर्डर एक फ़ाइल से ज़्यादा हैं: बाक़ी पेज से बीट के हिसाब से निकालिए।
export-other = { $format ->
        [tally] यही Tally के लिए
       *[csv] यही CSV में
    }
export-none = { $day } का कोई पक्का ऑर्डर नहीं।
export-another = दूसरा दिन
export-not-yours = ऑर्डर मालिक या बिलर एक्सपोर्ट करते हैं।
