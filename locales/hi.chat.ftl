### बातचीत

chat-menu = मेनू
chat-more = और…
chat-choices = चुनिए
chat-more-of = और:
chat-resume = { $what } पर वापस
chat-back-to = अब { $what } पर वापस:
chat-cancelled = ठीक है, रहने दिया: { $what }।
chat-nothing-to-cancel = रद्द करने को कुछ नहीं है।
chat-stale = वह पुराना मैसेज था। अभी हम यहाँ हैं:
chat-unclear = माफ़ कीजिए, समझ नहीं आया।
chat-which = आप किसकी बात कर रहे हैं?
chat-which-choice = { $label } – { $about }
chat-not-allowed = यह आपके लिए यहाँ खुला नहीं है।
chat-apology = माफ़ कीजिए, हमारी तरफ़ से गड़बड़ हुई और आपका पिछला मैसेज पढ़ नहीं पाए। कृपया एक बार फिर भेजें।
chat-share-contact = मेरा फ़ोन नंबर भेजें
chat-share-location = मेरी लोकेशन भेजें
words-menu = मेनू | मेन्यू | होम | शुरू से
words-yes = हाँ | हां | हा | हाँ जी | हां जी | जी | जी हाँ | जी हां | ओके | ठीक | ठीक है | पक्का | कन्फर्म | कन्फर्म करो | कन्फर्म करें | कर दो | कर दीजिए | ऑर्डर करें | ऑर्डर करो | ऑर्डर कर दो | भेज दो | भेज दीजिए | सही है
words-no = नहीं | नही | ना | जी नहीं | मत करो | अभी नहीं
words-cancel = रद्द | रद्द करें | रहने दो | छोड़ो
words-back = वापस | पीछे | पिछला
