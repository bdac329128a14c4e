/** Offers nobody answered are settled at the cut-off of their delivery day. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { standOn } from './answer.ts'
import { backordered } from './backorder.ts'
import { type BeatCalendar, cutOffOf, isWorkDay } from './calendar.ts'
import { countsAlone } from './free.ts'
import type { OrderChange, OrderLine } from './types.ts'
import { actOnMany } from './work.ts'
import { addDays, dayIn } from './zone.ts'

type Waiting = { id: number; deliver_on: string | null; changed_at: Date; calendar: BeatCalendar }

// Bounded by what can be waiting, not by history: the index holds unanswered orders only.
const waitingOffers = statement<Waiting>(
  'orders-waiting-offers',
  `select o.id, o.deliver_on, o.changed_at, json_build_object('visitDays', json_build_array(), 'cutOff', d.cut_off,
      'workDays', d.work_days, 'timeZone', d.time_zone, 'holidays',
      (select coalesce(json_agg(h.day), '[]') from holiday h
        where h.distributor_id = d.id and h.day >= o.changed_at::date - 70)) as calendar
   from trade_order o join distributor d on d.id = o.distributor_id
   where o.status = 'changed' and o.changed_at <= $1::timestamptz - interval '2 hours'
   order by o.changed_at, o.id limit 2000`,
)

const graceMs = 2 * 3_600_000

/**
 * Settles what was offered and not answered by the cut-off of its delivery day, and no sooner than two hours after
 * it was offered (distributors go through the day's orders once the cut-off has passed): smaller quantities stand,
 * larger ones fall back to what was ordered, substitutes are dropped; an order left empty is cancelled.
 * For a job; at most `limit` orders a call. Answers with the changes, for all concerned to be told.
 */
export async function settleChangesAtCutOff(tx: Tx, now: Date, limit = 200): Promise<OrderChange[]> {
  const waiting = await rows(tx.client, waitingOffers, [now])
  const due = waiting.filter((offer) => deadlineOf(offer) <= now).map(({ id }) => id)
  const request = { orderIds: due.slice(0, limit), by: null, now }
  const { done } = await actOnMany(
    tx,
    'settle',
    request,
    (order, book) => {
      // Offered anew while this waited for the lock: that offer has its own two hours.
      if (now.getTime() - order.changedAt.getTime() < graceMs)
        return { ok: false, reason: 'order-offer-changed' }
      return standOn(order, book, 'change-settled', order.lines.map(unanswered))
    },
    { stock: {} },
  )
  const told: OrderChange[] = []
  for (const change of done) told.push(await backordered(tx, change))
  return told
}

/** When an offer made at `changed_at` is settled. */
function deadlineOf({ deliver_on, changed_at, calendar }: Omit<Waiting, 'id'>): Date {
  const cutOff = cutOffOf(calendar, deliver_on ?? dayAfterWork(calendar, changed_at))
  return new Date(Math.max(cutOff.getTime(), changed_at.getTime() + graceMs))
}

// Without a delivery day the next working day's cut-off has to do.
function dayAfterWork(calendar: BeatCalendar, from: Date): string {
  let day = addDays(dayIn(from, calendar.timeZone), 1)
  for (let ahead = 0; ahead < 60 && !isWorkDay(calendar, day); ahead++) day = addDays(day, 1)
  return addDays(day, 1)
}

function unanswered(line: OrderLine): OrderLine {
  if (!countsAlone(line)) return line
  const stands = Math.min(line.offered ?? line.ordered, line.ordered)
  return { ...line, confirmed: stands }
}
