import { expect, test } from 'vitest'
import { place } from '../../support/shop.ts'
import { chatOf, monday, openShop } from './chat.ts'
import { delivered, desk, orderNow } from './desk.ts'

async function ordered(lines: Record<string, number> = { 'NOO-70': 96, 'GHE-500': 5 }) {
  const shop = await openShop()
  const order = await place(shop.db, shop, lines, { now: monday })
  return { shop, owner: shop.owner, order }
}

test.each(['where is my order', 'mera order kab aayega', 'मेरा ऑर्डर कहाँ है', 'order status'])(
  '“%s” shows the one open order with its state, day, lines and history',
  async (text) => {
    const { owner, order } = await ordered()
    const seen = await owner.asks(text)
    expect(seen.text).toContain(`Order ${order.number}: waiting for Shreeji Distributors · comes Thu 26 Nov`)
    expect(seen.text).toContain('Masala Noodles 70g: 1 case (96 pc)')
    expect(seen.text).toContain('10:00 am: placed (Kiran)')
  },
)

test('several open orders are listed, and each can be looked at', async () => {
  const { shop, owner, order } = await ordered()
  const second = await place(shop.db, shop, { 'GHE-500': 2 }, { now: monday })
  const list = await owner.asks('where is my order')
  expect(list.text).toBe('2 orders are open. Which one?')
  expect((await owner.taps(`${order.number} ·`)).text).toContain(`Order ${order.number}`)
  expect((await owner.asks(`order ${second.number}`)).text).toContain('Cow Ghee 500ml: 2 pc')
})

test('without orders it says so and how to begin', async () => {
  const { owner } = await openShop()
  expect((await owner.asks('my orders')).text).toContain('You have no orders yet')
})

test('an order of another shop is not shown, whatever number is typed', async () => {
  const { shop, owner } = await ordered()
  const other = await place(shop.db, shop, { 'GHE-500': 2 }, { outlet: 1, now: monday })
  expect((await owner.asks(`order ${other.number}`)).text).toContain('I cannot find that order')
})

test('an order is cancelled after one more question, and the distributor hears it', async () => {
  const { shop, owner, order } = await ordered()
  const biller = await chatOf(shop.db, shop.world, shop.billerId, 'hetal')
  await owner.asks('where is my order')
  expect((await owner.taps('Cancel this order')).text).toBe(`Cancel order ${order.number}?`)
  expect((await owner.taps('Yes, cancel it')).text).toContain(`Order ${order.number} is cancelled`)
  expect((await orderNow(shop, order.id)).status).toBe('cancelled')
  expect((await biller.hears())[0]?.text).toContain(String(order.number))
})

test('an order on its way is no longer cancelled: the tap says why not', async () => {
  const { shop, owner, order } = await ordered()
  await owner.asks('where is my order')
  const old = await owner.keyOf('Cancel this order')
  await desk.confirm(shop, order.id)
  await desk.dispatch(shop, order.id)
  await owner.hears()
  await owner.does({ kind: 'tap', key: old })
  expect((await owner.taps('Yes, cancel it')).text).toContain(`Order ${order.number} is on its way already`)
  expect((await orderNow(shop, order.id)).status).toBe('dispatched')
})

test('keeping it leaves the order as it is', async () => {
  const { shop, owner, order } = await ordered()
  await owner.asks('where is my order')
  await owner.taps('Cancel this order')
  expect((await owner.taps('No, keep it')).text).toContain('waiting for Shreeji')
  expect((await orderNow(shop, order.id)).status).toBe('placed')
})

test('urgent can be asked for an order that is placed already', async () => {
  const { shop, owner, order } = await ordered()
  await owner.asks('where is my order')
  expect((await owner.taps('Ask for urgent')).text).toContain('knows that order')
  expect((await orderNow(shop, order.id)).urgent).toBe('asked')
})

test('a change is accepted with one tap on the notice, and a second tap says that it is done', async () => {
  const { shop, owner, order } = await ordered()
  await desk.change(shop, order.id, [{ line: 2, pieces: 3 }])
  const [notice] = await owner.hears()
  expect(notice?.choices).toEqual(['Accept', 'Decline'])
  expect((await owner.taps('Accept')).text).toContain(`Order ${order.number} is confirmed as changed`)
  expect((await orderNow(shop, order.id)).lines.map((line) => line.confirmed)).toEqual([96, 3])
  const key = await owner.keyOf('Accept')
  shop.world.now = new Date(monday.getTime() + 60_000)
  const [again] = await owner.does({ kind: 'tap', key })
  expect(again?.text).toContain(`Order ${order.number} is confirmed already`)
})

