/** Distributors whose stock of some goods would not last: their shops are not asked to buy what is not there. */
import { type Queryable, rows, statement } from '../db/statement.ts'

// As it sold in the last 28 days. Goods a distributor has never counted limit nobody.
const under = statement<{ id: number }>(
  'campaign-under-cover',
  `select s.distributor_id as id from stock s join product p on p.id = s.product_id
   where p.sku = any($1::text[]) and s.counted_at > 'epoch'
     and (s.physical <= s.reserved or (s.physical - s.reserved) * 28 < $2::int * (
       select coalesce(sum(l.ordered), 0) from trade_order t join order_line l on l.order_id = t.id
       where t.distributor_id = s.distributor_id and t.placed_at > $3::timestamptz - interval '28 days'
         and t.placed_at <= $3 and t.status not in ('refused', 'cancelled') and l.product_id = s.product_id))
   group by 1 order by 1`,
)

/** Ids of distributors with less than `days` days' stock of any of the goods. */
export async function underCover(
  q: Queryable,
  skus: readonly string[],
  days: number,
  now: Date,
): Promise<number[]> {
  if (days === 0 || skus.length === 0) return []
  return (await rows(q, under, [skus, days, now])).map(({ id }) => id)
}
