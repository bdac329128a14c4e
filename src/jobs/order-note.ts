/** A note's files are fetched from their messenger outside any turn, kept, and passed on to the distributor. */
import { z } from 'zod'
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { type KeptFile, keepFile, largestKept } from '../chat/kept-file.ts'
import { noteEscalation, noteNotices, noteReminder } from '../chat/notices/order-note.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { dueNotes, markNote, type NoteReminder } from '../orders/note-reminders.ts'
import {
  handOver,
  holdUntold,
  type NoteFile,
  noteById,
  type OrderNote,
  untoldNotes,
} from '../orders/notes.ts'
import { distributorPhone } from '../people/distributor-contact.ts'
import type { JobParts } from './job-parts.ts'
import { channelOf, fetchFrom } from './sent-file.ts'

const Wish = z.object({ note: z.number() })

/** A messenger that does not give the file out for so long will not: the distributor hears of the note without it. */
const givesUpMs = 2 * 60_000

/** Passes a note on, once. Throws while its files cannot be fetched yet: the job is repeated. */
export async function passNoteOn({ core, channels }: JobParts, data: unknown): Promise<void> {
  const note = await noteById(core.db.pool, Wish.parse(data).note)
  if (!note || note.media.told) return
  const patience = core.now().getTime() - note.createdAt.getTime() < givesUpMs
  const files = await fetchAll({ core, channels }, note, patience)
  const wake = await retryTransient(() => inTransaction(core.db, (tx) => tell(core, tx, note, files)), {
    attempts: 3,
  })
  wake?.()
}

async function fetchAll({ core, channels }: JobParts, { id, media }: OrderNote, patience: boolean) {
  const files: (KeptFile | undefined)[] = []
  const channel = channelOf(channels, media)
  if (!channel && patience) throw new Error(`no channel ${media.channel} on this node`)
  for (const file of media.files) {
    if (!channel || (file.bytes ?? 0) > largestKept) files.push(undefined)
    else {
      try {
        files.push(fileOf(file, await fetchFrom(channel, file.id)))
      } catch (error) {
        if (patience) throw error
        core.log.warn({ err: error, note: id }, 'a note goes on without its file')
        files.push(undefined)
      }
    }
  }
  return files
}

function fileOf(file: NoteFile, { bytes, mime }: { bytes: Uint8Array; mime?: string }): KeptFile | undefined {
  if (bytes.byteLength > largestKept) return undefined
  return { bytes, mime: mime ?? file.mime ?? 'application/octet-stream', name: file.name ?? '' }
}

async function tell(core: Core, tx: Tx, note: OrderNote, fetched: (KeptFile | undefined)[]) {
  if (!(await holdUntold(tx, note.id))) return undefined
  const files: NoteFile[] = []
  for (const [n, file] of note.media.files.entries()) {
    const kept = fetched[n]
    files.push(kept ? { ...file, mime: kept.mime, kept: await keepFile(tx, kept, core.now()) } : file)
  }
  const media = { ...note.media, files }
  await handOver(tx, note.id, media)
  const link = core.link(`/conversations/${media.conversation}`)
  return announce(core, tx, `note:${note.id}`, noteNotices({ ...note, media }, link))
}

/** Reminds of notes that wait; tells of those whose job was lost. Each may run twice, on any node. */
export async function remindNotes(parts: JobParts): Promise<void> {
  const { core } = parts
  const now = core.now()
  for (const note of await untoldNotes(core.db.pool, new Date(now.getTime() - 2 * givesUpMs)))
    await passNoteOn(parts, { note })
  for (const reminder of await dueNotes(core.db.pool, now)) {
    const wake = await retryTransient(
      () => inTransaction(core.db, (tx) => bringUp(core, tx, reminder, now)),
      {
        attempts: 3,
      },
    )
    wake?.()
  }
}

async function bringUp(core: Core, tx: Tx, reminder: NoteReminder, now: Date) {
  if (!(await markNote(tx, reminder, now))) return undefined
  const { note, level } = reminder
  const notice =
    level === 1
      ? noteReminder(note)
      : noteEscalation(note, await distributorPhone(tx.client, note.distributor.id))
  return announce(core, tx, `note:${note.id}:waits-${level}`, [notice])
}
