/** Schemes in a shop's chat: what is off and free, the one nudge, and why an order costs what it costs. */
import { expect, test } from 'vitest'
import { inTransaction } from '../../../src/db/tx.ts'
import { publishScheme } from '../../../src/schemes/store.ts'
import { elevenPlusOne, haldiSlabs } from '../../schemes/documents.ts'
import { place, type ShopSpec } from '../../support/shop.ts'
import { openShop, type Shop } from './chat.ts'
import { delivered } from './desk.ts'
import { placedIn } from './goods.ts'

/** A shop that buys 40 Haldi a week, with schemes on Haldi and noodles. */
async function schemeShop(spec: ShopSpec = {}, language = 'en'): Promise<Shop> {
  const shop = await openShop(spec)
  const { db } = shop
  await db.pool.query('update person set language = $1', [language])
  for (const [code, document] of Object.entries({ haldi: haldiSlabs, noodles: elevenPlusOne }))
    await inTransaction(db, (tx) => publishScheme(tx, { code, document, by: null, now: shop.world.now }))
  for (const day of ['09-28', '10-05', '10-12', '10-19', '10-26'])
    await place(db, shop, { 'HAL-100': 40, 'NOO-70': 12 }, { now: new Date(`2026-${day}T05:00:00Z`) })
  await db.pool.query(`update trade_order set status = 'received'`)
  return shop
}

test('a nudge says cost and saving as the total will show them, and one tap takes it', async () => {
  const shop = await schemeShop()
  const near = await shop.owner.asks('42 haldi')
  expect(near.text).toContain('💡 8 more Haldi 100g (₹252) makes 50: ₹15.75 off (Haldi 50-200-500).')
  const review = await shop.owner.taps('Add 8 Haldi 100g')
  expect(review.text).toContain('50 pc × ₹31.50')
  expect(review.text).toContain('🎁 Haldi 50-200-500: ₹15 off')
  expect(review.text).not.toContain('💡')
  await shop.owner.taps('Place order · ₹1,559')
  expect(await placedIn(shop)).toMatchObject([{ total: 155_900, lines: { 'HAL-100': 50 } }])
})

test('goods on top are lines of the order for the shop, and are not repeated as if it had bought them', async () => {
  const shop = await schemeShop()
  const review = await shop.owner.asks('22 masala noodles')
  expect(review.text).toContain('🎁 Noodles 11+1: 2 pc Masala Noodles 70g free')
  await shop.owner.taps('Place order')
  const detail = await shop.owner.taps('Where is it?')
  expect(detail.text).toContain('Masala Noodles 70g (free): 2 pc')
  expect(detail.choices).toContain('Why this price?')
  const why = await shop.owner.taps('Why this price?')
  expect(why.text).toContain('22 pc bought; 1 free with every 11, 2 times')
  await shop.owner.asks('same as last time')
  await shop.owner.taps('Place order')
  const [first, second] = await placedIn(shop)
  expect(second.total).toBe(first.total)
})

test('why a price is what it is can be told months later, after the scheme is over', async () => {
  const shop = await schemeShop()
  await shop.owner.asks('200 haldi')
  await shop.owner.taps('Place order · ₹6,174')
  const [order] = await placedIn(shop)
  const { rows } = await shop.db.pool.query('select id from trade_order where number = $1', [order.number])
  await delivered(shop, rows[0].id)
  await shop.db.pool.query(`update scheme set status = 'ended'`)
  await shop.owner.hears()
  await shop.owner.asks('my orders')
  await shop.owner.asks(`order ${order.number}`)
  const why = await shop.owner.taps('Why this price?')
  expect(why.text).toContain('🎁 Haldi 50-200-500: ₹120 off')
  expect(why.text).toContain('200 pc counted; the slab from 200 pc gives 2 %')
  expect(why.text).toContain('Total ₹6,174')
})

test('a typed why tells each discount and free line with its scheme, months later and after the schemes are over', async () => {
  const shop = await schemeShop()
  await shop.owner.asks('200 haldi, 22 masala noodles')
  await shop.owner.taps('Place order')
  const [order] = await placedIn(shop)
  await shop.db.pool.query(`update scheme set status = 'ended'`)
  await shop.db.pool.query(`update product set name = 'Renamed'`)
  shop.world.now = new Date('2027-05-03T05:00:00Z')
  const { text } = await shop.owner.asks(`why ${order.number}?`)
  expect(text.split('\n').slice(0, 6)).toEqual([
    `Order ${order.number}:`,
    `Total ₹${(order.total / 100).toLocaleString('en-IN')}, with:`,
    '🎁 Haldi 50-200-500: ₹120 off',
    '    200 pc counted; the slab from 200 pc gives 2 %',
    '🎁 Noodles 11+1: 2 pc Masala Noodles 70g free',
    '    22 pc bought; 1 free with every 11, 2 times',
  ])
})

test('no nudge where it would load the shop, or what it adds is not there or beyond its credit', async () => {
  const shop = await schemeShop()
  const nudged = async (text: string) => (await shop.owner.asks(text)).text.includes('💡')
  // Two weeks of 40 a week are 80 pieces.
  await shop.db.pool.query(`update stock set physical = 4000 where physical = 400`)
  await shop.owner.asks('400 haldi')
  expect((await shop.owner.taps('Yes, 400 pc')).text).not.toContain('💡')
  await shop.owner.asks('cancel')
  await shop.owner.asks('430 haldi')
  expect((await shop.owner.taps('Yes, 430 pc')).text).toContain('💡')
  await shop.owner.asks('cancel')
  await shop.db.pool.query(`update stock set physical = 45 where physical = 4000`)
  expect(await nudged('42 haldi')).toBe(false)
  await shop.owner.asks('cancel')
  await shop.db.pool.query(`update stock set physical = 400 where physical = 45`)
  expect(await nudged('42 haldi')).toBe(true)
  await shop.owner.asks('cancel')
  await shop.db.pool.query(
    `insert into dues_account (distributor_id, outlet_id, balance, limit_amount, changed_at) values ($1, $2, 0, 140000, now())`,
    [shop.distributorId, shop.outletIds[0]],
  )
  expect(await nudged('42 haldi')).toBe(false)
})

test.each(['hi', 'hi-Latn'])(
  'a nudge, a discount and its reason are spoken in %s, without English left over',
  async (language) => {
    const shop = await schemeShop({}, language)
    const said = [await shop.owner.asks('42 haldi, 11 masala noodles')]
    said.push(await shop.owner.taps(said[0]?.choices.find((choice) => choice.includes(' 8 ')) ?? ''))
    const english = /\b(more|makes|free with|counted|why|slab from|bought)\b| off[ .]/i
    expect(
      said.flatMap(({ text, choices }) => [text, ...choices]).filter((each) => english.test(each)),
    ).toEqual([])
    expect(said[0]?.text).toContain('₹15.75')
  },
)
