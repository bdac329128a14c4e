### What a distributor's owner sets about the day's work.

words-settings = settings | setting | my settings
settings-title = the settings
settings-not-yours = Settings are seen by the owner and the biller.
settings-owner = Only the owner changes these.
settings-list = ⚙️ { $name }
settings-now-cut-off = Orders close at { $at } on the working day before.
settings-now-holiday = Closed: { $days }
settings-now-minimum = { $some ->
        [yes] Smallest order: { $amount }
       *[no] No smallest order
    }
settings-now-short-lines = What is short: { $policy ->
        [back-order] comes later as an order of its own
       *[cancel] is dropped
    }
settings-now-credit = Beyond a shop’s limit: { $mode ->
        [block] not confirmed without the owner
        [warn] a warning beside Confirm
       *[off] ignored
    }
settings-now-digest = New orders: { $minutes ->
        [0] each told at once
       *[other] gathered for { $minutes } minutes
    }
settings-now-remind = Reminder after { $minutes } working minutes, the brand after twice that
settings-now-hours = Open { $opens } to { $closes }: { $days }
settings-now-beat = • { $name }: { $days }{ $placed ->
        [0] {""}
       *[other] {" "}· route set for { $placed } of { $shops } shops
    }
settings-none = no day
settings-no-days = no day
settings-two = { $a }, { $b }
settings-date = { $day }
settings-day = { $day ->
        [mon] Mon
        [tue] Tue
        [wed] Wed
        [thu] Thu
        [fri] Fri
        [sat] Sat
       *[sun] Sun
    }
settings-how = Tap one, or type it: “cut-off 5 pm”, “holiday 14 nov”, “minimum 500”.
settings-choice = { $name ->
        [cut-off] Cut-off
        [holiday] Holidays
        [minimum] Smallest order
        [short-lines] What is short
        [credit] Credit
        [digest] New orders
        [remind] Reminders
        [hours] Working hours
        [work-days] Working days
        [beat-days] Days of a beat
       *[route] Route of a beat
    }
settings-ask = { $name ->
        [cut-off] Until when may shops order for the next delivery? Like “5 pm”.
        [holiday] Which day are you closed? Like “14 nov” or “thursday”.
        [minimum] How much must an order come to? Like “500”, or “off”.
        [short-lines] What happens to goods that are short?
        [credit] An order beyond a shop’s limit?
        [digest] Gather new orders for how many minutes? At most 120, or “off”.
        [remind] Remind you of a waiting order after how many working minutes? 5 to 480.
        [hours] When do you work? Like “9 to 7”.
        [work-days] Which days do you work? Like “mon-sat”.
        [beat-days] Which beat is brought goods when? Like “{ $beat } days mon thu”.
       *[route] In which order are the shops of a beat driven to? Like “{ $beat }: R-0012, R-0034, R-0007”. Shops you leave out follow, nearest first.
    }
settings-value = { $name ->
        [short-lines] { $value ->
            [back-order] Comes later
           *[cancel] Drop it
        }
        [credit] { $value ->
            [block] Block it
            [warn] Only warn
           *[off] Ignore limits
        }
        [minimum] { $value ->
            [off] None
           *[other] ₹{ $value }
        }
       *[other] { $value ->
            [off] Each at once
           *[other] { $value } min
        }
    }
settings-reopen = Open on { $day } after all
settings-leave = Leave it
settings-unread = I could not read that.
settings-no-beat = I do not know that beat.
settings-past = That day is over.
settings-unknown-shops = Not shops of { $beat }: { $codes }. Nothing was changed.
settings-new-hours = Working hours { $opens } to { $closes }
settings-new-work-days = Working days: { $days }
settings-new-holiday = { $open ->
        [yes] Open on { $day } after all
       *[no] Closed on { $day }
    }
settings-new-beat = Delivery days of { $name }: { $days }
settings-new-route = { $shops ->
        [0] { $name }: no route set, nearest first
       *[other] Route of { $name }: { $codes }
    }
settings-promised = { $count ->
        [one] 1 order is promised for that day ({ $orders }): it moves to the next day of its beat, and the shop is told.
       *[other] { $count } orders are promised for that day ({ $orders }): they move to the next day of their beat, and the shops are told.
    }
settings-concerns = { $name ->
        [digest] Only the office notices it.
        [remind] Only the office and the brand notice it.
        [route] The sheets and the delivery round follow it from now on.
       *[other] Shops notice it from their next order on.
    }
settings-yes = Save
settings-no = Leave it
settings-saved = ✅ Saved.{ $moved ->
        [0] {""}
        [one] {" "}1 order moved; the shop knows.
       *[other] {" "}{ $moved } orders moved; the shops know.
    }
settings-left = Nothing was changed.
settings-all = All settings
notice-desk-setting = ⚙️ { $who } changed a setting:
