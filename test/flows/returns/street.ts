/** A shop with received orders and its distributor's people at their phones. */
import { confirmOrder } from '../../../src/orders/confirm.ts'
import { deliverOrder } from '../../../src/orders/deliver.ts'
import { dispatchOrder } from '../../../src/orders/dispatch.ts'
import { receiveOrder } from '../../../src/orders/receive.ts'
import type { OrderView } from '../../../src/orders/types.ts'
import { type Desk, openDesk } from '../distributor/desk.ts'

export { openDesk }

/** An order confirmed, sent and delivered; nothing is told of it. */
export async function delivered(desk: Desk, lines: Record<string, number>): Promise<OrderView> {
  const order = await desk.orders(lines)
  const request = { orderId: order.id, by: desk.shop.billerId, now: desk.chat.now }
  for (const step of [confirmOrder, dispatchOrder, deliverOrder]) {
    const outcome = await desk.tx((tx) => step(tx, request))
    if (!outcome.ok) throw new Error(outcome.reason)
  }
  return order
}

export async function received(desk: Desk, lines: Record<string, number>): Promise<OrderView> {
  const order = await delivered(desk, lines)
  const request = { orderId: order.id, by: desk.shop.ownerId, now: desk.chat.now }
  const outcome = await desk.tx((tx) => receiveOrder(tx, request))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.change.order
}

export const returnedOf = async (desk: Desk, order: OrderView): Promise<number[]> =>
  (
    await desk.db.pool.query('select returned from order_line where order_id = $1 order by line', [order.id])
  ).rows.map(({ returned }) => returned)

export const statuses = async (desk: Desk): Promise<string[]> =>
  (await desk.db.pool.query('select status from goods_return order by id')).rows.map(({ status }) => status)
