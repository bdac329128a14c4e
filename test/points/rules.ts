/** Earning rules and shops with orders for tests of points. */
import type { Db } from '../../src/db/client.ts'
import { inTransaction, retryTransient, type Tx } from '../../src/db/tx.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { type NotReceived, receiveOrder } from '../../src/orders/receive.ts'
import type { OrderView, Outcome } from '../../src/orders/types.ts'
import { publishRule } from '../../src/points/rules/store.ts'
import { monday10, place, type ShopWorld } from '../support/shop.ts'

const window = { from: '2026-10-01', until: '2026-12-31', timeZone: 'Asia/Kolkata' }
export const began = new Date('2026-10-01T00:00:00Z')

/** A document with what is usual where nothing else is said. */
export const rule = (name: string, body: object, more: object = {}) => ({
  v: 1,
  name: { en: name },
  window,
  rule: body,
  ...more,
})

/** One point per ₹100. */
export const perHundred = rule('1 point per ₹100', { kind: 'value', milli: 1_000 })

export const programme = rule('Suraj Club', {
  kind: 'programme',
  expiryMonths: 12,
  tiers: [
    { tier: 'silver', name: { en: 'Silver' }, from: 500_000, times: 100 },
    { tier: 'gold', name: { en: 'Gold' }, from: 2_000_000, times: 150 },
    { tier: 'platinum', name: { en: 'Platinum' }, from: 10_000_000, times: 200 },
  ],
})

export async function publish(db: Db, rules: Readonly<Record<string, unknown>>, now = began): Promise<void> {
  for (const [code, document] of Object.entries(rules)) {
    const outcome = await inTransaction(db, (tx) => publishRule(tx, { code, document, by: null, now }))
    if (!outcome.ok) throw new Error(`${code}: ${outcome.reason} ${JSON.stringify(outcome.mistakes)}`)
  }
}

export const work = <T>(db: Db, act: (tx: Tx) => Promise<T>): Promise<T> =>
  retryTransient(() => inTransaction(db, act), { attempts: 8 })

export function must(outcome: Outcome): OrderView {
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.args)}`)
  return outcome.change.order
}

export const asBiller = (world: ShopWorld, { id: orderId }: OrderView, now = monday10) => ({
  ...{ orderId, by: world.billerId, now },
})

type Way = { outlet?: number; now?: Date; less?: readonly NotReceived[] }

export async function confirmed(
  db: Db,
  world: ShopWorld,
  lines: Record<string, number>,
  way: Way = {},
): Promise<OrderView> {
  const order = await place(db, world, lines, way)
  return must(await work(db, (tx) => confirmOrder(tx, asBiller(world, order, way.now))))
}

export async function received(
  db: Db,
  world: ShopWorld,
  lines: Record<string, number>,
  way: Way = {},
): Promise<OrderView> {
  const order = await confirmed(db, world, lines, way)
  must(await work(db, (tx) => dispatchOrder(tx, asBiller(world, order, way.now))))
  const request = { ...asBiller(world, order, way.now), lines: way.less ?? [] }
  return must(await work(db, (tx) => receiveOrder(tx, request)))
}

/** What stands of an order's entries, by kind. */
export async function pointsOf(db: Db, sourceId: number, source = 'order'): Promise<Record<string, number>> {
  const { rows } = await db.pool.query(
    `select kind, sum(points + coalesce((select sum(points) from point_entry r where r.reverses = e.id), 0))::int as n
     from point_entry e where source = $2 and source_id = $1 and points > 0 group by kind`,
    [sourceId, source],
  )
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))
}
