/** Orders the brand was told about because their distributor did not answer. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export type WaitingLong = {
  readonly number: number
  readonly outlet: string
  readonly distributor: string
  readonly phone: string | null
  readonly total: number
  readonly placedAt: Date
}

const waitingLong = statement<WaitingLong>(
  'orders-waiting-long',
  `select o.number, t.name as outlet, d.name as distributor, d.phone, o.total, o.placed_at as "placedAt"
   from trade_order o join outlet t on t.id = o.outlet_id join distributor d on d.id = o.distributor_id
   where o.status = 'placed' and o.status in ('placed', 'changed') and o.reminded = 2
   order by o.changed_at, o.id limit $1`,
)

/** Longest waiting first, 20 unless told. */
export const waitingTooLong = (q: Queryable, limit = 20): Promise<WaitingLong[]> =>
  rows(q, waitingLong, [Math.min(limit, 100)])
