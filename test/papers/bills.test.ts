import { expect, test } from 'vitest'
import { inTransaction } from '../../src/db/tx.ts'
import { balanceOf } from '../../src/dues/account.ts'
import { parseBillList, parseBills, type TypedBill } from '../../src/papers/bill-text.ts'
import { dispatchWithBills } from '../../src/papers/dispatch-with-bills.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, shelves } from '../support/shop.ts'
import { confirmed } from './world.ts'

test.each([
  ['bill 123, 124', [{ number: '123' }, { number: '124' }]],
  ['GST/26-27/00123', [{ number: 'GST/26-27/00123' }]],
  [
    '123=4500, 124 = 1,23,456.50',
    [
      { number: '123', amount: 450_000 },
      { number: '124', amount: 12_345_650 },
    ],
  ],
  ['123 ₹4,500', [{ number: '123', amount: 450_000 }]],
  ['बिल १२३ और १२४', [{ number: '123' }, { number: '124' }]],
])('“%s” names its bills', (text, bills) => {
  expect(parseBills(text)).toEqual(bills)
})

test.each(['', 'abc', '123,123', 'A1=0', '123 = x', '1,2,3,4,5,6,7,8,9,10,11', `1${'0'.repeat(40)}`])(
  '“%s” names no bills',
  (text) => {
    expect(parseBills(text)).toBeUndefined()
  },
)

test('a list gives each order its bills, and is refused whole where a part is unclear', () => {
  expect(parseBillList('1042 GST/123; 1043 124,125')).toEqual([
    { order: 1042, bills: [{ number: 'GST/123' }] },
    { order: 1043, bills: [{ number: '124' }, { number: '125' }] },
  ])
  expect(parseBillList('1042 GST/123; ghee')).toBeUndefined()
  expect(parseBillList('1042 1; 1042 2')).toBeUndefined()
})

async function world() {
  const db = await lentDb()
  const shop = await buildShop(db)
  const account = { distributorId: shop.distributorId, outletId: shop.outletIds[0] ?? 0 }
  const dispatch = (orderId: number, bills: TypedBill[]) =>
    inTransaction(db, (tx) =>
      dispatchWithBills(tx, { orderId, by: shop.billerId, now: monday10, bills, source: 'chat' }),
    )
  const kept = async () =>
    (await db.pool.query('select order_id, number, amount from order_bill order by number')).rows
  return { db, shop, dispatch, kept, owed: () => balanceOf(db.pool, account) }
}

test('an order on several bills keeps each, and what is billed is owed', async () => {
  const { db, shop, dispatch, kept, owed } = await world()
  const order = await confirmed(db, shop, { 'NOO-70': 10 })
  const outcome = await dispatch(order.id, [{ number: 'GST/1', amount: 10_000 }, { number: 'GST/2' }])
  expect(outcome).toMatchObject({ ok: true, change: { detail: { bills: ['GST/1', 'GST/2'] } } })
  expect(await kept()).toEqual([
    { order_id: order.id, number: 'GST/1', amount: 10_000 },
    { order_id: order.id, number: 'GST/2', amount: null },
  ])
  expect(await owed()).toBe(10_000)
})

test('the same dispatch twice bills once', async () => {
  const { db, shop, dispatch, kept, owed } = await world()
  const order = await confirmed(db, shop, { 'NOO-70': 10 })
  const bills = [{ number: '7', amount: 10_000 }]
  await dispatch(order.id, bills)
  expect(await dispatch(order.id, bills)).toMatchObject({ ok: false, reason: 'order-already-dispatched' })
  expect([await owed(), (await kept()).length]).toEqual([10_000, 1])
})

test('where the goods cannot go, nothing is billed', async () => {
  const { db, shop, dispatch, kept, owed } = await world()
  const order = await confirmed(db, shop, { 'NOO-70': 10 })
  await db.pool.query('update stock set physical = 3')
  expect(await dispatch(order.id, [{ number: '7', amount: 10_000 }])).toMatchObject({
    ok: false,
    reason: 'order-short',
  })
  expect([await owed(), await kept()]).toEqual([0, []])
})

test('a bill number used this year for another order stops the dispatch, whole', async () => {
  const { db, shop, dispatch, owed } = await world()
  const first = await confirmed(db, shop, { 'NOO-70': 10 })
  const second = await confirmed(db, shop, { 'HAL-100': 5 })
  await dispatch(first.id, [{ number: 'GST/7', amount: 10_000 }])
  const refused = await dispatch(second.id, [
    { number: '8', amount: 5_000 },
    { number: 'gst-07', amount: 900 },
  ])
  expect(refused).toMatchObject({ ok: false, reason: 'order-bill-known', args: { bill: 'gst-07' } })
  expect(await owed()).toBe(10_000)
  expect((await shelves(db, shop))['HAL-100']).toEqual({ physical: 400, reserved: 5 })
})
