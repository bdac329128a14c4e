/** Sessions of the pages, in Postgres: any node knows them, and signing out ends them at once. */
import { randomBytes } from 'node:crypto'
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { hashOf } from '../../people/token.ts'

/** Seconds. */
export const sessionLength = 12 * 60 * 60

const insert = statement(
  'session_insert',
  `with old as (delete from session where expires_at < $4)
   insert into session (id_hash, person_id, csrf, created_at, expires_at)
   values ($1, $2, $3, $4, $4::timestamptz + $5 * interval '1 second')`,
)
const read = statement<{ personId: number; csrf: string }>(
  'session_read',
  `select person_id as "personId", csrf from session where id_hash = $1 and expires_at > $2`,
)
const remove = statement('session_remove', `delete from session where id_hash = $1`)

/** Opens a session and returns the id that the browser keeps. */
export async function openSession(tx: Tx, personId: number, now: Date): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const csrf = randomBytes(32).toString('base64url')
  await rows(tx.client, insert, [hashOf(id), personId, csrf, now, sessionLength])
  return id
}

export function readSession(q: Queryable, id: string, now: Date) {
  return one(q, read, [hashOf(id), now])
}

export async function closeSession(tx: Tx, id: string): Promise<void> {
  await rows(tx.client, remove, [hashOf(id)])
}
