import { expect, test } from 'vitest'
import { loadWordings } from '../../src/chat/wording.ts'
import { liabilityPaper } from '../../src/papers/liability-paper.ts'
import { drawPaper } from '../../src/papers/make.ts'
import { expireDue } from '../../src/points/expire.ts'
import { liabilityOf } from '../../src/rewards/liability.ts'
import { daysAfter, done, earn, pending, spend } from '../points/support.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10 } from '../support/shop.ts'

test('what is owed in points is told by the month in which it expires, in rupees, with what expired unused so far', async () => {
  const db = await lentDb()
  const { outletIds } = await buildShop(db)
  const [first = 0, second = 0] = outletIds
  await done(db, earn(first, 100, 10))
  await done(db, earn(first, 400, 60))
  await done(db, earn(second, 500, 90))
  await done(db, pending(second, 50))
  await done(db, spend(second, 300))
  await expireDue(db, daysAfter(11))
  const found = await liabilityOf(db.pool, 'Asia/Kolkata')
  expect(found).toEqual({
    ...{ active: 600, pending: 50, owed: 0, hundredPoints: 1_000, breakage: 2_500 },
    expiring: [{ month: '2027-01', points: 600 }],
  })
  const wordings = loadWordings('IN')
  const region = { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }
  const paper = liabilityPaper(found, '2026-11-13', (key, args) =>
    wordings.text('en', args ? { key, args } : { key }, { region, now: monday10 }),
  )
  expect(paper.facts.slice(0, 2)).toEqual(['Active: 600 points, ₹60', 'Pending: 50 points, ₹5'])
  expect(await drawPaper(paper, 'xlsx', monday10)).toMatchObject({ rows: 1 })
})
