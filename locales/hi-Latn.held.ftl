### Held lines of claims.

words-held = ruki lines | roki hui line | ruke claim
held-lines-title = ruki hui lines
held-all = Ruki lines
held-list = { $count ->
        [0] Claim ki koi line ruki nahi hai.
        [one] Ek line ruki hai:
       *[other] { $count } lines ruki hain:
    }
held-line = ⚠️ Order { $number }, { $outlet }, { $product }: { $distributor } ke { $amount } – { $reason } ({ $by ->
        [none] bill par dikha
       *[other] { $by }
    })
held-explained = 💬 { $distributor }: { $text }
held-asked = ✋ { $who } ise chhodna chahte hain: { $text }
held-open = { $number } { $product }
held-explain = Samjhayein
held-ask = Chhodne ko kahein
held-release = Chhod dein
held-what = { $says ->
        [ask] Iska paisa kyun mile? Jo dekha woh likhein, jaise bill.
       *[explain] Brand ko kya pata hona chahiye? Jaise woh bill jismein scheme dikhti hai.
    }
held-said = { $says ->
        [ask] Keh diya. Ab koi doosra chhodega.
       *[explain] Brand tak pahuncha diya.
    }
held-released = ✅ Chhod diya: paisa isi claim mein ya agle mein milega.
held-told-explained = 💬 Distributor ne ruki line samjhayi:
held-told-asked = ✋ Ek ruki line doosre vyakti ke liye ruki hai:
held-told-released = ✅ Ek ruki line chhod di gayi:
claim-not-held = Yeh line ab ruki nahi hai.
claim-release-unasked = Pehle ek vyakti chhodne ko kehta hai, phir doosra chhodta hai.
