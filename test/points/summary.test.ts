/** What a shop sees of its points, and what that costs. */
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { post } from '../../src/points/post.ts'
import { balanceOf, summaryOf } from '../../src/points/summary.ts'
import { freshDb, type Traced, traceStatements } from '../support/db.ts'
import { buildShop, monday10 } from '../support/shop.ts'
import { programme, publish } from './rules.ts'
import { daysAfter, done, earn, pending, spend } from './support.ts'

let db: Db
let outlets: number[]
let seen: Traced[]

beforeAll(async () => {
  db = await freshDb({ max: 1 })
  seen = traceStatements(db)
  outlets = (await buildShop(db, { outlets: 3 })).outletIds
  await db.pool.query(
    `insert into outlet (code, name, beat_id, distributor_id) select 'TOWN-' || n, 'Shop ' || n, b.id, b.distributor_id
     from generate_series(1, 1500) n, beat b`,
  )
  // Most shops have few entries: what is planned for them must not be dear for one that has many.
  await db.pool.query(
    `with e as (
       insert into point_entry (outlet_id, kind, points, key, args_hash, source, source_id, reason, at)
       select t.id, 'base', 10, 'town:' || t.id || ':' || n, '', 'order', n, '{"v": 1}', $1
       from outlet t cross join generate_series(1, 20) n where t.code like 'TOWN-%'
       order by n, t.id returning id, outlet_id)
     insert into point_lot (entry_id, outlet_id, points, rest, active_at, expires_at)
     select id, outlet_id, 10, 10, $1, $1::timestamptz + id % 300 * interval '1 day' from e`,
    [monday10],
  )
  await publish(db, { CLUB: programme })
})

/** So many entries, over years, of which those of the last days expire one by one. */
async function fill(outletId: number, entries: number): Promise<void> {
  for (let from = 0; from < entries; from += 2_000) {
    const some = Array.from({ length: Math.min(2_000, entries - from) }, (_, n) =>
      earn(outletId, 10, 20 + ((from + n) % 1_000)),
    )
    await inTransaction(db, (tx) => post(tx, some, monday10))
  }
  for (let n = 0; n < 4; n++) await done(db, pending(outletId, 7))
  await done(db, spend(outletId, 25))
}

type Plan = {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Plan[]
}

/** Rows that a plan's steps give or read in vain. */
const rowsOf = (plan: Plan): number => {
  const inVain = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)
  const below = (plan.Plans ?? []).reduce((sum, each) => sum + rowsOf(each), 0)
  return (plan['Actual Rows'] + inVain) * plan['Actual Loops'] + below
}

/** Rows that all steps of the page's statements handle. */
async function costOf(outletId: number): Promise<number> {
  await summaryOf(db.pool, outletId, monday10)
  seen.length = 0
  await summaryOf(db.pool, outletId, monday10)
  const asked = [...seen]
  expect(asked).toHaveLength(2)
  let sum = 0
  for (const { text, values } of asked) {
    // Prepared, because that is planned without knowing the shop, as the page's statements are.
    await db.pool.query(`prepare page as ${text}`)
    const given = values.map((each) =>
      pg.escapeLiteral(each instanceof Date ? each.toISOString() : `${each}`),
    )
    const { rows } = await db.pool.query(`explain (analyze, format json) execute page(${given.join(', ')})`)
    await db.pool.query('deallocate page')
    sum += rowsOf(rows[0]['QUERY PLAN'][0].Plan)
  }
  return sum
}

test('the page of a shop with 10,000 entries is two questions and handles no more rows than with 1,000', async () => {
  const [few = 0, many = 0] = outlets
  await fill(few, 1_000)
  await fill(many, 10_000)
  await db.pool.query('vacuum analyze')
  const small = await costOf(few)
  const large = await costOf(many)
  // Ten times as many expire on each of the three days that are shown, one a day with 1,000 entries.
  expect(large).toBeLessThan(small + 100)
  expect(large).toBeLessThan(600)
}, 60_000)

test('the three days on which points go next are told with the sum of each, whatever hour they expire at', async () => {
  const shop = outlets[2] ?? 0
  const at = (text: string) => ({ ...earn(shop, 10), expiresAt: new Date(text) })
  const ops = [
    // Midnight in India ends the day before.
    ...[at('2026-11-10T18:30:00Z'), at('2026-11-10T18:30:00Z'), at('2026-11-10T03:00:00Z')],
    ...[at('2026-11-12T18:30:00.5Z'), at('2026-11-13T18:30:00Z'), at('2026-11-20T18:30:00Z')],
    ...[at('2027-01-20T18:30:00Z'), { ...earn(shop, 10), expiresAt: null }],
  ]
  await inTransaction(db, (tx) => post(tx, ops as Parameters<typeof post>[1], monday10))
  const { expiring, active } = await summaryOf(db.pool, shop, monday10)
  expect(active).toBe(80)
  expect(expiring).toEqual([
    { points: 30, day: '2026-11-10' },
    { points: 10, day: '2026-11-12' },
    { points: 10, day: '2026-11-13' },
  ])
  expect((await summaryOf(db.pool, shop, daysAfter(19))).active).toBe(20)
  expect(await balanceOf(db.pool, shop, daysAfter(19))).toBe(20)
  expect(await balanceOf(db.pool, 0, monday10)).toBe(0)
})
