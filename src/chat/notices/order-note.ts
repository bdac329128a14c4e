/** An order that a shop spoke or wrote by hand, on its way to the distributor who types it, and what becomes of it. */
import type { NoteFile, OrderNote } from '../../orders/notes.ts'
import type { Notice } from '../announce.ts'
import { type Attached, type Choice, go, moment, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

const office = ['owner', 'biller']

/** The name of a note in words: "the voice note of 10:12". */
export const noteWords = ({ kind, createdAt }: OrderNote): Words =>
  words('note-of', { kind, at: moment(createdAt) })

const about = ({ outlet }: OrderNote): Words => words('note-about', { outlet: outlet.name })

function head(note: OrderNote, key: string): Words {
  const { outlet, person, distributor, kind, createdAt, media } = note
  const args = { kind, outlet: outlet.name, code: outlet.code, who: person.name, count: media.files.length }
  return words(key, { ...args, at: moment(createdAt), distributor: distributor.name })
}

export const noteChoices = ({ id }: OrderNote): Choice[] => [
  go(words('note-type'), 'note-desk', undefined, { note: id }),
  go(words('note-drop'), 'note-desk', 'drop', { note: id }),
]

/**
 * The note with its sound or picture, for those who type it. A message carries one file, so further pictures come in
 * messages of their own before the one that can be answered.
 */
export function noteNotices(note: OrderNote, page: string): Notice[] {
  const listener = { distributor: note.distributor.id, roles: office }
  const files = note.media.files.flatMap((file, n) => attachedOf(file, note, n))
  const last = files.at(-1)
  const further = files.slice(0, -1).map((attachment, n) => ({
    listener,
    say: { ...words('note-page', { n: n + 1, count: files.length, outlet: note.outlet.name }), attachment },
  }))
  const missing = files.length < note.media.files.length ? words('note-not-fetched') : undefined
  const say: Say = {
    ...block([
      head(note, 'note-new'),
      note.caption ? words('note-caption', { caption: note.caption }) : undefined,
      missing,
      words('note-page-link', { link: page }),
    ]),
    about: about(note),
    choices: noteChoices(note),
    ...(last ? { attachment: last } : {}),
  }
  return [...further, { listener, say }]
}

function attachedOf({ kept, mime, name }: NoteFile, { id }: OrderNote, n: number): Attached[] {
  if (kept === undefined) return []
  const type = mime ?? 'application/octet-stream'
  return [{ name: name ?? `note-${id}-${n + 1}.${endingOf(type)}`, mime: type, file: kept }]
}

const endings: Record<string, string> = { 'audio/mpeg': 'mp3', 'image/jpeg': 'jpg', 'video/quicktime': 'mov' }

// "audio/ogg; codecs=opus" is kept as .ogg
function endingOf(mime: string): string {
  const type = mime.split(';')[0]?.trim() ?? ''
  return endings[type] ?? (type.split('/')[1] ?? 'bin').replace(/[^a-z0-9]/g, '').slice(0, 8)
}

export function noteReminder(note: OrderNote): Notice {
  const say: Say = { ...head(note, 'note-reminder'), about: about(note), choices: noteChoices(note) }
  return { listener: { distributor: note.distributor.id, roles: office }, say }
}

/** Only the brand hears of it: what is said about a distributor is not for the shop. */
export function noteEscalation(note: OrderNote, phone: string | null): Notice {
  const call = phone ? words('notice-call', { phone }) : undefined
  const choices = [go(words('notice-all-waiting'), 'brand-waiting')]
  const say: Say = { ...block([head(note, 'note-escalation'), call]), about: about(note), choices }
  return { listener: { brand: true, roles: ['marketer', 'operator'] }, say }
}

/** The distributor could make nothing of it: the shop hears why, and what it can do. */
export function noteDropped(note: OrderNote, reason: Words): Notice {
  const why = words('note-why', { reason })
  const say: Say = {
    ...block([head(note, 'note-dropped'), why, words('note-instead')]),
    choices: [go(words('notice-order-now'), 'menu')],
  }
  return { listener: { person: note.person.id }, say }
}
