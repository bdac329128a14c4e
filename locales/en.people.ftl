### Who is speaking: first contact, invites, consent, language, channels.

menu-title = the menu
welcome-title = getting started
enrol-title = getting started
join-title = your shop's request
accept-invite-title = your invite
consent-title = your choices
language-title = the language
link-title = joining your chats
shop-title = choosing the shop
help-title = help
sign-in-title = your page

menu-nobody = Welcome to { $brand }. To order, tell us your shop, or bring the code you were given.
menu-other-shop = Another shop
menu-help = Help

language-name-en = English
language-name-hi = हिन्दी
language-name-hi-latn = Hinglish
language-which = Which language suits you?
language-set = Done. We speak English from now on.

welcome-language = Namaste! This is { $brand }: order from your phone in seconds.
    Which language? / कौन-सी भाषा? / Kaunsi bhasha?
welcome-phone = Is your shop on our list? Share your phone number and you can order right away.
welcome-new-shop = My shop is new here
welcome-have-code = I have a code
welcome-not-yours = That is somebody else's number. Please share your own.
welcome-typed = A typed number could be anybody's. Please share yours with the button, or tell us about your shop.
welcome-unlisted = Your number is not on our list yet. Is your shop new here, or were you given a code?
welcome-known = Namaste { $name }!
welcome-shop = Namaste { $name }! You are in for { $shop } ({ $code }){ $more ->
    [0] .
    [one] {" "}and one more shop.
   *[other] {" "}and { $more } more shops.
}

join-shop = What is your shop called?
join-owner = And the owner's name?
join-place = Where is the shop? Send its location, or type the area, such as “Ahmedabad West”.
join-photo = A photo of the shop's board helps your distributor find you.
join-no-photo = No photo
join-check = { $shop }
    Owner: { $owner }
    Place: { $area }
    Shall I send it?
join-pin = as on the map
join-send = Send
join-again = Change
join-sent = Sent to { $distributor }. You will hear here as soon as they have said yes. You can look around meanwhile.
join-sent-brand = Sent to { $brand }. You will hear here as soon as they have said yes. You can look around meanwhile.

accept-invite-confirm = You are invited to { $place } as { $role }.
    Your name: { $name }. Right?
accept-invite-yes = Yes, that's me
accept-invite-rename = Another name
accept-invite-no = Not for me
accept-invite-name = What is your name?
accept-invite-declined = All right. Nothing was changed.
accept-invite-already = You are in already: { $place }, { $role }.
accept-invite-in = Welcome, { $name }! You are in for { $place }.
accept-invite-told = { $name } can now order for { $shop }.
role-outlet-owner = owner
role-outlet-staff = staff
role-distributor-owner = owner
role-distributor-biller = biller
role-distributor-godown = godown
role-distributor-delivery = delivery
role-brand-marketer = marketer
role-brand-operator = operator
role-brand-rep = field rep

consent-orders = { $brand } and { $distributor } will message you here about your orders and bills. OK?
consent-orders-brand = { $brand } will message you here about orders. OK?
consent-yes = Yes
consent-no = No
consent-orders-no = All right. Then please do not order here yet: you would not hear what became of it. You can say yes any time.
consent-change = I changed my mind
consent-offers = May { $brand } also send you offers and schemes? You can stop them any time with “stop”.
consent-offers-yes = Yes, send offers
consent-offers-no = No offers
consent-offers-on = Good, offers will come here.
consent-offers-off = All right, no offers. Only your orders.
consent-stopped = No more offers, on any of your chats. News about your orders still comes.
consent-stopped-shop = No more offers, on any of your chats. News about your orders still comes. This holds for you alone, not for others in your shop.
consent-start = Send offers again
consent-started = Offers will come again. “stop” ends them any time.

link-code = Your code: { $code }
    Type it in your other chat with us within 10 minutes. Show it to nobody else.
link-have-one = I have a code
link-enter = Type the code you were given, such as AB3D-7KQ9.
link-done = Done, { $name }: this chat is yours too.

shop-which = Which shop?
shop-now = Now for { $shop }.
shop-only = You have one shop here: { $shop }.
shop-gone = That shop is no longer yours here.

help-retailer = Just type what you need: “5 marie, 2 case masala noodles”.
    Also: “usual”, “my orders”, “menu”, “cancel”, “shop”, “hindi”, “stop” (offers).
help-distributor = “pending” shows waiting orders, “stock” your stock, “1042” one order.
    Also: “invite”, “page”, “menu”, “cancel”, “hindi”.
help-brand = “late” shows what waits too long, “invite” makes an invite.
    Also: “page”, “menu”, “cancel”, “hindi”.
help-unknown = This is where shops order from { $brand }. “join” asks to join with your shop, “code” takes a code you were given.
    Also: “menu”, “hindi”.
help-language = Language

sign-in-link = Your page: { $link }
    The link works once, for 10 minutes. Pass it to nobody.
sign-in-none = There is no page for you: everything works right here.

name-empty = Please type a name.
name-letters = A name needs letters. Please type it again.
name-long = That is too long for a name. Please make it shorter.
phone-unreadable = I could not read that phone number.
phone-unknown = This number is not on our list yet.
phone-of-another = This number belongs to somebody else here. Please ask your distributor.
invite-unknown = This invite is not known. { $ask ->
        [none] Please ask for a new one.
       *[other] Please ask { $ask } for a new one.
    }
invite-expired = This invite is too old. Please ask { $ask } for a new one.
invite-used = This invite was used already. Please ask { $ask } for a new one.
invite-closed = That shop is closed. Please ask { $ask }.
invite-own = You made this invite. Pass it on to the person it is for.
outlet-many-pending = { $most } of your shops are still waiting. Please wait for the answer first.
member-last-owner = You are the last one here. Make somebody else owner first.
link-code-wrong = That code is not right. Please check it.
link-code-expired = That code is too old. Make a new one in your other chat with “link”.
link-code-used = That code was used already. Make a new one in your other chat with “link”.
link-code-often = Too many wrong codes. Please wait { $minutes } minutes.
link-other-seats = This chat already belongs to somebody else here. Please ask your distributor.

cannot-title = that
cannot-photo = I cannot read pictures yet. Please type what you need, or tap.
cannot-voice = I cannot listen yet. Please type what you need, or tap.
cannot-location = Thanks. I only need a location when I ask for it.
cannot-contact = Thanks. I only need a number when I ask for it.
cannot-other = I cannot read that yet. Please type what you need, or tap.

words-help = help | ? | how | what can i do
words-language = language | lang | change language
words-english = english | speak english
words-hindi = hindi
words-hinglish = hinglish | hindi in english
words-stop = stop | unsubscribe | no offers | stop offers | stop all | stop messages | stop promotions | opt out
words-start = start offers | subscribe | offers on | resume offers
words-start-again = start | resume | unstop
words-link = link | link my phone | code
words-shop = shop | shops | change shop | other shop
words-page = page | my page | login | log in | sign in | open page
words-join = join | register | new shop
words-greeting = hi | hello | hey | hii | hlo | helo | start | good morning | good afternoon | good evening
