### Held lines of claims.

words-held = held | held lines | lines held
held-lines-title = the held lines
held-all = Held lines
held-list = { $count ->
        [0] No line of a claim is held.
        [one] One line is held:
       *[other] { $count } lines are held:
    }
held-line = ⚠️ Order { $number }, { $outlet }, { $product }: { $amount } of { $distributor } – { $reason } ({ $by ->
        [none] seen on the bill
       *[other] { $by }
    })
held-explained = 💬 { $distributor }: { $text }
held-asked = ✋ { $who } wants it released: { $text }
held-open = { $number } { $product }
held-explain = Explain
held-ask = Ask to release
held-release = Release
held-what = { $says ->
        [ask] Why should it be paid? Say what shows it, such as the bill you saw.
       *[explain] What should the brand know? Such as the bill that shows the scheme.
    }
held-said = { $says ->
        [ask] Asked. Somebody else has to release it.
       *[explain] Passed on to the brand’s desk.
    }
held-released = ✅ Released: it is paid with its claim, or the next.
held-told-explained = 💬 A distributor explains a held line:
held-told-asked = ✋ A held line waits for a second person:
held-told-released = ✅ A held line was released:
claim-not-held = This line is not held any more.
claim-release-unasked = First one of the desk asks for its release, then another releases it.
