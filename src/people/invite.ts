import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { findInvite, type Invite, lockInvite } from './invite-row.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Decider, deciderId, mayDecide, placeOf } from './seat-right.ts'
import { type Seat, seatIds, seatSubject } from './seats.ts'
import { hashOf, newToken, type Random, secureRandom } from './token.ts'

const longestDays = 30

const insert = statement(
  'invite-insert',
  `insert into invite (token_hash, party, role, outlet_id, distributor_id, invited_by, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export type NewInvite = Seat & { by: Decider; now: Date; days?: number }

/**
 * Makes an invite that whoever opens it first may use, once, within `days` (7; at most 30). The token is the
 * only copy: it fits a link's start parameter and the database keeps its hash. Refuses `invite-no-place` for a
 * shop or distributor that is not there, `invite-not-allowed` for a seat that `by` may not give.
 */
export async function makeInvite(
  tx: Tx,
  invite: NewInvite,
  random: Random = secureRandom,
): Promise<{ ok: true; token: string; expiresAt: Date } | Refusal> {
  const place = await placeOf(tx.client, invite)
  if (!place) return refuse('invite-no-place')
  if (!(await mayDecide(tx.client, invite.by, invite, place))) return refuse('invite-not-allowed')
  const token = newToken(random)
  const expiresAt = inDays(invite.now, invite.days ?? 7)
  const by = deciderId(invite.by)
  const { outletId, distributorId } = seatIds(invite)
  const { party, role, now } = invite
  const values = [hashOf(token), party, role, outletId, distributorId, by, now, expiresAt]
  await one(tx.client, insert, values)
  const detail = { party, role, outletId, distributorId }
  await audit(tx, { personId: by, action: 'invite-made', subject: seatSubject(invite), detail })
  return { ok: true, token, expiresAt }
}

/** What an invite leads to. `already`: this person used it and holds the seat. */
export type Peeked = { ok: true; already: boolean } & Pick<
  Invite,
  'party' | 'role' | 'outlet' | 'distributor' | 'inviter' | 'expiresAt'
>

/**
 * Looks at an invite without using it. Refuses with `ask`, the name of who can make a new one:
 * `invite-unknown` (forged or mistyped), `invite-expired`, `invite-used`, `invite-closed` (the shop is gone),
 * and `invite-own` to the one who made it, who is to pass it on.
 */
export async function peekInvite(
  q: Queryable,
  token: string,
  now: Date,
  personId?: number,
): Promise<Peeked | Refusal> {
  return verdict(await findInvite(q, token, personId), now)
}

/** The same look with the invite held: nobody else can use it until the transaction ends. */
export async function holdInvite(tx: Tx, token: string, now: Date, personId?: number) {
  await lockInvite(tx, token)
  return peekInvite(tx.client, token, now, personId)
}

function verdict(invite: Invite, now: Date): Peeked | Refusal {
  const ask = { ask: invite.ask }
  if (!invite.found) return refuse('invite-unknown', ask)
  const { party, role, outlet, distributor, inviter, expiresAt } = invite
  const peeked = { ok: true, party, role, outlet, distributor, inviter, expiresAt } as const
  if (invite.usedAt) return invite.held ? { ...peeked, already: true } : refuse('invite-used', ask)
  if (invite.closed) return refuse('invite-closed', ask)
  if (invite.expiresAt <= now) return refuse('invite-expired', ask)
  // A distributor who taps the link to see whether it works would use it up and own the shop.
  if (invite.own) return refuse('invite-own')
  return { ...peeked, already: false }
}

function inDays(from: Date, days: number): Date {
  if (!(days > 0 && days <= longestDays)) throw new RangeError(`an invite lasts 1 to ${longestDays} days`)
  return new Date(from.getTime() + days * 86_400_000)
}
