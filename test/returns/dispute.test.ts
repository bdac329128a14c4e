import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { bringBack } from '../../src/orders/bring-back.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { deliverOrder } from '../../src/orders/deliver.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { orderById } from '../../src/orders/read.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { answerDisputes } from '../../src/returns/answer.ts'
import { disputesOfOrder, openDisputesOf } from '../../src/returns/disputes.ts'
import { shopMisses, shopReceives, withdrawDispute } from '../../src/returns/shop-says.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10, place, type ShopWorld } from '../support/shop.ts'
import { owed, received, work } from './goods.ts'

let db: Db
let worlds = 0
let world: ShopWorld

beforeAll(async () => {
  db = await freshDb({ max: 24 })
})
beforeEach(async () => {
  world = await buildShop(db, {
    code: `DP${++worlds}`,
    products: [{ sku: 'HAL-100', name: 'Haldi 100g', ptr: 3150, mrp: 3500, stock: 100 }],
  })
})

const desk = (order: OrderView) => ({ orderId: order.id, by: world.billerId, now: monday10 })
const states = async (order: OrderView) =>
  (await disputesOfOrder(db.pool, order.id)).map(({ kind, pieces, status }) => [kind, pieces, status])
const lessThanSent = () => received(db, world, { 'HAL-100': 20 }, [{ line: 1, missing: 4, damaged: 2 }])

async function sent(): Promise<OrderView> {
  const order = await place(db, world, { 'HAL-100': 20 })
  await work(db, (tx) => confirmOrder(tx, desk(order)))
  await work(db, (tx) => dispatchOrder(tx, desk(order)))
  await work(db, (tx) => deliverOrder(tx, desk(order)))
  return order
}

test('what is missing and what is damaged are a dispute each, which the distributor sees until it answers', async () => {
  const order = await lessThanSent()
  expect(await states(order)).toEqual([
    ['missing', 4, 'open'],
    ['damaged', 2, 'open'],
  ])
  expect(await openDisputesOf(db.pool, world.distributorId)).toHaveLength(2)
  const answered = await work(db, (tx) => answerDisputes(tx, { ...desk(order), as: 'credit' }))
  expect(answered).toMatchObject({ ok: true, credit: { amount: 18_900 } })
  expect(await owed(db, world)).toBe(-18_900)
  expect(await openDisputesOf(db.pool, world.distributorId)).toEqual([])
})

test('sent again is credited and ordered anew, confirmed where it is in stock', async () => {
  const order = await lessThanSent()
  const answered = await work(db, (tx) => answerDisputes(tx, { ...desk(order), as: 'again' }))
  if (!answered.ok) throw new Error(answered.reason)
  expect(answered.again?.order).toMatchObject({ status: 'confirmed', source: 'again' })
  expect(answered.again?.order.lines[0]).toMatchObject({ sku: 'HAL-100', confirmed: 6, ptr: 3150 })
  expect(answered.credit?.amount).toBe(answered.again?.order.quote.total)
  const [first] = await disputesOfOrder(db.pool, order.id)
  expect(first?.answer).toBe(`${answered.credit?.number} ${answered.again?.order.number}`)
})

test('disputes of one order answered one by one are credited to the paisa of the whole', async () => {
  const order = await lessThanSent()
  const [missing, damaged] = await disputesOfOrder(db.pool, order.id)
  for (const each of [missing, damaged])
    await work(db, (tx) => answerDisputes(tx, { ...desk(order), as: 'credit', disputeIds: [each?.id ?? 0] }))
  expect(await owed(db, world)).toBe(-18_900)
})

test('declined needs a reason and credits nothing', async () => {
  const order = await lessThanSent()
  const no = (reason: string) =>
    work(db, (tx) => answerDisputes(tx, { ...desk(order), as: 'decline', reason }))
  expect(await no(' ')).toMatchObject({ reason: 'order-reason-missing' })
  expect(await no('signed for in full')).toMatchObject({ ok: true, reason: 'signed for in full' })
  expect(await states(order)).toEqual([
    ['missing', 4, 'declined'],
    ['damaged', 2, 'declined'],
  ])
  expect(await owed(db, world)).toBe(0)
})

test('the shop takes a dispute back while the distributor answers: one of them, never both', async () => {
  for (let n = 0; n < 4; n++) {
    const order = await received(db, world, { 'HAL-100': 2 }, [{ line: 1, missing: 1 }])
    const [dispute] = await disputesOfOrder(db.pool, order.id)
    const before = await owed(db, world)
    const request = { ...desk(order), by: world.ownerId, disputeId: dispute?.id ?? 0 }
    const [taken, answered] = await Promise.all([
      work(db, (tx) => withdrawDispute(tx, request)),
      work(db, (tx) => answerDisputes(tx, { ...desk(order), as: 'credit' })),
    ])
    expect([taken.ok, answered.ok].filter(Boolean)).toHaveLength(1)
    expect(await owed(db, world)).toBe(before - (answered.ok ? 3100 : 0))
    if (!answered.ok) expect(answered).toMatchObject({ reason: 'dispute-closed-already', who: 'Kiran' })
  }
})

test('two billers answer at once: one credit note', async () => {
  const order = await lessThanSent()
  const both = await Promise.all(
    [1, 2].map(() => work(db, (tx) => answerDisputes(tx, { ...desk(order), as: 'credit' }))),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'dispute-closed-already', who: 'Hetal' })
  expect(await owed(db, world)).toBe(-18_900)
})

test('an order not come is a dispute until it is delivered again or brought back', async () => {
  for (const end of [deliverOrder, bringBack]) {
    const order = await sent()
    await work(db, (tx) => shopMisses(tx, { ...desk(order), by: world.ownerId }))
    expect(await states(order)).toEqual([['not-come', null, 'open']])
    await work(db, (tx) => end(tx, desk(order)))
    expect(await states(order)).toEqual([['not-come', null, 'accepted']])
  }
})

test('said to be delivered after all, the shop is asked again; having it, the shop takes its word back', async () => {
  const order = await sent()
  const shop = { ...desk(order), by: world.ownerId }
  await work(db, (tx) => shopMisses(tx, shop))
  const answer = { ...desk(order), as: 'decline' as const, reason: 'Ravi took it' }
  expect(await work(db, (tx) => answerDisputes(tx, answer))).toMatchObject({
    ok: true,
    change: { kind: 'delivered' },
  })
  const again = new Date(monday10.getTime() + 60_000)
  await work(db, (tx) => shopMisses(tx, { ...shop, now: again }))
  await work(db, (tx) => shopReceives(tx, { ...shop, now: again }))
  expect(await states(order)).toEqual([
    ['not-come', null, 'declined'],
    ['not-come', null, 'withdrawn'],
  ])
  expect((await orderById(db.pool, order.id))?.status).toBe('received')
})
