/** Small changes of an open basket: a line picked by its name, the note, putting it all aside. */

import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import type { ParsedOrder } from '../../src/catalog/order-text/types.ts'
import { wordsToForget } from '../../src/catalog/reply-words.ts'
import { searchProducts } from '../../src/catalog/search.ts'
import { answer, type Ctx, go, type Next, type Say, words } from '../../src/chat/flow.ts'
import { readBasket } from '../../src/orders/basket.ts'
import { orderAskedAfter } from '../../src/orders/status-question.ts'
import { closeDesk, type Desk, type OrderData, openDesk } from './order-desk.ts'
import { owner } from './shop.ts'

export type Picked = { sku: string } | { desk: Desk; parsed: ParsedOrder }

/** The line somebody names instead of tapping it; or a correction in words. */
export async function pickLine(text: string, ctx: Ctx<OrderData>): Promise<Picked | undefined> {
  if (wordsToForget(text) || orderAskedAfter(text)) return undefined
  const desk = await openDesk(ctx)
  const { catalog, context, basket } = desk
  const parsed = parseOrderText(text, catalog.index, context, basket.lines)
  if (parsed.lines.length + parsed.edits.length > 0) return { desk, parsed }
  const here = new Set(basket.lines.map(({ sku }) => sku))
  const found = searchProducts(catalog.index, text, 50).filter(({ sku }) => here.has(sku))
  if (found[0]) return { sku: found[0].sku }
  return parsed.kind === 'not-an-order' ? undefined : { desk, parsed }
}

export async function noteSay(ctx: Ctx<OrderData>): Promise<Say> {
  const { note } = await readBasket(ctx.tx, owner(ctx))
  const label = words(note ? 'order-note-remove' : 'order-note-none')
  return {
    ...words('order-note', { has: note ? 'yes' : 'no', note: note ?? '' }),
    choices: [answer(label, { note: '' })],
  }
}

/** Gives the order up, but not what was typed: the next order offers it. */
export async function shelve(ctx: Ctx<OrderData>, desk: Desk): Promise<Next<OrderData>> {
  await putAside(ctx, desk)
  const choices = [
    go(words('order-bring-back'), 'order', 'take', { kept: true, outlet: desk.owner.outletId }),
    go(words('chat-menu'), 'menu'),
  ]
  return { end: { ...words('order-cancelled'), choices } }
}

/** *cancel* as a word, at any step. */
export async function cancelled(ctx: Ctx<OrderData>): Promise<void> {
  if (ctx.outlet && ctx.who.person) await putAside(ctx, await openDesk(ctx))
}

async function putAside(ctx: Ctx<OrderData>, desk: Desk): Promise<void> {
  const { note: _, kept, lines, ...rest } = desk.basket
  const aside = lines.length > 0 ? { at: ctx.now.toISOString(), lines } : kept
  desk.basket = { ...rest, lines: [], questions: [], urgent: false, ...(aside ? { kept: aside } : {}) }
  await closeDesk(ctx, desk)
}
