/** What a shop is shown before it says yes, what placing costs, and what is learned from it. */
import { beforeAll, expect, test } from 'vitest'
import { catalogOf } from '../../src/catalog/catalog.ts'
import { aliasesOf, forgetAlias, learnAlias } from '../../src/catalog/learned.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { reviewOf } from '../../src/orders/review.ts'
import { habits, usual } from '../../src/orders/suggest.ts'
import { addDays, instantOf } from '../../src/orders/zone.ts'
import { freshDb, traceStatements } from '../support/db.ts'
import { buildShop, monday10, place, type ShopWorld } from '../support/shop.ts'

let db: Db
let world: ShopWorld

beforeAll(async () => {
  db = await freshDb()
  world = await buildShop(db, { outlets: 3, minimumOrder: 100_000 })
})

const outlet = (n = 0) => world.outletIds[n] ?? 0
const review = (lines: Record<string, number>) =>
  reviewOf(db.pool, {
    outletId: outlet(),
    lines: Object.entries(lines).map(([sku, pieces]) => ({ sku, pieces })),
    now: monday10,
  })

test('a review names total, delivery day and cut-off, what lacks to the minimum, and what looks short', async () => {
  expect(await review({ 'HAL-100': 10, 'GHE-500': 1, 'NOO-70': 600 })).toMatchObject({
    ok: true,
    outlet: { name: 'Om Stores 1' },
    distributor: { name: 'Shreeji Distributors' },
    quote: { total: 31_500 + 29_400 + 756_000 },
    delivery: { deliverOn: '2026-11-05', orderBy: instantOf('2026-11-04', '18:00', 'Asia/Kolkata') },
    minimum: { required: 100_000, missing: 0 },
    stock: new Map([
      ['HAL-100', { availability: 'available', short: false }],
      ['GHE-500', { availability: 'available', short: false }],
      ['NOO-70', { availability: 'available', short: true }],
    ]),
  })
  expect(await review({ 'HAL-100': 10 })).toMatchObject({ minimum: { missing: 68_500 } })
  expect(await review({})).toMatchObject({ ok: false, reason: 'order-empty' })
})

test('GST numbers of two states make it IGST', async () => {
  const [, , other] = world.outletIds
  await db.pool.query(`update outlet set gstin = '27ABCPS1234K1ZS' where id = $1`, [other])
  const order = await place(db, world, { 'HAL-100': 200 }, { outlet: 2 })
  expect(order.quote).toMatchObject({ interState: true, cgst: 0, igst: 30_000, total: 630_000 })
})

test('a review is one round trip, a placed order two, a confirmation three and one for points, once the catalogue is known', async () => {
  const traced = await freshDb({ max: 1 })
  const statements = traceStatements(traced)
  const shop = await buildShop(traced)
  const lines = [{ sku: 'HAL-100', pieces: 40 }]
  const names = async (work: () => Promise<unknown>) => {
    statements.length = 0
    await work()
    return statements.map(({ name }) => name).filter((name) => name && !name.startsWith('catalog-'))
  }
  const client = await traced.pool.connect()
  await catalogOf(client, monday10)
  client.release()
  await place(traced, shop, { 'HAL-100': 40 })
  const placing = await names(() => place(traced, shop, { 'HAL-100': 40 }))
  expect(placing).toEqual(['order-terms', 'order-insert'])
  const [outletId = 0] = shop.outletIds
  const reviewing = await names(() =>
    inTransaction(traced, (tx) => reviewOf(tx.client, { outletId, lines, now: monday10 })),
  )
  expect(reviewing).toEqual(['order-terms'])
  const { id } = await place(traced, shop, { 'HAL-100': 40 })
  const confirming = await names(() =>
    inTransaction(traced, (tx) => confirmOrder(tx, { orderId: id, by: null, now: monday10 })),
  )
  expect(confirming).toEqual(['orders-lock', 'orders-read-with-stock', 'orders-write', 'points-of-orders'])
})

test('a shop that buys Haldi every week and ghee every two is offered the Haldi when that alone is due', async () => {
  const now = instantOf('2026-12-14', '10:00', 'Asia/Kolkata')
  const on = (before: number) => instantOf(addDays('2026-12-14', -before), '11:00', 'Asia/Kolkata')
  for (const before of [34, 27, 20, 13, 6])
    await place(
      db,
      world,
      { 'HAL-100': 80, ...(before % 2 ? {} : { 'GHE-500': 6 }) },
      { now: on(before), outlet: 1 },
    )
  const catalog = await catalogOf(db.pool, now)
  const found = await usual(db.pool, outlet(1), catalog, now)
  expect(found.lines).toEqual([
    { sku: 'HAL-100', pieces: 80, unit: 'case', reason: 'due', lastOn: '2026-12-08', everyDays: 7 },
  ])
  expect((await usual(db.pool, outlet(), catalog, now)).lines).toEqual([])

  const taught = { outletId: outlet(1), words: ' Peela  Masala', sku: 'HAL-100', unit: 'case' as const, now }
  expect(await inTransaction(db, (tx) => learnAlias(tx, taught))).toBe(true)
  const context = await habits(db.pool, outlet(1), catalog, now)
  expect(context.aliases).toEqual([{ words: 'peela masala', sku: 'HAL-100', unit: 'case' }])
  expect(context.habits.get('HAL-100')).toEqual({
    typicalPieces: 80,
    maxPieces: 80,
    usualUnit: 'case',
    perDay: (4 * 80) / 28,
  })
})

test('a shop’s own words can be taught anew, shown and forgotten; nonsense is not learned', async () => {
  const teach = (words: string, sku: string) =>
    inTransaction(db, (tx) => learnAlias(tx, { outletId: outlet(), words, sku, now: monday10 }))
  expect([
    await teach('', 'HAL-100'),
    await teach('x'.repeat(61), 'HAL-100'),
    await teach('x', 'NONE'),
  ]).toEqual([...[false, false, false]])
  await teach('lal dabba', 'HAL-100')
  await teach('LAL DABBA', 'GHE-500')
  await teach('do minute', 'NOO-70')
  const words = async () =>
    (await aliasesOf(db.pool, outlet())).map((alias) => `${alias.words} = ${alias.sku}`)
  expect(await words()).toEqual(['do minute = NOO-70', 'lal dabba = GHE-500'])
  const forgotten = await inTransaction(db, (tx) => forgetAlias(tx, outlet(), 'Lal dabba'))
  expect([forgotten, await words()]).toEqual([1, ['do minute = NOO-70']])
  expect(await inTransaction(db, (tx) => forgetAlias(tx, outlet()))).toBe(1)
})

test('the words learned longest ago give way once there are two hundred', async () => {
  await db.pool.query(
    `insert into outlet_alias (outlet_id, words, product_id, learned_at)
     select $1, 'w' || n, $2, '2026-01-01'::timestamptz + n * interval '1 hour' from generate_series(1, 200) n`,
    [outlet(), world.productIds.get('HAL-100')],
  )
  await inTransaction(db, (tx) =>
    learnAlias(tx, { outletId: outlet(), words: 'new', sku: 'HAL-100', now: monday10 }),
  )
  const known = (await aliasesOf(db.pool, outlet())).map(({ words }) => words)
  expect([known.length, known[0], known.includes('w1'), known.includes('w2')]).toEqual([
    200,
    'new',
    false,
    true,
  ])
})
