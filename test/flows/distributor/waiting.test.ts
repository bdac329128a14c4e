import { expect, test } from 'vitest'
import { closeSilentReceipts, remindWaiting, settleAtCutOff } from '../../../src/jobs/order-jobs.ts'
import { changeOrder } from '../../../src/orders/change.ts'
import { confirmOrder } from '../../../src/orders/confirm.ts'
import { deliverOrder } from '../../../src/orders/deliver.ts'
import { dispatchOrder } from '../../../src/orders/dispatch.ts'
import { openDesk } from './desk.ts'

test('an order that waits is brought up once at the distributor and once at the brand', async () => {
  const desk = await openDesk()
  const marketer = await desk.join('Asha', 'marketer', { party: 'brand' })
  await desk.db.pool.query(`update distributor set phone = '+919800000001'`)
  await desk.orders({ 'NOO-70': 96 })
  await desk.biller.hears()
  const run = () => remindWaiting(desk.chat.core, desk.chat.now)
  desk.later(29)
  await run()
  expect(await desk.biller.hears()).toEqual([])
  desk.later(2)
  await Promise.all([run(), run()])
  const [reminder, ...more] = await desk.biller.hears()
  expect(more).toEqual([])
  expect(reminder?.text).toContain(
    'Order 1001 of Om Stores 1 is still waiting for you.\nWaiting since 10:00 am.',
  )
  expect(reminder?.choices).toEqual(['Confirm', 'Change', 'Refuse'])
  expect(await marketer.hears()).toEqual([])
  desk.later(30)
  await run()
  await run()
  const [escalated, ...others] = await marketer.hears()
  expect(others).toEqual([])
  expect(escalated?.text).toContain('Shreeji Distributors has not answered order 1001 of Om Stores 1.')
  expect(escalated?.text).toContain('Call: +919800000001')
  expect((await desk.owner.hears()).length).toBe(0)
  const list = await marketer.taps('All waiting orders')
  expect(list.text).toContain('1001 Om Stores 1 · ₹1,210 · 1 h')
})

test('an order answered in time is never brought up', async () => {
  const desk = await openDesk()
  await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Confirm')
  desk.later(600)
  await remindWaiting(desk.chat.core, desk.chat.now)
  expect(await desk.biller.hears()).toEqual([])
})

test('without an answer by the cut-off the smaller quantity stands, and both sides hear it once', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96, 'GHE-500': 12 })
  const given = { orderId: order.id, by: desk.shop.billerId, now: desk.chat.now }
  await desk.tx((tx) => changeOrder(tx, { ...given, lines: [{ line: 1, pieces: 48 }] }))
  await desk.biller.hears()
  desk.later(3 * 24 * 60)
  await settleAtCutOff(desk.chat.core, desk.chat.now)
  await settleAtCutOff(desk.chat.core, desk.chat.now)
  const [shop, ...more] = await desk.owner.hears()
  expect(more).toEqual([])
  expect(shop?.text).toContain('The cut-off has passed, so order 1001 goes like this:')
  expect(shop?.text).toContain('Masala Noodles 70g: 48 pc instead of 1 case (96 pc)')
  expect((await desk.biller.hears()).map(({ text }) => text)).toEqual([
    expect.stringContaining('gave no answer by the cut-off'),
  ])
  expect(await desk.status(order)).toBe('confirmed')
})

test('48 hours of silence after a delivery close it without a word to anybody', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96 })
  const given = { orderId: order.id, by: desk.shop.billerId, now: desk.chat.now }
  for (const deed of [confirmOrder, dispatchOrder, deliverOrder]) await desk.tx((tx) => deed(tx, given))
  await desk.biller.hears()
  desk.later(47 * 60)
  await closeSilentReceipts(desk.chat.core, desk.chat.now)
  expect(await desk.status(order)).toBe('delivered')
  desk.later(61)
  await closeSilentReceipts(desk.chat.core, desk.chat.now)
  await closeSilentReceipts(desk.chat.core, desk.chat.now)
  expect(await desk.status(order)).toBe('received')
  expect([...(await desk.biller.hears()), ...(await desk.owner.hears())]).toEqual([])
})
