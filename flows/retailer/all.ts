/** The dialogues of a shop, and the words that lead into them. */
import type { Dialogs } from '../../src/chat/dialogs.ts'
import type { Ctx, Flow, Goto, Heard } from '../../src/chat/flow.ts'
import { answerChange } from './answer-change.ts'
import { bill } from './bill.ts'
import { billPhoto, pictureOf } from './bill-photo.ts'
import { browse } from './browse.ts'
import { campaign } from './campaign.ts'
import { cases } from './cases.ts'
import { dispute } from './dispute.ts'
import { dues } from './dues.ts'
import { lateOrder } from './late-order.ts'
import { myRewards } from './my-rewards.ts'
import { myWords } from './my-words.ts'
import { objectOrder } from './object-order.ts'
import { offers } from './offers.ts'
import { order } from './order.ts'
import { noteOf, orderNote } from './order-note.ts'
import { orders } from './orders.ts'
import { points } from './points.ts'
import { receive } from './receive.ts'
import { repeat } from './repeat.ts'
import { returnGoods } from './return.ts'
import { rewards } from './rewards.ts'
import { why } from './why.ts'

export const retailerFlows: Flow[] = [
  order,
  repeat,
  browse,
  offers,
  campaign,
  orders,
  answerChange,
  receive,
  myWords,
  orderNote,
  billPhoto,
  bill,
  returnGoods,
  dispute,
  cases,
  dues,
  lateOrder,
  objectOrder,
  points,
  rewards,
  myRewards,
  why,
]

export const retailerWords: Dialogs['words'] = [
  { key: 'words-order', does: { go: { flow: 'order' } }, role: 'retailer' },
  { key: 'words-orders', does: { go: { flow: 'orders' } }, role: 'retailer' },
  { key: 'words-browse', does: { go: { flow: 'browse' } }, role: 'retailer' },
  { key: 'words-offers', does: { go: { flow: 'offers' } }, role: 'retailer' },
  { key: 'words-dues', does: { go: { flow: 'dues' } }, role: 'retailer' },
  { key: 'words-bills', does: { go: { flow: 'bill' } }, role: 'retailer' },
  { key: 'words-points', does: { go: { flow: 'points' } }, role: 'retailer' },
  { key: 'words-rewards', does: { go: { flow: 'rewards' } }, role: 'retailer' },
  { key: 'words-rewards-mine', does: { go: { flow: 'my-rewards' } }, role: 'retailer' },
  { key: 'words-my-words', does: { go: { flow: 'my-words' } }, role: 'retailer' },
  { key: 'words-return', does: { go: { flow: 'return' } }, role: 'retailer' },
  { key: 'words-returns', does: { go: { flow: 'return', step: 'list' } }, role: 'retailer' },
  { key: 'words-cases', does: { go: { flow: 'cases' } }, role: 'retailer' },
  { key: 'words-disputes', does: { go: { flow: 'dispute' } }, role: 'retailer' },
]

const longestWish = 500

/** A basket of the messenger's own shop window, a voice note, a video, a picture that nothing asked for. */
export function retailerUnasked(heard: Heard, ctx: Ctx): Goto | undefined {
  if (ctx.who.outlets.length === 0) return undefined
  if (heard.kind !== 'cart') return pictureOf(heard) ?? noteOf(heard)
  const wish = heard.text?.trim().slice(0, longestWish)
  const cart = heard.items.slice(0, 200)
  return { flow: 'order', step: 'take', data: { cart, ...(wish ? { wish } : {}) } }
}
