/** The sounds, pictures and files of a chat: as they were kept, else as the messenger still has them. */
import { readKeptFile } from '../../chat/kept-file.ts'
import { Heard, StoredBody } from '../../chat/message.ts'
import { withKeys } from '../../chat/offer.ts'
import { one, type Queryable, statement } from '../../db/statement.ts'
import type { FoundChat } from './find-chats.ts'
import type { FetchMedia } from './pages.ts'

export type ShownFile = { bytes: Uint8Array; name: string }

const heardOf = statement<{ heard: unknown }>(
  'chat_media_heard',
  'select heard from inbox where channel = $1 and account = $2 and chat = $3 and id = $4',
)
const keptOf = statement<{ kept: number | null }>(
  'chat_media_kept',
  `select (f ->> 'kept')::bigint as kept from order_note n cross join jsonb_array_elements(n.media -> 'files') f
   where n.person_id = (select person_id from conversation where id = $1) and (n.media ->> 'conversation')::bigint = $1
     and f ->> 'id' = $2 and f ? 'kept' limit 1`,
)
const bodyOf = statement<{ body: unknown }>(
  'chat_media_said',
  'select body from outbox where conversation_id = $1 and id = $2',
)

/** What came with a message of this chat. Undefined where there is nothing, or nothing any more. */
export async function heardFile(
  q: Queryable,
  chat: FoundChat,
  inboxId: number,
  fetch: FetchMedia,
): Promise<ShownFile | undefined> {
  const row = await one(q, heardOf, [chat.channel, chat.account, chat.chat, inboxId])
  const heard = Heard.safeParse(row?.heard)
  if (!heard.success || !('media' in heard.data)) return undefined
  const { id, name = '' } = heard.data.media
  const kept = (await one(q, keptOf, [chat.id, id]))?.kept
  const file = kept ? await readKeptFile(q, kept) : undefined
  const bytes = file?.bytes ?? (await fetch(chat.channel, chat.account, id))
  return bytes && { bytes, name }
}

/** What we sent with a message of this chat. */
export async function saidFile(
  q: Queryable,
  chat: FoundChat,
  outboxId: number,
): Promise<ShownFile | undefined> {
  const row = await one(q, bodyOf, [chat.id, outboxId])
  const body = StoredBody.safeParse(withKeys(outboxId, row?.body))
  const file = body.success ? body.data.attachment : undefined
  if (!file) return undefined
  if ('base64' in file) return { bytes: Buffer.from(file.base64, 'base64'), name: file.name }
  const kept = await readKeptFile(q, file.file)
  return kept && { bytes: kept.bytes, name: file.name }
}

const kinds: [mime: string, at: number, start: string][] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\xff\xfb'],
  ['audio/amr', 0, '#!AMR'],
  ['video/mp4', 4, 'ftyp'],
  ['video/webm', 0, '\x1aE\xdf\xa3'],
]

/** The type by its first bytes, of those that browsers show without running anything in them; else undefined. */
export function shownKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return kinds.find(([, at, start]) => head.startsWith(start, at))?.[0]
}
