/** One WhatsApp message in the core's words. */

import type { Heard } from '../../chat/message.ts'
import { readChoiceKey } from '../../chat/offer.ts'
import { looksLikeToken } from '../../people/token.ts'
import { cardIn } from './card.ts'
import type { Message } from './library.ts'
import { rawOf } from './raw.ts'

/** Characters of a typed message that are kept. */
const longest = 8_192

/** WhatsApp speaking about the chat, not the person: nothing to answer. */
const service = new Set([
  'album',
  'broadcast_notification',
  'call_log',
  'ciphertext',
  'debug',
  'e2e_notification',
  'gp2',
  'groups_v4_invite',
  'newsletter_notification',
  'notification',
  'notification_template',
  'oversized',
  'pinned_message',
  'poll_update',
  'protocol',
  'reaction',
  'revoked',
])

/** undefined where nothing was said. `sender` is the number of the one who sent it, where WhatsApp tells it. */
export function heardIn(message: Message, sender: string | undefined): Heard | undefined {
  const type: string = message.type
  if (service.has(type)) return undefined
  const body = (message.body ?? '').slice(0, longest).toWellFormed()
  if (type === 'chat') return typed(body)
  if (type === 'list_response' || type === 'buttons_response' || type === 'template_button_reply')
    return chosen(message.selectedRowId ?? message.selectedButtonId, body)
  if (type === 'location' && message.location)
    return {
      kind: 'location',
      lat: Number(message.location.latitude),
      lon: Number(message.location.longitude),
    }
  if (type === 'vcard' || type === 'multi_vcard') return cardIn(message.vCards, sender)
  return heardFile(message, type, body) ?? { kind: 'unsupported', what: type }
}

/** An invite's link opens the chat with its token typed in; a stranger may also copy the bare token. */
function typed(text: string): Heard {
  const start = /^\/start\s+(\S{1,64})$/.exec(text.trim())?.[1]
  if (start) return { kind: 'start', payload: start }
  const token = text
    .slice(0, 500)
    .split(/[\s/=?&]+/)
    .find(looksLikeToken)
  if (token) return { kind: 'start', payload: token }
  return { kind: 'text', text }
}

// Lists and buttons come only from somebody else's bot, or from a message of ours of a better time.
function chosen(key: string | undefined, text: string): Heard {
  return key && readChoiceKey(key) ? { kind: 'tap', key } : { kind: 'text', text }
}

function heardFile(message: Message, type: string, words: string): Heard | undefined {
  const raw = rawOf(message)
  const media = {
    id: message.id._serialized,
    ...(raw.mimetype ? { mime: raw.mimetype } : {}),
    ...(raw.size !== undefined ? { bytes: raw.size } : {}),
    ...(raw.filename ? { name: raw.filename } : {}),
  }
  const caption = words ? { caption: words } : {}
  if (type === 'image') {
    const album = raw.parentMsgKey ? { album: raw.parentMsgKey._serialized } : {}
    return { kind: 'photo', media, ...caption, ...album }
  }
  if (type === 'document') return { kind: 'document', media, ...withoutOwnName(caption, raw.filename) }
  if (type === 'ptt' || type === 'audio') return { kind: 'voice', media }
  return type === 'video' ? { kind: 'video', media, ...caption } : undefined
}

/** WhatsApp repeats a document's name as its caption. */
function withoutOwnName(caption: { caption?: string }, name: string | undefined): { caption?: string } {
  return caption.caption === name ? {} : caption
}
