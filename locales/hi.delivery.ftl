### एक-एक दुकान: क्या पहुँचा, पैसा कैसे मिला।

delivery-title = डिलीवरी
delivery-by-door = एक-एक दुकान
delivery-which = आपका राउंड कौन-सा है?
delivery-round = { $beat } ({ $count })
delivery-stop = 🚚 { $left ->
        [one] आख़िरी दुकान
       *[other] { $left } में से अगली
    }: { $outlet } ({ $code })
delivery-order = ऑर्डर { $number }: { $amount }
delivery-order-bill = ऑर्डर { $number }, बिल { $bills }: { $amount }
delivery-sum = कुल { $total }
delivery-due = 💰 पुराना बाक़ी { $due }
delivery-delivered = दे दिया
delivery-short = कुछ कम या वापस
delivery-later = बाद में, अगली दुकान
delivery-again = अब सिर्फ़ छोड़ी हुई दुकानें बाक़ी हैं।
delivery-line = { $some ->
        [yes] { $outlet } को नहीं दिया:
       *[no] { $outlet }: क्या नहीं दिया? टैप कीजिए, या लिखिए जैसे “3 घी”।
    }
delivery-line-choice = { $name }: { $amount }
delivery-less = • { $name }: { $amount } { $why ->
        [missing] गाड़ी में नहीं
        [damaged] टूटा-फूटा
       *[refused] नहीं लिया
    }
delivery-rest = बाक़ी सब दे दिया
delivery-nothing = कुछ नहीं लिया
delivery-why = { $name } – क्यों?
delivery-why-choice = { $why ->
        [missing] गाड़ी में नहीं
        [damaged] टूटा-फूटा
       *[refused] उन्हें नहीं चाहिए
    }
delivery-pieces = { $name } – कितने { $why ->
        [missing] गाड़ी में नहीं हैं
        [damaged] टूटे-फूटे हैं
       *[refused] नहीं लिए
    }? { $left } भेजे थे।
delivery-paid = { $outlet }: { $amount }। पैसा कैसे मिला? कम मिला हो तो लिखिए, जैसे “2000 cash”।
delivery-paid-all = { $method ->
        [cash] कैश
        [upi] UPI
       *[cheque] चेक
    } { $amount }
delivery-credit = उधार
delivery-how = { $amount }: कैसे मिला?
delivery-noted = ✅ { $outlet }: { $amount } { $method ->
        [cash] कैश
        [upi] UPI से
        [cheque] चेक से
       *[credit] उधार
    }।
delivery-handed = ✅ { $outlet }: दे दिया।
delivery-back = ↩️ { $outlet }: ऑर्डर { $number } वापस आ रहा है, स्टॉक में जुड़ गया।
delivery-too-much = { $amount } { $outlet } के बाक़ी से ज़्यादा है। जो मिला वही लिखिए।
delivery-paid-before = { $outlet } का इस डिलीवरी का पेमेंट पहले से लिखा है।
delivery-undo = यह पेमेंट हटाएँ
delivery-undone = ↩️ { $amount } का पेमेंट हटा दिया।
delivery-undo-late = आप सिर्फ़ अपना आज का पेमेंट हटा सकते हैं। ऑफ़िस से पूछिए।
delivery-done = { $some ->
        [yes] 🏁 अब कुछ देना बाक़ी नहीं। आज आपने लिया:
       *[no] 🏁 देने को कुछ नहीं है।
    }
delivery-took = • { $method ->
        [cash] कैश
        [upi] UPI
        [cheque] चेक
       *[bank] बैंक
    } { $amount } ({ $count })

notice-refused-door = • { $name }: { $pieces } पीस नहीं लिया
notice-desk-door = 🚪 ऑर्डर { $number } { $outlet } ({ $code }) को मिल गया, पर पूरा नहीं:
notice-door-stock = जो गाड़ी में नहीं था या नहीं लिया, वह फिर स्टॉक में गिना गया; टूटा माल अलग है।
notice-desk-back = ↩️ { $outlet } ({ $code }) ने ऑर्डर { $number } नहीं लिया: माल फिर स्टॉक में है।
