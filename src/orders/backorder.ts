/** What could not be sent now becomes an order of its own, where the distributor works that way. */
import type { Tx } from '../db/tx.ts'
import { freshLine, insertPlaced } from './insert.ts'
import { quoteOf } from './quote.ts'
import { deliveryUnder, termsOf } from './terms.ts'
import type { OrderChange, OrderLine, OrderView, Outcome } from './types.ts'

/** Adds `detail.backorder` to an agreed change where pieces of it are still owed. At most 2 round trips. */
export async function withBackorder(tx: Tx, outcome: Outcome): Promise<Outcome> {
  return outcome.ok ? { ok: true, change: await backordered(tx, outcome.change) } : outcome
}

export async function backordered(tx: Tx, change: OrderChange): Promise<OrderChange> {
  const { order, detail } = change
  if (order.status !== 'confirmed' || order.distributor.shortLines !== 'back-order') return change
  const lines = restOf(order)
  if (lines.length === 0) return change
  const placed = await insertPlaced(tx, await draftOf(tx, order, lines), order.placedBy?.id ?? null)
  // The key is taken where an earlier change of the same order has owed its rest already.
  if (!placed) return change
  const { id, number, deliverOn } = placed.order
  return { ...change, detail: { ...detail, backorder: { id, number, deliverOn } } }
}

/** Pieces ordered, not confirmed, and not replaced by something else. */
function restOf(order: OrderView): OrderLine[] {
  const replaced = new Set(order.lines.flatMap(({ substitutes }) => substitutes ?? []))
  return order.lines
    .filter((line) => line.substitutes === null && line.confirmed < line.ordered && !replaced.has(line.line))
    .map((line, at) => freshLine(at + 1, line.ordered - line.confirmed, fixed(line)))
}

function fixed({ productId, sku, name, innerSize, innerName, caseSize, ...rest }: OrderLine) {
  const { orderMultiple, mrp, ptr, rate } = rest
  return { productId, sku, name, innerSize, innerName, caseSize, orderMultiple, mrp, ptr, rate }
}

async function draftOf(tx: Tx, order: OrderView, lines: OrderLine[]) {
  const terms = await termsOf(tx.client, order.outlet.id, order.changedAt)
  const first = terms && deliveryUnder(terms, order.changedAt)
  // Not with the delivery that was short: with the one after it.
  const late = first && order.deliverOn !== null && first.deliverOn <= order.deliverOn
  const { outlet, distributor, beat } = order
  return {
    key: `rest:${order.id}`,
    ...{ outlet, distributor, beat, lines },
    placedAt: order.changedAt,
    source: 'backorder',
    note: null,
    deliverOn: (late ? first.next : first)?.deliverOn ?? null,
    urgent: null,
    quote: quoteOf(
      lines.map((line) => ({ ...line, pieces: line.ordered })),
      order.quote.interState,
    ),
  }
}
