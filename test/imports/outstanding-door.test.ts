/** What was entered as owed at a shop's door, and the bills that the distributor's books bring for it. */
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { payAtDoor } from '../../src/dues/at-door.ts'
import { duesOf } from '../../src/dues/open-bills.ts'
import { deliverOrder } from '../../src/orders/deliver.ts'
import type { OrderView } from '../../src/orders/types.ts'
import type { TypedBill } from '../../src/papers/bill-text.ts'
import { dispatchWithBills } from '../../src/papers/dispatch-with-bills.ts'
import { exportOrders } from '../../src/papers/export.ts'
import { confirmed, thursday } from '../papers/world.ts'
import { all, parseXml } from '../papers/xml.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'
import { bring, told } from './bring.ts'

let db: Db
let world: ShopWorld
beforeEach(async () => {
  db = await lentDb()
  world = await buildShop(db)
})

const at = () => ({ by: world.billerId, now: monday10 })

async function sent(bills: TypedBill[], lines = { 'NOO-70': 10, 'HAL-100': 4 }): Promise<OrderView> {
  const order = await confirmed(db, world, lines)
  const gone = await inTransaction(db, (tx) =>
    dispatchWithBills(tx, { orderId: order.id, ...at(), bills, source: 'chat' }),
  )
  if (!gone.ok) throw new Error(gone.reason)
  return gone.change.order
}

async function handedOver(order: OrderView, cash = 0): Promise<number> {
  const done = await inTransaction(db, async (tx) => {
    const there = await deliverOrder(tx, { orderId: order.id, ...at() })
    if (!there.ok) throw new Error(there.reason)
    const paid = cash > 0 ? { paid: { amount: cash, method: 'cash' as const } } : {}
    return payAtDoor(tx, { orders: [there.change.order], ...paid, ...at() })
  })
  if (!done.ok) throw new Error(done.reason)
  return done.balance
}

/** A list as Tally has it: only what is open of each bill, in paise here. */
const books = (...open: [bill: string, paise: number, day?: string][]) =>
  bring(
    db,
    'outstanding',
    `distributor,outlet,bill,day,balance\n${open.map(([bill, paise, day = '2026-11-03']) => `D-T,R-T-1,${bill},${day},${(paise / 100).toFixed(2)}\n`).join('')}`,
  )
const due = async () => {
  const [id = 0] = world.outletIds
  const found = (await duesOf(db.pool, world.distributorId, [id])).get(id)
  return { due: (found?.due ?? 0) - (found?.ahead ?? 0), bills: found?.bills.map(({ number }) => number) }
}

test.each([
  ['under its order’s number', ({ number }: OrderView) => String(number)],
  ['under a number of their own, by its amount', () => 'GST/26-27/0500'],
])('a delivery without a bill is owed once when the books bring its bill %s', async (_, numberOf) => {
  const order = await sent([])
  const { total } = order.quote
  expect(await handedOver(order, 10_000)).toBe(total - 10_000)
  const list = () => books([numberOf(order), total])
  expect(told(await list())).toEqual([])
  expect(await due()).toEqual({ due: total - 10_000, bills: [numberOf(order)] })
  expect(await list()).toMatchObject({ added: 0, changed: 0 })
  // The receipt is booked in Tally too: it is the money noted at the door.
  await books([numberOf(order), total - 10_000])
  expect(await due()).toMatchObject({ due: total - 10_000 })
})

test('a bill that is rounded otherwise than its order decides, and refuses no list', async () => {
  const order = await sent([{ number: 'GST/7' }])
  const { total } = order.quote
  expect(await handedOver(order)).toBe(total)
  expect(told(await books(['GST/26-27/0007', total + 100]))).toEqual([])
  expect(await due()).toEqual({ due: total + 100, bills: ['GST/26-27/0007'] })
  expect(await books(['GST/26-27/0007', total + 100])).toMatchObject({ added: 0, changed: 0, mistakes: [] })
  expect(await due()).toMatchObject({ due: total + 100 })
})

test('a bill that the books bring before the goods are handed over is not owed once more at the door', async () => {
  const order = await sent([])
  await books([String(order.number), order.quote.total])
  expect(await handedOver(order)).toBe(order.quote.total)
})

test('two deliveries of one amount are not guessed at', async () => {
  const [first, second] = [await sent([]), await sent([])]
  await handedOver(first)
  await handedOver(second)
  const { total } = first.quote
  await books(['GST/1', total])
  expect(await due()).toMatchObject({ due: 3 * total })
})

test('what is known of several bills goes out as bills of their own, and comes back as the same', async () => {
  const order = await sent([{ number: 'GST/1', amount: 10_000 }, { number: 'GST/2' }])
  const { total } = order.quote
  const wish = { distributorId: world.distributorId, day: thursday, format: 'tally' as const }
  const file = await exportOrders(db.pool, { ...wish, source: 'cli', by: null, now: monday10 })
  const refs = all(parseXml(file?.text ?? ''), 'BILLALLOCATIONS.LIST')
  const opened = refs.map(({ children }) => children.map(({ text }) => text))
  expect(opened).toEqual([
    ['GST/1', 'New Ref', '-100.00'],
    ['GST/2', 'New Ref', `-${((total - 10_000) / 100).toFixed(2)}`],
  ])
  expect(await handedOver(order)).toBe(total)
  expect(await books(['GST/1', 10_000], ['GST/2', total - 10_000])).toMatchObject({ added: 0, mistakes: [] })
  expect(await due()).toEqual({ due: total, bills: ['GST/1', 'GST/2'] })
})

test('bills of an order whose amounts only the books know replace what was entered for all of it', async () => {
  const order = await sent([{ number: 'GST/1' }, { number: 'GST/2' }])
  const { total } = order.quote
  expect(await handedOver(order)).toBe(total)
  await books(['GST/1', 5_000], ['GST/2', total - 5_000])
  expect(await due()).toEqual({ due: total, bills: ['GST/1', 'GST/2'] })
})
