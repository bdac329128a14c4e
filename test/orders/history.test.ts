/** Random lives of orders: whatever is tried in whatever order, pieces add up. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { acceptChange, declineChange } from '../../src/orders/answer.ts'
import { bringBack, bringBackMissing } from '../../src/orders/bring-back.ts'
import { changeOrder } from '../../src/orders/change.ts'
import { confirmAvailable, confirmOrder } from '../../src/orders/confirm.ts'
import { deliverOrder } from '../../src/orders/deliver.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { cancelOrder, refuseOrder } from '../../src/orders/end.ts'
import { orderById } from '../../src/orders/read.ts'
import { notCome, receiveOrder, receiveSilent } from '../../src/orders/receive.ts'
import { settleChangesAtCutOff } from '../../src/orders/settle.ts'
import { setStock } from '../../src/orders/stock.ts'
import { type Action, actions, allows, type Status } from '../../src/orders/transitions.ts'
import type { OrderChange, OrderRequest, OrderView, Outcome } from '../../src/orders/types.ts'
import { answerUrgent, askUrgent } from '../../src/orders/urgent.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, place, type ShopWorld } from '../support/shop.ts'

const skus = ['A', 'B', 'NEVER-COUNTED'] as const
type Sku = (typeof skus)[number]

type Act = (tx: Tx, request: OrderRequest, order: OrderView) => Promise<Outcome>

const sku = fc.constantFrom(...skus)
const pieces = fc.nat(40)
const line = fc.integer({ min: 1, max: 4 })

const edit = fc.record(
  { line, pieces, substitute: fc.record({ sku, pieces: fc.integer({ min: 1, max: 40 }) }) },
  { requiredKeys: ['line'] },
)

type Try = { as: Action; act: Act }

const tries: readonly fc.Arbitrary<Try>[] = [
  fc.constantFrom(confirmOrder, confirmAvailable).map((act) => ({ as: 'confirm', act })),
  fc.array(edit, { minLength: 1, maxLength: 3 }).map((lines) => ({
    as: 'change',
    act: (tx, request) => changeOrder(tx, { ...request, lines }),
  })),
  fc.constant({
    as: 'accept',
    act: (tx, request, order) => acceptChange(tx, { ...request, revision: order.revision }),
  }),
  fc.constantFrom('rest' as const, 'nothing' as const).map((keep) => ({
    as: 'decline',
    act: (tx, request) => declineChange(tx, { ...request, keep }),
  })),
  fc.constant({ as: 'refuse', act: (tx, request) => refuseOrder(tx, { ...request, reason: 'no truck' }) }),
  fc.constant({ as: 'cancel', act: cancelOrder }),
  fc.option(fc.record({ line, pieces })).map((less) => ({
    as: 'dispatch',
    act: (tx, request) => dispatchOrder(tx, { ...request, ...(less ? { lines: [less] } : {}) }),
  })),
  fc.constant({ as: 'deliver', act: deliverOrder }),
  fc.option(fc.record({ line, missing: fc.nat(3), damaged: fc.nat(3) })).map((less) => ({
    as: 'receive',
    act: (tx, request) => receiveOrder(tx, { ...request, ...(less ? { lines: [less] } : {}) }),
  })),
  fc.constant({ as: 'not-come', act: notCome }),
  fc.constant({ as: 'bring-back', act: bringBack }),
  fc.constant({ as: 'bring-back-missing', act: bringBackMissing }),
  fc.option(fc.constant('2026-11-20')).map((deliverOn) => ({
    as: 'urgent',
    act: (tx, request, order) =>
      order.urgent ? answerUrgent(tx, { ...request, deliverOn }) : askUrgent(tx, request),
  })),
]

// Ends come seldom, so that lives are long enough to reach every state.
const ends: readonly Action[] = ['refuse', 'cancel', 'bring-back', 'not-come', 'urgent']

/** One of each action; which is tried depends on where the order stands. */
const hand = fc.record({
  all: fc.tuple(...tries),
  pick: fc.nat(1000),
  lawful: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  end: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
})
type Hand = typeof hand extends fc.Arbitrary<infer T> ? T : never

function choose({ all, pick, lawful, end }: Hand, status: Status): Try | undefined {
  const fit = (one: Try) => allows(one.as, status) && (end || !ends.includes(one.as))
  const choice = lawful ? all.filter(fit) : all
  return choice[pick % choice.length]
}

