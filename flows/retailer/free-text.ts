/** What a shop types while nothing asks for it: an order, a question after one, words to forget, or nothing known. */

import { lastTold } from '../../src/campaigns/outcomes.ts'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import { saysWanted, saysYes, wordsToForget } from '../../src/catalog/reply-words.ts'
import type { Ctx, Goto } from '../../src/chat/flow.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { readBasket } from '../../src/orders/basket.ts'
import { orderAskedAfter } from '../../src/orders/status-question.ts'
import { habitsFrom } from '../../src/orders/suggest.ts'
import { whyAsked, whyBillAsked } from '../../src/orders/why-question.ts'
import { typedReturn } from '../../src/returns/typed.ts'
import { billText } from './bill-text.ts'
import { isLate, lateOrderOf } from './late-order.ts'
import { ownerOf } from './shop.ts'

const stranger = { aliases: [], habits: new Map() }

/** Leads to the order with the text where it is one; undefined where it is none, or the person has no shop. */
export async function retailerText(text: string, ctx: Ctx): Promise<Goto | undefined> {
  const catalog = await ctx.catalog()
  // Most orders are known as such without what the shop has taught and has open, so that is read only for the rest.
  const read = parseOrderText(text, catalog.index, stranger)
  const bill = read.lines.length === 0 ? await billText(text, ctx) : undefined
  if (bill) return bill
  // A number alone answers a question or a menu; outside both it must not change a line of the open basket.
  if (ctx.who.outlets.length === 0 || /^[\s\d०-९.)]+$/u.test(text)) return undefined
  const answer = saysYes(text) || saysWanted(text) ? await campaignAnswer(ctx) : undefined
  if (answer || saysYes(text)) return answer
  const forget = wordsToForget(text)
  if (forget) return { flow: 'my-words', step: 'forget', data: { words: forget } }
  const named = whyBillAsked(text)
  if (named) return { flow: 'bill', step: 'find', data: { number: named } }
  const why = whyAsked(text)
  if (why !== undefined) return { flow: 'why', data: { number: why } }
  const asked = orderAskedAfter(text)
  if (asked) return { flow: 'orders', step: asked.number === undefined ? 'list' : 'detail', data: asked }
  const back = typedReturn(text, catalog)
  if (back) return { flow: 'return', data: { todo: back.map((item) => ({ ...item })) } }
  const { index } = catalog
  const leads = isLate(ctx) ? lateOrderOf(text, ctx) : { flow: 'order', step: 'take', data: { text } }
  if (read.kind !== 'not-an-order') return leads
  const owner = ownerOf(ctx)
  if (!owner) return undefined
  const { lines } = await readBasket(ctx.tx, owner)
  const context = habitsFrom(await shopHistory(ctx.tx, owner.outletId, ctx.now), await ctx.catalog(), ctx.now)
  return parseOrderText(text, index, context, lines).kind === 'not-an-order' ? undefined : leads
}

/** "Haan" or "bhej do" to an offer of today is its first button. */
async function campaignAnswer(ctx: Ctx): Promise<Goto | undefined> {
  const told = ctx.who.person && (await lastTold(ctx.tx.client, ctx.who.person.id, ctx.now))
  return told ? { flow: 'campaign', step: 'do', data: { ...told, button: 0 } } : undefined
}
