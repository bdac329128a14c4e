/** The shop answers a changed order. */
import type { Tx } from '../db/tx.ts'
import { withBackorder } from './backorder.ts'
import { countsAlone } from './free.ts'
import { withFreeGoods } from './free-goods.ts'
import { refuse } from './refusal.ts'
import { requote } from './reprice.ts'
import { rehold, type StockBook } from './stock-book.ts'
import type { LineChange, OrderLine, OrderRequest, OrderView, Outcome } from './types.ts'
import { actOn, type Step } from './work.ts'

export type AnswerRequest = OrderRequest & {
  /** `OrderView.revision` of the offer the answer was given to; another one stands now: order-offer-changed. */
  readonly revision?: number
}

/**
 * The shop takes the offer: what was held is confirmed, and what it agreed to in more or other goods counts as
 * ordered. By the distributor's setting the missing rest becomes an order of its own (`detail.backorder`).
 */
export async function acceptChange(tx: Tx, request: AnswerRequest): Promise<Outcome> {
  const outcome = await actOn(tx, 'accept', request, (order) => {
    if (isOutdated(order, request)) return refuse('order-offer-changed', { number: order.number })
    return agreed(order, 'change-accepted', order.lines)
  })
  return withBackorder(tx, outcome)
}

/**
 * The shop does not take the offer. `keep: 'rest'` goes on with the lines nobody wanted to change, and cancels where
 * there are none; `keep: 'nothing'` cancels the order. Either way what was held for the offer is free again.
 */
export function declineChange(
  tx: Tx,
  request: AnswerRequest & { readonly keep: 'rest' | 'nothing' },
): Promise<Outcome> {
  const decide = (order: OrderView, book: StockBook): Step => {
    if (isOutdated(order, request)) return refuse('order-offer-changed', { number: order.number })
    const kept = order.lines.map((line) =>
      (request.keep === 'rest' && line.offered === null) || !countsAlone(line)
        ? line
        : { ...line, offered: 0, confirmed: 0 },
    )
    return standOn(order, book, 'change-declined', kept)
  }
  return actOn(tx, 'decline', request, decide, { stock: {} })
}

const isOutdated = (order: OrderView, { revision }: AnswerRequest): boolean =>
  revision !== undefined && revision !== order.revision

/** Goes on with these lines, or cancels where nothing is left of them. Frees what they no longer hold. */
export function standOn(
  order: OrderView,
  book: StockBook,
  kind: 'change-declined' | 'change-settled',
  lines: readonly OrderLine[],
): Step {
  if (lines.filter(countsAlone).every((line) => line.confirmed === 0)) return cancelled(order, book, kind)
  const step = agreed(order, kind, lines)
  if (step.ok) rehold(book, order, step.order)
  return step
}

function agreed(
  order: OrderView,
  kind: 'change-accepted' | 'change-declined' | 'change-settled',
  lines: readonly OrderLine[],
): Step {
  const stands = lines
    .map((line) => ({ ...line, ordered: Math.max(line.ordered, line.confirmed), offered: null }))
    // A substitute nobody wanted was never part of the order.
    .filter((line) => line.ordered > 0)
  const next = withHeldFree(order, { ...order, status: 'confirmed', lines: stands })
  return {
    ok: true,
    kind,
    order: { ...next, quote: requote(next) },
    detail: { lines: differences(order, lines) },
  }
}

/** Free goods as what was agreed earns them, but no more than were held for the offer. */
function withHeldFree(before: OrderView, agreedOn: OrderView): OrderView {
  const held = new Map(before.lines.map(({ line, confirmed }) => [line, confirmed]))
  const next = withFreeGoods(agreedOn)
  const lines = next.lines.map((line) => {
    if (countsAlone(line)) return line
    const confirmed = Math.min(line.confirmed, held.get(line.line) ?? 0)
    return { ...line, confirmed, ordered: Math.max(line.ordered, confirmed) }
  })
  return { ...next, lines: lines.filter((line) => line.ordered > 0) }
}

function cancelled(
  order: OrderView,
  book: StockBook,
  kind: 'change-declined' | 'change-settled' | 'cancelled',
): Step {
  const next = released(order, 'cancelled')
  rehold(book, order, next)
  return { ok: true, kind, order: { ...next, quote: requote(next) }, detail: {} }
}

/** The order without anything held or offered. */
export function released(order: OrderView, status: 'cancelled' | 'refused'): OrderView {
  const lines = order.lines
    .filter((line) => line.ordered > 0)
    .map((line) => ({ ...line, offered: null, confirmed: 0 }))
  return { ...order, status, lines }
}

function differences(order: OrderView, lines: readonly OrderLine[]): LineChange[] {
  const before = new Map(order.lines.map((line) => [line.line, line]))
  return lines
    .filter((line) => countsAlone(line) && (before.get(line.line) ?? line).offered !== null)
    .map(({ line, sku, name, ordered, confirmed, substitutes }) => ({
      ...{ line, sku, name, from: ordered, to: confirmed },
      ...(substitutes === null ? {} : { substitutes }),
    }))
}
