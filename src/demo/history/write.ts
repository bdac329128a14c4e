import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { lineOf } from '../../orders/write.ts'
import type { DemoOrder } from './order.ts'

const addOrders = statement<{ id: number; key: string }>(
  'demo-orders-add',
  `insert into trade_order (key, outlet_id, distributor_id, placed_by, placed_at, source, status, deliver_on,
     taxable, discount, tax, round_off, total, quote, changed_at)
   select key, outlet_id, distributor_id, placed_by, placed_at, source, status, deliver_on,
     taxable, 0, tax, round_off, total, quote, changed_at
   from json_to_recordset($1::json) as x(key text, outlet_id bigint, distributor_id bigint,
     placed_by bigint, placed_at timestamptz, source text, status text, deliver_on date, taxable bigint, tax bigint,
     round_off bigint, total bigint, quote jsonb, changed_at timestamptz, place bigint)
   order by place returning id, key`,
)

const addLines = statement<object>(
  'demo-lines-add',
  `insert into order_line (order_id, line, product_id, ordered, offered, confirmed, dispatched, received, returned,
     substitutes, mrp, ptr, rate)
   select * from json_to_recordset($1::json) as x(order_id bigint, line smallint, product_id bigint, ordered int,
     offered int, confirmed int, dispatched int, received int, returned int, substitutes smallint, mrp bigint,
     ptr bigint, rate int)`,
)

const addEvents = statement<object>(
  'demo-events-add',
  `insert into order_event (order_id, at, person_id, kind, detail)
   select order_id, at, person_id, kind, detail
   from json_to_recordset($1::json)
     as x(order_id bigint, at timestamptz, person_id bigint, kind text, detail jsonb, place bigint)
   order by at, order_id, place`,
)

const headOf = ({ outlet, quote, events, ...order }: DemoOrder) => ({
  key: order.key,
  outlet_id: outlet.id,
  distributor_id: outlet.distributor.id,
  placed_by: order.placedBy,
  placed_at: order.placedAt,
  source: order.source,
  status: order.status,
  deliver_on: order.deliverOn,
  taxable: quote.taxable,
  tax: quote.cgst + quote.sgst + quote.igst,
  round_off: quote.roundOff,
  total: quote.total,
  quote,
  changed_at: events.at(-1)?.at ?? order.placedAt,
})

// Larger than a few megabytes of JSON a value costs more than another round trip.
const batch = 500

/** Writes orders with their lines and history, numbered in the order given. */
export async function writeOrders(tx: Tx, orders: readonly DemoOrder[]): Promise<void> {
  for (let from = 0; from < orders.length; from += batch)
    await writeBatch(tx, orders.slice(from, from + batch))
}

async function writeBatch(tx: Tx, orders: readonly DemoOrder[]): Promise<void> {
  const added = await rows(tx.client, addOrders, [
    JSON.stringify(orders.map((order, place) => ({ ...headOf(order), place }))),
  ])
  const idOf = new Map(added.map(({ id, key }) => [key, id]))
  const lines = orders.flatMap(({ key, lines: all }) =>
    all.map((line) => lineOf(idOf.get(key) ?? null, line)),
  )
  const events = orders.flatMap(({ key, events: all }) =>
    all.map(({ by, ...event }, place) => ({ ...event, order_id: idOf.get(key), person_id: by, place })),
  )
  await rows(tx.client, addLines, [JSON.stringify(lines)])
  await rows(tx.client, addEvents, [JSON.stringify(events)])
}
