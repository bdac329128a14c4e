/** Saying yes to an order, where its shop's credit lets it. */
import type { Tx } from '../db/tx.ts'
import { creditRefusal } from '../dues/order-credit.ts'
import type { Decide } from './work.ts'

/**
 * The decision, unless the distributor's terms block an order beyond its shop's limits: `order-over-credit`. Only an
 * order that nobody has answered yet is held to them; what was agreed stays agreed.
 */
export const withinCredit =
  (tx: Tx, now: Date, decide: Decide): Decide =>
  async (order, book) => {
    const refusal = order.status === 'placed' ? await creditRefusal(tx.client, order, now) : undefined
    return refusal ?? decide(order, book)
  }
