/** One-time links into the pages. What is stored cannot be turned back into a link. */
import { randomBytes } from 'node:crypto'
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { hashOf } from './token.ts'

const minutesValid = 10

const insert = statement(
  'login_link_insert',
  `with old as (delete from login_link where expires_at < $3::timestamptz - interval '1 day')
   insert into login_link (token_hash, person_id, expires_at) values ($1, $2, $3::timestamptz + $4 * interval '1 minute')`,
)
const look = statement<{ person_id: number }>(
  'login_link_look',
  `select person_id from login_link where token_hash = $1 and used_at is null and expires_at > $2`,
)
const use = statement<{ person_id: number }>(
  'login_link_use',
  `update login_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
   returning person_id`,
)

/** Makes a link's token, good once and for ten minutes. Send the person `/in/<token>`. */
export async function makeLoginLink(tx: Tx, personId: number, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await rows(tx.client, insert, [hashOf(token), personId, now, minutesValid])
  return token
}

/** Whether the link would let somebody in now. Opening it is not using it: messengers open links for a preview. */
export async function isGoodLink(q: Queryable, token: string, now: Date): Promise<boolean> {
  return (await one(q, look, [hashOf(token), now])) !== undefined
}

/** Uses the link up and tells whose it was; undefined when it is unknown, used or too old. */
export async function useLoginLink(tx: Tx, token: string, now: Date): Promise<number | undefined> {
  return (await one(tx.client, use, [hashOf(token), now]))?.person_id
}

export const looksLikeLoginToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)
