import { expect, test } from 'vitest'
import { tellOrder } from '../../../src/chat/notices/orders.ts'
import { sendDigests } from '../../../src/jobs/digest.ts'
import { remindWaiting } from '../../../src/jobs/order-jobs.ts'
import { takeDigest } from '../../../src/orders/digest.ts'
import { cancelOrder } from '../../../src/orders/end.ts'
import { askUrgent } from '../../../src/orders/urgent.ts'
import { type Desk, openDesk } from './desk.ts'

const run = (desk: Desk) => sendDigests(desk.chat.core, desk.chat.now)
const statuses = async ({ db }: Desk) =>
  (await db.pool.query('select status from trade_order order by id')).rows.map(({ status }) => status)

async function morning(noodles: number[]): Promise<Desk> {
  const desk = await openDesk({ digestMinutes: 10 })
  for (const pieces of noodles) await desk.orders({ 'NOO-70': pieces })
  await desk.biller.hears()
  desk.later(11)
  await run(desk)
  return desk
}

test('the first order is told at once, those that follow come as one message', async () => {
  const desk = await openDesk({ digestMinutes: 10 })
  await desk.orders({ 'NOO-70': 96 })
  await desk.orders({ 'NOO-70': 48 })
  await desk.orders({ 'GHE-500': 30 })
  expect((await desk.biller.hears()).map(({ text }) => text.split('\n')[0])).toEqual([
    '🛒 New order 1001 – Om Stores 1 (R-T-1)',
  ])
  desk.later(9)
  await run(desk)
  expect(await desk.biller.hears()).toEqual([])
  desk.later(2)
  await Promise.all([run(desk), run(desk)])
  await run(desk)
  const [digest, ...more] = await desk.biller.hears()
  expect(more).toEqual([])
  expect(digest?.text).toMatch(
    /^🛒 2 new orders, ₹9,425:\n• 1002 Om Stores 1, ₹605\n• 1003 Om Stores 1, ₹8,820 – 1 item short$/,
  )
  expect(digest?.choices).toEqual(['Confirm all in stock', 'One by one'])
})

test('a single gathered order is told whole; one cancelled meanwhile is not told', async () => {
  const desk = await openDesk({ digestMinutes: 10 })
  await desk.orders({ 'NOO-70': 96 })
  await desk.orders({ 'NOO-70': 48 })
  const gone = await desk.orders({ 'NOO-70': 10 })
  await desk.tx((tx) => cancelOrder(tx, { orderId: gone.id, by: desk.shop.ownerId, now: desk.chat.now }))
  await desk.biller.hears()
  desk.later(11)
  await run(desk)
  const told = await desk.biller.hears()
  expect(told).toHaveLength(1)
  expect(told[0]?.choices).toEqual(['Confirm', 'Change', 'Refuse'])
})

test('what is urgent, and every order where the digest is off, is told at once', async () => {
  const desk = await openDesk({ digestMinutes: 10 })
  await desk.orders({ 'NOO-70': 96 })
  const order = await desk.orders({ 'NOO-70': 48 })
  await desk.tx(async (tx) => {
    const asked = await askUrgent(tx, { orderId: order.id, by: desk.shop.ownerId, now: desk.chat.now })
    if (asked.ok) await tellOrder({ tx, tell: () => {} }, asked.change)
  })
  await desk.db.pool.query('update distributor set digest_minutes = 0')
  await desk.biller.hears()
  await desk.orders({ 'NOO-70': 10 })
  expect((await desk.biller.hears())[0]?.text).toContain('New order 1003')
})

test('a digest that dies before its commit is told whole by the next run', async () => {
  const desk = await openDesk({ digestMinutes: 10 })
  for (const pieces of [96, 48, 10]) await desk.orders({ 'NOO-70': pieces })
  await desk.biller.hears()
  desk.later(11)
  const died = desk.tx(async (tx) => {
    expect(await takeDigest(tx, desk.shop.distributorId, desk.chat.now)).toHaveLength(2)
    throw new Error('killed')
  })
  await expect(died).rejects.toThrow('killed')
  await run(desk)
  expect((await desk.biller.hears()).map(({ text }) => text.split('\n')[0])).toEqual([
    '🛒 2 new orders, ₹731:',
  ])
})

