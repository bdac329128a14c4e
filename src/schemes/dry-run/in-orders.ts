/** A dry run of a scheme that takes effect in each order by itself. */
import { percentOf } from '../../catalog/money.ts'
import { compile, type Product } from '../compile.ts'
import type { PriceOf } from '../effect.ts'
import { evaluate } from '../evaluate.ts'
import type { Scheme } from '../live.ts'
import { isFor } from '../shop.ts'
import type { PastOrder } from './past-orders.ts'
import { CapsInMemory, type DryRun, isNear, type NearShop, nearestFirst } from './tally.ts'

/** Goods of today with today's prices: what would be given free, and what categories hold. */
export type Shelf = { readonly products: readonly Product[]; readonly priceOf: PriceOf }

export async function runInOrders(
  scheme: Scheme,
  orders: AsyncIterable<PastOrder>,
  { products, priceOf }: Shelf,
): Promise<Omit<DryRun, 'days'>> {
  const index = compile([scheme], products)
  const caps = new CapsInMemory(scheme)
  const [shops, got] = [new Set<number>(), new Set<number>()]
  const near = new Map<number, NearShop>()
  const sum = { orders: 0, gotOrders: 0, discount: 0, freeValue: 0, points: 0 }
  for await (const { shop, placedAt: at, lines } of orders) {
    if (!isFor(scheme.document.to, shop)) continue
    sum.orders += 1
    shops.add(shop.id)
    const { effects, gaps } = evaluate(index, lines, {
      at,
      priceOf,
      shop,
      left: () => caps.left(shop.id, at),
    })
    for (const effect of effects) {
      caps.take(shop.id, at, effect)
      sum.discount += effect.discount
      sum.freeValue += effect.freeValue
      sum.points += effect.points
    }
    if (effects.length > 0) {
      sum.gotOrders += 1
      got.add(shop.id)
    }
    for (const gap of gaps) keepNearest(near, shop, gap)
  }
  return {
    ...sum,
    shops: shops.size,
    gotShops: got.size,
    funded: percentOf(sum.discount + sum.freeValue, scheme.document.funding),
    near: nearestFirst(near.values()),
    nearShops: near.size,
  }
}

export function keepNearest(
  near: Map<number, NearShop>,
  { id, outlet: code, name }: PastOrder['shop'],
  { missing, from, of }: Pick<NearShop, 'missing' | 'from' | 'of'>,
): void {
  const known = near.get(id)
  if (!isNear({ missing, from }) || (known && known.missing / known.from <= missing / from)) return
  near.set(id, { code, name, missing, from, of })
}
