import { one, type Queryable, statement } from '../db/statement.ts'
import { metresBetween, pointOf, withinBox } from './distance.ts'

/** Where a shop says it is: a pin, or the words for its area, or both. */
export type Whereabouts = { lat: number | null; lon: number | null; area: string | null }

const pin = { lat: '$1::float8', lon: '$2::float8' }

/** Beyond this no distributor would deliver, so the brand decides. */
const farthestMetres = 100_000

// The box of about 5 km keeps the look at shops around the pin small whatever the number of outlets.
const ranked = `
  with recursive around as (
    select o.distributor_id as id, min(${metresBetween(pointOf('o'), pin)}) as far from outlet o
    where o.status = 'active' and o.distributor_id is not null
      and ${withinBox(pointOf('o'), pin, 0.05)}
    group by o.distributor_id),
  by_place as (
    select d.id, least(around.far, ${metresBetween(pointOf('d'), pin)}) as far
    from distributor d left join around on around.id = d.id),
  covers as (
    select id, area as code, 0 as level from distributor where area is not null
    union select distributor_id, area, 0 from beat where area is not null
    union select covers.id, r.parent, covers.level + 1 from covers join region r on r.code = covers.code
    where r.parent is not null and covers.level < 6),
  by_area as (
    select distinct on (covers.id) covers.id, covers.level,
      greatest(similarity(r.name, $3::text), word_similarity(r.name, $3::text)) as alike
    from covers join region r on r.code = covers.code
    order by covers.id, alike desc, covers.level)
  select d.id, d.code, d.name from distributor d
  left join by_place on by_place.id = d.id and by_place.far <= ${farthestMetres}
  left join by_area on by_area.id = d.id and by_area.alike >= 0.6
  where d.id <> all($4::bigint[]) and (by_place.id is not null
    or (by_area.id is not null and not exists (select from by_place where far <= ${farthestMetres})))
  order by by_place.far, by_area.alike desc nulls last, by_area.level, d.id limit 1`

const nearest = statement<NearDistributor>('nearest-distributor', ranked)

export type NearDistributor = { id: number; code: string; name: string }

/**
 * The distributor whose beats (the shops on them) or own place are nearest to the pin, within 100 km; without a
 * pin, or with nobody near it, the one whose area's name is most like the words. Distributors in `except` have
 * said no. None: the brand decides.
 */
export async function nearestDistributor(
  q: Queryable,
  at: Whereabouts,
  except: number[] = [],
): Promise<NearDistributor | undefined> {
  return one(q, nearest, [at.lat, at.lon, at.area ?? '', except])
}
