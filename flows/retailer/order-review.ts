/** The review: what would be ordered, what it costs, when it comes, and what stands in the way. */
import type { Catalog } from '../../src/catalog/catalog.ts'
import type { ParsedLine } from '../../src/catalog/order-text/types.ts'
import {
  answer,
  type Choice,
  type Ctx,
  day,
  go,
  moment,
  money,
  type Say,
  type Words,
  words,
  yes,
} from '../../src/chat/flow.ts'
import { schemeWords } from '../../src/chat/notices/schemes.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { type Basket, readBasket } from '../../src/orders/basket.ts'
import type { Delivery } from '../../src/orders/calendar.ts'
import { quote } from '../../src/orders/quote.ts'
import { type Review, shopReview } from '../../src/orders/review.ts'
import { recentMs } from '../../src/orders/shop-terms.ts'
import { usualFrom } from '../../src/orders/suggest.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { owedWords } from './dues-owed.ts'
import { goodsWords, inUnit } from './line-words.ts'
import type { OrderData } from './order-desk.ts'
import { refusalWords } from './refusal-words.ts'
import { creditWords } from './return-credit.ts'
import { priceWords, reviewLines } from './review-lines.ts'
import { nudgeIn } from './review-nudge.ts'
import { hasSeveral, owner } from './shop.ts'

/** What a *Place order* promises: if any of it has changed when it is tapped, nothing is placed. */
export type Promised = { rev: string; total: number; day: string; other: number }

const mostDue = 3

export type Reviewed = { basket: Basket; review: Review; promised: Promised }

/** The basket as it would be placed now; undefined where it cannot be placed at all. */
export async function reviewNow(ctx: Ctx<OrderData>, basket: Basket): Promise<Reviewed | Words> {
  const { outletId, personId } = owner(ctx)
  const since = new Date(ctx.now.getTime() - recentMs)
  const review = await shopReview(ctx.tx, {
    outletId,
    lines: basket.lines,
    now: ctx.now,
    other: { since, notBy: personId },
  })
  if (!review.ok) return refusalWords(review)
  const promised = {
    rev: basket.rev,
    total: review.quote.total,
    day: review.delivery?.deliverOn ?? '',
    other: review.other?.id ?? 0,
  }
  return { basket, review, promised }
}

/** What the review step says. */
export async function reviewSay(ctx: Ctx<OrderData>): Promise<Say> {
  const basket = await readBasket(ctx.tx, owner(ctx))
  const catalog = await ctx.catalog()
  if (basket.lines.length === 0) return emptySay(ctx, basket)
  const found = await reviewNow(ctx, basket)
  if ('key' in found) return blockedSay(ctx, basket, catalog, found)
  const { review } = found
  const nudge = await nudgeIn(ctx, basket, review)
  const due = review.minimum.missing > 0 ? await dueChoices(ctx, basket, catalog) : []
  return {
    ...words('order-review', {
      head: headWords(ctx),
      lines: reviewLines(basket.lines, catalog, review),
      foot: [
        ...schemeWords(review.quote),
        ...nudge.said,
        ...priceWords(review.quote),
        ...terms(found, due.length > 0, ctx.now),
        ...(await creditWords(ctx)),
        ...(await owedWords(ctx, review)),
      ],
    }),
    choices: [...placing(found, due), ...nudge.choices, ...editing(basket, review)],
  }
}

function headWords(ctx: Ctx<OrderData>): Words {
  return hasSeveral(ctx)
    ? words('order-review-shop', { shop: ctx.outlet?.name ?? '' })
    : words('order-review-head')
}

function deliveryWords({ orderBy, deliverOn }: Delivery, now: Date, zone: string): Words {
  const today = dayIn(orderBy, zone) === dayIn(now, zone) ? 'yes' : 'no'
  return words('order-review-delivery', { by: moment(orderBy), today, day: day(deliverOn) })
}

