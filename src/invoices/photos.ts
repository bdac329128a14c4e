/** Photos of bills as they come in: taken by a turn, fetched and read by a job. */
import { z } from 'zod'
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Reading } from './types.ts'

export const Media = z.object({
  v: z.literal(1),
  account: z.string(),
  /** The messenger's reference. */
  file: z.object({
    id: z.string(),
    mime: z.string().optional(),
    name: z.string().optional(),
    bytes: z.number().optional(),
  }),
  caption: z.string().optional(),
  /** Its sender was told what is wrong with it. */
  coached: z.literal(true).optional(),
})
export type PhotoMedia = z.infer<typeof Media>

/** The messenger's file without what it did not tell. */
export const fileOf = ({ file: { id, mime, name, bytes } }: PhotoMedia) => ({
  ...{ id, ...(mime ? { mime } : {}), ...(name ? { name } : {}), ...(bytes ? { bytes } : {}) },
})

export type PhotoState = 'waiting' | 'read' | 'decided' | 'unreadable'

export type BillPhoto = {
  readonly id: number
  readonly outletId: number
  readonly personId: number
  readonly conversationId: number
  readonly channel: string
  readonly media: PhotoMedia
  readonly receivedAt: Date
  /** Keys of its pages in the store of pictures. */
  readonly pages: readonly string[]
  readonly state: PhotoState
  readonly attempts: number
  readonly reading: Reading | null
  readonly billId: number | null
}

type Row = Omit<BillPhoto, 'media' | 'pages' | 'reading'> & {
  media: unknown
  file: string | null
  reading: { v: 1; reading: Reading } | null
}

const columns = `id, outlet_id as "outletId", person_id as "personId", conversation_id as "conversationId", channel, media,
  received_at as "receivedAt", file, state, attempts, reading, bill_id as "billId"`

const insert = statement<{ id: number }>(
  'bill-photo-insert',
  `insert into bill_photo (outlet_id, person_id, conversation_id, channel, key, media, received_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (key) do nothing returning id`,
)
const byKey = statement<{ id: number }>('bill-photo-by-key', 'select id from bill_photo where key = $1')
const byId = statement<Row>('bill-photo-by-id', `select ${columns} from bill_photo where id = $1`)
const hold = statement<{ id: number }>(
  'bill-photo-hold',
  'select id from bill_photo where id = $1 and state = $2 for update',
)
const attempt = statement<{ attempts: number }>(
  'bill-photo-attempt',
  `update bill_photo set attempts = attempts + 1, changed_at = $2 where id = $1 and state = 'waiting' returning attempts`,
)
const coach = statement<{ id: number }>(
  'bill-photo-coached',
  `update bill_photo set media = media || '{"coached": true}' where id = $1 and state = 'waiting' and not media ? 'coached'
   returning id`,
)
const read = statement<{ id: number }>(
  'bill-photo-read',
  `update bill_photo set state = 'read', reading = $2, file = $3, sha256 = $4, perceptual_hash = $5, changed_at = $6
   where id = $1 and state = 'waiting' returning id`,
)
const close = statement<{ id: number }>(
  'bill-photo-close',
  `update bill_photo set state = $2, changed_at = $3 where id = $1 and state in ('waiting', 'read') returning id`,
)
const left = statement<{ id: number }>(
  'bill-photos-left',
  `select id from bill_photo where state in ('waiting', 'read') and changed_at < $1 order by received_at limit 50`,
)

export type PhotoRequest = {
  /** Names the picture within its turn: a turn repeated takes it in once. */
  readonly key: string
  readonly outletId: number
  readonly personId: number
  readonly conversationId: number
  readonly channel: string
  readonly media: Omit<PhotoMedia, 'v'>
  readonly now: Date
}

