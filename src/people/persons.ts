import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { PhoneForms } from './phone.ts'

const create = statement<{ id: number }>(
  'person-create',
  `insert into person (name, language, created_at) values (
     $1, coalesce((select language from conversation where id = $2::bigint), $3::text, 'en'), $4)
   returning id`,
)
const rename = statement('person-rename', `update person set name = $2 where id = $1 and name <> $2`)
const link = statement(
  'person-link',
  `update conversation set person_id = $2 where id = $1 and person_id is distinct from $2`,
)
const ofConversation = statement<{ personId: number | null }>(
  'person-of-conversation',
  `select person_id as "personId" from conversation where id = $1 for no key update`,
)
const byPhone = statement<{ personId: number }>(
  'person-by-phone',
  `select person_id as "personId" from person_phone where phone = any($1::text[])
   order by (phone = $2) desc, verified_at nulls last limit 1`,
)
const keep = statement(
  'person-keep-phone',
  `insert into person_phone (phone, person_id, verified_at)
   select $1, $2, $4 where not exists (
     select from person_phone where phone = any($3::text[]) and phone <> $1 and person_id = $2)
   on conflict (phone) do update set verified_at = excluded.verified_at where person_phone.verified_at is null`,
)

/** A new person, in the language of the chat they came from, else in `language`. */
export async function createPerson(
  tx: Tx,
  from: { name: string; conversationId: number; language?: string | undefined; now: Date },
): Promise<number> {
  const values = [from.name, from.conversationId, from.language ?? null, from.now]
  const made = await one(tx.client, create, values)
  if (!made) throw new Error('the new person came back without an id')
  return made.id
}

export async function renamePerson(tx: Tx, personId: number, name: string): Promise<void> {
  await rows(tx.client, rename, [personId, name])
}

/** Makes the chat speak for this person. Rights are for the caller to have checked. */
export async function linkConversation(tx: Tx, conversationId: number, personId: number): Promise<void> {
  await rows(tx.client, link, [conversationId, personId])
}

/** The chat's person, with the chat held until the end of the transaction. Throws when there is no such chat. */
export async function personOf(tx: Tx, conversationId: number): Promise<number | null> {
  const found = await one(tx.client, ofConversation, [conversationId])
  if (!found) throw new Error(`no conversation ${conversationId}`)
  return found.personId
}

/** Whose number it is, under any spelling. */
export async function personByPhone(tx: Tx, forms: PhoneForms): Promise<number | null> {
  const found = await one(tx.client, byPhone, [forms.international, forms.number])
  return found?.personId ?? null
}

/** Remembers a verified number. One stored already under another spelling stays as it is. */
export async function keepPhone(tx: Tx, personId: number, forms: PhoneForms, now: Date): Promise<void> {
  await rows(tx.client, keep, [forms.number, personId, forms.international, now])
}
