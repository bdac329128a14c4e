/** Which orders followed a campaign: read from the orders, which are few, and not from the recipients, who are many. */
import { type Queryable, rows, statement } from '../db/statement.ts'

/** An order counts for the last campaign the outlet got within so many days before it. */
const followsDays = 3

// A little of the past again with every look: orders become visible in another order than they are made.
const follow = statement<never>(
  'campaign-orders',
  `update campaign_recipient r set order_id = f.id, ordered_at = f.placed_at,
     answered_at = coalesce(r.answered_at, f.placed_at)
   from (
     select distinct on (last.run_id, last.outlet_id) last.run_id, last.outlet_id, t.id, t.placed_at
     from trade_order t cross join lateral (
       select run_id, outlet_id, order_id from campaign_recipient c
       where c.outlet_id = t.outlet_id and c.queued_at is not null and c.queued_at <= t.placed_at
         and c.queued_at > t.placed_at - $2::int * interval '1 day' and c.state in ('queued', 'sent', 'unknown')
       order by c.queued_at desc limit 1) last
     where t.placed_at > $1::timestamptz - interval '1 hour' and t.placed_at <= $1
       and t.status not in ('refused', 'cancelled') and t.source <> 'backorder' and last.order_id is null
     order by last.run_id, last.outlet_id, t.placed_at) f
   where r.run_id = f.run_id and r.outlet_id = f.outlet_id and r.order_id is null`,
)

export async function noteOrders(q: Queryable, now: Date): Promise<void> {
  await rows(q, follow, [now, followsDays])
}
