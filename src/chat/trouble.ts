/**
 * What follows when a message did not arrive: it waits until the person writes, goes to another of their chats, or
 * whoever deals with them hears that they did not get it.
 */
import { rows } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { recordConsent } from '../people/consent.ts'
import type { Core } from './core.ts'
import { passOn } from './escalate.ts'
import type { Language } from './flow.ts'
import { StoredNotice } from './notice.ts'
import { renderNotice, writeSayings } from './outbox.ts'
import * as sql from './trouble-sql.ts'
import { voiceOf } from './voice.ts'

export type Trouble = {
  id: number
  /** As text: a Date would lose the microseconds that find the row again. */
  createdAt: string
  conversationId: number
  /** closed: the person has to write first. failed: it will not arrive there. */
  kind: 'closed' | 'failed' | 'opted-out'
  unreachable: boolean
  error: string
  /** Before that the messenger knew of nothing the person wrote, in milliseconds; null: they never wrote. */
  sinceMs: number | null
}

/**
 * Deals with rows that the same transaction has marked `waiting` or `failed`. Without a core (nothing can be said
 * anew) they only wait or are marked. Call the result after the commit: it wakes the senders.
 */
export async function settleTroubles(tx: Tx, troubles: Trouble[], core?: Core): Promise<() => void> {
  const accounts: string[] = []
  const stuck = troubles.filter(({ kind }) => kind !== 'closed')
  for (const trouble of core ? troubles : []) {
    const [row] = await rows(tx.client, sql.lostRow, [trouble.id, trouble.createdAt])
    if (row && core) accounts.push(...(await settle(core, tx, trouble, row)))
  }
  await hold(tx, troubles)
  await mark(tx, stuck)
  return () => core?.toSend([...new Set(accounts)])
}

async function settle(core: Core, tx: Tx, trouble: Trouble, row: sql.LostRow): Promise<string[]> {
  if (trouble.kind === 'opted-out') await stopOffers(core, tx, row)
  const notice = StoredNotice.safeParse(row.notice)
  if (!notice.success) return []
  const moved = await elsewhere(core, tx, trouble, row, notice.data)
  if (moved.length > 0 || trouble.kind === 'closed' || row.class === 'promotion') return moved
  return passOn(core, tx, row, notice.data)
}

/** Rows of this number and above are the same message said on another channel. */
const elsewhereSeq = 10_000

/**
 * Says the notice in another chat of the person: one that may be written to now. Only once, so that two channels that
 * both fail do not play it back and forth; promotions only with consent to offers.
 */
async function elsewhere(
  core: Core,
  tx: Tx,
  trouble: Trouble,
  row: sql.LostRow,
  notice: StoredNotice,
): Promise<string[]> {
  if (row.personId === null || row.seq >= elsewhereSeq) return []
  if (row.class === 'promotion' && (trouble.kind === 'opted-out' || row.offers !== true)) return []
  for (const chat of await rows(tx.client, sql.otherChats, [row.personId, row.channel])) {
    const ear = { channel: chat.channel, language: chat.language as Language }
    const rendered = renderNotice(ear, notice.say, voiceOf(core))
    if (!isOpen(core, chat) && !rendered.body.template) continue
    const { origin, turn } = row
    const saying = { origin, turn, seq: row.seq + elsewhereSeq, to: chat, class: row.class, rendered, notice }
    await rows(tx.client, sql.saidElsewhere, [trouble.id, trouble.createdAt, chat.channel])
    return writeSayings(tx.client, [saying])
  }
  return []
}

function isOpen(core: Core, { channel, heardAt }: sql.OtherChat): boolean {
  const { replyWindowMs } = core.roomOf(channel)
  if (replyWindowMs === undefined) return true
  return heardAt !== null && core.now().getTime() - heardAt.getTime() < replyWindowMs
}

/** The messenger knows that they want no promotions; from now on so do we, on every channel of theirs. */
async function stopOffers(core: Core, tx: Tx, row: sql.LostRow): Promise<void> {
  if (row.personId === null || row.offers === false) return
  await recordConsent(tx, {
    personId: row.personId,
    purpose: 'offers',
    given: false,
    channel: row.channel,
    address: row.chat,
    wording: 'messenger',
    means: 'messenger',
    now: core.now(),
  })
}

async function hold(tx: Tx, troubles: Trouble[]): Promise<void> {
  const closed = byConversation(troubles.filter(({ kind }) => kind === 'closed'))
  if (closed.length === 0) return
  const values = [closed.map((each) => each.conversationId), closed.map((each) => each.sinceMs)]
  const held = new Set((await rows(tx.client, sql.holdChats, values)).map(({ id }) => id))
  const free = closed.filter(({ conversationId }) => !held.has(conversationId))
  if (free.length > 0)
    await rows(tx.client, sql.readyRows, [free.map(({ id }) => id), free.map((each) => each.createdAt)])
}

async function mark(tx: Tx, troubles: Trouble[]): Promise<void> {
  const gone = byConversation(troubles.filter(({ unreachable }) => unreachable))
  if (gone.length === 0) return
  await rows(tx.client, sql.markUnreachable, [
    gone.map((each) => each.conversationId),
    gone.map((each) => each.sinceMs),
    gone.map((each) => each.error),
  ])
}

// Two that mark the same chats do so in the same order.
const byConversation = (troubles: Trouble[]) =>
  troubles.toSorted((a, b) => a.conversationId - b.conversationId)
