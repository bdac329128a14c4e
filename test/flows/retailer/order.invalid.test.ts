import { expect, test } from 'vitest'
import { forgetCatalog } from '../../../src/catalog/catalog.ts'
import { openShop } from './chat.ts'
import { goods, placedIn, regularShop } from './goods.ts'

test('a message that is no order is not read as one', async () => {
  const { owner } = await openShop({ products: goods })
  for (const text of ['kal dukaan band rahegi', 'aapka number kya hai', 'mera bill galat hai'])
    expect((await owner.asks(text)).text).toContain('Sorry, I did not get that')
})

test('what is not sold, or another maker’s, is named as such and never turned into something else', async () => {
  const { owner } = await openShop({ products: goods })
  const asked = await owner.asks('3 maggi, 2 ghee')
  expect(asked.text).toContain('“3 maggi” is not one of our products')
  expect((await owner.asks('nahi')).text).not.toContain('Noodles')
})

test('nothing and less than nothing is asked, not written', async () => {
  const { owner } = await openShop({ products: goods })
  expect((await owner.asks('0 ghee')).text).toContain('how many?')
  expect((await owner.asks('-5')).text).toContain('how many?')
  expect((await owner.asks('5')).text).toContain('5 pc ×')
})

test('below the minimum there is no Place, but what is due as taps', async () => {
  const shop = await regularShop({ minimumOrder: 200_000 })
  const short = await shop.owner.asks('2 ghee')
  expect(short.text).toContain('₹1,412 more reaches the minimum order of ₹2,000. Due for you now:')
  expect(short.choices[0]).toBe('+ Masala Noodles 70g: 1 case (96 pc)')
  expect(short.choices.join()).not.toContain('Place order')
  expect((await shop.owner.taps('+ Masala Noodles 70g')).text).toContain('₹202 more reaches the minimum')
})

test('after the cut-off the next day is named, and urgent can be asked and taken back', async () => {
  const shop = await openShop({}, new Date('2026-11-25T13:00:00Z'))
  const review = await shop.owner.asks('5 ghee')
  expect(review.text).toContain('Order by Wed 2 Dec, 6:00 pm, comes Thu 3 Dec')
  expect(review.text).toContain('The cut-off for Thu 26 Nov has passed')
  expect((await shop.owner.taps('Ask for urgent')).choices).toContain('Not urgent')
  const placed = await shop.owner.taps('Place order')
  expect(placed.text).toContain('will tell you whether it can come sooner')
  expect(await placedIn(shop)).toMatchObject([{ urgent: 'asked' }])
})

test('before the cut-off of the same day the review says today', async () => {
  const shop = await openShop({}, new Date('2026-11-25T05:00:00Z'))
  expect((await shop.owner.asks('5 ghee')).text).toContain('Order by 6:00 pm today, comes Thu 26 Nov.')
})

test('a shop that waits for approval can write and keep its list, but not place it', async () => {
  const shop = await openShop()
  await shop.db.pool.query(`update outlet set status = 'pending'`)
  const review = await shop.owner.asks('5 ghee')
  expect(review.text).toContain('5 pc × ₹294')
  expect(review.text).toContain('still waiting to be approved')
  expect(review.choices.join()).not.toContain('Place order')
  await shop.db.pool.query(`update outlet set status = 'active'`)
  await shop.owner.asks('order')
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toHaveLength(1)
})

test('what is short is marked few left or out, never with a number', async () => {
  const { owner } = await openShop({ products: goods })
  const { text } = await owner.asks('20 haldi, 12 noodles 140, 5 ghee')
  expect(text).toMatch(/20 pc .* out just now/)
  expect(text).toMatch(/12 pc .* few left/)
  expect(text).not.toMatch(/5 pc × ₹294.*left/)
})

test('a product that is no longer sold leaves the basket and is named', async () => {
  const shop = await openShop()
  await shop.owner.asks('5 ghee, 20 haldi')
  await shop.db.pool.query(`update product set active = false where sku = 'GHE-500'`)
  await shop.db.pool.query('update catalog_version set version = version + 1')
  forgetCatalog()
  shop.world.now = new Date('2026-11-24T05:00:00Z')
  const refused = await shop.owner.taps('Place order')
  expect(refused.text).toContain('Cow Ghee 500ml is no longer sold')
  expect((await shop.owner.asks('order')).text).not.toContain('₹294')
})

test('a message far too long is said to be so', async () => {
  const { owner } = await openShop()
  const text = Array.from({ length: 120 }, (_, n) => `${n + 1} ghee`).join('\n')
  expect((await owner.asks(text)).text).toContain('too long for one message')
})

test('an order of a hundred lines fits one message with its total', async () => {
  const many = Array.from({ length: 60 }, (_, n) => ({
    sku: `P-${n}`,
    name: `Thing${'abcdefghij'[n % 10]}${'klmnop'[Math.floor(n / 10)]} 100g`,
    caseSize: 12,
  }))
  const { owner } = await openShop({ products: many })
  const text = many.map(({ sku }) => `2 ${sku}`).join('\n')
  const review = await owner.asks(text)
  expect(review.text).toContain('… and 35 more lines, ₹700')
  expect(review.text).toMatch(/Total ₹1,20[01] /)
})
