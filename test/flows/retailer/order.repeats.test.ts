import { expect, test } from 'vitest'
import { forgetCatalog } from '../../../src/catalog/catalog.ts'
import type { Person, Told } from '../../support/chat.ts'
import { place } from '../../support/shop.ts'
import { chatOf, openShop } from './chat.ts'
import { placedIn } from './goods.ts'

const tap = (person: Person, key: string, id?: string): Promise<Told[]> =>
  person.does({ kind: 'tap', key }, id)

test('Place tapped twice, at once or later, places one order', async () => {
  const shop = await openShop()
  await shop.owner.asks('5 ghee')
  const key = await shop.owner.keyOf('Place order')
  await tap(shop.owner, key)
  await tap(shop.owner, key)
  shop.world.now = new Date(shop.world.now.getTime() + 60_000)
  const [late] = await tap(shop.owner, key)
  expect(late?.text).toContain('That was an earlier message')
  expect(await placedIn(shop)).toHaveLength(1)
})

test('the same message delivered again changes nothing and is not answered again', async () => {
  const shop = await openShop()
  await shop.owner.asks('5 ghee')
  const key = await shop.owner.keyOf('Place order')
  await tap(shop.owner, key, 'once')
  expect(await tap(shop.owner, key, 'once')).toEqual([])
  expect(await placedIn(shop)).toHaveLength(1)
})

test('Place on an older review never places the basket as it has become', async () => {
  const shop = await openShop()
  await shop.owner.asks('5 ghee')
  const old = await shop.owner.keyOf('Place order')
  await shop.owner.asks('add 7 ghee')
  const [answer] = await tap(shop.owner, old)
  expect(answer?.text).toContain('12 pc × ₹294')
  expect(await placedIn(shop)).toEqual([])
})

test('a review whose basket was changed in the person’s other chat is shown anew, not placed', async () => {
  const shop = await openShop()
  const other = await chatOf(shop.db, shop.world, shop.ownerId, 'kiran-2')
  await shop.owner.asks('5 ghee')
  expect((await other.asks('add 7 ghee')).text).toContain('12 pc × ₹294')
  const answer = await shop.owner.taps('Place order')
  expect(answer.text).toContain('Your order has changed meanwhile')
  expect(answer.text).toContain('12 pc × ₹294')
  expect(await placedIn(shop)).toEqual([])
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ lines: { 'GHE-500': 12 } }])
})

test('the same basket confirmed in two chats is one order', async () => {
  const shop = await openShop()
  const other = await chatOf(shop.db, shop.world, shop.ownerId, 'kiran-2')
  await shop.owner.asks('5 ghee')
  await other.asks('order')
  await shop.owner.asks('order')
  const mine = await shop.owner.keyOf('Place order')
  const theirs = await other.keyOf('Place order')
  await Promise.all([tap(shop.owner, mine), tap(other, theirs)])
  expect(await placedIn(shop)).toHaveLength(1)
})

test('a price that changed after the review is shown before anything is placed', async () => {
  const shop = await openShop()
  await shop.owner.asks('5 ghee')
  await shop.db.pool.query(
    `insert into product_price (product_id, valid_from, mrp, ptr, dp) values ($1, '2026-11-24', 33000, 30000, 29000)`,
    [shop.productIds.get('GHE-500')],
  )
  await shop.db.pool.query('update catalog_version set version = version + 1')
  forgetCatalog()
  shop.world.now = new Date('2026-11-24T05:00:00Z')
  const answer = await shop.owner.taps('Place order')
  expect(answer.text).toContain('The price has changed meanwhile')
  expect(answer.choices[0]).toBe('Place order · ₹1,500')
  expect(await placedIn(shop)).toEqual([])
})

test('when the cut-off passes between review and Place, the new day is shown first', async () => {
  const shop = await openShop()
  await shop.owner.asks('5 ghee')
  shop.world.now = new Date('2026-11-25T13:00:00Z')
  const answer = await shop.owner.taps('Place order')
  expect(answer.text).toContain('The delivery day has changed meanwhile')
  expect(answer.text).toContain('comes Thu 3 Dec')
  expect(await placedIn(shop)).toEqual([])
})

test('an order somebody else of the shop placed just now is mentioned before placing', async () => {
  const shop = await openShop()
  const { rows } = await shop.db.pool.query(`insert into person (name) values ('Meena') returning id`)
  await shop.db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'staff', $2)`,
    [rows[0].id, shop.outletIds[0]],
  )
  const meena = await chatOf(shop.db, shop.world, rows[0].id, 'meena')
  await shop.owner.asks('5 ghee')
  await meena.asks('6 ghee')
  await meena.taps('Place order')
  await shop.owner.hears()
  const warned = await shop.owner.taps('Place order')
  expect(warned.text).toContain('Another order for the shop has just come in')
  expect(warned.text).toMatch(/Meena placed order \d+ \(₹1,764\) for this shop at 10:00 am/)
  expect(await placedIn(shop)).toHaveLength(1)
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toHaveLength(2)
})

test('an order of the day before is not mentioned', async () => {
  const shop = await openShop()
  await place(shop.db, shop, { 'GHE-500': 2 }, { now: new Date('2026-11-22T05:00:00Z') })
  expect((await shop.owner.asks('5 ghee')).text).not.toContain('placed order')
})
