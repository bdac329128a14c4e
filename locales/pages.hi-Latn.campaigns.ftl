### Campaign ke page.

## Upar ki patti aur list
camp-title = Campaign
camp-tab-list = Campaign
camp-tab-calendar = Calendar
camp-tab-audiences = Audience
camp-tab-rules = Niyam
camp-tab-distributors = Distributor
camp-none = Abhi koi campaign nahi. “Naya campaign” se shuru kijiye.
camp-older = Sab poore ho chuke
camp-group-waiting = Manzoori baaki
camp-group-paused = Ruke hue
camp-group-running = Chal rahe hain
camp-group-scheduled = Tay samay par jayenge
camp-group-draft = Draft
camp-group-over = Poore ho chuke
camp-status = { $status ->
    [draft] Draft
    [waiting] Manzoori baaki
    [running] Chal raha hai
    [paused] Ruka hai
    [stopped] Band kiya gaya
   *[ended] Poora hua
}
camp-next = agli baar { $at }
camp-by = { $name } ne banaya
camp-why = { $why ->
    [blocks] Apne aap ruka: log block kar rahe hain ya offer band kar rahe hain.
    [failures] Apne aap ruka: message nahi pahunch rahe.
   *[by-hand] Haath se roka gaya.
}
camp-number = { NUMBER($number) }
camp-count-planned = Bhejne hain
camp-count-sent = Bheje
camp-count-read = Padhe
camp-count-answered = Jawab
camp-count-ordered = Order
camp-count-failed = Nahi pahunche
camp-count-value = Order ki rakam
camp-do-start = Shuru karein
camp-do-approve = Manzoor karein
camp-do-pause = Rokein
camp-do-resume = Aage chalayein
camp-do-stop = Hamesha ke liye band karein
camp-do-copy = Copy karke draft banayein
camp-do-drop = Hatayein
camp-do-edit = Badlein
camp-drop-sure = Yeh draft hatayein? Phir wapas nahi aayega.
camp-waits-for-another = Kisi doosre marketer ko manzoor karna hoga.
