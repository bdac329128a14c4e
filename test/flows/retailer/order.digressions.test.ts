import { expect, test } from 'vitest'
import { ChatWorld } from '../../support/chat.ts'
import { place } from '../../support/shop.ts'
import { chatOf, dialogs, monday, openShop } from './chat.ts'
import { goods, placedIn } from './goods.ts'

test('the menu in the middle of a question loses nothing, and leads back to it', async () => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('5 noodles, 2 ghee')
  const menu = await owner.asks('menu')
  expect(menu.choices.at(-1)).toBe('Back to your order')
  expect((await owner.taps('Back to your order')).text).toContain('“5 noodles”: which one')
})

test('asking where an order is does not lose the open one', async () => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('2 ghee')
  await owner.asks('mera order kab aayega')
  expect((await owner.asks('add 3 ghee')).text).toContain('5 pc ×')
})

test('a basket begun in one chat goes on in the person’s other chat, questions included', async () => {
  const shop = await openShop({ products: goods })
  const other = await chatOf(shop.db, shop.world, shop.ownerId, 'kiran-2', 'numbers')
  await shop.owner.asks('5 noodles, 2 ghee')
  expect((await other.asks('order')).text).toContain('“5 noodles”: which one')
  expect((await other.asks('1')).text).toContain('2 pc × ₹294')
  await other.asks('1')
  expect(await placedIn(shop)).toHaveLength(1)
})

test('an answer to a question that was settled in the other chat says so and shows the order', async () => {
  const shop = await openShop({ products: goods })
  const other = await chatOf(shop.db, shop.world, shop.ownerId, 'kiran-2')
  await shop.owner.asks('5 noodles, 2 ghee')
  await other.asks('order')
  await other.taps('Masala Noodles 70g')
  const late = await shop.owner.taps('Masala Noodles 140g')
  expect(late.text).toContain('Your order has changed meanwhile')
  expect(late.text).not.toContain('140g')
})

test('back from an answered question finds it settled and leads on', async () => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('5 noodles')
  await owner.taps('Masala Noodles 70g')
  const back = await owner.asks('back')
  expect(back.choices).toEqual(['See the order'])
  expect((await owner.taps('See the order')).text).toContain('5 pc ×')
})

test('a dialogue goes on after a restart in the middle of it', async () => {
  const shop = await openShop({ products: goods })
  await shop.owner.asks('5 noodles, 2 ghee')
  const after = new ChatWorld(shop.db, { now: shop.world.now, dialogs })
  const owner = after.person('kiran')
  after.nextId = (
    (n) => () =>
      `after-${++n}`
  )(0)
  await owner.hears()
  const review = await owner.taps('Masala Noodles 70g')
  expect(review.text).toContain('5 pc × ₹12.60')
  await owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ lines: { 'NOO-70': 5, 'GHE-500': 2 } }])
})

test('an order number typed while a basket is open shows that order, and is no quantity', async () => {
  const shop = await openShop({ products: goods })
  const order = await place(shop.db, shop, { 'MAR-75': 24 }, { now: monday })
  await shop.owner.asks('1 ghee')
  expect((await shop.owner.asks(`order ${order.number}`)).text).toContain('Marie 75g: 24 pc')
})

test('asking for the same as last time while a question is open keeps the question and takes the lines', async () => {
  const shop = await openShop({ products: goods })
  await place(shop.db, shop, { 'MAR-75': 24 }, { now: monday })
  await shop.owner.asks('5 noodles')
  expect((await shop.owner.asks('repeat')).text).toContain('“5 noodles”: which one')
  expect((await shop.owner.taps('Masala Noodles 70g')).text).toContain('24 pc × ₹9')
})
