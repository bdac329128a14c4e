import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { giveSeat } from './grant.ts'
import { holdInvite, type Peeked } from './invite.ts'
import { spendInvite } from './invite-row.ts'
import { joinPeople } from './join-people.ts'
import { cleanName } from './names.ts'
import {
  createPerson,
  keepPhone,
  linkConversation,
  personByPhone,
  personOf,
  renamePerson,
} from './persons.ts'
import { lockPhone, type PhoneForms, phoneForms } from './phone.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type BrandRole, type DistributorRole, type OutletRole, type Seat, seatSubject } from './seats.ts'

export type Acceptance = {
  token: string
  conversationId: number
  /** As the person confirmed it. */
  name: string
  /** Only a number that the channel vouched for. */
  phone?: string
  now: Date
}

export type Accepted = { ok: true; already: boolean; personId: number; seat: Seat } & Pick<
  Peeked,
  'outlet' | 'distributor'
>

/**
 * Uses an invite: makes or finds the person (by chat, then by verified phone), gives the seat, links the chat.
 * Used once; the same person opening it again is told `already`. Refuses as peekInvite does, and for a name
 * that is none or a phone that is not one.
 */
export async function acceptInvite(tx: Tx, given: Acceptance): Promise<Accepted | Refusal> {
  const named = cleanName(given.name)
  if (!named.ok) return named
  const phone = given.phone === undefined ? undefined : phoneForms(given.phone)
  if (given.phone !== undefined && !phone) return refuse('phone-unreadable')
  const known = await knownPerson(tx, given, phone)
  if (typeof known === 'object' && known) return known
  const invite = await holdInvite(tx, given.token, given.now, known ?? undefined)
  if (!invite.ok) return invite
  const personId = known ?? (await createPerson(tx, { ...given, name: named.name }))
  await linkConversation(tx, given.conversationId, personId)
  if (phone) await keepPhone(tx, personId, phone, given.now)
  const accepted = { ok: true, personId, seat: seatOf(invite) } as const
  const { outlet, distributor, already } = invite
  if (!already) await take(tx, given, accepted.seat, personId, named.name)
  return { ...accepted, already, outlet, distributor }
}

async function take(tx: Tx, given: Acceptance, seat: Seat, personId: number, name: string): Promise<void> {
  await renamePerson(tx, personId, name)
  await giveSeat(tx, seat, { personId, by: personId, again: true, now: given.now })
  await spendInvite(tx, given.token, personId, given.now)
  const detail = { party: seat.party, role: seat.role }
  await audit(tx, { personId, action: 'invite-accepted', subject: seatSubject(seat), detail })
}

// A verified phone outranks the chat: the chat may have been an unknown visitor's until now.
async function knownPerson(tx: Tx, given: Acceptance, phone: PhoneForms | undefined) {
  const speaking = await personOf(tx, given.conversationId)
  if (!phone) return speaking
  await lockPhone(tx, phone)
  const owner = await personByPhone(tx, phone)
  if (owner === null || owner === speaking) return speaking
  if (speaking === null) return owner
  const joined = await joinPeople(tx, { from: speaking, into: owner, proof: 'phone', now: given.now })
  return joined.ok ? owner : refuse('phone-of-another', joined.args)
}

function seatOf({ party, role, outlet, distributor }: Peeked): Seat {
  if (party === 'outlet' && outlet) return { party, role: role as OutletRole, outletId: outlet.id }
  if (party === 'distributor' && distributor) {
    return { party, role: role as DistributorRole, distributorId: distributor.id }
  }
  return { party: 'brand', role: role as BrandRole }
}
