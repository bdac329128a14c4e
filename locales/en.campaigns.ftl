# Campaigns: what shops read, and what their marketers hear.

campaign-title = the offer
campaign-said-order = { $text }
campaign-said-offer = { $text }
campaign-said-points = { $text }
campaign-said-news = { $text }
campaign-stop-how = No more offers? Write STOP.
campaign-do-order = Order now
campaign-do-usual = Order the usual
campaign-do-goods = Order { $name }
campaign-do-offer = See the offer
campaign-do-points = Show my points
campaign-plain = { $text }
campaign-number = { NUMBER($number) }
campaign-amount = { $amount }
campaign-usual-goods = your usual goods
campaign-no-gap = nothing
campaign-booster = { $name }, till { $until }
campaign-not-yours = This message was for a shop you are no longer with.
campaign-held =
    ⚠️ “{ $name }” was paused by itself: { $why ->
        [blocks] of the last { $of } people { $blocks } blocked us or stopped offers.
       *[failures] of the last { $of } messages { $failures } did not arrive.
    }
    Nothing more is sent until you decide.
campaigns-see = Show it

words-campaigns = campaigns | campaign | my campaigns | broadcasts
words-campaign-new = send | new campaign | broadcast
words-booster = booster | boosters | new booster
campaigns-title = the campaigns
campaign-new-title = the new campaign
campaign-draft-title = the draft
booster-new-title = the booster

