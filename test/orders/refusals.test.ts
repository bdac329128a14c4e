/** Every expected no has its name, and leaves things as they were. */
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { acceptChange, declineChange } from '../../src/orders/answer.ts'
import { bringBackMissing } from '../../src/orders/bring-back.ts'
import { changeOrder, type LineEdit } from '../../src/orders/change.ts'
import { confirmAvailable, confirmOrder } from '../../src/orders/confirm.ts'
import { deliverOrder } from '../../src/orders/deliver.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { cancelOrder, refuseOrder } from '../../src/orders/end.ts'
import { placeOrder } from '../../src/orders/place.ts'
import { orderById } from '../../src/orders/read.ts'
import { receiveOrder } from '../../src/orders/receive.ts'
import { setStock } from '../../src/orders/stock.ts'
import { actions, checkTransitions } from '../../src/orders/transitions.ts'
import type { OrderRequest, OrderView, Outcome } from '../../src/orders/types.ts'
import { answerUrgent, askUrgent } from '../../src/orders/urgent.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, place, type ShopWorld } from '../support/shop.ts'

let db: Db
let world: ShopWorld

beforeAll(async () => {
  db = await lentDb()
  world = await buildShop(db, {
    outlets: 4,
    minimumOrder: 50_000,
    products: [
      { sku: 'HAL', name: 'Haldi', ptr: 3150, stock: 50 },
      { sku: 'GHE', name: 'Ghee', ptr: 29_400, stock: 10 },
      { sku: 'SHA', name: 'Shampoo', orderMultiple: 16 },
      { sku: 'OLD', name: 'Old Soap', active: false },
    ],
  })
  const [, pending, orphan] = world.outletIds
  await db.pool.query(`update outlet set status = 'pending' where id = $1`, [pending])
  await db.pool.query('update outlet set distributor_id = null, beat_id = null where id = $1', [orphan])
})

const acts = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
const requestFor = (order: OrderView): OrderRequest => ({
  orderId: order.id,
  by: world.billerId,
  now: monday10,
})

const placing = (
  lines: Record<string, number>,
  more: { outlet?: number; key?: string; note?: string } = {},
) =>
  acts((tx) =>
    placeOrder(tx, {
      key: more.key ?? 'refused',
      outletId: world.outletIds[more.outlet ?? 0] ?? 0,
      placedBy: world.ownerId,
      lines: Object.entries(lines).map(([sku, pieces]) => ({ sku, pieces })),
      source: 'typed',
      now: monday10,
      ...(more.note === undefined ? {} : { note: more.note }),
    }),
  )

const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`S${n}`, 1]))

test.each([
  ['an empty order', {}, {}, { reason: 'order-empty' }],
  ['more than 100 lines', many, {}, { reason: 'order-too-many-lines', args: { max: 100 } }],
  ['an unknown product', { XYZ: 1 }, {}, { reason: 'order-unknown-product', args: { sku: 'XYZ' } }],
  ['a product no longer sold', { OLD: 12 }, {}, { reason: 'order-product-not-sold' }],
  ['no pieces', { HAL: 0 }, {}, { reason: 'order-pieces-out-of-range' }],
  ['a fraction of a piece', { HAL: 1.5 }, {}, { reason: 'order-pieces-out-of-range' }],
  ['absurdly many pieces', { HAL: 100_001 }, {}, { reason: 'order-pieces-out-of-range' }],
  ['a broken multiple', { SHA: 20 }, {}, { reason: 'order-multiple', args: { multiple: 16 } }],
  [
    'less than the minimum',
    { HAL: 10 },
    {},
    { reason: 'order-below-minimum', args: { minimum: 50_000, missing: 18_500, total: 31_500 } },
  ],
  ['a long note', { HAL: 20 }, { note: 'x'.repeat(501) }, { reason: 'order-note-too-long' }],
  ['a pending outlet', { HAL: 20 }, { outlet: 1 }, { reason: 'order-outlet-not-active' }],
  ['an outlet of nobody', { HAL: 20 }, { outlet: 2 }, { reason: 'order-outlet-no-distributor' }],
  ['an outlet that is not there', { HAL: 20 }, { outlet: 9 }, { reason: 'order-not-found' }],
] as const)('%s is refused by name and not placed', async (_, lines, more, expected) => {
  expect(await placing(lines, more)).toMatchObject({ ok: false, ...expected })
  const { rows } = await db.pool.query(`select 1 from trade_order where key = 'refused'`)
  expect(rows).toEqual([])
})

test('a key used again answers with its order even when placing would now be refused; with other lines never', async () => {
  const first = await placing({ HAL: 20 }, { key: 'k' })
  await db.pool.query('update distributor set minimum_order = 100000')
  const again = await placing({ HAL: 20 }, { key: 'k' })
  expect(again).toMatchObject({ ok: true, repeated: true })
  expect(again.ok && first.ok && again.change.order.number === first.change.order.number).toBe(true)
  await db.pool.query('update distributor set minimum_order = 50000')
  expect(await placing({ HAL: 21 }, { key: 'k' })).toMatchObject({ reason: 'order-key-reused' })
  expect(await placing({ HAL: 20, GHE: 1 }, { key: 'k' })).toMatchObject({ reason: 'order-key-reused' })
  expect(await placing({ HAL: 20 }, { key: 'k', outlet: 3 })).toMatchObject({ reason: 'order-key-reused' })
})

