/** Points that a scheme's slab gives live as those of earning rules do: pending, active, back with what goes back. */
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { acceptChange } from '../../src/orders/answer.ts'
import { changeOrder } from '../../src/orders/change.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import { receiveOrder } from '../../src/orders/receive.ts'
import { pointsOfOrders } from '../../src/points/orders/hook.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'
import { asBiller, confirmed, must, perHundred, pointsOf, publish, work } from './rules.ts'
import { account } from './support.ts'

let db: Db
let world: ShopWorld
let shop: number

beforeEach(async () => {
  db = await freshDb()
  world = await buildShop(db, {
    products: [
      { sku: 'HAL-100', name: 'Haldi 100g', ptr: 3150, mrp: 3500, stock: 10_000 },
      { sku: 'GHE-500', name: 'Cow Ghee 500ml', ptr: 29_400, mrp: 32_000, rate: 1200, stock: 10_000 },
    ],
  })
  shop = world.outletIds[0] ?? 0
  const slabs = [
    { from: 50, points: 40 },
    { from: 200, points: 200 },
  ]
  const document = {
    v: 1,
    name: { en: 'Haldi points', hi: 'हल्दी पॉइंट', 'hi-Latn': 'Haldi points' },
    window: { from: '2026-10-01', until: '2026-12-31', timeZone: 'Asia/Kolkata' },
    goods: { skus: ['HAL-100'] },
    level: 'secondary',
    rule: { kind: 'quantity-slabs', basis: { per: 'order' }, slabs },
  }
  const request = { code: 'HALDI-PTS', document, by: null, now: monday10 }
  const outcome = await inTransaction(db, (tx) => publishScheme(tx, request))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
})

test('a slab’s points are pending once confirmed and active once received, with no earning rule at all', async () => {
  const order = await confirmed(db, world, { 'HAL-100': 200, 'GHE-500': 5 })
  expect([await pointsOf(db, order.id), await account(db, shop)]).toEqual([
    { scheme: 200 },
    { active: 0, pending: 200 },
  ])
  must(await work(db, (tx) => dispatchOrder(tx, asBiller(world, order))))
  must(await work(db, (tx) => receiveOrder(tx, asBiller(world, order))))
  expect(await account(db, shop)).toEqual({ active: 200, pending: 0 })
  const { rows } = await db.pool.query(`select reason from point_entry where kind = 'scheme'`)
  expect(rows[0].reason).toMatchObject({
    ...{ number: order.number, name: { en: 'Haldi points' }, gives: { kind: 'quantity-slabs' } },
    lines: [{ sku: 'HAL-100', pieces: 200, points: 200 }],
  })
})

test('what does not come takes its share back, though the slab stands', async () => {
  await publish(db, { BASE: perHundred })
  const order = await confirmed(db, world, { 'HAL-100': 200, 'GHE-500': 5 })
  const request = asBiller(world, order)
  must(await work(db, (tx) => dispatchOrder(tx, { ...request, lines: [{ line: 1, pieces: 150 }] })))
  expect(await pointsOf(db, order.id)).toMatchObject({ scheme: 150 })
  must(await work(db, (tx) => receiveOrder(tx, { ...request, lines: [{ line: 1, missing: 50 }] })))
  expect(await pointsOf(db, order.id)).toMatchObject({ scheme: 100 })
  expect((await verifyLedger(db.pool)).broken).toEqual([])
})

test('a changed order gives what its own slab gives: less, nothing, more; a cancelled one nothing', async () => {
  const order = await confirmed(db, world, { 'HAL-100': 200 })
  const changeTo = async (pieces: number, before = order) => {
    const lines = [{ line: 1, pieces }]
    const changed = must(await work(db, (tx) => changeOrder(tx, { ...asBiller(world, before), lines })))
    const accepted = { ...asBiller(world, changed), revision: changed.revision }
    return must(await work(db, (tx) => acceptChange(tx, accepted)))
  }
  const less = await changeTo(190)
  expect(await pointsOf(db, order.id)).toEqual({ scheme: 40 })
  const none = await changeTo(49, less)
  expect(await pointsOf(db, order.id)).toEqual({ scheme: 0 })
  const more = await changeTo(210, none)
  expect(await pointsOf(db, order.id)).toEqual({ scheme: 200 })
  const again = {
    order: more,
    was: 'changed',
    kind: 'change-accepted',
    fewer: true,
    cause: `r${more.revision}`,
  } as const
  await work(db, (tx) => pointsOfOrders(tx, [again], monday10))
  expect(await account(db, shop)).toEqual({ active: 0, pending: 200 })
  must(await work(db, (tx) => cancelOrder(tx, asBiller(world, more))))
  expect(await account(db, shop)).toEqual({ active: 0, pending: 0 })
  expect((await verifyLedger(db.pool)).broken).toEqual([])
})
