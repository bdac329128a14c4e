import { expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { freshDb } from '../support/db.ts'

const now = new Date('2026-11-24T11:30:00+05:30')

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

// Two loads, which a busy machine may not do within the usual limit.
test('two nodes that load at the same moment load once, and the same as one; loading again changes nothing, on another day neither', {
  timeout: 120_000,
}, async () => {
  const [together, alone] = [await freshDb(), await freshDb()]
  const loaded = await Promise.all([loadDemo(together, now), loadDemo(together, now)])
  expect(loaded.filter(Boolean)).toHaveLength(1)
  expect(await loadDemo(alone, now)).toBe(true)
  const once = await fingerprint(alone)
  expect(await fingerprint(together)).toEqual(once)
  expect(await loadDemo(alone, now)).toBe(false)
  expect(await loadDemo(alone, new Date('2026-12-24T11:30:00+05:30'))).toBe(false)
  expect(await fingerprint(alone)).toEqual(once)
})

test.each([
  ['a Sunday morning', '2026-11-22T07:10:00+05:30'],
  ['a holiday', '2027-01-26T15:00:00+05:30'],
  ['the night before a leap day', '2028-02-28T23:59:00+05:30'],
  ['the first minutes of a working day', '2026-06-15T09:03:00+05:30'],
])('it loads on %s, with orders under way', async (_, moment) => {
  const db = await freshDb()
  const then = new Date(moment)
  await loadDemo(db, then)
  const { rows } = await db.pool.query(
    `select distributor_id, count(*), count(*) filter (where status = 'placed') as placed, max(placed_at) < $1 as past
     from trade_order where status in ('placed', 'confirmed', 'dispatched') group by 1`,
    [then],
  )
  expect(rows).toHaveLength(3)
  for (const row of rows) {
    expect(row.count).toBeGreaterThanOrEqual(3)
    expect(row.placed).toBe(2)
    expect(row.past).toBe(true)
  }
})
