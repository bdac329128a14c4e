import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { addEntry } from '../../src/dues/entries.ts'
import { withdrawReturn } from '../../src/returns/ask.ts'
import { collectReturn, usualSplit } from '../../src/returns/collect.ts'
import { creditsSinceLastOrder } from '../../src/returns/credit-note.ts'
import { decideReturn } from '../../src/returns/decide.ts'
import type { ReturnView } from '../../src/returns/types.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10, place, type ShopWorld } from '../support/shop.ts'
import { asks, bins, done, line, orderNow, owed, received, work } from './goods.ts'

let db: Db
let worlds = 0
let world: ShopWorld

beforeAll(async () => {
  db = await freshDb({ max: 24 })
})
beforeEach(async () => {
  const products = [
    { sku: 'HAL-100', name: 'Haldi 100g', ptr: 3150, mrp: 3500, stock: 100 },
    { sku: 'NEW', name: 'Never Counted', ptr: 1000, mrp: 1100 },
  ]
  world = await buildShop(db, { code: `RT${++worlds}`, products })
})

const desk = (goods: ReturnView) => ({ returnId: goods.id, by: world.billerId, now: monday10 })
const shop = (goods: ReturnView) => ({ returnId: goods.id, by: world.ownerId, now: monday10 })
const newReturn = async (pieces = 4) => {
  const order = await received(db, world, { 'HAL-100': 20 })
  return { order, goods: done(await asks(db, world, [line(order, 1, pieces)])) }
}

test('goods given back are decided, collected into two bins, and credited at their price to the paisa', async () => {
  const { order, goods } = await newReturn(6)
  const decided = done(
    await work(db, (tx) => decideReturn(tx, { ...desk(goods), lines: [{ line: 1, accept: 4 }] })),
  )
  expect(decided).toMatchObject({ status: 'decided', decidedBy: 'Hetal' })
  const lines = [{ line: 1, saleable: 1, damaged: 3 }]
  const settled = done(await work(db, (tx) => collectReturn(tx, { ...desk(goods), lines })))
  expect(settled).toMatchObject({ status: 'settled', creditNote: { amount: 12_600 } })
  expect(settled.creditNote?.number).toMatch(/^CN-\d+$/)
  expect(await bins(db, world)).toMatchObject({ 'HAL-100': { physical: 81, damaged: 3 } })
  expect((await orderNow(db, order)).lines[0]).toMatchObject({ received: 20, returned: 4 })
  expect(await owed(db, world)).toBe(-12_600)
})

test('the next review shows the credit note, and the one after the next order does not', async () => {
  const { goods } = await newReturn()
  await work(db, (tx) => decideReturn(tx, desk(goods)))
  const later = new Date(monday10.getTime() + 60_000)
  const lines = usualSplit({ ...goods, lines: goods.lines.map((each) => ({ ...each, accepted: 4 })) })
  expect(lines).toEqual([{ line: 1, saleable: 0, damaged: 4 }])
  await work(db, (tx) => collectReturn(tx, { ...desk(goods), now: later, lines }))
  const outlet = world.outletIds[0] ?? 0
  expect(await creditsSinceLastOrder(db.pool, outlet)).toMatchObject([{ amount: 12_600 }])
  await place(db, world, { 'HAL-100': 1 }, { now: new Date(later.getTime() + 1) })
  expect(await creditsSinceLastOrder(db.pool, outlet)).toEqual([])
})

test('a number that the distributor’s own books have used is passed over', async () => {
  const { goods } = await newReturn()
  await work(db, (tx) => decideReturn(tx, desk(goods)))
  const { rows } = await db.pool.query(`select nextval('credit_note_number')::int as number`)
  const account = { distributorId: world.distributorId, outletId: world.outletIds[1] ?? 0 }
  const taken = { ...account, kind: 'credit-note' as const, amount: 100, number: `CN-${rows[0].number + 1}` }
  const how = {
    day: '2026-11-02',
    key: `taken ${goods.id}`,
    source: 'import' as const,
    by: null,
    now: monday10,
  }
  await work(db, (tx) => addEntry(tx, { ...taken, ...how }))
  const lines = [{ line: 1, saleable: 4, damaged: 0 }]
  const settled = done(await work(db, (tx) => collectReturn(tx, { ...desk(goods), lines })))
  expect(settled.creditNote?.number).toBe(`CN-${rows[0].number + 2}`)
})

test('only what was received, less what is in other returns, can be given back', async () => {
  const { order } = await newReturn(15)
  expect(await asks(db, world, [line(order, 1, 6)])).toMatchObject({
    reason: 'return-too-many',
    args: { max: 5 },
  })
  expect(await asks(db, world, [line(order, 2, 1)])).toMatchObject({ reason: 'return-no-such-line' })
  expect(await asks(db, world, [])).toMatchObject({ reason: 'return-empty' })
  const short = await received(db, world, { 'HAL-100': 5 }, [{ line: 1, missing: 5 }])
  expect(await asks(db, world, [line(short, 1, 1)])).toMatchObject({ reason: 'return-not-received' })
  const placed = await place(db, world, { 'HAL-100': 5 })
  expect(await asks(db, world, [line(placed, 1, 1)])).toMatchObject({ reason: 'return-not-received' })
})

test('an order of another shop is not returned by this one', async () => {
  const other = await place(db, world, { 'HAL-100': 5 }, { outlet: 1 })
  expect(await asks(db, world, [line(other, 1, 1)])).toMatchObject({ reason: 'return-no-such-line' })
})

