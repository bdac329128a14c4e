### A human of the business in the chat, messages of hours ago, order notes.

chat-human-here = 👤 { $who } is answering you now. Type *menu* for the assistant.
chat-human-name = { $name } from { $business }
chat-human-over = 🤖 The assistant is answering again.
chat-by-hand = { $text }
chat-number-old = That number was for the menu of { $at }.
chat-number-now = Now you can choose:
words-bot-on = bot on | assistant on

## A note of a shop: at the shop

order-note-title = your note
order-note-what = { $count ->
        [one] Is this your order list?
       *[other] Are these { $count } pictures your order list?
    }
order-note-list = It is my order list
order-note-other = Something else
order-note-not-read = Thanks, I kept it. I cannot read it myself yet: please type what you need, or tap.
order-note-nobody = I cannot listen or read this yet, and no distributor serves your shop yet who could. Please type what you need, or tap.
order-note-kept = { $kind ->
        [voice] I cannot listen yet; { $distributor } has your note.
        [video] I cannot watch yet; { $distributor } has your video.
       *[other] I cannot read it yet; { $distributor } has your list.
    } You can also type or tap.
late-order-title = your message of earlier
late-order = { $count ->
        [one] I only see this now.
       *[other] I only see these now.
    }
    { $lines }
    Still wanted?
late-order-line = You wrote at { $at }: “{ $text }”
late-order-yes = Yes, order it
late-order-no = No
late-order-dropped = OK, nothing was ordered.

## A note of a shop: at the distributor

note-of = { $kind ->
        [voice] the voice note of { $at }
        [video] the video of { $at }
       *[other] the list of { $at }
    }
note-about = the note of { $outlet }
note-new = { $kind ->
        [voice] 🎤 Voice note
        [video] 🎬 Video
       *[other] 📝 { $count ->
            [one] Order list
           *[other] Order list, { $count } pictures
        }
    } from { $who }, { $outlet } ({ $code }), { $at }.
    Please type the order for them.
note-caption = They wrote: “{ $caption }”
note-not-fetched = ⚠️ The file could not be fetched. Please call the shop.
note-page = Picture { $n } of { $count } from { $outlet }
note-page-link = The chat: { $link }
note-type = Type the order
note-drop = Drop it
note-reminder = ⏰ { $outlet } still waits: their { $kind ->
        [voice] voice note
        [video] video
       *[other] order list
    } of { $at } is not typed yet.
note-escalation = ⏰ { $distributor } has not typed the { $kind ->
        [voice] voice note
        [video] video
       *[other] order list
    } of { $outlet } since { $at }.
note-dropped = { $distributor } could make no order of { $kind ->
        [voice] your voice note
        [video] your video
       *[other] your list
    } of { $at }.
note-why = Reason: { $reason }
note-instead = Please type what you need, or tap.
note-why-unclear = Cannot make it out
note-why-no-order = No order in it
note-why-twice = Ordered already
note-why-typed = “{ $text }”
shop-note-title = the note of a shop
shop-note-which = { $kind ->
        [voice] A voice note
        [video] A video
       *[other] A list
    } – for which shop? Tap, or type its code or name.
shop-note-which-type = { $kind ->
        [voice] A voice note
        [video] A video
       *[other] A list
    } – for which shop? Type its code (R-0012) or name.
shop-note-kept = 🎤 Kept for { $outlet }. It waits with their orders until it is typed.
note-desk-title = the shop's note
note-desk-type = Type the order of { $outlet } ({ $code }) as you hear or read it, like “2 peti noodles, 5 ghee”.
note-desk-see = See the order ({ $count })
note-desk-again = Show the note again
note-desk-shown = Here it is again.
note-desk-review = 📝 For { $outlet } ({ $code }):
note-desk-correct = Type to correct: “noodles 3 peti”, “no ghee”.
note-desk-minimum = The minimum is { $minimum }; { $missing } is missing.
note-desk-place = Place order { $total }
note-desk-anew = Start over
note-desk-placed = ✅ Order { $number } is placed for { $outlet }. They have been told.
note-desk-dropped = Dropped. { $outlet } has been told why.
note-desk-why = Why is it dropped? { $outlet } will read it.
note-desk-not-yours = Only the owner or the biller types a shop's order.
note-desk-closed = { $who } has { $status ->
        [typed] typed this already,
       *[dropped] dropped this already,
    } at { $at }.
pending-note = { $kind ->
        [voice] 🎤
        [video] 🎬
       *[other] 📝
    } { $outlet }: to be typed, waits { $wait }
pending-note-choice = ✍️ Type for { $outlet }
order-already = Order { $number } was placed already, in your other chat. Nothing was ordered twice.
accept-invite-used = 👍 { $name } has accepted your invite to { $place }.
