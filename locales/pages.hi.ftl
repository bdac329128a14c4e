### ब्राउज़र के पन्ने: डेमो, साइन-इन, डिस्ट्रिब्यूटर का पन्ना। चैट के शब्द hi.ftl में हैं।

## Errors
error-home = शुरू में जाएँ
error-missing = यहाँ नहीं है
error-missing-text = इस पते पर कुछ नहीं है, या आप इसे नहीं देख सकते।
error-unclear = समझ नहीं आया
error-unclear-text = यह पढ़ा नहीं जा सका। कृपया फिर से कोशिश करें।
error-number = फ़ोन नंबर नहीं है
error-number-text = यह फ़ोन नंबर नहीं है। कृपया अंक जाँच लें।
error-too-large = फ़ाइल बड़ी है
error-too-large-text = यह फ़ाइल 20 MB से बड़ी है। कृपया छोटी भेजें।
error-busy = बहुत सारे पन्ने खुले हैं
error-busy-text = एक साथ बहुत सारे पन्ने खुले हैं। कुछ बंद करके फिर से कोशिश करें।
error-often = थोड़ा रुकिए
error-often-text = बहुत बार कोशिश हुई। एक मिनट रुककर फिर से कोशिश करें।
error-fault = कुछ गड़बड़ हो गई
error-fault-text = हमारी तरफ़ कुछ गड़बड़ हो गई। थोड़ी देर में फिर से कोशिश करें।
error-other-site = यह किसी दूसरी साइट से आया था, इसलिए कुछ नहीं किया गया।
error-offline = यह पन्ना अभी Galla से नहीं जुड़ पा रहा। कुछ नहीं भेजा गया; फिर से कोशिश करें।
error-session = साइन-आउट
error-session-text = आप साइन-आउट हो गए हैं। अपनी चैट में नया लिंक माँगें।
error-not-allowed = आप यह नहीं कर सकते
error-not-allowed-text = आपकी भूमिका में इसकी अनुमति नहीं है।

## Demo
demo-title = Galla डेमो
demo-tagline = दुकानें उसी चैट में ऑर्डर करती हैं जो वे रोज़ चलाती हैं
demo-banner = डेमो: कुछ भी इस कंप्यूटर से बाहर नहीं जाता
demo-phones = फ़ोन
demo-party-outlet = दुकानदार
demo-party-distributor = डिस्ट्रिब्यूटर
demo-party-brand = ब्रांड
demo-party-none = व्यक्ति
demo-no-role = अभी कोई भूमिका नहीं
demo-new-phone = नया फ़ोन
demo-new-phone-hint = जिसे अभी कोई नहीं जानता
demo-number = इस फ़ोन का नंबर
demo-change-person = यह फ़ोन किसी और को दें
demo-search = नाम, दुकान या कोड
demo-nobody = इस नाम का कोई नहीं
demo-online = ऑनलाइन
demo-connecting = जुड़ रहा है…
demo-language = इस चैट की भाषा
demo-log = { $name } की चैट
demo-jump = सबसे नए मैसेज पर जाएँ
demo-empty = अभी कोई मैसेज नहीं। “शुरू करें” दबाएँ, या सीधे लिखें।
demo-start = शुरू करें
demo-tapped = (पुराने मैसेज का बटन)
demo-answers = दबाकर जवाब दें
demo-place = लोकेशन
demo-contact = फ़ोन नंबर
demo-file = फ़ाइल
demo-photo = फ़ोटो
demo-other = (यह फ़ोन इसे नहीं दिखा सकता)
demo-download = फ़ाइल सेव करें
demo-today = आज
demo-typing = लिख रहे हैं
demo-waiting = भेजा गया
demo-done = पढ़ा गया
demo-failed = इस पर काम नहीं हो सका
demo-attach = जोड़ें
demo-send-photo = फ़ोटो या फ़ाइल
demo-share-location = अपनी लोकेशन भेजें
demo-share-contact = अपना नंबर भेजें
demo-type = मैसेज
demo-send = भेजें
demo-bills = आज़माने के लिए बिल
demo-bills-hint = किसी बिल को फ़ोन पर खींचिए या उस पर टैप कीजिए। अपनी फ़ोटो या PDF भी खींच सकते हैं।
demo-drop = बिल यहाँ छोड़िए
demo-bill-clean = साफ़ बिल
demo-bill-unclear = एक लाइन साफ़ नहीं
demo-bill-again = पहले वाला, दोबारा खींचा
demo-bill-stranger = दूसरे डिस्ट्रीब्यूटर का बिल
demo-bill-blurred = धुंधली फ़ोटो

