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
