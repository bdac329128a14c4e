import { beforeEach, describe, expect, it } from 'vitest'
import { announceOrder } from '../../src/chat/notices/orders.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { ChatWorld, type Person, type Told } from '../support/chat.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, place, type ShopWorld } from '../support/shop.ts'

let db: Db
let world: ChatWorld
let shop: ShopWorld
let asha: Person

const chatOf = async (personId: number | null, chat: string, channel = 'telegram') => {
  await db.pool.query(
    `insert into conversation (channel, account, chat, person_id) values ($1, 'test', $2, $3)`,
    [channel, chat, personId],
  )
  return world.person(chat, {}, channel)
}

beforeEach(async () => {
  db = await lentDb()
  world = new ChatWorld(db)
  shop = await buildShop(db)
  asha = await chatOf(shop.ownerId, 'asha')
})

const staff = (text: string): Promise<Told[]> => asha.does({ kind: 'staff', text })
const later = (minutes: number) => {
  world.now = new Date(world.now.getTime() + minutes * 60_000)
}
const row = async () => (await db.pool.query(`select * from conversation where chat = 'asha'`)).rows[0]
const outcomes = async () =>
  (await db.pool.query(`select outcome from inbox order by id`)).rows.map(({ outcome }) => outcome)

describe('a human writes from the business’s own phone', () => {
  it('the chat is told once who answers, and the bot is silent for two hours from the last message', async () => {
    expect((await staff('Namaste, which ghee?')).map(({ text }) => text)).toEqual([
      '👤 Shreeji Distributors is answering you now. Type *menu* for the assistant.',
    ])
    expect(await asha.says('the big one')).toEqual([])
    later(100)
    expect(await staff('It comes tomorrow')).toEqual([])
    later(100)
    expect(await asha.says('5 ghee')).toEqual([])
    later(30)
    const [told] = await asha.says('5 ghee')
    expect(told?.text).toMatch(/^🤖 The assistant is answering again\.\n\n/)
    expect(told?.text).toContain('Cow Ghee 500ml')
    expect(await outcomes()).toEqual(['done', 'human', 'done', 'human', 'done'])
  })

  it('keeps the dialogue where it was', async () => {
    await asha.asks('ghee')
    const before = await row()
    await staff('I am typing it for you')
    await asha.says('5')
    const paused = await row()
    expect(paused.state).toEqual(before.state)
    await staff('BOT ON')
    expect((await asha.hears()).at(-1)).toBeUndefined()
    expect((await asha.asks('5')).text).toContain('Cow Ghee 500ml')
  })

  it('comes back by *bot on* of the business, and says so', async () => {
    await staff('hello')
    expect((await staff('bot on')).map(({ text }) => text)).toEqual(['🤖 The assistant is answering again.'])
    expect((await row()).human_until).toBeNull()
    expect(await staff('bot on')).toEqual([])
  })

  it('comes back when the shop asks for the menu, in any language and by an old *Menu* button', async () => {
    for (const word of ['menu', 'मेनू', 'shuru se']) {
      await staff('hello')
      expect((await asha.asks(word)).text).toMatch(/^🤖/)
    }
    await asha.asks('help')
    await staff('hello')
    expect((await asha.taps('Menu')).text).toMatch(/^🤖/)
  })

  it('does not take the business’s words for the person’s: neither the reply window nor the name changes', async () => {
    await db.pool.query(
      `update conversation set heard_at = '2026-01-01', display_name = 'Asha' where chat = 'asha'`,
    )
    const office = world.person('asha', { name: 'Shreeji office' })
    await office.does({ kind: 'staff', text: 'hello' })
    const { heard_at, display_name } = await row()
    expect([heard_at.toISOString().slice(0, 10), display_name]).toEqual(['2026-01-01', 'Asha'])
  })

  it('says nothing in a chat the bot never spoke in: the phone is also somebody’s own', async () => {
    const friend = world.person('friend')
    expect(await friend.does({ kind: 'staff', text: 'See you on Sunday' })).toEqual([])
    expect(await friend.says('ok')).toEqual([])
  })
})

describe('while a human answers', () => {
  it('order notices still come, and a tap on one is still carried out', async () => {
    const order = await place(db, shop, { 'NOO-70': 12 }, { now: world.now })
    await staff('hello')
    await asha.hears()
    await inTransaction(db, async (tx) => {
      const outcome = await confirmOrder(tx, { orderId: order.id, by: shop.billerId, now: world.now })
      if (outcome.ok) await announceOrder(world.core, tx, outcome.change)
    })
    const [notice] = await asha.hears()
    expect(notice?.text).toContain('is confirmed')
    expect((await asha.taps('See the order')).text).toContain(String(order.number))
    expect(await asha.says('thanks')).toEqual([])
  })

  it('a tap on a question of the bot waits, because the dialogue does', async () => {
    await asha.asks('5 ghee')
    const key = await asha.keyOf('Place order')
    await staff('Shall I place it?')
    expect(await asha.does({ kind: 'tap', key })).toEqual([])
    expect((await db.pool.query('select 1 from trade_order')).rowCount).toBe(0)
  })

  it('what was said to the human and only read after the pause is not answered hours later', async () => {
    await staff('hello')
    const saidAt = new Date(world.now.getTime() + 10 * 60_000)
    later(180)
    expect(await asha.does({ kind: 'text', text: '5 ghee' }, undefined, { saidAt })).toEqual([])
    expect((await asha.asks('menu')).text).toMatch(/^🤖/)
    expect(await outcomes()).toEqual(['done', 'human', 'done'])
  })

  it('reactions and reports of the messenger neither end the pause nor are answered', async () => {
    await staff('hello')
    expect(await asha.does({ kind: 'silent', what: 'reaction' })).toEqual([])
    expect((await row()).human_until).not.toBeNull()
  })
})

it('a reaction outside a pause is kept and needs no answer', async () => {
  expect(await asha.does({ kind: 'silent', what: 'reaction' })).toEqual([])
  expect(await outcomes()).toEqual(['done'])
})

it('a chat was last heard when the person wrote by the messenger’s clock, and never earlier than before', async () => {
  const heardAt = async () => (await row()).heard_at?.toISOString()
  await asha.does({ kind: 'text', text: 'help' }, undefined, { saidAt: new Date('2026-11-20T10:00:00Z') })
  expect(await heardAt()).toBe('2026-11-20T10:00:00.000Z')
  await asha.does({ kind: 'text', text: 'help' }, undefined, { saidAt: new Date('2026-11-19T10:00:00Z') })
  expect(await heardAt()).toBe('2026-11-20T10:00:00.000Z')
})
