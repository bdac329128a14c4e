### The pages of campaigns.

## Frame and list
camp-title = Campaigns
camp-pages = Pages of campaigns
camp-tab-list = Campaigns
camp-tab-calendar = Calendar
camp-tab-audiences = Audiences
camp-tab-rules = Rules
camp-tab-distributors = Distributors
camp-none = No campaign yet. “New campaign” begins one.
camp-older = All that are over
camp-group-waiting = Waiting for approval
camp-group-paused = Paused
camp-group-running = Running
camp-group-scheduled = Scheduled
camp-group-draft = Drafts
camp-group-over = Over
camp-status = { $status ->
    [draft] Draft
    [waiting] Needs approval
    [running] Running
    [paused] Paused
    [stopped] Stopped
   *[ended] Finished
}
camp-next = next { $at }
camp-by = by { $name }
camp-why = { $why ->
    [blocks] Paused by itself: people block it or stop offers.
    [failures] Paused by itself: messages do not arrive.
   *[by-hand] Paused by hand.
}
camp-what-it-says = What it says, and to whom
camp-number = { NUMBER($number) }
camp-number-about = ≈ { NUMBER($number) }
camp-count-planned = To tell
camp-count-sent = Sent
camp-count-read = Read
camp-count-answered = Answered
camp-count-ordered = Ordered
camp-count-failed = Failed
camp-count-value = Order value
camp-do-start = Start
camp-do-approve = Approve
camp-do-pause = Pause
camp-do-resume = Go on
camp-do-stop = Stop for good
camp-do-copy = Copy as draft
camp-do-drop = Drop
camp-do-edit = Edit
camp-drop-sure = Drop this draft? It cannot be brought back.
camp-waits-for-another = Another marketer has to approve it.

## Making a campaign
camp-new-title = New campaign
camp-saved = Saved as a draft.
camp-mistakes = Not saved yet. Please look at what is marked below.
camp-mistake-name = Give it a name, so that you find it again.
camp-mistake-text = Write the message in at least one language.
camp-mistake-variable = Nobody knows {"{"}{ $name }{"}"}. Tap one of the values below the text.
camp-mistake-long = This is too long: { $most } characters at most.
camp-mistake-order = I did not find these goods. Write quantity and product, like “40 haldi, 2 case noodles”.
camp-mistake-button = Choose what this button does.
camp-mistake-when-once = Choose the day and the time. Before the cut-off: 15 to 1,440 minutes.
camp-mistake-when-weekly = Choose at least one weekday and the time. Before the cut-off: 15 to 1,440 minutes.
camp-mistake-hold-out = Write a share from 0 to 50 percent.
camp-mistake-cover = Write 0 to 60 days.
camp-mistake-whole = This cannot be sent like this. Please look at every part.
camp-mistake-picture = This is no picture that can be sent. Choose a JPEG, PNG or WebP file.
camp-name = Name
camp-name-how = Only marketers see it.
camp-message = Message
camp-message-how = A shop whose language is left empty gets the nearest one.
camp-insert = Put in a value
camp-variable-name = Shop’s name
camp-variable-points = Points
camp-variable-gap = To the next slab
camp-variable-usual = Usual product
camp-variable-about = What it is about
camp-picture = Picture
camp-picture-add = Add a picture
camp-picture-other = Another picture
camp-picture-none = No picture
camp-buttons = Buttons
camp-buttons-how = Each does something when a shop taps it. A shop whose messenger shows fewer still gets the first.
camp-button-number = Button { $n }
camp-button-none = No button
camp-button-order = Order certain goods
camp-button-usual = Order the usual
camp-button-offer = Show an offer
camp-button-points = Show the points
camp-button-about = Show what the event is about
camp-goods = Goods
camp-goods-how = 40 haldi, 2 case noodles
camp-scheme = Scheme
camp-scheme-all = All open offers
camp-when = When
camp-when-now = At once
camp-when-once = On a day
camp-when-weekly = Every week
camp-when-event = When something happens
camp-day = Day
camp-until = Last day (may be empty)
camp-by-time = At a time, by each shop’s own clock
camp-by-cut-off = Before each shop’s own cut-off
camp-time = Time
camp-before = Minutes before
camp-event-how = Each shop hears of each event once. Somebody else approves it first.
camp-more = How it is measured
camp-hold-out = Held out, %
camp-cover = Days of stock
camp-more-how = Shops that are held out are not told, so that you see what the message moved. Shops whose distributor has fewer days of stock of the goods above are left out.
camp-save = Save as draft
camp-save-copy = Save as a new draft
camp-start = Start
camp-tested = It comes to your own chat in a moment, in each of its languages.
camp-no-chat = You have no chat with us yet. Write to us in your messenger first.
camp-preview = As a shop reads it
camp-see-preview = Preview
camp-preview-empty = Write the message: it appears here.
camp-sample = With the values of { $shop }, in { $channel }.
camp-sample-name = Om Stores

