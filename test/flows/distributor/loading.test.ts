import { expect, test } from 'vitest'
import { openDesk } from './desk.ts'

test('a whole beat is listed, then dispatched with one tap, then delivered the same way', async () => {
  const desk = await openDesk()
  const orders = [await desk.orders({ 'NOO-70': 10 }), await desk.orders({ 'HAL-100': 5 }, { outlet: 1 })]
  await desk.biller.hears()
  for (const { number } of orders) {
    await desk.biller.asks(String(number))
    await desk.biller.taps('Confirm')
  }
  const list = await desk.biller.asks('dispatch beat 1')
  expect(list.text).toContain('2 orders, ₹284. Dispatch them all, or one by one?')
  expect(await desk.status(orders[0] as never)).toBe('confirmed')
  const done = await desk.biller.taps('Dispatch all 2')
  expect(done.text).toContain('2 orders dispatched')
  await desk.biller.asks('deliver beat 1')
  await desk.biller.taps('All 2 delivered')
  for (const order of orders) expect(await desk.status(order)).toBe('delivered')
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 470, reserved: 0 })
})

test('an order confirmed after the list was shown does not go with it unseen', async () => {
  const desk = await openDesk()
  const ravi = await desk.join('Ravi', 'owner')
  const seen = await desk.orders({ 'NOO-70': 10 })
  await desk.biller.taps('Confirm')
  const list = await desk.biller.asks('dispatch beat 1')
  expect(list.choices).toEqual(['Dispatch it', '1001 Om Stores 1'])
  const late = await desk.orders({ 'NOO-70': 20 })
  await ravi.taps('Confirm')
  await desk.biller.taps('Dispatch it')
  expect([await desk.status(seen), await desk.status(late)]).toEqual(['dispatched', 'confirmed'])
})

test('dispatch before confirm, deliver before dispatch and both twice change nothing and say why', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 10 })
  await desk.biller.taps('Confirm')
  await desk.biller.asks('1001')
  const dispatch = await desk.biller.keyOf('Dispatch')
  await desk.db.pool.query(`update trade_order set status = 'placed' where id = $1`, [order.id])
  const early = await desk.biller.does({ kind: 'tap', key: dispatch })
  expect(early.at(-1)?.text).toContain('is not confirmed yet. Confirm it first.')
  await desk.db.pool.query(`update trade_order set status = 'confirmed' where id = $1`, [order.id])
  desk.later(1)
  await desk.biller.does({ kind: 'tap', key: dispatch })
  desk.later(1)
  const twice = await desk.biller.does({ kind: 'tap', key: dispatch })
  expect(twice.at(-1)?.text).toContain('Hetal was first: order 1001 was dispatched')
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 470, reserved: 0 })
})

test('what the shop did not get comes back or is delivered again', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 10 })
  await desk.biller.taps('Confirm')
  await desk.biller.asks('1001')
  await desk.biller.taps('Dispatch')
  await desk.biller.asks('1001')
  await desk.biller.taps('It is delivered')
  await desk.owner.taps('Not come')
  const told = (await desk.biller.hears()).at(-1)
  expect(told?.choices).toEqual(['It is delivered', 'It came back'])
  await desk.biller.taps('It came back')
  expect(await desk.status(order)).toBe('returned')
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 0 })
})
