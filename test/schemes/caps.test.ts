/** Budgets and caps: never more than they allow, and given back. */
import { expect, test } from 'vitest'
import { inTransaction } from '../../src/db/tx.ts'
import { changeOrder } from '../../src/orders/change.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { cancelOrder, refuseOrder } from '../../src/orders/end.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { freshDb, traceStatements } from '../support/db.ts'
import { buildShop, monday10, place } from '../support/shop.ts'
import { haldiSlabs, written } from './documents.ts'
import { capped, noodles, onNoodles, pieces, trade } from './world.ts'

test('a cap of 17 is not beaten by 50 orders at once over 50 connections: exactly 17 get it', async () => {
  const t = await trade({ noodles: capped(17) }, { outlets: 50, connections: 50 })
  const orders = await Promise.all(
    t.world.outletIds.map((_, outlet) => place(t.db, t.world, { 'NOO-70': 11 }, { outlet })),
  )
  const free = orders.map(({ lines }) => lines.find((line) => line.free)?.ordered ?? 0)
  expect(free.reduce((sum, each) => sum + each, 0)).toBe(17)
  expect(await t.used()).toEqual([{ span: 'ever', outlet_id: 0, paise: 17 * 1_200, pieces: 17, times: 17 }])
}, 60_000)

test('what is cancelled while others order comes back once, said twice at once or not, and no more is given than is there', async () => {
  const t = await trade({ noodles: capped(9) }, { outlets: 30, connections: 50 })
  const order = (outlet: number) => place(t.db, t.world, { 'NOO-70': 11 }, { outlet })
  const first = await Promise.all(t.world.outletIds.slice(0, 12).map((_, outlet) => order(outlet)))
  const holders = first.filter(({ lines }) => lines.some((line) => line.free))
  const gone = holders.slice(0, 5)
  const cancel = ({ id }: OrderView) =>
    t.run((tx) => cancelOrder(tx, { orderId: id, by: null, now: monday10 }))
  await Promise.all([
    ...[...gone, ...gone].map(cancel),
    ...t.world.outletIds.slice(12).map((_, n) => order(12 + n)),
  ])
  const given = await t.db.pool.query(`select coalesce(sum(times), 0)::int as times from order_effect`)
  const { times } = (await t.used())[0] ?? {}
  expect(times).toBe(given.rows[0].times)
  expect(times).toBeLessThanOrEqual(9)
  expect(times).toBeGreaterThanOrEqual(4)
  // What came back is there to be had: the next shops get exactly the rest.
  for (let outlet = 0; outlet < 12; outlet++) await order(outlet)
  expect(await t.used()).toMatchObject([{ times: 9, pieces: 9 }])
}, 60_000)

test('what an order took of a cap comes back when it is cancelled, refused or confirmed with less', async () => {
  const t = await trade({ noodles: capped(5) })
  const first = await place(t.db, t.world, { 'NOO-70': 55 })
  const second = await place(t.db, t.world, { 'NOO-70': 55 })
  expect([pieces(first, 'ordered'), pieces(second, 'ordered')]).toEqual([
    ['55 NOO-70', '5 NOO-70 free'],
    ['55 NOO-70'],
  ])
  await t.act((tx, at) => changeOrder(tx, { ...at, lines: [{ line: 1, pieces: 33 }] }), first.id)
  expect(await t.used()).toMatchObject([{ times: 3 }])
  const third = await place(t.db, t.world, { 'NOO-70': 55 })
  expect(pieces(third, 'ordered')).toEqual(['55 NOO-70', '2 NOO-70 free'])
  await t.act(cancelOrder, first.id)
  await t.act((tx, at) => refuseOrder(tx, { ...at, reason: 'closed' }), third.id)
  expect(await t.used()).toMatchObject([{ times: 0, pieces: 0, paise: 0 }])
  expect(await t.effects(first.id)).toEqual([])
  // An order placed without a share of the cap does not take one later.
  expect(pieces(await t.act(confirmOrder, second.id), 'confirmed')).toEqual(['55 NOO-70'])
})

test('caps count by outlet, month and day in the scheme’s own zone', async () => {
  const t = await trade({
    noodles: written(noodles, {
      ...onNoodles,
      caps: [
        { per: 'outlet', span: 'day', of: 'pieces', most: 2 },
        { per: 'all', span: 'month', of: 'paise', most: 4_800 },
      ],
    }),
  })
  const free = async (outlet: number, now: Date) =>
    (await place(t.db, t.world, { 'NOO-70': 55 }, { outlet, now })).lines.find((line) => line.free)
      ?.ordered ?? 0
  const day = 86_400_000
  expect(await free(0, monday10)).toBe(2)
  expect(await free(0, monday10)).toBe(0)
  expect(await free(1, monday10)).toBe(2)
  expect(await free(0, new Date(monday10.getTime() + day))).toBe(0)
  expect((await t.used()).map(({ span, outlet_id, pieces: n }) => [span, outlet_id > 0, n])).toEqual([
    ['2026-11', false, 4],
    ['2026-11-02', true, 2],
    ['2026-11-02', true, 2],
  ])
})

test('schemes cost a review and a placement no round trip, a capped one the locking of its counters', async () => {
  const db = await freshDb({ max: 1 })
  const statements = traceStatements(db)
  const world = await buildShop(db)
  const publish = (code: string, document: object) =>
    inTransaction(db, (tx) => publishScheme(tx, { code, document, by: null, now: monday10 }))
  const names = async (work: () => Promise<unknown>) => {
    statements.length = 0
    await work()
    return statements.map(({ name }) => name).filter((name) => name && !name.startsWith('catalog-'))
  }
  await publish('haldi', haldiSlabs)
  await place(db, world, { 'HAL-100': 40 })
  expect(await names(() => place(db, world, { 'HAL-100': 50 }))).toEqual(['order-terms', 'order-insert'])
  await publish('noodles', capped(100))
  await place(db, world, { 'HAL-100': 40 })
  const { id } = await place(db, world, { 'NOO-70': 11 })
  expect(await names(() => place(db, world, { 'NOO-70': 11 }))).toEqual([
    'order-terms',
    'scheme-use-lock',
    'order-insert',
  ])
  const confirm = () => inTransaction(db, (tx) => confirmOrder(tx, { orderId: id, by: null, now: monday10 }))
  expect(
    (await names(confirm)).filter((name) => name !== 'scheme-versions' && !name?.startsWith('points-')),
  ).toEqual(['orders-lock', 'orders-read-with-stock', 'orders-write'])
})
