/** The picking list of a beat's day: what to take from the shelves for all confirmed orders together. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { type Packs, packsOf } from '../orders/packs.ts'
import { type BeatDay, beatDayValues, ofBeatDay } from './beat-day.ts'

export type Pick = Packs & {
  readonly sku: string
  readonly name: string
  readonly category: string
  readonly innerName: string | null
  readonly pieces: number
  /** Orders that want it. */
  readonly orders: number
  /** Pieces on the shelf; null where the distributor does not count the product. */
  readonly there: number | null
  /** Pieces lying there that cannot be sold. */
  readonly damaged: number
}

type Row = Omit<Pick, keyof Packs> & { caseSize: number; innerSize: number | null }

const picks = statement<Row>(
  'papers-picking',
  `select p.sku, p.name, p.category, p.inner_name as "innerName", p.case_size as "caseSize",
     p.inner_size as "innerSize", w.pieces, w.orders,
     case when s.counted_at > 'epoch' then s.physical end as there, coalesce(s.damaged, 0) as damaged
   from (
     select l.product_id, sum(l.confirmed)::int as pieces, count(distinct o.id)::int as orders
     from trade_order o join outlet t on t.id = o.outlet_id join order_line l on l.order_id = o.id
     where ${ofBeatDay} and o.status = 'confirmed' and l.confirmed > 0
     group by l.product_id) w
   join product p on p.id = w.product_id
   left join stock s on s.distributor_id = $1 and s.product_id = w.product_id
   order by p.category, p.name, p.sku`,
)

/** By category, then by name. */
export async function pickingList(q: Queryable, wanted: BeatDay): Promise<Pick[]> {
  const found = await rows(q, picks, beatDayValues(wanted))
  return found.map(({ caseSize, innerSize, ...row }) => ({
    ...row,
    ...packsOf(row.pieces, caseSize, innerSize),
  }))
}
