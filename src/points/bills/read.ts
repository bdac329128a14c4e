/** A bill as its points go by it. */
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'

export type EarningBillLine = {
  readonly line: number
  readonly productId: number
  readonly name: string
  readonly caseSize: number
  /** Pieces that earn by this bill: none that an order stands for, none that came back. */
  readonly pieces: number
  /** Paise without GST of those pieces. */
  readonly net: number
}

export type EarningBill = {
  readonly id: number
  readonly outletId: number
  readonly number: string | null
  /** Noon of its day, where its seller is. */
  readonly at: Date
  readonly timeZone: string
  readonly accepted: boolean
  readonly round: number
  /** Basis points of full points. */
  readonly share: number
  /** Until then its points stay pending; null: they do not. */
  readonly pendingUntil: Date | null
  readonly lines: readonly EarningBillLine[]
}

// A bill without a day is never accepted; one of a seller that is nobody of the brand is of the brand's zone.
const read = statement<EarningBill>(
  'points-bill',
  `select b.id, b.outlet_id as "outletId", b.number, z.zone as "timeZone",
     (coalesce(b.day, b.created_at::date) + time '12:00') at time zone z.zone as at,
     b.verdict = 'accepted' as accepted, b.round, coalesce((b.decision->>'share')::int, 10000) as share,
     case when b.witness is null and p.pending_days > 0 then b.created_at + p.pending_days * interval '1 day' end as "pendingUntil",
     (select coalesce(json_agg(json_build_object('line', l.line, 'productId', l.product_id, 'name', m.name, 'caseSize', m.case_size,
        'pieces', k.pieces, 'net', round(l.net::numeric * k.pieces / l.pieces)::bigint) order by l.line), '[]')
      from shop_bill_line l join product m on m.id = l.product_id
        cross join lateral (select greatest(0, l.pieces - l.order_pieces - l.returned) as pieces) k
      where l.bill_id = b.id and l.pieces > 0 and l.earns) as lines
   from shop_bill b left join distributor d on d.id = b.distributor_id left join brand r on r.id = 1
     left join bill_policy p on p.id = 1
     cross join lateral (select coalesce(d.time_zone, r.time_zone, 'Asia/Kolkata') as zone) z
   where b.id = $1`,
)

/** Throws where there is no such bill. */
export async function readBill(tx: Tx, billId: number): Promise<EarningBill> {
  const [bill] = await rows(tx.client, read, [billId])
  if (!bill) throw new Error(`there is no bill ${billId}`)
  return bill
}
