/** Messages that share a transaction: what most of them need is read before their turns, and written after them. */
import { expect, test } from 'vitest'
import { acceptMessages } from '../../../src/chat/accept.ts'
import { runBatch } from '../../../src/chat/batch.ts'
import type { Heard } from '../../../src/chat/message.ts'
import type { Person } from '../../support/chat.ts'
import { place } from '../../support/shop.ts'
import { chatOf, openShop, type Shop } from './chat.ts'
import { placedIn, regularShop } from './goods.ts'

const text = (said: string): Heard => ({ kind: 'text', text: said })

async function together({ world }: Shop, said: readonly (readonly [Person, Heard])[]): Promise<void> {
  const messages = said.map(([{ channel, chat, sender }, heard]) => ({
    ...{ channel, account: 'test', chat, externalId: world.nextId() },
    ...{ sender, heard },
  }))
  const refs = await acceptMessages(world.core.db, messages)
  await runBatch(world.core, refs, 'together')
}

test('an order placed and the next one begun at once are two orders, each with its own lines', async () => {
  const shop = await openShop()
  await shop.owner.asks('5 ghee')
  const key = await shop.owner.keyOf('Place order')
  await together(shop, [
    [shop.owner, { kind: 'tap', key }],
    [shop.owner, text('3 ghee')],
  ])
  await shop.owner.hears()
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ lines: { 'GHE-500': 5 } }, { lines: { 'GHE-500': 3 } }])
})

test('what one person writes in two chats at once goes into one basket', async () => {
  const shop = await openShop()
  const other = await chatOf(shop.db, shop.world, shop.ownerId, 'kiran-2')
  await together(shop, [
    [shop.owner, text('5 ghee')],
    [other, text('2 case masala noodles')],
  ])
  await other.hears()
  await other.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ lines: { 'GHE-500': 5, 'NOO-70': 192 } }])
  expect((await shop.db.pool.query('select from basket')).rows).toEqual([])
})

test('an order that another of the shop places at once is named in the review after it', async () => {
  const shop = await openShop()
  const [{ id }] = (
    await shop.db.pool.query(`insert into person (name, language) values ('Meena', 'en') returning id`)
  ).rows
  await shop.db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'owner', $2)`,
    [id, shop.outletIds[0]],
  )
  const meena = await chatOf(shop.db, shop.world, id, 'meena')
  await shop.owner.asks('5 ghee')
  const key = await shop.owner.keyOf('Place order')
  await together(shop, [
    [shop.owner, { kind: 'tap', key }],
    [meena, text('3 ghee')],
  ])
  const [placed] = await placedIn(shop)
  const review = (await meena.hears()).find(({ text: said }) => said.includes('3 pc × ₹294'))
  expect(review?.text).toContain(`${placed.number}`)
})

test('the usual follows what the shop ordered elsewhere since its last message', async () => {
  const shop = await regularShop()
  const usual = async () =>
    (await shop.owner.asks('menu')).choices.filter((each) => each.startsWith('The usual'))
  expect(await usual()).toEqual(['The usual (2 items, ₹2,386)'])
  expect(await usual()).toEqual(['The usual (2 items, ₹2,386)'])
  await place(shop.db, shop, { 'NOO-70': 192 }, { now: shop.world.now })
  expect(await usual()).not.toEqual(['The usual (2 items, ₹2,386)'])
  await shop.db.pool.query(`update trade_order set status = 'cancelled' where placed_at = $1`, [
    shop.world.now,
  ])
  expect(await usual()).toEqual(['The usual (2 items, ₹2,386)'])
})
