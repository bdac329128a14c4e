import { expect, test } from 'vitest'
import { chatOf, openShop } from './chat.ts'
import { goods, placedIn, regularShop } from './goods.ts'

test('an order typed in one line is reviewed with prices, tax and day, and placed with one tap', async () => {
  const shop = await openShop()
  const review = await shop.owner.asks('2 case masala noodles, 5 ghee')
  expect(review.text).toContain('2 cases (192 pc) × ₹12.60 · ₹2,419.20 · MRP ₹14')
  expect(review.text).toContain('5 pc × ₹294 · ₹1,470 · MRP ₹320')
  expect(review.text).toContain('Taxable ₹3,616.50 + CGST ₹136.35 + SGST ₹136.35 · round-off -₹0.20')
  expect(review.text).toContain('Total ₹3,889 (estimate, the bill decides)')
  expect(review.text).toContain('Order by Wed 25 Nov, 6:00 pm, comes Thu 26 Nov.')
  const placed = await shop.owner.taps('Place order · ₹3,889')
  expect(placed.text).toMatch(/Order \d+ is placed: ₹3,889/)
  expect(placed.choices).toEqual(['Where is it?', 'Menu'])
  expect(await placedIn(shop)).toMatchObject([
    { status: 'placed', source: 'typed', total: 388_900, lines: { 'NOO-70': 192, 'GHE-500': 5 } },
  ])
})

test('the usual is placed with two taps from a cold chat', async () => {
  const shop = await regularShop()
  await shop.owner.asks('menu')
  const review = await shop.owner.taps('The usual (2 items, ₹2,386)')
  expect(review.text).toContain('1 case (96 pc)')
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ source: 'usual', lines: { 'NOO-70': 96, 'GHE-500': 4 } }])
})

test('the usual says why each line is in it when asked', async () => {
  const { owner } = await regularShop()
  await owner.asks('the usual')
  const why = await owner.taps('Why these?')
  expect(why.text).toContain('Cow Ghee 500ml: due – you buy it every 4 days, last on Fri 20 Nov')
})

test('an order of before is repeated, and can be changed before it is placed', async () => {
  const shop = await regularShop()
  await shop.owner.asks('menu')
  const list = await shop.owner.taps('Repeat an order')
  expect(list.choices).toHaveLength(6)
  await shop.owner.taps('Fri 20 Nov · 2 items')
  await shop.owner.asks('ghee 2')
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ source: 'repeat', lines: { 'NOO-70': 96, 'GHE-500': 2 } }])
})

test('browsing leads from a group to a product to how many to the review', async () => {
  const shop = await regularShop()
  await shop.owner.asks('browse')
  const group = await shop.owner.taps('Spices')
  expect(group.choices[0]).toBe('Haldi 100g · ₹31.50 · 40/case · out')
  await shop.owner.taps('Haldi 100g')
  const review = await shop.owner.asks('10')
  expect(review.text).toContain('10 pc × ₹31.50 · ₹315 · MRP ₹35 · ⚠ out just now')
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ source: 'browse', lines: { 'HAL-100': 10 } }])
})

test('search finds a product by a misspelt word', async () => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('browse')
  await owner.taps('🔍 Search')
  const found = await owner.asks('nudles')
  expect(found.choices.slice(0, 2).toSorted()).toEqual([
    'Masala Noodles 140g · ₹24.30 · 48/case · few left',
    'Masala Noodles 70g · ₹12.60 · 96/case',
  ])
})

test('a product word alone asks how many, with the usual quantity first', async () => {
  const { owner } = await regularShop()
  const asked = await owner.asks('ghee')
  expect(asked.text).toBe('Cow Ghee 500ml (₹294 each): how many?')
  expect(asked.choices[0]).toBe('4 pc – usual')
  const review = await owner.taps('4 pc')
  expect(review.text).toContain('4 pc × ₹294')
})

test('the whole order goes by numbers alone where the channel shows no buttons', async () => {
  const shop = await regularShop()
  const phone = await chatOf(shop.db, shop.world, shop.ownerId, 'by-numbers', 'numbers')
  const menu = await phone.asks('menu')
  expect(menu.text).toContain('1. The usual (2 items')
  const review = await phone.asks('1')
  expect(review.text).toMatch(/1\. Place order · ₹[\d,]+\n2\. Add more\n3\. Change a line/)
  const lines = await phone.asks('3')
  expect(lines.text).toContain('2. Masala Noodles 70g')
  await phone.asks('1')
  await phone.asks('2')
  await phone.asks('1')
  expect((await placedIn(shop))[0]?.lines).toMatchObject({ 'GHE-500': 2 })
})

test('who has several shops chooses one at the start, and every review names it', async () => {
  const shop = await openShop()
  await shop.db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'owner', $2)`,
    [shop.ownerId, shop.outletIds[1]],
  )
  const which = await shop.owner.asks('5 ghee')
  expect(which.choices).toEqual(['Om Stores 1', 'Om Stores 2'])
  const review = await shop.owner.taps('Om Stores 2')
  expect(review.text).toContain('Your order for Om Stores 2:')
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ outlet: shop.outletIds[1], lines: { 'GHE-500': 5 } }])
  expect((await shop.owner.asks('2 ghee')).choices).toEqual(['Om Stores 1', 'Om Stores 2'])
})

test('the distributor hears of a new order', async () => {
  const shop = await openShop()
  const biller = await chatOf(shop.db, shop.world, shop.billerId, 'hetal')
  await shop.owner.asks('5 ghee')
  await shop.owner.taps('Place order')
  const [notice] = await biller.hears()
  expect(notice?.text).toContain('Om Stores 1')
})

test.each(['confirm', 'OK', 'haan', 'हाँ जी', 'order kar do', '👍'])(
  'a typed %s answers the review as its button does, in any language',
  async (word) => {
    const shop = await openShop()
    await shop.owner.asks('5 ghee')
    await shop.owner.asks(word)
    expect(await placedIn(shop)).toMatchObject([{ lines: { 'GHE-500': 5 } }])
    await shop.owner.asks(word)
    expect(await placedIn(shop)).toHaveLength(1)
  },
)
