import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { balanceOf } from '../../src/dues/account.ts'
import { allocate } from '../../src/dues/allocate.ts'
import { addEntry, type EntryRequest, entriesOf, reverseEntry } from '../../src/dues/entries.ts'
import { duesOf, openBillsOf } from '../../src/dues/open-bills.ts'
import { statementOf } from '../../src/dues/statement.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'

let db: Db
let world: ShopWorld

beforeAll(async () => {
  db = await lentDb()
  world = await buildShop(db, { outlets: 60 })
})

let used = 0
const freshShop = () => ({
  distributorId: world.distributorId,
  outletId: world.outletIds[used++] ?? 0,
})
type Shop = ReturnType<typeof freshShop>

const request = (shop: Shop, key: string, more: Partial<EntryRequest> = {}): EntryRequest => ({
  ...shop,
  ...{ key, kind: 'bill', amount: 100, day: '2026-11-02', source: 'api', by: null, now: monday10 },
  ...more,
})
const adds = (entry: EntryRequest) => inTransaction(db, (tx) => addEntry(tx, entry))
const reverses = (entryId: number, key: string) =>
  inTransaction(db, (tx) =>
    reverseEntry(tx, { entryId, key, source: 'api', by: null, now: monday10, day: '2026-11-02' }),
  )

test('the same key counts once and answers with what stands', async () => {
  const shop = freshShop()
  const first = await adds(request(shop, 'once'))
  const second = await adds(request(shop, 'once'))
  expect(first).toMatchObject({ ok: true, fresh: true, balance: 100 })
  expect(second).toMatchObject({ ok: true, fresh: false, balance: 100 })
  expect(await balanceOf(db.pool, shop)).toBe(100)
})

test('a key used again for another amount, shop or kind is refused and moves nothing', async () => {
  const shop = freshShop()
  await adds(request(shop, 'reused'))
  for (const other of [{ amount: 101 }, { kind: 'payment' as const }, freshShop(), { number: '7' }])
    expect(await adds(request(shop, 'reused', other))).toMatchObject({ ok: false, reason: 'dues-key-reused' })
  expect(await balanceOf(db.pool, shop)).toBe(100)
})

test('amounts that are no whole paise above zero are refused', async () => {
  const shop = freshShop()
  for (const amount of [0, -5, 1.5, Number.NaN, 1e15])
    expect(await adds(request(shop, `bad ${amount}`, { amount }))).toMatchObject({ reason: 'dues-amount' })
  expect(await adds(request(shop, 'ahead', { kind: 'opening', amount: -500 }))).toMatchObject({
    balance: -500,
  })
})

test('a bill counts once in a financial year however its number is written, and again in the next', async () => {
  const shop = freshShop()
  const bill = (key: string, number: string, day: string) => adds(request(shop, key, { number, day }))
  expect((await bill('n1', 'GST/26-27/00123', '2026-11-02')).ok).toBe(true)
  expect(await bill('n2', 'gst 123', '2026-12-02')).toMatchObject({
    reason: 'dues-bill-known',
    entry: { key: 'n1' },
  })
  expect((await bill('n3', 'GST-123', '2027-04-01')).ok).toBe(true)
})

test('a bill that was taken back may be written anew under its number, and only once more', async () => {
  const shop = freshShop()
  const wrong = await adds(request(shop, 'w1', { number: 'X-9', amount: 900 }))
  expect((await reverses(wrong.ok ? wrong.entry.id : 0, 'w2')).ok).toBe(true)
  expect(await adds(request(shop, 'w3', { number: 'X-9', amount: 90 }))).toMatchObject({
    ok: true,
    balance: 90,
  })
  expect(await adds(request(shop, 'w4', { number: 'X/9', amount: 80 }))).toMatchObject({
    reason: 'dues-bill-known',
  })
})

test('an entry is taken back once, and a reversal never', async () => {
  const shop = freshShop()
  const paid = await adds(request(shop, 'r1', { kind: 'payment', amount: 70, method: 'cash' }))
  if (!paid.ok) throw new Error('not paid')
  const back = await reverses(paid.entry.id, 'r2')
  expect(back).toMatchObject({
    ok: true,
    fresh: true,
    balance: 0,
    entry: { amount: 70, reverses: paid.entry.id },
  })
  expect(await reverses(paid.entry.id, 'r2')).toMatchObject({ ok: true, fresh: false })
  expect(await reverses(paid.entry.id, 'r3')).toMatchObject({ reason: 'dues-already-reversed' })
  expect(await reverses(back.ok ? back.entry.id : 0, 'r4')).toMatchObject({ reason: 'dues-entry-unknown' })
  expect(await balanceOf(db.pool, shop)).toBe(0)
})

test('the statement begins with what was owed before and ends with the balance', async () => {
  const shop = freshShop()
  await adds(request(shop, 's1', { amount: 340, day: '2026-10-20' }))
  await adds(request(shop, 's2', { amount: 100, day: '2026-11-02' }))
  await adds(request(shop, 's3', { kind: 'payment', amount: 200, day: '2026-11-05' }))
  const november = await statementOf(db.pool, shop, { from: '2026-11-01' })
  expect(november).toMatchObject({ before: 340, lines: [{ balance: 440 }, { balance: 240 }], after: 240 })
})

const deed = fc.record({
  kind: fc.constantFrom('opening' as const, 'bill' as const, 'payment' as const, 'credit-note' as const),
  amount: fc.integer({ min: 1, max: 9_999 }),
  day: fc.constantFrom('2026-10-01', '2026-10-31', '2026-11-02'),
  /** How often it is sent, and whether it is taken back. */
  times: fc.integer({ min: 1, max: 3 }),
  undone: fc.boolean(),
})
const owes = { opening: 1, bill: 1, payment: -1, 'credit-note': -1 }

test('dues are bills less payments and credit notes, under repeats, reversals and writers at once', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
      const shop = freshShop()
      const round = ++run
      const writes = deeds.flatMap((each, n) =>
        Array.from({ length: each.times }, async () => {
          const { kind, amount, day } = each
          const done = await adds(request(shop, `p${round}-${n}`, { kind, amount, day }))
          if (!done.ok) throw new Error(done.reason)
          if (each.undone) await reverses(done.entry.id, `p${round}-${n} back`)
        }),
      )
      await Promise.all(writes)
      const wanted = deeds.reduce(
        (sum, { kind, amount, undone }) => sum + (undone ? 0 : owes[kind] * amount),
        0,
      )
      const entries = await entriesOf(db.pool, shop)
      expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(wanted)
      expect(await balanceOf(db.pool, shop)).toBe(wanted)
      const { bills, ahead } = allocate(entries)
      expect(await openBillsOf(db.pool, shop)).toEqual(bills)
      const dues = (await duesOf(db.pool, shop.distributorId, [shop.outletId])).get(shop.outletId)
      expect(dues).toMatchObject({ due: Math.max(wanted, 0), ahead, bills })
    }),
    { numRuns: 40 },
  )
})
