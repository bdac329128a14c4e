/** The distributor's side of an order, with the notices it sends, without a chat of its own. */
import { noticesOf } from '../../../src/chat/notices/orders.ts'
import { inTransaction, type Tx } from '../../../src/db/tx.ts'
import { changeOrder, type LineEdit } from '../../../src/orders/change.ts'
import { confirmOrder } from '../../../src/orders/confirm.ts'
import { deliverOrder } from '../../../src/orders/deliver.ts'
import { dispatchOrder } from '../../../src/orders/dispatch.ts'
import { orderById } from '../../../src/orders/read.ts'
import type { OrderRequest, OrderView, Outcome } from '../../../src/orders/types.ts'
import type { Shop } from './chat.ts'

async function acting(
  shop: Shop,
  orderId: number,
  work: (tx: Tx, request: OrderRequest) => Promise<Outcome>,
) {
  const request = { orderId, by: shop.billerId, now: shop.world.now }
  const outcome = await inTransaction(shop.db, (tx) => work(tx, request))
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.args)}`)
  await shop.world.announce(await noticesOf(shop.db.pool, outcome.change))
}

export const desk = {
  confirm: (shop: Shop, id: number) => acting(shop, id, confirmOrder),
  change: (shop: Shop, id: number, lines: LineEdit[]) =>
    acting(shop, id, (tx, request) => changeOrder(tx, { ...request, lines })),
  dispatch: (shop: Shop, id: number) => acting(shop, id, (tx, request) => dispatchOrder(tx, request)),
  deliver: (shop: Shop, id: number) => acting(shop, id, deliverOrder),
}

/** An order confirmed, sent and delivered: the shop is asked what came. */
export async function delivered(shop: Shop, id: number): Promise<void> {
  await desk.confirm(shop, id)
  await desk.dispatch(shop, id)
  await desk.deliver(shop, id)
}

export async function orderNow(shop: Shop, id: number): Promise<OrderView> {
  const order = await orderById(shop.db.pool, id)
  if (!order) throw new Error(`no order ${id}`)
  return order
}
