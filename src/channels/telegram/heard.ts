/** One Telegram message in the core's words. */
import type { Heard } from '../../chat/message.ts'
import type { File, Message } from './update.ts'

/** Characters of a typed message: Telegram's own limit, kept also where a stand-in has none. */
const longest = 4_096

/** Telegram speaking about the chat, not the person: nothing to answer. */
const service = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'chat_background_set',
  'connected_website',
  'users_shared',
  'chat_shared',
  'boost_added',
  'proximity_alert_triggered',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
]

/** undefined where nothing was said. An animation also carries a document, a venue also a location. */
export function heardIn(message: Message): Heard | undefined {
  if (service.some((kind) => kind in message)) return undefined
  if (message.text !== undefined) {
    const heard = typed(message.text)
    return heard.kind === 'text' && 'forward_origin' in message ? { ...heard, forwarded: true } : heard
  }
  if ('animation' in message) return { kind: 'unsupported', what: 'animation' }
  return (
    heardFile(message) ?? heardPlaceOrPerson(message) ?? { kind: 'unsupported', what: contentOf(message) }
  )
}

/** A command is the word behind its slash, so that /menu and "menu" mean the same. */
function typed(text: string): Heard {
  const command = /^\/([A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?:\s+([\s\S]*))?$/.exec(text)
  if (!command?.[1]) return { kind: 'text', text: text.slice(0, longest).toWellFormed() }
  const rest = (command[2] ?? '').trim().slice(0, longest)
  if (command[1].toLowerCase() === 'start') return { kind: 'start', payload: rest }
  return { kind: 'text', text: `${command[1]} ${rest}`.trim() }
}

function heardFile(message: Message): Heard | undefined {
  const caption = message.caption ? { caption: message.caption.slice(0, longest).toWellFormed() } : {}
  const largest = message.photo?.toSorted((a, b) => a.width * a.height - b.width * b.height).at(-1)
  if (largest) {
    const album = message.media_group_id ? { album: message.media_group_id } : {}
    return { kind: 'photo', media: mediaOf(largest), ...caption, ...album }
  }
  if (message.document) return { kind: 'document', media: mediaOf(message.document), ...caption }
  // A film is kept and passed on as a voice note is: nobody here can listen to either.
  const spoken = message.voice ?? message.audio ?? message.video ?? message.video_note
  return spoken && { kind: 'voice', media: mediaOf(spoken) }
}

function heardPlaceOrPerson(message: Message): Heard | undefined {
  const { location, contact, from } = message
  if (location) return { kind: 'location', lat: location.latitude, lon: location.longitude }
  if (!contact) return undefined
  // Anyone can send anyone's card; only a card of the sender's own account carries a number Telegram verified.
  const own = contact.user_id !== undefined && contact.user_id === from?.id
  const phone = contact.phone_number.trim()
  const name = fullName(contact)
  return {
    kind: 'contact',
    phone: own && !phone.startsWith('+') ? `+${phone}` : phone,
    ...(name ? { name } : {}),
    own,
  }
}

function mediaOf(file: File): { id: string; mime?: string; bytes?: number; name?: string } {
  return {
    id: file.file_id,
    ...(file.mime_type ? { mime: file.mime_type } : {}),
    ...(file.file_size !== undefined ? { bytes: file.file_size } : {}),
    ...(file.file_name ? { name: file.file_name } : {}),
  }
}

export function fullName(of: { first_name?: string | undefined; last_name?: string | undefined }): string {
  return [of.first_name, of.last_name].filter(Boolean).join(' ')
}

const envelope = new Set([
  'message_id',
  'from',
  'chat',
  'date',
  'edit_date',
  'message_thread_id',
  'reply_markup',
])

/** The name of content nobody here can read: the field whose value is an object, else just "message". */
function contentOf(message: Message): string {
  const kinds = Object.entries(message).filter(([key, value]) => !envelope.has(key) && isContent(key, value))
  return kinds[0]?.[0] ?? 'message'
}

function isContent(key: string, value: unknown): boolean {
  const about =
    /^(reply_|quote|forward_|via_|sender_|external_|link_preview|effect|business_|caption|direct_)/
  return typeof value === 'object' && value !== null && !about.test(key)
}