test('refused pieces can be asked for again; a return wholly refused ends and needs its reasons', async () => {
  const { order, goods } = await newReturn(20)
  const no = { ...desk(goods), lines: [{ line: 1, accept: 0 }] }
  expect(await work(db, (tx) => decideReturn(tx, no))).toMatchObject({ reason: 'return-why' })
  const why = { ...no, lines: [{ line: 1, accept: 0, why: 'sold too long ago' }] }
  expect(done(await work(db, (tx) => decideReturn(tx, why)))).toMatchObject({ status: 'refused' })
  expect((await asks(db, world, [line(order, 1, 20)])).ok).toBe(true)
})

test('a decision names every line, and no more pieces than were asked for', async () => {
  const { goods } = await newReturn(4)
  const decide = (lines: { line: number; accept: number }[]) =>
    work(db, (tx) => decideReturn(tx, { ...desk(goods), lines }))
  expect(await decide([])).toMatchObject({ reason: 'return-undecided' })
  expect(await decide([{ line: 1, accept: 5 }])).toMatchObject({ reason: 'return-pieces', args: { max: 4 } })
  expect(await decide([{ line: 2, accept: 1 }])).toMatchObject({ reason: 'return-no-such-line' })
})

test('goods that never came are settled without a credit note', async () => {
  const { order, goods } = await newReturn()
  await work(db, (tx) => decideReturn(tx, desk(goods)))
  const settled = done(await work(db, (tx) => collectReturn(tx, { ...desk(goods), lines: [] })))
  expect(settled).toMatchObject({ status: 'settled', creditNote: null })
  expect((await orderNow(db, order)).lines[0]?.returned).toBe(0)
  expect(await owed(db, world)).toBe(0)
})

test('what the distributor never counted stays uncounted, and its damaged pieces are kept', async () => {
  const order = await received(db, world, { NEW: 5 })
  const goods = done(await asks(db, world, [line(order, 1, 5)]))
  await work(db, (tx) => decideReturn(tx, desk(goods)))
  const lines = [{ line: 1, saleable: 3, damaged: 2 }]
  await work(db, (tx) => collectReturn(tx, { ...desk(goods), lines }))
  expect((await bins(db, world)).NEW).toEqual({ physical: 0, damaged: 2 })
})

test('a return of another distributor or shop is as good as none', async () => {
  const { goods } = await newReturn()
  const stranger = { scope: { distributorId: world.distributorId + 1 } }
  const none = { ok: false, reason: 'return-not-found' }
  expect(await work(db, (tx) => decideReturn(tx, { ...desk(goods), ...stranger }))).toEqual(none)
  expect(await work(db, (tx) => withdrawReturn(tx, { ...shop(goods), scope: { outletId: -1 } }))).toEqual(
    none,
  )
})

test('a return asked twice under one key, at once, is one return', async () => {
  const order = await received(db, world, { 'HAL-100': 20 })
  const both = await Promise.all(
    [1, 2, 3].map(() => asks(db, world, [line(order, 1, 20)], `twice ${order.id}`)),
  )
  expect(new Set(both.map((each) => done(each).number)).size).toBe(1)
  expect(both.filter((each) => each.ok && !each.repeated)).toHaveLength(1)
})

test('two returns of the same pieces at once: one is asked, the other hears what is left', async () => {
  const order = await received(db, world, { 'HAL-100': 20 })
  const both = await Promise.all([1, 2].map(() => asks(db, world, [line(order, 1, 15)])))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'return-too-many', args: { max: 5 } })
})

test('the shop withdraws while the distributor decides: one outcome, and the other hears which', async () => {
  for (let n = 0; n < 4; n++) {
    const { goods } = await newReturn(1)
    const [withdrawn, decided] = await Promise.all([
      work(db, (tx) => withdrawReturn(tx, shop(goods))),
      work(db, (tx) => decideReturn(tx, desk(goods))),
    ])
    expect([withdrawn.ok, decided.ok].filter(Boolean)).toHaveLength(1)
    if (!withdrawn.ok) expect(withdrawn).toMatchObject({ reason: 'return-already-decided', who: 'Hetal' })
    if (!decided.ok) expect(decided).toMatchObject({ reason: 'return-already-withdrawn', who: 'Kiran' })
  }
})

test('two billers decide at once: the first counts, and the second hears who it was', async () => {
  const { goods } = await newReturn(4)
  const outcomes = await Promise.all([
    work(db, (tx) => decideReturn(tx, desk(goods))),
    work(db, (tx) => decideReturn(tx, { ...desk(goods), lines: [{ line: 1, accept: 0, why: 'no' }] })),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ who: 'Hetal', since: monday10 })
})

test('collected twice at once is credited and shelved once', async () => {
  const { order, goods } = await newReturn(4)
  await work(db, (tx) => decideReturn(tx, desk(goods)))
  const lines = [{ line: 1, saleable: 4, damaged: 0 }]
  const both = await Promise.all(
    [1, 2, 3].map(() => work(db, (tx) => collectReturn(tx, { ...desk(goods), lines }))),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'return-already-settled' })
  expect(await owed(db, world)).toBe(-12_600)
  expect((await bins(db, world))['HAL-100']).toEqual({ physical: 84, damaged: 0 })
  expect((await orderNow(db, order)).lines[0]?.returned).toBe(4)
})
