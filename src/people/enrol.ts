import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { giveShops } from './grant.ts'
import { joinPeople } from './join-people.ts'
import { cleanName } from './names.ts'
import { createPerson, keepPhone, linkConversation, personByPhone, personOf } from './persons.ts'
import { lockPhone, type PhoneForms, phoneForms } from './phone.ts'
import { type Refusal, refuse } from './refusal.ts'

export type Enrolment = {
  conversationId: number
  /** Vouched for by the channel as the sender's own; never a number that was merely typed. */
  phone: string
  /** What the channel calls them; the name on the outlet list goes before it. */
  name: string
  now: Date
}

/** `outlets`: those where the seat is new. */
export type Enrolled = { ok: true; personId: number; outlets: ListedShop[] }

export type ListedShop = {
  id: number
  code: string
  name: string
  ownerName: string | null
  language: string
}

// A list may hold national spellings; they mean this number only where the deployment is in its country.
const listed = statement<ListedShop>(
  'enrol-listed-shops',
  `select id, code, name, owner_name as "ownerName", language from outlet
   where status = 'active' and phone = any(
     case when exists (select from brand where country = $3::text)
       then $1::text[] || $2::text[] else $1::text[] end)
   order by id limit 100`,
)

/**
 * Enrols whoever's verified number is known: a person's (the chat becomes another of their channels) or one on
 * the outlet list (they own every shop with that number; a seat that was taken away stays away). Refuses
 * `phone-unreadable`, `phone-unknown` (ask for an invite or the shop; nothing was stored), and
 * `phone-of-another` when this chat already speaks for somebody else with rights of their own.
 */
export async function enrolByPhone(tx: Tx, given: Enrolment): Promise<Enrolled | Refusal> {
  const phone = phoneForms(given.phone)
  if (!phone) return refuse('phone-unreadable')
  const speaking = await personOf(tx, given.conversationId)
  await lockPhone(tx, phone)
  const owner = await personByPhone(tx, phone)
  const shops = await rows(tx.client, listed, [phone.international, phone.national, phone.country])
  if (owner === null && speaking === null && shops.length === 0) return refuse('phone-unknown')
  if (owner !== null && speaking !== null && owner !== speaking) {
    const joined = await joinPeople(tx, { from: speaking, into: owner, proof: 'phone', now: given.now })
    if (!joined.ok) return refuse('phone-of-another', joined.args)
  }
  const personId = owner ?? speaking ?? (await personOfList(tx, given, shops))
  return settle(tx, given, { personId, phone, shops })
}

type Found = { personId: number; phone: PhoneForms; shops: ListedShop[] }

async function settle(tx: Tx, given: Enrolment, { personId, phone, shops }: Found): Promise<Enrolled> {
  await linkConversation(tx, given.conversationId, personId)
  await keepPhone(tx, personId, phone, given.now)
  const ids = shops.map(({ id }) => id)
  const grant = { personId, by: personId, again: false, now: given.now }
  const fresh = await giveShops(tx, ids, 'owner', grant)
  return { ok: true, personId, outlets: shops.filter(({ id }) => fresh.includes(id)) }
}

async function personOfList(tx: Tx, given: Enrolment, shops: ListedShop[]): Promise<number> {
  const tried = [
    ...shops.map(({ ownerName }) => ownerName ?? ''),
    given.name,
    ...shops.map(({ name }) => name),
  ]
  const name = tried.map(cleanName).find((clean) => clean.ok)?.name ?? given.phone
  return createPerson(tx, { ...given, name, language: shops[0]?.language })
}