campaigns-menu = Campaigns
campaigns-all = All campaigns
campaigns-new = New campaign
campaigns-over = Finished ones
campaigns-open = { $name }
campaigns-approve = Approve
campaigns-pause = Pause
campaigns-resume = Go on
campaigns-stop = Stop for good
campaigns-refuse = Do not approve
campaigns-copy = Copy as a draft
campaigns-refresh = How far is it?
campaigns-head = 📣 Your campaigns:
campaigns-head-over = Finished campaigns:
campaigns-none = No campaign here. Tap “New campaign”, or write “send” and your message.
campaign-line = { $status ->
    [draft] ✏️ { $name } – draft
    [waiting] 🙋 { $name } – waits for a second marketer
    [running] 🟢 { $name } – running
    [paused] ⏸ { $name } – paused{ $why ->
        [blocks] {" "}by itself: people block it
        [failures] {" "}by itself: messages fail
       *[other] {""}
    }
    [stopped] ⏹ { $name } – stopped
   *[ended] ✅ { $name } – finished
}
campaign-when-now = at once
campaign-when-event = { $on ->
    [scheme-live] when a scheme or booster begins
    [ending] a day before a scheme or booster ends
    [points-expire] 7 days before points expire
    [reorder-due] when a shop’s own order is due
    [back-in-stock] when goods are back in stock
   *[new-product] when a new product comes
}
campaign-when-time = { $time }
campaign-when-before = { $minutes ->
    [180] 3 hours
   *[other] { NUMBER($minutes) } minutes
} before the shop’s cut-off
campaign-when-once = { $day }, { $at }
campaign-when-weekly = every { $days }, { $at }
campaign-weekday = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
campaign-and = { $one }, { $rest }
campaign-when-ask = When shall it go? Tap, or write it: “tomorrow 9:30”, “every mon thu 9”, “3 hours before cut-off”.
campaign-when-events = When something happens
campaign-when-event-ask = When what happens?
campaign-preview = 👀 As a shop reads it:
campaign-preview-buttons = Buttons: { $buttons }
campaign-preview-button = { $does ->
    [order] [Order now]
    [usual] [Order now: the usual]
    [offer] [See the offer]
    [about] [See the offer]
   *[points] [Show my points]
}
campaign-approved = Who has not written for a day gets it on WhatsApp in the approved wording:
campaign-approved-details = { $before } { $about } { $after }
campaign-approved-button = Button: [{ $button }]
campaign-approved-no-picture = The picture does not come with it; it is shown to those who wrote within a day.
campaign-approved-one-button = It has one button: what the first one does.
campaign-approved-cut = The text is too long for it and is cut at 600 characters.
campaign-reach = { $about ->
    [yes] About { NUMBER($told) }
   *[no] { NUMBER($told) }
} of { NUMBER($outlets) } shops will get it{ $heldOut ->
    [0] {""}
   *[other] ; { NUMBER($heldOut) } are held out, to measure what it moves
}.
camp-channel = { $channel ->
    [whatsapp-cloud] WhatsApp
    [whatsapp-web] WhatsApp Web
    [telegram] Telegram
    [simulator] the demo phones
   *[other] { $channel }
}
campaign-reach-channel = • { $channel }: { NUMBER($outlets) }
campaign-reach-no-stock = { NUMBER($count) } shops are left out: their distributor has too little stock.
campaign-reach-cost = Costs about { $cost }.
campaign-reach-estimated = Estimated from 2,000 of these shops: each number but the first may be off by two in a hundred.
campaign-reach-counted = Orders are as counted { $at }.
campaign-reach-event = Whoever it concerns, each time.
campaign-reach-asked = As counted when it was handed in, about { NUMBER($count) } shops would get it.
campaign-draft-when-is = When: { $when }
campaign-draft-start = Start
campaign-draft-test = Send to me first
campaign-draft-when = Change the time
campaign-draft-language = Add a language
campaign-draft-picture = Add or change the picture
campaign-picture-ask = Send the picture.
campaign-picture-none = No picture
campaign-picture-big = This picture is too large. Please send a smaller one.
campaign-picture-coming = It is being looked at, and comes with the draft in a moment.
campaign-picture-done = { $how ->
    [added] 📷 The picture is in the draft.
    [changed] Somebody changed the draft meanwhile: please send the picture again.
   *[unreadable] This is no picture that can be sent. A JPEG or PNG works.
}
campaign-draft-drop = Drop
campaign-draft-show = Back to the draft
campaign-started = { $status ->
    [waiting] 🙋 “{ $name }” waits: a second marketer has to approve it.
   *[running] 📣 “{ $name }” is on: { $when }.
}
campaign-approve-asked = 🙋 { $who } asks you to approve the campaign “{ $name }”.
campaign-turned-by = { $how ->
    [approved] ✅ { $who } approved your campaign “{ $name }”: { $when }.
    [refused] ✋ { $who } did not approve your campaign “{ $name }”. Open it to make a copy you can change and hand in again.
    [paused] ⏸ { $who } paused your campaign “{ $name }”.
    [resumed] 🟢 { $who } let your campaign “{ $name }” go on.
   *[stopped] ⏹ { $who } stopped your campaign “{ $name }” for good.
}
campaign-begun = ▶️ “{ $name }” has begun: { $planned ->
    [one] one shop gets it
   *[other] { NUMBER($planned) } shops get it
}{ $heldOut ->
    [0] {""}
   *[other] ; { NUMBER($heldOut) } are held out
}.
campaign-finished = 🏁 “{ $name }” is finished: sent { NUMBER($sent) }, answered { NUMBER($answered) } and ordered { NUMBER($ordered) } ({ $value }) so far.
campaign-testing = It comes here in a moment, in each of its languages.
campaign-dropped = “{ $name }” is dropped.
campaign-language = In which language?
campaign-language-of = { $code ->
    [hi] हिन्दी
    [hi-Latn] Hinglish
   *[en] English
}
campaign-language-text = Write the message in { $code ->
    [hi] Hindi
    [hi-Latn] Hinglish
   *[en] English
}.
campaign-new-whom = To whom? Tap, or send a list of shop codes (CSV or Excel).
campaign-new-whom-of = { $of ->
    [all] All shops
    [quiet] Shops quiet for { $days } days
    [classes] Shops of a class
    [regions] A region
    [beats] A beat
    [saved] A saved audience
   *[distributors] A distributor’s shops
}
campaign-new-saved = Which audience?
campaign-new-saved-of = { $name } ({ NUMBER($count) })
campaign-list-coming = The list is being read. It comes back here in a moment, with the number of shops.
campaign-list-taken = 📋 { $name }: { $count ->
    [one] one shop.
   *[other] { NUMBER($count) } shops.
}
campaign-list-unknown = { $count ->
    [one] One code belongs to no shop: { $codes }
   *[other] { NUMBER($count) } codes belong to no shop: { $codes } …
}
campaign-list-write = Write to these shops
campaign-list-not = { $why ->
    [too-many] More than { NUMBER($most) } codes in { $name }. Please send several lists.
    [none] No code was found in { $name }.
    [unknown] No code in { $name } belongs to a shop.
   *[unreadable] { $name } cannot be read. A CSV file or an Excel workbook (.xlsx) works.
}
campaign-new-message = What shall it say? Write it, or tap a scheme. {"{"}name{"}"}, {"{"}points{"}"} and {"{"}usual{"}"} become each shop’s own.
campaign-new-about = Tell of { $name }
campaign-new-does = What shall the button do?
campaign-new-does-what = { $what ->
    [usual] Order the usual
    [offer] Show the offers
    [points] Show the points
    [order] Order certain goods
   *[none] No button
}
campaign-new-goods = Which goods, and how much? For example “40 haldi, 2 case noodles”.
campaign-new-goods-unclear = I did not find that. Write quantity and product, like “40 haldi”.
campaign-new-unreadable = I cannot send that. Variables are {"{"}name{"}"}, {"{"}points{"}"}, {"{"}gap{"}"} and {"{"}usual{"}"}.
campaign-progress = Planned { NUMBER($planned) } · sent { NUMBER($sent) } · delivered { NUMBER($delivered) } · read { NUMBER($read) } · answered { NUMBER($answered) } · ordered { NUMBER($ordered) } ({ $value })
campaign-runs = The last times:
campaign-run-about = { $at }, { $about }
campaign-run-line = • { $at }: sent { NUMBER($sent) }, answered { NUMBER($answered) }, ordered { NUMBER($ordered) } ({ $value })
campaign-held-out = Held out: { NUMBER($count) }
campaign-lift = { $known ->
    [too-few] What it moved: cannot tell yet (n = { NUMBER($n) })
    [unclear] What it moved: cannot tell yet (n = { NUMBER($n) }); between { $low } and { $high } per shop
    [less] It moved { $perOutlet } per shop ({ NUMBER($percent) } %), with 95 % certainty between { $low } and { $high } (n = { NUMBER($n) })
   *[more] It moved +{ $perOutlet } per shop (+{ NUMBER($percent) } %), with 95 % certainty between { $low } and { $high } (n = { NUMBER($n) })
}{ $over ->
    [no] , so far
   *[yes] {""}
}
campaign-lift-line = 📈 { campaign-lift }
campaign-left = { NUMBER($count) } still to send{ $minutes ->
    [0] {""}
   *[other] , about { NUMBER($minutes) } minutes
}
campaign-reason = { $reason ->
    [unreachable] blocked us or cannot be reached
    [stopped] stopped offers
    [no-consent] want no offers
    [no-stock] too little stock
    [nobody] nobody there yet
    [closed] shop closed
    [left] left the shop
    [enough] had enough this week
    [late] too late
    [same-person] owner got it for another shop
    [no-cut-off] no cut-off that day
    [messenger-limit] the messenger’s limit
    [window] have to write first
    [held] held by the messenger
   *[other] other reasons
}
campaign-not = { $kind ->
    [failed] Failed
   *[skipped] Not sent
} ({ campaign-reason }): { NUMBER($count) }
campaign-turned = { $status ->
    [paused] ⏸ Paused. Nothing more goes out.
    [stopped] ⏹ Stopped for good.
   *[running] 🟢 It goes on.
}
campaign-stop-sure = Stop it for good? Whoever was not told yet never will be.
campaign-stop-no = No, leave it
campaign-refused = { $reason ->
    [campaign-unknown] There is no such campaign any more.
    [campaign-started-already] It was started or dropped already.
    [campaign-changed-meanwhile] Somebody changed it meanwhile. Please look at it again.
    [campaign-nobody] Nobody would get it: no shop of this choice wants offers and can be reached.
    [campaign-too-late] That time is over. Please choose another.
    [campaign-not-waiting] It does not wait for approval any more.
    [campaign-needs-another] Somebody else has to approve it.
    [campaign-not-running] It is not running.
    [campaign-not-paused] It is not paused.
   *[campaign-over] It is over already.
}
campaign-digest = ☀️ Good morning! { $open ->
    [0] Your campaigns:
    [one] One campaign needs your decision:
   *[other] { $open } campaigns need your decision:
}
campaign-digest-rest = What runs and what it moved:
campaign-digest-line = • { $last }sent { NUMBER($sent) }, answered { NUMBER($answered) }, ordered { NUMBER($ordered) } ({ $value })
campaign-digest-last = { $at }:{" "}
campaign-digest-next = • next { $at }
campaign-digest-waiting = • { $when }. { $asked }

booster-none = No goods lie too long just now.
booster-which = These lie long and few shops buy them. For which one?
booster-slow = • { $name }: { $sold ->
    [no] nothing sold for four weeks
   *[yes] stock for { NUMBER($cover) } days
}, bought by { NUMBER($buyers) } of { NUMBER($outlets) } shops
booster-times = How many times the points?
booster-times-of = { $times }×
booster-days = For how long?
booster-days-of = { $days } days
booster-review = 🚀 { $name }: { $times }× points till { $until }. Start it?
booster-start = Start
booster-drop = No
booster-dropped = Nothing was started.
booster-started = 🚀 { $name }: { $times }× points till { $until } from now on.
booster-not = { $reason ->
    [point-rule-over-already] That is over already.
   *[other] That booster cannot be made.
}
booster-send = Tell the shops
