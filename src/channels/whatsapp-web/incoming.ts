/** From WhatsApp's events to what the core hears. Each gives at most one message; none for what is not for us. */
import type { Heard, Incoming } from '../../chat/message.ts'
import type { Acquaintances } from './acquaintances.ts'
import { cartIn } from './cart.ts'
import { heardIn } from './heard.ts'
import type { Client, Message, Reaction } from './library.ts'
import type { Ours } from './ours.ts'
import type { People, Somebody } from './people.ts'
import { rawOf } from './raw.ts'
import type { Recipients } from './recipients.ts'
import { accountName, channelName } from './state.ts'
import { isPerson } from './wids.ts'

export type IncomingParts = {
  people: People
  acquaintances: Acquaintances
  recipients: Recipients
  ours: Ours
  now(): Date
}

/** A message somebody sent to this number. */
export async function readMessage(
  parts: IncomingParts,
  client: Client,
  message: Message,
): Promise<Incoming | undefined> {
  // A broadcast list reaches many; it is not said to us.
  if (message.fromMe || message.isStatus || message.broadcast) return undefined
  const who = await parts.people(client, message.from)
  if (!who) return undefined
  const heard = message.type === 'order' ? await cartIn(message) : heardIn(message, who.phone)
  if (!heard || !(await isForUs(parts, who, message, heard))) return undefined
  parts.recipients.heard(who.chat, message.from)
  return incomingOf(who, message, { heard, suffix: '' })
}

/** Strangers are heard only with a code that we gave out; then they are remembered under all their names. */
async function isForUs(
  parts: IncomingParts,
  who: Somebody,
  message: Message,
  heard: Heard,
): Promise<boolean> {
  const carries = heard.kind === 'text' || heard.kind === 'start' ? message.body : ''
  const invited = !who.known && carries !== '' && (await parts.acquaintances.invited(carries))
  if (!who.known && !invited) return false
  if (invited || who.names.lid) await parts.acquaintances.keep(who.chat, who.names, parts.now().getTime())
  return true
}

/** What was changed or taken back, and what could not be read: only of people we talk with. */
export async function readEvent(
  parts: IncomingParts,
  client: Client,
  message: Message,
  { heard, suffix }: { heard: Heard; suffix: string },
): Promise<Incoming | undefined> {
  if (message.fromMe || message.isStatus || message.broadcast) return undefined
  const who = await parts.people(client, message.from)
  return who?.known ? incomingOf(who, message, { heard, suffix }) : undefined
}

export async function readReaction(
  parts: IncomingParts,
  client: Client,
  { id, msgId, senderId }: Reaction,
): Promise<Incoming | undefined> {
  // Somebody's thumb in a group, or our own.
  if (!isPerson(String(msgId.remote)) || senderId === client.info.wid._serialized) return undefined
  const who = await parts.people(client, senderId)
  if (!who?.known) return undefined
  return {
    channel: channelName,
    account: accountName,
    chat: who.chat,
    externalId: `${who.chat}/${id.id}/reaction`,
    sender: { id: who.chat, ...(who.phone ? { phone: who.phone } : {}) },
    heard: { kind: 'silent', what: 'reaction' },
    quoted: msgId.id,
  }
}

/** A message from this number that we did not send: a human of the business talks in this chat. */
export async function readStaff(
  parts: IncomingParts,
  client: Client,
  message: Message,
): Promise<Incoming | undefined> {
  if (!message.fromMe || !isPerson(message.to) || parts.ours.has(message.id.id)) return undefined
  const heard = heardIn(message, undefined)
  if (!heard) return undefined
  const who = await parts.people(client, message.to)
  if (!who?.known) return undefined
  const text = message.body || `(${message.type})`
  const staff = incomingOf(who, message, { heard: { kind: 'staff', text }, suffix: '' })
  return { ...staff, sender: { id: who.chat } }
}

/**
 * WhatsApp's own id of a message is chosen by the sender's phone and comes under either name of the chat: with our name
 * of the chat it is one message, however it comes.
 */
function incomingOf(
  who: Somebody,
  message: Message,
  { heard, suffix }: { heard: Heard; suffix: string },
): Incoming {
  const raw = rawOf(message)
  return {
    channel: channelName,
    account: accountName,
    chat: who.chat,
    externalId: `${who.chat}/${message.id.id}${suffix}`,
    sender: {
      id: who.chat,
      ...(raw.notifyName ? { name: raw.notifyName } : {}),
      ...(who.phone ? { phone: who.phone } : {}),
    },
    heard,
    ...(message.timestamp ? { saidAt: new Date(message.timestamp * 1_000) } : {}),
    ...(raw.quotedStanzaID ? { quoted: raw.quotedStanzaID } : {}),
  }
}
