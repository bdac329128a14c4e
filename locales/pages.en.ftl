### Pages in a browser: the demo page, sign-in, the distributor's page. The words of the chat are in en.ftl.

## Errors
error-home = Go to the start
error-missing = Not here
error-missing-text = There is nothing at this address, or it is not yours to see.
error-unclear = Not understood
error-unclear-text = This could not be read. Please try again.
error-number = Not a phone number
error-number-text = This is not a phone number. Please check the digits.
error-too-large = Too large
error-too-large-text = This file is larger than 20 MB. Please send a smaller one.
error-busy = Too many open pages
error-busy-text = Too many pages are open at once. Please close some and try again.
error-often = A little slower
error-often-text = Too many tries. Please wait a minute and try again.
error-fault = Something went wrong
error-fault-text = Something went wrong on our side. Please try again in a moment.
error-other-site = This was asked for by another site, so nothing was done.
error-session = Signed out
error-session-text = You are signed out. Ask for a new link in your chat.
error-not-allowed = Not yours to do
error-not-allowed-text = Your role does not allow this.

## Demo
demo-title = Galla demo
demo-tagline = Shops order in the chat they already use
demo-banner = Demo: nothing leaves this computer
demo-phones = Phones
demo-party-outlet = Retailer
demo-party-distributor = Distributor
demo-party-brand = Brand
demo-party-none = Person
demo-no-role = No role yet
demo-new-phone = New phone
demo-new-phone-hint = Somebody nobody knows yet
demo-number = Number of this phone
demo-change-person = Give this phone to somebody else
demo-search = Name, shop or code
demo-nobody = Nobody by that name
demo-online = online
demo-connecting = connecting…
demo-language = Language of this chat
demo-log = Chat of { $name }
demo-jump = Go to the newest message
demo-empty = No messages yet. Tap Start, or just write.
demo-start = Start
demo-tapped = (a button of an older message)
demo-answers = Answers to tap
demo-place = Location
demo-contact = Phone number
demo-file = File
demo-photo = Photo
demo-other = (something this phone cannot show)
demo-download = Save file
demo-today = Today
demo-typing = typing
demo-waiting = Sent
demo-done = Read
demo-failed = Could not be handled
demo-attach = Attach
demo-send-photo = Photo or file
demo-share-location = Share my location
demo-share-contact = Share my number
demo-type = Message
demo-send = Send

## Roles
role-owner = Owner
role-staff = Staff
role-biller = Biller
role-godown = Godown
role-delivery = Delivery
role-marketer = Marketer
role-operator = Operator
role-rep = Field rep
