/** Orders that a bill may be for: locked, so that a sale earns with one of them only. */
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { billKey } from '../../dues/bill-number.ts'
import type { OrderShare } from '../decision.ts'

export type OrderLineForBill = {
  readonly line: number
  readonly productId: number
  readonly sku: string
  readonly name: string
  readonly ordered: number
  readonly confirmed: number
  /** Pieces that stand now, by the order's state. */
  readonly standing: number
  /** Of them: those other bills are for. */
  readonly taken: number
  readonly free: boolean
  /** Paise with GST a piece, GST in basis points. */
  readonly ptr: number
  readonly rate: number
  /** Paise without GST that schemes took off the line, and for how many pieces. */
  readonly discount: number
}

export type OrderForBill = {
  readonly id: number
  readonly number: number
  readonly status: string
  readonly placedAt: Date
  readonly bills: readonly string[]
  readonly lines: readonly OrderLineForBill[]
}

// Confirmed or later: only those have earned, or are going to. A bill comes with the goods or soon after; an order typed in
// afterwards meets the bill when it is received (see points/bills).
const read = statement<OrderForBill>(
  'orders-for-bill',
  `with locked as materialized (
     select o.* from trade_order o where o.outlet_id = $1 and o.distributor_id = $2
       and o.status in ('confirmed', 'dispatched', 'delivered', 'received')
       and o.placed_at >= $3::date - 21 and o.placed_at < $3::date + 3 order by o.id limit 40 for update)
   select o.id, o.number, o.status, o.placed_at as "placedAt",
     array(select b.number from order_bill b where b.order_id = o.id) as bills,
     (select coalesce(json_agg(json_build_object('line', l.line, 'productId', l.product_id, 'sku', p.sku, 'name', p.name, 'ordered', l.ordered,
        'confirmed', l.confirmed, 'free', l.free_by is not null, 'ptr', l.ptr, 'rate', l.rate,
        'standing', case o.status when 'confirmed' then l.confirmed when 'received' then l.received - l.returned else l.dispatched end,
        'taken', (select coalesce(sum(s.pieces), 0)::int from shop_bill_order s join shop_bill b on b.id = s.bill_id
          where s.order_id = o.id and s.order_line = l.line and b.verdict = 'accepted' and b.id is distinct from $4),
        'discount', (select coalesce(sum((e->>'discount')::bigint), 0) from order_effect f, jsonb_array_elements(f.lines) e
          where f.order_id = o.id and (e->>'line')::int = l.line)) order by l.line), '[]')
      from order_line l join product p on p.id = l.product_id where l.order_id = o.id) as lines
   from locked o order by o.id`,
)

export type OrdersWanted = {
  readonly outletId: number
  readonly distributorId: number
  readonly day: string
  readonly numberKey: string | null
  readonly billId: number | null
}

/** Those billed under this number alone, where there are any; else those not billed under another. */
export async function ordersForBill(tx: Tx, wanted: OrdersWanted): Promise<OrderForBill[]> {
  const found = await rows(tx.client, read, [
    wanted.outletId,
    wanted.distributorId,
    wanted.day,
    wanted.billId,
  ])
  const named = found.filter(({ bills }) => bills.some((number) => billKey(number) === wanted.numberKey))
  return named.length > 0 ? named : found.filter(({ bills }) => bills.length === 0)
}

/** Shares pieces of one product out over what stands of it in the orders, oldest first. Pure. `left` is used up. */
export function sharesOf(
  productId: number,
  pieces: number,
  orders: readonly OrderForBill[],
  left: Map<string, number>,
): OrderShare[] {
  const shares: OrderShare[] = []
  let rest = pieces
  for (const { id, lines } of orders)
    for (const line of lines) {
      if (line.productId !== productId || line.free || rest <= 0) continue
      const key = `${id} ${line.line}`
      const open = left.get(key) ?? Math.max(0, line.standing - line.taken)
      const taken = Math.min(rest, open)
      left.set(key, open - taken)
      rest -= taken
      if (taken > 0) shares.push({ orderId: id, line: line.line, pieces: taken })
    }
  return shares
}
