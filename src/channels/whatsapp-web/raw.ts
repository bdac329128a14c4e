/** What the library hands on of a message without naming it in its own types. Nothing here is promised by anyone. */
import { z } from 'zod'
import type { Message } from './library.ts'

const text = z.string().optional().catch(undefined)

const Raw = z.object({
  notifyName: text,
  mimetype: text,
  filename: text,
  size: z.number().optional().catch(undefined),
  quotedStanzaID: text,
  subtype: text,
  /** The message that opened the album a picture is part of. */
  parentMsgKey: z.object({ _serialized: z.string() }).optional().catch(undefined),
  title: text,
})

export type Raw = z.infer<typeof Raw>

export function rawOf(message: Pick<Message, 'rawData'>): Raw {
  return Raw.parse(message.rawData)
}
