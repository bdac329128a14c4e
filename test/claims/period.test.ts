import { expect, test } from 'vitest'
import { payPeriods } from '../../src/jobs/period-payouts.ts'
import { owed } from '../returns/goods.ts'
import { written } from '../schemes/documents.ts'
import { ChatWorld } from '../support/chat.ts'
import { claimWorld } from './world.ts'

/** 1 % from ₹1,000 and 2 % from ₹5,000 of Haldi in a month, paid 15 days after it. */
const monthly = (rest: object = {}): object =>
  written(
    {
      kind: 'value-slabs',
      slabs: [
        { from: 100_000, rate: 100 },
        { from: 500_000, rate: 200 },
      ],
      basis: { per: 'period', every: 'month', returnDays: 15 },
    },
    { name: { en: 'Haldi month' }, goods: { skus: ['HAL-100'] }, ...rest },
  )
const windowOver = new Date('2026-12-15T20:00:00Z')

test('the slab reached sets the rate on all that was received, paid once when the days for returns are over', async () => {
  const { db, world, received, compute, claims, lines } = await claimWorld({
    haldi: monthly({ funding: 6_000 }),
  })
  const { core } = new ChatWorld(db)
  await received({ 'HAL-100': 100 })
  await received({ 'HAL-100': 100, 'NOO-70': 24 })
  const before = await owed(db, world)
  await payPeriods(core, new Date('2026-12-15T10:00:00Z'))
  expect(await owed(db, world)).toBe(before)
  // 200 Haldi are ₹6,000.00 without GST: 2 % of all of it.
  await Promise.all([payPeriods(core, windowOver), payPeriods(core, windowOver)])
  await payPeriods(core, windowOver)
  expect(await owed(db, world)).toBe(before - 12_000)
  expect((await db.pool.query('select amount, rate, taxable, period from scheme_payout')).rows).toEqual([
    { amount: 12_000, rate: 200, taxable: 600_000, period: '2026-11' },
  ])
  await compute('2026-12', new Date('2027-01-02T04:30:00Z'))
  const [claim] = await claims('2026-12')
  expect(claim).toMatchObject({ claimed: 7_200 })
  if (claim) expect(await lines(claim)).toMatchObject([{ source: 'period', number: 'CN-101', value: 12_000 }])
})

test('goods that come back after it was paid make the credit note anew, and come off the next claim', async () => {
  const { db, world, run, received, back, compute, claims } = await claimWorld({ haldi: monthly() })
  const { core } = new ChatWorld(db)
  const order = await received({ 'HAL-100': 200 })
  await payPeriods(core, windowOver)
  await compute('2026-12', windowOver)
  await run((tx) => tx.client.query(`update scheme_claim set status = 'submitted'`))
  const paid = await owed(db, world)
  await back(order, 1, 100, new Date('2026-12-20T10:00:00Z'))
  const returned = await owed(db, world)
  expect(returned).toBeLessThan(paid)
  await payPeriods(core, new Date('2026-12-20T20:00:00Z'))
  await payPeriods(core, new Date('2026-12-21T20:00:00Z'))
  // ₹3,000.00 left reach 1 % only: ₹30 instead of ₹120.
  expect(await owed(db, world)).toBe(returned + 9_000)
  await compute('2027-01', new Date('2027-02-02T04:30:00Z'))
  expect(await claims('2027-01')).toEqual([])
  expect((await db.pool.query('select amount, round from scheme_payout')).rows).toEqual([
    { amount: 3_000, round: 2 },
  ])
})

test('nothing is paid below the first slab, to shops it is not for, or beyond the cap', async () => {
  const caps = [{ per: 'all', span: 'ever', of: 'paise', most: 5_000 }]
  const { db, received } = await claimWorld({
    small: monthly({ goods: { skus: ['NOO-70'] } }),
    others: monthly({ to: { outlets: ['R-T-2'] } }),
    capped: monthly({ caps }),
  })
  const { core } = new ChatWorld(db)
  await received({ 'HAL-100': 200, 'NOO-70': 12 })
  await payPeriods(core, windowOver)
  expect((await db.pool.query('select amount from scheme_payout')).rows).toEqual([{ amount: 5_000 }])
  expect((await db.pool.query(`select paise from scheme_use where span = 'ever'`)).rows).toEqual([
    { paise: 5_000 },
  ])
})
