### कैंपेन के पेज।

## ऊपर की पट्टी और सूची
camp-title = कैंपेन
camp-tab-list = कैंपेन
camp-tab-calendar = कैलेंडर
camp-tab-audiences = ऑडियंस
camp-tab-rules = नियम
camp-tab-distributors = डिस्ट्रीब्यूटर
camp-none = अभी कोई कैंपेन नहीं। “नया कैंपेन” से शुरू कीजिए।
camp-older = सब पूरे हो चुके
camp-group-waiting = मंज़ूरी बाक़ी
camp-group-paused = रुके हुए
camp-group-running = चल रहे हैं
camp-group-scheduled = तय समय पर जाएँगे
camp-group-draft = ड्राफ़्ट
camp-group-over = पूरे हो चुके
camp-status = { $status ->
    [draft] ड्राफ़्ट
    [waiting] मंज़ूरी बाक़ी
    [running] चल रहा है
    [paused] रुका है
    [stopped] बंद किया गया
   *[ended] पूरा हुआ
}
camp-next = अगली बार { $at }
camp-by = { $name } ने बनाया
camp-why = { $why ->
    [blocks] अपने आप रुका: लोग ब्लॉक कर रहे हैं या ऑफ़र बंद कर रहे हैं।
    [failures] अपने आप रुका: मैसेज नहीं पहुँच रहे।
   *[by-hand] हाथ से रोका गया।
}
camp-number = { NUMBER($number) }
camp-count-planned = भेजने हैं
camp-count-sent = भेजे
camp-count-read = पढ़े
camp-count-answered = जवाब
camp-count-ordered = ऑर्डर
camp-count-failed = नहीं पहुँचे
camp-count-value = ऑर्डर की रक़म
camp-do-start = शुरू करें
camp-do-approve = मंज़ूर करें
camp-do-pause = रोकें
camp-do-resume = आगे चलाएँ
camp-do-stop = हमेशा के लिए बंद करें
camp-do-copy = कॉपी करके ड्राफ़्ट बनाएँ
camp-do-drop = हटाएँ
camp-do-edit = बदलें
camp-drop-sure = यह ड्राफ़्ट हटाएँ? फिर वापस नहीं आएगा।
camp-waits-for-another = किसी दूसरे मार्केटर को मंज़ूर करना होगा।
