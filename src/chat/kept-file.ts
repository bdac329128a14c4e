/** Files that messages carry on: kept once, however many messages have them, and dropped when their time is over. */
import { createHash } from 'node:crypto'
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Body, StoredBody } from './message.ts'

/** Bytes of one kept file at most: what WhatsApp lets people send as audio or video. */
export const largestKept = 16 * 1024 * 1024
/** Days a file is kept. */
const keptDays = 90

export type KeptFile = { name: string; mime: string; bytes: Uint8Array }

const insert = statement<{ id: number }>(
  'kept_file_insert',
  `insert into kept_file (name, mime, content, sha256, created_at, keep_until)
   values ($1, $2, $3, $4, $5, $5::timestamptz + $6 * interval '1 day') returning id`,
)
const find = statement<{ name: string; mime: string; bytes: Buffer }>(
  'kept_file_read',
  'select name, mime, content as bytes from kept_file where id = $1',
)
// A campaign that comes round, or waits for events, shows its picture for as long as it does.
const prune = statement<{ n: number }>(
  'kept_file_prune',
  `with gone as (delete from kept_file where id in (
       select id from kept_file where keep_until < $1 and id <> all(array(
         select (body->'picture'->>'file')::bigint from campaign
         where status in ('draft', 'waiting', 'running', 'paused') and body->'picture' is not null))
       limit 100) returning 1)
   select count(*)::int as n from gone`,
)

/** Keeps a file for 90 days and returns its number. Throws a RangeError beyond `largestKept`. */
export async function keepFile(tx: Tx, { name, mime, bytes }: KeptFile, now: Date): Promise<number> {
  if (bytes.byteLength > largestKept)
    throw new RangeError(`${bytes.byteLength} bytes; ${largestKept} are kept at most`)
  const hash = createHash('sha256').update(bytes).digest()
  const row = await one(tx.client, insert, [name, mime, Buffer.from(bytes), hash, now, keptDays])
  if (!row) throw new Error('a file was not kept')
  return row.id
}

/** Undefined once its time is over. */
export async function readKeptFile(q: Queryable, id: number): Promise<KeptFile | undefined> {
  return one(q, find, [id])
}

/** Drops what has been kept long enough and no open campaign shows, in small bites. */
export async function pruneKeptFiles(q: Queryable, now: Date): Promise<void> {
  for (let more = true; more; ) {
    const [gone] = await rows(q, prune, [now])
    more = gone?.n === 100
  }
}

/** The body as its channel takes it: the bytes of a kept file put in. A file that is gone is left out. */
export async function withBytes(q: Queryable, body: StoredBody): Promise<Body> {
  const { attachment, ...rest } = body
  if (!attachment) return rest
  if ('base64' in attachment) return { ...rest, attachment }
  const file = await readKeptFile(q, attachment.file)
  if (!file) return rest
  const { name, mime } = attachment
  return { ...rest, attachment: { name, mime, base64: Buffer.from(file.bytes).toString('base64') } }
}
