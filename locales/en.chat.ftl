### The conversation itself.

chat-menu = Menu
chat-more = More…
chat-choices = Choose
chat-more-of = More:
chat-resume = Back to { $what }
chat-back-to = Back to { $what }:
chat-cancelled = OK, { $what } is dropped.
chat-nothing-to-cancel = There is nothing to cancel.
chat-stale = That was an earlier message. This is where we are now:
chat-unclear = Sorry, I did not get that.
chat-which = Which one do you mean?
chat-which-choice = { $label } – { $about }
chat-not-allowed = That is not open to you here.
chat-apology = Sorry, something went wrong on our side and I could not read your last message. Please send it once more.
chat-share-contact = Share my phone number
chat-share-location = Share my location
words-menu = menu | home | start over | main menu
words-yes = yes | y | yeah | yep | yup | ok | okay | okk | k | confirm | confirmed | confirm it | confirm order | place | place it | place order | order it | go ahead | sure | done | right | correct | 👍 | ✅
words-no = no | n | nope | not now | don't | dont | 👎
words-cancel = cancel | drop | leave it | never mind
words-back = back | previous | go back
