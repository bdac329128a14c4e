/** A day on which the distributor turns out to be closed: what was promised for it comes on the beat's next day. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { isWorkDay } from './calendar.ts'
import type { OrderChange } from './types.ts'
import { actOnMany } from './work.ts'
import { addDays, weekdayOf } from './zone.ts'

const promised = statement<{ id: number; number: number; visitDays: string[] | null }>(
  'orders-promised-for',
  `select o.id, o.number, b.visit_days as "visitDays" from trade_order o join outlet t on t.id = o.outlet_id
   left join beat b on b.id = t.beat_id
   where o.distributor_id = $1 and o.status in ('placed', 'changed', 'confirmed') and o.deliver_on = $2
     and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
   order by o.id limit 500`,
)
const calendar = statement<{ workDays: string[]; holidays: string[] }>(
  'orders-closed-days',
  `select d.work_days as "workDays", (select coalesce(array_agg(h.day::text), '{}') from holiday h
     where h.distributor_id = d.id and h.day >= $2::date) as holidays
   from distributor d where d.id = $1`,
)

/** Orders that are to come on that day, 500 at most. */
export const promisedFor = (q: Queryable, distributorId: number, day: string) =>
  rows(q, promised, [distributorId, day])

const horizonDays = 60

/** Moves them to the next day of their beat on which the distributor works; one without such a day has none. */
export async function moveOrders(
  tx: Tx,
  { distributorId, day, by, now }: { distributorId: number; day: string; by: number | null; now: Date },
): Promise<OrderChange[]> {
  const orders = await promisedFor(tx.client, distributorId, day)
  const days = await one(tx.client, calendar, [distributorId, day])
  if (orders.length === 0 || !days) return []
  const visits = new Map(orders.map(({ id, visitDays }) => [id, visitDays ?? days.workDays]))
  const { done } = await actOnMany(
    tx,
    'move-day',
    { orderIds: [...visits.keys()], by, now, scope: { distributorId } },
    (order) => {
      const deliverOn = nextDay(day, visits.get(order.id) ?? [], days)
      return { ok: true, kind: 'day-moved', order: { ...order, deliverOn }, detail: {} }
    },
  )
  return [...done]
}

function nextDay(
  after: string,
  visitDays: readonly string[],
  closed: { workDays: string[]; holidays: string[] },
): string | null {
  for (let ahead = 1; ahead <= horizonDays; ahead++) {
    const day = addDays(after, ahead)
    if (visitDays.includes(weekdayOf(day)) && isWorkDay(closed, day)) return day
  }
  return null
}
