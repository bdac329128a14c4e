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
const duplicates = statement<LikelyDuplicate>(
  'outlet-likely-duplicates',
  `with asked as (select * from outlet where id = $1),
   near as (
     select o.id from asked a join outlet o on o.phone = any($2::text[])
     union select o.id from asked a join outlet o
       on ${withinBox(pointOf('o'), pointOf('a'), 0.0005)}
     union select o.id from asked a join outlet o
       on o.distributor_id = a.distributor_id and similarity(o.name, a.name) >= 0.5),
   measured as (
     select o.id, o.code, o.name, o.status, coalesce(o.phone = any($2::text[]), false) as "samePhone",
       ${metresBetween(pointOf('o'), pointOf('a'))} as metres,
       similarity(o.name, a.name) as alike
     from near join outlet o using (id) cross join asked a where o.id <> a.id and o.status <> 'closed')
   select * from measured
   where "samePhone" or metres <= 50 or (alike >= 0.5 and (metres is null or metres <= 2000))
   order by "samePhone" desc, (metres <= 50) desc nulls last, alike desc, id limit 3`,
)
const phoneOf = statement<{ phone: string | null }>('outlet-phone', `select phone from outlet where id = $1`)

/** At most three shops that the pending one may be: by phone, by 50 m, by name. Best guess first. */
export async function likelyDuplicates(q: Queryable, outletId: number): Promise<LikelyDuplicate[]> {
  const asked = await one(q, phoneOf, [outletId])
  const forms = asked?.phone ? phoneForms(asked.phone) : undefined
  const spellings = forms ? [...forms.international, ...forms.national] : []
  return rows(q, duplicates, [outletId, spellings])
}
