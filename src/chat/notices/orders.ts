/**
 * The one place that decides who is told of a change to an order, and in which words. Flows, pages and jobs all
 * come here.
 */
import type { Queryable } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { creditOfOrders, type OrderCredit } from '../../dues/order-credit.ts'
import { toldAtOnce } from '../../orders/digest.ts'
import { shortagesOf } from '../../orders/shortages.ts'
import type { OrderChange, ShortLine } from '../../orders/types.ts'
import { announce, type Notice } from '../announce.ts'
import type { Core } from '../core.ts'
import type { Ctx } from '../flow.ts'
import { toDistributor } from './to-distributor.ts'
import { toShop } from './to-shop.ts'

/** Told with a new order: the lines the distributor could not send in full now, and what the shop owes. */
export function orderNotices(
  change: OrderChange,
  short: readonly ShortLine[] = [],
  credit?: OrderCredit,
): Notice[] {
  const { order } = change
  const notices: Notice[] = []
  const shop = toShop(change)
  const placer = order.placedBy?.id
  if (shop) {
    const also = placer === undefined ? {} : { also: placer }
    notices.push({ listener: { outlet: order.outlet.id, roles: ['owner'], ...also }, say: shop })
  }
  const desk = toDistributor(change, short, credit)
  if (desk) {
    const listener = { distributor: order.distributor.id, roles: ['owner', 'biller'] }
    notices.push({ listener, say: desk })
  }
  return notices
}

/** The same with what has to be looked up for it: three round trips for a new order, four under “block”, none for other changes. */
export async function noticesOf(q: Queryable, change: OrderChange): Promise<Notice[]> {
  if (change.kind !== 'placed') return orderNotices(change)
  const { order } = change
  const short = await shortagesOf(q, [order])
  const credit = await creditOfOrders(q, [order], order.placedAt)
  return orderNotices(change, short.get(order.id), credit.get(order.id))
}

/** Without the distributor's where the order waits for the digest. */
async function toldNow(q: Queryable, change: OrderChange): Promise<Notice[]> {
  const all = await noticesOf(q, change)
  if (change.kind !== 'placed' || (await toldAtOnce(q, change.order))) return all
  return all.filter(({ listener }) => !('distributor' in listener))
}

/** Tells all concerned from within a turn; whoever acts is left out. */
export async function tellOrder(ctx: Pick<Ctx, 'tx' | 'tell'>, change: OrderChange): Promise<void> {
  for (const { listener, say } of await toldNow(ctx.tx.client, change)) ctx.tell(listener, say)
}

/**
 * The same from a page or a job, in the caller's transaction; its key is the order and its revision. Call the
 * result after the commit: it wakes the senders.
 */
export async function announceOrder(core: Core, tx: Tx, change: OrderChange): Promise<() => void> {
  const origin = `order:${change.order.id}:${change.order.revision}`
  return announce(core, tx, origin, await toldNow(tx.client, change), change.by)
}
