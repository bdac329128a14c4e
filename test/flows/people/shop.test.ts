import { expect, test } from 'vitest'
import { openStreet, owner, type Phone, type Street } from './street.ts'

async function withTwo(spec = {}): Promise<{ street: Street; kiran: Phone }> {
  const street = await openStreet({ outlets: 3, ...spec })
  await street.db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'owner', $2)`,
    [street.shop.ownerId, street.outlet(2)],
  )
  return { street, kiran: await street.phoneOf(street.shop.ownerId, 'kiran') }
}

test('who has several shops chooses one first, and the menu names it', async () => {
  const { kiran } = await withTwo()
  const which = await kiran.asks('hello')
  expect(which).toMatchObject({
    text: 'Which shop?',
    choices: ['Om Stores 1 (R-T-1)', 'Om Stores 2 (R-T-2)'],
  })
  const menu = await kiran.taps('Om Stores 2')
  expect(menu.text).toContain('Now for Om Stores 2.')
  expect(menu.choices).toContain('Another shop')
})

test('a new order asks which shop it is for, and its review names it', async () => {
  const { kiran } = await withTwo()
  expect((await kiran.asks('2 ghee')).choices).toEqual(['Om Stores 1', 'Om Stores 2'])
  expect((await kiran.taps('Om Stores 2')).text).toContain('Om Stores 2')
})

test.each(['shop', 'दुकान', 'dukaan', 'doosri dukaan'])('“%s” switches the shop', async (word) => {
  const { kiran } = await withTwo()
  await kiran.asks('R-T-1')
  expect((await kiran.asks(word)).choices).toHaveLength(2)
  expect((await kiran.asks('om stores 2')).text).toContain('Now for Om Stores 2.')
})

test('a code switches the shop', async () => {
  const { kiran } = await withTwo()
  await kiran.asks('r-t-1')
  expect((await kiran.asks('R-T-2')).text).toContain('Now for Om Stores 2.')
})

test('each shop keeps its own basket when the shop is switched in the middle of an order', async () => {
  const { kiran } = await withTwo()
  await kiran.asks('2 ghee')
  await kiran.taps('Om Stores 1')
  await kiran.asks('shop')
  expect((await kiran.taps('Om Stores 2')).text).toContain('Now for Om Stores 2.')
  await kiran.asks('3 haldi')
  expect((await kiran.taps('Om Stores 2')).text).not.toContain('Ghee')
  await kiran.asks('shop')
  await kiran.taps('Om Stores 1')
  expect((await kiran.asks('order')).text).toContain('Ghee')
})

test('another’s shop is not to be had by its code', async () => {
  const { kiran } = await withTwo()
  await kiran.asks('R-T-1')
  expect((await kiran.asks('R-T-3')).text).not.toContain('Om Stores 3')
})

test('who has one shop is told so instead of being asked', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect(await kiran.asks('shop')).toMatchObject({
    text: 'You have one shop here: Om Stores 1.',
    choices: ['Menu'],
  })
})

test('a shop taken away between question and tap is not acted for', async () => {
  const { street, kiran } = await withTwo()
  await street.db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'staff', $2)`,
    [street.shop.ownerId, street.outlet(3)],
  )
  await kiran.asks('shop')
  await street.db.pool.query(`update membership set active = false where outlet_id = $1`, [street.outlet(2)])
  const told = await kiran.taps('Om Stores 2')
  expect(told.text).toContain('That shop is no longer yours here.')
  expect(told.choices).toHaveLength(2)
})

test('an invite to a second shop makes the choice appear', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.asks('menu')).choices).not.toContain('Another shop')
  await kiran.opens(await street.invite(owner(street.outlet(2))))
  await kiran.taps('Yes, that')
  await kiran.asks('menu')
  await kiran.taps('Om Stores 1')
  expect((await kiran.asks('menu')).choices).toContain('Another shop')
})
