/** From waiting rows of a chat to the messages a turn takes: fragments joined, the rest one by one. */

import { isFragment, quiet } from './due.ts'
import { Heard, Sender } from './message.ts'
import type { InboxRow } from './sql.ts'

export type Message = {
  rows: { id: number; receivedAt: string }[]
  /** By the messenger's clock, of the first part; null where it does not tell. */
  saidAt: Date | null
  /** Of the latest part, when it was said or else came, in milliseconds. */
  saidMs: number
  heard: Heard
  sender: Sender
  quoted?: string
  externalId: string
}

/** Milliseconds until these rows should be taken; 0 = now. Anything complete takes the fragments before it along. */
export function waitFor(rows: InboxRow[], longestMs: number): number {
  const last = Math.max(...rows.map((row) => row.waitMs))
  const first = rows[0]
  if (!first || rows.some((row) => row.waitMs <= 0 && !isPiece(row))) return 0
  // Quiet time runs from the last fragment, but no longer than the first one may wait.
  return Math.max(0, Math.min(last, first.waitMs + longestMs))
}

function isPiece(row: InboxRow): boolean {
  const heard = row.heard as Partial<Heard> | null
  if (heard?.kind === 'photo') return true
  return heard?.kind === 'text' && typeof heard.text === 'string' && isFragment(heard.text)
}

/** Joins each fragment with the text that follows it, and pictures with pictures. Rows that cannot be read become `null`: set aside by the caller. */
export function messagesOf(rows: InboxRow[]): { row: InboxRow; message: Message | null }[] {
  const out: { row: InboxRow; message: Message | null }[] = []
  for (const row of rows) {
    const message = read(row)
    const before = out.at(-1)?.message
    if (message && before && joins(before, message)) {
      before.heard = joined(before.heard, message.heard)
      before.saidMs = Math.max(before.saidMs, message.saidMs)
      before.rows.push(...message.rows)
    } else out.push({ row, message })
  }
  return out
}

function joins(before: Message, after: Message): boolean {
  if (before.heard.kind === 'text' && after.heard.kind === 'text') return isFragment(before.heard.text)
  if (before.heard.kind !== 'photo' || after.heard.kind !== 'photo') return false
  // The pictures of an album are one thing said, and so are those sent in a row where nothing marks an album.
  if (before.heard.album || after.heard.album) return before.heard.album === after.heard.album
  return Math.abs(after.saidMs - before.saidMs) <= quiet.longestMs
}

/** Pictures of one turn at most; a messenger's album holds ten. */
const mostPictures = 30

function joined(before: Heard, after: Heard): Heard {
  if (before.kind === 'text' && after.kind === 'text')
    return {
      kind: 'text',
      text: `${before.text}\n${after.text}`,
      ...(before.forwarded && after.forwarded ? { forwarded: true } : {}),
    }
  if (before.kind !== 'photo' || after.kind !== 'photo') return before
  const more = [...(before.more ?? []), after.media, ...(after.more ?? [])].slice(0, mostPictures)
  const caption = [before.caption, after.caption].filter(Boolean).join('\n')
  return { ...before, more, ...(caption ? { caption } : {}) }
}

function read(row: InboxRow): Message | null {
  const heard = Heard.safeParse(row.heard)
  const sender = Sender.safeParse(row.sender)
  if (!heard.success || !sender.success) return null
  const quoted = (row.sender as { quoted?: string }).quoted
  return {
    rows: [{ id: row.id, receivedAt: row.receivedAt }],
    saidAt: row.saidAt,
    saidMs: row.saidMs,
    heard: heard.data,
    sender: sender.data,
    externalId: row.externalId,
    ...(quoted ? { quoted } : {}),
  }
}
