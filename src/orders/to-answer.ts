/** Which waiting order a distributor answers next: urgent ones, then those that are short, then the oldest. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { pendingOfDistributor } from './read.ts'
import { shortagesOf } from './shortages.ts'
import type { OrderView } from './types.ts'

const mostRead = 100
const mostAtOnce = 500

/** The orders placed and not answered in that order, the oldest 100 of them. */
export async function toAnswer(q: Queryable, distributorId: number): Promise<OrderView[]> {
  const orders = await pendingOfDistributor(q, distributorId, { limit: mostRead })
  if (orders.length === 0) return []
  const short = await shortagesOf(q, orders)
  const rank = ({ id, urgent }: OrderView): number =>
    urgent === 'asked' ? 0 : (short.get(id)?.length ?? 0) > 0 ? 1 : 2
  return orders.toSorted((a, b) => rank(a) - rank(b))
}

const waiting = statement<{ id: number }>(
  'orders-placed-until',
  `select id from trade_order where distributor_id = $1 and status = 'placed'
     and status in ('placed', 'changed', 'confirmed', 'dispatched') and placed_at <= $2
   order by placed_at, id limit ${mostAtOnce}`,
)

/** Orders that wait for an answer since `until` or before, oldest first, 500 at most. */
export async function placedUntil(q: Queryable, distributorId: number, until: Date): Promise<number[]> {
  return (await rows(q, waiting, [distributorId, until])).map(({ id }) => id)
}
