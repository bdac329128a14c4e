/** Looking up, reminding, receiving in silence, and the sheet of the day. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { beatSheet } from '../../src/orders/beat-sheet.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { deliverBeat } from '../../src/orders/deliver.ts'
import { dispatchBeat } from '../../src/orders/dispatch.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import {
  countsByStatus,
  lastOrder,
  openOrdersOf,
  orderByNumber,
  ordersOfOutlet,
  pendingOfDistributor,
} from '../../src/orders/read.ts'
import { notCome, receiveSilent } from '../../src/orders/receive.ts'
import { dueReminders, markReminded } from '../../src/orders/reminders.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { instantOf } from '../../src/orders/zone.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, place, type ShopWorld, shelves } from '../support/shop.ts'

let db: Db
let world: ShopWorld
let worlds = 0

const minutes = (n: number) => new Date(monday10.getTime() + n * 60_000)
const outlet = () => world.outletIds[0] ?? 0
const as = (orderId: number, now = monday10) => ({ orderId, by: world.billerId, now })
const confirm = (orderId: number) => inTransaction(db, (tx) => confirmOrder(tx, as(orderId)))

beforeAll(async () => {
  db = await lentDb()
})

beforeEach(async () => {
  world = await buildShop(db, { code: `R${++worlds}` })
})

test('a shop’s orders come newest first and page by page, by status where asked', async () => {
  const orders: OrderView[] = []
  for (let n = 0; n < 5; n++) orders.push(await place(db, world, { 'NOO-70': 12 }, { now: minutes(n) }))
  const numbers = orders.map(({ number }) => number).toReversed()
  const first = await ordersOfOutlet(db.pool, outlet(), { limit: 3 })
  expect(first.map(({ number }) => number)).toEqual(numbers.slice(0, 3))
  const before = first.at(-1)?.placedAt ?? monday10
  const rest = await ordersOfOutlet(db.pool, outlet(), { limit: 3, before })
  expect(rest.map(({ number }) => number)).toEqual(numbers.slice(3))
  await inTransaction(db, (tx) => cancelOrder(tx, as(orders[4]?.id ?? 0)))
  expect(await ordersOfOutlet(db.pool, outlet(), { statuses: ['cancelled'] })).toHaveLength(1)
  expect((await lastOrder(db.pool, outlet()))?.id).toBe(orders[3]?.id)
  expect(await openOrdersOf(db.pool, outlet())).toHaveLength(4)
})

test('an order is found by the number said on the phone, and a number of nobody finds none', async () => {
  const order = await place(db, world, { 'NOO-70': 12 })
  expect(await orderByNumber(db.pool, order.number)).toEqual(order)
  expect(await orderByNumber(db.pool, 1)).toBeUndefined()
  expect(await orderByNumber(db.pool, 1.5)).toBeUndefined()
})

test('what waits for the distributor comes oldest first, and is counted by status', async () => {
  const late = await place(db, world, { 'NOO-70': 12 }, { now: minutes(9) })
  const early = await place(db, world, { 'NOO-70': 12 }, { now: minutes(1) })
  const answered = await place(db, world, { 'NOO-70': 12 })
  await confirm(answered.id)
  const pending = await pendingOfDistributor(db.pool, world.distributorId)
  expect(pending.map(({ id }) => id)).toEqual([early.id, late.id])
  const counts = { placed: 2, changed: 0, confirmed: 1, dispatched: 0 }
  expect(await countsByStatus(db.pool, world.distributorId)).toEqual(counts)
})

test('the sheet of a day picks the same pieces in cases, inners and loose, over all orders', async () => {
  const first = await place(db, world, { 'NOO-70': 150, 'SHA-6': 48 })
  const second = await place(db, world, { 'NOO-70': 50 }, { outlet: 1 })
  const other = await place(db, world, { 'HAL-100': 5 })
  await confirm(first.id)
  await confirm(second.id)
  const day = '2026-11-05'
  const sheet = await beatSheet(db.pool, { distributorId: world.distributorId, beatId: world.beatId, day })
  expect(sheet.orders.map(({ id }) => id)).toEqual([first.id, second.id])
  expect(sheet.orders).not.toContainEqual(expect.objectContaining({ id: other.id }))
  expect(sheet.picking.map(({ name, ...line }) => line)).toEqual([
    { sku: 'NOO-70', pieces: 200, cases: 2, inners: 0, loose: 8 },
    { sku: 'SHA-6', pieces: 48, cases: 0, inners: 3, loose: 0 },
  ])
  expect(sheet.total).toBe(first.quote.total + second.quote.total)
  const earlier = await beatSheet(db.pool, { distributorId: world.distributorId, day: '2026-11-04' })
  expect(earlier.orders).toEqual([])
})

test('the whole beat goes and arrives at once; 48 silent hours later all of it counts as received', async () => {
  const orders = [
    await place(db, world, { 'NOO-70': 12 }),
    await place(db, world, { 'HAL-100': 5 }, { outlet: 1 }),
  ]
  for (const { id } of orders) await confirm(id)
  const beat = { distributorId: world.distributorId, beatId: world.beatId, day: '2026-11-05', by: null }
  const sent = await inTransaction(db, (tx) => dispatchBeat(tx, { ...beat, now: minutes(10) }))
  const came = await inTransaction(db, (tx) => deliverBeat(tx, { ...beat, now: minutes(20) }))
  expect([sent.done.length, came.done.length]).toEqual([2, 2])
  const again = await inTransaction(db, (tx) => deliverBeat(tx, { ...beat, now: minutes(21) }))
  expect(again).toEqual({ done: [], refused: [] })

  await inTransaction(db, (tx) => notCome(tx, as(orders[1]?.id ?? 0, minutes(30))))
  const silent = (now: Date) => inTransaction(db, (tx) => receiveSilent(tx, now))
  expect(await silent(minutes(20 + 48 * 60 - 1))).toEqual([])
  const [received, ...more] = await silent(minutes(20 + 48 * 60))
  expect(more).toEqual([])
  expect(received).toMatchObject({ kind: 'received', by: null, detail: { silent: true } })
  expect(received?.order.lines.map((line) => line.received)).toEqual([12])
  expect((await shelves(db, world))['NOO-70']).toEqual({ physical: 468, reserved: 0 })
})

const due = async (now: Date) =>
  (await dueReminders(db.pool, now))
    .filter(({ order }) => order.distributor.id === world.distributorId)
    .map(({ level, order }) => [level, order.number])

test('an order not answered is brought up to the distributor after its minutes, to the brand after twice those', async () => {
  const order = await place(db, world, { 'NOO-70': 12 })
  expect(await due(minutes(29))).toEqual([])
  expect(await due(minutes(30))).toEqual([[1, order.number]])
  const mark = (level: 1 | 2) => inTransaction(db, (tx) => markReminded(tx, { order, level }))
  expect([await mark(1), await mark(1)]).toEqual([true, false])
  expect(await due(minutes(59))).toEqual([])
  expect(await due(minutes(60))).toEqual([[2, order.number]])
  expect(await mark(2)).toBe(true)
  expect(await due(minutes(600))).toEqual([])
})

test('waiting overnight and on holidays is not held against the distributor, and answered orders never', async () => {
  await db.pool.query(`insert into holiday (distributor_id, day) values ($1, '2026-11-03')`, [
    world.distributorId,
  ])
  const at = (day: string, time: string) => instantOf(day, time, 'Asia/Kolkata')
  const order = await place(db, world, { 'NOO-70': 12 }, { now: at('2026-11-02', '18:50') })
  expect(await due(at('2026-11-03', '12:00'))).toEqual([])
  expect(await due(at('2026-11-04', '09:19'))).toEqual([])
  expect(await due(at('2026-11-04', '09:20'))).toEqual([[1, order.number]])
  await confirm(order.id)
  expect(await due(at('2026-11-04', '18:00'))).toEqual([])
})
