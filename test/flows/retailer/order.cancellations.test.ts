import { expect, test } from 'vitest'
import { openShop } from './chat.ts'
import { placedIn } from './goods.ts'

test('Cancel orders nothing, and one tap brings the lines back', async () => {
  const shop = await openShop()
  await shop.owner.asks('3 ghee, 20 haldi')
  const cancelled = await shop.owner.taps('Cancel')
  expect(cancelled.choices).toEqual(['Bring it back', 'Menu'])
  expect(await placedIn(shop)).toEqual([])
  const back = await shop.owner.taps('Bring it back')
  expect(back.text).toContain('3 pc × ₹294')
  expect(back.text).toContain('20 pc × ₹31.50')
})

test('bringing back twice does the same as once', async () => {
  const { owner, world } = await openShop()
  await owner.asks('3 ghee')
  await owner.taps('Cancel')
  const key = await owner.keyOf('Bring it back')
  await owner.does({ kind: 'tap', key })
  world.now = new Date(world.now.getTime() + 60_000)
  const [again] = await owner.does({ kind: 'tap', key })
  expect(again?.text.match(/pc ×/g)).toHaveLength(1)
})

test('the word cancel drops the order at any step, and the next order does not hold its lines but offers them', async () => {
  const shop = await openShop()
  await shop.owner.asks('3 ghee, haldi')
  const dropped = await shop.owner.asks('cancel')
  expect(dropped.text).toContain('your order is dropped')
  const review = await shop.owner.asks('1 case noodles')
  expect(review.text).not.toContain('Ghee')
  expect(review.choices).toContain('Add the 1 line from 10:00 am')
  expect((await shop.owner.taps('Add the 1 line')).text).toContain('Cow Ghee 500ml')
})

test('a basket left lying since yesterday is not silently part of a new order, but is offered', async () => {
  const { owner, world } = await openShop()
  await owner.asks('3 ghee')
  world.now = new Date('2026-11-24T05:00:00Z')
  const review = await owner.asks('20 haldi bhej do')
  expect(review.text).toContain('20 pc × ₹31.50')
  expect(review.choices.join()).toContain('Add the 1 line from Mon 23 Nov, 10:00 am')
})

test('a basket of this morning goes on in the afternoon', async () => {
  const { owner, world } = await openShop()
  await owner.asks('3 ghee')
  await owner.asks('menu')
  world.now = new Date('2026-11-23T10:00:00Z')
  const menu = await owner.asks('menu')
  expect(menu.choices[0]).toBe('Open order (1 line)')
  expect((await owner.asks('20 haldi bhej do')).text).toContain('3 pc × ₹294')
})
