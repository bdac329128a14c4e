/** From one item of a webhook to what somebody said. Pure; never throws. */
import type { Heard, Sender } from '../../chat/message.ts'
import type { Contacts } from './contacts.ts'
import * as shape from './envelope.ts'
import type { GraphError } from './graph-error.ts'
import { heardIn } from './heard.ts'
import type { Names } from './names.ts'
import { e164 } from './phone.ts'
import { rawOf } from './raw.ts'

/** Something said, before it is known in which chat. */
export type Said = {
  names: Names
  externalId: string
  sender: Sender
  heard: Heard
  at: Date
  saidAt?: Date
  quoted?: string
  /** The chat goes on under these names from now on. */
  becomes?: Names
  errors?: GraphError[]
}

/** `ignored`: nobody said it to us. `unreadable`: nobody can tell who said it. */
export type Read = { said: Said } | { ignored: string } | { unreadable: unknown }

/** Reads an item of `messages`. `contacts`: those beside it; of a message that names nobody one alone is the sender. */
export function readMessage(item: unknown, contacts: Contacts, now: Date, isOnly = true): Read {
  const read = shape.Message.safeParse(item)
  if (!read.success) return { unreadable: item }
  const message = read.data
  if (isOfMany(message)) return { ignored: 'group' }
  const contact = contactOf(message, contacts, isOnly)
  const names = namesOf(message.from ?? contact?.wa_id, message.from_user_id ?? contact?.user_id, contact)
  const said = saidBy(names, message, now)
  const { quoted, errors } = { quoted: message.context?.id, errors: message.errors }
  const more = { ...(quoted ? { quoted } : {}), ...(errors ? { errors } : {}) }
  if (message.type === 'system') return readSystem(message, { ...said, ...more })
  if (!isKnown(names)) return { unreadable: item }
  const heard = heardIn(message, names.waId)
  return {
    said: { ...said, ...more, names: withShared(said.names, message, heard), heard: withRaw(heard, item) },
  }
}

/** Reads an item of `message_echoes`: a human of the business wrote from its own phone. */
export function readEcho(item: unknown, now: Date): Read {
  const read = shape.Echo.safeParse(item)
  if (!read.success) return { unreadable: item }
  if (isOfMany(read.data)) return { ignored: 'group' }
  const names = namesOf(read.data.to, read.data.to_user_id, undefined)
  if (!isKnown(names)) return { unreadable: item }
  const content = heardIn(read.data, undefined)
  const text = 'text' in content ? content.text : 'caption' in content ? content.caption : undefined
  return { said: { ...saidBy(names, read.data, now), heard: { kind: 'staff', text: text ?? '' } } }
}

/** Reads an item of `user_preferences`. It has no id of its own: who, when and what make one. */
export function readPreference(item: unknown, contacts: Contacts, now: Date): Read {
  const read = shape.Preference.safeParse(item)
  if (!read.success) return { unreadable: item }
  const { wa_id, user_id, category, value, timestamp } = read.data
  if (category !== undefined && category !== 'marketing_messages') return { ignored: 'preference' }
  const contact = contactOf({ from: wa_id, from_user_id: user_id }, contacts, true)
  const names = namesOf(wa_id ?? contact?.wa_id, user_id ?? contact?.user_id, contact)
  if (!isKnown(names)) return { unreadable: item }
  const id = `preference:${user_id ?? wa_id}:${timestamp?.getTime() ?? ''}:${value}`
  return {
    said: { ...saidBy(names, { id, timestamp }, now), heard: { kind: 'offers', wanted: value === 'resume' } },
  }
}

/** Reads an item of `user_id_update`: somebody's business-scoped id changed, and nothing else. */
export function readUserIdUpdate(item: unknown, now: Date): Read {
  const read = shape.UserIdUpdate.safeParse(item)
  if (!read.success) return { unreadable: item }
  const { wa_id, user_id, timestamp } = read.data
  const id = `user-id:${user_id.previous}:${user_id.current}`
  const said = saidBy(namesOf(wa_id, user_id.previous, undefined), { id, timestamp }, now)
  return {
    said: { ...said, heard: { kind: 'silent', what: 'user-id' }, becomes: { userId: user_id.current } },
  }
}

