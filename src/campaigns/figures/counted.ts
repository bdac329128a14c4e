/** Whether audiences are looked at beforehand in what was counted in the night. */
import { one, type Queryable, statement } from '../../db/statement.ts'

/** Orders, by Postgres's own estimate, from which on looking through them takes longer than a person waits. */
const manyOrders = 200_000

const state = statement<{ countedAt: Date | null; orders: number }>(
  'outlet-figures-state',
  `select (select counted_at from outlet_figure_run where id = 1) as "countedAt",
     (select reltuples from pg_class where oid = 'trade_order'::regclass)::float8 as orders`,
)

/** As of when; undefined where the orders themselves are looked at: there are few, or nothing was counted yet. */
export async function countedAsOf(q: Queryable): Promise<Date | undefined> {
  const { countedAt, orders } = (await one(q, state)) ?? {}
  return countedAt && (orders ?? 0) >= manyOrders ? countedAt : undefined
}
