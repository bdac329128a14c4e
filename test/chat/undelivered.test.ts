import { beforeEach, describe, expect, it } from 'vitest'
import { announce, type Notice } from '../../src/chat/announce.ts'
import { orderNotices } from '../../src/chat/notices/orders.ts'
import { noticeKey } from '../../src/chat/notices/table.ts'
import { inTransaction } from '../../src/db/tx.ts'
import type { ChangeKind } from '../../src/orders/types.ts'
import { openTown, type Town } from '../support/messenger.ts'
import { monday10, place } from '../support/shop.ts'

let town: Town

beforeEach(async () => {
  town = await openTown()
  await town.query(`update outlet set phone = '+919810000001'`)
  await town.query(`update distributor set phone = '+912650000009'`)
})

const blocked = { kind: 'failed', error: '131026', unreachable: true } as const

async function tell(kind: ChangeKind, to: 'outlet' | 'distributor'): Promise<void> {
  const order = await place(town.db, town.shop, { 'NOO-70': 96 }, { now: monday10 })
  const change = { kind, order, by: null, detail: { v: 1 as const, total: order.quote.total } }
  await say(orderNotices(change).filter(({ listener }) => to in listener))
}
const say = (notices: Notice[]) =>
  inTransaction(town.db, (tx) => announce(town.world.core, tx, `test:${Math.random()}`, notices))

/** What was said to each chat, as the outbox has it. */
const said = () => town.query(`select chat, body->>'text' as text, status from outbox order by id`)

const person = async (name: string, party: string, role: string) => {
  const [made] = await town.query('insert into person (name) values ($1) returning id', [name])
  await town.query(
    `insert into membership (person_id, party, role, outlet_id, distributor_id) values ($1, $2, $3, $4, $5)`,
    [
      made?.id,
      party,
      role,
      party === 'outlet' ? town.shop.outletIds[0] : null,
      party === 'distributor' ? town.shop.distributorId : null,
    ],
  )
  return Number(made?.id)
}

describe('an order notice that a shop did not get', () => {
  it('is told to the distributor once, with the number to call', async () => {
    await town.chat(town.shop.ownerId, 'wa-shop')
    await town.chat(town.shop.billerId, 'tg-biller')
    town.answer = (message) =>
      message.chat === 'wa-shop' ? blocked : { kind: 'sent', providerId: `p${message.id}` }
    await tell('confirmed', 'outlet')
    const [, passed, ...more] = await town.sent()
    expect(passed?.chat).toBe('tg-biller')
    expect(passed?.text).toContain('did not get this on WhatsApp. Please tell them:')
    expect(passed?.text).toContain('Order 1001 is confirmed by Shreeji Distributors.')
    expect(passed?.text).toContain('Call: +919810000001')
    expect(more).toEqual([])
  })

  it('is told the same when it fails only after it was taken, however often the receipt comes', async () => {
    await town.chat(town.shop.ownerId, 'wa-shop')
    await town.chat(town.shop.billerId, 'tg-biller')
    await tell('confirmed', 'outlet')
    await town.sent()
    const [{ id } = {}] = await town.query('select id from outbox')
    const failed = town.receipt(Number(id), 'failed', { failure: blocked })
    await Promise.all([town.receives(failed, failed), town.receives(failed)])
    expect((await town.sent()).map(({ chat }) => chat)).toEqual(['tg-biller'])
    await town.receives(failed)
    expect(await town.sent()).toEqual([])
  })

  it('is told to nobody while somebody of the shop still gets it', async () => {
    await town.chat(town.shop.ownerId, 'wa-shop')
    await town.chat(await person('Sonu', 'outlet', 'owner'), 'tg-sonu')
    await town.chat(town.shop.billerId, 'tg-biller')
    town.answer = (message) =>
      message.chat === 'wa-shop' ? blocked : { kind: 'sent', providerId: `p${message.id}` }
    await tell('confirmed', 'outlet')
    expect((await town.sent()).map(({ chat }) => chat).toSorted()).toEqual(['tg-sonu', 'wa-shop'])
  })

  it('is told once when it reaches none of the shop’s owners', async () => {
    await town.chat(town.shop.ownerId, 'wa-shop')
    await town.chat(await person('Sonu', 'outlet', 'owner'), 'wa-sonu')
    await town.chat(town.shop.billerId, 'tg-biller')
    town.answer = (message) =>
      message.chat.startsWith('wa') ? blocked : { kind: 'sent', providerId: `p${message.id}` }
    await tell('confirmed', 'outlet')
    expect((await town.sent()).map(({ chat }) => chat).filter((chat) => chat === 'tg-biller')).toHaveLength(1)
  })

  it('leads the distributor to the order', async () => {
    await town.chat(town.shop.ownerId, 'wa-shop')
    await town.chat(town.shop.billerId, 'tg-biller')
    town.answer = (message) =>
      message.chat === 'wa-shop' ? blocked : { kind: 'sent', providerId: `p${message.id}` }
    await tell('confirmed', 'outlet')
    await town.sent()
    const biller = town.world.person('tg-biller')
    await biller.hears()
    expect((await biller.taps('See order')).text).toContain('1001')
  })
})

