/** A dry run of slabs that add up over a month, a quarter or the window: what came, by shop and period. */
import { percentOf, withoutTax } from '../../catalog/money.ts'
import { dayIn } from '../../orders/zone.ts'
import { skusAmong } from '../compile.ts'
import { offOver, reached } from '../kinds/slabs.ts'
import type { Scheme } from '../live.ts'
import { periodOf } from '../period.ts'
import type { RuleOf } from '../rules.ts'
import { isFor } from '../shop.ts'
import { keepNearest, type Shelf } from './in-orders.ts'
import type { PastOrder } from './past-orders.ts'
import { type DryRun, type NearShop, nearestFirst } from './tally.ts'

export type SlabRule = RuleOf<'quantity-slabs' | 'value-slabs'>

type Sum = { readonly shop: PastOrder['shop']; pieces: number; taxable: number }

export async function runOverTime(
  scheme: Scheme,
  rule: SlabRule,
  orders: AsyncIterable<PastOrder>,
  { products }: Shelf,
): Promise<Omit<DryRun, 'days'>> {
  const { document } = scheme
  const skus = skusAmong(document.goods, products)
  const counts = skus === 'all' ? () => true : inSet(new Set(skus))
  const sums = new Map<string, Sum>()
  let seen = 0
  for await (const { shop, placedAt, received, lines } of orders) {
    if (!isFor(document.to, shop)) continue
    seen += 1
    const period = periodOf(rule.basis, dayIn(placedAt, document.window.timeZone))
    const key = `${shop.id} ${period}`
    const sum = sums.get(key) ?? { shop, pieces: 0, taxable: 0 }
    sums.set(key, sum)
    if (received)
      addLines(
        sum,
        lines.filter(({ sku }) => counts(sku)),
      )
  }
  return { orders: seen, ...totals(rule, [...sums.values()], document.funding) }
}

const inSet = (set: ReadonlySet<string>) => (sku: string) => set.has(sku)

function addLines(sum: Sum, lines: PastOrder['lines']): void {
  for (const { pieces, ptr, rate } of lines) {
    sum.pieces += pieces
    sum.taxable += withoutTax(pieces * ptr, rate)
  }
}

function totals(rule: SlabRule, sums: readonly Sum[], funding: number): Omit<DryRun, 'days' | 'orders'> {
  const near = new Map<number, NearShop>()
  const [shops, got] = [new Set<number>(), new Set<number>()]
  const of = rule.kind === 'quantity-slabs' ? 'pieces' : 'paise'
  let [discount, paid] = [0, 0]
  for (const { shop, pieces, taxable } of sums) {
    shops.add(shop.id)
    const measured = of === 'pieces' ? pieces : taxable
    const at = reached(rule.slabs, measured)
    const next = rule.slabs[at + 1]
    if (next && measured > 0) keepNearest(near, shop, { from: next.from, missing: next.from - measured, of })
    const off = offOver(rule, measured, taxable)
    if (off === 0) continue
    discount += off
    paid += 1
    got.add(shop.id)
  }
  const given = { gotOrders: paid, gotShops: got.size, discount, freeValue: 0, points: 0 }
  const funded = percentOf(discount, funding)
  return { shops: shops.size, ...given, funded, near: nearestFirst(near.values()), nearShops: near.size }
}
