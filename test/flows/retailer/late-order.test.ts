import { beforeEach, describe, expect, it } from 'vitest'
import { acceptMessages } from '../../../src/chat/accept.ts'
import { ChatWorld, type Person } from '../../support/chat.ts'
import type { Shop } from './chat.ts'
import { chatOf } from './chat.ts'
import { regularShop } from './goods.ts'

let shop: Shop
let world: ChatWorld
let owner: Person
const said = (hoursAgo: number) => ({ saidAt: new Date(shop.world.now.getTime() - hoursAgo * 3_600_000) })

beforeEach(async () => {
  shop = await regularShop()
  world = new ChatWorld(shop.db, { now: shop.world.now })
  owner = world.person(shop.owner.chat)
})

const old = (text: string, hoursAgo = 8) => owner.does({ kind: 'text', text }, undefined, said(hoursAgo))
const basket = async () =>
  (await shop.db.pool.query('select content from basket')).rows.flatMap(({ content }) => content.lines)

describe('an order that was written hours ago', () => {
  it('is asked about with its time, and *yes* takes it as if it had just been typed', async () => {
    const [asked] = await old('5 ghee')
    expect(asked?.text).toBe('I only see this now.\nYou wrote at 2:00 am: “5 ghee”\nStill wanted?')
    expect(await basket()).toEqual([])
    expect((await owner.taps('Yes')).text).toContain('Cow Ghee 500ml')
    expect(await basket()).toMatchObject([{ sku: 'GHE-500', pieces: 5 }])
  })

  it('*no* leaves everything as it was', async () => {
    await old('5 ghee')
    expect((await owner.taps('No')).text).toBe('OK, nothing was ordered.')
    expect(await basket()).toEqual([])
  })

  it('several of them are one question, and none is lost', async () => {
    const address = { channel: 'telegram', account: 'test', chat: owner.chat, sender: owner.sender }
    for (const [n, text] of ['5 ghee', '2 peti marie'].entries())
      await acceptMessages(shop.db, [
        { ...address, externalId: `old${n}`, heard: { kind: 'text', text }, ...said(9) },
      ])
    await world.drain('telegram', owner.chat)
    expect((await owner.hears()).at(-1)?.text).toContain('“2 peti marie”')
    await owner.taps('Yes')
    expect((await basket()).map(({ sku }) => sku).sort()).toEqual(['GHE-500', 'MAR-75'])
  })

  it('is asked about also while another order is being reviewed, which stays as it is', async () => {
    await owner.asks('1 peti marie')
    expect((await old('5 ghee')).at(-1)?.text).toContain('Still wanted?')
    await owner.taps('No')
    expect((await basket()).map(({ sku }) => sku)).toEqual(['MAR-75'])
  })
})

it('what was written less than six hours ago is taken as usual', async () => {
  expect((await old('5 ghee', 5)).at(-1)?.text).toContain('Cow Ghee 500ml')
})

it('other old messages are answered as usual', async () => {
  expect((await old('menu', 20)).at(-1)?.choices).toContain('Browse')
})

describe('a basket of the messenger’s own shop window', () => {
  const cart = (items: { sku: string; quantity: number }[], text?: string) =>
    owner.does({ kind: 'cart', items, ...(text ? { text } : {}) })

  it('comes into the review with our prices, and its text as the note', async () => {
    const [told] = await cart(
      [
        { sku: 'NOO-70', quantity: 96 },
        { sku: 'GHE-500', quantity: 4 },
      ],
      'Before noon please',
    )
    expect(told?.text).toContain('Before noon please')
    expect((await basket()).map(({ sku, pieces }) => [sku, pieces])).toEqual([
      ['NOO-70', 96],
      ['GHE-500', 4],
    ])
    await owner.taps('Place order')
    const { rows } = await shop.db.pool.query('select total from trade_order order by id desc limit 1')
    expect(rows[0].total).toBe(Math.round((96 * 1260 + 4 * 29_400) / 100) * 100)
  })

  it('names what we do not sell and asks; the clear lines are kept', async () => {
    const [told] = await cart([
      { sku: 'GHOST-1', quantity: 3 },
      { sku: 'GHE-500', quantity: 4 },
    ])
    expect(told?.text).toContain('GHOST-1')
    await owner.taps('Leave it out')
    expect((await basket()).map(({ sku }) => sku)).toEqual(['GHE-500'])
  })

  it.each([[0], [-2], [2.5], [40_000]])(
    'doubts a quantity of %s as if it had been typed',
    async (quantity) => {
      await cart([{ sku: 'GHE-500', quantity }])
      expect(await basket()).toEqual([])
      expect((await owner.asks('6')).text).toContain('Cow Ghee 500ml')
      expect(await basket()).toMatchObject([{ pieces: 6 }])
    },
  )
})

describe('the same person in another chat', () => {
  it('goes on with the basket and its open question there', async () => {
    const other = await chatOf(shop.db, world, shop.ownerId, 'whats', 'numbers')
    await owner.asks('5 ghee, haldi 2 peti, marie')
    const menu = await other.asks('menu')
    expect(menu.text).toContain('1. ')
    expect((await other.asks('1')).text).toContain('Marie')
    expect((await other.asks('12')).text).toContain('Marie 75g')
    expect((await basket()).map(({ sku }) => sku).sort()).toEqual(['GHE-500', 'HAL-100', 'MAR-75'])
  })

  it('placing it there makes the review here stale, with the number of the order', async () => {
    const other = await chatOf(shop.db, world, shop.ownerId, 'whats', 'telegram')
    await owner.asks('5 ghee')
    await other.asks('order')
    await other.taps('Place order')
    const { rows } = await shop.db.pool.query('select number from trade_order order by id desc limit 1')
    const told = await owner.taps('Place order')
    expect(told.text).toContain(`Order ${rows[0].number} was placed already, in your other chat`)
    expect(
      (await shop.db.pool.query(`select 1 from trade_order where placed_at >= '2026-11-21'`)).rowCount,
    ).toBe(1)
  })

  it('a change made there is shown here instead of being placed unseen', async () => {
    const other = await chatOf(shop.db, world, shop.ownerId, 'whats', 'telegram')
    await owner.asks('5 ghee')
    await other.asks('7 ghee')
    expect((await owner.taps('Place order')).text).toContain('7 pc')
    expect(
      (await shop.db.pool.query(`select 1 from trade_order where placed_at >= '2026-11-21'`)).rowCount,
    ).toBe(0)
  })
})
