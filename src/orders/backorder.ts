/** What could not be sent now becomes an order of its own, where the distributor works that way. */
import type { Tx } from '../db/tx.ts'
import { isPaid } from './free.ts'
import { type Draft, freshLine, insertPlaced } from './insert.ts'
import { quoteOf } from './quote.ts'
import { repriced } from './reprice.ts'
import { deliveryUnder, termsOf } from './terms.ts'
import type { OrderChange, OrderLine, OrderView, Outcome } from './types.ts'

/** Adds `detail.backorder` to an agreed change where pieces of it are still owed. At most 2 round trips. */
export async function withBackorder(tx: Tx, outcome: Outcome): Promise<Outcome> {
  return outcome.ok ? { ok: true, change: await backordered(tx, outcome.change) } : outcome
}

export async function backordered(tx: Tx, change: OrderChange): Promise<OrderChange> {
  const { order, detail } = change
  if (order.status !== 'confirmed') return change
  const lines = [
    ...(order.distributor.shortLines === 'back-order' ? restOf(order) : []),
    ...owedOf(order),
  ].map((line, at) => ({ ...line, line: at + 1 }))
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
    .filter((line) => isPaid(line) && line.substitutes === null && line.confirmed < line.ordered)
    .filter((line) => !replaced.has(line.line))
    .map((line) => freshLine(0, line.ordered - line.confirmed, fixed(line)))
}

/** Free goods that are earned and not there: they come with a later delivery, where their scheme has it so. */
function owedOf({ lines, quote }: OrderView): OrderLine[] {
  const earned = quote.schemes?.effects ?? []
  return lines.flatMap((line) => {
    if (!line.free) return []
    const { scheme, owed } = line.free
    const effect = earned.find(({ id, extra }) => id === scheme && extra?.short === 'owed')
    const due = owed ? line.ordered : (effect?.free.find(({ sku }) => sku === line.sku)?.pieces ?? 0)
    if (due <= line.confirmed) return []
    return [{ ...freshLine(0, due - line.confirmed, fixed(line)), free: { scheme, owed: true } }]
  })
}

function fixed({ productId, sku, name, innerSize, innerName, caseSize, ...rest }: OrderLine) {
  const { orderMultiple, mrp, ptr, rate } = rest
  return { productId, sku, name, innerSize, innerName, caseSize, orderMultiple, mrp, ptr, rate }
}

async function draftOf(tx: Tx, order: OrderView, lines: OrderLine[]): Promise<Draft> {
  const terms = await termsOf(tx.client, order.outlet.id, order.changedAt)
  const first = terms && deliveryUnder(terms, order.changedAt)
  // Not with the delivery that was short: with the one after it.
  const late = first && order.deliverOn !== null && first.deliverOn <= order.deliverOn
  const { outlet, distributor, beat } = order
  const draft = {
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
  return underSchemesOf(order, draft)
}

/** The rest is priced by the schemes of its order, but takes nothing of capped ones: it stands in no queue for them. */
function underSchemesOf(order: OrderView, draft: Draft): Draft {
  const { pricing } = order
  const { schemes } = order.quote
  if (!pricing || !schemes || !draft.lines.some(isPaid)) return draft
  const left = () => ({ paise: 0, pieces: 0, times: 0 })
  const quote = { ...draft.quote, schemes: { ...schemes, effects: [] } }
  return repriced({ ...draft, quote, status: 'placed', pricing: { ...pricing, left } })
}
