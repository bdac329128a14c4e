/** Reads whole orders: header, lines and names in one row. */
import type { Quote } from './quote.ts'
import type { Status } from './transitions.ts'
import type { OrderLine, OrderView } from './types.ts'

export type OrderRow = {
  id: number
  number: number
  key: string
  status: Status
  outlet: OrderView['outlet']
  distributor: OrderView['distributor']
  beat: OrderView['beat']
  placed_by: OrderView['placedBy']
  placed_at: Date
  source: string
  note: string | null
  deliver_on: string | null
  urgent: string | null
  changed_at: Date
  quote: Quote
  held: boolean
  lines: OrderLine[]
}

/** What a row of an order holds; `o` is the order in `fromOrders`. */
export const orderColumns = `
  o.id, o.number, o.key, o.status, o.placed_at, o.source, o.note, o.deliver_on, o.urgent, o.changed_at, o.quote,
    json_build_object('id', t.id, 'code', t.code, 'name', t.name, 'language', t.language) as outlet,
    json_build_object('id', d.id, 'code', d.code, 'name', d.name,
      'timeZone', d.time_zone, 'shortLines', d.short_lines, 'credit', d.credit) as distributor,
    case when b.id is not null then json_build_object('id', b.id, 'code', b.code, 'name', b.name) end as beat,
    exists (select 1 from dispute x where x.outlet_id = o.outlet_id and x.status = 'open' and x.order_id = o.id
      and x.kind = 'not-ordered') as held,
    case when w.id is not null then json_build_object('id', w.id, 'name', w.name) end as placed_by,
    (select coalesce(json_agg(json_build_object(
        'line', l.line, 'productId', l.product_id, 'sku', p.sku, 'name', p.name,
        'innerSize', p.inner_size, 'innerName', p.inner_name, 'caseSize', p.case_size,
        'orderMultiple', p.order_multiple, 'ordered', l.ordered, 'offered', l.offered,
        'confirmed', l.confirmed, 'dispatched', l.dispatched, 'received', l.received, 'returned', l.returned,
        'substitutes', l.substitutes, 'mrp', l.mrp, 'ptr', l.ptr, 'rate', l.rate,
        'free', case when l.free_by is not null then json_build_object('scheme', l.free_by, 'owed', l.owed) end) order by l.line), '[]')
      from order_line l join product p on p.id = l.product_id where l.order_id = o.id) as lines`

export const fromOrders = `
  from trade_order o
  join outlet t on t.id = o.outlet_id
  join distributor d on d.id = o.distributor_id
  left join beat b on b.id = t.beat_id
  left join person w on w.id = o.placed_by`

/** To be followed by `where`, `order by` and `limit`. */
export const selectOrders = `select ${orderColumns} ${fromOrders}`

export function viewOf(row: OrderRow): OrderView {
  return {
    id: row.id,
    number: row.number,
    key: row.key,
    status: row.status,
    outlet: row.outlet,
    distributor: row.distributor,
    beat: row.beat,
    placedBy: row.placed_by,
    placedAt: row.placed_at,
    source: row.source,
    note: row.note,
    deliverOn: row.deliver_on,
    urgent: row.urgent,
    changedAt: row.changed_at,
    revision: row.changed_at.getTime(),
    quote: row.quote,
    lines: row.lines.map(({ free, ...line }) => (free ? { ...line, free } : line)),
    ...(row.held ? { held: true } : {}),
  }
}
