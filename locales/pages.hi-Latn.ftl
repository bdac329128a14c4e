### Browser ke panne: demo, sign-in, distributor ka panna. Chat ke shabd hi-Latn.ftl mein hain.

## Errors
error-home = Shuru mein jaayein
error-missing = Yahan nahi hai
error-missing-text = Is address par kuch nahi hai, ya aap ise nahi dekh sakte.
error-unclear = Samajh nahi aaya
error-unclear-text = Yeh padha nahi ja saka. Kripya phir se koshish karein.
error-number = Phone number nahi hai
error-number-text = Yeh phone number nahi hai. Kripya ank check kar lein.
error-too-large = File badi hai
error-too-large-text = Yeh file 20 MB se badi hai. Kripya chhoti bhejein.
error-busy = Bahut saare panne khule hain
error-busy-text = Ek saath bahut saare panne khule hain. Kuch band karke phir se koshish karein.
error-often = Thoda rukiye
error-often-text = Bahut baar koshish hui. Ek minute rukkar phir se koshish karein.
error-fault = Kuch gadbad ho gayi
error-fault-text = Hamari taraf kuch gadbad ho gayi. Thodi der mein phir se koshish karein.
error-other-site = Yeh kisi doosri site se aaya tha, isliye kuch nahi kiya gaya.
error-session = Sign-out
error-session-text = Aap sign-out ho gaye hain. Apni chat mein naya link maangein.
error-not-allowed = Aap yeh nahi kar sakte
error-not-allowed-text = Aapke role mein iski anumati nahi hai.

## Demo
demo-title = Galla demo
demo-tagline = Dukaanein usi chat mein order karti hain jo woh roz chalati hain
demo-banner = Demo: kuch bhi is computer se bahar nahi jaata
demo-phones = Phone
demo-party-outlet = Dukaandaar
demo-party-distributor = Distributor
demo-party-brand = Brand
demo-party-none = Vyakti
demo-no-role = Abhi koi role nahi
demo-new-phone = Naya phone
demo-new-phone-hint = Jise abhi koi nahi jaanta
demo-number = Is phone ka number
demo-change-person = Yeh phone kisi aur ko dein
demo-search = Naam, dukaan ya code
demo-nobody = Is naam ka koi nahi
demo-online = online
demo-connecting = jud raha hai…
demo-language = Is chat ki bhasha
demo-log = { $name } ki chat
demo-jump = Sabse naye message par jaayein
demo-empty = Abhi koi message nahi. “Shuru karein” dabaayein, ya seedhe likhein.
demo-start = Shuru karein
demo-tapped = (purane message ka button)
demo-answers = Dabaakar jawab dein
demo-place = Location
demo-contact = Phone number
demo-file = File
demo-photo = Photo
demo-other = (yeh phone ise nahi dikha sakta)
demo-download = File save karein
demo-today = Aaj
demo-typing = likh rahe hain
demo-waiting = Bheja gaya
demo-done = Padha gaya
demo-failed = Is par kaam nahi ho saka
demo-attach = Jodein
demo-send-photo = Photo ya file
demo-share-location = Apni location bhejein
demo-share-contact = Apna number bhejein
demo-type = Message
demo-send = Bhejein

## Roles
role-owner = Maalik
role-staff = Staff
role-biller = Biller
role-godown = Godown
role-delivery = Delivery
role-marketer = Marketer
role-operator = Operator
role-rep = Field rep
