import { one, type Queryable, statement } from '../db/statement.ts'
import type { OrderView } from './types.ts'
import { type OrderRow, selectOrders, viewOf } from './view.ts'

const byKey = statement<OrderRow>('orders-by-key', `${selectOrders} where o.key = $1`)

/** The order that this wish was placed as, if it was. */
export async function orderByKey(q: Queryable, key: string): Promise<OrderView | undefined> {
  const row = await one(q, byKey, [key])
  return row && viewOf(row)
}
