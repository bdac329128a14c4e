import { beforeEach, expect, test } from 'vitest'
import { measure } from '../../src/campaigns/lift/measure.ts'
import { keepLifts, liftOfCampaign } from '../../src/campaigns/lift/of-campaign.ts'
import { prepareRuns } from '../../src/jobs/campaigns/clock.ts'
import { lentDb } from '../support/lent-db.ts'
import { openStreet, running, type Street, states, wednesday } from './world.ts'

let street: Street
const query = (text: string, values: unknown[] = []) => street.db.pool.query(text, values)
const daysOn = (days: number, hours = 0) =>
  new Date(wednesday.getTime() + days * 86_400_000 + hours * 3_600_000)

type Sold = { days: number; pieces: number; back?: number; status?: string; free?: boolean; source?: string }

/** Haldi of shop n (from 1): ₹30.00 a piece without GST. */
async function sold(n: number, { days, pieces, back = 0, status = 'received', ...more }: Sold) {
  const received = status === 'received' ? pieces : 0
  await query(
    `with o as (insert into trade_order (key, outlet_id, distributor_id, placed_at, source, status, taxable, tax, round_off, total, quote, changed_at)
       values ($1, $2, $3, $4, $5, $6, 0, 0, 0, 0, '{}', $4) returning id)
     insert into order_line (order_id, line, product_id, ordered, confirmed, dispatched, received, returned, mrp, ptr, rate, free_by)
     select id, 1, $7, $8, $8, $8, $9, $10, 3500, 3150, 500, $11 from o`,
    [
      ...[`${n} ${days} ${pieces}`, street.world.outletIds[n - 1], street.world.distributorId, daysOn(days)],
      ...[more.source ?? 'usual', status, street.world.productIds.get('HAL-100'), pieces, received, back],
      more.free ? 1 : null,
    ],
  )
}

const heldOut = (ns: number[]) =>
  query(`update campaign_recipient set state = 'held-out' where outlet_id = any($1::bigint[])`, [
    ns.map((n) => street.world.outletIds[n - 1]),
  ])

beforeEach(async () => {
  street = await openStreet(await lentDb(), 6)
})

test('received goods net of returns are added up before and after the message, told and held out apart', async () => {
  // Nobody drew a lot for a shop that wants no offers; what became of a message afterwards changes nothing.
  await query('update person set offers = null where id = $1', [street.owners[5]])
  const { id } = await running(street)
  await prepareRuns(street.chats.core)
  await heldOut([4, 5])
  await query(`update campaign_recipient set state = 'skipped', reason = 'stopped' where outlet_id = $1`, [
    street.world.outletIds[2],
  ])
  expect(await states(street.db)).toEqual({
    'held-out': 2,
    planned: 2,
    'skipped no-consent': 1,
    'skipped stopped': 1,
  })
  await sold(1, { days: -27.9, pieces: 10 })
  await sold(1, { days: -28.1, pieces: 500 })
  await sold(1, { days: 0.5, pieces: 20, back: 5 })
  await sold(2, { days: 13.9, pieces: 40 })
  await sold(2, { days: 14.1, pieces: 500 })
  await sold(3, { days: 3, pieces: 5 })
  await sold(3, { days: 3.2, pieces: 12, free: true })
  await sold(4, { days: -1, pieces: 30 })
  await sold(4, { days: 2, pieces: 10, status: 'delivered' })
  await sold(4, { days: 2.1, pieces: 10, status: 'cancelled' })
  await sold(5, { days: 1, pieces: 2, source: 'backorder' })
  await sold(6, { days: 1, pieces: 500 })
  const found = await measure(street.db.pool, id, daysOn(30))
  // Told: before 10, 0, 0 pieces; after 15, 40, 5. Held out: before 30, 0; after 0, 2. In units of ₹30.
  const unit = 3_000
  expect(found.told).toEqual({
    ...{ n: 3, before: expect.closeTo((10 / 3) * unit), after: 20 * unit },
    sxx: expect.closeTo((200 / 3) * unit ** 2, -2),
    syy: 650 * unit ** 2,
    sxy: expect.closeTo(-50 * unit ** 2, -2),
  })
  expect(found.heldOut).toEqual({
    ...{ n: 2, before: 15 * unit, after: unit },
    ...{ sxx: 450 * unit ** 2, syy: 2 * unit ** 2, sxy: -30 * unit ** 2 },
  })
  expect(found.days).toEqual([
    { day: -28, told: true, orders: 1, value: 10 * unit },
    { day: -1, told: false, orders: 1, value: 30 * unit },
    { day: 0, told: true, orders: 1, value: 15 * unit },
    { day: 1, told: false, orders: 0, value: 2 * unit },
    { day: 2, told: false, orders: 1, value: 0 },
    { day: 3, told: true, orders: 2, value: 5 * unit },
    { day: 13, told: true, orders: 1, value: 40 * unit },
  ])
  expect([found.from, found.until]).toEqual([wednesday.toISOString(), daysOn(14).toISOString()])
  // Half way only what has happened by then counts.
  const halfWay = await measure(street.db.pool, id, daysOn(7))
  expect(halfWay.told.after).toBeCloseTo((20 / 3) * unit)
  const lift = await liftOfCampaign(street.db.pool, { id, outlets: 5 }, daysOn(7))
  expect(lift).toMatchObject({ lift: { known: 'too-few', told: 3, heldOut: 2 }, over: false })
})

