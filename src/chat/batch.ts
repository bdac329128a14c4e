/** One transaction for the chats that are waiting: lock, read, take the turns, write everything, commit. */
import { gatherWrites, writeGathered } from '../db/gathered.ts'
import { rows } from '../db/statement.ts'
import { inSavepoint, inTransaction, isTransient, type Tx } from '../db/tx.ts'
import { loadPeople, nobody } from '../people/who.ts'
import type { ChatRef } from './accept.ts'
import { type LiveChat, languageOf, openChat, shopOf, takeTurn } from './chat-turn.ts'
import type { Offers } from './choose.ts'
import type { Core } from './core.ts'
import { quiet } from './due.ts'
import { afterHearing } from './heard-again.ts'
import { type Message, messagesOf, waitFor } from './merge.ts'
import { Offer, readChoiceKey } from './offer.ts'
import { notices, writeSayings } from './outbox.ts'
import { render } from './render.ts'
import * as sql from './sql.ts'
import { apology } from './turn.ts'

/** How a batch runs: many chats fast; or one chat carefully, each message for itself, so that a bad one stands out. */
export type Mode = 'together' | 'carefully'

export type BatchResult = {
  /** Chats another process holds: to be taken alone, waiting for the lock. */
  busy: ChatRef[]
  /** Chats whose fragments are not due yet, with the milliseconds to wait. */
  later: { ref: ChatRef; ms: number }[]
  /** Chats that had more waiting than one batch takes. */
  again: ChatRef[]
}

type Outcome = { id: number; receivedAt: string; outcome: 'done' | 'failed' | 'unread' | 'human' }

/** Answers these chats in one transaction. Throws what a turn threw; then nothing of the batch has happened. */
export async function runBatch(core: Core, refs: ChatRef[], mode: Mode): Promise<BatchResult> {
  const accounts: string[] = []
  const result = await inTransaction(core.db, async (tx) => {
    const chats = await lockAll(tx, refs, refs.length === 1 ? 'wait' : 'skip')
    const busy = refs.filter(
      (ref) =>
        !chats.some((c) => c.channel === ref.channel && c.account === ref.account && c.chat === ref.chat),
    )
    const waiting = await readWaiting(tx, chats)
    const later: BatchResult['later'] = []
    const ready = chats.filter((chat) => {
      const ms = waitFor(waiting.get(chat.id) ?? [], quiet.longestMs - quiet.fragmentMs)
      if (ms > 0) later.push({ ref: chat, ms })
      return ms === 0 && waiting.has(chat.id)
    })
    accounts.push(...(await answerAll(core, tx, ready, waiting, mode)))
    const again = ready.filter((chat) => (waiting.get(chat.id)?.length ?? 0) >= 50)
    return { busy, later, again }
  })
  core.toSend([...new Set(accounts)])
  core.count.batch(refs.length)
  return result
}

async function lockAll(tx: Tx, refs: ChatRef[], how: 'wait' | 'skip'): Promise<sql.ChatRow[]> {
  const values = [refs.map((r) => r.channel), refs.map((r) => r.account), refs.map((r) => r.chat)]
  const statement = how === 'wait' ? sql.lockChatsWaiting : sql.lockChats
  const found = await rows(tx.client, statement, values)
  if (found.length === refs.length) return found
  await rows(tx.client, sql.createChats, values)
  return rows(tx.client, statement, values)
}

async function readWaiting(tx: Tx, chats: sql.ChatRow[]): Promise<Map<number, sql.InboxRow[]>> {
  const found = await rows(tx.client, sql.readInbox, [chats.map(({ id }) => id)])
  return Map.groupBy(found, (row) => row.chatId)
}

async function answerAll(
  core: Core,
  tx: Tx,
  chats: sql.ChatRow[],
  waiting: Map<number, sql.InboxRow[]>,
  mode: Mode,
): Promise<string[]> {
  if (chats.length === 0) return []
  const people = await loadPeople(
    tx.client,
    chats.map(({ id }) => id),
  )
  const live = chats.map((chat) => openChat(chat, people.get(chat.id) ?? nobody()))
  const mail = live.map((chat) =>
    messagesOf((waiting.get(chat.row.id) ?? []).slice(0, mode === 'carefully' ? 1 : 50)),
  )
  const offers = await readOffers(tx, live, mail)
  await core.dialogs.prepare(tx, live.flatMap(shopOf), core.now())
  // Carefully, a message that fails must take its own writes back: they do not wait.
  if (mode === 'together') gatherWrites(tx)
  const outcomes: Outcome[] = []
  for (const [index, chat] of live.entries())
    for (const { row, message } of mail[index] ?? []) {
      const outcome = message ? await takeOne(core, tx, chat, message, offers, mode) : 'unread'
      for (const each of message?.rows ?? [row])
        outcomes.push({ id: each.id, receivedAt: each.receivedAt, outcome })
      core.count.turn(outcome === 'done' || outcome === 'human' ? 'done' : 'failed', chat.row.channel)
      const followed = { conversation: chat.row.id, turn: chat.turn, message: message?.externalId, outcome }
      core.log.debug(followed, 'a turn')
    }
  await writeGathered(tx)
  return finish(core, tx, live, outcomes)
}

