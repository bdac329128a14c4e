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

## Roles
role-owner = मालिक
role-staff = स्टाफ़
role-biller = बिलर
role-godown = गोदाम
role-delivery = डिलीवरी
role-marketer = मार्केटर
role-operator = ऑपरेटर
role-rep = फ़ील्ड रेप
