/** Several people acting at the same moment. */
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction, retryTransient, type Tx } from '../../src/db/tx.ts'
import { changeOrder } from '../../src/orders/change.ts'
import { confirmOrder, confirmOrders } from '../../src/orders/confirm.ts'
import { deliverBeat } from '../../src/orders/deliver.ts'
import { dispatchBeat } from '../../src/orders/dispatch.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import { placeOrder } from '../../src/orders/place.ts'
import { openOrdersOf, orderById } from '../../src/orders/read.ts'
import { setStock } from '../../src/orders/stock.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10, place, type ShopWorld, shelves } from '../support/shop.ts'

let db: Db
let worlds = 0

beforeAll(async () => {
  db = await freshDb({ max: 24 })
})

const newWorld = (stock: number, outlets = 2): Promise<ShopWorld> =>
  buildShop(db, { code: `T${++worlds}`, outlets, products: [{ sku: 'CARTON', caseSize: 12, stock }] })

const acts = <T>(work: (tx: Tx) => Promise<T>) =>
  retryTransient(() => inTransaction(db, work), { attempts: 5 })

const asBiller = (world: ShopWorld, order: OrderView) => ({
  orderId: order.id,
  by: world.billerId,
  now: monday10,
})

async function eachPlaces(world: ShopWorld, count: number, pieces: number): Promise<OrderView[]> {
  const orders: OrderView[] = []
  for (let n = 0; n < count; n++)
    orders.push(await place(db, world, { CARTON: pieces }, { outlet: n % world.outletIds.length }))
  return orders
}

test('of two confirmations of the last carton exactly one gets it, the other hears what is short', async () => {
  const world = await newWorld(12)
  const orders = await eachPlaces(world, 2, 12)
  const outcomes = await Promise.all(
    orders.map((order) => acts((tx) => confirmOrder(tx, asBiller(world, order)))),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    reason: 'order-short',
    short: [{ line: 1, sku: 'CARTON', wanted: 12, available: 0 }],
  })
  expect(await shelves(db, world)).toEqual({ CARTON: { physical: 12, reserved: 12 } })
})

test('two staff confirming one order at once confirm it once, and the second is told who was first', async () => {
  const world = await newWorld(100)
  const [order] = await eachPlaces(world, 1, 12)
  if (!order) throw new Error('nothing placed')
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => acts((tx) => confirmOrder(tx, asBiller(world, order)))),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(2)
  for (const outcome of outcomes)
    if (!outcome.ok)
      expect(outcome).toMatchObject({ reason: 'order-already-confirmed', who: 'Hetal', since: monday10 })
  expect((await shelves(db, world)).CARTON?.reserved).toBe(12)
})

test('twenty confirmations at once on stock for seven: seven stand, and nothing goes below zero', async () => {
  const world = await newWorld(7 * 12 + 5, 20)
  const orders = await eachPlaces(world, 20, 12)
  const outcomes = await Promise.all(
    orders.map((order) => acts((tx) => confirmOrder(tx, asBiller(world, order)))),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(7)
  expect((await shelves(db, world)).CARTON).toEqual({ physical: 89, reserved: 84 })
})

test('confirm and cancel at once: whoever comes second hears it, and no stock stays held for a cancelled order', async () => {
  const world = await newWorld(600)
  for (const order of await eachPlaces(world, 12, 12)) {
    const [confirmed, cancelled] = await Promise.all([
      acts((tx) => confirmOrder(tx, asBiller(world, order))),
      acts((tx) => cancelOrder(tx, { ...asBiller(world, order), by: world.ownerId })),
    ])
    expect(cancelled.ok).toBe(true)
    if (!confirmed.ok) expect(confirmed.reason).toBe('order-already-cancelled')
    expect((await orderById(db.pool, order.id))?.status).toBe('cancelled')
  }
  expect((await shelves(db, world)).CARTON?.reserved).toBe(0)
})

test('one changes while another confirms: the order is one or the other, and holds what it says', async () => {
  const world = await newWorld(600)
  for (const order of await eachPlaces(world, 12, 12)) {
    const request = asBiller(world, order)
    const lines = [{ line: 1, pieces: 6 }]
    await Promise.all([
      acts((tx) => changeOrder(tx, { ...request, lines })),
      acts((tx) => confirmOrder(tx, request)),
    ])
    const after = await orderById(db.pool, order.id)
    expect(after?.status).toBe('changed')
    expect(after?.lines[0]?.confirmed).toBe(6)
  }
  expect((await shelves(db, world)).CARTON?.reserved).toBe(72)
})

test('batches, beats and uploads at once on the same orders end in a stock that adds up', async () => {
  const world = await newWorld(150, 10)
  const orders = await eachPlaces(world, 20, 12)
  const orderIds = orders.map(({ id }) => id)
  const request = { by: world.billerId, now: monday10 }
  const beat = { ...request, distributorId: world.distributorId, beatId: world.beatId, day: '2026-11-05' }
  await Promise.all([
    acts((tx) => confirmOrders(tx, { ...request, orderIds })),
    acts((tx) => confirmOrders(tx, { ...request, orderIds: orderIds.toReversed() })),
    acts((tx) => dispatchBeat(tx, beat)),
    acts((tx) =>
      setStock(tx, { ...beat, lines: [{ sku: 'CARTON', pieces: 30, mode: 'add' }], now: monday10 }),
    ),
    acts((tx) => dispatchBeat(tx, beat)),
    acts((tx) => deliverBeat(tx, beat)),
  ])
  const after = await Promise.all(orderIds.map((id) => orderById(db.pool, id)))
  const sent = after.flatMap((order) => order?.lines ?? []).reduce((sum, line) => sum + line.dispatched, 0)
  const held = after.filter((order) => order?.status === 'confirmed').length * 12
  expect((await shelves(db, world)).CARTON).toEqual({ physical: 180 - sent, reserved: held })
  expect(sent + held).toBeGreaterThanOrEqual(144)
})

test('a key placed four times at once is one order, and everyone gets it', async () => {
  const world = await newWorld(100)
  const request = {
    key: 'the same wish',
    outletId: world.outletIds[0] ?? 0,
    placedBy: world.ownerId,
    lines: [{ sku: 'CARTON', pieces: 12 }],
    source: 'typed' as const,
    now: monday10,
  }
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => acts((tx) => placeOrder(tx, request))))
  const numbers = outcomes.map((outcome) => (outcome.ok ? outcome.change.order.number : outcome.reason))
  expect(new Set(numbers).size).toBe(1)
  expect(outcomes.filter((outcome) => outcome.ok && outcome.repeated)).toHaveLength(3)
  expect(await openOrdersOf(db.pool, request.outletId)).toHaveLength(1)
})