## Roles
role-owner = मालिक
role-staff = स्टाफ़
role-biller = बिलर
role-godown = गोदाम
role-delivery = डिलीवरी
role-marketer = मार्केटर
role-operator = ऑपरेटर
role-rep = फ़ील्ड रेप

## Sign-in
error-link = यह लिंक अब नहीं चलेगा
error-link-text = यह लिंक इस्तेमाल हो चुका है या दस मिनट से पुराना है। अपनी चैट में नया माँगें।
in-title = { $brand } खोलें
in-text = आपने यह पन्ना अपनी चैट में माँगा था। लिंक एक ही बार चलता है।
in-button = मेरा पन्ना खोलें
out-title = साइन-आउट हो गया
out-text = यह पन्ना बंद कर सकते हैं। ज़रूरत हो तो चैट में नया लिंक माँगें।
do-sign-out = साइन-आउट

## Distributor
pages = पन्ने
tab-orders = ऑर्डर
tab-stock = स्टॉक
tab-sheet = डिलीवरी
distributors-title = डिस्ट्रिब्यूटर
page-orders-title = { $name } के ऑर्डर
page-stock-title = { $name } का स्टॉक
sheet-title = { $name } की डिलीवरी
money = { $amount }

filter-status = स्थिति के हिसाब से ऑर्डर
filter-open = खुले
filter-placed = नए
filter-changed = दुकान के पास
filter-confirmed = पक्के
filter-dispatched = रास्ते में
filter-closed = पूरे
filter-beat = बीट
filter-all-beats = सभी बीट
orders-empty = यहाँ कोई ऑर्डर नहीं।
sheet-none = आज कुछ डिलीवर नहीं करना।
sheet-sum = { $day } · { $count } ऑर्डर · { $total }

status-placed = नया
status-changed = दुकान के पास
status-confirmed = पक्का
status-dispatched = रास्ते में
status-delivered = डिलीवर हुआ
status-received = मिल गया
status-returned = लौट आया
status-refused = मना किया
status-cancelled = रद्द

order-waits = { $time } से इंतज़ार में
order-placed-at = दिया { $at }
order-for = { $day } के लिए
order-sum = { $total }
order-urgent-asked = अर्जेंट माँगा है
order-urgent-agreed = अर्जेंट
wait-minutes = { $count } मिनट
wait-hours = { $count } घंटे
wait-days = { $count } दिन

column-distributor = डिस्ट्रिब्यूटर
column-product = प्रोडक्ट
column-sku = SKU
column-pieces = पीस
column-ordered = ऑर्डर
column-now = अब
column-ptr = PTR
line-gift = 🎁 { $name }: { $free }
line-free = { $owed ->
    [yes] फ़्री, पहले का बाक़ी
   *[no] फ़्री
}
column-physical = गोदाम में
column-reserved = रिज़र्व
column-available = उपलब्ध
column-counted = गिना गया

do-confirm = पक्का करें
do-confirm-available = जितना है उतना भेजें
do-refuse = मना करें
do-dispatch = भेजें
do-deliver = डिलीवर हो गया
do-set = सेट
do-set-stock = स्टॉक सेट करें
bill-numbers = बिल नंबर
refuse-reason = कारण, जो दुकान पढ़ेगी

