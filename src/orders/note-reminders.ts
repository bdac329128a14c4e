/** Notes that wait too long to be typed, by the working hours of their distributor: like orders (TRADE 4 and 8). */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { fromNotes, type NoteRow, noteColumns, noteFrom, type OrderNote } from './notes.ts'
import { type Level, overdueAt, type Seller, sellersFor } from './overdue.ts'

export type NoteReminder = { readonly level: Level; readonly note: OrderNote }

const sellers = statement<Seller>(
  'note-sellers',
  sellersFor(
    `select from order_note n where n.distributor_id = d.id and n.status = 'waiting' and n.escalated_at is null`,
  ),
)

const due = statement<NoteRow & { level: Level }>(
  'notes-due',
  `select x.level, ${noteColumns} ${fromNotes}
   join unnest($1::bigint[], $2::smallint[], $3::timestamptz[]) as x(distributor_id, level, since)
     on x.distributor_id = n.distributor_id and n.created_at <= x.since
     and case x.level when 1 then n.reminded_at is null else n.reminded_at is not null and n.escalated_at is null end
   where n.status = 'waiting' order by n.created_at, n.id limit 200`,
)

const mark = statement<{ id: number }>(
  'notes-mark',
  `update order_note set reminded_at = coalesce(reminded_at, $3), escalated_at = case when $2::int = 2 then $3 end
   where id = $1 and status = 'waiting' and case $2::int when 1 then reminded_at is null else escalated_at is null end
   returning id`,
)

/** Notes whose reminder is due: after `remind_after` working minutes the distributor's, after twice that the brand's. */
export async function dueNotes(q: Queryable, now: Date): Promise<NoteReminder[]> {
  const found = overdueAt(await rows(q, sellers, [now]), now)
  if (found.length === 0) return []
  const notes = await rows(q, due, [
    found.map(({ id }) => id),
    found.map(({ level }) => level),
    found.map(({ since }) => since),
  ])
  return notes.map((row) => ({ level: row.level, note: noteFrom(row) }))
}

/** True for the one caller that may bring it up. */
export async function markNote(tx: Tx, { note, level }: NoteReminder, now: Date): Promise<boolean> {
  return (await rows(tx.client, mark, [note.id, level, now])).length > 0
}
