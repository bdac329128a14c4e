### The pages of campaigns.

## Frame and list
camp-title = Campaigns
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
camp-number = { NUMBER($number) }
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
