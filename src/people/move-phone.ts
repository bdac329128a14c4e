import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { joinPeople } from './join-people.ts'
import { keepPhone, personByPhone, personOf } from './persons.ts'
import { lockPhone, type PhoneForms, phoneForms } from './phone.ts'
import { type Refusal, refuse } from './refusal.ts'

export type PhoneMove = {
  conversationId: number
  /** What the number was, where the channel tells. */
  from?: string | undefined
  /** Vouched for by the channel as theirs from now on. */
  to: string
  now: Date
}

const forget = statement(
  'phone-forget',
  `delete from person_phone where person_id = $1 and phone = any($2::text[])`,
)
// The list enrols whoever holds the number on it. It is corrected only where the shop is theirs already.
const correctList = statement<{ id: number }>(
  'phone-correct-list',
  `update outlet o set phone = $2 where o.phone = any(
     case when exists (select from brand where country = $5::text)
       then $3::text[] || $4::text[] else $3::text[] end)
   and exists (select from membership m where m.person_id = $1 and m.outlet_id = o.id and m.role = 'owner' and m.active)
   returning o.id`,
)

/**
 * The messenger says that this chat's person has a new number: it is theirs from now on, and the old one no longer
 * enrols anybody as them. Whoever held the new number and has no rights of their own is joined with them. Refuses
 * `phone-unreadable`, and `phone-of-another` when its holder has rights of their own: the old number is forgotten
 * even so, since somebody else will get it.
 */
export async function movePhone(
  tx: Tx,
  { conversationId, from, to, now }: PhoneMove,
): Promise<{ ok: true } | Refusal> {
  const fresh = phoneForms(to)
  if (!fresh) return refuse('phone-unreadable')
  const old = from === undefined ? undefined : phoneForms(from)
  const personId = await personOf(tx, conversationId)
  if (personId === null) return { ok: true }
  for (const forms of inLockOrder(fresh, old)) await lockPhone(tx, forms)
  const holder = await personByPhone(tx, fresh)
  const moved = await takeFrom(tx, holder, personId, now)
  if (old && old.key !== fresh.key) await rows(tx.client, forget, [personId, old.international])
  if (!moved.ok) return refuse('phone-of-another', moved.args)
  await keepPhone(tx, personId, fresh, now)
  if (old) await correctLists(tx, personId, old, fresh)
  await audit(tx, {
    personId,
    action: 'phone-moved',
    subject: `person:${personId}`,
    detail: { conversationId },
  })
  return { ok: true }
}

async function takeFrom(
  tx: Tx,
  holder: number | null,
  personId: number,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  if (holder === null || holder === personId) return { ok: true }
  return joinPeople(tx, { from: holder, into: personId, proof: 'phone', now })
}

async function correctLists(tx: Tx, personId: number, old: PhoneForms, fresh: PhoneForms): Promise<void> {
  const spellings = [old.international, old.national, old.country]
  for (const { id } of await rows(tx.client, correctList, [personId, fresh.number, ...spellings]))
    await audit(tx, { personId, action: 'outlet-phone-moved', subject: `outlet:${id}`, detail: {} })
}

// Two numbers that swap their holders at once must not wait for each other.
function inLockOrder(...all: (PhoneForms | undefined)[]): PhoneForms[] {
  const known = all.filter((forms) => forms !== undefined)
  return known.sort((a, b) => (a.key < b.key ? -1 : 1))
}
