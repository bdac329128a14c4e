/** What the core hears and says, the same for every channel. */
import { z } from 'zod'

/** A file the channel keeps for us; `id` is the channel's own reference, fetched later with Channel.fetchMedia. */
const Media = z.object({
  id: z.string(),
  mime: z.string().optional(),
  bytes: z.number().optional(),
  name: z.string().optional(),
})

/** One thing a person did, in the core's words. A tap carries the key of the choice: see choice-key.ts. */
export const Heard = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('tap'), key: z.string() }),
  z.object({ kind: z.literal('start'), payload: z.string() }),
  z.object({
    kind: z.literal('photo'),
    media: Media,
    caption: z.string().optional(),
    album: z.string().optional(),
  }),
  z.object({ kind: z.literal('document'), media: Media, caption: z.string().optional() }),
  z.object({ kind: z.literal('voice'), media: Media }),
  z.object({ kind: z.literal('location'), lat: z.number(), lon: z.number() }),
  /** `own`: the channel vouches that the number belongs to the sender. */
  z.object({ kind: z.literal('contact'), phone: z.string(), name: z.string().optional(), own: z.boolean() }),
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
  /** The provider id of our message that this one answers, where the person quoted one. */
  quoted?: string
}

/** A file to send with a message, made by the turn that says it. */
const Attachment = z.object({ name: z.string(), mime: z.string(), base64: z.string() })

/** A message ready for a channel: plain text (the channel escapes it) and the labels of its choices. */
export const Body = z.object({
  v: z.literal(1),
  text: z.string(),
  choices: z.array(z.object({ key: z.string(), label: z.string(), hint: z.string().optional() })).default([]),
  /** Asks the messenger to offer its own button for a phone number or a place, where it has one. */
  ask: z.enum(['contact', 'location']).optional(),
  askLabel: z.string().optional(),
  attachment: Attachment.optional(),
})
export type Body = z.infer<typeof Body>

/** A row of the outbox in the hands of its channel. */
export type Outgoing = { id: number; chat: string; class: 'order' | 'promotion'; body: Body; attempt: number }

/**
 * What became of a sending. `unknown`: it may have arrived (the answer was lost).
 * `retry` waits for one chat or, with scope account, for all of them.
 */
export type SendResult =
  | { kind: 'sent'; providerId: string }
  | { kind: 'retry'; afterMs: number; scope: 'chat' | 'account'; error: string }
  | { kind: 'unknown'; error: string }
  | { kind: 'failed'; error: string; unreachable?: boolean }
  /** The chat goes on under another id (a Telegram group that became a supergroup). */
  | { kind: 'moved'; chat: string }
  /** The account itself no longer works (a revoked token): stop sending and tell the operator. */
  | { kind: 'account-down'; error: string }
