/** From one Telegram update to what the core hears. Pure; never throws. */
import type { Heard, Incoming, Sender } from '../../chat/message.ts'
import { fullName, heardIn } from './heard.ts'
import { Envelope, Membership, Message, Tap, Update, type User } from './update.ts'

/** Asked of Telegram explicitly: what is not listed keeps its last setting there. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

type Said = { chat: number; from: User; heard: Heard; quoted?: string }

/**
 * At most one message for an update; none for what nobody said to the bot: groups, channels, other bots,
 * service notes, moving live locations. What cannot be read comes as `unsupported`, so that it is kept and answered.
 *
 * An edited message is `unsupported: edit`, never text: read as new words, a corrected order would be added to the
 * one it corrects. The core can say that edits are not read and ask for the change.
 *
 * @see https://core.telegram.org/bots/api#update
 */
export function toIncoming(update: unknown, account: string): Incoming[] {
  const parsed = Update.safeParse(update)
  if (!parsed.success) return []
  const said = readUpdate(parsed.data, account)
  if (!said || said.from.is_bot) return []
  const { chat, from, heard, quoted } = said
  return [
    {
      channel: 'telegram',
      account,
      chat: String(chat),
      externalId: String(parsed.data.update_id),
      sender: senderOf(from),
      heard,
      ...(quoted ? { quoted } : {}),
    },
  ]
}

/** The id that a tap wants answered, so that its button stops spinning. */
export function tapOf(update: unknown): string | undefined {
  const parsed = Update.safeParse(update)
  const tap = parsed.success ? Tap.safeParse(parsed.data.callback_query) : undefined
  return tap?.success ? tap.data.id : undefined
}

function readUpdate(update: Fields, account: string): Said | undefined {
  if ('message' in update) return readMessage(update.message, account)
  if ('edited_message' in update) return readEdit(update.edited_message)
  if ('callback_query' in update) return readTap(update.callback_query)
  if ('my_chat_member' in update) return readMembership(update.my_chat_member)
  return readUnknown(update)
}

type Fields = Record<string, unknown>

function readMessage(value: unknown, account: string): Said | undefined {
  const sealed = Envelope.safeParse(value)
  if (!sealed.success || !sealed.data.from || sealed.data.chat.type !== 'private') return undefined
  const { chat, from } = sealed.data
  const message = Message.safeParse(value)
  if (!message.success) return { chat: chat.id, from, heard: { kind: 'unsupported', what: 'unreadable' } }
  const heard = heardIn(message.data)
  const quoted = message.data.reply_to_message
  const ours = String(quoted?.from?.id) === account
  return (
    heard && { chat: chat.id, from, heard, ...(quoted && ours ? { quoted: String(quoted.message_id) } : {}) }
  )
}

// A live location goes on as edits, every few seconds.
function readEdit(value: unknown): Said | undefined {
  const edited = Envelope.safeParse(value)
  if (!edited.success || !edited.data.from || edited.data.chat.type !== 'private') return undefined
  if (!('text' in edited.data || 'caption' in edited.data)) return undefined
  return { chat: edited.data.chat.id, from: edited.data.from, heard: { kind: 'unsupported', what: 'edit' } }
}

/** A tap still means what it says when its message is gone; in private chats the chat is the person. */
function readTap(value: unknown): Said | undefined {
  const tap = Tap.safeParse(value)
  if (!tap.success) return undefined
  const { message, from, data } = tap.data
  if (message && message.chat.type !== 'private') return undefined
  const heard: Heard = data === undefined ? { kind: 'unsupported', what: 'game' } : { kind: 'tap', key: data }
  const quoted = message?.message_id
  return { chat: message?.chat.id ?? from.id, from, heard, ...(quoted ? { quoted: String(quoted) } : {}) }
}

function readMembership(value: unknown): Said | undefined {
  const change = Membership.safeParse(value)
  if (!change.success || change.data.chat.type !== 'private') return undefined
  const { chat, from, new_chat_member: now } = change.data
  if (now.status === 'kicked') return { chat: chat.id, from, heard: { kind: 'blocked' } }
  if (now.status === 'member') return { chat: chat.id, from, heard: { kind: 'unblocked' } }
  return undefined
}

/** A kind newer than this code, where it names a private chat. */
function readUnknown(update: Fields): Said | undefined {
  const kind = Object.keys(update).find((key) => key !== 'update_id')
  const content = kind ? Envelope.omit({ message_id: true }).safeParse(update[kind]) : undefined
  if (!kind || !content?.success || !content.data.from || content.data.chat.type !== 'private')
    return undefined
  return { chat: content.data.chat.id, from: content.data.from, heard: { kind: 'unsupported', what: kind } }
}

function senderOf(from: User): Sender {
  const name = fullName(from)
  return {
    id: String(from.id),
    ...(name ? { name } : {}),
    ...(from.language_code ? { language: from.language_code } : {}),
  }
}
