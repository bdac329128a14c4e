import { beforeEach, describe, expect, it } from 'vitest'
import { announce } from '../../src/chat/announce.ts'
import { expireWaiting } from '../../src/chat/heard-again.ts'
import { orderNotices } from '../../src/chat/notices/orders.ts'
import { noteTemplateChange } from '../../src/chat/template-state.ts'
import { inTransaction } from '../../src/db/tx.ts'
import type { ChangeKind, OrderView } from '../../src/orders/types.ts'
import { dayMs, openTown, type Town } from '../support/messenger.ts'
import { monday10, place } from '../support/shop.ts'

let town: Town

beforeEach(async () => {
  town = await openTown()
})

const kiran = () => town.world.person('wa-kiran', {}, 'whatsapp-cloud')
const owner = (chat = 'wa-kiran', agoMs: number | null = dayMs + 1_000) =>
  town.chat(town.shop.ownerId, chat, agoMs)
const offers = (wanted: boolean | null) => town.query('update person set offers = $1', [wanted])

/** Tells the shop of a change to an order, as pages and jobs do. */
async function tell(order: OrderView, kind: ChangeKind, origin = `order:${order.id}:${kind}`): Promise<void> {
  const change = { kind, order, by: null, detail: { v: 1 as const, total: order.quote.total } }
  const [notice] = orderNotices(change).filter(({ listener }) => 'outlet' in listener)
  if (notice) await inTransaction(town.db, (tx) => announce(town.world.core, tx, origin, [notice]))
}
const anOrder = () => place(town.db, town.shop, { 'NOO-70': 96 }, { now: monday10 })
const waiting = () => town.query(`select 1 from outbox where status = 'waiting'`)

describe('the reply window', () => {
  it('is open 23:59:59 after the person wrote: the notice goes as it is', async () => {
    await owner('wa-kiran', dayMs - 1_000)
    await tell(await anOrder(), 'confirmed')
    const [one] = await town.sent()
    expect(one?.text).toContain('is confirmed by')
    expect(await town.query('select category from outbox')).toEqual([{ category: 'service' }])
  })

  it('is closed 24:00:01 after: the notice goes as its approved message', async () => {
    await owner('wa-kiran', dayMs + 1_000)
    await tell(await anOrder(), 'confirmed')
    expect(await town.sent()).toMatchObject([{ template: 'galla_order_confirmed_v1', category: 'utility' }])
    expect(await town.query('select status, category from outbox')).toEqual([
      { status: 'sent', category: 'utility' },
    ])
  })

  it('has not opened for somebody who never wrote', async () => {
    await town.say(await owner('wa-kiran', null), 'hello')
    await town.sent()
    expect(await waiting()).toHaveLength(1)
  })
})

describe('a message that no approved one can stand in for', () => {
  it('waits until the person writes, and holds up nothing behind it', async () => {
    const chat = await owner()
    await town.say(chat, 'free text')
    const template = { name: 'x', language: 'en', category: 'utility', values: [], buttons: [] }
    await town.say(chat, 'approved', { template })
    expect((await town.sent()).map(({ text }) => text)).toEqual(['free text', 'approved'])
    expect(await waiting()).toHaveLength(1)
    await kiran().says('hello')
    expect((await town.sent()).map(({ text }) => text)[0]).toBe('free text')
    expect(await waiting()).toEqual([])
    expect(await town.query('select held from conversation')).toEqual([{ held: false }])
  })

  it('goes at once where the person wrote while it was on its way', async () => {
    const chat = await owner()
    await town.say(chat, 'free text')
    const usual = town.answer
    let wrote = false
    town.answer = async (message, nth) => {
      if (!wrote) await kiran().says('hello')
      wrote = true
      return usual(message, nth)
    }
    const texts = (await town.sent()).map(({ text }) => text)
    expect(texts.filter((text) => text === 'free text')).toHaveLength(2)
    expect(await waiting()).toEqual([])
  })

  it('is one of the last three when the person comes back; earlier ones are dropped with the reason', async () => {
    const chat = await owner()
    for (let n = 1; n <= 5; n++) await town.say(chat, `${n}`)
    await town.sent()
    await kiran().says('hello')
    expect((await town.sent()).map(({ text }) => text).slice(0, 3)).toEqual(['3', '4', '5'])
    expect(await town.query(`select error from outbox where status = 'failed'`)).toEqual([
      { error: 'waited behind three later messages' },
      { error: 'waited behind three later messages' },
    ])
  })

  it('is dropped when a later notice of the same order says it all', async () => {
    await owner()
    const order = await anOrder()
    const off = { name: 'galla_order_confirmed_v1', language: 'en', status: 'disabled' } as const
    for (const name of ['confirmed', 'dispatched', 'delivered'])
      await noteTemplateChange(town.db.pool, 'test', { ...off, name: `galla_order_${name}_v1` })
    for (const kind of ['confirmed', 'dispatched', 'delivered'] as const) await tell(order, kind)
    await town.sent()
    expect(await waiting()).toHaveLength(3)
    await kiran().says('hello')
    const [first] = await town.sent()
    expect(first?.text).toContain('is delivered')
    expect(await town.query(`select error from outbox where status = 'failed'`)).toEqual([
      { error: 'overtaken by a later notice of the same order' },
      { error: 'overtaken by a later notice of the same order' },
    ])
  })

  it('costs a usual turn no statement', async () => {
    await owner('wa-kiran', 0)
    const seen: string[] = []
    town.db.pool.on('acquire', (client) => {
      const send = client.query.bind(client)
      client.query = ((...args: [{ name?: string }]) => {
        seen.push(args[0].name ?? '')
        return (send as (...args: unknown[]) => unknown)(...args)
      }) as typeof client.query
    })
    await kiran().says('menu')
    expect(seen).toContain('chat_finish')
    expect(seen.filter((name) => name.startsWith('heard_') || name.startsWith('trouble_'))).toEqual([])
  })
})

