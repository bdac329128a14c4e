/** Trying a scheme on the orders of the last days. */
import { beforeEach, expect, test } from 'vitest'
import { catalogOf } from '../../src/catalog/catalog.ts'
import { periodNamed } from '../../src/claims/period/due.ts'
import { payBatch } from '../../src/claims/period/pay.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import type { SchemeDocument } from '../../src/schemes/document.ts'
import { dryRun } from '../../src/schemes/dry-run/dry-run.ts'
import { pastOrders } from '../../src/schemes/dry-run/past-orders.ts'
import type { DryRun } from '../../src/schemes/dry-run/tally.ts'
import { openOffers } from '../../src/schemes/open-offers.ts'
import { readScheme } from '../../src/schemes/read-document.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, place, type ShopWorld } from '../support/shop.ts'
import { elevenPlusOne, haldiSlabs, written } from './documents.ts'

const now = new Date('2026-11-25T05:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

let db: Db
let world: ShopWorld
beforeEach(async () => {
  db = await lentDb()
  world = await buildShop(db, { outlets: 3 })
})

/** An order that came as it was placed, so many days ago. */
async function came(lines: Record<string, number>, days: number, outlet = 0): Promise<void> {
  const { id } = await place(db, world, lines, { outlet, now: ago(days) })
  await db.pool.query(
    'update order_line set confirmed = ordered, dispatched = ordered, received = ordered where order_id = $1',
    [id],
  )
  await db.pool.query(`update trade_order set status = 'received' where id = $1`, [id])
}

function read(written: object): SchemeDocument {
  const found = readScheme(written)
  if (!found.ok) throw new Error(JSON.stringify(found.mistakes))
  return found.document
}

async function tried(document: object, on: Parameters<typeof dryRun>[0] = db.pool): Promise<DryRun> {
  const outcome = await dryRun(on, read(document), { now })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.run
}

const publish = (document: object) =>
  inTransaction(db, (tx) => publishScheme(tx, { code: 'it', document, by: null, now: ago(20) }))

const whole = { window: { from: '2026-11-01', until: '2026-12-31' } }

test('orders of the last 90 days count, whichever days the scheme itself names, and those before do not', async () => {
  await came({ 'HAL-100': 200 }, 91)
  await came({ 'HAL-100': 50 }, 89)
  await came({ 'HAL-100': 49 }, 1, 1)
  expect(await tried({ ...haldiSlabs, funding: 6_000 })).toMatchObject({
    ...{ days: 90, orders: 2, shops: 2, gotOrders: 1, gotShops: 1, discount: 1_500, funded: 900 },
  })
})

test('who is just under a slab is named, the nearest first, and who is far from it is not', async () => {
  await came({ 'HAL-100': 45 }, 9)
  await came({ 'HAL-100': 48 }, 8, 1)
  await came({ 'HAL-100': 10 }, 7, 2)
  const { near, nearShops } = await tried(haldiSlabs)
  expect(near.map(({ code, missing, from }) => [code, missing, from])).toEqual([
    ['R-T-2', 2, 50],
    ['R-T-1', 5, 50],
  ])
  expect(nearShops).toBe(2)
})

test('caps hold as they would have: the oldest orders get what there is, each shop no more than its own', async () => {
  for (const days of [5, 4, 3]) await came({ 'NOO-70': 22 }, days)
  await came({ 'NOO-70': 22 }, 2, 1)
  const cap = (per: 'all' | 'outlet', most: number) => ({ per, span: 'ever', of: 'pieces', most })
  const given = async (caps: object[]) => {
    const { gotOrders, gotShops, freeValue } = await tried({ ...elevenPlusOne, caps })
    return [gotOrders, gotShops, freeValue]
  }
  expect(await given([])).toEqual([4, 2, 9_600])
  expect(await given([cap('all', 3)])).toEqual([2, 1, 3_600])
  expect(await given([cap('outlet', 2)])).toEqual([2, 2, 4_800])
})

test('goods that were given free count for nothing when another scheme is tried', async () => {
  await publish({ ...elevenPlusOne, ...whole })
  await came({ 'NOO-70': 22 }, 3)
  const noodles = { goods: { skus: ['NOO-70'] } }
  const slab = (from: number) => written({ kind: 'quantity-slabs', slabs: [{ from, rate: 100 }] }, noodles)
  expect(await tried(slab(22))).toMatchObject({ gotOrders: 1 })
  expect(await tried(slab(23))).toMatchObject({ gotOrders: 0, nearShops: 1 })
})

test('what a month comes to is the same tried, shown to the shop, and paid', async () => {
  const monthly = written(
    { kind: 'value-slabs', slabs: [{ from: 300_000, rate: 150 }], basis: { per: 'period', every: 'month' } },
    { ...whole, goods: { skus: ['HAL-100', 'NOO-70'] } },
  )
  await publish({ ...elevenPlusOne, ...whole })
  await inTransaction(db, (tx) => publishScheme(tx, { code: 'm', document: monthly, by: null, now: ago(20) }))
  for (const days of [15, 9, 3]) await came({ 'HAL-100': 41, 'NOO-70': 13 }, days)
  await db.pool.query(`update order_line set returned = 7 where product_id = $1`, [
    world.productIds.get('HAL-100'),
  ])
  const { discount } = await tried(monthly)
  const offers = await openOffers(db.pool, world.outletIds[0] ?? 0, await catalogOf(db.pool, now), now)
  const shown = offers.flatMap(({ progress }) => progress ?? [])
  const over = new Date('2026-12-20T05:00:00Z')
  const { rows } = await db.pool.query(`select id from scheme where code = 'm'`)
  const due = await periodNamed(db.pool, rows[0].id, '2026-11', over)
  if (!due) throw new Error('no period')
  const { payouts } = await inTransaction(db, (tx) => payBatch(tx, due, { after: 0, size: 10, now: over }))
  expect(discount).toBeGreaterThan(4_000)
  expect(shown.map(({ earned }) => earned)).toEqual([discount])
  expect(payouts.map(({ amount }) => amount)).toEqual([discount])
})

test('however many orders there are, they are read 500 at a time, each once', async () => {
  const { id } = await place(db, world, { 'HAL-100': 50 }, { now: ago(2) })
  await db.pool.query(
    `with o as (insert into trade_order (key, outlet_id, distributor_id, placed_by, placed_at, source, status, deliver_on,
        taxable, discount, tax, round_off, total, quote, changed_at)
       select 'many ' || n, outlet_id, distributor_id, placed_by, placed_at - (n / 3) * interval '1 minute', source, status,
        deliver_on, taxable, discount, tax, round_off, total, quote, changed_at
       from trade_order, generate_series(1, 1300) n where id = $1 returning id)
     insert into order_line (order_id, line, product_id, ordered, mrp, ptr, rate)
     select o.id, l.line, l.product_id, l.ordered, l.mrp, l.ptr, l.rate from o, order_line l where l.order_id = $1`,
    [id],
  )
  const pages: number[] = []
  const counted = {
    query: async (...of: Parameters<typeof db.pool.query>) => {
      const result = (await db.pool.query(...of)) as unknown as { rows: unknown[] }
      pages.push(result.rows.length)
      return result
    },
  } as unknown as typeof db.pool
  const seen = new Set<number>()
  for await (const order of pastOrders(counted, { since: ago(90), until: now, distributors: undefined }))
    seen.add(order.id)
  expect(seen.size).toBe(1_301)
  expect(pages.filter((rows) => rows > 1)).toEqual([500, 500, 301])
  expect(await tried(haldiSlabs)).toMatchObject({ orders: 1_301, gotOrders: 1_301, discount: 1_301 * 1_500 })
})
