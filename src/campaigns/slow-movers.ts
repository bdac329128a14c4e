/** Goods that lie too long and that few shops buy: what a booster is worth proposing for. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export type SlowMover = {
  readonly sku: string
  readonly name: string
  /** Days the stock of all distributors lasts as it sold in the last 28; null: nothing was sold. */
  readonly coverDays: number | null
  /** Outlets that bought it in 90 days, of all active ones. */
  readonly buyers: number
  readonly outlets: number
}

const slow = statement<SlowMover>(
  'campaign-slow-movers',
  `with lying as (
     select product_id, sum(greatest(0, physical - reserved)) as pieces from stock where counted_at > 'epoch' group by 1
   ), sold as (
     select l.product_id, count(distinct t.outlet_id) as buyers,
       sum(l.ordered) filter (where t.placed_at > $1::timestamptz - interval '28 days') as pieces
     from trade_order t join order_line l on l.order_id = t.id and l.free_by is null
     where t.placed_at > $1::timestamptz - interval '90 days' and t.placed_at <= $1
       and t.status not in ('refused', 'cancelled') group by 1
   ), shops as (select count(*)::int as n from outlet where status = 'active')
   select p.sku, p.name, coalesce(s.buyers, 0)::int as buyers, shops.n as outlets,
     case when s.pieces > 0 then (l.pieces * 28 / s.pieces)::int end as "coverDays"
   from lying l join product p on p.id = l.product_id and p.active cross join shops
   left join sold s on s.product_id = l.product_id
   where l.pieces >= p.case_size and l.pieces * 28 >= coalesce(s.pieces, 0) * $2::int
     and coalesce(s.buyers, 0) * 2 < shops.n
   order by coalesce(l.pieces * 28 / nullif(s.pieces, 0), 100000) desc, buyers, p.sku limit $3`,
)

/** With more than `coverDays` days' stock, bought by fewer than half the outlets, the slowest first. */
export const slowMovers = (q: Queryable, now: Date, coverDays = 45, most = 5): Promise<SlowMover[]> =>
  rows(q, slow, [now, coverDays, most])
