import { type Queryable, rows, statement } from '../db/statement.ts'

/** Whom a notice is for: everybody with a seat there (or only some roles), or one person. */
export type Target =
  | { outlet: number; roles?: readonly string[] }
  | { distributor: number; roles?: readonly string[] }
  | { brand: true; roles?: readonly string[] }
  | { person: number }

/** One person and the chat where they were heard last. `target` is the place of theirs in the list asked for. */
export type Reached = {
  target: number
  personId: number
  conversationId: number
  channel: string
  account: string
  chat: string
  language: string
  /** Consent to offers; anything but true is a no. */
  offers: boolean | null
}

// Three plain joins instead of one with alternatives, so that each goes by its own index.
const reachable = statement<Reached>(
  'people-reachable',
  `with target as (
     select n - 1 as n, kind, id, string_to_array(roles, ',') as roles
     from unnest($1::text[], $2::bigint[], $3::text[]) with ordinality as t(kind, id, roles, n)),
   wanted as (
     select t.n, m.person_id from target t join membership m
       on m.outlet_id = t.id and m.party = 'outlet' and m.active and (t.roles is null or m.role = any(t.roles))
     where t.kind = 'outlet'
     union select t.n, m.person_id from target t join membership m
       on m.distributor_id = t.id and m.party = 'distributor' and m.active
         and (t.roles is null or m.role = any(t.roles))
     where t.kind = 'distributor'
     union select t.n, m.person_id from target t join membership m
       on m.party = 'brand' and m.active and (t.roles is null or m.role = any(t.roles))
     where t.kind = 'brand'
     union select t.n, t.id from target t where t.kind = 'person')
   select w.n::int as target, p.id as "personId", c.id as "conversationId", c.channel, c.account, c.chat,
     p.language, p.offers
   from wanted w join person p on p.id = w.person_id
   cross join lateral (select * from conversation c where c.person_id = p.id and c.reachable
     order by c.heard_at desc nulls last, c.id limit 1) c
   order by w.n, p.id`,
)

/**
 * Whom to write to for each target, each person once per target, in one statement for all of them. Who has no
 * reachable chat is left out. Someone with seats in several targets comes once for each of them.
 */
export async function reach(q: Queryable, targets: Target | readonly Target[]): Promise<Reached[]> {
  const asked = (Array.isArray(targets) ? targets : [targets]).map(columns)
  if (asked.length === 0) return []
  const values = [asked.map(({ kind }) => kind), asked.map(({ id }) => id), asked.map(({ roles }) => roles)]
  return rows(q, reachable, values)
}

function columns(target: Target): { kind: string; id: number; roles: string | null } {
  if ('person' in target) return { kind: 'person', id: target.person, roles: null }
  const roles = target.roles ? target.roles.join(',') : null
  if ('outlet' in target) return { kind: 'outlet', id: target.outlet, roles }
  if ('distributor' in target) return { kind: 'distributor', id: target.distributor, roles }
  return { kind: 'brand', id: 0, roles }
}
