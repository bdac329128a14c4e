import { beforeEach, describe, expect, it } from 'vitest'
import { noticesOf } from '../../../src/chat/notices/orders.ts'
import { deliverOrder } from '../../../src/orders/deliver.ts'
import type { OrderView } from '../../../src/orders/types.ts'
import type { Desk } from '../distributor/desk.ts'
import { delivered, openDesk } from './street.ts'

let desk: Desk
let order: OrderView

const states = async () =>
  (await desk.db.pool.query('select kind, status from dispute order by id')).rows.map(
    ({ kind, status }) => `${kind} ${status}`,
  )
/** The question what came reaches the shop. */
async function askWhatCame() {
  const request = { orderId: order.id, by: desk.shop.billerId, now: desk.chat.now }
  const outcome = await desk.tx((tx) => deliverOrder(tx, request))
  if (outcome.ok) await desk.chat.announce(await noticesOf(desk.db.pool, outcome.change))
  await desk.owner.hears()
}
/** Four haldi missing, as the shop taps it. */
async function missesFour() {
  await desk.owner.asks(`order ${order.number}`)
  await desk.owner.taps('Missing or damaged')
  await desk.owner.taps('Haldi')
  await desk.owner.taps('Missing')
  await desk.owner.asks('4')
  await desk.owner.taps('The rest came well')
}

beforeEach(async () => {
  desk = await openDesk()
  order = await delivered(desk, { 'HAL-100': 40, 'GHE-500': 5 })
  await desk.biller.hears()
})

describe('the happy path', () => {
  it('one tap on the notice credits what was missing, and the shop hears the credit note', async () => {
    await missesFour()
    const [told] = await desk.biller.hears()
    expect(told?.choices).toEqual(['Credit it', 'Send again', 'Not right', 'Missing pieces are here'])
    expect((await desk.biller.taps('Credit it')).text).toMatch(/Credit note CN-\d+ for order/)
    const [heard] = await desk.owner.hears()
    expect(heard?.text).toMatch(
      /credits what was missing or damaged. Credit note CN-\d+: −₹126\n• Haldi 100g: 4 pc/,
    )
    const seen = await desk.owner.asks(`order ${order.number}`)
    expect(seen.text).toContain('4 pc Haldi 100g missing – agreed')
  })

  it('sent again it comes as an order of its own', async () => {
    await missesFour()
    await desk.biller.hears()
    expect((await desk.biller.taps('Send again')).text).toMatch(
      /Order \d+ is confirmed for Om Stores 1; credit note CN-/,
    )
    const heard = (await desk.owner.hears()).map(({ text }) => text)
    expect(heard).toEqual([
      expect.stringMatching(/sends again what order \d+ lacked, as order \d+ on Thu 5 Nov/),
    ])
  })

  it('declined with a reason, typed or tapped, is read by the shop in its language', async () => {
    await desk.db.pool.query(`update person set language = 'hi-Latn' where id = $1`, [desk.shop.ownerId])
    await desk.owner.asks(`order ${order.number}`)
    await desk.owner.taps('Kam ya kharab')
    await desk.owner.taps('Haldi')
    await desk.owner.taps('Kam aaya')
    await desk.owner.asks('4')
    await desk.owner.taps('Baaki sab theek aaya')
    await desk.biller.hears()
    await desk.biller.taps('Not right')
    expect((await desk.biller.taps('Signed for in full')).text).toContain('knows why')
    expect((await desk.owner.hears())[0]?.text).toContain('Poora sign karke liya')
    expect(await states()).toEqual(['missing declined'])
  })

  it('both see the open ones in a list, and the shop may take its word back', async () => {
    await missesFour()
    await desk.biller.hears()
    expect((await desk.biller.asks('complaints')).text).toContain(
      '4 pc Haldi 100g missing – waiting for Shreeji',
    )
    await desk.owner.asks('my complaints')
    expect((await desk.owner.taps('✕')).text).toContain('is fine')
    expect((await desk.biller.hears())[0]?.text).toContain('takes back what it reported')
    expect((await desk.biller.asks('complaints')).text).toContain('No complaint is open')
  })

  it('nothing came: the desk brings it again, or says with a reason that it was there', async () => {
    await askWhatCame()
    await desk.owner.asks(`order ${order.number}`)
    await desk.owner.taps('Not come')
    await desk.biller.hears()
    await desk.biller.asks('complaints')
    await desk.biller.taps(String(order.number))
    await desk.biller.taps('It was delivered')
    await desk.biller.asks('Ravi signed for it at 11')
    const heard = (await desk.owner.hears()).map(({ text }) => text)
    expect(heard[0]).toContain('does not agree')
    expect(heard[1]).toContain('Did everything come?')
    await desk.owner.taps('Not come')
    await desk.biller.hears()
    await desk.biller.asks('complaints')
    await desk.biller.taps(String(order.number))
    await desk.biller.taps('We bring it again')
    expect((await desk.owner.hears())[0]?.text).toContain('brings order')
    expect(await states()).toEqual(['not-come declined', 'not-come accepted'])
  })
})

it('the order at the desk shows what was reported, and leads to its answer', async () => {
  await missesFour()
  await desk.biller.hears()
  const seen = await desk.biller.asks(`order ${order.number}`)
  expect(seen.text).toContain('4 pc Haldi 100g missing – waiting for Shreeji')
  expect((await desk.biller.taps('Answer the complaint')).choices.slice(0, 3)).toEqual([
    'Credit it',
    'Send again',
    'Not right',
  ])
})

describe('repeats, rights and old taps', () => {
  it('a second answer hears who gave the first, and credits nothing more', async () => {
    const boss = await desk.join('Mehul', 'owner')
    await missesFour()
    await desk.biller.hears()
    await boss.hears()
    await desk.biller.taps('Credit it')
    expect((await boss.taps('Send again')).text).toContain('Hetal has answered that')
    expect((await desk.db.pool.query('select 1 from dues_entry')).rowCount).toBe(1)
  })

  it('the godown answers no complaint', async () => {
    const godown = await desk.join('Ramu', 'godown')
    await missesFour()
    expect((await godown.asks('complaints')).text).toContain('No complaint is open')
  })

  it('a reason is asked for only while there is something to decline', async () => {
    await missesFour()
    await desk.biller.hears()
    const old = await desk.biller.keyOf('Not right')
    await desk.biller.taps('Credit it')
    const [late] = await desk.biller.does({ kind: 'tap', key: old })
    expect(late?.text).toContain('missing – agreed')
  })
})
