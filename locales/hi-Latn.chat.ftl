### Baatcheet

chat-menu = Menu
chat-more = Aur…
chat-choices = Chuniye
chat-more-of = Aur:
chat-resume = { $what } par wapas
chat-back-to = Ab { $what } par wapas:
chat-cancelled = Theek hai, rehne diya: { $what }.
chat-nothing-to-cancel = Cancel karne ko kuch nahi hai.
chat-stale = Woh purana message tha. Abhi hum yahan hain:
chat-unclear = Maaf kijiye, samajh nahi aaya.
chat-which = Aap kiski baat kar rahe hain?
chat-which-choice = { $label } – { $about }
chat-not-allowed = Yeh aapke liye yahan khula nahi hai.
chat-apology = Maaf kijiye, hamari taraf se gadbad hui aur aapka pichhla message padh nahi paaye. Ek baar phir bhejiye.
chat-share-contact = Mera number bhejein
chat-share-location = Meri location bhejein
words-menu = menu | shuru se
words-yes = haan | han | haa | ha | hanji | haanji | haan ji | han ji | ji | ji haan | theek hai | thik hai | theek | tik hai | pakka | confirm karo | confirm kar do | kar do | kardo | kar dijiye | order karo | order kar do | order karein | bhej do | bhej dijiye | sahi hai
words-no = nahi | nahin | nhi | na | ji nahi | mat karo | abhi nahi
words-cancel = cancel karo | cancel kar do | rehne do | chhodo
words-back = wapas | peeche | pichla