async function refusedUnchanged(order: OrderView, work: (tx: Tx) => Promise<Outcome>, expected: object) {
  const before = await orderById(db.pool, order.id)
  expect(await acts(work)).toMatchObject({ ok: false, ...expected })
  expect(await orderById(db.pool, order.id)).toEqual(before)
}

const edits: [string, LineEdit[], object][] = [
  ['a line that is not there', [{ line: 9, pieces: 1 }], { reason: 'order-no-such-line' }],
  ['negative pieces', [{ line: 1, pieces: -1 }], { reason: 'order-pieces-out-of-range' }],
  ['an offer of nothing', [{ line: 1 }, { line: 2 }], { reason: 'order-nothing-left' }],
  ['itself instead', [{ line: 1, substitute: { sku: 'HAL', pieces: 1 } }], { reason: 'order-same-product' }],
  [
    'an unknown product instead',
    [{ line: 1, substitute: { sku: 'X', pieces: 1 } }],
    { reason: 'order-unknown-product' },
  ],
  [
    'no longer sold goods instead',
    [{ line: 1, substitute: { sku: 'OLD', pieces: 1 } }],
    { reason: 'order-product-not-sold' },
  ],
  [
    'more than is there',
    [{ line: 2, pieces: 11 }],
    { reason: 'order-short', short: [{ wanted: 11, available: 10 }] },
  ],
]

test.each(edits)('offering %s is refused and changes nothing', async (_, lines, expected) => {
  const order = await place(db, world, { HAL: 20, GHE: 2 })
  await refusedUnchanged(order, (tx) => changeOrder(tx, { ...requestFor(order), lines }), expected)
})

test('what comes too early or too late is answered with what is so', async () => {
  const order = await place(db, world, { HAL: 20, GHE: 2 })
  const request = requestFor(order)
  const no = (work: (tx: Tx) => Promise<Outcome>, reason: string) => refusedUnchanged(order, work, { reason })
  await no((tx) => acceptChange(tx, request), 'order-not-yet-changed')
  await no((tx) => dispatchOrder(tx, request), 'order-not-yet-confirmed')
  await no((tx) => deliverOrder(tx, request), 'order-not-yet-dispatched')
  await no((tx) => refuseOrder(tx, { ...request, reason: ' ' }), 'order-reason-missing')
  await no((tx) => answerUrgent(tx, { ...request, deliverOn: null }), 'order-urgent-not-asked')
  await no((tx) => confirmOrder(tx, { ...request, scope: { distributorId: 999 } }), 'order-not-found')
  await acts((tx) => askUrgent(tx, request))
  await no((tx) => askUrgent(tx, request), 'order-urgent-already')
  await no((tx) => answerUrgent(tx, { ...request, deliverOn: '2026-11-01' }), 'order-day-past')

  const lines = [{ line: 1, pieces: 10 }]
  const changed = await acts((tx) => changeOrder(tx, { ...request, lines }))
  const revision = changed.ok ? changed.change.order.revision : 0
  await no((tx) => acceptChange(tx, { ...request, revision: revision - 1 }), 'order-offer-changed')
  await no(
    (tx) => declineChange(tx, { ...request, revision: revision - 1, keep: 'rest' }),
    'order-offer-changed',
  )
  await no((tx) => confirmOrder(tx, request), 'order-already-changed')
  await acts((tx) => acceptChange(tx, { ...request, revision }))
  await no((tx) => acceptChange(tx, { ...request, revision }), 'order-already-confirmed')
  await no(
    (tx) => dispatchOrder(tx, { ...request, lines: [{ line: 1, pieces: 11 }] }),
    'order-pieces-out-of-range',
  )
  await no((tx) => dispatchOrder(tx, { ...request, bills: [''] }), 'order-bills-invalid')
  await acts((tx) => dispatchOrder(tx, request))
  await no((tx) => cancelOrder(tx, request), 'order-already-dispatched')
  await acts((tx) => deliverOrder(tx, request))
  const less = [{ line: 1, missing: 6, damaged: 5 }]
  await no((tx) => receiveOrder(tx, { ...request, lines: less }), 'order-pieces-out-of-range')
  await acts((tx) => receiveOrder(tx, { ...request, lines: [{ line: 1, damaged: 5 }] }))
  await no((tx) => receiveOrder(tx, request), 'order-already-received')
  await no((tx) => bringBackMissing(tx, request), 'order-nothing-missing')
})

test('an order of which nothing is there cannot be sent as far as it goes', async () => {
  const order = await place(db, world, { GHE: 5 })
  const lines = [{ sku: 'GHE', pieces: 0, mode: 'set' as const }]
  await acts((tx) => setStock(tx, { distributorId: world.distributorId, lines, now: monday10 }))
  await refusedUnchanged(order, (tx) => confirmAvailable(tx, requestFor(order)), {
    reason: 'order-nothing-available',
  })
})

test('a table of transitions with a state nobody reaches, or one that never ends, does not load', () => {
  const { refuse, ...without } = actions
  expect(() => checkTransitions(without)).toThrow('refused')
  const { receive, 'bring-back': back, ...endless } = actions
  expect(() => checkTransitions({ ...endless, refuse })).toThrow()
  expect(() => checkTransitions({ ...actions, revive: { from: ['cancelled'], to: ['placed'] } })).toThrow(
    'cancelled',
  )
  expect([receive, back]).toHaveLength(2)
})
