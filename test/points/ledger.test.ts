/** The book of points against the real database; the leaks known from other systems each have a test by name. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { expireDue } from '../../src/points/expire.ts'
import { post } from '../../src/points/post.ts'
import { balanceOf } from '../../src/points/summary.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { freshDb, traceStatements } from '../support/db.ts'
import { buildShop, monday10 } from '../support/shop.ts'
import {
  account,
  activate,
  asks,
  daysAfter,
  done,
  earn,
  pending,
  restOf,
  reverse,
  spend,
  undo,
} from './support.ts'

let db: Db
let outlets: number[]
let shop = 0

beforeAll(async () => {
  db = await freshDb({ max: 20 })
  outlets = (await buildShop(db, { outlets: 60 })).outletIds
})

beforeEach(() => {
  shop = outlets.shift() ?? 0
})

test('spending eats the lot that expires first, whatever the order it was earned in', async () => {
  const late = await done(db, earn(shop, 50, 300))
  const soon = await done(db, earn(shop, 50, 30))
  await done(db, spend(shop, 60))
  expect([await restOf(db, soon), await restOf(db, late)]).toEqual([0, 40])
})

test('pending points cannot be spent; active ones can', async () => {
  const lot = await done(db, pending(shop, 80))
  expect(await asks(db, spend(shop, 10))).toMatchObject({
    reason: 'points-too-few',
    args: { balance: 0, missing: 10 },
  })
  await done(db, activate(shop, lot))
  expect(await asks(db, activate(shop, lot))).toEqual({ ok: true, fresh: false, entryId: null, points: 0 })
  await done(db, spend(shop, 10))
  expect(await account(db, shop)).toEqual({ active: 70, pending: 0 })
})

test('points earned are kept by nobody after the refund: a reversal takes them, spent or not, and a debt is paid by what comes next', async () => {
  const lot = await done(db, earn(shop, 100))
  await done(db, spend(shop, 70))
  await done(db, reverse(shop, lot, 'all'))
  expect(await account(db, shop)).toEqual({ active: -70, pending: 0 })
  const next = await done(db, pending(shop, 50))
  expect(await account(db, shop)).toEqual({ active: -70, pending: 50 })
  await done(db, activate(shop, next))
  expect(await account(db, shop)).toEqual({ active: -20, pending: 0 })
  expect(await asks(db, spend(shop, 1))).toMatchObject({
    ok: false,
    reason: 'points-too-few',
    args: { missing: 21 },
  })
  await done(db, earn(shop, 30))
  expect(await account(db, shop)).toEqual({ active: 10, pending: 0 })
  expect((await verifyLedger(db.pool)).broken).toEqual([])
})

test('an event played again awards nothing twice, and its key with other arguments is refused', async () => {
  const wish = earn(shop, 40, 365, `replay:${shop}`)
  const first = await done(db, wish)
  expect(await asks(db, wish)).toEqual({ ok: true, fresh: false, entryId: first, points: 40 })
  expect(await asks(db, earn(shop, 41, 365, `replay:${shop}`))).toEqual({
    ok: false,
    reason: 'points-key-reused',
  })
  expect(await account(db, shop)).toEqual({ active: 40, pending: 0 })
})

test('a cancellation and a refund of the same order take its points back once', async () => {
  const lot = await done(db, earn(shop, 90))
  await done(db, reverse(shop, lot, 40, `return:${shop}`))
  await done(db, reverse(shop, lot, 'all', `cancel:${shop}`))
  expect(await asks(db, reverse(shop, lot, 'all'))).toMatchObject({ ok: true, fresh: false, entryId: null })
  expect(await asks(db, reverse(shop, lot, 1))).toMatchObject({
    reason: 'points-reversed',
    args: { stands: 0 },
  })
  expect(await account(db, shop)).toEqual({ active: 0, pending: 0 })
})

test('a lot that expires after it was spent takes nothing more, and what was given back to it expires in its turn', async () => {
  const lot = await done(db, earn(shop, 60, 10))
  const spent = await done(db, spend(shop, 45))
  await expireDue(db, daysAfter(11))
  expect(await account(db, shop)).toEqual({ active: 0, pending: 0 })
  await done(db, undo(shop, spent), daysAfter(12))
  expect([await restOf(db, lot), await account(db, shop)]).toEqual([45, { active: 45, pending: 0 }])
  expect(await asks(db, spend(shop, 1), daysAfter(12))).toMatchObject({ reason: 'points-too-few' })
  expect(await account(db, shop)).toEqual({ active: 0, pending: 0 })
})

test('points that expired are not asked back a second time when the order is returned', async () => {
  const lot = await done(db, earn(shop, 60, 10))
  await done(db, spend(shop, 20))
  await expireDue(db, daysAfter(11))
  expect(await asks(db, reverse(shop, lot, 'all'), daysAfter(12))).toMatchObject({ points: -20 })
  expect(await account(db, shop)).toEqual({ active: -20, pending: 0 })
})

test('nothing is given for a line that was voided before it came: pending points go with it', async () => {
  const lot = await done(db, pending(shop, 30))
  await done(db, reverse(shop, lot, 12))
  await done(db, activate(shop, lot))
  expect(await account(db, shop)).toEqual({ active: 18, pending: 0 })
  const voided = await done(db, pending(shop, 30))
  await done(db, reverse(shop, voided, 'all'))
  await done(db, activate(shop, voided))
  expect(await account(db, shop)).toEqual({ active: 18, pending: 0 })
})

test('an undone spend goes back to the lots it came from, with the expiry they had, once', async () => {
  const soon = await done(db, earn(shop, 30, 5))
  const late = await done(db, earn(shop, 30, 50))
  const spent = await done(db, spend(shop, 40))
  await done(db, undo(shop, spent, `undo:${shop}`))
  expect([await restOf(db, soon), await restOf(db, late)]).toEqual([30, 30])
  expect(await asks(db, undo(shop, spent, `undo:${shop}`))).toMatchObject({ ok: true, fresh: false })
  expect(await asks(db, undo(shop, spent))).toEqual({ ok: false, reason: 'points-undone' })
  expect(await asks(db, undo(outlets[0] ?? 0, spent))).toEqual({ ok: false, reason: 'points-unknown' })
  await expireDue(db, daysAfter(6))
  expect(await account(db, shop)).toEqual({ active: 30, pending: 0 })
})

test('forty spends at once of 10 on 150 points: fifteen stand, and the balance is nothing', async () => {
  await done(db, earn(shop, 100))
  await done(db, earn(shop, 50, 20))
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => asks(db, spend(shop, 10))))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(15)
  expect(await account(db, shop)).toEqual({ active: 0, pending: 0 })
})

test('one key asked twenty times at once is one entry, and everyone gets it', async () => {
  await done(db, earn(shop, 100))
  const wish = spend(shop, 30, `twenty:${shop}`)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => asks(db, wish)))
  expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.entryId)).size).toBe(1)
  expect(outcomes.filter((outcome) => outcome.ok && outcome.fresh)).toHaveLength(1)
  expect(await account(db, shop)).toEqual({ active: 70, pending: 0 })
})

test('spends, returns, undoings and expiry of three shops at once, in batches across them, end in books that add up', async () => {
  const three = [shop, ...outlets.splice(0, 2)]
  const lots = await Promise.all(three.map((id) => done(db, earn(id, 300, 2))))
  const spends = await Promise.all(three.map((id) => done(db, spend(id, 90))))
  await Promise.all(
    Array.from({ length: 60 }, (_, n) => {
      const at = n % 3
      const [id, lot, spent] = [three[at] ?? 0, lots[at] ?? 0, spends[at] ?? 0]
      const now = n % 10 === 9 ? daysAfter(3) : monday10
      const ops = [earn(id, 7), spend(three[(at + 1) % 3] ?? 0, 11), reverse(id, lot, 5), undo(id, spent)]
      const wanted = n % 2 ? ops : ops.toReversed()
      if (n % 10 === 9) return expireDue(db, now, 2)
      return Promise.all([inTransactionAgain(wanted), asks(db, wanted[n % 4] ?? ops[0] ?? earn(id, 1))])
    }),
  )
  expect((await verifyLedger(db.pool)).broken).toEqual([])
}, 60_000)

const inTransactionAgain = (ops: Parameters<typeof post>[1]): Promise<unknown> =>
  inTransaction(db, (tx) => post(tx, ops, monday10)).catch((error: { code?: string }) => {
    if (error.code === '40P01') return inTransactionAgain(ops)
    throw error
  })

test('sixty shops earn three entries each in three round trips', async () => {
  const other = await freshDb()
  const { outletIds } = await buildShop(other, { outlets: 60 })
  await other.pool.query('select 1')
  const seen = traceStatements(other)
  const ops = outletIds.flatMap((id) => [earn(id, 40), earn(id, 80), earn(id, 20)])
  const outcomes = await Promise.all([inTransaction(other, (tx) => post(tx, ops, monday10)), undefined])
  expect(outcomes[0].filter(({ ok }) => ok)).toHaveLength(180)
  expect(seen.filter(({ name }) => name).length).toBeLessThanOrEqual(3)
  expect((await verifyLedger(other.pool)).outlets).toBe(60)
})

test('entries and what they took can be neither changed nor removed, and a lot keeps its dates', async () => {
  const lot = await done(db, earn(shop, 10))
  await done(db, spend(shop, 3))
  const tries = [
    [`update point_entry set points = 99 where id = $1`, /insert-only/],
    [`delete from point_entry where id = $1`, /insert-only/],
    [`delete from point_allocation where lot_id = $1`, /insert-only/],
    [`update point_lot set expires_at = now() + interval '9 years' where entry_id = $1`, /keeps its dates/],
    [`delete from point_lot where entry_id = $1`, /keeps its dates/],
  ] as const
  for (const [text, why] of tries) await expect(db.pool.query(text, [lot])).rejects.toThrow(why)
  await expect(db.pool.query('truncate point_entry cascade')).rejects.toThrow(/insert-only/)
})

test.each([0, -5, 1.5, Number.NaN, 2 ** 60])('%s is no number of points', async (points) => {
  await expect(asks(db, spend(shop, points))).rejects.toThrow(RangeError)
})

test('what can be spent leaves out lots whose time is over, before the night has taken them', async () => {
  await done(db, earn(shop, 40, 2))
  await done(db, earn(shop, 10, 20))
  expect([await balanceOf(db.pool, shop, monday10), await balanceOf(db.pool, shop, daysAfter(3))]).toEqual([
    50, 10,
  ])
})
