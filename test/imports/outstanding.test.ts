import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { duesOf } from '../../src/dues/open-bills.ts'
import { recordPayment } from '../../src/dues/payment.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, type ShopWorld } from '../support/shop.ts'
import { ask, bring, now, told } from './bring.ts'

let db: Db
let world: ShopWorld

beforeEach(async () => {
  db = await lentDb()
  world = await buildShop(db)
})

const head = 'distributor,outlet,bill,day,amount,balance'
const file = (...lines: string[]) => `${[head, ...lines].join('\n')}\n`
const first = 'D-T,R-T-1,GST/26-27/0042,2026-11-02,2000,1400'
const due = async () => {
  const [outletId = 0] = world.outletIds
  return (await duesOf(db.pool, world.distributorId, [outletId])).get(outletId)
}
const entries = () => ask(db, 'select * from dues_entry order by id')

test('open bills come with what is paid of them, and the same file again changes nothing', async () => {
  const second = 'D-T,R-T-1,0050,05/11/2026,"1,000",'
  expect(await bring(db, 'outstanding', file(first, second))).toMatchObject({
    added: 2,
    changed: 0,
    mistakes: [],
  })
  expect(await due()).toMatchObject({
    due: 240_000,
    since: '2026-11-02',
    bills: [
      { number: 'GST/26-27/0042', amount: 200_000, open: 140_000 },
      { number: '0050', open: 100_000 },
    ],
  })
  const before = await entries()
  expect(await bring(db, 'outstanding', file(first, second))).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 2,
  })
  const otherwise = first.replace('GST/26-27/0042', 'gst-42')
  expect(await bring(db, 'outstanding', file(otherwise))).toMatchObject({ added: 0, changed: 0 })
  expect(await entries()).toEqual(before)
  expect(await ask(db, 'select balance from dues_account')).toEqual([{ balance: 240_000 }])
})

test('what was paid since the last file is one payment more', async () => {
  await bring(db, 'outstanding', file(first))
  expect(await bring(db, 'outstanding', file(first.replace('1400', '400')))).toMatchObject({
    added: 0,
    changed: 1,
  })
  expect(await due()).toMatchObject({ due: 40_000 })
})

const noted = (amount: number, key: string) =>
  inTransaction(db, (tx) =>
    recordPayment(tx, {
      ...{ distributorId: world.distributorId, outletId: world.outletIds[0] ?? 0, amount, key, now },
      ...{ method: 'cash' as const, by: null, source: 'chat' as const },
    }),
  )

test('a payment that was noted by hand as well is counted once', async () => {
  await bring(db, 'outstanding', file(first))
  await noted(100_000, 'by hand')
  const next = file(first.replace('1400', '400'))
  expect(await bring(db, 'outstanding', next)).toMatchObject({ changed: 1, warnings: [] })
  expect(await due()).toMatchObject({ due: 40_000 })
  expect(await bring(db, 'outstanding', next)).toMatchObject({ changed: 0 })
  expect(await bring(db, 'outstanding', file(first.replace('1400', '0')))).toMatchObject({ changed: 1 })
  expect(await due()).toMatchObject({ due: 0 })
})

test('money noted in one sum and booked on two bills is the same money', async () => {
  const second = 'D-T,R-T-1,0050,05/11/2026,1000,1000'
  await bring(db, 'outstanding', file(first, second))
  await noted(170_000, 'by hand')
  await bring(db, 'outstanding', file(first.replace('1400', '0'), second.replace(/1000$/, '700')))
  expect(await due()).toMatchObject({ due: 70_000 })
})

test('where nobody can tell whether money is the same, it is asked about', async () => {
  const second = 'D-T,R-T-1,0050,05/11/2026,1000,1000'
  await bring(db, 'outstanding', file(first, second))
  await noted(50_000, 'one')
  const report = await bring(
    db,
    'outstanding',
    file(first.replace('1400', '900'), second.replace(/1000$/, '500')),
  )
  expect(report.warnings.map(({ message }) => message)).toEqual([
    'R-T-1: ₹500.00 were noted here on 2026-11-25, and the books bring payments that may be the same money; if they are, take one back.',
  ])
})

test('a list of what is open needs no amounts', async () => {
  const open = 'distributor,outlet,bill,day,balance\nD-T,R-T-1,77,2026-11-02,300\n'
  expect(await bring(db, 'outstanding', open)).toMatchObject({ added: 1 })
  expect(await bring(db, 'outstanding', open.replace('300', '100'))).toMatchObject({ changed: 1 })
  expect(await due()).toMatchObject({ due: 10_000, bills: [{ amount: 30_000, open: 10_000 }] })
  expect(told(await bring(db, 'outstanding', open.replace('300', '400'))).join()).toContain('stored already')
  expect(told(await bring(db, 'outstanding', open.replace('300', ''))).join()).toContain('needs its amount')
})

test('mistakes are told by row and column, and nothing of the file is kept', async () => {
  await bring(db, 'outstanding', file(first))
  const before = await entries()
  const report = await bring(
    db,
    'outstanding',
    file(
      'D-T,R-T-1,GST/42,2026-11-02,2500,100',
      'D-T,R-T-9,44,2026-11-02,100,0',
      'D-T,R-T-1,45,2026-11-02,100,200',
      'D-T,R-T-1,46,someday,100,0',
      'D-T,R-T-1,A-47,2026-11-02,100,0',
      'D-T,R-T-1,A/047,2026-11-02,100,0',
    ),
  )
  expect(told(report).join('\n')).toMatch(/stored already, of ₹2000\.00/)
  expect(report.mistakes.map(({ row, column }) => [row, column])).toEqual([
    [2, 'bill'],
    [3, 'outlet'],
    [4, 'balance'],
    [5, 'day'],
    [7, 'bill'],
  ])
  expect(await entries()).toEqual(before)
})

test('a shop of another distributor is refused', async () => {
  await buildShop(db, { code: 'U', products: [] })
  const report = await bring(db, 'outstanding', file('D-T,R-U-1,1,2026-11-02,100,100'))
  expect(told(report).join()).toContain('Outlet R-U-1 is not an outlet of D-T.')
})

test('limits come from a file; an empty cell takes one away and a missing column leaves it', async () => {
  const limits = () => ask(db, 'select limit_amount, limit_days, limit_bills from dues_account')
  await bring(db, 'limits', 'distributor,outlet,amount,days,bills\nD-T,R-T-1,5000,15,3\n')
  expect(await limits()).toEqual([{ limit_amount: 500_000, limit_days: 15, limit_bills: 3 }])
  expect(await bring(db, 'limits', 'distributor,outlet,amount,days\nD-T,R-T-1,6000,\n')).toMatchObject({
    changed: 1,
  })
  expect(await limits()).toEqual([{ limit_amount: 600_000, limit_days: null, limit_bills: 3 }])
})
