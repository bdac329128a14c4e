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
words-cancel = cancel karo | cancel kar do | rehne do | chhodo
words-back = wapas | peeche | pichla
