/** What an outlet has bought towards a scheme that adds up over time. */
import { withoutTax } from '../catalog/money.ts'
import { type Queryable, rows, statement } from '../db/statement.ts'

export type SumWanted = {
  readonly from: Date
  readonly until: Date
  /** Ids of the goods that count. */
  readonly products: readonly number[] | 'all'
}

/** Received pieces net of returns, and their taxable value in paise at the prices they were ordered at. */
export type PeriodSum = { readonly pieces: number; readonly taxable: number }

type Row = { n: number; pieces: number; ptr: number; rate: number }

// By price, not by order: a row for each price a product had, however many orders the period holds.
const sums = statement<Row>(
  'scheme-period-sums',
  `select w.n::int - 1 as n, l.ptr, l.rate, sum(l.received - l.returned)::bigint as pieces
   from unnest($2::timestamptz[], $3::timestamptz[], $4::text[]) with ordinality as w(since, until, products, n)
   join trade_order o on o.outlet_id = $1 and o.placed_at >= w.since and o.placed_at < w.until
     and o.status = 'received'
   join order_line l on l.order_id = o.id and l.free_by is null and l.received > l.returned
     and (w.products is null or l.product_id = any(string_to_array(w.products, ' ')::bigint[]))
   group by w.n, l.product_id, l.ptr, l.rate`,
)

/**
 * One round trip for all of an outlet's schemes, in the order asked. An order counts in the period in which it was placed,
 * once it is received; goods given free count for nothing. Discounts of other schemes are not taken off.
 */
export async function periodSums(
  q: Queryable,
  outletId: number,
  wanted: readonly SumWanted[],
): Promise<PeriodSum[]> {
  if (wanted.length === 0) return []
  const found = await rows(q, sums, [
    outletId,
    wanted.map(({ from }) => from),
    wanted.map(({ until }) => until),
    wanted.map(({ products }) => (products === 'all' ? null : products.join(' '))),
  ])
  const all = wanted.map(() => ({ pieces: 0, taxable: 0 }))
  for (const { n, pieces, ptr, rate } of found) {
    const sum = all[n]
    if (!sum) continue
    sum.pieces += pieces
    sum.taxable += withoutTax(pieces * ptr, rate)
  }
  return all
}
