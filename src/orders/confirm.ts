/** The distributor says yes: to all of an order, or to what is there. */
import type { Tx } from '../db/tx.ts'
import { offerOf } from './offer.ts'
import { refuse } from './refusal.ts'
import { requote } from './standing.ts'
import { rehold, type StockBook, shortOf } from './stock-book.ts'
import type { BatchOutcome, BatchRequest, OrderRequest, OrderView, Outcome } from './types.ts'
import { withinCredit } from './within-credit.ts'
import { actOn, actOnMany, type Step } from './work.ts'

/**
 * Confirms an order in full and reserves its pieces, all or none. Refuses `order-short` with the lines that are not
 * there (then: set the stock, `confirmAvailable`, or `changeOrder` with a substitute), `order-over-credit` where the
 * terms block it (then: `overrideCredit`), else what is already so.
 */
export function confirmOrder(
  tx: Tx,
  request: OrderRequest & {
    /** Paid for as it is handed over: no credit is given, so no limit of it counts. */
    readonly paid?: boolean
  },
): Promise<Outcome> {
  const decide = request.paid ? inFull : withinCredit(tx, request.now, inFull)
  return actOn(tx, 'confirm', request, decide, { stock: {} })
}

/** "Confirm all in stock": each order in full or not at all; where stock runs out, the earlier in the list wins. */
export function confirmOrders(tx: Tx, request: BatchRequest): Promise<BatchOutcome> {
  return actOnMany(tx, 'confirm', request, withinCredit(tx, request.now, inFull), { stock: {} })
}

/**
 * "Send what is there": confirms where all is there, else offers the shop the smaller quantities, which stand unless
 * it declines before the cut-off. Refuses `order-nothing-available`.
 */
export function confirmAvailable(tx: Tx, request: OrderRequest): Promise<Outcome> {
  const decide = (order: OrderView, book: StockBook): Step => {
    const short = shortOf(book, order, asOrdered(order))
    if (short.length === 0) return inFull(order, book)
    const available = new Map(short.map((line) => [line.line, line.available]))
    if (order.lines.every((line) => (available.get(line.line) ?? line.ordered) === 0))
      return { ...refuse('order-nothing-available', { number: order.number }), short }
    return offerOf(
      order,
      book,
      order.lines.map((line) => ({ ...line, offered: available.get(line.line) ?? null })),
    )
  }
  return actOn(tx, 'confirm', request, withinCredit(tx, request.now, decide), { stock: {} })
}

function inFull(order: OrderView, book: StockBook): Step {
  const wanted = asOrdered(order)
  const short = shortOf(book, order, wanted)
  if (short.length > 0) return { ...refuse('order-short', { number: order.number }), short }
  rehold(book, order, wanted)
  return { ok: true, kind: 'confirmed', order: { ...wanted, quote: requote(wanted) }, detail: {} }
}

const asOrdered = (order: OrderView): OrderView => ({
  ...order,
  status: 'confirmed',
  lines: order.lines.map((line) => ({ ...line, offered: null, confirmed: line.ordered })),
})