## Whom it is for
camp-audience = To whom
camp-audience-all = All active shops, unless you choose. All of it must be so.
camp-to-segments = Audiences
camp-to-classes = Classes
camp-to-regions = Regions
camp-to-beats = Beats
camp-to-distributors = Distributors
camp-to-tiers = Loyalty tiers
camp-pick-none = None yet
camp-pick-nothing = Nothing by that name
camp-pick-regions = Find a region
camp-pick-beats = Find a beat
camp-pick-distributors = Find a distributor
camp-pick-goods = Find a product or category
camp-codes = A list of shops, first orders
camp-codes-how = Codes of shops, one a line (2,000 at most)
camp-codes-file = Send up a list (CSV or Excel)
camp-codes-file-how = Codes in a column headed “code”, or in the first one; { NUMBER($most) } at most. The list becomes a condition below.
camp-list-of = { $name }: { $count ->
    [one] one shop
   *[other] { NUMBER($count) } shops
}
   *[other] { NUMBER($count) } codes belong to no shop: { $codes } …
}
camp-mistake-file = { $why ->
    [too-many] More than { NUMBER($most) } codes. Please send up several lists.
    [none] No code was found in it.
   *[unreadable] This file cannot be read. A CSV file or an Excel workbook (.xlsx) works.
}
camp-is-list = on a list
camp-mistake-list = Choose the list, or send one up.
camp-first-order = Only shops that have ordered nothing yet
camp-conditions = What the shop did
camp-condition = Condition
camp-add-condition = Add a condition
camp-add-group = Add a group
camp-remove = Remove
camp-not = not
camp-join = How they belong together
camp-join-all = all of these
camp-join-any = any of these
camp-kept = These conditions are nested deeper than this page goes. They stay as they are:
camp-choose = Choose
camp-is-bought = bought
camp-is-lapsed = has stopped ordering
camp-is-orders = number of orders
camp-is-basket = average order
camp-is-range = share of the range bought
camp-is-points = points
camp-is-points-expiring = points that expire soon
camp-is-under-slab = just under a slab
camp-is-campaign = an earlier campaign
camp-is-language = language
camp-is-channel = messenger
camp-is-target = is one of
camp-days = in so many days
camp-days-ahead = within so many days
camp-least-count = at least
camp-most-count = at most
camp-least-rupees = at least ₹
camp-most-rupees = at most ₹
camp-least-percent = at least %
camp-most-percent = at most %
camp-within = short of it by at most, %
camp-did-told = was told
camp-did-read = read it
camp-did-answered = answered
camp-did-ordered = ordered
camp-mistake-days = Write the number of days, 1 to 730.
camp-mistake-span = Write a whole number: at least, at most, or both.
camp-mistake-goods = Choose a product or a category.
camp-mistake-in = Choose at least one.
camp-mistake-to = Choose at least one.
camp-mistake-scheme = Choose the scheme.
camp-mistake-within = Write a share from 1 to 100 percent.
camp-mistake-campaign = Choose the campaign.
camp-mistake-did = Choose what the shop did.
camp-mistake-group = A group needs a condition, or take it away.
camp-mistake-codes = More than 2,000 codes. Please send them up as a file.
camp-mistake-too-much = These conditions are too many or too deep. Please make it simpler.
camp-reach = How many
camp-reach-unfinished = A condition is not finished yet: then it is counted here.
camp-shops = { $count ->
    [one] shop
   *[other] shops
}
camp-reach-reachable = want offers and can be reached
camp-reach-nobody = nobody of the shop is known yet
camp-reach-no-consent = want no offers
camp-reach-unreachable = want offers but cannot be written to
camp-reach-noStock = left out: their distributor has too little stock
camp-reach-heldOut = of these held out
camp-reach-inside = wrote within a day
camp-reach-template = get an approved message
camp-reach-cost = Cost, about
camp-unknown-codes = { $count ->
    [one] One code belongs to no active shop: { $codes }
   *[other] { NUMBER($count) } codes belong to no active shop: { $codes } …
}
camp-needs-approval = A second marketer has to approve it: it reaches more than { NUMBER($count) } shops, or goes out by itself.
camp-sample-of = { $count ->
    [one] This one
   *[other] { $count } of them. Tap one to see the message with its values.
}
camp-audience-new = New audience
camp-audience-save = Save the audience
camp-audience-name = Name
camp-audience-name-how = Small letters, digits and dashes, such as gone-quiet. Schemes and campaigns name it so.
camp-audience-shops = Shops
camp-audience-asof = Counted
camp-audience-drop-sure = Whatever names it is then for nobody.
camp-audience-dropped = “{ $name }” is dropped.
camp-audience-gone = There is no such audience any more.
camp-audiences-how = Counted when saved and every night. Campaigns, schemes and rewards can name them.
camp-audiences-none = No audience is saved yet.
camp-mistake-audience-name = Use small letters, digits and dashes, such as gone-quiet.
camp-mistake-audience-known = There is an audience of that name already. Please choose another.
camp-at = { $at }

## Calendar and rules
camp-month-before = Month before
camp-month-next = Next month
camp-month = { $day }
camp-month-empty = Nothing went out or is planned in this month.
camp-calendar-how = By the clock of { $zone }. What goes out by each shop’s own cut-off has no time here; what waits for events stands here once it has happened.
camp-planned = { $state ->
    [ran] (went out)
    [ahead] (planned)
    [waiting] (waits for approval)
    [paused] (paused)
   *[draft] (draft)
}
camp-rules-title = Rules for every campaign
camp-rules-quietFrom = Quiet from
camp-rules-quietUntil = until
camp-rules-quiet-how = By each shop’s own clock no promotion goes out in these hours; it waits.
camp-rules-perWeek = Promotions a person gets in seven days
camp-rules-week-how = Whoever had so many is left out.
camp-rules-approveAbove = Shops from which on a second marketer approves
camp-rules-approve-how = What goes out by itself when something happens is always approved.
camp-rules-save = Set the rules
camp-rules-operator = An operator of the brand sets these.
camp-rules-saved = The rules are set.
camp-rules-unclear = Please write times like 21:00, and whole numbers.
