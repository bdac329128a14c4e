/** The delivery man's day, door by door. */
import { expect, test } from 'vitest'
import { confirmOrder } from '../../../src/orders/confirm.ts'
import { setRoute } from '../../../src/orders/set-route.ts'
import type { OrderView } from '../../../src/orders/types.ts'
import { dispatchWithBills } from '../../../src/papers/dispatch-with-bills.ts'
import { type Desk, openDesk } from './desk.ts'

type Out = { lines?: Record<string, number>; outlet?: number; bill?: { number: string; amount?: number } }

/** An order of a shop, confirmed and on its way, with a bill where one is named. */
async function onItsWay(
  desk: Desk,
  { lines = { 'NOO-70': 10 }, outlet = 0, bill }: Out = {},
): Promise<OrderView> {
  const order = await desk.orders(lines, { outlet })
  await desk.tx((tx) => confirmOrder(tx, { orderId: order.id, by: desk.shop.billerId, now: desk.chat.now }))
  const request = { orderId: order.id, by: desk.shop.billerId, now: desk.chat.now, source: 'chat' as const }
  const outcome = await desk.tx((tx) => dispatchWithBills(tx, { ...request, bills: bill ? [bill] : [] }))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.change.order
}

/** A desk on the day of its beat, with somebody who delivers. */
async function onTheDay(outlets = 3) {
  const desk = await openDesk({ visitDays: ['tue'], outlets })
  const driver = await desk.join('Salim', 'delivery')
  return { desk, driver, tomorrow: () => desk.later(24 * 60) }
}

async function dues(desk: Desk, outlet = 0): Promise<number> {
  const { rows } = await desk.db.pool.query(
    `select a.balance, (select sum(amount) from dues_entry e where e.outlet_id = a.outlet_id)::int as entries
     from dues_account a where outlet_id = $1`,
    [desk.shop.outletIds[outlet]],
  )
  expect(Number(rows[0]?.balance ?? 0)).toBe(rows[0]?.entries ?? 0)
  return Number(rows[0]?.balance ?? 0) / 100
}

test('two taps a shop, in the order of the route: delivered, and how it was paid; then what is to be handed in', async () => {
  const { desk, driver, tomorrow } = await onTheDay()
  for (const outlet of [0, 1, 2]) await onItsWay(desk, { outlet })
  const { distributorId, beatId } = desk.shop
  await desk.tx((tx) => setRoute(tx, { distributorId, beatId, codes: ['R-T-3', 'R-T-1'], by: null }))
  tomorrow()
  const first = await driver.asks('deliver')
  expect(first.text).toBe('🚚 Next of 3: Om Stores 3 (R-T-3)\nOrder 1003: ₹126')
  expect(first.choices).toEqual(['Delivered', 'Something short or refused', 'Later, next shop'])
  const paid = await driver.taps('Delivered')
  expect(paid.text).toBe('Om Stores 3: ₹126. How was it paid? A part: type it, like “2000 cash”.')
  expect(paid.choices).toEqual(['Cash ₹126', 'UPI ₹126', 'Cheque ₹126', 'On credit'])
  const second = await driver.taps('Cash ₹126')
  expect(second.text).toContain('✅ Om Stores 3: ₹126 in cash.')
  expect(second.text).toContain('Next of 2: Om Stores 1 (R-T-1)')
  await driver.taps('Delivered')
  const third = await driver.asks('100 upi')
  expect(third.text).toContain('✅ Om Stores 1: ₹100 by UPI.')
  expect(third.text).toContain('Last stop: Om Stores 2')
  await driver.taps('Delivered')
  const done = await driver.taps('On credit')
  expect(done.text).toContain('You took today:\n• Cash ₹126 (1)\n• UPI ₹100 (1)')
  expect([await dues(desk, 0), await dues(desk, 1), await dues(desk, 2)]).toEqual([26, 126, 0])
  const told = await desk.owner.hears()
  expect(told.at(-2)?.choices).toEqual(['All received', 'Missing or damaged', 'Not come'])
  expect(told.at(-1)?.text).toContain('₹100 received by UPI')
})

