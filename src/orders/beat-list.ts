/** The shops of a beat as whoever takes their orders goes round: who has ordered already, and who owes what. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { routeOf } from './route.ts'
import { weekdayOf } from './zone.ts'

export type BeatOfDay = {
  readonly id: number
  readonly name: string
  readonly distributorId: number
  readonly distributor: string
  readonly shops: number
}

const ofDay = statement<BeatOfDay & { visitDays: string[] }>(
  'beats-of-day',
  `select b.id, b.name, b.distributor_id as "distributorId", d.name as distributor, b.visit_days as "visitDays",
     (select count(*)::int from outlet o where o.beat_id = b.id and o.status = 'active') as shops
   from beat b join distributor d on d.id = b.distributor_id
   where b.distributor_id = any($1::bigint[]) or b.id in (select beat_id from rep_beat where person_id = $2::bigint)
   order by b.name, b.id limit 200`,
)

/** Beats of these distributors and those this rep walks (null: none), which are visited on the day 'YYYY-MM-DD'. */
export async function beatsOfDay(
  q: Queryable,
  { distributorIds, repId, day }: { distributorIds: readonly number[]; repId: number | null; day: string },
): Promise<BeatOfDay[]> {
  const weekday: string = weekdayOf(day)
  const found = await rows(q, ofDay, [distributorIds, repId])
  return found.filter(({ visitDays }) => visitDays.includes(weekday))
}

export type BeatShop = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly stop: number | null
  /** Its newest order that is open or was placed since `since`. */
  readonly ordered: { readonly number: number; readonly total: number } | null
  /** Paise owed to the beat's distributor; below zero is paid ahead. */
  readonly owed: number
}

const ofBeat = statement<BeatShop & { from: { lat: number | null; lon: number | null } }>(
  'beat-shops',
  `select o.id, o.code, o.name, o.lat, o.lon, o.stop, json_build_object('lat', d.lat, 'lon', d.lon) as "from",
     coalesce((select a.balance from dues_account a
       where a.distributor_id = b.distributor_id and a.outlet_id = o.id), 0)::float8 as owed,
     (select json_build_object('number', t.number, 'total', t.total) from trade_order t
       where t.outlet_id = o.id and t.placed_at > $2::timestamptz - interval '60 days'
         and (t.status in ('placed', 'changed', 'confirmed')
           or t.placed_at >= $2 and t.status not in ('refused', 'cancelled'))
       order by t.placed_at desc nulls last limit 1) as ordered
   from beat b join distributor d on d.id = b.distributor_id join outlet o on o.beat_id = b.id and o.status = 'active'
   where b.id = $1 order by o.name, o.id limit 300`,
)

/** The active shops of a beat in the order of its route, 300 at most. */
export async function shopsOfBeat(q: Queryable, beatId: number, since: Date): Promise<BeatShop[]> {
  const found = await rows(q, ofBeat, [beatId, since])
  return routeOf(found, found[0]?.from)
}
