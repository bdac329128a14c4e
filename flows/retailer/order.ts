/**
 * Ordering: what is typed or tapped goes into the basket, what is unclear is asked, the review shows what it comes to,
 * and *Place order* places exactly what that review showed.
 */
import { z } from 'zod'
import { answer, defineFlow, go, stepsOf, words } from '../../src/chat/flow.ts'
import { readBasket } from '../../src/orders/basket.ts'
import { goodsWords } from './line-words.ts'
import { changing, stepFor, type Then, type Typed, typed } from './order-change.ts'
import { OrderData, openDesk, productOf } from './order-desk.ts'
import { cancelled, noteSay, type Picked, pickLine } from './order-edit.ts'
import { howMany, takeAll, takeParsed, withoutGone } from './order-take.ts'
import { product, quantity } from './question-steps.ts'
import { review } from './review-step.ts'
import { hasSeveral, owner, ownerOf, seatIn, shopAnswers } from './shop.ts'

const { ask, act } = stepsOf<OrderData>()

const longestNote = 500

const take = act(async (ctx): Promise<Then> => {
  const { outlet, text, cart } = ctx.data
  if (outlet !== undefined && seatIn(ctx, outlet)) ctx.actFor(outlet)
  const who = ownerOf(ctx)
  if (!who) return { to: 'shop' }
  // Each new order asks for which shop; a basket that is open, or a choice that named its shop, answers that.
  if (hasSeveral(ctx) && outlet === undefined && (text !== undefined || cart !== undefined)) {
    const { lines, questions } = await readBasket(ctx.tx, who)
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
    choices: shopAnswers(ctx),
  }),
  hear: { choice: z.object({ outlet: z.number() }) },
  then: ({ outlet }): Then => ({ to: 'take', set: { outlet } }),
})

const next = act(async (ctx): Promise<Then> => ({ to: stepFor(await readBasket(ctx.tx, owner(ctx))) }))

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
    const { lines } = await readBasket(ctx.tx, owner(ctx))
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
