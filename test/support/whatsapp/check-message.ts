/** A request to send: its form, and what it shows. */
import { checkFile } from './check-file.ts'
import { checkInteractive } from './check-interactive.ts'
import { checkTemplate } from './check-template.ts'
import { limits } from './limits.ts'
import { broken } from './refusal.ts'
import type { Content } from './seen.ts'
import { type Fields, flagIn, objectOf, optionalText, textIn } from './shape.ts'
import type { World } from './world.ts'

const envelope = [
  ...[
    'messaging_product',
    'recipient_type',
    'to',
    'recipient',
    'type',
    'context',
    'biz_opaque_callback_data',
  ],
  ...['status', 'message_id', 'typing_indicator'],
]
const kinds: Record<string, (world: World, value: unknown) => Content> = {
  text: (_, value) => checkText(value),
  interactive: checkInteractive,
  template: checkTemplate,
  image: (world, value) => checkFile(world, 'image', value),
  document: (world, value) => checkFile(world, 'document', value),
  audio: (world, value) => checkFile(world, 'audio', value),
  video: (world, value) => checkFile(world, 'video', value),
  location: (_, value) => checkLocation(value),
  reaction: (_, value) => checkReaction(value),
}

export type Request = { to: string; content: Content }
export type ReadMark = { messageId: string; typing: boolean }

export function checkMessage(world: World, fields: Fields): Request | ReadMark {
  if (fields.messaging_product !== 'whatsapp')
    throw broken(100, 'The parameter messaging_product is required.')
  const type = fields.type === undefined ? 'text' : String(fields.type)
  objectOf(fields, 'message', [...envelope, type])
  if (fields.status !== undefined) return readMark(fields)
  const read = kinds[type]
  if (!read) throw broken(131051, `Message type ${type} is not supported.`)
  if (fields.recipient_type !== undefined && fields.recipient_type !== 'individual')
    throw broken(100, 'Param recipient_type must be individual.')
  // Where both are given, `to` counts.
  const to = fields.to ?? fields.recipient
  if (typeof to !== 'string' || to === '') throw broken(100, 'The parameter to or recipient is required.')
  if (fields.to !== undefined && !/^\+?[\d\s()-]{5,20}$/.test(to))
    throw broken(131009, `Param to is not a phone number: a user id goes into recipient`)
  if (fields.to === undefined && !/^[A-Z]{2}(\.ENT)?\.[A-Za-z0-9]{1,128}$/.test(to))
    throw broken(131009, 'Param recipient is not a business-scoped user id')
  const opaque = optionalText(fields, 'biz_opaque_callback_data', 'message', {
    max: limits.opaque,
    code: 100,
  })
  const quotes = quotedIn(fields)
  const content = read(world, fields[type])
  return { to, content: { ...content, ...(opaque ? { opaque } : {}), ...(quotes ? { quotes } : {}) } }
}

function readMark(fields: Fields): ReadMark {
  if (fields.status !== 'read') throw broken(100, 'Param status must be read.')
  const typing = fields.typing_indicator
  if (typing !== undefined && objectOf(typing, 'typing_indicator', ['type']).type !== 'text')
    throw broken(100, "Param typing_indicator['type'] must be text.")
  return { messageId: textIn(fields, 'message_id', 'message', { max: 512 }), typing: typing !== undefined }
}

function quotedIn(fields: Fields): string | undefined {
  if (fields.context === undefined) return undefined
  return textIn(objectOf(fields.context, 'context', ['message_id']), 'message_id', 'context', { max: 512 })
}

function checkText(value: unknown): Content {
  const text = objectOf(value, 'text', ['body', 'preview_url'])
  flagIn(text, 'preview_url', 'text')
  return { type: 'text', raw: textIn(text, 'body', 'text', { max: limits.text, code: 100 }), buttons: [] }
}

function checkLocation(value: unknown): Content {
  const place = objectOf(value, 'location', ['latitude', 'longitude', 'name', 'address'])
  for (const key of ['latitude', 'longitude'])
    if (!Number.isFinite(Number(place[key] ?? Number.NaN)))
      throw broken(131008, `The parameter location['${key}'] is required.`)
  return { type: 'location', raw: String(place.name ?? ''), buttons: [] }
}

function checkReaction(value: unknown): Content {
  const reaction = objectOf(value, 'reaction', ['message_id', 'emoji'])
  textIn(reaction, 'message_id', 'reaction', { max: 512 })
  return { type: 'reaction', raw: String(reaction.emoji ?? ''), buttons: [] }
}
