import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { ageingOf } from '../../src/dues/ageing.ts'
import { addEntry } from '../../src/dues/entries.ts'
import { checkAgainst, creditCheck, setLimits } from '../../src/dues/limits.ts'
import { nothingDue } from '../../src/dues/open-bills.ts'
import { recordPayment } from '../../src/dues/payment.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'

let db: Db
let world: ShopWorld

beforeAll(async () => {
  db = await lentDb()
  world = await buildShop(db, { outlets: 5 })
})

const shop = (n: number) => ({ distributorId: world.distributorId, outletId: world.outletIds[n] ?? 0 })
let made = 0
const bills = (n: number, amount: number, day: string) =>
  inTransaction(db, (tx) =>
    addEntry(tx, {
      ...shop(n),
      ...{ key: `bill ${++made}`, kind: 'bill', amount, day, source: 'api', by: null, now: monday10 },
    }),
  )
const limits = { amount: 500_000, days: 15, bills: 1 }

test('an order is measured against amount, days and bills, each with what passes it', async () => {
  await bills(0, 340_000, '2026-10-11')
  await inTransaction(db, (tx) => setLimits(tx, { ...shop(0), limits, by: null, now: monday10 }))
  expect(await creditCheck(db.pool, shop(0), 280_000, '2026-11-02')).toMatchObject({
    over: [
      { limit: 'amount', allowed: 500_000, by: 120_000 },
      { limit: 'days', allowed: 15, by: 7 },
      { limit: 'bills', allowed: 1, by: 1 },
    ],
    ...{ due: 340_000, since: '2026-10-11', age: 22, after: 620_000 },
  })
})

test('a limit is passed beyond it, not at it, and what was paid ahead counts for the order', () => {
  const dues = { ...nothingDue(1), ahead: 100, limits: { amount: 500, days: null, bills: null } }
  expect(checkAgainst(dues, 600, '2026-11-02').over).toEqual([])
  expect(checkAgainst(dues, 601, '2026-11-02').over).toEqual([{ limit: 'amount', allowed: 500, by: 1 }])
})

test('a limit that is not named stays, and null takes one away', async () => {
  const set = (change: object) =>
    inTransaction(db, (tx) => setLimits(tx, { ...shop(1), limits: change, by: null, now: monday10 }))
  await set(limits)
  expect(await set({ days: null, bills: 3 })).toEqual({ amount: 500_000, days: null, bills: 3 })
  const { rows } = await db.pool.query(`select detail from audit_log where subject = $1 order by id`, [
    `outlet:${shop(1).outletId}`,
  ])
  expect(rows.at(-1).detail).toEqual({ was: limits, next: { amount: 500_000, days: null, bills: 3 } })
})

test('ageing sorts what is due by the age of each open bill, by shop and by beat', async () => {
  await bills(2, 100, '2026-11-02')
  await bills(2, 200, '2026-10-25')
  await bills(2, 400, '2026-10-03')
  await bills(3, 800, '2026-09-03')
  await bills(3, 1_600, '2026-09-02')
  const ageing = await ageingOf(db.pool, world.distributorId, '2026-11-02')
  const of = (n: number) => ageing.shops.find(({ id }) => id === shop(n).outletId)
  expect(of(2)).toMatchObject({ due: 700, since: '2026-10-03', bills: 3, buckets: [100, 200, 400, 0, 0] })
  expect(of(3)?.buckets).toEqual([0, 0, 0, 800, 1_600])
  expect(ageing.due).toBe(ageing.buckets.reduce((sum, each) => sum + each, 0))
  expect(ageing.beats).toMatchObject([{ beat: 'Beat 1', shops: 3, due: ageing.due }])
})

test('a payment is entered on the distributor’s day and ends the waiting for what was asked', async () => {
  await bills(4, 5_000, '2026-11-02')
  await db.pool.query(
    'update dues_account set payment_asked_at = $3, payment_asked_amount = 3000 where distributor_id = $1 and outlet_id = $2',
    [shop(4).distributorId, shop(4).outletId, monday10],
  )
  // Half past midnight in Kolkata is still yesterday in UTC.
  const now = new Date('2026-11-02T19:00:00Z')
  const pay = (amount: number, key: string) =>
    inTransaction(db, (tx) =>
      recordPayment(tx, { ...shop(4), amount, method: 'upi', by: null, key, now, source: 'chat' }),
    )
  expect(await pay(1_000, 'pay 1')).toMatchObject({ entry: { day: '2026-11-03' }, settled: false })
  expect(await pay(3_000, 'pay 2')).toMatchObject({ balance: 1_000, settled: true })
  expect(await pay(3_000, 'pay 2')).toMatchObject({ fresh: false, settled: false, balance: 1_000 })
})
