### WhatsApp ki manzoori wale message (npm run templates). Badalne par src/chat/templates.ts mein version badhaein.

template-footer = Aap yahin jawab dijiye.
template-show = Order dekhein
template-go-on = Aage badhein

template-order-confirmed =
    ✅ Aapka order { $number } pakka ho gaya hai, { $distributor } ki taraf se.
    { $details }
    Maal nikalte hi yahin batayenge.
template-order-confirmed-sample = Haldi 200 g: 2 peti (192 pc); Total ₹6,174 (andaaza, pakka bill se); Delivery Guru 26 Nov
template-order-changed =
    ✏️ Apna order { $number } dekh lijiye: { $distributor } ise aise bhej sakte hain.
    { $details }
    Kya aise bhej dein?
template-order-changed-sample = Cow Ghee 500 ml: 1 peti (18 pc) ki jagah 12 pc; Naya total ₹3,528 (andaaza)
template-order-stopped =
    Aapka order { $number } ({ $distributor }) nahi aayega.
    { $details }
    Aap yahan kabhi bhi phir se order kar sakte hain.
template-order-stopped-sample = Shreeji Agencies order 1042 nahi bhej sakte; Wajah: stock mein nahi
template-order-dispatched =
    🚚 Aapka order { $number } nikal chuka hai, { $distributor } ke yahan se.
    { $details }
    Maal aane par gin lijiye.
template-order-dispatched-sample = Total ₹6,174 (andaaza, pakka bill se); Bill GST/26-27/00123
template-order-delivered =
    📦 Aapka order { $number } pahunch gaya hai, aisa { $distributor } ne bataya.
    { $details }
    Kya sab aa gaya?
template-order-delivered-sample = Haldi 200 g: 2 peti (192 pc); Total ₹6,174 (andaaza, pakka bill se)
template-order-news =
    Aapke order { $number } ({ $distributor }) ki khabar hai.
    { $details }
    Poora order dekhne ke liye button dabaiye.
template-order-news-sample = Shreeji Agencies order 1042 jaldi la sakte hain; Delivery Guru 26 Nov
template-desk-order-new =
    🛒 Order { $number } ({ $outlet }) aapke jawab ka intezaar kar raha hai.
    { $details }
    Button se jawab dijiye, ya yahin likhiye.
template-desk-order-new-sample = Delivery Guru 26 Nov; Haldi 200 g: 2 peti (192 pc); Total ₹6,174 (andaaza, pakka bill se)
template-desk-order-news =
    Order { $number } ({ $outlet }) ki khabar hai.
    { $details }
    Order dekhne ke liye button dabaiye.
template-desk-order-news-sample = Om Stores ka kehna hai ki order 1042 nahi aaya
template-account-news =
    Hamare saath aapke khaate ki khabar hai.
    { $details }
    Aage badhne ke liye button dabaiye, ya yahin likhiye.
template-account-news-sample = Om Stores jud gaya hai. Shreeji Agencies Guruwar ko maal layenge. Ab aap order kar sakte hain.
template-campaign-order =
    Aapki dukaan ke liye achhi khabar:
    { $details }
    Yahin ek tap mein order kijiye.
template-campaign-order-sample = Aaj haldi mangaiye aur 2 % chhoot paiye, Ravivar tak
template-campaign-offer =
    Aapki dukaan ke liye achhi khabar:
    { $details }
    Poora offer dekhne ke liye button dabaiye.
template-campaign-offer-sample = 11 Marie par 1 free, Ravivar 29 Nov tak
template-campaign-points =
    Aapke points ke baare mein achhi khabar:
    { $details }
    Apne saare points dekhne ke liye button dabaiye.
template-campaign-points-sample = Aapke 1,240 points hain; 300 jald khatam honge
template-campaign-news =
    Aapki dukaan ke liye achhi khabar:
    { $details }
    Aap yahan kya kar sakte hain, button dabakar dekhiye.
template-campaign-news-sample = Hamari nayi Elaichi Tea aa gayi hai

template-sample-number = 1042
template-sample-outlet = Om Stores
template-sample-distributor = Shreeji Agencies