function terms({ basket, review }: Reviewed, hasDue: boolean, now: Date): Words[] {
  const { delivery, missed, minimum, distributor, other } = review
  const said: Words[] = []
  if (basket.note) said.push(words('order-review-note', { note: basket.note }))
  if (review.stockAsOf) said.push(words('order-review-stock', { at: moment(review.stockAsOf) }))
  if (delivery) said.push(deliveryWords(delivery, now, distributor.timeZone))
  else said.push(words('order-review-no-day', { distributor: distributor.name }))
  if (missed && !basket.urgent) said.push(words('order-review-missed', { day: day(missed) }))
  if (basket.urgent) said.push(words('order-review-urgent', { distributor: distributor.name }))
  if (minimum.missing > 0)
    said.push(
      words('order-review-minimum', {
        minimum: money(minimum.required),
        missing: money(minimum.missing),
        due: hasDue ? 'yes' : 'no',
      }),
    )
  if (other)
    said.push(
      words('order-review-other', {
        who: other.by ?? distributor.name,
        number: String(other.number),
        total: money(other.total),
        at: moment(other.placedAt),
      }),
    )
  return said
}

function placing({ review, promised }: Reviewed, due: Choice[]): Choice[] {
  if (review.minimum.missing > 0) return due
  const label = words('order-place', { total: money(review.quote.total) })
  return [yes(label, { do: 'place', ...promised })]
}

function editing(basket: Basket, { missed }: Review): Choice[] {
  const choices = [
    answer(words('order-more'), { do: 'more' }),
    answer(words('order-change'), { do: 'change' }),
  ]
  if (missed || basket.urgent)
    choices.push(answer(words(basket.urgent ? 'order-not-urgent' : 'order-urgent'), { do: 'urgent' }))
  if (basket.kept) choices.push(keptChoice(basket.kept))
  if (basket.source === 'usual') choices.push(answer(words('order-why'), { do: 'why' }))
  choices.push(answer(words(basket.note ? 'order-note-change' : 'order-note-add'), { do: 'note' }))
  choices.push(answer(words('order-cancel'), { do: 'cancel' }))
  return choices
}

const keptChoice = ({ lines, at }: NonNullable<Basket['kept']>): Choice =>
  answer(words('order-kept', { count: lines.length, at: moment(new Date(at)) }), { do: 'kept' })

/** What is due for this shop and not in the basket yet. */
async function dueChoices(ctx: Ctx<OrderData>, basket: Basket, catalog: Catalog): Promise<Choice[]> {
  const { lines } = usualFrom(await shopHistory(ctx.tx, owner(ctx).outletId, ctx.now), catalog, ctx.now)
  const here = new Set(basket.lines.map(({ sku }) => sku))
  return lines
    .filter(({ sku }) => !here.has(sku))
    .slice(0, mostDue)
    .flatMap(({ sku, pieces, unit }) => {
      const product = catalog.bySku.get(sku)
      if (!product) return []
      const label = words('order-add-due', { goods: goodsWords(product, inUnit(pieces, unit, product)) })
      return [answer(label, { do: 'add', sku, pieces })]
    })
}

/** A basket that cannot be placed – the shop waits to be approved, say – is shown and kept. */
function blockedSay(ctx: Ctx<OrderData>, basket: Basket, catalog: Catalog, why: Words): Say {
  const known: ParsedLine[] = basket.lines.filter(({ sku }) => catalog.bySku.has(sku))
  return {
    ...words('order-review', {
      head: headWords(ctx),
      lines: reviewLines(known, catalog, undefined),
      foot: [...priceWords(quote(known, catalog)), why],
    }),
    choices: [
      answer(words('order-more'), { do: 'more' }),
      answer(words('order-change'), { do: 'change' }),
      answer(words('order-cancel'), { do: 'cancel' }),
      go(words('chat-menu'), 'menu'),
    ],
  }
}

/** Nothing in the basket: how to fill it. */
function emptySay(ctx: Ctx<OrderData>, basket: Basket): Say {
  return {
    ...words('order-empty-basket', { several: hasSeveral(ctx) ? 'yes' : 'no', shop: ctx.outlet?.name ?? '' }),
    choices: [
      ...(basket.kept ? [keptChoice(basket.kept)] : []),
      answer(words('order-usual'), { do: 'usual' }),
      go(words('order-browse'), 'browse'),
      go(words('chat-menu'), 'menu'),
    ],
  }
}
