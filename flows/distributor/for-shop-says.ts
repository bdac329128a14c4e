/** What whoever orders for a shop is shown. */
import { answer, type Choice, day, go, money, type Say, type Words, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { schemeWords } from '../../src/chat/notices/schemes.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { readBasket } from '../../src/orders/basket.ts'
import { type Review, reviewOf } from '../../src/orders/review.ts'
import { habitsFrom } from '../../src/orders/suggest.ts'
import type { Refusal } from '../../src/orders/types.ts'
import { can } from '../../src/people/can.ts'
import { findServed, type ServedOutlet, servedLately } from '../../src/people/served-outlets.ts'
import { asksProduct, productSay, quantitySay } from '../retailer/question-say.ts'
import { refusalWords } from '../retailer/refusal-words.ts'
import { priceWords, reviewLines } from '../retailer/review-lines.ts'
import { type ForShop, ownerFor, shopOf } from './for-shop-state.ts'

const longestQuote = 80

/** "Which shop is this for?", those who wrote lately first. */
export async function whichSay(ctx: ForShop): Promise<Say> {
  const { text, query } = ctx.data
  const q = ctx.tx.client
  const likely = query ? await findServed(q, ctx.who, query) : await servedLately(q, ctx.who, ctx.now)
  const choices: Choice[] = likely.map((shop) =>
    answer(words('for-shop-choice', { code: shop.code, name: shop.name }), { outlet: shop.id }),
  )
  const keepsStock = ctx.who.distributors.some(({ id }) => can(ctx.who, 'keep-stock', { distributor: id }))
  const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
  return {
    ...words(likely.length > 0 ? 'for-shop-which' : 'for-shop-which-type', { text: quote }),
    choices: [
      ...choices,
      ...(keepsStock && text ? [go(words('pending-stock'), 'stock', undefined, { text })] : []),
      go(words('chat-menu'), 'menu'),
    ],
  }
}

const named = ({ name, code }: ServedOutlet) => ({ outlet: name, code })

export async function typeSay(ctx: ForShop): Promise<Say> {
  const shop = await shopOf(ctx)
  const { lines } = await readBasket(ctx.tx, ownerFor(ctx))
  const see = lines.length > 0 ? [answer(words('note-desk-see', { count: lines.length }), { do: 'see' })] : []
  return {
    ...words(ctx.data.counter ? 'for-shop-type-counter' : 'for-shop-type', named(shop)),
    choices: [
      ...see,
      answer(words('for-shop-usual'), { do: 'usual' }),
      answer(words('for-shop-drop'), { do: 'drop' }),
    ],
  }
}

/** One open question of what was typed. */
export async function questionSay(ctx: ForShop): Promise<Say> {
  const catalog = await ctx.catalog()
  const basket = await readBasket(ctx.tx, ownerFor(ctx))
  const context = habitsFrom(await shopHistory(ctx.tx, ctx.data.outlet, ctx.now), catalog, ctx.now)
  const [question] = basket.questions
  if (!question) return typeSay(ctx)
  const known = { basket, catalog, context }
  return asksProduct(question) ? productSay(known, question) : quantitySay(known, question)
}

export type Promised = { rev: string; total: number; day: string }
export type Reviewed = { review: Review; promised: Promised }

/** What was typed as it would be placed now, or why it cannot be. */
export async function reviewFor(ctx: ForShop): Promise<Reviewed | Refusal> {
  const basket = await readBasket(ctx.tx, ownerFor(ctx))
  const request = { outletId: ctx.data.outlet, lines: basket.lines, now: ctx.now }
  const review = await reviewOf(ctx.tx.client, request)
  if (!review.ok) return review
  const { quote, delivery } = review
  return { review, promised: { rev: basket.rev, total: quote.total, day: delivery?.deliverOn ?? '' } }
}

export async function reviewSay(ctx: ForShop): Promise<Say> {
  const shop = await shopOf(ctx)
  const { counter } = ctx.data
  const { lines } = await readBasket(ctx.tx, ownerFor(ctx))
  if (lines.length === 0) return typeSay(ctx)
  const found = await reviewFor(ctx)
  const edit = [
    answer(words('note-desk-anew'), { do: 'anew' }),
    answer(words('for-shop-drop'), { do: 'drop' }),
  ]
  const head = words(counter ? 'for-shop-review-counter' : 'note-desk-review', named(shop))
  if ('ok' in found) return { ...block([head, refusalWords(found)]), choices: edit }
  const { review, promised } = found
  const missing = counter ? 0 : review.minimum.missing
  const parts: (Words | undefined)[] = [
    head,
    ...reviewLines(lines, await ctx.catalog(), review),
    ...schemeWords(review.quote),
    ...priceWords(review.quote),
    review.delivery && !counter ? words('notice-day', { day: day(review.delivery.deliverOn) }) : undefined,
    missing > 0 ? minimumWords(review) : undefined,
    words('note-desk-correct'),
  ]
  return { ...block(parts), choices: [...(missing > 0 ? [] : placing(ctx, review, promised)), ...edit] }
}

/** A sale over the counter says how it was paid, unless that was typed. */
function placing({ data }: ForShop, { quote }: Review, promised: Promised): Choice[] {
  const total = money(quote.total)
  const does = { do: 'place', ...promised }
  if (!data.counter) return [answer(words('note-desk-place', { total }), does)]
  if (data.method !== '') return [answer(words('for-shop-sell', { total }), does)]
  return (['cash', 'upi', 'credit'] as const).map((method) =>
    answer(words('for-shop-sell-by', { total, method }), { ...does, method }),
  )
}

const minimumWords = ({ minimum: { required, missing } }: Review): Words =>
  words('note-desk-minimum', { minimum: money(required), missing: money(missing) })
