/** Goods that a credit note, or a line of the books below zero, takes back: points of earlier bills go with them. */
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { pointsOfBill } from '../../points/bills/earn.ts'

// The newest first: what comes back was bought last. Pieces that an order stands for come back through that order's return.
const back = statement<{ bill: number }>(
  'bill-lines-take-back',
  `with gone as (
     select b.outlet_id, b.seller_key, b.day, l.product_id, sum(-l.pieces)::int as pieces
     from shop_bill b join shop_bill_line l on l.bill_id = b.id
     where b.id = $1 and b.verdict = 'accepted' and l.pieces < 0 and l.product_id is not null group by 1, 2, 3, 4),
   open as (
     select l.bill_id, l.line, g.product_id, g.pieces as wanted, l.pieces - l.order_pieces - l.returned as open,
       sum(l.pieces - l.order_pieces - l.returned) over (partition by g.product_id order by b.day desc, b.id desc, l.line) as upto
     from gone g join shop_bill b on b.outlet_id = g.outlet_id and b.seller_key = g.seller_key and b.verdict = 'accepted'
       and (b.day is null or b.day <= g.day)
     join shop_bill_line l on l.bill_id = b.id and l.product_id = g.product_id
       and l.pieces - l.order_pieces - l.returned > 0),
   taken as (
     update shop_bill_line l set returned = l.returned + least(o.open, o.wanted - (o.upto - o.open))::int from open o
     where l.bill_id = o.bill_id and l.line = o.line and o.upto - o.open < o.wanted returning l.bill_id)
   select distinct bill_id as bill from taken order by 1`,
)

/** Once for a bill: called when it is accepted. */
export async function takeBack(tx: Tx, billId: number, now: Date): Promise<void> {
  for (const { bill } of await rows(tx.client, back, [billId])) await pointsOfBill(tx, bill, now)
}
