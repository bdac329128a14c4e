/** An order that was typed in after its bill had earned: the order earns from then on, and the bill no more. */
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { billKey } from '../../dues/bill-number.ts'
import { piecesStanding } from '../../orders/standing.ts'
import type { OrderView } from '../../orders/types.ts'
import { pointsOfBill } from './earn.ts'

type Open = { bill: number; line: number; product: number; numberKey: string | null; pieces: number }
type Order = { order: number; line: number; product: number; taken: number; bills: string[] }

// The days in which a bill may be for an order: the same as in invoices/match/orders.ts, seen from the order.
const open = statement<Open>(
  'points-bills-open',
  `select l.bill_id as bill, l.line, l.product_id as product, b.number_key as "numberKey",
     l.pieces - l.order_pieces - l.returned as pieces
   from shop_bill b join shop_bill_line l on l.bill_id = b.id
   where b.outlet_id = $1 and b.distributor_id = $2 and b.verdict = 'accepted' and l.product_id = any($3::bigint[])
     and b.day > $4::timestamptz::date - 3 and b.day <= $4::timestamptz::date + 21
     and l.pieces - l.order_pieces - l.returned > 0
   order by b.day, b.id, l.line for update of l`,
)
const ordered = statement<Order>(
  'points-order-taken',
  `select l.order_id as order, l.line, l.product_id as product, array(select number from order_bill where order_id = $1) as bills,
     (select coalesce(sum(s.pieces), 0)::int from shop_bill_order s join shop_bill b on b.id = s.bill_id
       where s.order_id = $1 and s.order_line = l.line and b.verdict = 'accepted') as taken
   from order_line l where l.order_id = $1 and l.free_by is null order by l.line`,
)
const take = statement<object>(
  'points-bill-take',
  `with taken as (
     update shop_bill_line set order_pieces = order_pieces + $5 where bill_id = $1 and line = $2 returning 1)
   insert into shop_bill_order as s (bill_id, line, order_id, order_line, pieces)
   select $1, $2, $3, $4, $5 from taken
   on conflict (bill_id, line, order_id, order_line) do update set pieces = s.pieces + excluded.pieces`,
)
/** Of orders that were just received; they and their shops' accounts are locked. */
export async function meetBills(tx: Tx, orders: readonly OrderView[], now: Date): Promise<void> {
  for (const order of orders) await meet(tx, order, now)
}

async function meet(tx: Tx, order: OrderView, now: Date): Promise<void> {
  const products = [...new Set(order.lines.map(({ productId }) => productId))]
  const bills = await rows(tx.client, open, [order.outlet.id, order.distributor.id, products, order.placedAt])
  if (bills.length === 0) return
  const lines = await rows(tx.client, ordered, [order.id])
  const own = (lines[0]?.bills ?? []).map(billKey)
  const fitting = bills.filter(({ numberKey }) => own.length === 0 || own.includes(numberKey ?? ''))
  const changed = new Set<number>()
  for (const line of lines) {
    const known = order.lines.find((each) => each.line === line.line)
    let rest = known ? piecesStanding(known, order.status) - known.returned - line.taken : 0
    for (const bill of fitting.filter(({ product }) => product === line.product)) {
      const pieces = Math.min(rest, bill.pieces)
      if (pieces <= 0) continue
      await rows(tx.client, take, [bill.bill, bill.line, order.id, line.line, pieces])
      bill.pieces -= pieces
      rest -= pieces
      changed.add(bill.bill)
    }
  }
  for (const bill of [...changed].toSorted((a, b) => a - b)) await pointsOfBill(tx, bill, now)
}
