import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { metresBetween, pointOf } from './distance.ts'

/** A shop that asked to join, as whoever decides about it sees it. */
export type WaitingOutlet = {
  id: number
  code: string
  name: string
  ownerName: string | null
  phone: string | null
  area: string | null
  lat: number | null
  lon: number | null
  boardPhoto: string | null
  /** null: the brand decides. */
  distributorId: number | null
  createdAt: Date
}

const columns = `o.id, o.code, o.name, o.owner_name as "ownerName", o.phone, o.area, o.lat, o.lon,
  o.board_photo as "boardPhoto", o.distributor_id as "distributorId", o.created_at as "createdAt"`

// Two texts: an equality goes by the index of a distributor's shops, "is not distinct from" would not.
const waitingWith = (whom: string) =>
  `select ${columns} from outlet o where o.status = 'pending' and o.distributor_id ${whom}
   order by o.created_at, o.id limit 50`
const ofDistributor = statement<WaitingOutlet>('outlets-waiting', waitingWith('= $1::bigint'))
const ofBrand = statement<WaitingOutlet>('outlets-waiting-brand', waitingWith('is null'))
const byId = statement<WaitingOutlet>(
  'outlet-waiting',
  `select ${columns} from outlet o where o.id = $1 and o.status = 'pending'`,
)

/** Shops that wait for a distributor's decision, or with `brand` for the brand's; longest waiting first, 50 at most. */
export async function waitingOutlets(q: Queryable, of: { distributor: number } | 'brand') {
  return of === 'brand' ? rows(q, ofBrand) : rows(q, ofDistributor, [of.distributor])
}

/** One shop in waiting, or undefined when it was decided about. */
export async function waitingOutlet(q: Queryable, outletId: number): Promise<WaitingOutlet | undefined> {
  return one(q, byId, [outletId])
}

export type BeatChoice = {
  id: number
  code: string
  name: string
  visitDays: string[]
  distributorId: number
}

const beats = statement<BeatChoice>(
  'beats-for-outlet',
  `select b.id, b.code, b.name, b.visit_days as "visitDays", b.distributor_id as "distributorId"
   from outlet a join beat b on a.distributor_id is null or b.distributor_id = a.distributor_id
   left join lateral (select min(${metresBetween(pointOf('o'), pointOf('a'))}) as far
     from outlet o where o.beat_id = b.id and a.lat is not null) near on true
   where a.id = $1 order by near.far nulls last, b.code limit 50`,
)

/** The beats a shop may be put on, the one with the nearest shop first; all of the brand's where the brand decides. */
export async function beatsFor(q: Queryable, outletId: number): Promise<BeatChoice[]> {
  return rows(q, beats, [outletId])
}
