/** From waiting rows of a chat to the messages a turn takes: fragments joined, the rest one by one. */

import { isFragment } from './due.ts'
import { Heard, Sender } from './message.ts'
import type { InboxRow } from './sql.ts'

export type Message = {
  rows: { id: number; receivedAt: string }[]
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
  return heard?.kind === 'text' && typeof heard.text === 'string' && isFragment(heard.text)
}

/** Joins each fragment with the text that follows it. Rows that cannot be read become `null`: set aside by the caller. */
export function messagesOf(rows: InboxRow[]): { row: InboxRow; message: Message | null }[] {
  const out: { row: InboxRow; message: Message | null }[] = []
  for (const row of rows) {
    const message = read(row)
    const before = out.at(-1)?.message
    if (message && before && joins(before, message)) {
      if (before.heard.kind === 'text' && message.heard.kind === 'text')
        before.heard = { kind: 'text', text: `${before.heard.text}\n${message.heard.text}` }
      before.rows.push(...message.rows)
    } else out.push({ row, message })
  }
  return out
}

function joins(before: Message, after: Message): boolean {
  if (before.heard.kind === 'text' && after.heard.kind === 'text') return isFragment(before.heard.text)
  // The pictures of an album are one thing said.
  return (
    before.heard.kind === 'photo' &&
    after.heard.kind === 'photo' &&
    !!before.heard.album &&
    before.heard.album === after.heard.album
  )
}

function read(row: InboxRow): Message | null {
  const heard = Heard.safeParse(row.heard)
  const sender = Sender.safeParse(row.sender)
  if (!heard.success || !sender.success) return null
  const quoted = (row.sender as { quoted?: string }).quoted
  return {
    rows: [{ id: row.id, receivedAt: row.receivedAt }],
    heard: heard.data,
    sender: sender.data,
    externalId: row.externalId,
    ...(quoted ? { quoted } : {}),
  }
}