function readSystem(message: shape.Message, said: Said): Read {
  const read = shape.System.safeParse(message.system)
  const system = read.success ? read.data : undefined
  const waId = system?.wa_id ?? system?.new_wa_id
  const isChange = /changed_(number|user_id)$/.test(system?.type ?? '')
  const userId = system?.previous_user_id ?? said.names.userId
  const names = { ...said.names, ...(userId ? { userId } : {}) }
  if (!isKnown(names)) return { ignored: 'system' }
  if (!isChange)
    return { said: { ...said, names, heard: { kind: 'silent', what: system?.type ?? 'system' } } }
  const becomes = {
    ...(waId && waId !== names.waId ? { waId } : {}),
    ...(system?.user_id && system.user_id !== names.userId ? { userId: system.user_id } : {}),
  }
  const phone = e164(becomes.waId)
  const heard: Heard = phone ? { kind: 'number-changed', phone } : { kind: 'silent', what: 'user-id' }
  return { said: { ...said, names, heard, ...(isKnown(becomes) ? { becomes } : {}) } }
}

// The bot talks to people: what is said in a group or to many at once is not said to it.
function isOfMany(message: shape.Message): boolean {
  const to = [message.from, message.to, message.recipient_type]
  return (
    message.group_id !== undefined ||
    to.some((each) => /@(g\.us|broadcast|newsletter)$|^group$/.test(String(each)))
  )
}

type By = { from?: string | undefined; from_user_id?: string | undefined }

function contactOf({ from, from_user_id }: By, contacts: Contacts, isOnly: boolean) {
  const isNameless = from === undefined && from_user_id === undefined
  return contacts.of(from, from_user_id) ?? (isOnly && isNameless ? contacts.only : undefined)
}

function namesOf(waId?: string, userId?: string, contact?: shape.Contact): Names & { shown?: string } {
  const { name, username } = contact?.profile ?? {}
  const shown = name?.trim() || username
  return {
    ...(waId ? { waId } : {}),
    ...(userId ? { userId } : {}),
    ...(username ? { username } : {}),
    ...(shown ? { shown } : {}),
  }
}

function isKnown(names: Names): boolean {
  return names.waId !== undefined || names.userId !== undefined
}

function saidBy(
  { shown, ...names }: Names & { shown?: string },
  message: { id: string; timestamp?: Date | undefined },
  now: Date,
): Said {
  // A clock ahead of ours would hold the reply window open.
  const saidAt = message.timestamp && message.timestamp > now ? now : message.timestamp
  const phone = e164(names.waId)
  return {
    names,
    externalId: message.id,
    sender: {
      id: names.waId ?? names.userId ?? '',
      ...(shown ? { name: shown.slice(0, 200) } : {}),
      ...(phone ? { phone } : {}),
    },
    heard: { kind: 'silent', what: 'nothing' },
    at: saidAt ?? now,
    ...(saidAt ? { saidAt } : {}),
  }
}

/** The answer to our request for a number also tells the wa_id of somebody who was known by a username alone. */
function withShared(names: Names, message: shape.Message, heard: Heard): Names {
  if (names.waId || heard.kind !== 'contact' || !heard.own) return names
  const card = shape.Card.safeParse((message.contacts as unknown[])[0])
  const waId = card.success ? card.data.phones.find((each) => each.wa_id)?.wa_id : undefined
  return waId ? { ...names, waId } : names
}

/** What nobody here can read is kept as it came, within bounds. */
function withRaw(heard: Heard, item: unknown): Heard {
  if (heard.kind !== 'unsupported') return heard
  const kept = { ...heard, raw: rawOf(item) }
  return kept
}
