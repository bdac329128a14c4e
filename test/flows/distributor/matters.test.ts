/** What shops wait to hear about, apart from orders. */
import { expect, test } from 'vitest'
import { takeClaim } from '../../../src/dues/claims.ts'
import { remindMatters } from '../../../src/jobs/matters.ts'
import { askReturn } from '../../../src/returns/ask.ts'
import { shopReceives } from '../../../src/returns/shop-says.ts'
import { delivered, openDesk, received } from '../returns/street.ts'
import type { Desk } from './desk.ts'

const run = (desk: Desk) => remindMatters(desk.chat.core, desk.chat.now)

/** A shop that waits for an answer to an objection, a shortage, a return and a payment. */
async function allFour(desk: Desk) {
  const { distributorId, outletIds, ownerId } = desk.shop
  const outletId = outletIds[0] ?? 0
  const now = desk.chat.now
  const back = await received(desk, { 'NOO-70': 10 })
  const short = await delivered(desk, { 'HAL-100': 40 })
  await desk.tx((tx) =>
    shopReceives(tx, { orderId: short.id, by: ownerId, now, lines: [{ line: 1, missing: 4 }] }),
  )
  const lines = [{ orderId: back.id, orderLine: 1, pieces: 2, reason: 'unsold' as const }]
  const asked = await desk.tx((tx) => askReturn(tx, { outletId, by: ownerId, key: 'back', lines, now }))
  if (!asked.ok) throw new Error(asked.reason)
  await desk.tx((tx) =>
    takeClaim(tx, { distributorId, outletId, personId: ownerId, key: 'paid', amount: 50_000, now }),
  )
  await desk.biller.asks('R-T-1 6 noodles')
  await desk.biller.taps('Place order')
  await desk.owner.taps('Object')
}

test('objections, shortages, returns and payments nobody answers are brought up once at each level', async () => {
  const desk = await openDesk()
  const marketer = await desk.join('Asha', 'marketer', { party: 'brand' })
  await desk.db.pool.query(`update distributor set phone = '+919800000001'`)
  await allFour(desk)
  await desk.biller.hears()
  desk.later(29)
  await run(desk)
  expect(await desk.biller.hears()).toEqual([])
  desk.later(2)
  await Promise.all([run(desk), run(desk)])
  await run(desk)
  const [told, ...more] = await desk.biller.hears()
  expect(more).toEqual([])
  expect(told?.text).toBe(
    [
      '⏰ 4 things still wait for you:',
      '• Om Stores 1: order 1002 was not right, since 10:00 am',
      '• Om Stores 1: objects to order 1003, since 10:00 am',
      '• Om Stores 1: says it has paid, since 10:00 am',
      '• Om Stores 1: return 101, since 10:00 am',
    ].join('\n'),
  )
  expect((await desk.biller.taps('Om Stores 1: payment')).text).toContain('Has it come?')
  expect((await desk.biller.taps('Om Stores 1: return')).text).toContain('101')
  expect((await desk.biller.taps('Om Stores 1: order 1002')).choices).toContain('Credit it')
  const held = await desk.biller.taps('Om Stores 1: order 1003')
  expect(held.choices).toContain('It is right')
  expect(await marketer.hears()).toEqual([])
  await desk.biller.taps('It is right')
  desk.later(30)
  await run(desk)
  await run(desk)
  const [escalated, ...others] = await marketer.hears()
  expect(others).toEqual([])
  expect(escalated?.text).toContain('Shreeji Distributors has not answered its shops:')
  expect(escalated?.text).not.toContain('order 1003')
  expect(escalated?.text).not.toContain('₹')
  expect(escalated?.text).toContain('Call: +919800000001')
})

test('outside its working hours nothing is brought up', async () => {
  const desk = await openDesk()
  desk.later(10 * 60)
  await allFour(desk)
  await desk.biller.hears()
  desk.later(6 * 60)
  await run(desk)
  expect(await desk.biller.hears()).toEqual([])
})
