/** "Offers" in a shop's chat. */
import { beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../../../src/db/tx.ts'
import { publishScheme } from '../../../src/schemes/store.ts'
import { elevenPlusOne, everyKind, haldiSlabs, written } from '../../schemes/documents.ts'
import { place } from '../../support/shop.ts'
import { chatOf, openShop, type Shop } from './chat.ts'
import { placedIn } from './goods.ts'

let shop: Shop

beforeEach(async () => {
  shop = await openShop()
})

async function publish(schemes: Record<string, object>): Promise<void> {
  for (const [code, document] of Object.entries(schemes)) {
    const work = { code, document, by: null, now: shop.world.now }
    expect(await inTransaction(shop.db, (tx) => publishScheme(tx, work))).toMatchObject({ ok: true })
  }
}

const monthly = written(
  {
    kind: 'value-slabs',
    slabs: [
      { from: 500_000, rate: 100 },
      { from: 2_000_000, rate: 200 },
    ],
    basis: { per: 'period', every: 'month' },
  },
  { name: { en: 'Monthly spices' }, goods: { skus: ['HAL-100'] } },
)

/** Haldi received by the shop: in pieces, on a day of 2026. */
async function received(pieces: number, on: string): Promise<number> {
  const order = await place(shop.db, shop, { 'HAL-100': pieces }, { now: new Date(`2026-${on}T05:00:00Z`) })
  await shop.db.pool.query(
    `update order_line set confirmed = ordered, dispatched = ordered, received = ordered where order_id = $1`,
    [order.id],
  )
  await shop.db.pool.query(`update trade_order set status = 'received' where id = $1`, [order.id])
  return order.id
}

test('what is open is said in words, and a tap leads into an order with the goods at hand', async () => {
  await publish({ haldi: haldiSlabs, noodles: elevenPlusOne })
  const told = await shop.owner.asks('offers')
  expect(told.text.split('\n')).toEqual([
    '🎁 2 offers are open for you. Tap one to order.',
    '• Haldi 100g: 1 % off from 50 pc, 2 % from 200 pc, 3 % from 500 pc, till Mon 30 Nov',
    '• Buy 11 Masala Noodles 70g, 1 free, till Mon 30 Nov',
  ])
  expect((await shop.owner.taps('Noodles 11+1')).text).toContain('Masala Noodles 70g')
  expect((await shop.owner.asks('11')).text).toContain('🎁 Noodles 11+1: 1 pc Masala Noodles 70g free')
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ lines: { 'NOO-70': 11 } }])
})

test('a bundle comes into the basket whole, many goods are chosen from, and everything leads to the list', async () => {
  const { 'a fixed bundle': bundle, 'any three': any, 'value slabs': all } = everyKind
  await publish({ bundle: bundle ?? {}, any: any ?? {}, all: all ?? {} })
  await shop.owner.asks('schemes')
  const picked = await shop.owner.asks('2')
  expect(picked.text).toContain('Winter – which one?')
  expect(picked.choices.some((choice) => choice.includes('Haldi 100g'))).toBe(true)
  await shop.owner.asks('स्कीम')
  expect((await shop.owner.taps('Big order')).choices).toContain('Grocery')
  await shop.owner.asks('offers')
  const review = await shop.owner.asks('1')
  expect(review.text).toMatch(/Haldi 100g\n\s+2 pc[\s\S]*Cow Ghee 500ml\n\s+1 pc/)
})

test('a scheme over time shows what came net of returns, what is missing, and what it would bring', async () => {
  await received(480, '10-30')
  await received(200, '11-03')
  const last = await received(300, '11-10')
  await shop.db.pool.query('update order_line set returned = 100 where order_id = $1', [last])
  await place(shop.db, shop, { 'HAL-100': 40 }, { now: shop.world.now })
  await publish({ monthly })
  // 400 pieces at ₹31.50 incl. 5 % are ₹12,000.00 without GST.
  expect((await shop.owner.asks('offers')).text).toContain(
    '↳ ₹12,000 of ₹20,000, 7 days left: 2 % = ₹400 (so far 1 % = ₹120)',
  )
  await received(300, '11-20')
  expect((await shop.owner.asks('offers')).text).toContain('↳ ₹21,000, 7 days left: the top slab, 2 % = ₹420')
})

