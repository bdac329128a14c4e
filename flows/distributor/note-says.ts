/** What whoever types a shop's note is shown. */
import { answer, day, money, type Say, type Words, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { noteWords } from '../../src/chat/notices/order-note.ts'
import { schemeWords } from '../../src/chat/notices/schemes.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { readBasket } from '../../src/orders/basket.ts'
import type { OrderNote } from '../../src/orders/notes.ts'
import { type Review, reviewOf } from '../../src/orders/review.ts'
import { habitsFrom } from '../../src/orders/suggest.ts'
import type { Refusal } from '../../src/orders/types.ts'
import { asksProduct, productSay, quantitySay } from '../retailer/question-say.ts'
import { refusalWords } from '../retailer/refusal-words.ts'
import { priceWords, reviewLines } from '../retailer/review-lines.ts'
import { type AtNote, noteOf, ownerFor } from './note-state.ts'

export async function typeSay(ctx: AtNote): Promise<Say> {
  const note = await noteOf(ctx)
  const { lines } = await readBasket(ctx.tx, ownerFor(ctx, note))
  const begun =
    lines.length > 0 ? [answer(words('note-desk-see', { count: lines.length }), { do: 'see' })] : []
  return {
    ...words('note-desk-type', { what: noteWords(note), outlet: note.outlet.name, code: note.outlet.code }),
    choices: [
      ...begun,
      answer(words('note-desk-again'), { do: 'again' }),
      answer(words('note-drop'), { do: 'drop' }),
    ],
  }
}

/** One open question of what was typed. */
export async function questionSay(ctx: AtNote): Promise<Say> {
  const note = await noteOf(ctx)
  const catalog = await ctx.catalog()
  const basket = await readBasket(ctx.tx, ownerFor(ctx, note))
  const context = habitsFrom(await shopHistory(ctx.tx, note.outlet.id, ctx.now), catalog, ctx.now)
  const [question] = basket.questions
  if (!question) return typeSay(ctx)
  const known = { basket, catalog, context }
  return asksProduct(question) ? productSay(known, question) : quantitySay(known, question)
}

export type Reviewed = { review: Review; promised: { rev: string; total: number; day: string } }

/** What was typed as it would be placed now, or why it cannot be. */
export async function reviewFor(ctx: AtNote, note: OrderNote): Promise<Reviewed | Refusal> {
  const basket = await readBasket(ctx.tx, ownerFor(ctx, note))
  const review = await reviewOf(ctx.tx.client, {
    outletId: note.outlet.id,
    lines: basket.lines,
    now: ctx.now,
  })
  if (!review.ok) return review
  const { quote, delivery } = review
  return { review, promised: { rev: basket.rev, total: quote.total, day: delivery?.deliverOn ?? '' } }
}

export async function reviewSay(ctx: AtNote): Promise<Say> {
  const note = await noteOf(ctx)
  const { lines } = await readBasket(ctx.tx, ownerFor(ctx, note))
  if (lines.length === 0) return typeSay(ctx)
  const found = await reviewFor(ctx, note)
  const edit = [answer(words('note-desk-anew'), { do: 'anew' }), answer(words('note-drop'), { do: 'drop' })]
  const head = words('note-desk-review', { outlet: note.outlet.name, code: note.outlet.code })
  if ('ok' in found) return { ...block([head, refusalWords(found)]), choices: edit }
  const { review, promised } = found
  const parts: (Words | undefined)[] = [
    head,
    ...reviewLines(lines, await ctx.catalog(), review),
    ...schemeWords(review.quote),
    ...priceWords(review.quote),
    review.delivery ? words('notice-day', { day: day(review.delivery.deliverOn) }) : undefined,
    minimumWords(review),
    words('note-desk-correct'),
  ]
  const place = answer(words('note-desk-place', { total: money(review.quote.total) }), {
    do: 'place',
    ...promised,
  })
  return { ...block(parts), choices: [...(review.minimum.missing > 0 ? [] : [place]), ...edit] }
}

function minimumWords({ minimum: { required, missing } }: Review): Words | undefined {
  if (missing === 0) return undefined
  return words('note-desk-minimum', { minimum: money(required), missing: money(missing) })
}

export async function dropSay(ctx: AtNote): Promise<Say> {
  const note = await noteOf(ctx)
  const choices = ['unclear', 'no-order', 'twice'].map((why) => {
    const reason = words(`note-why-${why}`)
    return answer(reason, { why })
  })
  return { ...words('note-desk-why', { what: noteWords(note), outlet: note.outlet.name }), choices }
}
