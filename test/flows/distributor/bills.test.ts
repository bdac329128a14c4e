import { expect, test } from 'vitest'
import { openDesk } from './desk.ts'

async function twoConfirmed() {
  const desk = await openDesk()
  const orders = [await desk.orders({ 'NOO-70': 10 }), await desk.orders({ 'HAL-100': 5 }, { outlet: 1 })]
  for (const { number } of orders) {
    await desk.biller.asks(String(number))
    await desk.biller.taps('Confirm')
  }
  return { desk, orders }
}

test('an order is dispatched with its bills, and the shop is told their numbers', async () => {
  const { desk, orders } = await twoConfirmed()
  await desk.biller.asks('1001')
  expect((await desk.biller.taps('With bill numbers')).text).toContain('Which bill?')
  const done = await desk.biller.asks('GST/123 = 150, 124')
  expect(done.text).toBe('🚚 1001 Om Stores 1: dispatched with bill GST/123, 124, ₹150 due.')
  expect(await desk.status(orders[0] as never)).toBe('dispatched')
  expect((await desk.owner.hears()).at(-1)?.text).toContain('GST/123, 124')
})

test('the bills of a whole beat are typed in one go', async () => {
  const { desk, orders } = await twoConfirmed()
  expect((await desk.biller.asks('dispatch beat 1')).text).toContain('Type “1001 123”')
  const done = await desk.biller.asks('1001 GST/123; 1002 124,125')
  expect(done.text).toBe(
    '🚚 1001 Om Stores 1: dispatched with bill GST/123.\n🚚 1002 Om Stores 2: dispatched with bill 124, 125.',
  )
  for (const order of orders) expect(await desk.status(order)).toBe('dispatched')
})

test('a list that names an order of another beat dispatches nothing', async () => {
  const { desk, orders } = await twoConfirmed()
  await desk.biller.asks('dispatch beat 1')
  await desk.biller.says('1001 5; 1099 6')
  for (const order of orders) expect(await desk.status(order)).toBe('confirmed')
})

test('a bill number of this year is not taken twice, and can be typed anew', async () => {
  const { desk, orders } = await twoConfirmed()
  await desk.biller.asks('1001')
  await desk.biller.taps('With bill numbers')
  await desk.biller.asks('77 = 100')
  await desk.biller.asks('1002')
  await desk.biller.taps('With bill numbers')
  expect((await desk.biller.asks('77 = 90')).text).toContain('bill 77 is known already this year')
  await desk.biller.taps('With bill numbers')
  await desk.biller.asks('78 = 90')
  expect(await desk.status(orders[1] as never)).toBe('dispatched')
})