test('declining a change asks whether the rest shall come, and confirms the rest', async () => {
  const { shop, owner, order } = await ordered()
  await desk.change(shop, order.id, [{ line: 2, pieces: 3 }])
  await owner.hears()
  const asked = await owner.taps('Decline')
  expect(asked.choices).toEqual(['Yes, send the rest', 'Cancel the order', 'Accept the change'])
  await owner.taps('Yes, send the rest')
  expect(await orderNow(shop, order.id)).toMatchObject({ status: 'confirmed' })
  expect((await orderNow(shop, order.id)).lines.map((line) => line.confirmed)).toEqual([96, 0])
})

test('declining where nothing else is left cancels the order after one question', async () => {
  const { shop, owner, order } = await ordered({ 'GHE-500': 5 })
  await desk.change(shop, order.id, [{ line: 1, pieces: 3 }])
  await owner.hears()
  const asked = await owner.taps('Decline')
  expect(asked.choices).toEqual(['Cancel the order', 'Accept the change'])
  expect((await owner.taps('Cancel the order')).text).toContain('is cancelled')
  expect((await orderNow(shop, order.id)).status).toBe('cancelled')
})

test('an answer to an offer that was changed again is not taken for the new one', async () => {
  const { shop, owner, order } = await ordered()
  await desk.change(shop, order.id, [{ line: 2, pieces: 3 }])
  const first = await owner.keyOf('Accept')
  shop.world.now = new Date(monday.getTime() + 60_000)
  await desk.change(shop, order.id, [{ line: 2, pieces: 1 }])
  await owner.hears()
  const [answer] = await owner.does({ kind: 'tap', key: first })
  expect(answer?.text).toContain('has changed order')
  expect(answer?.choices.slice(0, 2)).toEqual(['Accept', 'Decline'])
  expect((await orderNow(shop, order.id)).status).toBe('changed')
})

test('answering a change in the middle of a new order comes back to that order', async () => {
  const { shop, owner, order } = await ordered()
  await owner.asks('2 ghee')
  await desk.change(shop, order.id, [{ line: 2, pieces: 3 }])
  await owner.hears()
  const answer = await owner.taps('Accept')
  expect(answer.text).toContain('confirmed as changed')
  expect(answer.text).toContain('Back to your order')
  expect(answer.text).toContain('2 pc × ₹294')
})

test('all received with one tap; a second tap says that it is done', async () => {
  const { shop, owner, order } = await ordered()
  await delivered(shop, order.id)
  await owner.hears()
  expect((await owner.taps('All received')).text).toContain(`Order ${order.number} is received in full`)
  expect((await orderNow(shop, order.id)).lines.map((line) => line.received)).toEqual([96, 5])
  shop.world.now = new Date(monday.getTime() + 60_000)
  expect((await owner.taps('Missing or damaged')).text).toContain('is received already')
})

test('missing and damaged pieces are named line by line, by taps, numbers and words', async () => {
  const { shop, owner, order } = await ordered()
  await delivered(shop, order.id)
  await owner.hears()
  await owner.taps('Missing or damaged')
  await owner.taps('Masala Noodles 70g')
  await owner.taps('Missing')
  const named = await owner.asks('8')
  expect(named.text).toContain('Masala Noodles 70g: 8 missing')
  expect((await owner.asks('2 ghee')).text).toBe('Cow Ghee 500ml: missing or damaged?')
  expect((await owner.taps('Damaged')).text).toContain('Cow Ghee 500ml: 2 damaged')
  expect((await owner.taps('The rest came well')).text).toContain('Noted')
  expect((await orderNow(shop, order.id)).lines.map((line) => line.received)).toEqual([88, 3])
})

test('more pieces than were sent cannot be missing', async () => {
  const { shop, owner, order } = await ordered()
  await delivered(shop, order.id)
  await owner.hears()
  await owner.taps('Missing or damaged')
  await owner.asks('ghee')
  await owner.taps('Missing')
  expect((await owner.asks('50')).text).toContain('Only 5 pieces of it were sent')
  expect((await owner.taps('All 5 pc')).text).toContain('Cow Ghee 500ml: 5 missing')
})

test('nothing came: the distributor hears it and the order is on its way again', async () => {
  const { shop, owner, order } = await ordered()
  const biller = await chatOf(shop.db, shop.world, shop.billerId, 'hetal')
  await delivered(shop, order.id)
  await owner.hears()
  await owner.taps('Not come')
  expect((await orderNow(shop, order.id)).status).toBe('dispatched')
  expect((await biller.hears()).at(-1)?.text).toContain(String(order.number))
})
