/** Bills that wait for a person: who is reminded of them, and when the brand hears that nobody decided. */
import { beforeEach, expect, test } from 'vitest'
import { remindReviews } from '../../../src/jobs/bill-reviews.ts'
import type { Person } from '../../support/chat.ts'
import { BillWorld, readBill } from '../retailer/bills.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
let world: BillWorld
let marketer: Person
beforeEach(async () => {
  desk = await openDesk()
  world = new BillWorld(desk)
  marketer = await desk.join('Asha', 'marketer', { party: 'brand' })
})

const haldi = { description: 'HALDI 100G', quantity: 200, rate: 3_000 }
const doubtful = (more: Parameters<typeof readBill>[1] = {}) =>
  world.sends(readBill([haldi], { buyer: { name: 'Somebody Else', taxId: null }, ...more }))
const run = () => remindReviews(desk.chat.core, desk.chat.now)
const hours = (count: number) => desk.later(count * 60)

test('after half a working day the office is reminded, after a whole one the brand hears of it, once each', async () => {
  await doubtful()
  await desk.biller.hears()
  // Nine to seven is a working day here; it is ten now, so half of one is over at three.
  desk.later(299)
  await run()
  expect(await desk.biller.hears()).toEqual([])
  desk.later(1)
  await Promise.all([run(), run()])
  await run()
  const [reminded, ...more] = await desk.biller.hears()
  expect(more).toEqual([])
  expect(reminded?.text).toContain('⏰ One bill still waits for you:\n• Om Stores 1: bill GST/00123')
  expect(await marketer.hears()).toEqual([])
  hours(18)
  await run()
  expect(await marketer.hears()).toEqual([])
  hours(1)
  await Promise.all([run(), run()])
  hours(40)
  await run()
  const [late, ...others] = await marketer.hears()
  expect(others).toEqual([])
  expect(late?.text).toContain('Nobody has decided this bill in time')
  expect(late?.text).toContain('(with Shreeji Distributors)')
  expect(await desk.biller.hears()).toEqual([])
  await marketer.taps('Om Stores 1: GST/00123')
  expect((await marketer.taps('It is right')).text).toContain('✅ Counted')
})

test('nights and days off do not count, and what is decided is not brought up', async () => {
  // Saturday at six in the evening; Sunday is off.
  hours(5 * 24 + 8)
  await doubtful()
  await desk.biller.hears()
  hours(39 + 3)
  await run()
  expect(await desk.biller.hears()).toEqual([])
  hours(1)
  await run()
  expect(await desk.biller.hears()).toHaveLength(1)
  await desk.biller.asks('doubtful bills')
  await desk.biller.taps('Om Stores 1: GST/00123')
  await desk.biller.taps('It is right')
  hours(48)
  await run()
  expect(await marketer.hears()).toEqual([])
})

test('in chat a likely value is one tap, and the bill waits on while something else speaks against it', async () => {
  await desk.db.pool.query('insert into bill_policy (id, asks) values (1, false)')
  const certain = { total: true, date: false, invoiceNumber: false, taxId: true, lines: true }
  await doubtful({ certain })
  const [asked] = await desk.biller.hears()
  expect(asked?.text).toContain('It is not clear that it is made out to this shop.')
  expect(asked?.text).toContain('Which date is on the bill? I read “2026-11-01”. (One more question')
  const next = await desk.biller.taps('Sun 1 Nov')
  expect(next.text).toContain('What is the bill’s number?')
  const last = await desk.biller.taps('GST/00123')
  expect(last.text).toContain('It is not clear that it is made out to this shop.')
  expect(last.text).not.toContain('I read')
  expect((await desk.biller.taps('It is right')).text).toContain('✅ Counted')
})
