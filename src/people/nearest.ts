import { one, type Queryable, statement } from '../db/statement.ts'

/** Where a shop says it is: a pin, or the words for its area, or both. */
export type Whereabouts = { lat: number | null; lon: number | null; area: string | null }

// Metres of the great circle between two rows' points, on a sphere of 6,371 km.
const metres = (lat: string, lon: string) => `12742000 * asin(least(1, sqrt(
  pow(sin(radians(${lat} - $1::float8) / 2), 2)
  + cos(radians($1::float8)) * cos(radians(${lat})) * pow(sin(radians(${lon} - $2::float8) / 2), 2))))`

/** Beyond this no distributor would deliver, so the brand decides. */
const farthestMetres = 100_000

// A box of about 5 km keeps the look at shops around the pin small whatever the number of outlets: 0.05 degrees
// of latitude, and of longitude as many more as the latitude makes them shorter.
const ranked = `
  with recursive around as (
    select o.distributor_id as id, min(${metres('o.lat', 'o.lon')}) as far from outlet o
    where o.status = 'active' and o.distributor_id is not null
      and o.lat between $1::float8 - 0.05 and $1::float8 + 0.05
      and o.lon between $2::float8 - 0.05 / greatest(0.1, cos(radians($1::float8)))
        and $2::float8 + 0.05 / greatest(0.1, cos(radians($1::float8)))
    group by o.distributor_id),
  by_place as (
    select d.id, least(around.far, ${metres('d.lat', 'd.lon')}) as far
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
