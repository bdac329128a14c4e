/** What somebody of a distributor types outside any question: an order's number, a beat to dispatch, stock, a change. */
import { isStockText, parseStockText } from '../../src/catalog/stock-text.ts'
import type { Ctx, Goto } from '../../src/chat/flow.ts'
import { typedDues, typedTerms } from '../../src/dues/typed.ts'
import { pendingOfDistributor } from '../../src/orders/read.ts'
import { typedSetting } from '../../src/orders/settings-text.ts'
import { typedChange } from '../../src/orders/typed-change.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import { forShopText, forwardedText, passedOn } from './for-shop-text.ts'

const numbered = /^(?:order|ऑर्डर|no\.?|#)?\s*#?\s*([0-9०-९]{4,9})$/iu
const dispatching = /^(?:dispatch|send|load|bhejo|nikalo|डिस्पैच|भेजो|निकालो)\s+(?:beat|बीट)?\s*(.{1,40})$/iu
const delivering = /^(?:deliver|delivered|delivery|डिलीवर|डिलीवरी)\s+(?:beat|बीट)?\s*(.{1,40})$/iu

/** Where such a text leads; undefined where it is about nothing of a distributor's. */
export async function distributorText(text: string, ctx: Ctx): Promise<Goto | undefined> {
  const typed = text.trim()
  const dues = ctx.who.distributors.length > 0 ? duesText(typed) : undefined
  if (dues) return dues
  const forShops = (await forShopText(typed, ctx)) ?? (await forwardedText(typed, ctx))
  if (forShops || ctx.who.distributors.length === 0) return forShops
  const setting = settingText(typed, ctx)
  if (setting) return setting
  const number = numbered.exec(typed)?.[1]
  if (number) return { flow: 'pending', step: 'find', data: { number: digits(number) } }
  const beat = beatOf(typed)
  if (beat) return { flow: 'loading', step: 'open', data: beat }
  if (isStockText(typed)) return { flow: 'stock', data: { text: typed } }
  // Somebody with a shop of their own orders by typing goods; nothing else may be made of it.
  if (ctx.who.outlets.length > 0) return undefined
  return goodsTyped(typed, ctx)
}

/** Money of a shop, told from goods for it by its words. */
function duesText(text: string): Goto | undefined {
  if (typedDues(text)) return { flow: 'dues-desk', step: 'typed', data: { text } }
  return typedTerms(text) ? { flow: 'dues-terms', step: 'set', data: { text } } : undefined
}

/** A setting typed whole; whether it may be set, and what it means here, is the dialogue's to say. */
const settingText = (text: string, ctx: Ctx): Goto | undefined =>
  typedSetting(text, dayIn(ctx.now, ctx.brand.timeZone)) && {
    flow: 'settings',
    step: 'typed',
    data: { text },
  }

const digits = (text: string): number =>
  Number(text.replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966)))

function beatOf(text: string) {
  const out = dispatching.exec(text)?.[1]
  if (out) return { doing: 'dispatch', beat: out.trim() }
  const there = delivering.exec(text)?.[1]
  return there ? { doing: 'deliver', beat: there.trim() } : undefined
}

/** Goods without a word about them: a change of the one waiting order that holds them, else a count of stock. */
async function goodsTyped(text: string, ctx: Ctx): Promise<Goto | undefined> {
  const catalog = await ctx.catalog()
  if (!parseStockText(text, catalog)) return undefined
  const meant: OrderView[] = []
  for (const { id } of ctx.who.distributors) {
    if (!can(ctx.who, 'change-order', { distributor: id })) continue
    for (const order of await pendingOfDistributor(ctx.tx.client, id)) {
      const typed = typedChange(text, order, catalog)
      if (typed && typed.edits.length > 0 && typed.foreign.length + typed.unclear.length === 0)
        meant.push(order)
    }
  }
  const [only] = meant
  if (only && meant.length === 1)
    return { flow: 'order-desk', step: 'change', data: { order: only.id, text } }
  if (meant.length > 1)
    return { flow: 'pending', step: 'which', data: { text, orders: meant.map(({ id }) => id) } }
  return passedOn(text, ctx, catalog) ?? { flow: 'stock', data: { text } }
}
