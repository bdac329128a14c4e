/** What an order would make of its shop's dues, and whether the distributor's terms let it be confirmed. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { OrderView, Refusal } from '../orders/types.ts'
import { dayIn } from '../orders/zone.ts'
import { audit } from '../people/audit.ts'
import { type CreditCheck, checkAgainst } from './limits.ts'
import { duesOf, nothingDue } from './open-bills.ts'

export type OrderCredit = CreditCheck & {
  /** The owner has let it pass. */
  readonly overridden: boolean
  /** It may not be confirmed as things stand. */
  readonly blocked: boolean
}

const passes = statement<{ id: number }>(
  'dues-passes-of-orders',
  `select o.id from unnest($1::bigint[]) as o(id) where exists (
     select from audit_log a where a.subject = 'order:' || o.id and a.action = 'override-credit')`,
)

/** By order; three statements a distributor at most, however many orders. */
export async function creditOfOrders(
  q: Queryable,
  orders: readonly OrderView[],
  now: Date,
): Promise<Map<number, OrderCredit>> {
  const found = new Map<number, OrderCredit>()
  if (orders.length === 0) return found
  const blocking = orders.filter(({ distributor }) => distributor.credit === 'block').map(({ id }) => id)
  const passed = blocking.length === 0 ? [] : await rows(q, passes, [blocking])
  const overriding = new Set(passed.map(({ id }) => id))
  for (const [distributorId, mine] of Map.groupBy(orders, ({ distributor }) => distributor.id)) {
    const dues = await duesOf(q, distributorId, [...new Set(mine.map(({ outlet }) => outlet.id))])
    for (const order of mine) {
      const mode = order.distributor.credit
      const overridden = overriding.has(order.id)
      const today = dayIn(now, order.distributor.timeZone)
      const check = checkAgainst(
        dues.get(order.outlet.id) ?? nothingDue(order.outlet.id),
        order.quote.total,
        today,
      )
      const over = mode === 'off' ? [] : check.over
      found.set(order.id, {
        ...check,
        over,
        overridden,
        blocked: mode === 'block' && over.length > 0 && !overridden,
      })
    }
  }
  return found
}

/** The refusal `order-over-credit` where the terms say block and the order is beyond a limit; else undefined. */
export async function creditRefusal(q: Queryable, order: OrderView, now: Date): Promise<Refusal | undefined> {
  if (order.distributor.credit !== 'block') return undefined
  const credit = (await creditOfOrders(q, [order], now)).get(order.id)
  if (!credit?.blocked) return undefined
  return { ok: false, reason: 'order-over-credit', args: { number: order.number }, order }
}

/** Lets one order pass whatever its shop owes, with the reason, for good. Whoever calls it has the right to. */
export async function overrideCredit(
  tx: Tx,
  { order, by, reason }: { order: OrderView; by: number | null; reason: string },
): Promise<void> {
  const detail = { reason, outlet: order.outlet.id, total: order.quote.total }
  await audit(tx, { personId: by, action: 'override-credit', subject: `order:${order.id}`, detail })
}
