/** What is done with an order typed for a shop: read, placed, or sold over the counter. */
import { go, money, type Next, words } from '../../src/chat/flow.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { clearBasket, readBasket } from '../../src/orders/basket.ts'
import { orderByKey } from '../../src/orders/by-key.ts'
import { placeOrder } from '../../src/orders/place.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { servedByCode } from '../../src/people/served-outlets.ts'
import { closeDesk, type Desk, toldOf } from '../retailer/order-desk.ts'
import { addUsual, readTyped, takeParsed } from '../retailer/order-take.ts'
import { refusalWords } from '../retailer/refusal-words.ts'
import { sell } from './for-shop-counter.ts'
import { type Promised, reviewFor } from './for-shop-says.ts'
import {
  afterwards,
  type Data,
  deskFor,
  type ForShop,
  isDesk,
  type Method,
  notYours,
  onwards,
  ownerFor,
  shopNow,
} from './for-shop-state.ts'

export type Step = Promise<Next<Data>>

/** Every way in leads through here: to the shop that was named, the next of the message, or the question which. */
export async function open(ctx: ForShop): Step {
  const { outlet, text, queue } = ctx.data
  if (outlet !== 0) return (await shopNow(ctx)) ? { to: 'take' } : { rest: notYours() }
  const [first, ...rest] = queue
  if (!first) return text ? { to: 'which' } : { go: { flow: 'beat-list' } }
  const shop = await servedByCode(ctx.tx.client, ctx.who, first.code)
  if (shop) {
    const { text: goods, counter, method } = first
    return { to: 'take', set: { outlet: shop.id, text: goods, counter, method, queue: rest } }
  }
  const unknown = words('for-shop-unknown', { code: first.code })
  if (rest.length === 0) return { rest: { ...unknown, choices: afterwards() } }
  return { to: 'open', set: { queue: rest }, say: unknown }
}

/** Puts what was typed into the basket kept for the shop; what is clear and handed over is sold at once. */
export async function take(ctx: ForShop): Step {
  const { text, usual, counter } = ctx.data
  const desk = await deskFor(ctx)
  const done = { text: '', usual: false }
  if (counter && text) desk.basket = { ...desk.basket, lines: [], questions: [] }
  if (usual && desk.basket.lines.length === 0) await addUsual(ctx, desk)
  if (text) {
    const parsed = readTyped(desk, text, ctx.now)
    if (parsed.kind === 'not-an-order')
      return { to: 'type', set: done, say: words('for-shop-unread', { text: text.slice(0, 80) }) }
    await takeParsed(ctx, desk, parsed)
  }
  const next = await taken(ctx, desk)
  return 'to' in next ? { ...next, set: done } : next
}

/** Stores what was typed and goes on to what is next: a question, the review, or more typing. */
export async function taken(ctx: ForShop, desk: Desk): Step {
  await closeDesk(ctx, desk)
  const { questions, lines } = desk.basket
  const ready = ctx.data.counter ? 'sell' : 'review'
  return { to: questions.length > 0 ? 'question' : lines.length > 0 ? ready : 'type', ...toldOf(desk) }
}

export async function beginAnew(ctx: ForShop): Step {
  const desk = await deskFor(ctx)
  desk.basket = { ...desk.basket, lines: [], questions: [] }
  return taken(ctx, desk)
}

/** Leaves the shop without an order. */
export async function drop(ctx: ForShop): Step {
  await clearBasket(ctx.tx, ownerFor(ctx))
  return onwards(ctx, words('for-shop-dropped'), [])
}

const keyOf = (ctx: ForShop, rev: string): string =>
  `for-shop ${ctx.who.person?.id ?? 0} ${ctx.data.outlet} ${rev}`

/** Places or sells what the review showed; the shop hears it in its language and can object. */
export async function place(ctx: ForShop, promised: Promised & { method?: Method | undefined }): Step {
  const shop = await shopNow(ctx)
  if (!shop) return { rest: notYours() }
  const { lines, rev } = (await deskFor(ctx)).basket
  const earlier = rev === promised.rev ? undefined : await orderByKey(ctx.tx.client, keyOf(ctx, promised.rev))
  if (earlier) return onwards(ctx, placedWords(earlier), [])
  const now = await reviewFor(ctx)
  if ('ok' in now) return { again: refusalWords(now) }
  if (now.promised.rev !== promised.rev || lines.length === 0) return { again: words('order-changed') }
  if (now.promised.total !== promised.total) return { again: words('order-price-changed') }
  if (ctx.data.counter) return sell(ctx, keyOf(ctx, rev), promised.method)
  if (now.promised.day !== promised.day) return { again: words('order-day-changed') }
  const placed = await placeOrder(ctx.tx, {
    key: keyOf(ctx, rev),
    outletId: shop.id,
    placedBy: ctx.who.person?.id ?? 0,
    lines,
    source: isDesk(ctx, shop) ? 'for-shop' : 'by-rep',
    now: ctx.now,
  })
  if (!placed.ok) return { again: refusalWords(placed) }
  const { order } = placed.change
  await clearBasket(ctx.tx, ownerFor(ctx))
  if (!('repeated' in placed)) await tellOrder(ctx, placed.change)
  const confirm = isDesk(ctx, shop)
    ? [go(words('notice-confirm'), 'order-confirm', undefined, { order: order.id })]
    : []
  return onwards(ctx, placedWords(order), confirm)
}

const placedWords = ({ number, outlet, quote }: OrderView) =>
  words('for-shop-placed', { number: String(number), outlet: outlet.name, total: money(quote.total) })

/** Sells what was typed clearly, without another look. */
export async function sellNow(ctx: ForShop): Step {
  const { rev } = await readBasket(ctx.tx, ownerFor(ctx))
  return sell(ctx, keyOf(ctx, rev))
}