test('Confirm all confirms what is all there, once, and names what is short', async () => {
  const desk = await morning([10, 96, 48, 400])
  const key = await desk.biller.keyOf('Confirm all in stock')
  const done = (await desk.biller.does({ kind: 'tap', key })).at(-1)
  expect(done?.text).toContain('✅ 2 orders are confirmed')
  expect(done?.text).toContain(
    '1 is left, not confirmed:\n• 1004 Om Stores 1: Masala Noodles 70g (336 of 400 there)',
  )
  expect(await statuses(desk)).toEqual(['placed', 'confirmed', 'confirmed', 'placed'])
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 144 })
  expect((await desk.owner.hears()).filter(({ text }) => text.includes('is confirmed'))).toHaveLength(2)
  desk.later(1)
  const again = (await desk.biller.does({ kind: 'tap', key })).at(-1)
  expect(again?.text).toContain('2 had been answered before (Hetal).')
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 144 })
  expect(await desk.owner.hears()).toEqual([])
})

test('two billers who confirm all at once confirm each order once', async () => {
  const desk = await openDesk({ digestMinutes: 10 })
  const ravi = await desk.join('Ravi', 'biller')
  for (const pieces of [10, 96, 48, 20]) await desk.orders({ 'NOO-70': pieces })
  desk.later(11)
  await run(desk)
  const keys = [await desk.biller.keyOf('Confirm all'), await ravi.keyOf('Confirm all')]
  await Promise.all([
    desk.biller.does({ kind: 'tap', key: keys[0] ?? '' }),
    ravi.does({ kind: 'tap', key: keys[1] ?? '' }),
  ])
  expect(await statuses(desk)).toEqual(['placed', 'confirmed', 'confirmed', 'confirmed'])
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 164 })
  const events = await desk.db.pool.query(`select count(*)::int from order_event where kind = 'confirmed'`)
  expect(events.rows[0].count).toBe(3)
})

test('a shop that cancels while all are confirmed gets one outcome, and nothing stays promised to it', async () => {
  const desk = await morning([10, 96, 48])
  const order = (await desk.db.pool.query('select id from trade_order where number = 1002')).rows[0]
  const [, cancelled] = await Promise.all([
    desk.biller.taps('Confirm all in stock'),
    desk.tx((tx) => cancelOrder(tx, { orderId: order.id, by: desk.shop.ownerId, now: desk.chat.now })),
  ])
  expect(cancelled.ok).toBe(true)
  expect(await statuses(desk)).toEqual(['placed', 'cancelled', 'confirmed'])
  expect(await desk.shelf('NOO-70')).toEqual({ physical: 480, reserved: 48 })
})

test('one by one begins with what is short, and each answer leads to the next', async () => {
  const desk = await morning([10, 96, 500])
  const first = await desk.biller.taps('One by one')
  expect(first.text).toContain('3 are waiting. Next:')
  expect(first.text).toContain('1003')
  expect((await desk.biller.taps('Later, next one')).text).toContain('Order 1001')
  expect((await desk.biller.taps('Confirm')).choices[0]).toContain('1003')
  expect(await statuses(desk)).toEqual(['confirmed', 'placed', 'placed'])
})

test('godown sees the waiting orders and confirms none of them', async () => {
  const desk = await morning([10, 96, 48])
  const dinesh = await desk.join('Dinesh', 'godown')
  expect((await dinesh.asks('pending')).choices).not.toContain('Confirm all in stock')
  expect((await desk.biller.asks('pending')).choices.slice(0, 2)).toEqual([
    'Confirm all in stock',
    'One by one',
  ])
})

test('several orders that wait too long are brought up in one message', async () => {
  const desk = await morning([10, 96, 48])
  await desk.biller.hears()
  desk.later(31)
  await remindWaiting(desk.chat.core, desk.chat.now)
  const [reminder, ...more] = await desk.biller.hears()
  expect(more).toEqual([])
  expect(reminder?.text).toMatch(/^⏰ 3 orders are still waiting for you/)
})
