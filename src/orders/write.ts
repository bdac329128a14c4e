/** Writes what was decided about orders, their lines, the stock and the history, in one statement. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { addUses, effectChanges, insertEffects } from './effects.ts'
import type { Shelf, StockBook } from './stock-book.ts'
import type { OrderChange, OrderLine, OrderView } from './types.ts'

const writeAll = statement<object>(
  'orders-write',
  `with head as (
    update trade_order o set status = x.status, deliver_on = x.deliver_on, urgent = x.urgent,
      taxable = x.taxable, discount = x.discount, tax = x.tax, round_off = x.round_off, total = x.total,
      quote = x.quote, changed_at = x.changed_at
    from jsonb_to_recordset($1::jsonb) as x(id bigint, status text, deliver_on date, urgent text,
      taxable bigint, discount bigint, tax bigint, round_off bigint, total bigint, quote jsonb, changed_at timestamptz)
    where o.id = x.id),
  gone as (
    delete from order_line l using jsonb_to_recordset($2::jsonb) as x(order_id bigint, line smallint)
    where l.order_id = x.order_id and l.line = x.line),
  lines as (
    insert into order_line (order_id, line, product_id, ordered, offered, confirmed, dispatched, received, returned,
      substitutes, mrp, ptr, rate, free_by, owed)
    select order_id, line, product_id, ordered, offered, confirmed, dispatched, received, returned,
      substitutes, mrp, ptr, rate, free_by, owed
    from jsonb_to_recordset($3::jsonb) as x(order_id bigint, line smallint, product_id bigint, ordered int,
      offered int, confirmed int, dispatched int, received int, returned int, substitutes smallint,
      mrp bigint, ptr bigint, rate int, free_by bigint, owed bool)
    on conflict (order_id, line) do update set product_id = excluded.product_id, ordered = excluded.ordered,
      offered = excluded.offered, confirmed = excluded.confirmed, dispatched = excluded.dispatched,
      received = excluded.received, returned = excluded.returned, substitutes = excluded.substitutes,
      mrp = excluded.mrp, ptr = excluded.ptr, rate = excluded.rate),
  shelf as (
    update stock s set physical = x.physical, reserved = x.reserved
    from jsonb_to_recordset($4::jsonb) as x(d bigint, p bigint, physical int, reserved int)
    where s.distributor_id = x.d and s.product_id = x.p),
  -- Products never counted get a row for their promises; its count is from the epoch, which means never.
  uncounted as (
    insert into stock (distributor_id, product_id, physical, reserved, counted_at)
    select d, p, 0, reserved, 'epoch'
    from jsonb_to_recordset($5::jsonb) as x(d bigint, p bigint, reserved int) order by d, p
    on conflict (distributor_id, product_id) do update set reserved = stock.reserved + excluded.reserved),
  lost as (
    delete from order_effect e using jsonb_to_recordset($9::jsonb) as x(order_id bigint, scheme_id bigint)
    where e.order_id = x.order_id and e.scheme_id = x.scheme_id),
  effects as (${insertEffects(null, '$10')}),
  uses as (${addUses(null, '$11')})
  insert into order_event (order_id, at, person_id, kind, detail)
  select order_id, $7::timestamptz, $8::bigint, kind, detail
  from jsonb_to_recordset($6::jsonb) as x(order_id bigint, kind text, detail jsonb)`,
)

/** `before` holds each order as it was read under its lock. */
export async function write(
  tx: Tx,
  changes: readonly OrderChange[],
  before: ReadonlyMap<number, OrderView>,
  book: StockBook,
  now: Date,
): Promise<void> {
  const shelves = [...book.values()].filter(
    ({ physical, reserved, was }) => physical !== was.physical || reserved !== was.reserved,
  )
  await rows(tx.client, writeAll, [
    JSON.stringify(changes.map(({ order }) => headOf(order))),
    JSON.stringify(changes.flatMap(({ order }) => goneLines(order, before.get(order.id)))),
    JSON.stringify(changes.flatMap(({ order }) => newLines(order, before.get(order.id)))),
    JSON.stringify(shelves.filter((shelf) => shelf.exists).map(shelfOf)),
    JSON.stringify(shelves.filter((shelf) => !shelf.exists).map(shelfOf)),
    JSON.stringify(changes.map(({ order, kind, detail }) => ({ order_id: order.id, kind, detail }))),
    now,
    changes[0]?.by ?? null,
    ...effectChanges(changes, before),
  ])
}

const shelfOf = ({ distributorId: d, productId: p, physical, reserved }: Shelf) => ({
  d,
  p,
  physical,
  reserved,
})

/** The columns of a header that an order's estimate and status fill. */
export function headOf({ id, status, deliverOn, urgent, quote, changedAt }: OrderView) {
  return {
    id,
    status,
    deliver_on: deliverOn,
    urgent,
    taxable: quote.taxable,
    discount: quote.discount,
    tax: quote.cgst + quote.sgst + quote.igst,
    round_off: quote.roundOff,
    total: quote.total,
    quote,
    changed_at: changedAt,
  }
}

function goneLines(order: OrderView, before: OrderView | undefined) {
  const kept = new Set(order.lines.map(({ line }) => line))
  return (before?.lines ?? [])
    .filter(({ line }) => !kept.has(line))
    .map(({ line }) => ({ order_id: order.id, line }))
}

function newLines(order: OrderView, before: OrderView | undefined) {
  const unchanged = new Set<OrderLine>(before?.lines)
  return order.lines.filter((line) => !unchanged.has(line)).map((line) => lineOf(order.id, line))
}

export function lineOf(orderId: number | null, line: OrderLine) {
  const { productId, ordered, offered, confirmed, dispatched, received, returned, substitutes } = line
  const { mrp, ptr, rate } = line
  return {
    order_id: orderId,
    line: line.line,
    product_id: productId,
    ...{ ordered, offered, confirmed, dispatched, received, returned, substitutes, mrp, ptr, rate },
    ...{ free_by: line.free?.scheme ?? null, owed: line.free?.owed ?? false },
  }
}