/** One message; carefully, its failure is its own: it is set aside and the person is told once. */
async function takeOne(
  core: Core,
  tx: Tx,
  chat: LiveChat,
  message: Message,
  offers: OfferIndex,
  mode: Mode,
): Promise<'done' | 'human' | 'failed'> {
  const known = offersFor(offers, chat, message)
  if (mode === 'together') return takeTurn(core, tx, chat, message, known)
  try {
    return await inSavepoint(tx, 'message', () => takeTurn(core, tx, chat, message, known))
  } catch (error) {
    if (isTransient(error)) throw error
    core.log.error(
      { err: error, conversation: chat.row.id, message: message.externalId },
      'a message could not be answered',
    )
    apologise(core, chat)
    return 'failed'
  }
}

/** Says sorry, once, for a message that is set aside. */
export function apologise(core: Core, chat: LiveChat): void {
  chat.turn += 1
  const { id, channel, account, chat: to } = chat.row
  const frame = {
    language: languageOf(chat),
    room: core.roomOf(channel),
    wordings: core.wordings,
    setting: { region: core.brand, now: core.now() },
  }
  const rendered = render(apology, [], undefined, frame)
  chat.sayings.push({
    origin: `c${id}`,
    turn: chat.turn,
    seq: 0,
    to: { conversationId: id, channel, account, chat: to },
    class: 'order',
    rendered,
  })
}

/** Writes what was said and done, and where every chat stands. Returns the accounts with something to send. */
async function finish(core: Core, tx: Tx, live: LiveChat[], outcomes: Outcome[]): Promise<string[]> {
  const voice = {
    wordings: core.wordings,
    setting: { region: core.brand, now: core.now() },
    roomOf: core.roomOf,
  }
  const told = await notices(
    tx.client,
    live.flatMap((chat) => chat.told),
    voice,
  )
  const accounts = await writeSayings(tx.client, [...live.flatMap((chat) => chat.sayings), ...told])
  await rows(tx.client, sql.finishTurns, [
    outcomes.map((o) => o.id),
    outcomes.map((o) => o.receivedAt),
    outcomes.map((o) => o.outcome),
    live.map((c) => c.row.id),
    live.map((c) => JSON.stringify(c.state)),
    live.map((c) => c.turn),
    live.map((c) => c.language),
    live.map((c) => c.reachable),
    live.map((c) => c.name),
    live.map((c) => c.heardMs),
    live.map((c) => c.humanUntil),
  ])
  accounts.push(...(await afterHearing(tx, live)))
  return accounts
}

type OfferIndex = {
  byId: Map<number, Offer>
  rows: Map<number, { own: boolean; offer: Offer; id: number; providerId: string | null; at: Date }[]>
}

async function readOffers(
  tx: Tx,
  live: LiveChat[],
  mail: { message: Message | null }[][],
): Promise<OfferIndex> {
  const messages = live.flatMap((chat, index) =>
    (mail[index] ?? []).flatMap(({ message }) => (message ? [{ chat, message }] : [])),
  )
  const tapped = messages.flatMap(({ message }) =>
    message.heard.kind === 'tap' ? (readChoiceKey(message.heard.key)?.outboxId ?? []) : [],
  )
  const talkers = messages.filter(
    ({ message }) => message.heard.kind === 'text' && message.heard.text.length <= 60,
  )
  const quoting = messages.filter(({ message }) => message.quoted)
  const none = tapped.length === 0 && talkers.length === 0 && quoting.length === 0
  const found = none
    ? []
    : await rows(tx.client, sql.readOffers, [
        tapped,
        [...new Set(talkers.map(({ chat }) => chat.row.id))],
        quoting.map(({ chat }) => chat.row.account),
        quoting.map(({ message }) => message.quoted),
      ])
  const read = found.map((row) => ({ ...row, offer: Offer.parse(row.offer) }))
  return {
    byId: new Map(read.map((row) => [row.id, row.offer])),
    rows: Map.groupBy(read, (row) => row.chatId),
  }
}

/** The offers one message can mean. A tap counts only on a message of its own chat: keys can be forged. */
function offersFor(index: OfferIndex, chat: LiveChat, message: Message): Offers {
  const own = index.rows.get(chat.row.id) ?? []
  const last = own.findIndex((row) => row.own)
  const latest = last < 0 ? own : own.slice(0, last + 1)
  const notices = new Set(own.filter((row) => !row.own).map(({ id }) => id))
  const quoted = message.quoted ? own.find((row) => row.providerId === message.quoted)?.offer : undefined
  // What this batch itself has just answered is newer than all that is stored.
  const fresh = chat.sayings.findLast(({ rendered }) => rendered.offer)?.rendered.offer
  return {
    byId: new Map(own.map((row) => [row.id, row.offer])),
    latest: fresh ? [{ id: 0, offer: fresh }] : latest,
    notices,
    older: own.slice(latest.length),
    ...(quoted ? { quoted } : {}),
  }
}