describe('an order notice that a distributor did not get', () => {
  it('is told to the brand, and when that fails too, to nobody more', async () => {
    await town.chat(town.shop.billerId, 'wa-biller')
    await town.chat(await person('Asha', 'brand', 'marketer'), 'wa-brand')
    town.answer = () => blocked
    await tell('placed', 'distributor')
    expect((await town.sent()).map(({ chat }) => chat)).toEqual(['wa-biller', 'wa-brand'])
    const all = await said()
    expect(all.map(({ status }) => status)).toEqual(['failed', 'failed'])
    expect(all[1]?.text).toContain('Shreeji Distributors did not get this on WhatsApp')
    expect(all[1]?.text).toContain('Call: +912650000009')
  })
})

it('what became of a message nobody knows is told to nobody', async () => {
  await town.chat(town.shop.ownerId, 'wa-shop')
  await town.chat(town.shop.billerId, 'tg-biller')
  town.answer = () => ({ kind: 'unknown', error: 'the answer was lost' })
  await tell('confirmed', 'outlet')
  expect((await town.sent({ settlesWithinMs: 10 })).map(({ chat }) => chat)).toEqual(['wa-shop', 'wa-shop'])
})

it('a reply that did not arrive is told to nobody: the person knows that none came', async () => {
  await town.chat(town.shop.ownerId, 'wa-shop')
  await town.chat(town.shop.billerId, 'tg-biller')
  town.answer = () => blocked
  await town.world.person('wa-shop', {}, 'whatsapp-cloud').says('menu')
  expect((await town.sent()).map(({ chat }) => chat)).toEqual(['wa-shop'])
})

describe('a person who shuts us out', () => {
  it('is written down, and reached again as soon as they write', async () => {
    await town.chat(town.shop.ownerId, 'wa-shop')
    const shop = town.world.person('wa-shop', {}, 'whatsapp-cloud')
    await shop.does({ kind: 'blocked' })
    expect(await town.query('select reachable from conversation')).toEqual([{ reachable: false }])
    await shop.says('menu')
    expect(await town.query('select reachable from conversation')).toEqual([{ reachable: true }])
    expect(
      await town.query('select action, person_id is not null as known from audit_log order by id'),
    ).toEqual([
      { action: 'chat-blocked', known: true },
      { action: 'chat-unblocked', known: true },
    ])
  })

  it('is not taken for gone when they wrote while our message was on its way', async () => {
    await town.chat(town.shop.ownerId, 'wa-shop', 60_000)
    await tell('confirmed', 'outlet')
    let wrote = false
    town.answer = async (message) => {
      if (!wrote) await town.world.person('wa-shop', {}, 'whatsapp-cloud').says('menu')
      wrote = true
      return message.body.text.includes('confirmed')
        ? blocked
        : { kind: 'sent', providerId: `p${message.id}` }
    }
    await town.sent()
    expect(await town.query('select reachable from conversation')).toEqual([{ reachable: true }])
  })

  it('from promotions only, at the messenger, gets none on any channel, and still their order notices', async () => {
    const chat = await town.chat(town.shop.ownerId, 'wa-shop')
    await town.chat(town.shop.ownerId, 'tg-shop')
    await town.query('update person set offers = true')
    town.answer = (message) =>
      message.class === 'promotion'
        ? { kind: 'opted-out', error: '131050' }
        : { kind: 'sent', providerId: `p${message.id}` }
    const notice = { v: 1, to: { outlet: town.shop.outletIds[0] }, say: { key: 'notice-order-now' } }
    await town.say(chat, 'offer', { class: 'promotion', notice })
    await town.say(chat, 'order')
    expect((await town.sent()).map(({ chat: to }) => to).toSorted()).toEqual(['wa-shop', 'wa-shop'])
    expect(await town.query('select offers from person where id = $1', [town.shop.ownerId])).toEqual([
      { offers: false },
    ])
    expect(await town.query('select purpose, given, channel, address, means from consent_log')).toEqual([
      { purpose: 'offers', given: false, channel: 'whatsapp-cloud', address: 'wa-shop', means: 'messenger' },
    ])
  })

  it('from promotions in the messenger’s own settings is not answered, and logged both ways', async () => {
    await town.chat(town.shop.ownerId, 'wa-shop')
    const shop = town.world.person('wa-shop', {}, 'whatsapp-cloud')
    expect(await shop.does({ kind: 'offers', wanted: false })).toEqual([])
    expect(await shop.does({ kind: 'offers', wanted: true })).toEqual([])
    expect(await town.query('select given, means from consent_log order by id')).toEqual([
      { given: false, means: 'messenger' },
      { given: true, means: 'messenger' },
    ])
  })
})

it('a notice is known by its first line, however deep it lies', () => {
  const head = { key: 'notice-shop-confirmed' }
  expect(
    noticeKey({ key: 'notice-block', args: { parts: [{ key: 'notice-block', args: { parts: [head] } }] } }),
  ).toBe('notice-shop-confirmed')
})
