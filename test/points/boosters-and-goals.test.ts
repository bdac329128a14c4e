/** Boosters, launch bonuses, goals and tiers, as orders reach them. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import { receiveOrder } from '../../src/orders/receive.ts'
import { pointsOfOrders } from '../../src/points/orders/hook.ts'
import { freshDb } from '../support/db.ts'
import { place, type ShopWorld } from '../support/shop.ts'
import { sixtyShops } from './orders-world.ts'
import {
  asBiller,
  confirmed,
  must,
  perHundred,
  pointsOf,
  programme,
  publish,
  received,
  rule,
  work,
} from './rules.ts'
import { account, daysAfter } from './support.ts'

let db: Db
let world: ShopWorld
let shop: number

beforeEach(async () => {
  db = await freshDb({ max: 20 })
  world = await sixtyShops(db)
  shop = world.outletIds[0] ?? 0
})

describe('boosters', () => {
  test('fifty confirmed at once on a budget of 1,000 give exactly 1,000, and no shop more than its share', async () => {
    const boost = { kind: 'booster', gives: { fixed: 30 }, budget: 1_000, perOutlet: 50 }
    await publish(db, { BOOST: rule('Launch week', boost) })
    const orders = await Promise.all(
      Array.from({ length: 50 }, (_, n) => place(db, world, { 'HAL-100': 40 }, { outlet: n % 25 })),
    )
    await Promise.all(orders.map((order) => work(db, (tx) => confirmOrder(tx, asBiller(world, order)))))
    const { rows } = await db.pool.query(
      `select outlet_id, sum(points)::int as points from point_entry where kind = 'booster' group by 1`,
    )
    expect(rows.reduce((sum, { points }) => sum + points, 0)).toBe(1_000)
    expect(Math.max(...rows.map(({ points }) => points))).toBeLessThanOrEqual(50)
    const [first = orders[0]] = orders.filter((order) => order.outlet.id === rows[0].outlet_id)
    if (first) must(await work(db, (tx) => cancelOrder(tx, asBiller(world, first))))
    const used = await db.pool.query('select points from point_rule_use where outlet_id = 0')
    const stands = await db.pool.query('select sum(points)::int as n from point_entry')
    expect(used.rows[0].points).toBe(stands.rows[0].n)
  })

  test('a booster is for its goods, its audience and its days', async () => {
    await publish(db, {
      BASE: perHundred,
      OIL: rule(
        'Oil',
        { kind: 'booster', gives: { times: 200 } },
        { goods: { categories: ['Oil'] }, to: { segments: ['quiet'] } },
      ),
    })
    const none = await confirmed(db, world, { 'HAL-100': 200, 'GHE-500': 10 })
    await db.pool.query(`insert into outlet_segment (outlet_id, segment) values ($1, 'quiet')`, [shop])
    const some = await confirmed(db, world, { 'HAL-100': 200, 'GHE-500': 10 })
    expect([await pointsOf(db, none.id), await pointsOf(db, some.id)]).toEqual([
      { base: 86 },
      { base: 86, booster: 26 },
    ])
  })

  test('slow movers are what the distributor’s shelf holds for longer than the rule says', async () => {
    await publish(db, {
      BASE: perHundred,
      SLOW: rule('Slow', { kind: 'booster', gives: { times: 200 }, slowDays: 60 }),
    })
    await db.pool.query(`update stock set physical = 400 where product_id = $1`, [
      world.productIds.get('HAL-100'),
    ])
    await received(db, world, { 'HAL-100': 300 }, { outlet: 1, now: daysAfter(-3) })
    const order = await confirmed(db, world, { 'HAL-100': 40, 'GHE-500': 10 })
    expect(await pointsOf(db, order.id)).toEqual({ base: 38, booster: 26 })
  })
})

test('a launch bonus is for the first orders of a shop', async () => {
  await publish(db, {
    NEW: rule('New Snack', { kind: 'launch', points: 50, orders: 2 }, { goods: { skus: ['NEW-1'] } }),
  })
  const orders = []
  for (let n = 0; n < 3; n++) orders.push(await confirmed(db, world, { 'NEW-1': 12 }))
  expect(await Promise.all(orders.map(({ id }) => pointsOf(db, id)))).toEqual([
    { launch: 50 },
    { launch: 50 },
    {},
  ])
})

describe('goals', () => {
  const november = 20_261_101

  test('a range counts different SKUs received in the month, pays once, and goes when a return undoes it', async () => {
    await publish(db, { RANGE: rule('Range', { kind: 'range', distinct: 3, points: 75, every: 'month' }) })
    await received(db, world, { 'HAL-100': 10 })
    await received(db, world, { 'GHE-500': 2, 'NEW-1': 10 }, { less: [{ line: 2, missing: 10 }] })
    expect(await pointsOf(db, november, 'goal')).toEqual({})
    const last = await received(db, world, { 'NEW-1': 10 })
    await received(db, world, { 'NEW-1': 10 }, { now: daysAfter(1) })
    expect([await pointsOf(db, november, 'goal'), await account(db, shop)]).toEqual([
      { range: 75 },
      { active: 75, pending: 0 },
    ])
    const all = last.lines.map((each) => ({ ...each, returned: each.received }))
    const moved = {
      was: 'received' as const,
      kind: 'goods-returned' as const,
      fewer: true,
      cause: 'return-1',
    }
    await db.pool.query(
      `update point_base set pieces = 0, net = 0 where source_id <> $1 and product_id = $2`,
      [last.id, world.productIds.get('NEW-1')],
    )
    await work(db, (tx) => pointsOfOrders(tx, [{ ...moved, order: { ...last, lines: all } }], daysAfter(2)))
    expect(await pointsOf(db, november, 'goal')).toEqual({ range: 0 })
  })

  test('a streak is an order received from each of four weeks', async () => {
    await publish(db, {
      STREAK: rule(
        'Four weeks',
        { kind: 'streak', weeks: 4, points: 100 },
        { window: { from: '2026-11-02', until: '2026-12-31' } },
      ),
    })
    for (const week of [0, 1, 3]) await received(db, world, { 'HAL-100': 10 }, { now: daysAfter(week * 7) })
    expect(await account(db, shop)).toEqual({ active: 0, pending: 0 })
    await received(db, world, { 'HAL-100': 10 }, { now: daysAfter(14) })
    expect(await account(db, shop)).toEqual({ active: 100, pending: 0 })
  })

  test('two orders that reach a target together reach it once, whichever comes last', async () => {
    await publish(db, {
      GOAL: rule('₹10,000', { kind: 'target', of: 'paise', goal: 1_000_000, points: 200, every: 'month' }),
    })
    const orders = [
      await confirmed(db, world, { 'HAL-100': 200 }),
      await confirmed(db, world, { 'HAL-100': 200 }),
    ]
    for (const order of orders) must(await work(db, (tx) => dispatchOrder(tx, asBiller(world, order))))
    await Promise.all(orders.map((order) => work(db, (tx) => receiveOrder(tx, asBiller(world, order)))))
    expect(await pointsOf(db, november, 'goal')).toEqual({ target: 200 })
  })
})

test('a shop rises at once, and its next order earns by the new tier', async () => {
  await publish(db, { BASE: perHundred, CLUB: programme })
  await received(db, world, { 'HAL-100': 700 })
  const { rows } = await db.pool.query('select was, becomes, value from point_tier_change')
  expect(rows).toEqual([{ was: null, becomes: 'gold', value: 2_100_000 }])
  const next = await confirmed(db, world, { 'HAL-100': 200 })
  expect(await pointsOf(db, next.id)).toEqual({ base: 60, tier: 30 })
})
