/** What a shop can still give back: received pieces of its latest orders, less what went back or is about to. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export type Returnable = {
  readonly orderId: number
  readonly number: number
  readonly receivedAt: Date
  readonly line: number
  readonly sku: string
  readonly name: string
  readonly caseSize: number
  readonly innerSize: number | null
  readonly innerName: string | null
  readonly pieces: number
}

const find = statement<Returnable>(
  'returnable-lines',
  `with latest as (
    select o.id, o.number, o.changed_at from trade_order o
    where o.outlet_id = $1 and o.status = 'received' and ($2::bigint is null or o.id = $2)
    order by o.placed_at desc nulls last limit 30),
  held as (
    select l.order_id, l.order_line, sum(coalesce(l.accepted, l.pieces))::int as pieces
    from goods_return r join goods_return_line l on l.return_id = r.id
    where r.outlet_id = $1 and r.status in ('asked', 'decided') group by l.order_id, l.order_line)
  select o.id as "orderId", o.number, o.changed_at as "receivedAt", l.line, p.sku, p.name, p.case_size as "caseSize",
    p.inner_size as "innerSize", p.inner_name as "innerName", l.received - l.returned - coalesce(h.pieces, 0) as pieces
  from latest o join order_line l on l.order_id = o.id join product p on p.id = l.product_id
  left join held h on h.order_id = l.order_id and h.order_line = l.line
  where l.received - l.returned - coalesce(h.pieces, 0) > 0
  order by o.changed_at desc, o.id desc, l.line`,
)

/** Of the latest 30 orders, newest first; of one order where it is named. */
export const returnablesOf = (q: Queryable, outletId: number, orderId?: number): Promise<Returnable[]> =>
  rows(q, find, [outletId, orderId ?? null])
