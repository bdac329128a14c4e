import { expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { generateOrders } from '../../src/demo/history/generate.ts'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { readTrade } from '../../src/demo/trade.ts'
import { freshDb } from '../support/db.ts'
import { demoDb, demoNow as now } from '../support/demo-db.ts'

const tables = [
  ...['brand', 'region', 'distributor', 'holiday', 'beat', 'outlet', 'person', 'person_phone', 'membership'],
  ...['product', 'product_price', 'product_tax', 'product_alias', 'rival_word', 'catalog_version', 'stock'],
  ...['trade_order', 'order_line', 'order_event'],
  ...['dues_account', 'dues_entry'],
  ...[
    'point_rule',
    'point_rule_version',
    'point_entry',
    'point_lot',
    'point_account',
    'point_base',
    'point_tier_change',
  ],
  ...['scheme', 'scheme_version', 'pack_code'],
]

/** A fingerprint of every table. */
async function fingerprint(db: Db): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const table of tables) {
    const { rows } = await db.pool.query(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '\n' order by t::text), '')) as print from ${table} t`,
    )
    prints[table] = rows[0]?.print
  }
  return prints
}

test('two nodes that load at the same moment load once, and the same as one; loading again changes nothing, on another day neither', {
  timeout: 120_000,
}, async () => {
  const [together, alone] = [await freshDb(), await demoDb()]
  const loaded = await Promise.all([loadDemo(together, now), loadDemo(together, now)])
  expect(loaded.filter(Boolean)).toHaveLength(1)
  const once = await fingerprint(alone)
  expect(await fingerprint(together)).toEqual(once)
  expect(await loadDemo(alone, now)).toBe(false)
  expect(await loadDemo(alone, new Date('2026-12-24T11:30:00+05:30'))).toBe(false)
  expect(await fingerprint(alone)).toEqual(once)
})

/** How many orders each distributor has under way, and how many of them wait for an answer. */
function underWay(orders: { distributor: number; status: string; placedAt: Date }[]) {
  const open = orders.filter(({ status }) => ['placed', 'confirmed', 'dispatched'].includes(status))
  return [...Map.groupBy(open, ({ distributor }) => distributor).values()]
}

test.each([
  ['a Sunday morning', '2026-11-22T07:10:00+05:30'],
  ['a holiday', '2027-01-26T15:00:00+05:30'],
  ['the night before a leap day', '2028-02-28T23:59:00+05:30'],
  ['the first minutes of a working day', '2026-06-15T09:03:00+05:30'],
])('on %s it has orders under way', async (_, moment) => {
  const then = new Date(moment)
  const orders = generateOrders(await readTrade((await demoDb()).pool), then)
  const open = underWay(orders.map((order) => ({ ...order, distributor: order.outlet.distributor.id })))
  expect(open).toHaveLength(3)
  for (const each of open) {
    expect(each.length).toBeGreaterThanOrEqual(3)
    expect(each.filter(({ status }) => status === 'placed')).toHaveLength(2)
  }
  expect(orders.every(({ placedAt }) => placedAt < then)).toBe(true)
})

test('it loads on the night before a leap day', { timeout: 120_000 }, async () => {
  const db = await freshDb()
  const then = new Date('2028-02-28T23:59:00+05:30')
  expect(await loadDemo(db, then)).toBe(true)
  const { rows } = await db.pool.query(
    `select max(placed_at) < $1 as past, count(distinct distributor_id)::int as distributors from trade_order
     where status = 'placed'`,
    [then],
  )
  expect(rows).toEqual([{ past: true, distributors: 3 }])
})
