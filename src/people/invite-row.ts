import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { hashOf, looksLikeToken } from './token.ts'

export type Place = { id: number; code: string; name: string }

export type Invite = {
  found: boolean
  party: 'outlet' | 'distributor' | 'brand'
  role: string
  outlet: Place | null
  /** Of the invite itself, or the one that serves the shop. */
  distributor: Place | null
  inviter: string | null
  expiresAt: Date
  usedAt: Date | null
  /** The person asked about holds the seat that this invite gives. */
  held: boolean
  /** The person asked about made it. */
  own: boolean
  /** The shop was merged into another since. */
  closed: boolean
  /** Whom to ask for a new one: the distributor, or the brand where the distributor itself is to be enrolled. */
  ask: string
}

// From the brand outwards, so that a token nobody made still answers with whom to ask.
const find = statement<Invite>(
  'invite-find',
  `select i.token_hash is not null as found, i.party, i.role, i.expires_at as "expiresAt",
     i.used_at as "usedAt", by.name as inviter, coalesce(by.id = $2::bigint, false) as own, coalesce(o.status = 'closed', false) as closed,
     case when o.id is not null then jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name) end as outlet,
     case when d.id is not null then jsonb_build_object('id', d.id, 'code', d.code, 'name', d.name)
       end as distributor,
     exists (select from membership m where m.person_id = $2::bigint and m.active and m.party = i.party
       and m.role = i.role and m.outlet_id is not distinct from i.outlet_id
       and m.distributor_id is not distinct from i.distributor_id) as held,
     case when i.party = 'outlet' or (i.party = 'distributor' and i.role <> 'owner')
       then coalesce(d.name, brand.name, '') else coalesce(brand.name, '') end as ask
   from (select $1::bytea as wanted) asked
   left join brand on true
   left join invite i on i.token_hash = asked.wanted
   left join outlet o on o.id = i.outlet_id
   left join distributor d on d.id = coalesce(i.distributor_id, o.distributor_id)
   left join person by on by.id = i.invited_by`,
)
const lock = statement('invite-lock', `select from invite where token_hash = $1 for update`)
const use = statement('invite-use', `update invite set used_at = $2, used_by = $3 where token_hash = $1`)

/** `personId`: whose seats `held` is about. */
export async function findInvite(q: Queryable, token: string, personId?: number): Promise<Invite> {
  // A text that cannot be a token is looked up all the same: it finds nothing, and whom to ask.
  const found = await one(q, find, [hashOf(looksLikeToken(token) ? token : ''), personId ?? null])
  if (!found) throw new Error('the look for an invite returned no row')
  return found
}

export async function lockInvite(tx: Tx, token: string): Promise<void> {
  await rows(tx.client, lock, [hashOf(token)])
}

const inviter = statement<{ personId: number; owns: boolean }>(
  'invite-inviter',
  `select i.invited_by as "personId", exists (select from membership m where m.person_id = i.invited_by and m.active
     and m.outlet_id = i.outlet_id and m.role = 'owner') as owns from invite i where i.token_hash = $1 and i.invited_by is not null`,
)

/** Who made an invite, and whether the shop it leads to is theirs; undefined where it was made at the terminal. */
export const inviterOf = (q: Queryable, token: string) => one(q, inviter, [hashOf(token)])

export async function spendInvite(tx: Tx, token: string, personId: number, now: Date): Promise<void> {
  await rows(tx.client, use, [hashOf(token), now, personId])
}
