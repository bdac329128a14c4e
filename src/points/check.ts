/** Proofs of the book that are kept: the newest is what the metrics and the operator go by. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Broken, Verdict } from './verify.ts'

const insert = statement<{ id: number }>(
  'point-check-insert',
  'insert into point_check (at, entries, broken) values ($1, $2, $3) returning id',
)

/** Keeps what a proof found; answers with its number. */
export async function keepVerdict(tx: Tx, { entries, broken }: Verdict, now: Date): Promise<number> {
  const row = await one(tx.client, insert, [now, entries, JSON.stringify(broken)])
  if (!row) throw new Error('a proof of the points came back without its number')
  return row.id
}

const newest = statement<{ at: Date; broken: Broken[] }>(
  'point-check-newest',
  'select at, broken from point_check order by id desc limit 1',
)

/** The newest proof, or undefined before the first. */
export async function newestVerdict(q: Queryable): Promise<{ at: Date; broken: Broken[] } | undefined> {
  return (await rows(q, newest))[0]
}
