/** What was missing or damaged goes out once more: an order of its own at the prices of the first, as it is billed anew. */
import type { Tx } from '../db/tx.ts'
import { confirmOrder } from '../orders/confirm.ts'
import { freshLine, insertPlaced } from '../orders/insert.ts'
import { quoteOf } from '../orders/quote.ts'
import { deliveryUnder, termsOf } from '../orders/terms.ts'
import type { OrderChange, OrderLine, OrderView } from '../orders/types.ts'
import type { DisputeView } from './disputes.ts'

/** Confirmed at once where stock allows; else it waits among the orders to be answered. */
export async function sendAgain(
  tx: Tx,
  order: OrderView,
  disputes: readonly DisputeView[],
  { by, now }: { by: number; now: Date },
): Promise<OrderChange> {
  const lines = linesOf(order, disputes)
  const terms = await termsOf(tx.client, order.outlet.id, now)
  const { outlet, distributor, beat } = order
  const placed = await insertPlaced(
    tx,
    {
      key: `again:${disputes.map(({ id }) => id).join(',')}`,
      ...{ outlet, distributor, beat, lines },
      placedAt: now,
      source: 'again',
      note: null,
      deliverOn: (terms && deliveryUnder(terms, now)?.deliverOn) ?? null,
      urgent: null,
      quote: quoteOf(
        lines.map((line) => ({ ...line, pieces: line.ordered })),
        order.quote.interState,
      ),
    },
    by,
  )
  if (!placed) throw new Error(`what order ${order.id} lacked was sent again before`)
  const confirmed = await confirmOrder(tx, { orderId: placed.order.id, by, now })
  return confirmed.ok ? confirmed.change : placed
}

function linesOf(order: OrderView, disputes: readonly DisputeView[]): OrderLine[] {
  const pieces = new Map<number, number>()
  for (const { line, pieces: count } of disputes)
    if (line !== null && count) pieces.set(line, (pieces.get(line) ?? 0) + count)
  return order.lines
    .filter(({ line }) => pieces.has(line))
    .map((line, at) => freshLine(at + 1, pieces.get(line.line) ?? 0, line))
}
