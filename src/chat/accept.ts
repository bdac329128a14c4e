/** The way in: messages are stored once, and only then confirmed to the messenger. Nothing else happens here. */
import type { Db } from '../db/client.ts'
import { rows, statement } from '../db/statement.ts'
import { dueAfter } from './due.ts'
import type { Incoming } from './message.ts'

/** The address of a chat, as one key. */
export type ChatRef = { channel: string; account: string; chat: string }
export const chatKey = (ref: ChatRef): string => `${ref.channel}|${ref.account}|${ref.chat}`

// One statement, one commit. `seen` decides alone what is new; its row and the body's are written together, so a
// message is never known without being kept. `order by n` keeps a batch in the order it was heard.
const storeMessages = statement<{ stored: number }>(
  'chat_accept',
  `with item as (
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::int[], $8::timestamptz[])
       with ordinality as t(channel, account, chat, external_id, sender, heard, due_ms, said_at, n)
   ), fresh as (
     insert into seen (channel, account, external_id)
     select channel, account, external_id from item
     on conflict do nothing returning channel, account, external_id
   ), kept as (
     insert into inbox (channel, account, chat, external_id, sender, heard, said_at, due_at)
     select distinct on (n) item.channel, item.account, item.chat, item.external_id, item.sender, item.heard,
            item.said_at, now() + item.due_ms * interval '1 millisecond'
     from item join fresh using (channel, account, external_id) order by n
     returning 1
   ) select count(*)::int as stored from kept`,
)

/** Messages at most in one statement; a larger batch is stored in pieces, each whole. */
const perStatement = 1_000
/** Characters kept of a typed message: more than any messenger sends. */
const longestText = 8_192

/**
 * Stores what was heard; resolves once it is committed. Returns the chats to wake: also those whose message was
 * stored before, because the process that stored it may have died before it answered.
 */
export async function acceptMessages(db: Db, messages: Incoming[]): Promise<ChatRef[]> {
  for (let from = 0; from < messages.length; from += perStatement)
    await store(db, withoutRepeats(messages.slice(from, from + perStatement)))
  return [
    ...new Map(
      messages.map((m) => [chatKey(m), { channel: m.channel, account: m.account, chat: m.chat }]),
    ).values(),
  ]
}

async function store(db: Db, messages: Incoming[]): Promise<void> {
  const column = <T>(of: (message: Incoming) => T) => messages.map(of)
  await rows(db.pool, storeMessages, [
    column((m) => m.channel),
    column((m) => m.account),
    column((m) => m.chat),
    column((m) => m.externalId),
    column((m) => JSON.stringify({ ...m.sender, ...(m.quoted ? { quoted: m.quoted } : {}) })),
    column((m) => JSON.stringify(bounded(m.heard))),
    column((m) => dueAfter(m.heard)),
    column((m) => m.saidAt ?? null),
  ])
}

// Within one batch: the statement's own conflict check sees only rows of earlier statements.
function withoutRepeats(messages: Incoming[]): Incoming[] {
  return [...new Map(messages.map((m) => [`${m.channel}|${m.account}|${m.externalId}`, m])).values()]
}

// Postgres keeps no NUL in text; the rest of the message is still what was typed.
function bounded(heard: Incoming['heard']): Incoming['heard'] {
  if (heard.kind !== 'text') return heard
  return { ...heard, text: heard.text.slice(0, longestText).replaceAll('\u0000', '') }
}
