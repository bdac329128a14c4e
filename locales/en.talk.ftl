### A human of the business in the chat, messages of hours ago, order notes.

chat-human-here = 👤 { $who } is answering you now. Type *menu* for the assistant.
chat-human-name = { $name } from { $business }
chat-human-over = 🤖 The assistant is answering again.
chat-number-old = That number was for the menu of { $at }.
chat-number-now = Now you can choose:
words-bot-on = bot on | assistant on
