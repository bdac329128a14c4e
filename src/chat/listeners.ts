/** Who hears a notice, and in which of their chats: the one they used last. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Language, Listener } from './flow.ts'

export type Ear = {
  /** Index of the listener this ear belongs to. */
  n: number
  personId: number | null
  conversationId: number
  channel: string
  account: string
  chat: string
  language: Language
  offers: boolean | null
}

// One statement for all listeners of a batch; each branch is answered by its own index.
const findEars = statement<Ear>(
  'chat_listeners',
  `with listener as (
     select * from unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[]) with ordinality as t(party, target, roles, also, n)
   ), heard_by as (
     select n, m.person_id from listener join membership m on m.outlet_id = target and m.active
       where listener.party = 'outlet'
         and (roles is null or m.role = any(string_to_array(roles, ',')) or m.person_id = also)
     union select n, m.person_id from listener join membership m on m.distributor_id = target and m.active
       where listener.party = 'distributor' and (roles is null or m.role = any(string_to_array(roles, ',')))
     union select n, m.person_id from listener join membership m on m.party = 'brand' and m.active
       where listener.party = 'brand' and (roles is null or m.role = any(string_to_array(roles, ',')))
     union select n, target from listener where party = 'person'
   )
   select n::int - 1 as n, p.id as "personId", c.id as "conversationId", c.channel, c.account, c.chat, p.language, p.offers
   from heard_by join person p on p.id = heard_by.person_id
   cross join lateral (
     select * from conversation where person_id = p.id and reachable order by heard_at desc nulls last, id limit 1) c
   union all
   select n::int - 1, c.person_id, c.id, c.channel, c.account, c.chat, coalesce(p.language, c.language, 'en'), p.offers
   from listener join conversation c on listener.party = 'conversation' and c.id = target
   left join person p on p.id = c.person_id
   order by n, "conversationId"`,
)

/** Finds the chats of these listeners. Someone who can be reached nowhere is left out. */
export async function earsOf(q: Queryable, listeners: Listener[]): Promise<Ear[]> {
  if (listeners.length === 0) return []
  const parts = listeners.map(partsOf)
  const columns = [parts.map((p) => p.party), parts.map((p) => p.id), parts.map((p) => p.roles)]
  return rows(q, findEars, [...columns, listeners.map((each) => ('also' in each ? each.also : null))])
}

function partsOf(listener: Listener): { party: string; id: number; roles: string | null } {
  const roles = 'roles' in listener && listener.roles ? listener.roles.join(',') : null
  if ('outlet' in listener) return { party: 'outlet', id: listener.outlet, roles }
  if ('distributor' in listener) return { party: 'distributor', id: listener.distributor, roles }
  if ('person' in listener) return { party: 'person', id: listener.person, roles: null }
  if ('conversation' in listener) return { party: 'conversation', id: listener.conversation, roles: null }
  return { party: 'brand', id: 0, roles }
}
