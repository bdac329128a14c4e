/** The proof of the book finds each way in which it could be wrong. */
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { provePoints } from '../../src/jobs/points.ts'
import { makeMetrics } from '../../src/metrics.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { ChatWorld } from '../support/chat.ts'
import { freshDb } from '../support/db.ts'
import { buildShop } from '../support/shop.ts'
import { done, earn, reverse, spend, undo } from './support.ts'

let db: Db
let outlets: number[]

beforeAll(async () => {
  db = await freshDb()
  outlets = (await buildShop(db, { outlets: 10 })).outletIds
})

const entry = (outlet: number, kind: string, points: number, reverses: number | null, key: string) => ({
  text: `insert into point_entry (outlet_id, kind, points, key, args_hash, reverses, source, reason, at)
    values ($1, $2, $3, $4, '', $5, 'order', '{"v": 1}', now())`,
  values: [outlet, kind, points, key, reverses],
})

test.each([
  [
    'an account that says more than its entries',
    'balance-is-entries',
    (outlet: number) => ({
      text: 'update point_account set active = active + 1 where outlet_id = $1',
      values: [outlet],
    }),
  ],
  [
    'points counted as pending that are active',
    'balance-is-lots',
    (outlet: number) => ({
      text: 'update point_account set active = active - 5, pending = 5 where outlet_id = $1',
      values: [outlet],
    }),
  ],
  [
    'a lot that holds more than was left of it',
    'rest-of-lots',
    (outlet: number) => ({
      text: 'update point_lot set rest = rest + 1 where outlet_id = $1 and rest < points',
      values: [outlet],
    }),
  ],
  [
    'a spend that took from no lot',
    'debits-are-allocations',
    (outlet: number) => entry(outlet, 'spend', -3, null, `forged:${outlet}`),
  ],
  [
    'a lot reversed twice',
    'reversed-once',
    (outlet: number, lot: number) => entry(outlet, 'reverse', -90, lot, `forged:${outlet}`),
  ],
  [
    'a spend undone twice',
    'reversed-once',
    (outlet: number, _: number, spent: number) => entry(outlet, 'undo', 30, spent, `forged:${outlet}`),
  ],
] as const)('finds %s', async (_, promise, forge) => {
  const outlet = outlets.shift() ?? 0
  const lot = await done(db, earn(outlet, 100))
  await done(db, reverse(outlet, lot, 20))
  const spent = await done(db, spend(outlet, 30))
  await done(db, undo(outlet, spent))
  await done(db, spend(outlet, 5))
  const before = await verifyLedger(db.pool)
  expect(before.broken.flatMap(({ outlets: where }) => where)).not.toContain(outlet)
  await db.pool.query(forge(outlet, lot, spent))
  const { broken } = await verifyLedger(db.pool)
  expect(broken.find((each) => each.promise === promise)?.outlets).toContain(outlet)
})

test('finds points of a shop that has no account at all', async () => {
  const outlet = outlets.shift() ?? 0
  await db.pool.query(entry(outlet, 'base', 10, null, `forged:${outlet}`))
  const { broken } = await verifyLedger(db.pool)
  expect(broken.find(({ promise }) => promise === 'balance-is-entries')?.outlets).toContain(outlet)
})

test('the night tells the brand’s desk what does not add up, and the metrics say so until a proof holds', async () => {
  const night = await freshDb()
  const [shop = 0] = (await buildShop(night, { outlets: 1 })).outletIds
  const chat = new ChatWorld(night)
  const text = `with p as (insert into person (name) values ('Asha') returning id),
    c as (insert into conversation (channel, account, chat, person_id) select 'telegram', 'test', 'asha', id from p)
    insert into membership (person_id, party, role) select id, 'brand', 'operator' from p`
  await night.pool.query(text)
  const metrics = makeMetrics(night.pool, () => 0)
  await done(night, earn(shop, 40))
  await provePoints(chat.core, chat.now)
  expect(await metrics.registry.getSingleMetricAsString('galla_ledger_broken_shops')).toContain(
    'galla_ledger_broken_shops 0',
  )
  await night.pool.query('update point_account set active = 41')
  await provePoints(chat.core, chat.now)
  const [told] = await chat.person('asha').all()
  expect(told?.text).toContain('The points do not add up')
  expect(told?.text).toContain(`a balance is not the sum of its entries: one shop (ids ${shop})`)
  expect(await metrics.registry.getSingleMetricAsString('galla_ledger_broken_shops')).toContain(
    'galla_ledger_broken_shops 2',
  )
})
