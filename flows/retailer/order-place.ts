/** Placing what the review showed, and nothing else. */
import { type Ctx, day, go, money, type Next, words } from '../../src/chat/flow.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { clearBasket, lockBasket } from '../../src/orders/basket.ts'
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
  if (basket.rev !== promised.rev || basket.lines.length === 0)
    return { to: 'next', say: words('order-changed') }
  const found = await reviewNow(ctx, basket)
  if ('key' in found) return { again: found }
  const now = found.promised
  if (now.total !== promised.total) return { again: words('order-price-changed') }
  if (now.day !== promised.day) return { again: words('order-day-changed') }
  if (now.other !== promised.other && now.other !== 0) return { again: words('order-other-came') }
  const placed = await placeOrder(ctx.tx, {
    // The state of the basket names the wish: however often it is confirmed, and in whichever chat, it is one order.
    key: `basket ${who.personId} ${who.outletId} ${basket.rev}`,
    outletId: who.outletId,
    placedBy: who.personId,
    lines: basket.lines,
    source: basket.source,
    ...(basket.note ? { note: basket.note } : {}),
    urgent: basket.urgent,
    now: ctx.now,
  })
  if (!placed.ok) return { again: refusalWords(placed) }
  await clearBasket(ctx.tx, who)
  if (!('repeated' in placed)) await tellOrder(ctx, placed.change)
  return { end: placedSay(placed.change.order) }
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
