/** Goods that a distributor's shelf holds for long: what boosters for slow movers are about. */
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'

const cover = statement<{ product: number; days: number | null }>(
  'points-slow-movers',
  `select s.product_id as product, case when sold.pieces > 0 then ((s.physical - s.reserved) * 30 / sold.pieces)::int end as days
   from stock s left join (
     select l.product_id, sum(greatest(l.dispatched, l.confirmed)) as pieces from trade_order o join order_line l on l.order_id = o.id
     where o.distributor_id = $1 and o.placed_at > $2::timestamptz - interval '30 days' and o.placed_at <= $2 group by 1) sold
     using (product_id)
   where s.distributor_id = $1 and s.physical > s.reserved`,
)

// Once an hour is often enough for what lasts for weeks, and a confirmation must not add up a month each time.
const goodForMs = 3_600_000
const most = 1_000
const known = new Map<string, { at: number; days: Map<number, number> }>()

/** For how many days what is on the shelf lasts, by product; `database` tells deployments in one process apart. */
export async function coverOf(
  tx: Tx,
  database: string,
  distributorId: number,
  now: Date,
): Promise<Map<number, number>> {
  const key = `${database} ${distributorId}`
  const last = known.get(key)
  if (last && Math.abs(now.getTime() - last.at) < goodForMs) return last.days
  const found = await rows(tx.client, cover, [distributorId, now])
  const days = new Map(found.map(({ product, days: lasts }) => [product, lasts ?? Number.POSITIVE_INFINITY]))
  if (known.size >= most) known.clear()
  known.set(key, { at: now.getTime(), days })
  return days
}