export async function takePhoto(tx: Tx, request: PhotoRequest): Promise<number> {
  const { key, outletId, personId, conversationId, channel, media, now } = request
  const stored = JSON.stringify({ v: 1, ...media })
  const values = [outletId, personId, conversationId, channel, key, stored, now]
  const made = (await one(tx.client, insert, values)) ?? (await one(tx.client, byKey, [key]))
  if (!made) throw new Error('a photo was neither kept nor found')
  return made.id
}

export async function photoById(q: Queryable, id: number): Promise<BillPhoto | undefined> {
  const row = await one(q, byId, [id])
  if (!row) return undefined
  const { media, file, reading, ...rest } = row
  const pages = file ? file.split(' ') : []
  return { ...rest, media: Media.parse(media), pages, reading: reading?.reading ?? null }
}

/** True while it stands there; it stays so until the transaction ends. */
export const holdPhoto = async (tx: Tx, id: number, state: PhotoState): Promise<boolean> =>
  (await one(tx.client, hold, [id, state])) !== undefined

/** Counts a try before it is made, so that a photo that kills its node is known for it. */
export const countAttempt = async (q: Queryable, id: number, now: Date): Promise<number> =>
  (await one(q, attempt, [id, now]))?.attempts ?? 0

/** True for the one who tells its sender. */
export const markCoached = async (tx: Tx, id: number): Promise<boolean> =>
  (await one(tx.client, coach, [id])) !== undefined

export type PhotoRead = {
  readonly reading: Reading
  readonly pages: readonly string[]
  readonly sha256: string
  readonly now: Date
}

/** Keeps what was read, once; from then on it is decided without being read again. */
export async function keepReading(
  q: Queryable,
  id: number,
  { reading, pages, sha256, now }: PhotoRead,
): Promise<void> {
  const look = reading.verdict === 'unreadable' ? null : reading.image.perceptualHash
  const file = pages.length > 0 ? pages.join(' ') : null
  await one(q, read, [id, JSON.stringify({ v: 1, reading }), file, sha256, look, now])
}

/** True for the one who closes it. */
export const closePhoto = async (
  tx: Tx,
  id: number,
  state: 'decided' | 'unreadable',
  now: Date,
): Promise<boolean> => (await one(tx.client, close, [id, state, now])) !== undefined

/** What waits and was not touched since `before`: its job was lost. */
export const photosLeft = async (q: Queryable, before: Date): Promise<number[]> =>
  (await rows(q, left, [before])).map(({ id }) => id)

const old = statement<{ id: number; file: string }>(
  'bill-photos-old',
  `select p.id, p.file from bill_photo p where p.file is not null and p.received_at < $1
     and not exists (select 1 from shop_bill b where b.photo_id = p.id and b.verdict in ('asked', 'review'))
   order by p.received_at limit 200`,
)
const drop = statement<never>(
  'bill-photo-drop-pictures',
  `with cut as (delete from bill_crop where photo_id = $1 returning file_id),
   gone as (delete from kept_file where id in (select file_id from cut))
   update bill_photo set file = null where id = $1`,
)

const sent = statement<{ id: number; file: string }>(
  'bill-photos-sent-by',
  `select id, file from bill_photo where person_id = $1 and file is not null
     and outlet_id in (select outlet_id from membership where person_id = $1)`,
)

export type OldPictures = { readonly id: number; readonly pages: readonly string[] }

/** Photos that came before `before` and whose bill is decided. */
export const oldPictures = async (q: Queryable, before: Date): Promise<OldPictures[]> =>
  (await rows(q, old, [before])).map(({ id, file }) => ({ id, pages: file.split(' ') }))

/** All that somebody sent. */
export const picturesOf = async (q: Queryable, personId: number): Promise<OldPictures[]> =>
  (await rows(q, sent, [personId])).map(({ id, file }) => ({ id, pages: file.split(' ') }))

/** Forgets where the pictures were, with what was cut out of them; the hashes stay. */
export const forgetPictures = async (q: Queryable, id: number): Promise<void> =>
  void (await rows(q, drop, [id]))
