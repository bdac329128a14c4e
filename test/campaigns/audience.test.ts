import { beforeAll, describe, expect, test } from 'vitest'
import { Audience } from '../../src/campaigns/audience/audience.ts'
import { previewOf } from '../../src/campaigns/audience/preview.ts'
import { dropAudience, refreshAudience, saveAudience } from '../../src/campaigns/audience/saved.ts'
import { audienceQuery } from '../../src/campaigns/audience-query.ts'
import { countFigures } from '../../src/campaigns/figures/count.ts'
import { windows } from '../../src/campaigns/figures/windows.ts'
import { reachOf } from '../../src/campaigns/reach.ts'
import type { Tx } from '../../src/db/tx.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { lentDb } from '../support/lent-db.ts'
import { campaignDocument, openStreet, type Street, wednesday } from './world.ts'

let street: Street
const now = wednesday
const query = (text: string, values: unknown[] = []) => street.db.pool.query(text, values)
const tx = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(street.db, work)
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

type Ordered = { shop: number; days: number; sku: string; total?: number; pieces?: number; status?: string }
let made = 0

async function ordered({ shop, days, sku, total = 10_000, pieces = 10, status = 'received' }: Ordered) {
  await query(
    `with o as (insert into trade_order (key, outlet_id, distributor_id, placed_at, source, status, taxable, tax, round_off,
         total, quote, changed_at)
       values ($1, $2, $3, $4, 'typed', $5, $6, 0, 0, $6, '{}', $4) returning id)
     insert into order_line (order_id, line, product_id, ordered, confirmed, dispatched, received, mrp, ptr, rate)
     select id, 1, (select id from product where sku = $7), $8, $8, $8, $8, 1100, 1000, 0 from o`,
    [
      `a${++made}`,
      street.world.outletIds[shop - 1],
      street.world.distributorId,
      ago(days),
      status,
      total,
      sku,
      pieces,
    ],
  )
}

/** The shops of an audience by their place in the street. */
async function shopsOf(audience: unknown, counted = false): Promise<number[]> {
  const { text, values } = await audienceQuery(street.db.pool, Audience.parse(audience), now, counted)
  const { rows } = await query(text, [...values])
  return rows.map(({ outlet_id }) => street.world.outletIds.indexOf(outlet_id) + 1).sort((a, b) => a - b)
}
const where = (condition: unknown, counted = false) => shopsOf({ where: condition }, counted)
const all = [1, 2, 3, 4, 5, 6, 7, 8]

beforeAll(async () => {
  street = await openStreet(await lentDb(), 8)
  await ordered({ shop: 1, days: 5, sku: 'HAL-100', total: 20_000, pieces: 45 })
  await ordered({ shop: 1, days: 10, sku: 'GHE-500', total: 40_000 })
  await ordered({ shop: 2, days: 60, sku: 'HAL-100' })
  await ordered({ shop: 3, days: 3, sku: 'GHE-500', total: 5_000, pieces: 20 })
  await ordered({ shop: 4, days: 2, sku: 'HAL-100', status: 'cancelled' })
  await query(
    `insert into point_account (outlet_id, active, changed_at) values ($1, 500, $4), ($2, 50, $4), ($3, -20, $4)`,
    [...street.world.outletIds.slice(0, 3), now],
  )
  await query(`update person set language = 'hi' where id = $1`, [street.owners[4]])
  await query('update conversation set reachable = false where person_id = $1', [street.owners[5]])
  await query(`update outlet set class = 'A' where id = any($1)`, [street.world.outletIds.slice(0, 2)])
  await countFigures(street.db, now, 3)
})

