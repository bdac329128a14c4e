/** What was missing or damaged goes out once more: an order of its own at the prices of the first, as it is billed anew. */
import { mulDiv } from '../catalog/money.ts'
import type { Tx } from '../db/tx.ts'
import { confirmOrder } from '../orders/confirm.ts'
import { freshLine, insertPlaced } from '../orders/insert.ts'
import { type Quote, quoteOf } from '../orders/quote.ts'
import { deliveryUnder, termsOf } from '../orders/terms.ts'
import type { OrderChange, OrderLine, OrderView } from '../orders/types.ts'
import type { DisputeView } from './disputes.ts'
import { effectsAgain } from './effects-again.ts'

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
      quote: quoteAgain(order, lines),
    },
    by,
  )
  if (!placed) throw new Error(`what order ${order.id} lacked was sent again before`)
  const confirmed = await confirmOrder(tx, { orderId: placed.order.id, by, now })
  return confirmed.ok ? confirmed.change : placed
}

type Again = OrderLine & { readonly was: number }

function linesOf(order: OrderView, disputes: readonly DisputeView[]): Again[] {
  const pieces = new Map<number, number>()
  for (const { line, pieces: count } of disputes)
    if (line !== null && count) pieces.set(line, (pieces.get(line) ?? 0) + count)
  return order.lines
    .filter(({ line }) => pieces.has(line))
    .map((line, at) => ({
      ...freshLine(at + 1, pieces.get(line.line) ?? 0, line),
      ...(line.free ? { free: { ...line.free, owed: true } } : {}),
      was: line.line,
    }))
}

/** With the share of the discount that these pieces were billed with: it was credited with them. */
function quoteAgain({ quote }: OrderView, lines: readonly Again[]): Quote {
  const billed = quote.schemes?.shares
  const shares: Record<string, [number, number]> = {}
  const priced = lines.map((line) => {
    const [off, of] = billed?.[line.was] ?? [0, 0]
    const discount = of > 0 ? mulDiv(off, line.ordered, of) : 0
    if (discount > 0) shares[line.line] = [discount, line.ordered]
    return { ...line, pieces: line.ordered, discount }
  })
  const again = quoteOf(priced, quote.interState)
  const { schemes } = quote
  if (!schemes || Object.keys(shares).length === 0) return again
  const effects = effectsAgain(schemes.effects, priced)
  return { ...again, schemes: { at: schemes.at, live: [], effects, shares } }
}
