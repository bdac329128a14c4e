/** The dialogues of a shop, and the words that lead into them. */
import type { Dialogs } from '../../src/chat/dialogs.ts'
import type { Flow } from '../../src/chat/flow.ts'
import { answerChange } from './answer-change.ts'
import { browse } from './browse.ts'
import { myWords } from './my-words.ts'
import { order } from './order.ts'
import { orders } from './orders.ts'
import { receive } from './receive.ts'
import { repeat } from './repeat.ts'

export const retailerFlows: Flow[] = [order, repeat, browse, orders, answerChange, receive, myWords]

export const retailerWords: Dialogs['words'] = [
  { key: 'words-order', does: { go: { flow: 'order' } }, role: 'retailer' },
  { key: 'words-orders', does: { go: { flow: 'orders' } }, role: 'retailer' },
  { key: 'words-browse', does: { go: { flow: 'browse' } }, role: 'retailer' },
  { key: 'words-my-words', does: { go: { flow: 'my-words' } }, role: 'retailer' },
]
