import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { availability, availabilityOf } from '../../src/orders/availability.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { dispatchBeat, dispatchOrder } from '../../src/orders/dispatch.ts'
import { type StockLine, setStock, stockOfDistributor } from '../../src/orders/stock.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, place, type ShopWorld, shelves } from '../support/shop.ts'

let db: Db
let world: ShopWorld

beforeAll(async () => {
  db = await lentDb()
  world = await buildShop(db, {
    products: [
      { sku: 'NOO', name: 'Noodles', caseSize: 12, stock: 100 },
      { sku: 'HAL', name: 'Haldi', caseSize: 40, stock: 30 },
      { sku: 'FREE', name: 'Salt' },
    ],
  })
})

const sets = (...lines: StockLine[]) =>
  inTransaction(db, (tx) => setStock(tx, { distributorId: world.distributorId, lines, now: monday10 }))

const confirmed = async (lines: Record<string, number>, outlet = 0) => {
  const order = await place(db, world, lines, { outlet })
  const request = { orderId: order.id, by: world.billerId, now: monday10 }
  const outcome = await inTransaction(db, (tx) => confirmOrder(tx, request))
  expect(outcome.ok).toBe(true)
  return { ...request, number: order.number }
}

test('an upload below what is promised lists the orders that no longer fit, newest first, and nothing goes negative', async () => {
  const first = await confirmed({ NOO: 40 })
  const second = await confirmed({ NOO: 30 }, 1)
  const third = await confirmed({ NOO: 20 })
  const set = await sets({ sku: 'NOO', pieces: 45, mode: 'set' })
  expect(set).toMatchObject({ ok: true, lines: [{ sku: 'NOO', physical: 45 }] })
  const orders = [
    { id: third.orderId, number: third.number, outlet: 'Om Stores 1', pieces: 20 },
    { id: second.orderId, number: second.number, outlet: 'Om Stores 2', pieces: 30 },
  ]
  const over = { sku: 'NOO', name: 'Noodles', physical: 45, reserved: 90, orders }
  expect(set.ok && set.affected).toEqual([over])
  expect(await availability(db.pool, world.distributorId, ['NOO'])).toEqual(new Map([['NOO', 'out']]))

  const beat = { distributorId: world.distributorId, day: '2026-11-05', by: world.billerId, now: monday10 }
  const { done, refused } = await inTransaction(db, (tx) => dispatchBeat(tx, beat))
  expect(done.map(({ order }) => order.id)).toEqual([first.orderId])
  expect(refused.map(({ orderId, refusal }) => [orderId, refusal.reason])).toEqual([
    [second.orderId, 'order-short'],
    [third.orderId, 'order-short'],
  ])
  expect((await shelves(db, world)).NOO).toEqual({ physical: 5, reserved: 50 })

  const lines = [{ line: 1, pieces: 5 }]
  const some = await inTransaction(db, (tx) => dispatchOrder(tx, { ...third, lines }))
  expect(some.ok && some.change.detail.lines).toMatchObject([{ from: 20, to: 5 }])
  expect((await shelves(db, world)).NOO).toEqual({ physical: 0, reserved: 30 })
})

test('adding adds, also a correction downwards, but never below zero', async () => {
  expect(await sets({ sku: 'HAL', pieces: 20, mode: 'add' })).toMatchObject({ lines: [{ physical: 50 }] })
  expect(await sets({ sku: 'HAL', pieces: -5, mode: 'add' })).toMatchObject({ lines: [{ physical: 45 }] })
  expect(await sets({ sku: 'HAL', pieces: -46, mode: 'add' })).toMatchObject({ reason: 'stock-out-of-range' })
  expect((await shelves(db, world)).HAL?.physical).toBe(45)
})

test('one bad line and nothing of the list is set', async () => {
  const good = { sku: 'HAL', pieces: 1, mode: 'set' as const }
  const refused = async (reason: string, ...lines: StockLine[]) => {
    expect(await sets(...lines)).toMatchObject({ ok: false, reason })
    expect((await shelves(db, world)).HAL?.physical).toBe(45)
  }
  await refused('stock-empty')
  await refused('stock-twice', good, good)
  await refused('stock-unknown-product', good, { sku: 'XYZ', pieces: 1, mode: 'set' })
  await refused('stock-out-of-range', good, { sku: 'NOO', pieces: -1, mode: 'set' })
  await refused('stock-out-of-range', good, { sku: 'NOO', pieces: 10_000_001, mode: 'set' })
})

test('a product the distributor never counted can be promised, and once counted its promises count', async () => {
  const order = await confirmed({ FREE: 500 })
  expect((await stockOfDistributor(db.pool, world.distributorId)).map(({ sku }) => sku)).not.toContain('FREE')
  const set = await sets({ sku: 'FREE', pieces: 400, mode: 'add' })
  expect(set).toMatchObject({
    lines: [{ physical: 400 }],
    affected: [{ sku: 'FREE', reserved: 500, orders: [{ id: order.orderId }] }],
  })
})

test('shops read available, few or out, and never a number', async () => {
  const pack = { caseSize: 12, orderMultiple: 1 }
  expect([0, -3, 1, 11, 12, null].map((free) => availabilityOf(free, pack))).toEqual([
    ...['out', 'out', 'few', 'few', 'available', 'available'],
  ])
  await sets({ sku: 'HAL', pieces: 39, mode: 'set' })
  const seen = await availability(db.pool, world.distributorId, ['HAL', 'NOO', 'XYZ'])
  expect(Object.fromEntries(seen)).toEqual({ HAL: 'few', NOO: 'out' })
})
