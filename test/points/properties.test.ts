/** The book of points under random histories: in memory many thousands of them, and some against the real database. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { type Books, plan } from '../../src/points/ledger/plan.ts'
import { postOne } from '../../src/points/post.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { freshDb } from '../support/db.ts'
import { buildShop } from '../support/shop.ts'
import { beginning, type Event, event, holds, opsOf, remember } from './history.ts'

const life = fc.array(event, { minLength: 5, maxLength: 30 })

function newBooks(outletId: number): Books {
  const nothing = { active: 0, pending: 0 }
  const account = { outletId, ...nothing, was: nothing, lots: new Map(), debts: [] }
  const moves = { allocations: [], touched: new Set<never>() }
  return {
    accounts: new Map([[outletId, account]]),
    known: new Map(),
    spent: new Map(),
    moves,
    entries: [],
    now: new Date(0),
  }
}

/** Plays a life in memory; answers with what each step came to. */
function playInMemory(events: readonly Event[], outletId: number, each: (books: Books) => void) {
  const books = newBooks(outletId)
  const made = beginning()
  const outcomes: unknown[] = []
  for (const what of events) {
    for (const op of opsOf(made, what, outletId)) {
      const outcome = plan({ ...books, now: made.now }, op)
      remember(made, op, outcome)
      outcomes.push(outcome.ok ? [outcome.fresh, outcome.points] : [outcome.reason, outcome.args])
    }
    each(books)
  }
  return { books, outcomes }
}

test('under any order of retries, returns, expiry, redemption and reversal the balance is its entries and what is left of its lots', () => {
  fc.assert(
    fc.property(life, (events) => {
      playInMemory(events, 1, holds)
    }),
    { numRuns: 10_000 },
  )
}, 120_000)

let db: Db
let outlets: number[]
let shops = 0

beforeAll(async () => {
  db = await freshDb()
  outlets = (await buildShop(db, { outlets: 40 })).outletIds
})

test('the database comes to the same as the book in memory, step by step, and proves it afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (events) => {
      const outletId = outlets[shops++ % outlets.length] ?? 0
      if (shops > outlets.length) return
      const { books, outcomes } = playInMemory(events, outletId, () => {})
      const made = beginning()
      const answered: unknown[] = []
      for (const what of events)
        for (const op of opsOf(made, what, outletId)) {
          const outcome = await inTransaction(db, (tx) => postOne(tx, op, made.now))
          remember(made, op, outcome)
          answered.push(outcome.ok ? [outcome.fresh, outcome.points] : [outcome.reason, outcome.args])
        }
      expect(answered).toEqual(outcomes)
      const { rows } = await db.pool.query('select active, pending from point_account where outlet_id = $1', [
        outletId,
      ])
      const account = books.accounts.get(outletId)
      expect(rows[0] ?? { active: 0, pending: 0 }).toEqual({
        active: account?.active,
        pending: account?.pending,
      })
    }),
    { numRuns: 40, endOnFailure: true },
  )
  expect((await verifyLedger(db.pool)).broken).toEqual([])
}, 120_000)