type Event =
  | { do: 'place'; lines: [Sku, number][] }
  | { do: 'act'; at: number; hand: Hand }
  | { do: 'stock'; sku: 'A' | 'B'; pieces: number; mode: 'set' | 'add' }
  | { do: 'wait'; hours: number }

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('place' as const),
      lines: fc.uniqueArray(fc.tuple(sku, fc.integer({ min: 1, max: 30 })), {
        selector: ([name]) => name,
        minLength: 1,
      }),
    }),
  },
  { weight: 16, arbitrary: fc.record({ do: fc.constant('act' as const), at: fc.nat(2), hand }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('stock' as const),
      sku: fc.constantFrom('A' as const, 'B' as const),
      pieces: fc.nat(60),
      mode: fc.constantFrom('set' as const, 'add' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
)

let db: Db
let runs = 0

beforeAll(async () => {
  db = await lentDb()
})

type World = ShopWorld & { now: Date; orders: Map<number, OrderView>; physical: Record<string, number> }

async function newWorld(shortLines: 'cancel' | 'back-order'): Promise<World> {
  const products = [
    { sku: 'A', stock: 50, caseSize: 10 },
    { sku: 'B', stock: 20, caseSize: 10 },
    { sku: 'NEVER-COUNTED' },
  ]
  const shop = await buildShop(db, { code: `H${++runs}`, products, shortLines })
  return { ...shop, now: monday10, orders: new Map(), physical: { A: 50, B: 20 } }
}

async function happens(world: World, what: Event): Promise<void> {
  if (what.do === 'wait') return pass(world, what.hours)
  if (what.do === 'place') {
    const order = await place(db, world, Object.fromEntries(what.lines), { now: world.now })
    world.orders.set(order.id, order)
    return
  }
  if (what.do === 'stock') {
    const { sku: name, pieces: count, mode } = what
    const lines = [{ sku: name, pieces: count, mode }]
    const { distributorId, now } = world
    const set = await inTransaction(db, (tx) => setStock(tx, { distributorId, lines, now }))
    expect(set.ok).toBe(true)
    world.physical[name] = mode === 'set' ? count : (world.physical[name] ?? 0) + count
    return
  }
  const ids = [...world.orders.keys()]
  const orderId = ids.at(-1 - (what.at % Math.max(1, ids.length)))
  const order = orderId && world.orders.get(orderId)
  if (!order) return
  const chosen = choose(what.hand, order.status)
  if (!chosen) return
  const request = { orderId: order.id, by: world.billerId, now: world.now }
  const outcome = await inTransaction(db, (tx) => chosen.act(tx, request, order))
  if (outcome.ok) await took(world, order, outcome.change)
  else expect(outcome.reason).toMatch(/^order-/)
}

async function pass(world: World, hours: number): Promise<void> {
  world.now = new Date(world.now.getTime() + hours * 3_600_000)
  const settled = await inTransaction(db, async (tx) => [
    ...(await settleChangesAtCutOff(tx, world.now)),
    ...(await receiveSilent(tx, world.now)),
  ])
  for (const change of settled) {
    const before = world.orders.get(change.order.id)
    if (before) await took(world, before, change)
  }
}

async function took(world: World, before: OrderView, change: OrderChange): Promise<void> {
  const { order, kind, detail } = change
  expect(mayFollow(before.status, order.status)).toBe(true)
  expect(await orderById(db.pool, order.id)).toEqual(order)
  world.orders.set(order.id, order)
  for (const each of order.lines) {
    if (!(each.sku in world.physical)) continue
    if (kind === 'dispatched') world.physical[each.sku] = (world.physical[each.sku] ?? 0) - each.dispatched
    if (kind === 'brought-back') {
      const back = order.status === 'returned' ? each.dispatched : missingOf(world, order.id, each.line)
      world.physical[each.sku] = (world.physical[each.sku] ?? 0) + back
    }
  }
  if (kind === 'short') missing.set(order.id, detail.lines ?? [])
  if (detail.backorder) {
    const owed = await orderById(db.pool, detail.backorder.id)
    if (owed) world.orders.set(owed.id, owed)
    expect(owed?.status).toBe('placed')
  }
}

const missing = new Map<number, NonNullable<OrderChange['detail']['lines']>>()
const missingOf = (_: World, orderId: number, at: number) =>
  missing.get(orderId)?.find((each) => each.line === at)?.missing ?? 0

const mayFollow = (from: Status, to: Status) =>
  from === to ||
  Object.values(actions).some(
    (move) => (move.from as readonly Status[]).includes(from) && (move.to as readonly Status[]).includes(to),
  )

async function checkStock(world: World): Promise<void> {
  const { rows } = await db.pool.query(
    `select p.sku, s.physical, s.reserved, coalesce((select sum(l.confirmed) from order_line l
       join trade_order o on o.id = l.order_id where l.product_id = p.id
       and o.distributor_id = s.distributor_id and o.status in ('changed', 'confirmed')), 0)::int as held
     from stock s join product p on p.id = s.product_id where s.distributor_id = $1`,
    [world.distributorId],
  )
  for (const row of rows) {
    expect(row.reserved, `reserved of ${row.sku}`).toBe(row.held)
    expect(row.physical, `physical of ${row.sku}`).toBe(world.physical[row.sku] ?? 0)
  }
}

function checkPieces(order: OrderView): void {
  const { quote } = order
  const tax = quote.cgst + quote.sgst + quote.igst
  expect(quote.taxable - quote.discount + tax + quote.roundOff).toBe(quote.total)
  for (const each of order.lines) {
    expect(each.received).toBeLessThanOrEqual(each.dispatched)
    expect(each.dispatched).toBeLessThanOrEqual(each.confirmed)
    if (order.status === 'confirmed') expect(each.confirmed).toBeLessThanOrEqual(each.ordered)
    if (order.status === 'changed') expect(each.confirmed).toBe(each.offered ?? each.ordered)
    else expect(each.offered).toBeNull()
    if (order.status === 'cancelled' || order.status === 'refused') expect(each.confirmed).toBe(0)
  }
}

test.each(['cancel', 'back-order'] as const)(
  'in any life of orders pieces add up, stock is what came minus what left, and reserved is what is promised (%s)',
  async (shortLines) => {
    const life = fc.array(event, { minLength: 30, maxLength: 50 })
    await fc.assert(
      fc.asyncProperty(life, async (events) => {
        const world = await newWorld(shortLines)
        missing.clear()
        for (const what of events) {
          await happens(world, what)
          await checkStock(world)
          for (const order of world.orders.values()) checkPieces(order)
        }
      }),
      { numRuns: 12 },
    )
  },
  60_000,
)