done-order = ऑर्डर { $number }, { $shop }: { $status }।
stock-none = अभी कोई प्रोडक्ट नहीं गिना गया।
stock-counted = { $at }
stock-set-of = गोदाम में { $name } के पीस
stock-set = { $name }: गोदाम में { $pieces }।
stock-overpromised = जितना है उससे ज़्यादा का वादा है: ऑर्डर { $orders }।
stock-unclear = कृपया पीस पूरी संख्या में दें।

refused-outdated = यह पन्ना पुराना था; अब की स्थिति यह है। कुछ नहीं बदला।
refused-already = ऑर्डर { $number } पहले से “{ $status }” है। कुछ नहीं बदला।
refused-already-by = ऑर्डर { $number } पहले से “{ $status }” है: { $who }, { $since }। कुछ नहीं बदला।
refused-not-yet = ऑर्डर { $number } पहले “{ $status }” होना चाहिए।
refused-order-not-found = ऐसा कोई ऑर्डर नहीं है।
refused-order-over-credit = ऑर्डर { $number } दुकान की लिमिट से ऊपर है। खोलकर पहले पेमेंट माँगिए; मालिक उसे जाने दे सकते हैं।
refused-order-short = ऑर्डर { $number }: स्टॉक पूरा नहीं है।
refused-order-nothing-available = ऑर्डर { $number }: इसका कुछ भी स्टॉक में नहीं है।
refused-order-reason-missing = कृपया कारण लिखें; दुकान उसे पढ़ेगी।
refused-order-reason-too-long = कारण बहुत लंबा है।
refused-order-bills-invalid = ज़्यादा से ज़्यादा 10 बिल नंबर, 40 अक्षर तक, बीच में कॉमा।
refused-stock-unknown-product = { $sku } नाम का कोई प्रोडक्ट नहीं है।
refused-stock-out-of-range = इतना तो गोदाम में नहीं आता।
refused-short-line = { $name }: { $wanted } में से { $available }

whatsapp-title = पायलट का WhatsApp
whatsapp-off = नहीं चल रहा। यह वहाँ चलता है जहाँ WHATSAPP_WEB चालू हो।
whatsapp-starting = ब्राउज़र शुरू हो रहा है।
whatsapp-scan = जोड़े जाने का इंतज़ार है।
whatsapp-connecting = जुड़ गया; WhatsApp खुल रहा है।
whatsapp-ready = { $phone } के रूप में तैयार।
whatsapp-waiting = रुकावट आई; अपने आप फिर कोशिश होगी। जो कहना है वह सुरक्षित है।
whatsapp-stopped = बंद है। जो कहना है वह सुरक्षित है।
whatsapp-why-no-browser = चलाने के लिए कोई ब्राउज़र नहीं है।
whatsapp-why-not-scanned = किसी ने कोड स्कैन नहीं किया।
whatsapp-why-conflict = इस नंबर से WhatsApp Web कहीं और खोला गया।
whatsapp-why-logged-out = फ़ोन ने या WhatsApp ने इस ब्राउज़र को हटा दिया।
whatsapp-why-browser-ended = ब्राउज़र बंद हो गया।
whatsapp-why-silent = WhatsApp Web ने जवाब देना बंद कर दिया।
whatsapp-why-not-ready = WhatsApp Web तैयार नहीं हुआ।
whatsapp-why-start-failed = WhatsApp Web नहीं खुल सका।
whatsapp-how-to-scan = पायलट के फ़ोन पर: WhatsApp, लिंक किए गए डिवाइस, डिवाइस लिंक करें, फिर यह कोड स्कैन करें। कोड अपने आप बदलता रहता है।
whatsapp-code = WhatsApp से स्कैन करने का कोड
whatsapp-quiet = { $since } से केवल जवाब भेजे जा रहे हैं, क्योंकि बहुत संदेश नहीं जा सके: WhatsApp यह नंबर रोक सकता है।
whatsapp-warning = यह ऐसे नंबर पर पायलट के लिए है जो खोया जा सके: WhatsApp यहाँ प्रोग्राम की अनुमति नहीं देता और नंबर कभी भी रोक सकता है।
whatsapp-do-connect = फिर से जोड़ें
whatsapp-do-log-out = लॉग आउट
whatsapp-do-speak = फिर से सब भेजें
whatsapp-sure = यह नंबर हटाएँ? फिर लोगों को जवाब तभी मिलेगा जब कोई फ़ोन नया कोड स्कैन करे।
whatsapp-asked = कह दिया गया है; कुछ सेकंड लगेंगे।

