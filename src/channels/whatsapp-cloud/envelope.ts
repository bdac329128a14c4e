/** The parts of a webhook of the Cloud API that are read, each forgiving by itself; the rest passes through unread. */
import { z } from 'zod'
import { GraphError } from './graph-error.ts'

// Postgres keeps neither NUL nor half a surrogate pair; lengths are far above what people can send.
const clean = (text: string) => text.slice(0, 8_192).replaceAll('\u0000', '').toWellFormed()
export const Text = z.string().transform(clean)
/** What WhatsApp calls a kind of thing. */
const Kind = z.string().max(60).transform(clean).catch('unknown')
/** A name by which something is found again: printable and short, so that any of them fits an index. */
export const Id = z.string().regex(/^[\x21-\x7e]{1,256}$/)

const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)
const list = z.array(z.unknown()).catch([])

/** Seconds since 1970, as a text in most places and as a number in some. */
export const Seconds = z
  .union([z.string().regex(/^\d{1,11}$/), z.number().int().min(0).max(99_999_999_999)])
  .transform((seconds) => new Date(Number(seconds) * 1_000))

export const Post = z.object({ object: z.literal('whatsapp_business_account'), entry: list })
export const Entry = z.object({ id: maybe(z.string()), changes: list })
export const Change = z.object({ field: z.string(), value: z.record(z.string(), z.unknown()) })

/** What the fields that speak of people have in common. Lists hold what is read item by item. */
export const Value = z.object({
  metadata: maybe(z.object({ phone_number_id: z.string() })),
  contacts: list,
  messages: list,
  statuses: list,
  errors: list,
  message_echoes: list,
  user_preferences: list,
  user_id_update: list,
})
export type Value = z.infer<typeof Value>

export const Contact = z.object({
  wa_id: maybe(Id),
  user_id: maybe(Id),
  profile: z
    .object({ name: maybe(Text), username: maybe(Id) })
    .catch({ name: undefined, username: undefined }),
})
export type Contact = z.infer<typeof Contact>

/** What every message has, whatever its content. */
export const Message = z.looseObject({
  id: Id,
  from: maybe(Id),
  from_user_id: maybe(Id),
  timestamp: maybe(Seconds),
  type: Kind,
  context: maybe(
    z.object({ id: maybe(Id), forwarded: maybe(z.boolean()), frequently_forwarded: maybe(z.boolean()) }),
  ),
  errors: maybe(z.array(GraphError)),
})
export type Message = z.infer<typeof Message>

export const Media = z.object({
  id: Id,
  mime_type: maybe(Text),
  filename: maybe(Text),
  caption: maybe(Text),
})

export const Place = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

export const Card = z.object({
  name: maybe(z.object({ formatted_name: maybe(Text) })),
  phones: z.array(z.object({ phone: maybe(Text), wa_id: maybe(Id) })).min(1),
  origin: z.unknown().optional(),
})

/** Answers to our choices; an answer to a form (`nfm_reply`) is of no kind we send. */
export const Interactive = z.union([
  z.object({ type: z.literal('button_reply'), button_reply: z.object({ id: Text }) }),
  z.object({ type: z.literal('list_reply'), list_reply: z.object({ id: Text }) }),
])

export const Button = z.object({ payload: maybe(Text), text: maybe(Text) })

/** A basket of the messenger's own shop window. Its prices are the sender's word, and left out here. */
export const Cart = z.object({ text: maybe(Text), product_items: z.array(z.unknown()).min(1) })
export const CartItem = z.object({
  product_retailer_id: z.string().min(1).max(100).transform(clean),
  quantity: z.coerce.number().int().min(1).max(1_000_000),
})

/** A change of number or of the business-scoped id; older webhooks say `new_wa_id`. */
export const System = z.object({
  type: Kind,
  wa_id: maybe(Id),
  new_wa_id: maybe(Id),
  user_id: maybe(Id),
  previous_user_id: maybe(Id),
})

/** Written by a human of the business on its own phone. */
export const Echo = Message.extend({ to: maybe(Id), to_user_id: maybe(Id) })

/** Promotions stopped or resumed in WhatsApp's own settings. */
export const Preference = z.object({
  wa_id: maybe(Id),
  user_id: maybe(Id),
  category: maybe(z.string()),
  value: z.enum(['stop', 'resume']),
  timestamp: maybe(Seconds),
})

export const UserIdUpdate = z.object({
  wa_id: maybe(Id),
  user_id: z.object({ previous: Id, current: Id }),
  timestamp: maybe(Seconds),
})

export const Status = z.object({
  id: Id,
  status: z.enum(['sent', 'delivered', 'read', 'played', 'failed']),
  timestamp: maybe(Seconds),
  recipient_id: maybe(Id),
  recipient_user_id: maybe(Id),
  recipient_type: maybe(z.string()),
  biz_opaque_callback_data: maybe(z.string().max(512)),
  pricing: maybe(z.object({ billable: maybe(z.boolean()), category: maybe(z.string()) })),
  errors: maybe(z.array(GraphError)),
})
export type Status = z.infer<typeof Status>
