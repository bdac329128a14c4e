import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { OrderView } from './types.ts'
import { readOrder } from './work.ts'

const lock = statement<{ id: number }>('order-hold', 'select id from trade_order where id = $1 for update')

/**
 * The order as it is, held until the transaction ends: whoever decides by what it says acts on what it is. Read after
 * the lock, since a statement that waits for one goes on with what it saw before.
 */
export async function holdOrder(tx: Tx, orderId: number): Promise<OrderView | undefined> {
  return (await one(tx.client, lock, [orderId])) && readOrder(tx, orderId)
}
