/** Orders of a day for the programs a distributor bills with: read once, written as CSV or as Tally's XML. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { OrderView } from '../orders/types.ts'
import { fromOrders, type OrderRow, orderColumns, viewOf } from '../orders/view.ts'
import type { BeatDay } from './beat-day.ts'

export type OrderOut = OrderView & { readonly bills: readonly string[] }

const mostOut = 2_000

// Nothing is delivered two months after it was placed; the bound keeps the distributor's history out.
const ofDay = statement<OrderRow & { bills: string[] }>(
  'papers-orders-out',
  `select ${orderColumns},
     array(select x.number from order_bill x where x.order_id = o.id order by x.number) as bills
   ${fromOrders}
   where o.distributor_id = $1 and ($2::bigint is null or t.beat_id = $2)
     and o.placed_at >= $3::date - 62
     and case when o.status in ('confirmed', 'dispatched') then coalesce(o.deliver_on <= $3::date, true)
         else o.status in ('delivered', 'received') and o.deliver_on = $3::date end
   order by o.number limit ${mostOut + 1}`,
)

/**
 * What stands agreed for a day: confirmed and dispatched orders, those left over included, and what was delivered of
 * that day. At most 2,000; `cut` tells that there are more.
 */
export async function ordersOut(
  q: Queryable,
  { distributorId, beatId, day }: BeatDay,
): Promise<{ orders: OrderOut[]; cut: boolean }> {
  const found = await rows(q, ofDay, [distributorId, beatId ?? null, day])
  const orders = found.slice(0, mostOut).map((row) => ({ ...viewOf(row), bills: row.bills }))
  return { orders, cut: found.length > mostOut }
}

/** Paise as rupees with two decimals, as programs read them. */
export const rupees = (paise: number): string => {
  const whole = Math.abs(paise)
  return `${paise < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}
