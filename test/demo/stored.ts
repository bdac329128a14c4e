import type { Db } from '../../src/db/client.ts'
import type { BeatCalendar } from '../../src/orders/calendar.ts'
import type { Quote } from '../../src/orders/quote.ts'
import type { Status } from '../../src/orders/transitions.ts'
import type { OrderLine } from '../../src/orders/types.ts'

export type StoredOrder = {
  key: string
  number: number
  status: Status
  outlet: string
  class: string
  distributor: string
  minimum_order: number
  placed_at: Date
  placed_on: string
  hour: number
  deliver_on: string
  visit_days: string[]
  calendar: Omit<BeatCalendar, 'visitDays'>
  taxable: number
  tax: number
  round_off: number
  total: number
  quote: Quote
  lines: (OrderLine & { launched_on: string })[]
  events: { kind: string; at: string }[]
}

/** Every order with its lines and history, by number. */
export async function readOrders(db: Db): Promise<StoredOrder[]> {
  const { rows } = await db.pool.query(
    `select t.*, o.code as outlet, o.class, d.code as distributor, d.minimum_order, b.visit_days,
       (t.placed_at at time zone 'Asia/Kolkata')::date as placed_on,
       extract(hour from t.placed_at at time zone 'Asia/Kolkata')::int as hour,
       json_build_object('cutOff', d.cut_off, 'workDays', d.work_days, 'timeZone', d.time_zone, 'holidays',
         (select json_agg(day) from holiday h where h.distributor_id = d.id)) as calendar,
       (select json_agg(json_build_object('line', l.line, 'sku', p.sku, 'name', p.name, 'ordered', ordered,
          'offered', offered, 'confirmed', confirmed, 'dispatched', dispatched, 'received', received, 'mrp', l.mrp,
          'ptr', l.ptr, 'rate', l.rate, 'launched_on', p.launched_on) order by line)
        from order_line l join product p on p.id = l.product_id where l.order_id = t.id) as lines,
       (select json_agg(json_build_object('kind', kind, 'at', at) order by e.id)
        from order_event e where e.order_id = t.id) as events
     from trade_order t join outlet o on o.id = t.outlet_id join distributor d on d.id = t.distributor_id
     join beat b on b.id = o.beat_id order by t.number`,
  )
  return rows as StoredOrder[]
}
