/** Two chats turn out to be one: a message names both a number and a business-scoped id that were heard apart. */
import type { Db } from '../../db/client.ts'
import { one, rows } from '../../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import { joinSpeakers } from '../../people/join-speakers.ts'
import type { Log } from '../log.ts'
import * as sql from './address-sql.ts'

export type Place = { db: Db; channel: string; account: string; log: Log; now: () => Date }

/** Returns the chat that goes on: that of who has a seat, else of who is known, else the older one. */
export async function joinChats(place: Place, chats: string[]): Promise<string> {
  const work = () => inTransaction(place.db, (tx) => joinAll(place, tx, chats))
  return retryTransient(work, { attempts: 5 })
}

async function joinAll(place: Place, tx: Tx, chats: string[]): Promise<string> {
  const at = [place.channel, place.account]
  await rows(tx.client, sql.alone, [place.account])
  const speaking = await rows(tx.client, sql.speakers, [...at, chats])
  const standing = (await rows(tx.client, sql.standing, [...at, chats])).map(({ chat }) => chat)
  const chat = speaking.find((each) => standing.includes(each.chat))?.chat ?? standing[0]
  if (chat === undefined) {
    // Another node has joined them meanwhile.
    const led = await one(tx.client, sql.leadsTo, [...at, chats])
    if (!led) throw new Error('chats without names')
    return led.chat
  }
  for (const other of standing)
    if (other !== chat) await joinOne(place, tx, { from: other, into: chat, speaking })
  return chat
}

type Joining = { from: string; into: string; speaking: sql.Speaker[] }

/** Names, person and reply window of one chat become another's, within a transaction that holds both. */
export async function joinOne(place: Place, tx: Tx, { from, into, speaking }: Joining): Promise<void> {
  await rows(tx.client, sql.takeOver, [place.channel, place.account, from, into])
  const [gone, goesOn] = [from, into].map((chat) => speaking.find((each) => each.chat === chat))
  if (!gone || !goesOn) return
  await rows(tx.client, sql.quieten, [gone.id, goesOn.id])
  const joined = await joinSpeakers(tx, { from: gone.id, into: goesOn.id, now: place.now() })
  if (!joined.ok)
    place.log.warn(
      { from: gone.id, into: goesOn.id },
      'whatsapp: one person has two records with rights of their own; they have to be joined by hand',
    )
}