describe('an audience is', () => {
  test.each<[string, unknown, number[]]>([
    ['a class, and not another', { all: [{ is: 'target', to: { classes: ['A'] } }] }, [1, 2]],
    ['all but a class', { not: { is: 'target', to: { classes: ['A'] } } }, [3, 4, 5, 6, 7, 8]],
    ['a list of codes', { is: 'target', to: { outlets: ['R-T-2', 'R-T-7', 'R-X-9'] } }, [2, 7]],
    ['a language', { is: 'language', in: ['hi'] }, [5]],
    ['whom a channel reaches', { is: 'channel', in: ['telegram'] }, [1, 2, 3, 4, 5, 7, 8]],
    ['who bought', { is: 'bought', goods: { skus: ['HAL-100'] }, days: 30 }, [1]],
    ['who bought in a longer time', { is: 'bought', goods: { skus: ['HAL-100'] }, days: 90 }, [1, 2]],
    [
      'who never bought',
      { not: { is: 'bought', goods: { skus: ['HAL-100', 'GHE-500'] }, days: 730 } },
      [4, 5, 6, 7, 8],
    ],
    ['a category', { is: 'bought', goods: { categories: ['no such'] }, days: 30 }, []],
    ['who orders often', { is: 'orders', days: 30, atLeast: 2 }, [1]],
    [
      'who orders once at most, also those without an order',
      { is: 'orders', days: 30, atMost: 1 },
      [2, 3, 4, 5, 6, 7, 8],
    ],
    ['a large basket', { is: 'basket', days: 90, atLeast: 10_000 }, [1, 2]],
    ['a small basket, but no shop without one', { is: 'basket', days: 90, atMost: 10_000 }, [2, 3]],
    ['a basket within days that nobody counts', { is: 'basket', days: 4, atLeast: 1 }, [3]],
    ['who had more than one of the products', { is: 'range', days: 90, atLeast: 4_000 }, [1]],
    ['who has gone quiet', { is: 'lapsed', days: 30 }, [2]],
    ['many points', { is: 'points', atLeast: 100 }, [1]],
    ['no points, no account or a debt', { is: 'points', atMost: 0 }, [3, 4, 5, 6, 7, 8]],
    [
      'one or the other',
      {
        any: [
          { is: 'language', in: ['hi'] },
          { is: 'lapsed', days: 30 },
        ],
      },
      [2, 5],
    ],
  ])('%s, looked up or as counted in the night', async (_, condition, shops) => {
    expect([await where(condition), await where(condition, true)]).toEqual([shops, shops])
  })

  test('all active outlets where nothing is said, and both parts where two are', async () => {
    expect(await shopsOf({})).toEqual(all)
    expect(
      await shopsOf({ to: { classes: ['A'] }, quietDays: 30, where: { is: 'points', atLeast: 1 } }),
    ).toEqual([2])
  })

  test('who is just under a slab of a period, and nobody for a scheme without one', async () => {
    await tx((tx) =>
      publishScheme(tx, {
        code: 'HAL-Q',
        document: {
          v: 1,
          name: { en: 'Haldi quarter' },
          window: { from: '2026-10-01', until: '2026-12-31', timeZone: 'Asia/Kolkata' },
          goods: { skus: ['HAL-100'] },
          rule: {
            kind: 'quantity-slabs',
            basis: { per: 'period', every: 'quarter' },
            slabs: [
              { from: 50, rate: 100 },
              { from: 200, rate: 200 },
            ],
          },
        },
        by: null,
        now,
      } as never),
    )
    expect(await where({ is: 'under-slab', scheme: 'HAL-Q' })).toEqual([1])
    expect(await where({ is: 'under-slab', scheme: 'HAL-Q', within: 500 })).toEqual([])
    expect(await where({ is: 'under-slab', scheme: 'NO-SUCH' })).toEqual([])
  })
})

test.each([
  ['without a bound', { is: 'orders', days: 30 }],
  ['with a word nobody knows', { is: 'weather', days: 30 }],
  ['with a negative time', { is: 'lapsed', days: -1 }],
  ['without goods', { is: 'bought', goods: {}, days: 30 }],
  [
    'of too many parts',
    { all: Array.from({ length: 20 }, () => ({ any: Array(4).fill({ is: 'lapsed', days: 1 }) })) },
  ],
])('a condition %s is refused', (_, condition) => {
  expect(Audience.safeParse({ where: condition }).success).toBe(false)
})

test('a preview counts, and shows ten of them, the same ones each time', async () => {
  const seen = () =>
    tx((tx) => previewOf(tx, Audience.parse({ where: { is: 'orders', days: 30, atMost: 1 } }), now))
  const first = await seen()
  expect(first.outlets).toBe(7)
  expect(first.sample).toHaveLength(7)
  expect(await seen()).toEqual(first)
})

test('a campaign for a condition reaches those and no others', async () => {
  const document = campaignDocument({
    audience: { where: { is: 'bought', goods: { skus: ['GHE-500'] }, days: 30 } },
    coverDays: 0,
  })
  expect(await tx((tx) => reachOf(tx, document, now))).toMatchObject({ outlets: 2, told: 2 })
})