## Conversations
tab-chats = चैट
tab-whatsapp = WhatsApp
chats-title = चैट
chats-back = सभी चैट
chats-filter = कौन-सी चैट
chats-filter-all = सभी
chats-filter-waiting = आपके जवाब का इंतज़ार
chats-filter-human = जवाब आप दे रहे हैं
chats-search = दुकान, नाम या फ़ोन
chats-none = यहाँ कोई चैट नहीं है।
chats-older = पुरानी चैट
chats-waits = आपका इंतज़ार
chats-human = बॉट बंद है
chats-unknown = कोई नया
chats-log = मैसेज
chats-empty = अभी कुछ लिखा नहीं गया।
chats-earlier = पहले के मैसेज
chats-newest = सबसे नए मैसेज
chats-by-hand = आपकी टीम का जवाब
chats-by-phone = बिज़नेस के फ़ोन से
chats-unreadable = (यह मैसेज यहाँ नहीं दिख सकता)
chats-tapped = (पुराने मैसेज का बटन)
chats-voice = वॉइस नोट
chats-video = वीडियो
chats-photo = फ़ोटो
chats-file = फ़ाइल
chats-place = लोकेशन
chats-contact = कॉन्टैक्ट
chats-cart = बास्केट:
chats-start = (चैट खोली)
chats-event = ({ $what })
chats-state-ready = जा रहा है
chats-state-sent = भेजा गया
chats-state-delivered = पहुँच गया
chats-state-read = पढ़ लिया
chats-state-failed = नहीं पहुँचा
chats-state-unknown = पहुँचा या नहीं, पता नहीं
chats-state-waiting = उनके लिखते ही जाएगा
chats-state-held = मैसेंजर ने रोक रखा है
chats-bot = 🤖 यहाँ असिस्टेंट जवाब दे रहा है।
chats-paused = 👤 यहाँ आप जवाब दे रहे हैं: असिस्टेंट { $hours ->
        [0] { $minutes } मिनट
       *[other] { $hours } घंटे { $minutes } मिनट
    } चुप रहेगा।
chats-bot-on = बॉट चालू करें
chats-bot-off = बॉट बंद करें
chats-answer = आपका जवाब
chats-send = भेजें
chats-answer-hint = आपके जवाब देने पर असिस्टेंट इस चैट में 2 घंटे चुप रहेगा, या जब तक आप बॉट चालू न करें।
chats-closed-window = दुकान के लिखने के 24 घंटे बाद तक ही जवाब जाता है। वे लिखें तो आप फिर जवाब दे सकते हैं।
chats-closed-blocked = इन्होंने चैट ब्लॉक कर दी है, इसलिए कुछ नहीं जा सकता।
chats-refused-empty = पहले कुछ लिखें।
chats-refused-window = दुकान के लिखने के 24 घंटे बाद तक ही जवाब जाता है। कुछ नहीं भेजा गया।
chats-refused-blocked = इन्होंने चैट ब्लॉक कर दी है। कुछ नहीं भेजा गया।
chats-refused-gone = यह चैट अब नहीं है। कुछ नहीं भेजा गया।
notes-title = लिखना बाक़ी ({ $count })
notes-open = चैट खोलें
