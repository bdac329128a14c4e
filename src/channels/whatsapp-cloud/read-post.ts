/** One webhook, item by item: an item that cannot be read never keeps others from being read. Pure; never throws. */
import type { Receipt } from '../../chat/message.ts'
import { type AccountNote, readNotes } from './account-note.ts'
import { contactsIn } from './contacts.ts'
import { Change, Entry, Post, Value } from './envelope.ts'
import { GraphError } from './graph-error.ts'
import { type Read, readEcho, readMessage, readPreference, readUserIdUpdate, type Said } from './incoming.ts'
import type { Sighting } from './names.ts'
import { readStatus } from './receipts.ts'

/** What was found in a webhook. */
export type Found = {
  said: Said[]
  receipts: Receipt[]
  /** Two names of one recipient, told beside what became of a message to them. */
  recipients: Sighting[]
  notes: AccountNote[]
  /** Nobody can tell who said it: kept as it came. */
  unreadable: unknown[]
  /** What is not for us, by why. */
  ignored: Map<string, number>
  errors: GraphError[]
}

type Context = { account: string; failureOf: (error: GraphError) => Receipt['failure']; now: Date }

export function readPost(post: unknown, context: Context): Found {
  const found: Found = {
    ...{ said: [], receipts: [], recipients: [], notes: [], unreadable: [], errors: [] },
    ignored: new Map(),
  }
  const read = Post.safeParse(post)
  if (!read.success) ignore(found, 'other-object')
  for (const item of read.data?.entry ?? []) {
    const entry = Entry.safeParse(item)
    if (!entry.success) found.unreadable.push(item)
    for (const change of entry.data?.changes ?? []) readChange(found, change, context)
  }
  return found
}

const ours = new Set(['messages', 'smb_message_echoes', 'user_preferences', 'user_id_update'])

function readChange(found: Found, item: unknown, context: Context): void {
  const change = Change.safeParse(item)
  if (!change.success) {
    found.unreadable.push(item)
    return
  }
  const { field, value } = change.data
  const notes = readNotes(field, value)
  if (ours.has(field)) readValue(found, value, context)
  else if (notes) found.notes.push(...notes)
  else ignore(found, 'other-field')
}

const lists = ['messages', 'statuses', 'message_echoes', 'user_preferences', 'user_id_update'] as const

function readValue(found: Found, given: Record<string, unknown>, context: Context): void {
  const value = Value.parse(given)
  if (value.metadata?.phone_number_id !== context.account) {
    const updates = lists.reduce((sum, name) => sum + value[name].length, 0)
    ignore(found, 'other-number', Math.max(1, updates))
    return
  }
  if (lists.some((name) => given[name] !== undefined && !Array.isArray(given[name])))
    found.unreadable.push(given)
  const contacts = contactsIn(value.contacts)
  const isOnly = value.messages.length === 1
  for (const item of value.messages) take(found, readMessage(item, contacts, context.now, isOnly))
  for (const item of value.message_echoes) take(found, readEcho(item, context.now))
  for (const item of value.user_preferences) take(found, readPreference(item, contacts, context.now))
  for (const item of value.user_id_update) take(found, readUserIdUpdate(item, context.now))
  for (const item of value.statuses) takeStatus(found, item, context)
  for (const item of value.errors) {
    const error = GraphError.safeParse(item)
    if (error.success) found.errors.push(error.data)
  }
}

function take(found: Found, read: Read): void {
  if ('ignored' in read) ignore(found, read.ignored)
  else if ('unreadable' in read) found.unreadable.push(read.unreadable)
  else {
    found.said.push(read.said)
    found.errors.push(...(read.said.errors ?? []))
  }
}

function takeStatus(found: Found, item: unknown, context: Context): void {
  const read = readStatus(item, context)
  if (read) found.receipts.push(read.receipt)
  else ignore(found, 'status')
  if (read?.names) found.recipients.push({ ...read.names, at: read.receipt.at })
}

function ignore(found: Found, why: string, updates = 1): void {
  found.ignored.set(why, (found.ignored.get(why) ?? 0) + updates)
}
