/** The parts of a Telegram update that are read; everything else passes through unread. */
import { z } from 'zod'

// Postgres keeps neither NUL nor half a surrogate pair.
const Text = z.string().transform((text) => text.replaceAll('\u0000', '').toWellFormed())

const User = z.object({
  id: z.number(),
  is_bot: z.boolean().optional(),
  first_name: Text.optional(),
  last_name: Text.optional(),
  language_code: z.string().optional(),
})
const Chat = z.object({ id: z.number(), type: z.string() })
const File = z.object({
  file_id: z.string(),
  file_size: z.number().optional(),
  mime_type: Text.optional(),
  file_name: Text.optional(),
})
const Place = z.object({ latitude: z.number(), longitude: z.number() })

/** What every message has, whatever its content. */
export const Envelope = z.looseObject({ message_id: z.number(), chat: Chat, from: User.optional() })

export const Message = Envelope.extend({
  text: Text.optional(),
  caption: Text.optional(),
  media_group_id: z.string().optional(),
  photo: z.array(File.extend({ width: z.number(), height: z.number() })).optional(),
  document: File.optional(),
  voice: File.optional(),
  audio: File.optional(),
  video: File.optional(),
  video_note: File.optional(),
  location: Place.optional(),
  contact: z
    .object({
      phone_number: Text,
      first_name: Text.optional(),
      last_name: Text.optional(),
      user_id: z.number().optional(),
    })
    .optional(),
  reply_to_message: z.object({ message_id: z.number(), from: User.optional() }).optional(),
})

export const Tap = z.object({
  id: z.string(),
  from: User,
  /** Also there, though without content, when the message can no longer be reached. A tap means what it says without. */
  message: z.object({ message_id: z.number().optional(), chat: Chat }).optional().catch(undefined),
  data: Text.optional(),
})

export const Membership = z.object({
  chat: Chat,
  from: User,
  new_chat_member: z.object({ status: z.string() }),
})

export const Update = z.looseObject({ update_id: z.number() })

export type User = z.infer<typeof User>
export type File = z.infer<typeof File>
export type Message = z.infer<typeof Message>
