/** The distributor says yes: to all of an order, or to what is there. */
import type { Tx } from '../db/tx.ts'
import { backordered, withBackorder } from './backorder.ts'
import { countsAlone } from './free.ts'
import { heldOf } from './hold-lines.ts'
import { offerOf } from './offer.ts'
import { refuse } from './refusal.ts'
import { requote } from './reprice.ts'
import { rehold, type StockBook } from './stock-book.ts'
import type { BatchOutcome, BatchRequest, OrderChange, OrderRequest, OrderView, Outcome } from './types.ts'
import { withinCredit } from './within-credit.ts'
import { actOn, actOnMany, type Step } from './work.ts'

/**
 * Confirms an order in full and reserves its pieces, all or none. Refuses `order-short` with the lines that are not
 * there (then: set the stock, `confirmAvailable`, or `changeOrder` with a substitute), `order-over-credit` where the
 * terms block it (then: `overrideCredit`), else what is already so.
 */
export async function confirmOrder(
  tx: Tx,
  request: OrderRequest & {
    /** Paid for as it is handed over: no credit is given, so no limit of it counts. */
    readonly paid?: boolean
  },
): Promise<Outcome> {
  const decide = request.paid ? inFull : withinCredit(tx, request.now, inFull)
  return withBackorder(tx, await actOn(tx, 'confirm', request, decide, { stock: {} }))
}

/** "Confirm all in stock": each order in full or not at all; where stock runs out, the earlier in the list wins. */
export async function confirmOrders(tx: Tx, request: BatchRequest): Promise<BatchOutcome> {
  const decide = withinCredit(tx, request.now, inFull)
  const { done, refused } = await actOnMany(tx, 'confirm', request, decide, { stock: {} })
  const told: OrderChange[] = []
  for (const change of done) told.push(await backordered(tx, change))
  return { done: told, refused }
}

/**
 * "Send what is there": confirms where all is there, else offers the shop the smaller quantities, which stand unless
 * it declines before the cut-off. Refuses `order-nothing-available`.
 */
export async function confirmAvailable(tx: Tx, request: OrderRequest): Promise<Outcome> {
  const decide = (order: OrderView, book: StockBook): Step => {
    const { short } = heldOf(book, order, asOrdered(order))
    if (short.length === 0) return inFull(order, book)
    const available = new Map(short.map((line) => [line.line, line.available]))
    if (order.lines.filter(countsAlone).every((line) => (available.get(line.line) ?? line.ordered) === 0))
      return { ...refuse('order-nothing-available', { number: order.number }), short }
    return offerOf(
      order,
      book,
      order.lines.map((line) => ({ ...line, offered: available.get(line.line) ?? null })),
    )
  }
  const within = withinCredit(tx, request.now, decide)
  return withBackorder(tx, await actOn(tx, 'confirm', request, within, { stock: {} }))
}

function inFull(order: OrderView, book: StockBook): Step {
  const { next, short } = heldOf(book, order, asOrdered(order))
  if (short.length > 0) return { ...refuse('order-short', { number: order.number }), short }
  rehold(book, order, next)
  return { ok: true, kind: 'confirmed', order: { ...next, quote: requote(next) }, detail: {} }
}

const asOrdered = (order: OrderView): OrderView => ({
  ...order,
  status: 'confirmed',
  lines: order.lines.map((line) => ({ ...line, offered: null, confirmed: line.ordered })),
})
