/** Placing what the review showed, and nothing else. */
import { type Ctx, day, go, money, type Next, words } from '../../src/chat/flow.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { type BasketOwner, clearBasket, lockBasket } from '../../src/orders/basket.ts'
import { orderByKey } from '../../src/orders/by-key.ts'
import { placeOrder } from '../../src/orders/place.ts'
import type { OrderView } from '../../src/orders/types.ts'
import type { OrderData } from './order-desk.ts'
import { type Promised, reviewNow } from './order-review.ts'
import { refusalWords } from './refusal-words.ts'
import { owner } from './shop.ts'

/** Places the basket if it is still what was promised; else says what changed and shows the review anew. */
export async function placeBasket(ctx: Ctx<OrderData>, promised: Promised): Promise<Next<OrderData>> {
  const who = owner(ctx)
  const { basket } = await lockBasket(ctx.tx, who, ctx.now)
  if (basket.rev !== promised.rev || basket.lines.length === 0) return changed(ctx, keyOf(who, promised.rev))
  const found = await reviewNow(ctx, basket)
  if ('key' in found) return { again: found }
  const now = found.promised
  if (now.total !== promised.total) return { again: words('order-price-changed') }
  if (now.day !== promised.day) return { again: words('order-day-changed') }
  if (now.other !== promised.other && now.other !== 0) return { again: words('order-other-came') }
  const placed = await placeOrder(ctx.tx, {
    key: keyOf(who, basket.rev),
    outletId: who.outletId,
    placedBy: who.personId,
    lines: basket.lines,
    source: basket.source,
    ...(basket.note ? { note: basket.note } : {}),
    urgent: basket.urgent,
    total: promised.total,
    now: ctx.now,
  })
  if (!placed.ok) return { again: refusalWords(placed) }
  await clearBasket(ctx.tx, who)
  if (!('repeated' in placed)) await tellOrder(ctx, placed.change)
  return { end: placedSay(placed.change.order) }
}

// The state of the basket names the wish: however often it is confirmed, and in whichever chat, it is one order.
const keyOf = ({ personId, outletId }: BasketOwner, rev: string): string =>
  `basket ${personId} ${outletId} ${rev}`

/** The basket is no longer the one that was shown: placed in another chat of the person, or changed there. */
async function changed(ctx: Ctx<OrderData>, key: string): Promise<Next<OrderData>> {
  const order = await orderByKey(ctx.tx.client, key)
  if (!order) return { to: 'next', say: words('order-changed') }
  const { choices } = placedSay(order)
  return { end: { ...words('order-already', { number: String(order.number) }), choices } }
}

function placedSay(order: OrderView) {
  const { id, number, quote, deliverOn, distributor, urgent } = order
  return {
    ...words('order-placed', {
      number: String(number),
      total: money(quote.total),
      distributor: distributor.name,
      day: deliverOn ? day(deliverOn) : '',
      when: urgent ? 'urgent' : deliverOn ? 'day' : 'unknown',
    }),
    choices: [go(words('order-track'), 'orders', 'detail', { order: id }), go(words('chat-menu'), 'menu')],
  }
}
