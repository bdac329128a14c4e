/** Points follow orders: pending, active, and back with what goes back. */
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { acceptChange } from '../../src/orders/answer.ts'
import { changeOrder } from '../../src/orders/change.ts'
import { confirmOrder, confirmOrders } from '../../src/orders/confirm.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import { receiveOrder } from '../../src/orders/receive.ts'
import { pointsOfOrders } from '../../src/points/orders/hook.ts'
import { endRule } from '../../src/points/rules/store.ts'
import { closeTierMonth } from '../../src/points/tier-month.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { collectReturn, usualSplit } from '../../src/returns/collect.ts'
import { decideReturn } from '../../src/returns/decide.ts'
import { done as asked, asks, line } from '../returns/goods.ts'
import { freshDb, type Traced, traceStatements } from '../support/db.ts'
import { buildShop, monday10, place, type ShopWorld } from '../support/shop.ts'
import { products, sixtyShops } from './orders-world.ts'
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

test('200 Haldi of taxable ₹6,000: 60 points pending once confirmed, active once received, over after a year', async () => {
  await publish(db, { BASE: perHundred, CLUB: programme })
  const order = await confirmed(db, world, { 'HAL-100': 200 })
  expect([await pointsOf(db, order.id), await account(db, shop)]).toEqual([
    { base: 60 },
    { active: 0, pending: 60 },
  ])
  must(await work(db, (tx) => dispatchOrder(tx, asBiller(world, order))))
  expect(await account(db, shop)).toEqual({ active: 0, pending: 60 })
  must(await work(db, (tx) => receiveOrder(tx, asBiller(world, order))))
  expect(await account(db, shop)).toEqual({ active: 60, pending: 0 })
  const { rows } = await db.pool.query('select active_at, expires_at from point_lot')
  expect(rows).toEqual([{ active_at: monday10, expires_at: new Date('2027-11-02T18:30:00Z') }])
})

test('without any rule orders cost one question and bring no account', async () => {
  const { outletIds } = world
  await confirmed(db, world, { 'HAL-100': 200 })
  expect(
    (await db.pool.query('select 1 from point_account where outlet_id = any($1)', [outletIds])).rows,
  ).toEqual([])
})

test('fewer pieces sent, and some missing at the door, take exactly their part back', async () => {
  await publish(db, { BASE: perHundred })
  const order = await confirmed(db, world, { 'HAL-100': 200, 'GHE-500': 10 })
  expect(await pointsOf(db, order.id)).toEqual({ base: 86 })
  const request = asBiller(world, order)
  must(await work(db, (tx) => dispatchOrder(tx, { ...request, lines: [{ line: 1, pieces: 150 }] })))
  expect(await pointsOf(db, order.id)).toEqual({ base: 71 })
  must(await work(db, (tx) => receiveOrder(tx, { ...request, lines: [{ line: 2, missing: 4 }] })))
  expect([await pointsOf(db, order.id), await account(db, shop)]).toEqual([
    { base: 60 },
    { active: 60, pending: 0 },
  ])
})

test('a cancelled order leaves nothing, one changed to more earns anew what it has more of', async () => {
  await publish(db, { BASE: perHundred })
  const gone = await confirmed(db, world, { 'HAL-100': 200 })
  must(await work(db, (tx) => cancelOrder(tx, asBiller(world, gone))))
  expect([await pointsOf(db, gone.id), await account(db, shop)]).toEqual([
    { base: 0 },
    { active: 0, pending: 0 },
  ])
  const order = await confirmed(db, world, { 'HAL-100': 200 })
  const lines = [{ line: 1, pieces: 300 }]
  const changed = must(await work(db, (tx) => changeOrder(tx, { ...asBiller(world, order), lines })))
  expect(await pointsOf(db, order.id)).toEqual({ base: 60 })
  must(await work(db, (tx) => acceptChange(tx, { ...asBiller(world, changed), revision: changed.revision })))
  expect([await pointsOf(db, order.id), await account(db, shop)]).toEqual([
    { base: 90 },
    { active: 0, pending: 90 },
  ])
})

test('goods given back after the points are spent leave a debt, exactly for what came back', async () => {
  await publish(db, { BASE: perHundred })
  const order = await received(db, world, { 'HAL-100': 200 })
  const give = async (pieces: number) => {
    const goods = asked(await asks(db, world, [line(order, 1, pieces)]))
    const request = { returnId: goods.id, by: world.billerId, now: monday10 }
    const lines = goods.lines.map((each) => ({ line: each.line, accept: each.pieces }))
    const decided = asked(await work(db, (tx) => decideReturn(tx, { ...request, lines })))
    asked(await work(db, (tx) => collectReturn(tx, { ...request, lines: usualSplit(decided) })))
  }
  await give(50)
  expect([await pointsOf(db, order.id), await account(db, shop)]).toEqual([
    { base: 45 },
    { active: 45, pending: 0 },
  ])
  await give(150)
  expect([await pointsOf(db, order.id), await account(db, shop)]).toEqual([
    { base: 0 },
    { active: 0, pending: 0 },
  ])
  expect((await verifyLedger(db.pool)).broken).toEqual([])
})

test('a change of an order that is played again gives nothing twice', async () => {
  await publish(db, {
    BASE: perHundred,
    BOOST: rule('Boost', { kind: 'booster', gives: { times: 300 }, budget: 1_000 }),
  })
  const order = await confirmed(db, world, { 'HAL-100': 200 })
  const moved = { order, was: 'placed' as const, kind: 'confirmed' as const, fewer: false, cause: 'again' }
  await work(db, (tx) => pointsOfOrders(tx, [moved], monday10))
  expect([await pointsOf(db, order.id), await account(db, shop)]).toEqual([
    { base: 60, booster: 120 },
    { active: 0, pending: 180 },
  ])
})

