/** The one door to the book of points: whatever is asked of it, for one shop or many, is decided and written together. */
import type { Tx } from '../db/tx.ts'
import { blankBooks, openBooks } from './ledger/load.ts'
import { type Books, type Known, plan } from './ledger/plan.ts'
import type { Op, PendingEarn, PostOutcome } from './ledger/types.ts'
import { type Use, writeBooks } from './ledger/write.ts'

const mostOps = 5_000
const longestKey = 200

/**
 * Does all of `ops` in turn and answers each by itself; one that is refused leaves the others. Three round trips, however
 * many. The accounts stay locked until the transaction ends; by the order of locks they come after orders, rules' budgets
 * and stock. Throws a RangeError on more than 5,000 at once, on a key that is empty or longer than 200 characters, and on
 * points that are no whole number above zero.
 */
export const post = (
  tx: Tx,
  ops: readonly Op[],
  now: Date,
  uses: readonly Use[] = [],
): Promise<PostOutcome[]> => postTo(tx, ops, now, false, uses)

/** The same where the caller has locked the accounts already, with one round trip less; budgets are written with it. */
export const postLocked = (
  tx: Tx,
  ops: readonly Op[],
  now: Date,
  uses: readonly Use[] = [],
): Promise<PostOutcome[]> => postTo(tx, ops, now, true, uses)

/**
 * Points that come, pending, in one round trip. `known` are all entries that may stand under these keys already: the caller
 * holds a lock that lets no other come in between.
 */
export async function postPending(
  tx: Tx,
  ops: readonly PendingEarn[],
  known: ReadonlyMap<string, Known>,
  now: Date,
  uses: readonly Use[] = [],
): Promise<PostOutcome[]> {
  if (ops.length === 0) return []
  checkAll(ops)
  return doAll(tx, blankBooks([...new Set(ops.map(({ outletId }) => outletId))], known, now), ops, uses)
}

async function postTo(
  tx: Tx,
  ops: readonly Op[],
  now: Date,
  locked: boolean,
  uses: readonly Use[],
): Promise<PostOutcome[]> {
  if (ops.length === 0) return []
  checkAll(ops)
  return doAll(tx, await openBooks(tx, ops, now, locked), ops, uses)
}

function checkAll(ops: readonly Op[]): void {
  if (ops.length > mostOps) throw new RangeError(`${ops.length} at once; ${mostOps} is the limit`)
  ops.forEach(check)
}

async function doAll(tx: Tx, books: Books, ops: readonly Op[], uses: readonly Use[]): Promise<PostOutcome[]> {
  const outcomes = ops.map((op) => plan(books, op))
  const ids = await writeBooks(tx, books, uses)
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