test('a campaign that comes round is measured by outlet from its first message until two weeks after the last', async () => {
  const { id } = await running(street, {
    when: { kind: 'weekly', days: ['wed', 'sat'], at: { time: '12:00' } },
  })
  const noon = new Date('2026-11-25T06:30:00Z')
  // Shop 1 wants offers only from the second time on.
  await query('update person set offers = null where id = $1', [street.owners[0]])
  street.chats.now = new Date(noon.getTime())
  await prepareRuns(street.chats.core)
  await query('update person set offers = true')
  street.chats.now = new Date(noon.getTime() + 3 * 86_400_000)
  await prepareRuns(street.chats.core)
  await heldOut([4, 5, 6])
  await sold(1, { days: 1, pieces: 4 })
  await sold(2, { days: 1, pieces: 9 })
  await sold(3, { days: 16.9, pieces: 6 })
  await sold(4, { days: 17.2, pieces: 500 })
  const found = await measure(street.db.pool, id, daysOn(40))
  expect([found.told, found.heldOut].map(({ n, before, after }) => [n, before, after])).toEqual([
    [3, expect.closeTo(4_000), 15_000],
    [3, 0, 0],
  ])
  expect(new Date(found.until ?? 0)).toEqual(new Date(noon.getTime() + 17 * 86_400_000))
})

test('that of very many outlets is added up by night and shown with its time', async () => {
  const { id } = await running(street)
  await prepareRuns(street.chats.core)
  await sold(1, { days: 1, pieces: 7 })
  const many = { id, outlets: 1_000_000 }
  await keepLifts(street.db, daysOn(2), 5)
  expect(await liftOfCampaign(street.db.pool, many, daysOn(2))).toBeUndefined()
  await heldOut([5])
  await keepLifts(street.db, daysOn(2), 6)
  expect(await liftOfCampaign(street.db.pool, many, daysOn(2))).toBeUndefined()
  await keepLifts(street.db, daysOn(2), 5)
  await sold(1, { days: 2, pieces: 7 })
  await keepLifts(street.db, daysOn(3), 5)
  expect(await liftOfCampaign(street.db.pool, many, daysOn(20))).toEqual({
    lift: { known: 'too-few', told: 5, heldOut: 1 },
    days: [
      { day: 1, told: true, orders: 1, value: 21_000 },
      { day: 2, told: true, orders: 1, value: 21_000 },
    ],
    ...{ measuredAt: daysOn(3), over: false },
  })
})
