/** Whom and which goods a scheme is for, and how schemes stack, as orders meet them in the database. */
import { beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../src/db/tx.ts'
import { endScheme, publishScheme } from '../../src/schemes/store.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10, place } from '../support/shop.ts'
import { written } from './documents.ts'

type World = Awaited<ReturnType<typeof twoTrades>>
let world: World

/** Two distributors of one brand, each with a beat of its own; ghee is a launch of October. */
async function twoTrades() {
  const db = await freshDb()
  const mine = await buildShop(db, { code: 'T' })
  const other = await buildShop(db, { code: 'U' })
  await db.pool.query(`update product set category = 'Dairy', brand = 'Gokul', launched_on = '2026-10-05'
    where sku = 'GHE-500'`)
  await db.pool.query('update catalog_version set version = version + 1')
  return { db, mine, other }
}

beforeAll(async () => {
  world = await twoTrades()
})

const percent = (rate: number) => ({ kind: 'quantity-slabs', slabs: [{ from: 1, rate }] })

/** Publishes schemes, does the work, ends them again. */
async function live<T>(schemes: Record<string, object>, work: () => Promise<T>): Promise<T> {
  const each = async (deed: typeof publishScheme | typeof endScheme) => {
    for (const [code, document] of Object.entries(schemes)) {
      const done = await inTransaction(world.db, (tx) =>
        deed(tx, { code, document, by: null, now: monday10 }),
      )
      expect(done).toMatchObject({ ok: true })
    }
  }
  await each(publishScheme)
  try {
    return await work()
  } finally {
    await each(endScheme)
  }
}

const effects = `select x.line, sum(x.discount)::int as off
  from order_effect, jsonb_to_recordset(lines) as x(line int, discount bigint) where order_id = $1 group by x.line`

/** Discounts in paise on ₹3,000.00 of Haldi and ₹2,625.00 of ghee, without GST, as stored with an order of both. */
async function off(shop: 'mine' | 'other', outlet = 0): Promise<number[]> {
  const order = await place(world.db, world[shop], { 'HAL-100': 100, 'GHE-500': 10 }, { outlet })
  const { rows } = await world.db.pool.query<{ line: number; off: number }>(effects, [order.id])
  const each = order.lines.map(({ line }) => rows.find((row) => row.line === line)?.off ?? 0)
  expect(each.reduce((sum, one) => sum + one, 0)).toBe(order.quote.discount)
  return each
}

const [haldi, ghee] = [3_000, 2_625]

test.each<[string, object, (readonly number[])[]]>([
  [
    'a beat',
    { to: { beats: ['B-U-1'] } },
    [
      [0, 0],
      [0, 0],
      [haldi, ghee],
    ],
  ],
  [
    'a distributor',
    { to: { distributors: ['D-T'] } },
    [
      [haldi, ghee],
      [haldi, ghee],
      [0, 0],
    ],
  ],
  [
    'one outlet',
    { to: { outlets: ['R-T-2'] } },
    [
      [0, 0],
      [haldi, ghee],
      [0, 0],
    ],
  ],
  [
    'a beat of another distributor',
    { to: { beats: ['B-T-1'], distributors: ['D-U'] } },
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'an SKU',
    { goods: { skus: ['HAL-100'] } },
    [
      [haldi, 0],
      [haldi, 0],
      [haldi, 0],
    ],
  ],
  [
    'a category',
    { goods: { categories: ['Dairy'] } },
    [
      [0, ghee],
      [0, ghee],
      [0, ghee],
    ],
  ],
  [
    'a brand',
    { goods: { brands: ['Gokul'] } },
    [
      [0, ghee],
      [0, ghee],
      [0, ghee],
    ],
  ],
  [
    'what was launched since',
    { goods: { launchedSince: '2026-10-01' } },
    [
      [0, ghee],
      [0, ghee],
      [0, ghee],
    ],
  ],
  [
    'what was launched later',
    { goods: { launchedSince: '2026-10-06' } },
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'all but one',
    { goods: { except: ['GHE-500'] } },
    [
      [haldi, 0],
      [haldi, 0],
      [haldi, 0],
    ],
  ],
])('a scheme for %s reaches that and nothing else', async (_, rest, expected) => {
  const got = await live({ aimed: written(percent(100), rest) }, async () => [
    await off('mine'),
    await off('mine', 1),
    await off('other'),
  ])
  expect(got).toEqual(expected)
})

test.each<[string, Record<string, object>, readonly number[]]>([
  [
    'of a group the better alone counts',
    {
      one: written(percent(100), { stack: { group: 'g' } }),
      two: written(percent(300), { stack: { group: 'g' } }),
    },
    [3 * haldi, 3 * ghee],
  ],
  [
    'those of two groups add up',
    {
      one: written(percent(100), { stack: { group: 'g' } }),
      two: written(percent(300), { stack: { group: 'h' } }),
    },
    [4 * haldi, 4 * ghee],
  ],
  [
    'an exclusive one keeps its goods from every other, and leaves them the rest',
    {
      alone: written(percent(100), { goods: { skus: ['GHE-500'] }, stack: { exclusive: true } }),
      wide: written(percent(300)),
    },
    [3 * haldi, ghee],
  ],
  [
    'of two exclusive ones that of higher priority comes first',
    {
      low: written(percent(300), { stack: { exclusive: true } }),
      high: written(percent(100), { stack: { exclusive: true, priority: 5 } }),
    },
    [haldi, ghee],
  ],
])('in an order, %s', async (_, schemes, expected) => {
  expect(await live(schemes, () => off('mine'))).toEqual(expected)
})
