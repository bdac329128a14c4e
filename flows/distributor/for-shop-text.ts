/** What staff and reps type that is an order for a shop: with its code, or goods passed on without one. */
import type { Catalog } from '../../src/catalog/catalog.ts'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import type { Ctx, Goto } from '../../src/chat/flow.ts'
import { shopTexts } from '../../src/orders/for-shop-text.ts'
import { ordersForShops } from '../../src/people/served-outlets.ts'

const stranger = { aliases: [], habits: new Map() }

/** Undefined where it names no shop, and the person keeps no stock that the goods could be. */
export async function forShopText(text: string, ctx: Ctx): Promise<Goto | undefined> {
  if (!ordersForShops(ctx.who)) return undefined
  const queue = shopTexts(text)
  if (queue) return { flow: 'for-shop', data: { queue: queue.map((shop) => ({ ...shop })) } }
  // A rep has no stock and no shop: goods it types are some shop's.
  if (ctx.who.distributors.length > 0 || ctx.who.outlets.length > 0) return undefined
  return isOrder(text, await ctx.catalog()) ? { flow: 'for-shop', data: { text } } : undefined
}

/** Goods in somebody else's words are an order of theirs, however they are written. */
export async function forwardedText(text: string, ctx: Ctx): Promise<Goto | undefined> {
  const forwarded = ctx.heard.kind === 'text' && ctx.heard.forwarded === true
  if (!forwarded || !ordersForShops(ctx.who)) return undefined
  return isOrder(text, await ctx.catalog()) ? { flow: 'for-shop', data: { text } } : undefined
}

/** Quantities before their goods are how orders are written; a count of stock names the goods first. */
export function passedOn(text: string, ctx: Ctx, catalog: Catalog): Goto | undefined {
  if (!ordersForShops(ctx.who) || !/^\s*[\d०-९]/u.test(text)) return undefined
  return isOrder(text, catalog) ? { flow: 'for-shop', data: { text } } : undefined
}

function isOrder(text: string, { index }: Catalog): boolean {
  if (/^[\s\d०-९.)]+$/u.test(text)) return false
  const { kind, lines } = parseOrderText(text, index, stranger)
  return kind !== 'not-an-order' && lines.length > 0
}