test('a reach tells by channel, and by reason who is not told', async () => {
  await query('update person set offers = false where id = $1', [street.owners[6]])
  await query('delete from membership where person_id = $1', [street.owners[7]])
  await query('update conversation set heard_at = $2 where person_id = $1', [street.owners[0], ago(0.5)])
  const reach = await tx((tx) => reachOf(tx, campaignDocument({ holdOut: 2_000 }), now))
  expect(reach).toMatchObject({ outlets: 8, told: 5, heldOut: 1, noStock: 0, estimated: false })
  expect(reach.channels).toEqual([{ channel: 'telegram', outlets: 5, outside: 4 }])
  expect(reach.untold.map(({ reason, outlets }) => `${outlets} ${reason}`)).toEqual([
    '1 nobody',
    '1 no-consent',
    '1 unreachable',
  ])
  expect(reach.sample).toHaveLength(8)
})

test('figures follow what was ordered, refused and cancelled since, wherever a counting was cut off', async () => {
  const figures = async () => {
    const { rows } = await query(
      `select o.code, f.orders[3] as orders, f.value[3]::int as value, f.products[3] as products
       from outlet_figure f join outlet o on o.id = f.outlet_id where f.last_order_at is not null order by o.code`,
    )
    return rows.map((row) => Object.values(row).join(' '))
  }
  expect(await figures()).toEqual(['R-T-1 2 60000 2', 'R-T-2 0 0 0', 'R-T-3 1 5000 1'])
  const never = await query(
    'select count(*)::int as n from outlet_figure where last_order_at is null and orders = array_fill(0, array[8])',
  )
  expect(never.rows[0].n).toBe(5)
  await ordered({ shop: 3, days: 1, sku: 'HAL-100', total: 7_000 })
  await query(`update trade_order set status = 'cancelled' where outlet_id = $1`, [street.world.outletIds[0]])
  // One died after two batches; the next goes on there, and the count is as of when the first began.
  await query('update outlet_figure_run set counting_at = $1, after_outlet = $2', [
    now,
    street.world.outletIds[1],
  ])
  await countFigures(street.db, ago(-1), 2)
  expect(await figures()).toEqual(['R-T-1 2 60000 2', 'R-T-2 0 0 0', 'R-T-3 2 12000 2'])
  await Promise.all([countFigures(street.db, now, 2), countFigures(street.db, now, 3)])
  expect(await figures()).toEqual(['R-T-2 0 0 0', 'R-T-3 2 12000 2'])
  const products = await query('select count(*)::int as n from outlet_product')
  expect(products.rows[0].n).toBe(3)
})

test('a shop that came since the night has not ordered, alone or beside other conditions', async () => {
  await query(
    `insert into outlet (code, name, distributor_id, class) values ('R-T-NEW', 'New Stores', $1, 'C')
     on conflict (code) do nothing`,
    [street.world.distributorId],
  )
  const lists = await query(
    `select distinct unnest(array[cardinality(f.orders), cardinality(f.value), cardinality(f.products)]) as windows
     from outlet_figure f join outlet o on o.id = f.outlet_id where o.code = 'R-T-NEW'`,
  )
  expect(lists.rows).toEqual([{ windows: windows.length }])
  const codesOf = async (condition: unknown) => {
    const { text, values } = await audienceQuery(
      street.db.pool,
      Audience.parse({ where: condition }),
      now,
      true,
    )
    const { rows } = await query(`select code from outlet where id in (${text})`, [...values])
    return rows.map(({ code }) => code)
  }
  const few = { is: 'orders', days: 30, atMost: 0 }
  expect(await codesOf(few)).toContain('R-T-NEW')
  expect(await codesOf({ any: [{ is: 'lapsed', days: 30 }, few] })).toContain('R-T-NEW')
  expect(await codesOf({ any: [{ is: 'lapsed', days: 30 }, { not: few }] })).not.toContain('R-T-NEW')
  await query(`update outlet set status = 'closed' where code = 'R-T-NEW'`)
})

test('a saved audience is a segment that schemes can name; it follows when it is looked up again', async () => {
  const document = Audience.parse({ where: { is: 'lapsed', days: 30 } })
  expect(await tx((tx) => saveAudience(tx, { name: 'gone-quiet', document, by: null, now }))).toBe(1)
  expect(await shopsOf({ to: { segments: ['gone-quiet'] } })).toEqual([2])
  await ordered({ shop: 2, days: 1, sku: 'GHE-500' })
  await ordered({ shop: 8, days: 45, sku: 'GHE-500' })
  expect(await tx((tx) => refreshAudience(tx, 'gone-quiet', now))).toBe(1)
  expect(await shopsOf({ to: { segments: ['gone-quiet'] } })).toEqual([8])
  expect(await tx((tx) => dropAudience(tx, 'gone-quiet', null))).toBe(true)
  expect(await shopsOf({ to: { segments: ['gone-quiet'] } })).toEqual([])
  expect(await tx((tx) => refreshAudience(tx, 'gone-quiet', now))).toBeUndefined()
})
