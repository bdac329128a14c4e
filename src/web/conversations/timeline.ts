/** Both sides of a chat in the order of time, as the inbox and the outbox hold them. */
import { Heard, StoredBody } from '../../chat/message.ts'
import { readChoiceKey, withKeys } from '../../chat/offer.ts'
import { type Queryable, rows, statement } from '../../db/statement.ts'
import type { FoundChat } from './find-chats.ts'

export type HeardEntry = {
  side: 'heard'
  id: number
  at: Date
  heard: Heard | null
  outcome: string | null
  label?: string
}
export type SaidEntry = {
  side: 'said'
  id: number
  at: Date
  body: StoredBody | null
  /** Typed by staff on the page. */
  byHand: boolean
  status: string
  receipt: string | null
  error: string | null
}
export type Entry = HeardEntry | SaidEntry

export const entriesPerPage = 60

type HeardRow = { id: number; at: Date; heard: unknown; outcome: string | null }
type SaidRow = Omit<SaidEntry, 'side' | 'body' | 'byHand'> & { body: unknown; origin: string }

const heardRows = statement<HeardRow>(
  'timeline_heard',
  `select id, received_at as at, heard, outcome from inbox
   where channel = $1 and account = $2 and chat = $3 and received_at < $4 order by id desc limit ${entriesPerPage}`,
)
const saidRows = statement<SaidRow>(
  'timeline_said',
  `select id, created_at as at, body, origin, status, receipt, error from outbox
   where conversation_id = $1 and created_at < $2 order by id desc limit ${entriesPerPage}`,
)
const offers = statement<{ id: number; offer: { choices?: { label?: string }[] } }>(
  'timeline_offers',
  'select id, offer from outbox where conversation_id = $1 and id = any($2::bigint[]) and offer is not null',
)

/** The newest entries before a moment, oldest first; `more` where there are earlier ones. */
export async function timelineOf(
  q: Queryable,
  { id, channel, account, chat }: FoundChat,
  before: Date | undefined,
): Promise<{ entries: Entry[]; more: boolean }> {
  const until = before ?? 'infinity'
  const [heard, said] = [
    await rows(q, heardRows, [channel, account, chat, until]),
    await rows(q, saidRows, [id, until]),
  ]
  const all = [...heard.map(asHeard), ...said.map(asSaid)].sort(
    (a, b) =>
      a.at.getTime() - b.at.getTime() || (a.side === b.side ? a.id - b.id : a.side === 'heard' ? -1 : 1),
  )
  const entries = all.slice(-entriesPerPage)
  return { entries: await labelled(q, id, entries), more: all.length > entries.length || full(heard, said) }
}

const full = (...sides: unknown[][]): boolean => sides.some(({ length }) => length === entriesPerPage)

// What an older version stored and this one cannot read is shown as such; one odd row must not hide the chat.
function asHeard({ id, at, heard, outcome }: HeardRow): Entry {
  const read = Heard.safeParse(heard)
  return { side: 'heard', id, at, outcome, heard: read.success ? read.data : null }
}

function asSaid({ body, origin, ...row }: SaidRow): Entry {
  const read = StoredBody.safeParse(withKeys(row.id, body))
  return { side: 'said', ...row, byHand: origin.startsWith('page:'), body: read.success ? read.data : null }
}

/** Taps with the words that stood on them. */
async function labelled(q: Queryable, conversationId: number, entries: Entry[]): Promise<Entry[]> {
  const keys = entries.flatMap((entry) => tapOf(entry)?.outboxId ?? [])
  if (keys.length === 0) return entries
  const found = new Map((await rows(q, offers, [conversationId, keys])).map(({ id, offer }) => [id, offer]))
  return entries.map((entry) => {
    const tap = tapOf(entry)
    const label = tap && found.get(tap.outboxId)?.choices?.[tap.index]?.label
    return entry.side === 'heard' && label ? { ...entry, label } : entry
  })
}

const tapOf = (entry: Entry) =>
  entry.side === 'heard' && entry.heard?.kind === 'tap' ? readChoiceKey(entry.heard.key) : undefined
