/** Changed orders: what is offered, what the shop says, and what happens when it says nothing. */
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { acceptChange, declineChange } from '../../src/orders/answer.ts'
import { changeOrder, type LineEdit } from '../../src/orders/change.ts'
import { confirmAvailable } from '../../src/orders/confirm.ts'
import { orderById } from '../../src/orders/read.ts'
import { settleChangesAtCutOff } from '../../src/orders/settle.ts'
import type { OrderChange, OrderView, Outcome } from '../../src/orders/types.ts'
import { askUrgent } from '../../src/orders/urgent.ts'
import { instantOf } from '../../src/orders/zone.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, place, type ShopWorld, shelves } from '../support/shop.ts'

let db: Db
let worlds = 0

beforeAll(async () => {
  db = await lentDb()
})

const newWorld = (shortLines: 'cancel' | 'back-order' = 'cancel') =>
  buildShop(db, {
    code: `F${++worlds}`,
    shortLines,
    products: [
      { sku: 'NOO', name: 'Noodles', stock: 24 },
      { sku: 'HAL', name: 'Haldi', stock: 100 },
      { sku: 'GHE', name: 'Ghee', stock: 5 },
    ],
  })

const at = (time: string) => instantOf('2026-11-04', time, 'Asia/Kolkata')

async function done(work: (tx: Tx) => Promise<Outcome>): Promise<OrderChange> {
  const outcome = await inTransaction(db, work)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.change
}

async function offered(world: ShopWorld, lines: LineEdit[], now = monday10): Promise<OrderView> {
  const order = await place(db, world, { NOO: 48, HAL: 20 })
  const request = { orderId: order.id, by: world.billerId, now }
  return (await done((tx) => changeOrder(tx, { ...request, lines }))).order
}

const pieces = (order: OrderView | undefined) =>
  order?.lines.map(({ sku, ordered, confirmed }) => `${sku} ${confirmed}/${ordered}`)
const settle = (now: Date) => inTransaction(db, (tx) => settleChangesAtCutOff(tx, now))
const half: LineEdit[] = [{ line: 1, pieces: 24 }]

test('send 24 now: the shop is offered what is there, and the offer is held for it', async () => {
  const world = await newWorld()
  const order = await place(db, world, { NOO: 48, HAL: 20 })
  const request = { orderId: order.id, by: world.billerId, now: monday10 }
  const change = await done((tx) => confirmAvailable(tx, request))
  expect(change.kind).toBe('changed')
  expect(change.detail.lines).toEqual([{ line: 1, sku: 'NOO', name: 'Noodles', from: 48, to: 24 }])
  expect(await shelves(db, world)).toMatchObject({ NOO: { reserved: 24 }, HAL: { reserved: 20 } })
  expect(change.detail.total).toBe(44_000)
})

test('where all is there, sending what is there is confirming', async () => {
  const world = await newWorld()
  const order = await place(db, world, { NOO: 24 })
  const request = { orderId: order.id, by: world.billerId, now: monday10 }
  expect((await done((tx) => confirmAvailable(tx, request))).kind).toBe('confirmed')
})

test('a second edit adds to the offer, and one that leads back to what was ordered confirms it', async () => {
  const world = await newWorld()
  const order = await place(db, world, { NOO: 12, HAL: 20 })
  const edit = (lines: LineEdit[]) =>
    done((tx) => changeOrder(tx, { orderId: order.id, by: null, now: monday10, lines }))
  await edit([{ line: 2, pieces: 10 }])
  const second = await edit([{ line: 1, substitute: { sku: 'GHE', pieces: 2 } }])
  expect(pieces(second.order)).toEqual(['NOO 0/12', 'HAL 10/20', 'GHE 2/0'])
  const replaced = await edit([{ line: 1, substitute: { sku: 'GHE', pieces: 3 } }])
  expect(pieces(replaced.order)).toEqual(['NOO 0/12', 'HAL 10/20', 'GHE 3/0'])
  const back = await edit([
    { line: 1, pieces: 12 },
    { line: 2, pieces: 20 },
  ])
  expect(back.kind).toBe('confirmed')
  expect(pieces(back.order)).toEqual(['NOO 12/12', 'HAL 20/20'])
  expect(await orderById(db.pool, order.id)).toEqual(back.order)
  expect((await shelves(db, world)).GHE?.reserved).toBe(0)
})

