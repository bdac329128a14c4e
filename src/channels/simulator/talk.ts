/** What a simulated phone shows: the newest messages heard from it and said to it, in order of time. */
import { readKeptFile } from '../../chat/kept-file.ts'
import { Heard, StoredBody } from '../../chat/message.ts'
import { withKeys } from '../../chat/offer.ts'
import type { Db } from '../../db/client.ts'
import { one, rows, statement } from '../../db/statement.ts'
import { accountName, channelName } from './address.ts'

export type Talk =
  | { side: 'heard'; id: number; at: Date; heard: Heard; outcome: 'waiting' | 'done' | 'failed' }
  | { side: 'said'; id: number; at: Date; body: StoredBody }

/** Messages a phone shows at most. */
export const newest = 100

type Row = { side: string; id: number; at: Date; content: unknown; outcome: string | null }

// A message counts as said from the moment it was handed over, which does not change when the core notes the
// sending down a moment later; else bubbles would change places.
const talk = statement<Row>(
  'simulator_talk',
  `(select 'heard' as side, id, received_at as at, heard as content, outcome
    from inbox where channel = $1 and account = $2 and chat = $3 order by id desc limit $5)
   union all
   (select 'said', o.id, coalesce(o.claimed_at, o.sent_at, o.created_at), o.body, null
    from outbox o where o.conversation_id =
      (select id from conversation where channel = $1 and account = $2 and chat = $3)
      and (o.status = 'sent' or o.id = any($4::bigint[])) order by o.id desc limit $5)
   order by at, id`,
)

/** `shown`: outbox rows handed over by this process that may not be marked as sent yet. */
export async function readTalk(db: Pick<Db, 'pool'>, chat: string, shown: number[]): Promise<Talk[]> {
  const found = await rows(db.pool, talk, [channelName, accountName, chat, shown, newest])
  return found.slice(-newest).flatMap(asTalk)
}

// What an older version stored and this one cannot read is left out; one odd row must not empty the phone.
function asTalk({ side, id, at, content, outcome }: Row): Talk[] {
  if (side === 'said') {
    const body = StoredBody.safeParse(withKeys(id, content))
    return body.success ? [{ side, id, at, body: body.data }] : []
  }
  const heard = Heard.safeParse(content)
  if (!heard.success) return []
  const seen = outcome === null ? 'waiting' : outcome === 'done' || outcome === 'human' ? 'done' : 'failed'
  return [{ side: 'heard', id, at, heard: heard.data, outcome: seen }]
}

const saidBody = statement<{ body: unknown }>(
  'simulator_said_body',
  `select body from outbox where id = $1 and channel = $2 limit 1`,
)

/** The file that was sent with a message; undefined where there is none. */
export async function readSaidFile(db: Pick<Db, 'pool'>, outboxId: number) {
  if (!Number.isSafeInteger(outboxId)) return undefined
  const found = await one(db.pool, saidBody, [outboxId, channelName])
  const body = StoredBody.safeParse(withKeys(outboxId, found?.body))
  const file = body.success ? body.data.attachment : undefined
  if (file && 'file' in file) return readKeptFile(db.pool, file.file)
  return file && { bytes: new Uint8Array(Buffer.from(file.base64, 'base64')), name: file.name }
}
