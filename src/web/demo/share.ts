/** The number and the place that a phone gives away when its holder shares them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { personOf } from '../../channels/simulator/address.ts'
import { one, type Queryable, statement } from '../../db/statement.ts'

const own = statement<{ name: string; phone: string }>(
  'demo_own_contact',
  `select p.name, t.phone from person p join person_phone t on t.person_id = p.id where p.id = $1
   order by t.phone limit 1`,
)

const place = statement<{ lat: number; lon: number }>(
  'demo_own_place',
  `select coalesce(o.lat, d.lat) as lat, coalesce(o.lon, d.lon) as lon
   from membership m left join outlet o on o.id = m.outlet_id left join distributor d on d.id = m.distributor_id
   where m.person_id = $1 and m.active and coalesce(o.lat, d.lat) is not null and coalesce(o.lon, d.lon) is not null
   order by m.id limit 1`,
)

const somewhere = statement<{ lat: number; lon: number }>(
  'demo_place_near_a_shop',
  `select lat, lon from outlet where status = 'active' and lat is not null and lon is not null
   order by md5(code || $1) limit 1`,
)

/** Where everybody stands while there are no shops: the middle of Ahmedabad. */
const fallback = { lat: 23.0225, lon: 72.5714 }

/** The holder's own number; for a new phone the one typed above it. undefined when that is no number. */
export async function contactOf(q: Queryable, chat: string, typed: string | undefined) {
  const personId = personOf(chat)
  if (personId !== undefined) return one(q, own, [personId])
  const number = parsePhoneNumberFromString(typed ?? '', 'IN')
  return number?.isPossible() ? { phone: number.number as string } : undefined
}

/** Where the holder stands: in their shop, or, with a new phone, some hundred metres from a shop there is. */
export async function placeOf(q: Queryable, chat: string): Promise<{ lat: number; lon: number }> {
  const personId = personOf(chat)
  const home = personId === undefined ? undefined : await one(q, place, [personId])
  if (home) return home
  const near = (await one(q, somewhere, [chat])) ?? fallback
  return { lat: near.lat + 0.0009, lon: near.lon + 0.0007 }
}
