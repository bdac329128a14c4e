/** A shop with a book of points, and short ways to ask it for things. */
import type { Db } from '../../src/db/client.ts'
import { inTransaction, retryTransient } from '../../src/db/tx.ts'
import type { Op, PostOutcome } from '../../src/points/ledger/types.ts'
import { postOne } from '../../src/points/post.ts'
import { monday10 } from '../support/shop.ts'

let keys = 0

/** One entry asked for, on its way through a transaction of its own. */
export const asks = (db: Db, op: Op, now = monday10): Promise<PostOutcome> =>
  retryTransient(() => inTransaction(db, (tx) => postOne(tx, op, now)), { attempts: 10 })

/** The same where it must succeed; answers with the id of its entry. */
export async function done(db: Db, op: Op, now = monday10): Promise<number> {
  const outcome = await asks(db, op, now)
  if (!outcome.ok || outcome.entryId === null) throw new Error(`not done: ${JSON.stringify(outcome)}`)
  return outcome.entryId
}

const asked = (outletId: number, key = `test:${++keys}`) => ({
  outletId,
  key,
  source: { kind: 'order', id: 1042 },
  reason: { v: 1 },
  by: null,
})

export const daysAfter = (days: number, from = monday10): Date => new Date(from.getTime() + days * 86_400_000)

export const earn = (outletId: number, points: number, days = 365, key?: string): Op => ({
  ...asked(outletId, key),
  ...{ do: 'earn', kind: 'base', points, expiresAt: daysAfter(days) },
})
export const pending = (outletId: number, points: number): Op => ({
  ...asked(outletId),
  ...{ do: 'earn', kind: 'base', points, pending: true },
})
export const activate = (outletId: number, lotId: number, days = 365): Op => ({
  ...{ do: 'activate', outletId, lotId, expiresAt: daysAfter(days) },
})
export const spend = (outletId: number, points: number, key?: string): Op => ({
  ...asked(outletId, key),
  ...{ do: 'spend', points },
})
export const undo = (outletId: number, entryId: number, key?: string): Op => ({
  ...asked(outletId, key),
  ...{ do: 'undo', entryId },
})
export const reverse = (outletId: number, lotId: number, points: number | 'all', key?: string): Op => ({
  ...asked(outletId, key),
  ...{ do: 'reverse', lotId, points },
})

/** Active and pending points of a shop. */
export async function account(db: Db, outletId: number): Promise<{ active: number; pending: number }> {
  const text = 'select active, pending from point_account where outlet_id = $1'
  return (await db.pool.query(text, [outletId])).rows[0] ?? { active: 0, pending: 0 }
}

/** What is left of a lot. */
export async function restOf(db: Db, lotId: number): Promise<number> {
  return (await db.pool.query('select rest from point_lot where entry_id = $1', [lotId])).rows[0].rest
}
