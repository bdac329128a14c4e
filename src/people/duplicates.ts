import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { metresBetween, pointOf, withinBox } from './distance.ts'
import { phoneForms } from './phone.ts'

export type LikelyDuplicate = {
  id: number
  code: string
  name: string
  status: string
  /** Why it may be the same shop. */
  samePhone: boolean
  /** Metres between the pins, where both are known. */
  metres: number | null
  /** 0 to 1. */
  alike: number
}

// Names are compared within one distributor's shops only: similar names are common, and comparing with all
// outlets would cost more with each. A name alone does not count where the pins lie more than 2 km apart.
const wanted = { lat: '$5::float8', lon: '$6::float8' }
const duplicates = statement<LikelyDuplicate>(
  'outlet-likely-duplicates',
  `with near as (
     select id from outlet where phone = any($2::text[])
     union select o.id from outlet o where ${withinBox(pointOf('o'), wanted, 0.0005)}
     union select id from outlet where distributor_id = $3::bigint and similarity(name, $4::text) >= 0.5),
   measured as (
     select o.id, o.code, o.name, o.status, coalesce(o.phone = any($2::text[]), false) as "samePhone",
       ${metresBetween(pointOf('o'), wanted)} as metres, similarity(o.name, $4::text) as alike
     from near join outlet o using (id) where o.id <> $1 and o.status <> 'closed')
   select * from measured
   where "samePhone" or metres <= 50 or (alike >= 0.5 and (metres is null or metres <= 2000))
   order by "samePhone" desc, (metres <= 50) desc nulls last, alike desc, id limit 3`,
)

type Asked = {
  name: string
  phone: string | null
  distributorId: number | null
  lat: number | null
  lon: number | null
}

// Read first and handed over as values: joined in, the search would not go by the indexes of phone and place.
const asked = statement<Asked>(
  'outlet-asked',
  `select name, phone, distributor_id as "distributorId", lat, lon from outlet where id = $1`,
)

/** At most three shops that the pending one may be: by phone, by 50 m, by name. Best guess first. */
export async function likelyDuplicates(q: Queryable, outletId: number): Promise<LikelyDuplicate[]> {
  const shop = await one(q, asked, [outletId])
  if (!shop) return []
  const forms = shop.phone === null ? undefined : phoneForms(shop.phone)
  const spellings = forms ? [...forms.international, ...forms.national] : []
  return rows(q, duplicates, [outletId, spellings, shop.distributorId, shop.name, shop.lat, shop.lon])
}
