import { one, type Queryable, statement } from '../db/statement.ts'
import { metresBetween, pointOf, withinBox } from './distance.ts'

/** How far the nearest shop of the same distributor is, and the beat it is on. */
export type Closeness = { metres: number; beat: string }

const nearest = statement<Closeness>(
  'outlet-closeness',
  `select ${metresBetween(pointOf('o'), pointOf('a'))} as metres, b.name as beat
   from outlet a join outlet o on ${withinBox(pointOf('o'), pointOf('a'), 0.05)} and o.id <> a.id and o.status = 'active'
   join beat b on b.id = o.beat_id and (a.distributor_id is null or b.distributor_id = a.distributor_id)
   where a.id = $1 and a.lat is not null order by metres, o.id limit 1`,
)

/** Undefined without a pin, and where no shop of theirs lies within about 5 km. */
export function closenessOf(q: Queryable, outletId: number): Promise<Closeness | undefined> {
  return one(q, nearest, [outletId])
}
