/** An order of one of the person's shops, looked up by a choice that may be days old. */
import type { Ctx } from '../../src/chat/flow.ts'
import { orderById } from '../../src/orders/read.ts'
import type { OrderView, Refusal } from '../../src/orders/types.ts'
import { seatIn } from './shop.ts'

export const notFound: Refusal = { ok: false, reason: 'order-not-found' }

/** Undefined where it is not, or no longer, the person's to see. */
export async function myOrder(ctx: Pick<Ctx, 'tx' | 'who'>, orderId: number): Promise<OrderView | undefined> {
  const order = await orderById(ctx.tx.client, orderId)
  return order && seatIn(ctx, order.outlet.id) ? order : undefined
}

/** Who acts on it, and that it must be the shop's own. */
export function actingOn(ctx: Pick<Ctx, 'who' | 'now'>, order: OrderView) {
  const scope = { outletId: order.outlet.id }
  return { orderId: order.id, by: ctx.who.person?.id ?? null, now: ctx.now, scope }
}
