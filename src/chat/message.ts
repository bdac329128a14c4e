/** What the core hears and says, the same for every channel. */
import { z } from 'zod'

/** A file the channel keeps for us; `id` is the channel's own reference, fetched later with Channel.fetchMedia. */
export const Media = z.object({
  id: z.string(),
  mime: z.string().optional(),
  bytes: z.number().optional(),
  name: z.string().optional(),
})

/** One thing a person did, in the core's words. A tap carries the key of the choice: see choice-key.ts. */
export const Heard = z.discriminatedUnion('kind', [
  /** `forwarded`: the words of somebody else, passed on. */
  z.object({ kind: z.literal('text'), text: z.string(), forwarded: z.literal(true).optional() }),
  z.object({ kind: z.literal('tap'), key: z.string() }),
  z.object({ kind: z.literal('start'), payload: z.string() }),
  z.object({
    kind: z.literal('photo'),
    media: Media,
    caption: z.string().optional(),
    album: z.string().optional(),
    /** The further pictures of the same album; put together by the core, never by a channel. */
    more: z.array(Media).optional(),
  }),
  z.object({ kind: z.literal('document'), media: Media, caption: z.string().optional() }),
  z.object({ kind: z.literal('voice'), media: Media }),
  z.object({ kind: z.literal('video'), media: Media, caption: z.string().optional() }),
  z.object({ kind: z.literal('location'), lat: z.number(), lon: z.number() }),
  /** `own`: the channel vouches that the number belongs to the sender. */
  z.object({ kind: z.literal('contact'), phone: z.string(), name: z.string().optional(), own: z.boolean() }),
  /** A basket put together in the messenger's own shop window. Prices are the sender's claim and not kept. */
  z.object({
    kind: z.literal('cart'),
    items: z.array(z.object({ sku: z.string(), quantity: z.number() })),
    text: z.string().optional(),
  }),
  /** The messenger says that this chat goes on under another phone number (E.164). */
  z.object({ kind: z.literal('number-changed'), phone: z.string() }),
  /** The person stopped or resumed promotions in the messenger's own settings. */
  z.object({ kind: z.literal('offers'), wanted: z.boolean() }),
  /** A human of the business wrote to this chat from its own phone: the bot keeps silent for a while. */
  z.object({ kind: z.literal('staff'), text: z.string() }),
  /** Kept, and needs no answer: a reaction, a message taken back. */
  z.object({ kind: z.literal('silent'), what: z.string() }),
  z.object({ kind: z.literal('blocked') }),
  z.object({ kind: z.literal('unblocked') }),
  z.object({ kind: z.literal('unsupported'), what: z.string() }),
])
export type Heard = z.infer<typeof Heard>

/** Who sent it, as far as the channel tells. `phone` only where the channel itself verified it. */
export const Sender = z.object({
  id: z.string(),
  name: z.string().optional(),
  language: z.string().optional(),
  phone: z.string().optional(),
})
export type Sender = z.infer<typeof Sender>

/** A message on its way in. (channel, account, externalId) is its identity however often it is delivered. */
export type Incoming = {
  channel: string
  account: string
  chat: string
  externalId: string
  sender: Sender
  heard: Heard
  /** When it was said, by the messenger's clock; absent where the messenger does not tell. */
  saidAt?: Date
  /** The provider id of our message that this one answers, where the person quoted one. */
  quoted?: string
}

/** A file to send with a message, made by the turn that says it. */
const Attachment = z.object({ name: z.string(), mime: z.string(), base64: z.string() })
/** The same by its number in `kept_file`, so that one file sent to many is stored once. */
const KeptAttachment = z.object({ name: z.string(), mime: z.string(), file: z.number() })

/**
 * A message approved by the messenger beforehand, for when it takes no other: its name, the values of its numbered
 * blanks in order, and the indexes of the offered choices that its buttons stand for.
 */
export const Template = z.object({
  name: z.string(),
  /** The messenger's code of the language. */
  language: z.string(),
  category: z.enum(['utility', 'marketing']),
  values: z.array(z.string()),
  buttons: z.array(z.number()).default([]),
})
export type Template = z.infer<typeof Template>

/** A message ready for a channel: plain text (the channel escapes it) and the labels of its choices. */
export const Body = z.object({
  v: z.literal(1),
  text: z.string(),
  choices: z.array(z.object({ key: z.string(), label: z.string(), hint: z.string().optional() })).default([]),
  /** Asks the messenger to offer its own button for a phone number or a place, where it has one. */
  ask: z.enum(['contact', 'location']).optional(),
  askLabel: z.string().optional(),
  /** What stands on the button behind which a messenger hides many choices. */
  opens: z.string().optional(),
  attachment: Attachment.optional(),
  /** What goes instead where the messenger takes only approved messages. */
  template: Template.optional(),
})
export type Body = z.infer<typeof Body>

/** A body as the outbox holds it. The sender puts the bytes of a kept file in: channels only ever see `Body`. */
export const StoredBody = Body.extend({ attachment: z.union([Attachment, KeptAttachment]).optional() })
export type StoredBody = z.infer<typeof StoredBody>

/** A row of the outbox in the hands of its channel. */
export type Outgoing = {
  id: number
  chat: string
  class: 'order' | 'promotion'
  body: Body
  attempt: number
  /** When the person last wrote here: a messenger with a reply window judges by it at the moment of sending. */
  heardAt?: Date | undefined
}

/** What a messenger charges a message as; free where it never charges. */
export type Category = 'service' | 'utility' | 'marketing'

/**
 * What became of a sending. `unknown`: it may have arrived (the answer was lost).
 * `retry` waits for one chat or, with scope account, for all of them.
 */
export type SendResult =
  | { kind: 'sent'; providerId: string; category?: Category }
  | { kind: 'retry'; afterMs: number; scope: 'chat' | 'account'; error: string }
  | { kind: 'unknown'; error: string }
  | { kind: 'failed'; error: string; unreachable?: boolean }
  /** The chat goes on under another id (a Telegram group that became a supergroup). */
  | { kind: 'moved'; chat: string }
  /** The person has to write first: outside the reply window, and no approved message says this. */
  | { kind: 'window-closed' }
  /** Refused by a rule of the messenger that waiting an hour does not lift: kept for the operator to see. */
  | { kind: 'held'; error: string }
  /** The person stopped promotions at the messenger. */
  | { kind: 'opted-out'; error: string }
  /** The account itself no longer works (a revoked token): stop sending and tell the operator. */
  | { kind: 'account-down'; error: string }

/**
 * What the messenger tells later of a message it took. `outboxId` where the messenger carries it along: it settles
 * sendings whose answer was lost. Receipts come late, doubled and in any order; only the furthest state counts.
 */
export type Receipt = {
  channel: string
  account: string
  outboxId?: number
  providerId: string
  state: 'sent' | 'delivered' | 'read' | 'failed'
  at: Date
  /** What it was charged as, where that is told. */
  category?: Category
  billable?: boolean
  /** Of a failed one: the same classes as an answer's. */
  failure?: Extract<
    SendResult,
    { kind: 'failed' | 'retry' | 'window-closed' | 'held' | 'opted-out' | 'account-down' }
  >
}
