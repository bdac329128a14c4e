/** Orders for shops: typed with the shop's code, from the list of today's beat, or goods passed on without a code. */
import { z } from 'zod'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import type { ParsedOrder } from '../../src/catalog/order-text/types.ts'
import { defineFlow, stepsOf, words } from '../../src/chat/flow.ts'
import { shopTexts } from '../../src/orders/for-shop-text.ts'
import { findServed } from '../../src/people/served-outlets.ts'
import { takeParsed } from '../retailer/order-take.ts'
import { answerQuestion } from '../retailer/question-answer.ts'
import { type Answer, AnswerChoice, productOn, quantityOn } from '../retailer/question-read.ts'
import { asksProduct } from '../retailer/question-say.ts'
import { beginAnew, drop, open, place, type Step, sellNow, take, taken } from './for-shop-acts.ts'
import { questionSay, reviewSay, typeSay, whichSay } from './for-shop-says.ts'
import { Data, deskFor, type ForShop, Method } from './for-shop-state.ts'

const { ask, act } = stepsOf<Data>()

type Typed = { do: 'typed'; parsed: ParsedOrder }

/** A line that begins with a shop's code is that shop's, whichever shop is open. */
const namesShop = (text: string): boolean => shopTexts(text) !== undefined

/** Goods, and nothing else: what else is typed may be another word or order. */
async function readGoods(text: string, ctx: ForShop): Promise<Typed | undefined> {
  if (namesShop(text)) return undefined
  const { basket, catalog, context } = await deskFor(ctx)
  const parsed = parseOrderText(text, catalog.index, context, basket.lines)
  return parsed.kind === 'not-an-order' ? undefined : { do: 'typed', parsed }
}

async function takeGoods(ctx: ForShop, { parsed }: Typed): Step {
  const desk = await deskFor(ctx)
  await takeParsed(ctx, desk, parsed)
  return taken(ctx, desk)
}

const which = ask<{ outlet: number } | { query: string }>({
  say: whichSay,
  hear: {
    choice: z.object({ outlet: z.number() }),
    text: async (text, ctx) => {
      const [found, ...more] = await findServed(ctx.tx.client, ctx.who, text)
      if (!found) return undefined
      return more.length === 0 ? { outlet: found.id } : { query: text.slice(0, 80) }
    },
  },
  then: (said) =>
    'outlet' in said
      ? { to: 'take', set: { outlet: said.outlet, query: '' } }
      : { again: words('invite-found', { query: said.query }), set: { query: said.query } },
})

const Begun = z.object({ do: z.enum(['see', 'usual', 'drop']) })
const type = ask<z.infer<typeof Begun> | Typed>({
  say: typeSay,
  hear: { choice: Begun, text: readGoods },
  then: async (said, ctx): Step => {
    if (said.do === 'typed') return takeGoods(ctx, said)
    if (said.do === 'drop') return drop(ctx)
    return said.do === 'usual' ? { to: 'take', set: { usual: true } } : { to: 'review' }
  },
})

const question = ask<Answer>({
  say: questionSay,
  hear: {
    choice: AnswerChoice,
    text: async (text, ctx) => {
      if (namesShop(text)) return undefined
      const desk = await deskFor(ctx)
      const [asked] = desk.basket.questions
      if (!asked) return undefined
      return asksProduct(asked) ? productOn(desk, text) : quantityOn(desk, text)
    },
  },
  numbers: true,
  then: async (reply, ctx): Step => {
    const desk = 'desk' in reply ? reply.desk : await deskFor(ctx)
    await answerQuestion(ctx, desk, reply)
    const next = await taken(ctx, desk)
    // What had to be asked is looked at once more before it is handed over.
    return 'to' in next && next.to === 'sell' ? { ...next, to: 'review' } : next
  },
})

const Reviewed = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('place'),
    rev: z.string(),
    total: z.number(),
    day: z.string(),
    method: Method.optional(),
  }),
  z.object({ do: z.enum(['anew', 'drop']) }),
])
const review = ask<z.infer<typeof Reviewed> | Typed>({
  say: reviewSay,
  hear: { choice: Reviewed, text: readGoods },
  then: async (said, ctx): Step => {
    if (said.do === 'place') return place(ctx, said)
    if (said.do === 'typed') {
      const next = await takeGoods(ctx, said)
      return 'to' in next && next.to === 'sell' ? { ...next, to: 'review' } : next
    }
    return said.do === 'anew' ? beginAnew(ctx) : drop(ctx)
  },
})

export const forShop = defineFlow<Data>({
  id: 'for-shop',
  version: 1,
  role: 'known',
  data: Data,
  start: 'open',
  steps: { open: act(open), which, take: act(take), sell: act(sellNow), type, question, review },
})
