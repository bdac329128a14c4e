import { expect, test } from 'vitest'
import { acceptChange, declineChange } from '../../../src/orders/answer.ts'
import { cancelOrder } from '../../../src/orders/end.ts'
import { openDesk } from './desk.ts'

test('of two staff who confirm, the second is told who did it and when', async () => {
  const desk = await openDesk()
  const ravi = await desk.join('Ravi', 'owner')
  const order = await desk.orders({ 'NOO-70': 96 })
  await ravi.taps('Confirm')
  const late = await desk.biller.taps('Confirm')
  expect(late.text).toContain('Ravi was first: order 1001 was confirmed at 10:00 am.')
  expect(late.choices).toContain('Dispatch')
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 96 })
  expect(await desk.status(order)).toBe('confirmed')
})

test('whoever was changing an order that somebody else confirmed is told, and keeps what they typed', async () => {
  const desk = await openDesk()
  const ravi = await desk.join('Ravi', 'owner')
  const order = await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Change')
  await desk.biller.asks('noodles 24')
  await ravi.taps('Confirm')
  const again = await desk.biller.taps('Send to the shop')
  expect(again.text).toContain('Ravi was at order 1001 at 10:00 am – it is confirmed.')
  expect(again.text).toContain('Masala Noodles 70g: 24 pc instead of 1 case (96 pc)')
  expect(await desk.status(order)).toBe('confirmed')
  await desk.biller.taps('Send to the shop')
  expect(await desk.lines(order)).toMatchObject({ 'NOO-70': { offered: 24 } })
})

test('whoever was refusing an order that somebody else confirmed is asked once more', async () => {
  const desk = await openDesk()
  const ravi = await desk.join('Ravi', 'owner')
  const order = await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Refuse')
  await ravi.taps('Confirm')
  const again = await desk.biller.taps('Not in stock')
  expect(again.text).toContain('Ravi was at order 1001')
  expect(await desk.status(order)).toBe('confirmed')
  await desk.biller.taps('Not in stock')
  expect(await desk.status(order)).toBe('refused')
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 0 })
})

test('two confirmations at the same moment make one', async () => {
  const desk = await openDesk()
  const ravi = await desk.join('Ravi', 'owner')
  const order = await desk.orders({ 'NOO-70': 96 })
  const keys = [await ravi.keyOf('Confirm'), await desk.biller.keyOf('Confirm')] as const
  await Promise.all([
    ravi.does({ kind: 'tap', key: keys[0] }),
    desk.biller.does({ kind: 'tap', key: keys[1] }),
  ])
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 96 })
  expect(await desk.status(order)).toBe('confirmed')
  expect((await desk.owner.hears()).length).toBe(1)
})

test('of two orders for the last carton one is confirmed and the other found short', async () => {
  const desk = await openDesk()
  const ravi = await desk.join('Ravi', 'owner')
  const first = await desk.orders({ 'GHE-500': 24 })
  const key = await desk.biller.keyOf('Confirm')
  const second = await desk.orders({ 'GHE-500': 24 }, { outlet: 1 })
  const other = await ravi.keyOf('Confirm')
  await Promise.all([desk.biller.does({ kind: 'tap', key }), ravi.does({ kind: 'tap', key: other })])
  expect([await desk.status(first), await desk.status(second)].sort()).toEqual(['confirmed', 'placed'])
  expect(await desk.shelf('GHE-500')).toEqual({ physical: 24, reserved: 24 })
})

test('confirming an order that the shop has cancelled says so and reserves nothing', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96 })
  await desk.tx((tx) => cancelOrder(tx, { orderId: order.id, by: desk.shop.ownerId, now: desk.chat.now }))
  const late = await desk.biller.taps('Confirm')
  expect(late.text).toContain('Kiran was first: order 1001 was cancelled at 10:00 am.')
  expect(late.choices).toEqual(['Waiting orders'])
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 0 })
})

test('a substitute that the shop declines leaves the rest of the order', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'GHE-500': 30, 'NOO-70': 10 })
  await desk.biller.taps('Confirm')
  await desk.biller.taps('Send something else')
  await desk.biller.taps('Haldi 100g')
  const change = await desk.tx((tx) =>
    declineChange(tx, { orderId: order.id, by: desk.shop.ownerId, now: desk.chat.now, keep: 'rest' }),
  )
  expect(change).toMatchObject({ ok: true, change: { kind: 'change-declined' } })
  expect(await desk.status(order)).toBe('confirmed')
  expect(await desk.shelf('HAL-100')).toEqual({ physical: 400, reserved: 0 })
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 10 })
})

test('a confirm button of this morning on an accepted change says what it is now', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96 })
  const morning = await desk.biller.keyOf('Confirm')
  await desk.biller.taps('Change')
  await desk.biller.asks('noodles 24')
  await desk.biller.taps('Send to the shop')
  await desk.tx((tx) => acceptChange(tx, { orderId: order.id, by: desk.shop.ownerId, now: desk.chat.now }))
  const [late] = await desk.biller.does({ kind: 'tap', key: morning })
  expect(late?.text).toContain('Kiran was first: order 1001 was confirmed')
  expect(late?.text).toContain('Masala Noodles 70g: 24 pc')
})
