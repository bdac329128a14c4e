/** The one door to the book of points: whatever is asked of it, for one shop or many, is decided and written together. */
import type { Tx } from '../db/tx.ts'
import { openBooks } from './ledger/load.ts'
import { plan } from './ledger/plan.ts'
import type { Op, PostOutcome } from './ledger/types.ts'
import { writeBooks } from './ledger/write.ts'

const mostOps = 5_000
const longestKey = 200

/**
 * Does all of `ops` in turn and answers each by itself; one that is refused leaves the others. Three round trips, however
 * many. The accounts stay locked until the transaction ends; by the order of locks they come after orders, rules' budgets
 * and stock. Throws a RangeError on more than 5,000 at once, on a key that is empty or longer than 200 characters, and on
 * points that are no whole number above zero.
 */
export const post = (tx: Tx, ops: readonly Op[], now: Date): Promise<PostOutcome[]> =>
  postTo(tx, ops, now, false)

/** The same where the caller has locked the accounts already, with one round trip less. */
export const postLocked = (tx: Tx, ops: readonly Op[], now: Date): Promise<PostOutcome[]> =>
  postTo(tx, ops, now, true)

async function postTo(tx: Tx, ops: readonly Op[], now: Date, locked: boolean): Promise<PostOutcome[]> {
  if (ops.length === 0) return []
  if (ops.length > mostOps) throw new RangeError(`${ops.length} at once; ${mostOps} is the limit`)
  ops.forEach(check)
  const books = await openBooks(tx, ops, now, locked)
  const outcomes = ops.map((op) => plan(books, op))
  const ids = await writeBooks(tx, books)
  return outcomes.map((outcome) =>
    outcome.ok && outcome.entryId !== null && outcome.entryId < 0
      ? { ...outcome, entryId: ids.get(outcome.entryId) ?? outcome.entryId }
      : outcome,
  )
}

function check(op: Op): void {
  if ('key' in op && (op.key === '' || op.key.length > longestKey))
    throw new RangeError('a key of 1 to 200 characters is asked for')
  if (!('points' in op) || op.points === 'all') return
  if (!Number.isSafeInteger(op.points) || op.points <= 0)
    throw new RangeError(`${op.points} is no number of points`)
}

/** The same for one. */
export async function postOne(tx: Tx, op: Op, now: Date): Promise<PostOutcome> {
  const [outcome] = await post(tx, [op], now)
  if (!outcome) throw new Error('the book of points did not answer')
  return outcome
}
