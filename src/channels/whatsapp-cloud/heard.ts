/** The content of one WhatsApp message in the core's words. */
import type { z } from 'zod'
import type { Heard } from '../../chat/message.ts'
import { readChoiceKey } from '../../chat/offer.ts'
import * as shape from './envelope.ts'
import { e164 } from './phone.ts'

type Message = shape.Message
type Read = Heard | undefined
const unsupported = (what: string): Heard => ({ kind: 'unsupported', what })

/**
 * What was said. `waId`: the sender's own, where WhatsApp told it. What cannot be read comes as `unsupported`, so that
 * it is kept and answered.
 */
export function heardIn(message: Message, waId: string | undefined): Heard {
  const read = readers.get(message.type)
  return read?.(message, waId) ?? unsupported(message.type)
}

type Reader = (message: Message, waId: string | undefined) => Read

// A map: an object would also know `constructor`, which a message may call its type.
const readers = new Map<string, Reader>(
  Object.entries<Reader>({
    text: ({ text, context }) => {
      const passedOn = context?.forwarded || context?.frequently_forwarded
      const body = (text as { body?: unknown } | null)?.body
      const read = shape.Text.safeParse(body)
      return read.success
        ? { kind: 'text', text: read.data, ...(passedOn ? { forwarded: true } : {}) }
        : undefined
    },
    interactive: ({ interactive }) => {
      const answer = parsed(shape.Interactive, interactive)
      if (!answer) return undefined
      return {
        kind: 'tap',
        key: answer.type === 'list_reply' ? answer.list_reply.id : answer.button_reply.id,
      }
    },
    button: ({ button }) => {
      // Of a template that was sent without keys of ours WhatsApp repeats the label: then it is what the person said.
      const { payload, text } = parsed(shape.Button, button) ?? {}
      if (payload && readChoiceKey(payload)) return { kind: 'tap', key: payload }
      const said = text ?? payload
      return said === undefined ? undefined : { kind: 'text', text: said }
    },
    image: ({ image }) => heardFile('photo', image),
    video: ({ video }) => heardFile('video', video),
    document: ({ document }) => heardFile('document', document),
    audio: ({ audio }) => heardFile('voice', audio),
    location: ({ location }) => {
      const place = parsed(shape.Place, location)
      return place && { kind: 'location', lat: place.latitude, lon: place.longitude }
    },
    contacts: heardContact,
    order: ({ order }) => heardCart(order),
    reaction: () => ({ kind: 'silent', what: 'reaction' }),
    revoke: () => ({ kind: 'silent', what: 'revoke' }),
    system: () => ({ kind: 'silent', what: 'system' }),
    // Somebody opened the chat for the first time and has said nothing yet.
    request_welcome: () => ({ kind: 'start', payload: '' }),
  }),
)

function parsed<T extends z.ZodType>(type: T, value: unknown): z.infer<T> | undefined {
  const read = type.safeParse(value)
  return read.success ? read.data : undefined
}

function heardFile(kind: 'photo' | 'video' | 'document' | 'voice', value: unknown): Read {
  const file = parsed(shape.Media, value)
  if (!file) return undefined
  const media = {
    id: file.id,
    // "audio/ogg; codecs=opus": what follows the type is of no use here.
    ...(file.mime_type ? { mime: file.mime_type.split(';')[0]?.trim() || file.mime_type } : {}),
    ...(file.filename ? { name: file.filename } : {}),
  }
  if (kind === 'voice') return { kind, media }
  return { kind, media, ...(file.caption ? { caption: file.caption } : {}) }
}

/**
 * Anyone can send anyone's card. The sender's own is the answer to our request for a number, which WhatsApp marks, or a
 * card with the very wa_id that WhatsApp told of the sender.
 */
function heardContact(message: Message, waId: string | undefined): Read {
  const [first] = Array.isArray(message.contacts) ? message.contacts : []
  const card = parsed(shape.Card, first)
  const number = card?.phones.find((each) => each.phone || each.wa_id)
  if (!card || !number) return undefined
  const own = isAnswer(message, card) || (waId !== undefined && number.wa_id === waId)
  const phone = own ? (e164(number.wa_id) ?? e164(number.phone)) : undefined
  const name = card.name?.formatted_name
  return {
    kind: 'contact',
    phone: phone ?? number.phone ?? number.wa_id ?? '',
    ...(name ? { name } : {}),
    own: phone !== undefined,
  }
}

function isAnswer(message: Message, card: z.infer<typeof shape.Card>): boolean {
  return [message.origin, card.origin].includes('contact_request')
}

function heardCart(value: unknown): Read {
  const cart = parsed(shape.Cart, value)
  const items = (cart?.product_items ?? []).slice(0, 500).flatMap((each) => {
    const item = parsed(shape.CartItem, each)
    return item ? [{ sku: item.product_retailer_id, quantity: item.quantity }] : []
  })
  if (!cart || items.length === 0) return undefined
  return { kind: 'cart', items, ...(cart.text ? { text: cart.text } : {}) }
}