test('the order’s time picks the rule: a new version is for later orders only, and an ended rule for none', async () => {
  await publish(db, { BASE: perHundred })
  const early = await place(db, world, { 'HAL-100': 200 })
  await publish(db, { BASE: rule('2 points per ₹100', { kind: 'value', milli: 2_000 }) }, daysAfter(1))
  const late = await place(db, world, { 'HAL-100': 200 }, { now: daysAfter(2) })
  for (const order of [early, late])
    must(await work(db, (tx) => confirmOrder(tx, asBiller(world, order, daysAfter(3)))))
  expect([await pointsOf(db, early.id), await pointsOf(db, late.id)]).toEqual([{ base: 60 }, { base: 120 }])
  await work(db, (tx) => endRule(tx, { code: 'BASE', by: null, now: daysAfter(4) }))
  const after = await confirmed(db, world, { 'HAL-100': 200 }, { now: daysAfter(5) })
  expect(await pointsOf(db, after.id)).toEqual({})
})

const pointNames = (seen: readonly Traced[]) =>
  seen.flatMap(({ name }) => (name?.startsWith('point') && name !== 'point-rules-live' ? [name] : []))

test('points cost a confirmation two questions, one more for a limited booster and for a launch, and a receipt five', async () => {
  const traced = await freshDb({ max: 1 })
  const seen = traceStatements(traced)
  const town = await buildShop(traced, { products })
  const limited = { kind: 'booster', gives: { times: 200 }, budget: 100_000 }
  const launch = { kind: 'launch', points: 50, orders: 2 }
  await publish(traced, {
    ...{ BASE: perHundred, CLUB: programme },
    OIL: rule('Oil', limited, { goods: { categories: ['Oil'] } }),
    NEW: rule('New Snack', launch, { goods: { skus: ['NEW-1'] } }),
  })
  const asks = async (lines: Record<string, number>) => {
    const order = await place(traced, town, lines)
    seen.length = 0
    await work(traced, (tx) => confirmOrder(tx, asBiller(town, order)))
    return order
  }
  const order = await asks({ 'HAL-100': 40 })
  expect(pointNames(seen)).toEqual(['points-of-orders', 'points-write'])
  // With the beginning, the end and the three of the order itself.
  expect(seen.filter(({ name }) => name !== 'point-rules-live').length).toBeLessThanOrEqual(8)
  await asks({ 'GHE-500': 2 })
  expect(pointNames(seen)).toEqual(['points-of-orders', 'point-use-lock', 'points-write'])
  await asks({ 'NEW-1': 12 })
  expect(pointNames(seen)).toEqual(['points-of-orders', 'points-orders-before', 'points-write'])
  must(await work(traced, (tx) => dispatchOrder(tx, asBiller(town, order))))
  seen.length = 0
  must(await work(traced, (tx) => receiveOrder(tx, asBiller(town, order))))
  expect(pointNames(seen)).toEqual([
    ...['points-of-orders-lock', 'points-of-orders', 'points-load', 'points-write', 'point-base-keep'],
  ])
})

test('sixty orders confirmed at once earn with as many questions as one', async () => {
  const traced = await freshDb()
  const seen = traceStatements(traced)
  const town = await buildShop(traced, { products, outlets: 60 })
  const boost = rule('Boost', { kind: 'booster', gives: { times: 200 }, budget: 100_000 })
  await publish(traced, { BASE: perHundred, CLUB: programme, BOOST: boost })
  const orderIds: number[] = []
  for (let outlet = 0; outlet < 60; outlet++)
    orderIds.push((await place(traced, town, { 'HAL-100': 40, 'GHE-500': 2 }, { outlet })).id)
  seen.length = 0
  await work(traced, (tx) => confirmOrders(tx, { orderIds, by: town.billerId, now: monday10 }))
  expect(pointNames(seen)).toEqual(['points-of-orders', 'point-use-lock', 'points-write'])
  const counted = 'select count(distinct outlet_id)::int as shops, count(*)::int as entries from point_entry'
  expect((await traced.pool.query(counted)).rows).toEqual([{ shops: 60, entries: 120 }])
  expect((await verifyLedger(traced.pool)).broken).toEqual([])
})

test('a tier goes down at the month’s end alone, once, and not for whoever has just risen', async () => {
  await publish(db, { CLUB: programme })
  await received(db, world, { 'HAL-100': 700 }, { now: daysAfter(-30) })
  await received(db, world, { 'HAL-100': 700 }, { outlet: 1, now: daysAfter(29) })
  const tiers = async () =>
    (
      await db.pool.query('select tier from point_account where tier is not null order by outlet_id')
    ).rows.map(({ tier }) => tier)
  expect(await closeTierMonth(db, daysAfter(28))).toBe(0)
  expect(await tiers()).toEqual(['gold', 'gold'])
  await db.pool.query(`update point_base set day = '2026-07-01' where outlet_id = $1`, [shop])
  const closing = () => closeTierMonth(db, daysAfter(30), 1)
  expect((await Promise.all([closing(), closing()])).reduce((sum, down) => sum + down, 0)).toBe(1)
  expect(await closing()).toBe(0)
  expect(await tiers()).toEqual(['gold'])
  const { rows } = await db.pool.query(
    'select was, becomes from point_tier_change where outlet_id = $1 order by id',
    [shop],
  )
  expect(rows).toEqual([
    { was: null, becomes: 'gold' },
    { was: 'gold', becomes: null },
  ])
})
