/** A shop objects to what was typed for it: the order is held at once, and its distributor hears what is not right. */
import { z } from 'zod'
import { answer, type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { objectedNotice, objectionGoneNotice } from '../../src/chat/notices/objection.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import { noteObjection, objectToOrder, settleObjection } from '../../src/orders/objection.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { actingOn, myOrder, notFound } from './my-order.ts'
import { refusalWords } from './refusal-words.ts'

const Data = z.object({ order: z.number().default(0) })
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const afterwards = (order: OrderView) => [
  go(words('notice-see'), 'orders', 'detail', { order: order.id }),
  go(words('chat-menu'), 'menu'),
]

async function begin(ctx: At): Step {
  const order = await myOrder(ctx, ctx.data.order)
  if (!order) return { end: { ...refusalWords(notFound), choices: [go(words('chat-menu'), 'menu')] } }
  const objected = await objectToOrder(ctx.tx, { ...actingOn(ctx, order), key: `objection ${ctx.key}` })
  if (!objected.ok) return { end: { ...refusalWords(objected), choices: afterwards(order) } }
  if (objected.fresh) tell(ctx, objected.order, '')
  return { to: 'what' }
}

function tell(ctx: At, order: OrderView, note: string): void {
  const { listener, say } = objectedNotice(order, note)
  ctx.tell(listener, say)
}

async function noted(ctx: At, order: OrderView, note: string): Step {
  if (!(await noteObjection(ctx.tx, order, note))) return { end: settledSay(order) }
  tell(ctx, order, note)
  const { distributor } = order
  return {
    end: { ...words('object-order-told', { distributor: distributor.name }), choices: afterwards(order) },
  }
}

const settledSay = (order: OrderView) => ({
  ...words('object-order-settled', { number: String(order.number) }),
  choices: afterwards(order),
})

async function cancel(ctx: At, order: OrderView): Step {
  const outcome = await cancelOrder(ctx.tx, actingOn(ctx, order))
  if (!outcome.ok) return { end: { ...refusalWords(outcome), choices: afterwards(order) } }
  await tellOrder(ctx, outcome.change)
  const { number, distributor } = order
  const said = words('orders-done', {
    kind: 'cancelled',
    number: String(number),
    distributor: distributor.name,
  })
  return { end: { ...said, choices: afterwards(order) } }
}

async function withdraw(ctx: At, order: OrderView): Step {
  const settled = await settleObjection(ctx.tx, { ...actingOn(ctx, order), as: 'withdrawn' })
  if (!settled.ok) return { end: settledSay(order) }
  const { listener, say } = objectionGoneNotice(order)
  ctx.tell(listener, say)
  return {
    end: { ...words('object-order-fine', { number: String(order.number) }), choices: afterwards(order) },
  }
}

export const objectOrder = defineFlow<Data>({
  id: 'object-order',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'begin',
  steps: {
    begin: act(begin),
    what: ask<{ do: 'cancel' | 'fine' } | { note: string }>({
      say: async (ctx) => {
        const order = await myOrder(ctx, ctx.data.order)
        const args = { number: String(order?.number ?? ''), distributor: order?.distributor.name ?? '' }
        return {
          ...words('object-order-what', args),
          choices: [
            answer(words('object-order-cancel'), { do: 'cancel' }),
            answer(words('object-order-right'), { do: 'fine' }),
          ],
        }
      },
      hear: {
        choice: z.object({ do: z.enum(['cancel', 'fine']) }),
        text: (text) => (/^[\d०-९\s]+$/u.test(text) ? undefined : { note: text.trim().slice(0, 500) }),
      },
      then: async (said, ctx): Step => {
        const order = await myOrder(ctx, ctx.data.order)
        if (!order) return { end: { ...refusalWords(notFound), choices: [go(words('chat-menu'), 'menu')] } }
        if ('note' in said) return noted(ctx, order, said.note)
        return said.do === 'cancel' ? cancel(ctx, order) : withdraw(ctx, order)
      },
    }),
  },
})
