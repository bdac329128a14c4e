import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { acceptChange } from '../../src/orders/answer.ts'
import { changeOrder } from '../../src/orders/change.ts'
import { deliverOrder } from '../../src/orders/deliver.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { historyOf, orderById } from '../../src/orders/read.ts'
import { receiveOrder } from '../../src/orders/receive.ts'
import type { OrderChange, Outcome } from '../../src/orders/types.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, place, type ShopWorld, shelves } from '../support/shop.ts'

let db: Db
let world: ShopWorld

beforeAll(async () => {
  db = await lentDb()
  world = await buildShop(db)
})

const done = async (work: (tx: Tx) => Promise<Outcome>): Promise<OrderChange> => {
  const outcome = await inTransaction(db, work)
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome)}`)
  return outcome.change
}

test('an order travels from the shop to the shop, and what every step answers is what the database holds', async () => {
  const start = await shelves(db, world)
  const order = await place(db, world, { 'NOO-70': 96, 'HAL-100': 40, 'GHE-500': 5 })
  const request = { orderId: order.id, by: world.billerId, now: monday10 }
  const asShop = { ...request, by: world.ownerId }
  expect(order).toMatchObject({ status: 'placed', deliverOn: '2026-11-05', placedBy: { name: 'Kiran' } })
  expect(await orderById(db.pool, order.id)).toEqual(order)

  const lines = [
    { line: 1, pieces: 48 },
    { line: 3, substitute: { sku: 'SHA-6', pieces: 32 } },
  ]
  const changed = await done((tx) => changeOrder(tx, { ...request, lines }))
  expect(changed.kind).toBe('changed')
  expect(await orderById(db.pool, order.id)).toEqual(changed.order)

  const accepted = await done((tx) => acceptChange(tx, { ...asShop, revision: changed.order.revision }))
  expect(accepted.order.lines.map(({ confirmed }) => confirmed)).toEqual([48, 40, 0, 32])
  expect(await orderById(db.pool, order.id)).toEqual(accepted.order)

  await done((tx) => dispatchOrder(tx, { ...request, bills: ['GT/26-27/00123'] }))
  await done((tx) => deliverOrder(tx, request))
  const received = await done((tx) => receiveOrder(tx, { ...asShop, lines: [{ line: 1, missing: 8 }] }))
  expect(received).toMatchObject({ kind: 'short', order: { status: 'received' } })
  expect(await orderById(db.pool, order.id)).toEqual(received.order)
  expect(received.order.lines.map((line) => line.received)).toEqual([40, 40, 0, 32])
  expect(received.order.quote.total).toBe(Math.round((40 * 1260 + 40 * 3150 + 32 * 170) / 100) * 100)

  const end = await shelves(db, world)
  expect(end['NOO-70']).toEqual({ physical: (start['NOO-70']?.physical ?? 0) - 48, reserved: 0 })
  expect(end['GHE-500']).toEqual(start['GHE-500'])
  const history = await historyOf(db.pool, order.id)
  expect(history.map(({ kind, who }) => `${kind} by ${who}`)).toEqual([
    'placed by Kiran',
    'changed by Hetal',
    'change-accepted by Kiran',
    'dispatched by Hetal',
    'delivered by Hetal',
    'short by Kiran',
  ])
})
