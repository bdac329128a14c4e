/** The dialogues of distributors and of the brand's desk, and the words that lead into them. */
import type { Dialogs } from '../../src/chat/dialogs.ts'
import type { Ctx, Flow, Goto, Heard } from '../../src/chat/flow.ts'
import { ordersForShops } from '../../src/people/served-outlets.ts'
import { fileIn } from '../retailer/order-note.ts'
import { beatList } from './beat-list.ts'
import { billDesk } from './bill-desk.ts'
import { bookPayment } from './book-payment.ts'
import { claimDesk } from './claim-desk.ts'
import { claims } from './claims.ts'
import { confirmAll } from './confirm-all.ts'
import { delivery } from './delivery.ts'
import { disputeDesk } from './dispute-desk.ts'
import { duesDesk } from './dues-desk.ts'
import { duesTerms } from './dues-terms.ts'
import { exportFile } from './export-file.ts'
import { forShop } from './for-shop.ts'
import { giftDesk } from './gift-desk.ts'
import { heldLinesFlow } from './held-lines.ts'
import { invite } from './invite.ts'
import { loading } from './loading.ts'
import { noteDesk } from './note-desk.ts'
import { objection } from './objection.ts'
import { oneByOne } from './one-by-one.ts'
import { orderConfirm, orderRefuse } from './order-answers.ts'
import { orderDesk } from './order-desk.ts'
import { outletDesk } from './outlet-desk.ts'
import { paymentFirst } from './payment-first.ts'
import { pending } from './pending.ts'
import { repBeats } from './rep-beats.ts'
import { returnDesk } from './return-desk.ts'
import { settings } from './settings.ts'
import { sheets } from './sheets.ts'
import { shopNote } from './shop-note.ts'
import { stock } from './stock.ts'
import { keepsStockOf } from './stock-state.ts'
import { urgentAnswer } from './urgent-answer.ts'

export const distributorFlows: Flow[] = [
  orderConfirm,
  orderDesk,
  orderRefuse,
  urgentAnswer,
  pending,
  loading,
  delivery,
  sheets,
  exportFile,
  settings,
  stock,
  outletDesk,
  invite,
  noteDesk,
  returnDesk,
  disputeDesk,
  duesDesk,
  duesTerms,
  bookPayment,
  billDesk,
  claimDesk,
  giftDesk,
  claims,
  heldLinesFlow,
  paymentFirst,
  forShop,
  shopNote,
  beatList,
  objection,
  confirmAll,
  oneByOne,
  repBeats,
]

export const distributorWords: Dialogs['words'] = [
  { key: 'words-rep-beats', does: { go: { flow: 'rep-beats' } }, role: 'distributor' },
  { key: 'words-rep-beats', does: { go: { flow: 'rep-beats' } }, role: 'brand' },
  { key: 'words-beat-list', does: { go: { flow: 'beat-list' } }, role: 'distributor' },
  { key: 'words-beat-list', does: { go: { flow: 'beat-list' } }, role: 'brand' },
  { key: 'words-pending', does: { go: { flow: 'pending' } }, role: 'distributor' },
  { key: 'words-dispatch', does: { go: { flow: 'loading' } }, role: 'distributor' },
  { key: 'words-deliver', does: { go: { flow: 'loading', step: 'sheet' } }, role: 'distributor' },
  { key: 'words-sheets', does: { go: { flow: 'sheets' } }, role: 'distributor' },
  { key: 'words-export', does: { go: { flow: 'export' } }, role: 'distributor' },
  { key: 'words-settings', does: { go: { flow: 'settings' } }, role: 'distributor' },
  { key: 'words-stock', does: { go: { flow: 'stock' } }, role: 'distributor' },
  { key: 'words-shops', does: { go: { flow: 'outlet-desk' } }, role: 'distributor' },
  { key: 'words-invite', does: { go: { flow: 'invite' } }, role: 'distributor' },
  { key: 'words-desk-returns', does: { go: { flow: 'return-desk' } }, role: 'distributor' },
  { key: 'words-desk-disputes', does: { go: { flow: 'dispute-desk' } }, role: 'distributor' },
  { key: 'words-bill-desk', does: { go: { flow: 'bill-desk' } }, role: 'distributor' },
  { key: 'words-bill-desk', does: { go: { flow: 'bill-desk' } }, role: 'brand' },
  { key: 'words-gifts', does: { go: { flow: 'gift-desk' } }, role: 'distributor' },
  { key: 'words-gifts', does: { go: { flow: 'gift-desk' } }, role: 'brand' },
  { key: 'words-dues', does: { go: { flow: 'dues-desk' } }, role: 'distributor' },
  { key: 'words-credit', does: { go: { flow: 'dues-terms' } }, role: 'distributor' },
  { key: 'words-claims', does: { go: { flow: 'scheme-claims' } }, role: 'distributor' },
  { key: 'words-claims', does: { go: { flow: 'scheme-claims' } }, role: 'brand' },
  { key: 'words-held', does: { go: { flow: 'held-lines' } }, role: 'distributor' },
  { key: 'words-held', does: { go: { flow: 'held-lines' } }, role: 'brand' },
  { key: 'words-shops', does: { go: { flow: 'outlet-desk' } }, role: 'brand' },
  { key: 'words-invite', does: { go: { flow: 'invite' } }, role: 'brand' },
]

/**
 * A file from somebody who keeps stock is a stock list; a sound or picture from somebody who orders for shops, and has
 * none of their own, is a shop's.
 */
export function distributorUnasked(heard: Heard, ctx: Ctx): Goto | undefined {
  if (heard.kind !== 'document' || keepsStockOf(ctx).length === 0) {
    const data = ordersForShops(ctx.who) && ctx.who.outlets.length === 0 ? fileIn(heard) : undefined
    return data && { flow: 'shop-note', data }
  }
  const { id, name } = heard.media
  return { flow: 'stock', data: { media: { id, ...(name ? { name } : {}) } } }
}
