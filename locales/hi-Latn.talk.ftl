### A human of the business in the chat, messages of hours ago, order notes.

chat-human-here = 👤 Ab { $who } aapse baat kar rahe hain. Assistant ke liye *menu* likhein.
chat-human-name = { $business } se { $name }
chat-human-over = 🤖 Ab phir se assistant jawab de raha hai.
chat-number-old = Woh number { $at } wale menu ka tha.
chat-number-now = Abhi aap inmein se chun sakte hain:
words-bot-on = bot chalu | bot chalu karo | bot on karo