test('what is short, damaged or refused at the door is in stock again, off the bill, and told to shop and desk', async () => {
  const { desk, driver, tomorrow } = await onTheDay(1)
  const order = await onItsWay(desk, {
    lines: { 'NOO-70': 10, 'HAL-100': 8 },
    bill: { number: '123', amount: 378_00 },
  })
  expect(await dues(desk)).toBe(378)
  tomorrow()
  await driver.asks('deliver')
  await driver.taps('Something short')
  await driver.taps('Masala Noodles')
  await driver.taps('They do not want it')
  await driver.asks('4')
  await driver.asks('2 haldi')
  await driver.taps('Damaged')
  await driver.asks('haldi')
  await driver.taps('Not on the van')
  const noted = await driver.asks('1')
  expect(noted.text).toBe(
    [
      'Not handed over to Om Stores 1:',
      '• Masala Noodles 70g: 4 pc refused',
      '• Haldi 100g: 1 pc not on the van',
      '• Haldi 100g: 2 pc damaged',
    ].join('\n'),
  )
  const paid = await driver.taps('The rest is delivered')
  expect(paid.text).toContain('Om Stores 1: ₹233.')
  await driver.taps('UPI ₹233')
  expect(await desk.status(order)).toBe('delivered')
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 474, reserved: 0 })
  expect(await desk.shelf('HAL-100')).toEqual({ physical: 393, reserved: 0 })
  const { rows } = await desk.db.pool.query('select sum(damaged)::int as damaged from stock')
  expect(rows[0].damaged).toBe(2)
  expect(await dues(desk)).toBe(0)
  const shop = (await desk.owner.hears()).at(-2)?.text
  expect(shop).toContain('• Masala Noodles 70g: 6 pc')
  expect(shop).toContain('• Masala Noodles 70g: 4 pc not taken')
  expect((await desk.biller.hears()).at(-1)?.text).toContain(
    'Order 1001 is delivered to Om Stores 1 (R-T-1), but not all',
  )
  await desk.owner.taps('All received')
  const { rows: lines } = await desk.db.pool.query('select received from order_line order by line')
  expect(lines.map(({ received }) => received)).toEqual([6, 5])
})

test('an order nobody takes comes back whole: in stock, its bill credited, shop and desk told', async () => {
  const { desk, driver, tomorrow } = await onTheDay(1)
  const order = await onItsWay(desk, { bill: { number: '9', amount: 126_00 } })
  tomorrow()
  await driver.asks('deliver')
  await driver.taps('Something short')
  const done = await driver.taps('Nothing was taken')
  expect(done.text).toContain('order 1001 comes back and is in stock again')
  expect(await desk.status(order)).toBe('returned')
  expect(await dues(desk)).toBe(0)
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 0 })
  expect((await desk.owner.hears()).at(-1)?.text).toContain('has gone back')
  expect((await desk.biller.hears()).at(-1)?.text).toContain('was not taken')
})

test('a wrong payment is taken back at the next door and asked again; more than is owed is refused', async () => {
  const { desk, driver, tomorrow } = await onTheDay(2)
  await onItsWay(desk)
  await onItsWay(desk, { outlet: 1 })
  tomorrow()
  await driver.asks('deliver')
  await driver.taps('Delivered')
  expect((await driver.asks('12600')).text).toContain('how was it paid')
  expect((await driver.taps('Cash')).text).toContain('₹12,600 is more than Om Stores 1 owes.')
  await driver.asks('cheque 126')
  expect(await dues(desk)).toBe(0)
  const again = await driver.taps('Undo that payment')
  expect(again.text).toContain('The payment of ₹126 is taken back.')
  expect(again.choices).toContain('Cash ₹126')
  const next = await driver.asks('50 cash')
  expect(next.text).toContain('Last stop: Om Stores 2')
  expect(await dues(desk)).toBe(76)
})

test('of two at one door the second hears who was first, and nothing is paid twice', async () => {
  const { desk, driver, tomorrow } = await onTheDay(1)
  await onItsWay(desk)
  tomorrow()
  const second = await desk.join('Raju', 'delivery')
  await driver.asks('deliver')
  await second.asks('deliver')
  await driver.taps('Delivered')
  desk.later(1)
  const late = await second.taps('Delivered')
  expect(late.text).toContain('Salim was first: order 1001 was delivered')
  expect(late.text).toContain('Nothing to deliver')
  await driver.taps('Cash ₹126')
  expect(await dues(desk)).toBe(0)
})

test('a shop put off comes last; by numbers and after a digression the round goes on', async () => {
  const desk = await openDesk({ visitDays: ['tue'], outlets: 2, channel: 'numbers' })
  const driver = await desk.join('Salim', 'delivery')
  await onItsWay(desk)
  await onItsWay(desk, { outlet: 1 })
  desk.later(24 * 60)
  await driver.asks('deliver')
  expect((await driver.asks('3')).text).toContain('Next of 2: Om Stores 2')
  await driver.asks('help')
  await driver.says('deliver')
  expect((await driver.asks('1')).text).toContain('How was it paid')
  expect((await driver.asks('cash')).text).toMatch(/Last stop: Om Stores [12]/)
})
