import { beforeEach, expect, test } from 'vitest'
import { dispatchOrder } from '../../../src/orders/dispatch.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ outlets: 2 })
})

const count = async (table: string) =>
  Number((await desk.db.pool.query(`select count(*) from ${table}`)).rows[0].count)
const only = async () => (await desk.db.pool.query('select id, status, number from trade_order')).rows[0]
const typed = async () => {
  await desk.biller.asks('R-T-1 2 peti noodles')
  await desk.biller.taps('Place order')
  return only()
}

test('the same Place tapped twice places one order', async () => {
  await desk.biller.asks('R-T-1 2 peti noodles')
  const key = await desk.biller.keyOf('Place order')
  await desk.biller.does({ kind: 'tap', key })
  await desk.biller.does({ kind: 'tap', key })
  expect(await count('trade_order')).toBe(1)
})

test('a shop that objects holds the order: it is not loaded until the distributor answers', async () => {
  const order = await typed()
  await desk.biller.taps('Confirm')
  await desk.owner.hears()
  const asked = await desk.owner.taps('Object')
  expect(asked.text).toContain('✋ Order 1001 is on hold; Shreeji Distributors knows.')
  const request = { orderId: order.id, by: desk.shop.billerId, now: desk.chat.now }
  const held = await desk.tx((tx) => dispatchOrder(tx, request))
  expect(held).toMatchObject({ ok: false, reason: 'order-held' })
  await desk.owner.asks('We asked for one peti only')
  const told = (await desk.biller.hears()).at(-1)
  expect(told?.text).toContain('They say: “We asked for one peti only”')
  await desk.biller.taps('It is right')
  expect((await desk.owner.hears())[0]?.text).toContain('says order 1001 is right and will go')
  expect(await desk.tx((tx) => dispatchOrder(tx, request))).toMatchObject({ ok: true })
})

test('an objection ends when the order is refused or the shop takes it back', async () => {
  await typed()
  await desk.owner.hears()
  await desk.owner.taps('Object')
  await desk.owner.taps('It is right after all')
  const status = async () => (await desk.db.pool.query('select status from dispute order by id')).rows
  expect(await status()).toEqual([{ status: 'withdrawn' }])
  await desk.owner.taps('See the order')
  await desk.owner.taps('Object')
  await desk.owner.taps('Cancel the order')
  expect(await status()).toEqual([{ status: 'withdrawn' }, { status: 'accepted' }])
  expect((await only()).status).toBe('cancelled')
})

test('what has left cannot be objected to any more', async () => {
  const order = await typed()
  await desk.biller.taps('Confirm')
  await desk.tx((tx) => dispatchOrder(tx, { orderId: order.id, by: desk.shop.billerId, now: desk.chat.now }))
  await desk.owner.hears()
  expect((await desk.owner.taps('Object')).text).toContain('Order 1001 is on its way already.')
  expect(await count('dispute')).toBe(0)
})

test('godown, delivery and another distributor order for no shop', async () => {
  for (const [name, role] of [
    ['Dinesh', 'godown'],
    ['Salim', 'delivery'],
  ] as const) {
    const person = await desk.join(name, role)
    await person.says('R-T-1 2 peti noodles')
    await person.says('counter R-T-1 2 noodles cash')
    await person.says('beat')
  }
  expect(await count('trade_order')).toBe(0)
  expect(await count('basket')).toBe(0)
})

test('a counter sale that is not all there sells nothing and shows what is short', async () => {
  const shown = await desk.biller.asks('counter R-T-1 30 ghee cash')
  expect(shown.text).toContain('Counter sale to Om Stores 1')
  expect(await count('trade_order')).toBe(0)
  expect(await count('dues_entry')).toBe(0)
  expect(await desk.shelf('GHE-500')).toEqual({ physical: 24, reserved: 0 })
  await desk.biller.asks('ghee 20')
  expect((await desk.biller.taps('Sold:')).text).toContain('paid in cash')
  expect(await desk.shelf('GHE-500')).toEqual({ physical: 4, reserved: 0 })
})

test('goods that are unclear are asked about before anything is handed over', async () => {
  const asked = await desk.biller.asks('counter R-T-1 noodles cash')
  expect(asked.choices.length).toBeGreaterThan(1)
  expect(await count('trade_order')).toBe(0)
})

test('a line with another shop’s code, typed while one shop is open, is the other shop’s', async () => {
  await desk.biller.asks('R-T-1 6 noodles')
  const other = await desk.biller.asks('R-T-2 2 ghee')
  expect(other.text).toContain('For Om Stores 2 (R-T-2):')
  expect(other.text).not.toContain('Noodles')
  await desk.biller.taps('Place order')
  const { rows } = await desk.db.pool.query('select outlet_id from trade_order')
  expect(rows).toEqual([{ outlet_id: desk.shop.outletIds[1] }])
  const first = await desk.biller.asks('R-T-1')
  expect(first.text).toContain('Masala Noodles')
})
