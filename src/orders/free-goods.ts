/** Free goods follow the paid ones. Pure. */
import { evaluated, type Priceable } from './evaluated.ts'
import { freshLine } from './insert.ts'
import { productOf } from './product-of.ts'
import type { OrderLine, OrderView } from './types.ts'

const keyOf = (scheme: number, sku: string): string => `${scheme} ${sku}`

/** Sets each free line to what the paid lines earn at this status, drops and adds where that changed. */
export function withFreeGoods<Order extends Priceable>(order: Order): Order {
  const { status, quote, pricing, lines } = order
  if (!quote.schemes || quote.schemes.shares || !pricing) return order
  if (!['placed', 'changed', 'confirmed', 'dispatched'].includes(status)) return order
  const earned = new Map(
    evaluated(order).effects.flatMap(({ id, free }) =>
      free.map(({ sku, pieces }) => [keyOf(id, sku), { scheme: id, sku, pieces }] as const),
    ),
  )
  const kept = lines.map((line) => {
    if (!line.free || line.free.owed) return line
    const key = keyOf(line.free.scheme, line.sku)
    const pieces = earned.get(key)?.pieces ?? 0
    earned.delete(key)
    return freeAt(line, pieces, status)
  })
  if (status === 'dispatched') return { ...order, lines: kept }
  let number = Math.max(0, ...lines.map(({ line }) => line))
  const added = [...earned.values()].map(({ scheme, sku, pieces }): OrderLine => {
    const fresh = freshLine(++number, 0, productOf(pricing.catalog.bySku.get(sku)))
    return freeAt({ ...fresh, free: { scheme, owed: false } }, pieces, status)
  })
  return { ...order, lines: [...kept, ...added] }
}

function freeAt(line: OrderLine, pieces: number, status: OrderView['status']): OrderLine {
  if (status === 'placed') return { ...line, ordered: pieces }
  if (status === 'changed')
    return { ...line, offered: pieces === line.ordered ? null : pieces, confirmed: pieces }
  if (status === 'confirmed') return { ...line, offered: null, confirmed: pieces }
  return { ...line, dispatched: Math.min(line.dispatched, pieces) }
}
