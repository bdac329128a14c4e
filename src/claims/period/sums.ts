/** What shops received in a period, and what it earns them. */
import { withoutTax } from '../../catalog/money.ts'
import { type Queryable, rows, statement } from '../../db/statement.ts'
import { offOver, reached } from '../../schemes/kinds/slabs.ts'
import type { DuePeriod } from './due.ts'

export type Earned = {
  readonly outletId: number
  readonly pieces: number
  /** Paise without GST, net of returns; the slab's basis points; what it comes to. */
  readonly taxable: number
  readonly rate: number
  readonly amount: number
}

type Row = { outletId: number; pieces: number; ptr: number; rate: number }

// As the progress that shops are shown: an order counts in the period in which it was placed, once it is received.
const sums = statement<Row>(
  'period-sums-of-shops',
  `select t.id as "outletId", l.ptr, l.rate, sum(l.received - l.returned)::int as pieces
   from unnest($1::bigint[]) as t(id)
   join trade_order o on o.outlet_id = t.id and o.placed_at >= $2 and o.placed_at < $3 and o.status = 'received'
   join order_line l on l.order_id = o.id and l.free_by is null and l.received > l.returned
     and ($4::bigint[] is null or l.product_id = any($4))
   group by t.id, l.product_id, l.ptr, l.rate`,
)

/** Of these shops, those that received anything; `products`: ids of the goods that count, null for all. */
export async function earnedBy(
  q: Queryable,
  { rule, from, until }: DuePeriod,
  outletIds: readonly number[],
  products: readonly number[] | null,
): Promise<Earned[]> {
  const found = await rows(q, sums, [outletIds, from, until, products])
  return [...Map.groupBy(found, ({ outletId }) => outletId)].map(([outletId, own]) => {
    const pieces = own.reduce((sum, each) => sum + each.pieces, 0)
    const taxable = own.reduce((sum, each) => sum + withoutTax(each.pieces * each.ptr, each.rate), 0)
    const measured = rule.kind === 'quantity-slabs' ? pieces : taxable
    const rate = rule.slabs[reached(rule.slabs, measured)]?.rate ?? 0
    return { outletId, pieces, taxable, rate, amount: offOver(rule, measured, taxable) }
  })
}
