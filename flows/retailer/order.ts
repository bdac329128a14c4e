/**
 * Ordering: what is typed or tapped goes into the basket, what is unclear is asked, the review shows what it comes to,
 * and *Place order* places exactly what that review showed.
 */
import { z } from 'zod'
import type { ParsedOrder } from '../../src/catalog/order-text/types.ts'
import { wordsToForget } from '../../src/catalog/reply-words.ts'
import { answer, type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { readBasket } from '../../src/orders/basket.ts'
import { habits } from '../../src/orders/suggest.ts'
import { goodsWords } from './line-words.ts'
import {
  closeDesk,
  type Desk,
  dropQuestion,
  OrderData,
  openDesk,
  productOf,
  taken,
  toldOf,
} from './order-desk.ts'
import { cancelled, noteSay, type Picked, pickLine, shelve } from './order-edit.ts'
import { placeBasket } from './order-place.ts'
import { reviewSay } from './order-review.ts'
import { howMany, readTyped, takeAll, takeKept, takeParsed, withoutGone } from './order-take.ts'
import { whyWords } from './order-why.ts'
import { type Answer, AnswerChoice, readProduct, readQuantity } from './question-read.ts'
import { asksProduct, productSay, quantitySay } from './question-say.ts'
import { chooseAmount, chooseProduct } from './question-take.ts'
import { hasSeveral, owner, ownerOf, seatIn } from './shop.ts'

const { ask, act } = stepsOf<OrderData>()
type Step = Ctx<OrderData>
type Then = Next<OrderData>

const longestNote = 500

/** Changes the basket and goes on to what is next. */
async function changing(ctx: Step, desk: Desk, change: () => void | Promise<void>): Promise<Then> {
  await change()
  await closeDesk(ctx, desk)
  return { to: 'next', set: taken, ...toldOf(desk) }
}

type Typed = { do: 'typed'; desk: Desk; parsed: ParsedOrder }

async function typed(text: string, ctx: Step): Promise<Typed | undefined> {
  if (wordsToForget(text)) return undefined
  const desk = await openDesk(ctx)
  const parsed = readTyped(desk, text, ctx.now)
  return parsed.kind === 'not-an-order' ? undefined : { do: 'typed', desk, parsed }
}

const take = act(async (ctx): Promise<Then> => {
  const { outlet, text } = ctx.data
  if (outlet !== undefined && seatIn(ctx, outlet)) ctx.actFor(outlet)
  const who = ownerOf(ctx)
  if (!who) return { to: 'shop' }
  // Each new order asks for which shop; a basket that is open, or a choice that named its shop, answers that.
  if (hasSeveral(ctx) && outlet === undefined && text !== undefined) {
    const { lines, questions } = await readBasket(ctx.tx.client, who)
    if (lines.length + questions.length === 0) return { to: 'shop' }
  }
  const desk = await openDesk(ctx)
  return changing(ctx, desk, async () => {
    await takeAll(ctx, desk)
    withoutGone(desk)
  })
})

const shop = ask({
  say: (ctx) => ({
    ...words('order-shop'),
    choices: ctx.who.outlets
      .filter(({ status }) => status !== 'closed')
      .map(({ id, name }) => answer(name, { outlet: id })),
  }),
  hear: { choice: z.object({ outlet: z.number() }) },
  then: ({ outlet }): Then => ({ to: 'take', set: { outlet } }),
})

const next = act(async (ctx): Promise<Then> => {
  const { questions } = await readBasket(ctx.tx.client, owner(ctx))
  const [question] = questions
  if (!question) return { to: 'review' }
  return { to: asksProduct(question) ? 'product' : 'quantity' }
})

async function known(ctx: Step) {
  const who = owner(ctx)
  const catalog = await ctx.catalog()
  const basket = await readBasket(ctx.tx.client, who)
  const context = await habits(ctx.tx.client, who.outletId, catalog, ctx.now)
  return { basket, catalog, context }
}

// Only *back* leads to a question that was answered.
const settled = { ...words('order-settled'), choices: [answer(words('order-see'), { see: true })] }

async function answered(reply: Answer, ctx: Step): Promise<Then> {
  const { said } = reply
  if ('see' in said) return { to: 'next' }
  const desk = 'desk' in reply ? reply.desk : await openDesk(ctx)
  const [first] = desk.basket.questions
  if ('kind' in said) return changing(ctx, desk, () => takeParsed(ctx, desk, said))
  if ('doubt' in said)
    return changing(ctx, desk, () => {
      const rest = desk.basket.questions.slice(1)
      desk.basket = { ...desk.basket, questions: [said.doubt, ...rest] }
    })
  const question = first?.text === said.q ? first : desk.basket.questions.find(({ text }) => text === said.q)
  if (!question) return { to: 'next', say: words('order-changed') }
  return changing(ctx, desk, () => {
    if ('sku' in said) return chooseProduct(ctx, desk, question, said.sku)
    if ('take' in said) return chooseAmount(desk, question, said.take)
    dropQuestion(desk, question)
    if ('drop' in said && question.op === 'set') {
      const lines = desk.basket.lines.filter(({ sku }) => sku !== question.options[0])
      desk.basket = { ...desk.basket, lines }
    }
  })
}

const product = ask<Answer>({
  say: async (ctx) => {
    const all = await known(ctx)
    const [question] = all.basket.questions
    return question ? productSay(all, question) : settled
  },
  hear: { choice: AnswerChoice, text: readProduct },
  then: answered,
})

const quantity = ask<Answer>({
  numbers: true,
  say: async (ctx) => {
    const all = await known(ctx)
    const [question] = all.basket.questions
    return question ? quantitySay(all, question) : settled
  },
  hear: { choice: AnswerChoice, text: readQuantity },
  then: answered,
})

const Promised = { rev: z.string(), total: z.number(), day: z.string(), other: z.number() }
const ReviewChoice = z.discriminatedUnion('do', [
  z.object({ do: z.literal('place'), ...Promised }),
  z.object({ do: z.literal('add'), sku: z.string(), pieces: z.number().int().positive() }),
  z.object({ do: z.enum(['more', 'change', 'note', 'cancel', 'urgent', 'kept', 'usual', 'why']) }),
])
type ReviewAnswer = z.infer<typeof ReviewChoice> | Typed

async function reviewed(reply: ReviewAnswer, ctx: Step): Promise<Then> {
  if (reply.do === 'typed') return changing(ctx, reply.desk, () => takeParsed(ctx, reply.desk, reply.parsed))
  if (reply.do === 'place') return placeBasket(ctx, reply)
  if (reply.do === 'more') return { to: 'more' }
  if (reply.do === 'change') return { to: 'line' }
  if (reply.do === 'note') return { to: 'note' }
  if (reply.do === 'usual') return { to: 'take', set: { usual: true } }
  if (reply.do === 'add') return { to: 'take', set: { lines: [reply] } }
  if (reply.do === 'why') return { again: await whyWords(ctx) }
  const desk = await openDesk(ctx)
  if (reply.do === 'cancel') return shelve(ctx, desk)
  return changing(ctx, desk, () => {
    if (reply.do === 'kept') takeKept(desk)
    else desk.basket = { ...desk.basket, urgent: !desk.basket.urgent }
  })
}

const review = ask<ReviewAnswer>({
  say: reviewSay,
  hear: { choice: ReviewChoice, text: typed },
  then: reviewed,
})

const more = ask<{ do: 'usual' | 'see' } | Typed>({
  say: () => ({
    ...words('order-more-what'),
    choices: [
      go(words('order-browse'), 'browse'),
      answer(words('order-usual'), { do: 'usual' }),
      answer(words('order-see'), { do: 'see' }),
    ],
  }),
  hear: { choice: z.object({ do: z.enum(['usual', 'see']) }), text: typed },
  then: (reply, ctx): Then | Promise<Then> => {
    if (reply.do === 'typed')
      return changing(ctx, reply.desk, () => takeParsed(ctx, reply.desk, reply.parsed))
    return reply.do === 'usual' ? { to: 'take', set: { usual: true } } : { to: 'next' }
  },
})

const line = ask<Picked>({
  say: async (ctx) => {
    const { lines } = await readBasket(ctx.tx.client, owner(ctx))
    const catalog = await ctx.catalog()
    const choices = lines.flatMap((each) => {
      const goods = catalog.bySku.get(each.sku)
      return goods ? [answer(goodsWords(goods, each), { sku: each.sku })] : []
    })
    return { ...words('order-line-which'), choices: [...choices, answer(words('order-see'), { sku: '' })] }
  },
  hear: { choice: z.object({ sku: z.string() }), text: pickLine },
  then: async (reply, ctx): Promise<Then> => {
    if ('parsed' in reply) return changing(ctx, reply.desk, () => takeParsed(ctx, reply.desk, reply.parsed))
    const desk = await openDesk(ctx)
    const goods = productOf(desk, reply.sku)
    if (!goods || !desk.basket.lines.some(({ sku }) => sku === goods.sku)) return { to: 'next' }
    const { questions } = desk.basket
    desk.basket = { ...desk.basket, questions: [howMany(goods.sku, goods.name), ...questions] }
    return changing(ctx, desk, () => {})
  },
})

const note = ask({
  say: noteSay,
  hear: {
    choice: z.object({ note: z.literal('') }),
    text: (text) => ({ note: text.trim().slice(0, longestNote) }),
  },
  then: async (reply, ctx): Promise<Then> => {
    const desk = await openDesk(ctx)
    const { note: _, ...basket } = desk.basket
    desk.basket = reply.note ? { ...basket, note: reply.note } : basket
    return changing(ctx, desk, () => {})
  },
})

export const order = defineFlow<OrderData>({
  id: 'order',
  version: 1,
  role: 'retailer',
  data: OrderData,
  start: 'take',
  cancelled,
  steps: { take, shop, next, product, quantity, review, more, line, note },
})
