### A human of the business in the chat, messages of hours ago, order notes.

chat-human-here = 👤 अब { $who } आपसे बात कर रहे हैं। असिस्टेंट के लिए *मेनू* लिखें।
chat-human-name = { $business } से { $name }
chat-human-over = 🤖 अब फिर से असिस्टेंट जवाब दे रहा है।
chat-number-old = वह नंबर { $at } वाले मेनू का था।
chat-number-now = अभी आप इनमें से चुन सकते हैं:
words-bot-on = बॉट ऑन | बॉट चालू | बॉट चालू करें
