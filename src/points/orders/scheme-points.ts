/** Points that schemes give for a slab an order has reached: an effect like those of earning rules. Pure. */
import { splitByWeight } from '../../catalog/money.ts'
import type { OrderView } from '../../orders/types.ts'
import type { OrderEffect } from '../../schemes/order-schemes.ts'
import { type Effect, type Share, shareOut } from '../rules/evaluate.ts'
import { type Kept, keptLines } from './moved.ts'

/** One for each scheme that gives an order points, by the version that priced it. */
export function effectsOfSchemes(order: OrderView): Effect[] {
  const giving = (order.quote.schemes?.effects ?? []).filter(({ points }) => points > 0)
  if (giving.length === 0) return []
  const paid = keptLines(order).filter(({ line }) => !line.free)
  return giving.map((effect) => effectOf(effect, paid)).filter(({ points }) => points > 0)
}

// What does not come takes its share of the points with it, as it does of a discount, and lowers no slab.
function effectOf({ id, version, kind, name, points, skus }: OrderEffect, paid: readonly Kept[]): Effect {
  const counted = paid.filter(({ line }) => skus?.includes(line.sku) ?? true)
  const weights = counted.map(({ pieces, net }) => (kind === 'value-slabs' ? net : pieces))
  const parts = counted.length === 0 ? [] : splitByWeight(points * 1_000, weights)
  const shares = counted.map((kept, at): Share => ({ line: lineOf(kept), milli: parts[at] ?? 0 }))
  return {
    ...{ kind: 'scheme', by: { id, version }, name, gives: { kind }, holds: 'piece', from: 1 },
    ...shareOut(shares),
  }
}

const lineOf = ({ line: { line, sku, name }, pieces, net }: Kept): Share['line'] => ({
  ...{ line, sku, name, pieces, net },
})
