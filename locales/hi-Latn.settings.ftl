### Distributor ke malik ki settings.

words-settings = settings kholo | meri settings
settings-title = settings
settings-not-yours = Settings malik aur biller dekhte hain.
settings-owner = Yeh sirf malik badalte hain.
settings-list = ⚙️ { $name }
settings-now-cut-off = Order ek kaam ke din pehle { $at } tak.
settings-now-holiday = Band: { $days }
settings-now-minimum = { $some ->
        [yes] Kam se kam order: { $amount }
       *[no] Kam se kam ki koi shart nahi
    }
settings-now-short-lines = Jo kam pade: { $policy ->
        [back-order] baad mein alag order se aata hai
       *[cancel] hat jaata hai
    }
settings-now-credit = Dukaan ki limit se zyada: { $mode ->
        [block] malik ke bina pakka nahi
        [warn] Confirm ke paas chetavani
       *[off] dhyaan nahi
    }
settings-now-digest = Naye order: { $minutes ->
        [0] har ek turant
       *[other] { $minutes } minute jodkar ek saath
    }
settings-now-remind = { $minutes } kaam ke minute baad yaad dilana, dugne par brand ko
settings-now-hours = Khula { $opens } se { $closes }: { $days }
settings-now-beat = • { $name }: { $days }{ $placed ->
        [0] {""}
       *[other] {" "}· route { $shops } mein se { $placed } dukaanon ka
    }
settings-none = koi din nahi
settings-no-days = koi din nahi
settings-two = { $a }, { $b }
settings-date = { $day }
settings-day = { $day ->
        [mon] Som
        [tue] Mangal
        [wed] Budh
        [thu] Guru
        [fri] Shukra
        [sat] Shani
       *[sun] Ravi
    }
settings-how = Tap kijiye, ya likhiye: “cut-off 5 pm”, “holiday 14 nov”, “minimum 500”.
settings-choice = { $name ->
        [cut-off] Cut-off
        [holiday] Chhuttiyan
        [minimum] Kam se kam order
        [short-lines] Jo kam pade
        [credit] Credit
        [digest] Naye order
        [remind] Yaad dilana
        [hours] Kaam ka samay
        [work-days] Kaam ke din
        [beat-days] Beat ke din
       *[route] Beat ka route
    }
settings-ask = { $name ->
        [cut-off] Agli delivery ke liye kab tak order? Jaise “5 pm”.
        [holiday] Kis din band? Jaise “14 nov” ya “guruvar”.
        [minimum] Order kam se kam kitne ka? Jaise “500”, ya “off”.
        [short-lines] Jo maal kam pade uska kya?
        [credit] Dukaan ki limit se zyada ka order?
        [digest] Naye order kitne minute jodein? Zyada se zyada 120, ya “off”.
        [remind] Kitne kaam ke minute baad yaad dilayein? 5 se 480.
        [hours] Kaam kab se kab tak? Jaise “9 to 7”.
        [work-days] Kaam ke din? Jaise “mon-sat”.
        [beat-days] Kis beat par kis din maal jaata hai? Jaise “{ $beat } days mon thu”.
       *[route] Beat ki dukaanein kis kram mein? Jaise “{ $beat }: R-0012, R-0034, R-0007”. Baaki dukaanein paas wali pehle, baad mein.
    }
settings-value = { $name ->
        [short-lines] { $value ->
            [back-order] Baad mein aaye
           *[cancel] Hata dein
        }
        [credit] { $value ->
            [block] Rokein
            [warn] Sirf chetavani
           *[off] Dhyaan na dein
        }
        [minimum] { $value ->
            [off] Koi nahi
           *[other] ₹{ $value }
        }
       *[other] { $value ->
            [off] Har ek turant
           *[other] { $value } min
        }
    }
settings-reopen = { $day } ko khula hi hai
settings-leave = Rehne dein
settings-unread = Yeh samajh nahi aaya.
settings-no-beat = Yeh beat nahi mili.
settings-past = Woh din nikal gaya.
settings-unknown-shops = { $beat } ki dukaanein nahi: { $codes }. Kuch nahi badla.
settings-new-hours = Kaam ka samay { $opens } se { $closes }
settings-new-work-days = Kaam ke din: { $days }
settings-new-holiday = { $open ->
        [yes] { $day } ko khula hi hai
       *[no] { $day } ko band
    }
settings-new-beat = { $name } ke delivery ke din: { $days }
settings-new-route = { $shops ->
        [0] { $name }: koi route nahi, paas wali pehle
       *[other] { $name } ka route: { $codes }
    }
settings-promised = Us din ke { $count } order hain ({ $orders }): woh apni beat ke agle din jaayenge, dukaanon ko bataya jaayega.
settings-concerns = { $name ->
        [digest] Sirf office ko dikhega.
        [remind] Sirf office aur brand ko dikhega.
        [route] Ab se sheet aur delivery isi kram mein.
       *[other] Dukaanon ko agle order se dikhega.
    }
settings-yes = Save karein
settings-no = Rehne dein
settings-saved = ✅ Save ho gaya.{ $moved ->
        [0] {""}
       *[other] {" "}{ $moved } order aage badhe; dukaanon ko pata hai.
    }
settings-left = Kuch nahi badla.
settings-all = Sab settings
notice-desk-setting = ⚙️ { $who } ne setting badli:
