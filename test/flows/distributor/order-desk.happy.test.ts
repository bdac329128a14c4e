import { expect, test } from 'vitest'
import { openDesk } from './desk.ts'

test('a new order reaches the biller with lines, total, shop, day, what is short, and three choices', async () => {
  const desk = await openDesk()
  await desk.orders({ 'NOO-70': 192, 'GHE-500': 30 })
  const [told] = await desk.biller.hears()
  expect(told?.text).toContain('New order 1001 – Om Stores 1 (R-T-1)')
  expect(told?.text).toContain('Masala Noodles 70g: 2 cases (192 pc)')
  expect(told?.text).toContain('Cow Ghee 500ml: 2 cases + 6 pc ⚠️ only 24 pc there')
  expect(told?.text).toContain('Delivery Thu 5 Nov')
  expect(told?.choices).toEqual(['Confirm', 'Change', 'Refuse'])
})

test('one tap confirms an order that is there, reserves it and tells the shop', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96 })
  const reply = await desk.biller.taps('Confirm')
  expect(reply.text).toContain('Order 1001 of Om Stores 1 is confirmed')
  expect(await desk.status(order)).toBe('confirmed')
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 96 })
  const [told] = await desk.owner.hears()
  expect(told?.text).toContain('Order 1001 is confirmed by Shreeji Distributors.')
})

test('a short line is sent as far as it goes, and the shop is asked', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96, 'GHE-500': 30 })
  const short = await desk.biller.taps('Confirm')
  expect(short.choices).toEqual(['I have it', 'Send 24 now', 'Send something else', 'Refuse'])
  await desk.biller.taps('Send 24 now')
  expect(await desk.lines(order)).toMatchObject({ 'GHE-500': { ordered: 30, offered: 24 } })
  const [told] = await desk.owner.hears()
  expect(told?.text).toContain('Cow Ghee 500ml: 2 cases (24 pc) instead of 2 cases + 6 pc')
  expect(told?.choices).toEqual(['Accept', 'Decline'])
})

test('"I have it" counts the stock and confirms in full', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'GHE-500': 30 })
  await desk.biller.taps('Confirm')
  await desk.biller.taps('I have it')
  const reply = await desk.biller.asks('3 cases')
  expect(reply.text).toContain('Stock of Cow Ghee 500ml: 36 pc.')
  expect(await desk.status(order)).toBe('confirmed')
  expect(await desk.shelf('GHE-500')).toEqual({ physical: 36, reserved: 30 })
})

test('something else can be sent in place of what is short', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'GHE-500': 30, 'NOO-70': 10 })
  await desk.biller.taps('Confirm')
  const swap = await desk.biller.taps('Send something else')
  expect(swap.text).toContain('What instead of Cow Ghee 500ml?')
  await desk.biller.taps('Haldi 100g')
  expect(await desk.lines(order)).toMatchObject({
    'GHE-500': { offered: 0 },
    'HAL-100': { ordered: 0, offered: 30 },
  })
  const [told] = await desk.owner.hears()
  expect(told?.text).toContain('Haldi 100g: 30 pc at ₹31.50 each, instead of Cow Ghee 500ml')
  expect(told?.text).toContain('Nothing goes in place of what you ordered without your yes.')
})

test('a change typed out of the blue finds the one waiting order that holds the goods', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96, 'GHE-500': 12 })
  const plan = await desk.biller.asks('noodles 24 only, no ghee')
  expect(plan.text).toContain('Masala Noodles 70g: 24 pc instead of 1 case (96 pc)')
  expect(plan.text).toContain('✗ Cow Ghee 500ml')
  expect(await desk.status(order)).toBe('placed')
  await desk.biller.taps('Send to the shop')
  expect(await desk.lines(order)).toMatchObject({ 'NOO-70': { offered: 24 }, 'GHE-500': { offered: 0 } })
})

test('a change can be tapped together line by line', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96, 'GHE-500': 12 })
  await desk.biller.taps('Change')
  await desk.biller.taps('Masala Noodles 70g')
  await desk.biller.taps('Another quantity')
  await desk.biller.asks('48')
  await desk.biller.taps('Cow Ghee 500ml')
  await desk.biller.taps('Leave it out')
  await desk.biller.taps('Send to the shop')
  expect(await desk.lines(order)).toMatchObject({ 'NOO-70': { offered: 48 }, 'GHE-500': { offered: 0 } })
})

test('a picked reason reaches each shop in its own language, a typed one as it was typed', async () => {
  const desk = await openDesk()
  await desk.db.pool.query(`update person set language = 'hi' where id = $1`, [desk.shop.ownerId])
  await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Refuse')
  await desk.biller.taps('Not in stock')
  const [picked] = await desk.owner.hears()
  expect(picked?.text).toContain('वजह: स्टॉक ख़त्म')
  await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Refuse')
  await desk.biller.asks('our van broke down')
  const [typed] = await desk.owner.hears()
  expect(typed?.text).toContain('वजह: “our van broke down”')
})

test('an urgent wish of the shop reaches the desk, is answered with a day, and the shop hears it', async () => {
  const desk = await openDesk()
  await desk.orders({ 'NOO-70': 96 })
  await desk.owner.asks('where is my order')
  await desk.owner.taps('Ask for urgent')
  const [wish] = await desk.biller.hears()
  expect(wish?.text).toContain('1001')
  await desk.biller.asks('1001')
  const when = await desk.biller.taps('When can it come?')
  expect(when.choices).toEqual(['Mon 2 Nov', 'Tue 3 Nov', 'Wed 4 Nov', 'Not sooner'])
  await desk.biller.taps('Tue 3 Nov')
  const [told] = await desk.owner.hears()
  expect(told?.text).toContain('can bring order 1001 sooner.\nDelivery Tue 3 Nov')
})
