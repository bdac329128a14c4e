import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { summaryOf } from '../../src/points/summary.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { demoDb, demoNow as now } from '../support/demo-db.ts'

let db: Db

beforeAll(async () => {
  db = await demoDb()
}, 120_000)

test('the demo has a tiered programme and three boosters, and its history has earned by all of it', async () => {
  const { rows } = await db.pool.query(
    `select e.kind, count(distinct e.rule_id)::int as rules, count(*)::int as entries from point_entry e group by 1`,
  )
  const kinds = Object.fromEntries(rows.map(({ kind, rules }) => [kind, rules]))
  expect(kinds).toMatchObject({ base: 2, booster: 3, tier: 1, launch: 1, range: 1, streak: 1 })
  const tiers = await db.pool.query('select distinct tier from point_account')
  expect(tiers.rows.map(({ tier }) => tier)).toEqual(expect.arrayContaining(['silver', 'gold']))
  expect((await verifyLedger(db.pool)).broken).toEqual([])
})

test('what waits is the points of orders on their way, and a shop sees its tier and last movements', async () => {
  const { rows } = await db.pool.query(
    `select distinct o.status from point_lot l join point_entry e on e.id = l.entry_id
     join trade_order o on o.id = e.source_id and e.source = 'order' where l.active_at is null and l.rest > 0`,
  )
  expect(
    rows
      .map(({ status }) => status)
      .filter((status) => !['confirmed', 'dispatched', 'delivered'].includes(status)),
  ).toEqual([])
  const [{ id }] = (
    await db.pool.query(`select outlet_id as id from point_account where tier = 'gold' limit 1`)
  ).rows
  const summary = await summaryOf(db.pool, id, now)
  expect([summary.active > 0, summary.tier?.now?.tier, summary.movements.length]).toEqual([true, 'gold', 5])
})