test('goods given free count for nothing towards a scheme over time', async () => {
  await publish({ noodles: elevenPlusOne })
  await place(shop.db, shop, { 'NOO-70': 22 }, { now: shop.world.now })
  await shop.db.pool.query(
    'update order_line set confirmed = ordered, dispatched = ordered, received = ordered',
  )
  await shop.db.pool.query(`update trade_order set status = 'received'`)
  const basis = { per: 'period', every: 'quarter' }
  const rule = { kind: 'quantity-slabs', slabs: [{ from: 100, rate: 200 }], basis }
  await publish({ quarter: written(rule, { name: { en: 'Quarter' }, goods: { skus: ['NOO-70'] } }) })
  expect((await shop.owner.asks('offers')).text).toContain('↳ 22 pc of 100 pc, 7 days left: 2 %')
})

test('only what is for this shop, holds now and is not used up is shown; without any, that is said kindly', async () => {
  await publish({
    others: written({ kind: 'cash', rate: 200 }, { to: { classes: ['Z'] } }),
    later: written({ kind: 'cash', rate: 200 }, { window: { from: '2026-12-01', until: '2026-12-05' } }),
    brand: everyKind.margin ?? {},
    capped: written(
      { kind: 'cash', rate: 200 },
      { caps: [{ per: 'all', span: 'ever', of: 'times', most: 1 }] },
    ),
  })
  await place(shop.db, shop, { 'HAL-100': 10 }, { now: shop.world.now })
  const none = await shop.owner.asks('offers')
  expect(none.text).toBe('No offer is open for your shop just now. When one comes, it stands here.')
  expect(none.choices).toEqual(['Browse', 'Menu'])
})

test('a tap on an offer that ended says so and shows what is open', async () => {
  await publish({ any: everyKind['any three'] ?? {}, haldi: haldiSlabs })
  await shop.owner.asks('offers')
  await shop.db.pool.query(`update scheme set status = 'ended' where code = 'any'`)
  await shop.db.pool.query('update scheme_list set version = version + 1')
  const told = await shop.owner.taps('Winter')
  expect(told.text).toContain('That offer is over.')
  expect(told.text).toContain('Haldi 100g: 1 % off from 50 pc')
})

test('a person of two shops is asked which, and sees that shop named', async () => {
  await publish({ haldi: haldiSlabs })
  await shop.db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'owner', $2)`,
    [shop.ownerId, shop.outletIds[1]],
  )
  expect((await shop.owner.asks('offers')).choices).toEqual(['Om Stores 1', 'Om Stores 2'])
  expect((await shop.owner.taps('Om Stores 2')).text).toContain('🎁 Om Stores 2: one offer is open.')
})

test.each(['hi', 'hi-Latn'])('every kind is spoken in %s, without English left over', async (language) => {
  await received(100, '11-10')
  const named = Object.entries(everyKind).map(([kind, document]) => [
    kind.replaceAll(' ', '-'),
    { ...document, name: { en: 'Diwali' } },
  ])
  await publish({ ...Object.fromEntries(named), monthly })
  await shop.db.pool.query('update person set language = $1', [language])
  const phone = await chatOf(shop.db, shop.world, shop.ownerId, 'by-numbers', 'numbers')
  const told = [await phone.asks('offers')]
  for (const label of told[0]?.text.match(/\d+(?=\. .*(?:और ऑफ़र|aur offer))/gu) ?? [])
    told.push(await phone.asks(label))
  const said = told.map(({ text }) => text).join('\n')
  expect(said).not.toMatch(/\b(?:buy|get|till|days? left|everything|together|any|slab of|so far|more)\b/i)
  expect(said.match(/•/gu)?.length).toBe(10)
})

test('a category has the listener’s name for it, in offers as on the shelf; one of the brand’s own stays as it is', async () => {
  const goods = { categories: ['Noodles', 'Pooja'] }
  await publish({ haldi: written({ kind: 'cash', rate: 200 }, { goods }) })
  await shop.db.pool.query(
    `update product set category = case sku when 'HAL-100' then 'Pooja' when 'NOO-70' then 'Noodles' else category end`,
  )
  await shop.db.pool.query(`update person set language = 'hi'`)
  expect((await shop.owner.asks('ऑफ़र')).text).toContain('• नूडल्स, Pooja: 2 % छूट')
  expect((await shop.owner.asks('प्रोडक्ट')).choices).toEqual(expect.arrayContaining(['नूडल्स', 'Pooja']))
  expect((await shop.owner.taps('नूडल्स')).text).toContain('नूडल्स: एक चुनिए')
})
