/** Orders that have waited too long for the distributor's answer, by its own working hours. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type Level, overdueAt, type Seller, sellersFor } from './overdue.ts'
import type { OrderView } from './types.ts'
import { fromOrders, type OrderRow, orderColumns, viewOf } from './view.ts'

export type Reminder = { readonly level: Level; readonly order: OrderView }

const sellersWaitedFor = statement<Seller>(
  'reminders-sellers',
  sellersFor(`select from trade_order o where o.distributor_id = d.id and o.status = 'placed'
     and o.status in ('placed', 'changed', 'confirmed', 'dispatched') and o.reminded < 2`),
)

const waitedTooLong = statement<OrderRow & { level: Level }>(
  'reminders-due',
  `select x.level, ${orderColumns} ${fromOrders}
   join unnest($1::bigint[], $2::smallint[], $3::timestamptz[]) as x(distributor_id, level, since)
     on x.distributor_id = o.distributor_id and o.placed_at <= x.since and o.reminded = x.level - 1
   where o.status = 'placed' order by o.placed_at, o.id limit $4`,
)

const mark = statement<{ id: number }>(
  'reminders-mark',
  `update trade_order set reminded = $2 where id = $1 and status = 'placed' and reminded = $2 - 1 returning id`,
)

/**
 * Orders whose reminder is due: after `remind_after` working minutes the distributor's, after twice that the
 * brand's. An order is named once per level, after `markReminded`. Oldest first; 2 round trips.
 */
export async function dueReminders(q: Queryable, now: Date, limit = 200): Promise<Reminder[]> {
  const due = overdueAt(await rows(q, sellersWaitedFor, [now]), now)
  if (due.length === 0) return []
  const found = await rows(q, waitedTooLong, [
    due.map(({ id }) => id),
    due.map(({ level }) => level),
    due.map(({ since }) => since),
    Math.min(limit, 500),
  ])
  return found.map((row) => ({ level: row.level, order: viewOf(row) }))
}

/** True for the one caller that may bring it up; false where it was answered or brought up meanwhile. */
export async function markReminded(
  tx: Tx,
  { order, level }: { order: { id: number }; level: Level },
): Promise<boolean> {
  return (await rows(tx.client, mark, [order.id, level])).length > 0
}