describe('the person’s other channel', () => {
  it('is told at once what this one may not say, in the words of that channel', async () => {
    await owner()
    await owner('tg-kiran', 90 * dayMs)
    await noteTemplateChange(town.db.pool, 'test', {
      name: 'galla_order_confirmed_v1',
      language: 'en',
      status: 'paused',
    })
    await tell(await anOrder(), 'confirmed')
    const told = await town.sent()
    expect(told.map(({ chat }) => chat)).toEqual(['wa-kiran', 'tg-kiran'])
    expect(told[1]?.text).toContain('is confirmed by')
    expect(await town.query('select status, error from outbox order by id')).toEqual([
      { status: 'failed', error: 'said on telegram instead' },
      { status: 'sent', error: null },
    ])
  })

  it('is told when this one has shut us out, and the two do not play it back and forth', async () => {
    await owner('wa-kiran', 0)
    await owner('tg-kiran', dayMs)
    town.answer = () => ({ kind: 'failed', error: '131026', unreachable: true })
    await tell(await anOrder(), 'confirmed')
    const told = await town.sent()
    expect(told.map(({ chat }) => chat)).toEqual(['wa-kiran', 'tg-kiran'])
    expect(await town.query('select reachable from conversation')).toEqual([
      { reachable: false },
      { reachable: false },
    ])
  })

  it('gets a promotion only with consent to offers', async () => {
    const say = { key: 'notice-order-now' }
    const notice = { v: 1, to: { outlet: town.shop.outletIds[0] }, say }
    const chat = await owner()
    await owner('tg-kiran', dayMs)
    for (const wanted of [false, null]) {
      await offers(wanted)
      await town.say(chat, 'offer', { class: 'promotion', notice })
      expect((await town.sent()).map(({ chat: to }) => to)).toEqual(['wa-kiran'])
    }
    await offers(true)
    await town.say(chat, 'offer', { class: 'promotion', notice })
    expect((await town.sent()).map(({ chat: to }) => to)).toEqual(['wa-kiran', 'tg-kiran'])
  })
})

describe('a promotion that waits', () => {
  const promotion = async (chat: number, days: number) => {
    const createdAt = new Date(Date.now() - days * dayMs)
    return town.say(chat, `${days} days`, { class: 'promotion', status: 'waiting', createdAt })
  }

  it('goes when the person writes within seven days, with consent, and not after', async () => {
    const chat = await owner()
    await offers(true)
    await town.query('update conversation set held = true')
    await promotion(chat, 8)
    await promotion(chat, 6)
    await kiran().says('hello')
    expect((await town.sent()).map(({ text }) => text)).toContain('6 days')
    expect(
      await town.query(`select body->>'text' as text, error from outbox where status = 'failed'`),
    ).toEqual([{ text: '8 days', error: 'waited too long' }])
  })

  it('is dropped when the person has stopped offers meanwhile', async () => {
    const chat = await owner()
    await offers(false)
    await town.query('update conversation set held = true')
    const id = await promotion(chat, 1)
    await kiran().says('hello')
    expect(await town.row(id)).toMatchObject({ status: 'failed', error: 'the person wants no offers' })
  })

  it('is given up after seven days of silence; an order notice is not', async () => {
    const chat = await owner()
    const id = await promotion(chat, 8)
    const notice = await town.say(chat, 'notice', {
      status: 'waiting',
      createdAt: new Date(Date.now() - 8 * dayMs),
    })
    await expireWaiting(town.db.pool)
    expect(await town.row(id)).toMatchObject({ status: 'failed' })
    expect(await town.row(notice)).toMatchObject({ status: 'waiting' })
  })
})

it('a template that Meta made a marketing one is sent and counted as one', async () => {
  await owner()
  await noteTemplateChange(town.db.pool, 'test', {
    name: 'galla_order_confirmed_v1',
    language: 'en',
    category: 'marketing',
  })
  await tell(await anOrder(), 'confirmed')
  expect(await town.sent()).toMatchObject([{ category: 'marketing' }])
  expect(await town.query('select category from outbox')).toEqual([{ category: 'marketing' }])
})

it('a template that is approved again is used again', async () => {
  await owner()
  const change = { name: 'galla_order_confirmed_v1', language: 'en' }
  await noteTemplateChange(town.db.pool, 'test', { ...change, status: 'paused' })
  await noteTemplateChange(town.db.pool, 'test', { ...change, status: 'approved' })
  await tell(await anOrder(), 'confirmed')
  expect(await town.sent()).toMatchObject([{ template: 'galla_order_confirmed_v1' }])
})