test('declining keeps the lines nobody wanted to change, or nothing, as the shop says', async () => {
  const world = await newWorld()
  const order = await offered(world, half)
  const request = { orderId: order.id, by: world.ownerId, now: monday10 }
  const rest = await done((tx) => declineChange(tx, { ...request, keep: 'rest' }))
  expect([rest.order.status, pieces(rest.order)]).toEqual(['confirmed', ['NOO 0/48', 'HAL 20/20']])

  const other = await offered(world, half)
  const none = await done((tx) => declineChange(tx, { ...request, orderId: other.id, keep: 'nothing' }))
  expect(none.order.status).toBe('cancelled')
  expect(await shelves(db, world)).toMatchObject({ NOO: { reserved: 0 }, HAL: { reserved: 20 } })
})

test('unanswered at the cut-off a smaller quantity stands', async () => {
  const world = await newWorld()
  const order = await offered(world, half)
  await settle(at('17:59'))
  expect((await orderById(db.pool, order.id))?.status).toBe('changed')
  const [change] = await settle(at('18:00'))
  expect(change).toMatchObject({ kind: 'change-settled', by: null, order: { status: 'confirmed' } })
  expect(pieces(change?.order)).toEqual(['NOO 24/48', 'HAL 20/20'])
  expect(await settle(at('18:01'))).toEqual([])
})

test('unanswered, more than was ordered falls back to it and a substitute never stands', async () => {
  const world = await newWorld()
  const order = await offered(world, [
    { line: 1, substitute: { sku: 'GHE', pieces: 5 } },
    { line: 2, pieces: 30 },
  ])
  expect(await shelves(db, world)).toMatchObject({ GHE: { reserved: 5 }, HAL: { reserved: 30 } })
  const [change] = await settle(at('18:00'))
  expect(change?.order.id).toBe(order.id)
  expect(pieces(change?.order)).toEqual(['NOO 0/48', 'HAL 20/20'])
  expect(await shelves(db, world)).toMatchObject({ GHE: { reserved: 0 }, HAL: { reserved: 20 } })
})

test('unanswered, an order of which only a substitute was offered is cancelled', async () => {
  const world = await newWorld()
  await offered(world, [{ line: 1, substitute: { sku: 'GHE', pieces: 5 } }, { line: 2 }])
  const [change] = await settle(at('18:00'))
  expect(change?.order.status).toBe('cancelled')
  expect((await shelves(db, world)).GHE?.reserved).toBe(0)
})

test('an offer made after the cut-off leaves the shop two hours to answer', async () => {
  const world = await newWorld()
  await offered(world, half, at('18:30'))
  expect(await settle(at('20:29'))).toEqual([])
  expect(await settle(at('20:30'))).toHaveLength(1)
})

test('where the distributor back-orders, the missing rest becomes an order for the next beat day', async () => {
  const world = await newWorld('back-order')
  const order = await offered(world, half)
  const accepted = await done((tx) =>
    acceptChange(tx, { orderId: order.id, by: world.ownerId, now: monday10 }),
  )
  const { backorder } = accepted.detail
  expect(backorder?.deliverOn).toBe('2026-11-12')
  const rest = await orderById(db.pool, backorder?.id ?? 0)
  expect(rest).toMatchObject({ status: 'placed', source: 'backorder', number: backorder?.number })
  expect(pieces(rest)).toEqual(['NOO 0/24'])
})

test('what the shop agreed to in more or other goods counts as ordered from then on', async () => {
  const world = await newWorld('back-order')
  const order = await offered(world, [
    { line: 1, substitute: { sku: 'GHE', pieces: 5 } },
    { line: 2, pieces: 30 },
  ])
  const request = { orderId: order.id, by: world.ownerId, now: monday10 }
  const { order: after, detail } = await done((tx) => acceptChange(tx, request))
  expect(pieces(after)).toEqual(['NOO 0/48', 'HAL 30/30', 'GHE 5/5'])
  expect(detail.backorder).toBeUndefined()
})

test('asking for urgent in between leaves the offer answerable and the waiting time running', async () => {
  const world = await newWorld()
  const order = await offered(world, half)
  const request = { orderId: order.id, by: world.ownerId, now: new Date(monday10.getTime() + 60_000) }
  await done((tx) => askUrgent(tx, request))
  const accepted = await done((tx) => acceptChange(tx, { ...request, revision: order.revision }))
  expect(accepted.order).toMatchObject({ status: 'confirmed', urgent: 'asked' })
})
