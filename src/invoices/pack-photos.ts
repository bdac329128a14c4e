/** Photos of packs from people who have no shop: taken by a turn, fetched and looked through by a job. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { Media, type PhotoMedia } from './photos.ts'

export type PackPhoto = {
  readonly id: number
  readonly conversationId: number
  readonly channel: string
  readonly media: PhotoMedia
  readonly receivedAt: Date
  readonly attempts: number
}

const insert = statement<{ id: number }>(
  'pack-photo-insert',
  `insert into pack_photo (conversation_id, channel, key, media, received_at) values ($1, $2, $3, $4, $5)
   on conflict (key) do update set key = excluded.key returning id`,
)
const lately = statement<{ count: number }>(
  'pack-photos-lately',
  'select count(*)::int as count from pack_photo where conversation_id = $1 and received_at > $2',
)
const attempt = statement<Omit<PackPhoto, 'media'> & { media: unknown }>(
  'pack-photo-attempt',
  `update pack_photo set attempts = attempts + 1 where id = $1 and done_at is null
   returning id, conversation_id as "conversationId", channel, media, received_at as "receivedAt", attempts`,
)
const done = statement<{ id: number }>(
  'pack-photo-done',
  'update pack_photo set done_at = $2 where id = $1 and done_at is null returning id',
)
const left = statement<{ id: number }>(
  'pack-photos-left',
  'select id from pack_photo where done_at is null and received_at < $1 order by received_at limit 50',
)

/** Photos that one chat may send in an hour: each costs a process some tenths of a second. */
const mostAnHour = 30

export type PackPhotoRequest = Omit<PackPhoto, 'id' | 'attempts' | 'media'> & {
  readonly media: Omit<PhotoMedia, 'v'>
  /** Names the picture within its turn. */
  readonly key: string
}

/** Undefined where the chat has sent too many. */
export async function takePackPhoto(tx: Tx, request: PackPhotoRequest): Promise<number | undefined> {
  const { conversationId, channel, key, media, receivedAt } = request
  const hourAgo = new Date(receivedAt.getTime() - 3_600_000)
  const { count = 0 } = (await one(tx.client, lately, [conversationId, hourAgo])) ?? {}
  if (count >= mostAnHour) return undefined
  const stored = JSON.stringify({ v: 1, ...media })
  return (await one(tx.client, insert, [conversationId, channel, key, stored, receivedAt]))?.id
}

/** The photo with this try counted, before it is made; undefined where it is done. */
export async function tryPackPhoto(q: Queryable, id: number): Promise<PackPhoto | undefined> {
  const row = await one(q, attempt, [id])
  return row && { ...row, media: Media.parse(row.media) }
}

/** True for the one who closes it, with its answer. */
export const closePackPhoto = async (tx: Tx, id: number, now: Date): Promise<boolean> =>
  (await one(tx.client, done, [id, now])) !== undefined

/** What waits since `before`: its job was lost. */
export const packPhotosLeft = async (q: Queryable, before: Date): Promise<number[]> =>
  (await rows(q, left, [before])).map(({ id }) => id)
