/**
 * Orders that a shop spoke, filmed or wrote by hand: nobody here can read them, so its distributor types them
 * (TRADE 8). A note waits like an order until it was typed or dropped.
 */
import { z } from 'zod'
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

const File = z.object({
  /** The messenger's reference. */
  id: z.string(),
  mime: z.string().optional(),
  name: z.string().optional(),
  bytes: z.number().optional(),
  /** Its number in kept_file, once fetched. */
  kept: z.number().optional(),
})
export type NoteFile = z.infer<typeof File>

const Media = z.object({
  v: z.literal(1),
  channel: z.string(),
  account: z.string(),
  conversation: z.number(),
  files: z.array(File),
  /** The distributor has been told. */
  told: z.literal(true).optional(),
})
export type NoteMedia = z.infer<typeof Media>

export type NoteKind = 'voice' | 'video' | 'photo' | 'document'

export type OrderNote = {
  readonly id: number
  readonly outlet: {
    readonly id: number
    readonly code: string
    readonly name: string
    readonly status: string
  }
  readonly distributor: { readonly id: number; readonly name: string }
  readonly person: { readonly id: number; readonly name: string }
  readonly kind: NoteKind
  readonly media: NoteMedia
  readonly caption: string | null
  readonly status: 'waiting' | 'typed' | 'dropped'
  readonly orderId: number | null
  readonly createdAt: Date
  readonly closedBy: string | null
  readonly closedAt: Date | null
}

export const noteColumns = `n.id, n.kind, n.media, n.caption, n.status, n.order_id as "orderId", n.created_at as "createdAt",
  n.closed_at as "closedAt", c.name as "closedBy",
  json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'status', o.status) as outlet,
  json_build_object('id', d.id, 'name', d.name) as distributor, json_build_object('id', p.id, 'name', p.name) as person`
export const fromNotes = `from order_note n join outlet o on o.id = n.outlet_id join distributor d on d.id = n.distributor_id
  join person p on p.id = n.person_id left join person c on c.id = n.closed_by`
export type NoteRow = Omit<OrderNote, 'media'> & { media: unknown }

const insert = statement<{ id: number }>(
  'note-insert',
  `insert into order_note (outlet_id, distributor_id, person_id, key, kind, media, caption, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (key) do nothing returning id`,
)
const byKey = statement<{ id: number }>('note-by-key', 'select id from order_note where key = $1')
const byId = statement<NoteRow>('note-by-id', `select ${noteColumns} ${fromNotes} where n.id = $1`)
const waiting = statement<NoteRow>(
  'notes-waiting',
  `select ${noteColumns} ${fromNotes} where n.distributor_id = $1 and n.status = 'waiting'
   order by n.created_at, n.id limit $2`,
)
const hold = statement<{ id: number }>(
  'note-hold',
  `select id from order_note where id = $1 and status = 'waiting' for update`,
)
const close = statement<{ id: number }>(
  'note-close',
  `update order_note set status = $2, order_id = $3, closed_by = $4, closed_at = $5
   where id = $1 and status = 'waiting' returning id`,
)
const hand = statement<never>(
  'note-hand-over',
  'update order_note set media = $2, file_id = $3 where id = $1',
)
const holdFresh = statement<{ id: number }>(
  'note-hold-untold',
  `select id from order_note where id = $1 and not media ? 'told' for update`,
)
const untold = statement<{ id: number }>(
  'notes-untold',
  `select id from order_note where status = 'waiting' and not media ? 'told' and created_at < $1 order by id limit 100`,
)

export type NoteRequest = {
  /** Names the turn that took it in: a turn repeated takes it in once. */
  readonly key: string
  readonly outletId: number
  readonly distributorId: number
  readonly personId: number
  readonly kind: NoteKind
  readonly media: Omit<NoteMedia, 'v'>
  readonly caption?: string
  readonly now: Date
}

/** Keeps a note; `fresh` is false where the same key kept it before. */
export async function takeNote(tx: Tx, request: NoteRequest): Promise<{ id: number; fresh: boolean }> {
  const { key, outletId, distributorId, personId, kind, media, caption, now } = request
  const stored = JSON.stringify({ v: 1, ...media })
  const values = [outletId, distributorId, personId, key, kind, stored, caption ?? null, now]
  const made = await one(tx.client, insert, values)
  if (made) return { id: made.id, fresh: true }
  const known = await one(tx.client, byKey, [key])
  if (!known) throw new Error('a note was neither kept nor found')
  return { id: known.id, fresh: false }
}

export const noteFrom = (row: NoteRow): OrderNote => ({ ...row, media: Media.parse(row.media) })

export async function noteById(q: Queryable, id: number): Promise<OrderNote | undefined> {
  const row = await one(q, byId, [id])
  return row && noteFrom(row)
}

/** What waits for a distributor to be typed, oldest first. */
export async function waitingNotes(q: Queryable, distributorId: number, limit = 20): Promise<OrderNote[]> {
  return (await rows(q, waiting, [distributorId, Math.min(limit, 100)])).map(noteFrom)
}

/** True while it waits; it stays as it is until the transaction ends. */
export async function holdNote(tx: Tx, id: number): Promise<boolean> {
  return (await one(tx.client, hold, [id])) !== undefined
}

/** True for the one who closes it; false where it was typed or dropped before. */
export async function closeNote(
  tx: Tx,
  { id, by, now, orderId }: { id: number; by: number; now: Date; orderId?: number },
): Promise<boolean> {
  const status = orderId === undefined ? 'dropped' : 'typed'
  return (await one(tx.client, close, [id, status, orderId ?? null, by, now])) !== undefined
}

/** Notes that nobody has been told of since `before`: what fetches their files has failed. */
export async function untoldNotes(q: Queryable, before: Date): Promise<number[]> {
  return (await rows(q, untold, [before])).map(({ id }) => id)
}

/** True while nobody has been told of it; so it stays until the transaction ends. */
export async function holdUntold(tx: Tx, id: number): Promise<boolean> {
  return (await one(tx.client, holdFresh, [id])) !== undefined
}

/** Marks a held note as told to its distributor, with the files as they now are. */
export async function handOver(tx: Tx, id: number, media: NoteMedia): Promise<void> {
  const first = media.files.find(({ kept }) => kept !== undefined)?.kept ?? null
  await one(tx.client, hand, [id, JSON.stringify({ ...media, told: true }), first])
}
