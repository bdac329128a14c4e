/** Orders of a day for the programs a distributor bills with: read once, written as CSV or as Tally's XML. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { OrderView } from '../orders/types.ts'
import { fromOrders, type OrderRow, orderColumns, viewOf } from '../orders/view.ts'

/** `amount`: paise as billed; null where only the number is known. */
export type BillOut = { readonly number: string; readonly amount: number | null }
export type OrderOut = OrderView & { readonly bills: readonly BillOut[] }
type Row = OrderRow & { bills: BillOut[] }

const mostOut = 2_000
const bills = `coalesce((select json_agg(json_build_object('number', x.number, 'amount', x.amount) order by x.number)
  from order_bill x where x.order_id = o.id), '[]') as bills`

// Nothing is delivered two months after it was placed; the bound keeps the distributor's history out.
const ofDay = statement<Row>(
  'papers-orders-out',
  `select ${orderColumns}, ${bills}
   ${fromOrders}
   where o.distributor_id = $1 and ($2::bigint is null or t.beat_id = $2)
     and o.placed_at >= $3::date - 62
     and case when o.status in ('confirmed', 'dispatched') then coalesce(o.deliver_on <= $3::date, true)
         else o.status in ('delivered', 'received') and o.deliver_on = $3::date end
   order by o.number limit ${mostOut + 1}`,
)

/** Which orders: those of a day, or those that have changed. */
export type OrdersWish = {
  readonly distributorId: number
  /** Every beat where absent. */
  readonly beatId?: number | null
} & (
  | {
      readonly day: string
      /** With what was given up since this reader acknowledged it. */
      readonly reader?: string | undefined
    }
  | {
      readonly day?: undefined
      /** Changed after this moment. */
      readonly since?: Date | undefined
      /** Changed after this reader acknowledged them, or never acknowledged by it. */
      readonly reader?: string | undefined
      readonly now: Date
    }
)

const struck = statement<Row>(
  'papers-orders-struck',
  `select ${orderColumns}, '[]'::json as bills
   ${fromOrders} join order_ack k on k.order_id = o.id and k.reader = $4
   where o.distributor_id = $1 and ($2::bigint is null or t.beat_id = $2) and o.placed_at >= $3::date - 62
     and o.deliver_on = $3::date and o.status in ('cancelled', 'refused') order by o.number limit ${mostOut}`,
)

// What a reader knows of and is agreed no longer goes out once more, so that it can be struck from the books.
const changed = statement<Row>(
  'papers-orders-changed',
  `select ${orderColumns}, ${bills}
   ${fromOrders} left join order_ack k on k.order_id = o.id and k.reader = $3
   where o.distributor_id = $1 and ($2::bigint is null or t.beat_id = $2)
     and o.placed_at >= $5::timestamptz - interval '62 days' and o.changed_at > coalesce($4::timestamptz, '-infinity')
     and (k.order_id is null or k.changed_at < o.changed_at)
     and (o.status in ('confirmed', 'dispatched', 'delivered', 'received')
       or o.status in ('cancelled', 'refused', 'returned') and (k.order_id is not null or $3::text is null))
   order by o.number limit ${mostOut + 1}`,
)

/**
 * What stands agreed for a day: confirmed and dispatched orders, those left over included, and what was delivered of
 * that day; or whatever has changed. At most 2,000; `cut` tells that there are more.
 */
export async function ordersOut(
  q: Queryable,
  wish: OrdersWish,
): Promise<{ orders: OrderOut[]; cut: boolean }> {
  const where = [wish.distributorId, wish.beatId ?? null]
  const found =
    wish.day === undefined
      ? await rows(q, changed, [...where, wish.reader ?? null, wish.since ?? null, wish.now])
      : await rows(q, ofDay, [...where, wish.day])
  if (wish.day !== undefined && wish.reader !== undefined)
    found.push(...(await rows(q, struck, [...where, wish.day, wish.reader])))
  const orders = found.slice(0, mostOut).map((row) => ({ ...viewOf(row), bills: row.bills }))
  return { orders, cut: found.length > mostOut }
}

/** Paise as rupees with two decimals, as programs read them. */
export const rupees = (paise: number): string => {
  const whole = Math.abs(paise)
  return `${paise < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}
