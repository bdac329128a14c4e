/** Somebody takes a new number with them: their chat goes on under it, and the old one means nobody. */
import { one, rows } from '../../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import * as sql from './address-sql.ts'
import { joinOne, type Place } from './join-chats.ts'
import type { Names } from './names.ts'
import { e164 } from './phone.ts'
import { itemOf, keysOf } from './sightings.ts'

export type Change = { from: Names; to: Names; at: Date }
type Moved = { chat: string; phone?: string; chats: string[] }

/**
 * Told again, late, or by two nodes at once, it comes to the same. Where the new number has a chat already, that becomes
 * part of this one, unless its person has a seat: then both stay, and the old chat can no longer be reached.
 */
export async function renumberChat(place: Place, change: Change): Promise<Moved | undefined> {
  return retryTransient(() => inTransaction(place.db, (tx) => renumber(place, tx, change)), { attempts: 5 })
}

async function renumber(place: Place, tx: Tx, { from, to, at }: Change): Promise<Moved | undefined> {
  const here = [place.channel, place.account]
  await rows(tx.client, sql.alone, [place.account])
  const before = await holders(place, tx, from)
  const done = before.find(({ kind, since }) => kind.startsWith('former_') && since >= at)
  if (done) return { chat: done.chat, ...formerPhone(before), chats: [done.chat] }
  const chat = before.find(({ kind }) => !kind.startsWith('former_'))?.chat
  if (chat === undefined) return undefined
  const others = (await holders(place, tx, to)).filter(
    (each) => each.chat !== chat && !each.kind.startsWith('former_'),
  )
  const other = [...new Set(others.map((each) => each.chat))]
  const speaking = await rows(tx.client, sql.speakers, [...here, [chat, ...other]])
  const own = speaking.find((each) => each.chat === chat)?.personId ?? null
  const apart = speaking.filter((each) => each.chat !== chat && each.seated && each.personId !== own)
  const retired = to.waId ? await rows(tx.client, sql.retire, [...here, chat, at]) : []
  for (const each of other)
    if (!apart.some((seated) => seated.chat === each))
      await joinOne(place, tx, { from: each, into: chat, speaking })
  if (apart.length === 0) await give(place, tx, chat, to)
  else
    place.log.warn(
      { from: own, into: apart[0]?.personId },
      'whatsapp: a number was changed to one whose holder has rights of their own; both stay as they are',
    )
  const phone = retired.find(({ kind }) => kind === 'phone')?.value
  return { chat, ...(phone ? { phone } : {}), chats: [chat, ...other] }
}

type Holder = { kind: string; value: string; chat: string; since: Date }

async function holders(place: Place, tx: Tx, names: Names): Promise<Holder[]> {
  const items = keysOf(names).map(itemOf)
  const values = [items.map(({ kind }) => kind), items.map(({ value }) => value)]
  return rows(tx.client, sql.holders, [place.channel, place.account, ...values])
}

async function give(place: Place, tx: Tx, chat: string, to: Names): Promise<void> {
  const phone = e164(to.waId)
  const items = [...keysOf(to).map(itemOf), ...(phone ? [{ kind: 'phone', value: phone }] : [])]
  const values = [items.map(({ kind }) => kind), items.map(({ value }) => value)]
  await one(tx.client, sql.give, [place.channel, place.account, chat, ...values])
}

function formerPhone(held: Holder[]): { phone?: string } {
  const phone = e164(held.find(({ kind }) => kind === 'former_wa_id')?.value)
  return phone ? { phone } : {}
}
