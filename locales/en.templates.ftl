### Messages submitted to WhatsApp for approval (npm run templates). Whoever changes one raises its version in
### src/chat/templates.ts. No scheme, nudge or points promotion in them; no blank first or last.

template-footer = You can reply here.
template-show = See the order
template-go-on = Go on

template-order-confirmed =
    ✅ Your order { $number } is confirmed by { $distributor }.
    { $details }
    We will write here again when it is on its way.
template-order-confirmed-sample = Haldi 200 g: 2 cases (192 pc); Total ₹6,174 (estimate, the bill decides); Delivery Thu 26 Nov
template-order-changed =
    ✏️ Please look at your order { $number }: { $distributor } can send it like this.
    { $details }
    Do you want it like this?
template-order-changed-sample = Cow Ghee 500 ml: 12 pc instead of 1 case (18 pc); New total ₹3,528 (estimate)
template-order-stopped =
    Your order { $number } with { $distributor } will not come.
    { $details }
    You can order again here at any time.
template-order-stopped-sample = Shreeji Agencies cannot send order 1042; Reason: not in stock
template-order-dispatched =
    🚚 Your order { $number } from { $distributor } is on its way.
    { $details }
    Please count it when it arrives.
template-order-dispatched-sample = Total ₹6,174 (estimate, the bill decides); Bill GST/26-27/00123
template-order-delivered =
    📦 Your order { $number } has been delivered, says { $distributor }.
    { $details }
    Did everything come?
template-order-delivered-sample = Haldi 200 g: 2 cases (192 pc); Total ₹6,174 (estimate, the bill decides)
template-order-news =
    There is news about your order { $number } with { $distributor }.
    { $details }
    Tap the button to see the whole order.
template-order-news-sample = Shreeji Agencies can bring order 1042 sooner; Delivery Thu 26 Nov
template-desk-order-new =
    🛒 Order { $number } of { $outlet } is waiting for your answer.
    { $details }
    Please answer with a button, or write here.
template-desk-order-new-sample = Delivery Thu 26 Nov; Haldi 200 g: 2 cases (192 pc); Total ₹6,174 (estimate, the bill decides)
template-desk-order-news =
    There is news about order { $number } of { $outlet }.
    { $details }
    Tap the button to see the order.
template-desk-order-news-sample = Om Stores says order 1042 has not come
template-account-news =
    There is news about your account with us.
    { $details }
    Tap the button to go on, or write here.
template-account-news-sample = Om Stores is in. Shreeji Agencies brings your orders on Thursday. You can order now.
template-campaign-order =
    Good news for your shop from your supplier:
    { $details }
    You can order it right here with one tap.
template-campaign-order-sample = Order Haldi today and get 2 % off, till Sunday
template-campaign-offer =
    Good news for your shop from your supplier:
    { $details }
    Tap the button to see all of the offer.
template-campaign-offer-sample = Buy 11 Marie, 1 free, till Sun 29 Nov
template-campaign-points =
    Good news about your points with your supplier:
    { $details }
    Tap the button to see all your points.
template-campaign-points-sample = You have 1,240 points; 300 of them are about to expire
template-campaign-news =
    Good news for your shop from your supplier:
    { $details }
    Tap the button to see what you can do here.
template-campaign-news-sample = Our new Elaichi Tea is here

### The sample of each named blank.
template-sample-number = 1042
template-sample-outlet = Om Stores
template-sample-distributor = Shreeji Agencies
