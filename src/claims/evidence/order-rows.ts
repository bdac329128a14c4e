/** Received orders of a distributor with what schemes gave on them: read in pages, so that memory stays flat. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import type { OrderEffect } from '../../schemes/order-schemes.ts'

export type OrderRow = {
  readonly id: number
  readonly number: string
  readonly outletId: number
  readonly receivedAt: Date
  readonly bills: string | null
  readonly effects: readonly OrderEffect[] | null
  readonly lines: readonly LineRow[]
}

export type LineRow = {
  readonly line: number
  readonly productId: number
  readonly sku: string
  readonly received: number
  readonly returned: number
  readonly ptr: number
  /** GST in basis points. */
  readonly rate: number
  /** Distributor's price of the day the order was placed, with GST; null where none is known. */
  readonly dp: number | null
  readonly free: { readonly scheme: number; readonly owed: boolean } | null
  /** Of the scheme that gave it, as it held when the order was placed. */
  readonly freeVersion: number | null
}

const pageSize = 300

// Either received not long ago, or brought back in part since.
const page = statement<OrderRow>(
  'claim-order-rows',
  `select o.id, o.number::text as number, o.outlet_id as "outletId", e.at as "receivedAt",
     o.quote->'schemes'->'effects' as effects,
     (select string_agg(b.number, ', ' order by b.number) from order_bill b where b.order_id = o.id) as bills,
     (select json_agg(json_build_object('line', l.line, 'productId', l.product_id, 'sku', p.sku,
         'received', l.received, 'returned', l.returned, 'ptr', l.ptr, 'rate', l.rate, 'dp', c.dp,
         'free', case when l.free_by is not null then json_build_object('scheme', l.free_by, 'owed', l.owed) end,
         'freeVersion', (select max(v.version) from scheme_version v
           where v.scheme_id = l.free_by and v.published_at <= o.placed_at)) order by l.line)
       from order_line l join product p on p.id = l.product_id
       left join lateral (select c.dp from product_price c where c.product_id = l.product_id
         and c.valid_from <= (o.placed_at at time zone d.time_zone)::date
         order by c.valid_from desc limit 1) c on true
       where l.order_id = o.id) as lines
   from trade_order o join distributor d on d.id = o.distributor_id
   cross join lateral (select min(x.at) as at from order_event x
     where x.order_id = o.id and x.kind in ('received', 'short')) e
   where o.distributor_id = $1 and o.status = 'received' and o.id > $4 and o.placed_at < $3 and e.at < $3
     and (o.placed_at >= $2 or o.id in (
       select l.order_id from goods_return r join goods_return_line l on l.return_id = r.id
       where r.distributor_id = $1 and r.status = 'settled' and r.collected_at >= $2))
     and (exists (select from order_effect f where f.order_id = o.id)
       or exists (select from order_line l where l.order_id = o.id and l.free_by is not null))
   order by o.id limit ${pageSize}`,
)

/** Orders placed since `since`, or brought back in part since, and received before `until`. */
export async function* orderRows(
  q: Queryable,
  distributorId: number,
  since: Date,
  until: Date,
): AsyncGenerator<OrderRow[]> {
  for (let after = 0; ; ) {
    const found = await rows(q, page, [distributorId, since, until, after])
    if (found.length > 0) yield found
    const last = found.at(-1)
    if (!last || found.length < pageSize) return
    after = last.id
  }
}
