/** The shop answers what the distributor changed. The choices of the notice lead here, however old it is. */
import { z } from 'zod'
import { answer, type Ctx, defineFlow, go, type Next, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { aboutOrder } from '../../src/chat/notices/amounts.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { acceptChange, declineChange } from '../../src/orders/answer.ts'
import { allows } from '../../src/orders/transitions.ts'
import type { OrderView, Outcome } from '../../src/orders/types.ts'
import { actingOn, myOrder, notFound } from './my-order.ts'
import { detailSay } from './orders-say.ts'
import { refusalWords } from './refusal-words.ts'

const Data = z.object({ order: z.number(), revision: z.number().optional() })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

const lost: Say = refusalWords(notFound)

function acting(ctx: Ctx<Data>, order: OrderView) {
  const { revision } = ctx.data
  return { ...actingOn(ctx, order), ...(revision === undefined ? {} : { revision }) }
}

/** A refusal shows how the order stands: the offer may have changed, or somebody else answered. */
async function said(ctx: Ctx<Data>, outcome: Outcome): Promise<Next<Data>> {
  if (!outcome.ok) {
    if (!outcome.order) return { end: refusalWords(outcome) }
    const detail = await detailSay(ctx, outcome.order)
    const { key, args, ...rest } = detail
    const order = words(key, args)
    return { end: { ...words('order-answer-not', { why: refusalWords(outcome), order }), ...rest } }
  }
  await tellOrder(ctx, outcome.change)
  const { kind, order, detail } = outcome.change
  const choices = [
    go(words('orders-see'), 'orders', 'detail', { order: order.id }),
    go(words('chat-menu'), 'menu'),
  ]
  const rest = detail.backorder ? String(detail.backorder.number) : ''
  return {
    end: {
      ...words('order-answer-done', {
        kind: order.status === 'cancelled' ? 'cancelled' : kind,
        number: String(order.number),
        distributor: order.distributor.name,
        backorder: rest ? 'yes' : 'no',
        rest,
      }),
      choices,
    },
  }
}

const accept = act(async (ctx) => {
  const order = await myOrder(ctx, ctx.data.order)
  return order ? said(ctx, await acceptChange(ctx.tx, acting(ctx, order))) : { end: lost }
})

// An offer that was answered or changed meanwhile is not asked about: the refusal tells.
const decline = act(async (ctx) => {
  const order = await myOrder(ctx, ctx.data.order)
  if (!order) return { end: lost }
  const { revision } = ctx.data
  const stands = allows('decline', order.status) && (revision === undefined || revision === order.revision)
  if (!stands) return said(ctx, await declineChange(ctx.tx, { ...acting(ctx, order), keep: 'rest' }))
  return { to: 'keep', set: { revision: order.revision } }
})

const keep = ask<{ keep: 'rest' | 'nothing' | 'offer' }>({
  say: async (ctx) => {
    const order = await myOrder(ctx, ctx.data.order)
    const untouched = order?.lines.some(({ offered }) => offered === null) ?? false
    const choices = [
      ...(untouched ? [answer(words('order-answer-rest'), { keep: 'rest' })] : []),
      answer(words('order-answer-nothing'), { keep: 'nothing' }),
      answer(words('order-answer-after-all'), { keep: 'offer' }),
    ]
    const number = String(order?.number ?? '')
    return {
      ...words('order-answer-keep', { number, rest: untouched ? 'yes' : 'no' }),
      ...(order ? { about: aboutOrder(order) } : {}),
      choices,
    }
  },
  hear: { choice: z.object({ keep: z.enum(['rest', 'nothing', 'offer']) }) },
  then: async (reply, ctx) => {
    const order = await myOrder(ctx, ctx.data.order)
    if (!order) return { end: lost }
    const request = acting(ctx, order)
    if (reply.keep === 'offer') return said(ctx, await acceptChange(ctx.tx, request))
    return said(ctx, await declineChange(ctx.tx, { ...request, keep: reply.keep }))
  },
})

export const answerChange = defineFlow<Data>({
  id: 'order-answer',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'accept',
  steps: { accept, decline, keep },
})
