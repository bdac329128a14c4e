/** Who may be meant by the names on a bill: read before anything is compared. */
import { one, type Queryable, statement } from '../../db/statement.ts'
import type { KnownSeller } from '../match/seller.ts'
import type { Assignment } from '../match/served.ts'
import type { ReadBill } from '../types.ts'

export type Shop = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly ownerName: string | null
  readonly gstin: string | null
  readonly distributorId: number | null
  /** Of its distributor, else the brand's. */
  readonly timeZone: string
}

export type Parties = {
  readonly shop: Shop
  readonly sellers: readonly KnownSeller[]
  readonly assignments: readonly Assignment[]
  /** Other shops whom the buyer's name or tax id may mean. */
  readonly others: readonly { readonly name: string; readonly gstin: string | null }[]
}

type Row = {
  shop: Shop
  sellers: KnownSeller[] | null
  assignments: Assignment[] | null
  others: Parties['others'] | null
}

// Names come from photos: whoever is alike at all is compared letter by letter afterwards.
const read = statement<Row>(
  'bill-parties',
  `select json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'ownerName', o.owner_name, 'gstin', o.gstin,
      'distributorId', o.distributor_id, 'timeZone', coalesce(own.time_zone, brand.time_zone, 'Asia/Kolkata')) as shop,
    (select json_agg(json_build_object('id', d.id, 'name', d.name, 'gstin', d.gstin, 'timeZone', d.time_zone)) from (
      select * from distributor d where d.gstin = $2 or d.id = o.distributor_id or d.id = $6
        or d.id in (select distributor_id from outlet_assignment a where a.outlet_id = o.id)
      union select * from (select * from distributor d where similarity(d.name, $3) > 0.3
        order by similarity(d.name, $3) desc limit 8) named) d) as sellers,
    (select json_agg(json_build_object('category', a.category, 'distributorId', a.distributor_id, 'from', a.from_day,
      'until', a.until_day)) from outlet_assignment a where a.outlet_id = o.id) as assignments,
    (select json_agg(json_build_object('name', x.name, 'gstin', x.gstin)) from (
      select x.name, x.gstin from outlet x where x.id <> o.id and x.distributor_id = o.distributor_id
        and (x.gstin = $4 or similarity(x.name, $5) > 0.5)
      order by x.gstin = $4 desc nulls last, similarity(x.name, $5) desc limit 5) x) as others
   from outlet o left join distributor own on own.id = o.distributor_id left join brand on brand.id = 1
   where o.id = $1`,
)

export async function partiesOf(
  q: Queryable,
  outletId: number,
  { seller, buyer }: ReadBill,
  distributorId?: number,
): Promise<Parties> {
  const values = [
    outletId,
    seller.taxId,
    seller.name ?? '',
    buyer.taxId,
    buyer.name ?? '',
    distributorId ?? null,
  ]
  const found = await one(q, read, values)
  if (!found) throw new Error(`there is no shop ${outletId}`)
  const { shop, sellers, assignments, others } = found
  return { shop, sellers: sellers ?? [], assignments: assignments ?? [], others: others ?? [] }
}
