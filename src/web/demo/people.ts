/** Who can be given a phone. */
import { accountName, channelName, personOf, phoneOf } from '../../channels/simulator/address.ts'
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { Slot } from './slots.ts'

export type Holder = {
  personId: number
  name: string
  language: string
  party: 'outlet' | 'distributor' | 'brand' | null
  role: string | null
  /** The shop or distributor acted for. */
  code: string | null
  place: string | null
}

const columns = `p.id as "personId", p.name, p.language, m.party, m.role,
  coalesce(o.code, d.code) as code, coalesce(o.name, d.name) as place`
const seat = `left join lateral (select * from membership where person_id = p.id and active order by id limit 1) m on true
  left join outlet o on o.id = m.outlet_id left join distributor d on d.id = m.distributor_id`

const holders = statement<Holder>(
  'demo_holders',
  `select ${columns} from person p ${seat} where p.id = any($1::bigint[])`,
)

const search = statement<Holder>(
  'demo_people',
  `select ${columns} from person p ${seat}
   where $1 = '' or p.name ilike $2 or o.code ilike $2 or o.name ilike $2 or d.code ilike $2 or d.name ilike $2
   order by (m.party is distinct from $3), (m.party is null), coalesce(o.code, d.code), m.id, p.id limit 30`,
)

// The shop with the longest history has the most to show; its own distributor belongs beside it.
const usual = statement<{ a: number | null; b: number | null; c: number | null }>(
  'demo_usual_phones',
  `with shop as (
     select o.id, o.distributor_id, m.person_id from outlet o
     join membership m on m.outlet_id = o.id and m.active and m.role = 'owner'
     where o.status = 'active' and o.distributor_id is not null
     order by (select count(*) from trade_order t where t.outlet_id = o.id) desc, o.code
     limit 1)
   select (select person_id from shop) as a,
     (select m.person_id from membership m
      where m.active and m.distributor_id = coalesce((select distributor_id from shop), m.distributor_id)
      order by (m.role <> 'owner'), m.id limit 1) as b,
     (select m.person_id from membership m where m.active and m.party = 'brand'
      order by (m.role <> 'marketer'), m.id limit 1) as c`,
)

const spoken = statement<{ language: string }>(
  'demo_language',
  `select coalesce(p.language, c.language, 'en') as language
   from conversation c left join person p on p.id = c.person_id
   where c.channel = $1 and c.account = $2 and c.chat = $3`,
)

export async function findPeople(q: Queryable, typed: string, first: Holder['party']): Promise<Holder[]> {
  const words = typed.trim().slice(0, 60)
  return rows(q, search, [words, `%${words.replace(/[\\%_]/g, '\\$&')}%`, first])
}

/** The holders of these phones, by phone; a new phone has none. */
export async function holdersOf(q: Queryable, chats: string[]): Promise<Map<string, Holder>> {
  const ids = chats.map(personOf).filter((id) => id !== undefined)
  const found = await rows(q, holders, [ids])
  return new Map(found.map((holder) => [phoneOf(holder.personId), holder]))
}

/** A retailer, the distributor who serves them, and a marketer; where there is nobody yet, a new phone. */
export async function usualPhones(q: Queryable, unknown: () => string): Promise<Record<Slot, string>> {
  const found = await one(q, usual)
  const phone = (id: number | null | undefined) => (id ? phoneOf(id) : unknown())
  return { a: phone(found?.a), b: phone(found?.b), c: phone(found?.c) }
}

/** The language a chat speaks now. */
export async function languageIn(q: Queryable, chat: string): Promise<string> {
  const found = await one(q, spoken, [channelName, accountName, chat])
  return found?.language ?? 'en'
}
