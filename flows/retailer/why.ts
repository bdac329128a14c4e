/**
 * "why 1042": why an order came to what it did, from what was stored with it, months later. Each part of the answer is a
 * function of the order; a new part is a line in `parts`.
 */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Say, stepsOf, type Words, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'

import { wrongChoice } from '../../src/chat/notices/cases.ts'

import { billByNumber } from '../../src/invoices/bills.ts'

import { orderByNumber } from '../../src/orders/read.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { notFound } from './my-order.ts'
import { refusalWords } from './refusal-words.ts'
import { ownerOf, seatIn } from './shop.ts'
import { whyAdjustment, whyGoal, whyPoints } from './why-points.ts'

import { whyPrice } from './why-price.ts'

const Data = z.object({
  outlet: z.number().optional(),
  /** Of the order, as it is said on the phone. */
  number: z.number().optional(),
  /** The period of a goal. */
  goal: z.number().optional(),
  /** Points by hand. */
  adjustment: z.number().optional(),
})
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

/** What is said about an order; nothing where it has nothing to say. */
const parts: ((ctx: Ctx, order: OrderView) => Promise<Words[]>)[] = [whyPrice, whyPoints]

const onwards = [go(words('retailer-menu-points'), 'points'), go(words('chat-menu'), 'menu')]

const show = act(async (ctx) => {
  const { number } = ctx.data
  const order = number === undefined ? undefined : await orderByNumber(ctx.tx.client, number)
  if ((!order || !seatIn(ctx, order.outlet.id)) && number !== undefined && (await isBill(ctx, number)))
    return { go: { flow: 'bill', step: 'find', data: { number: String(number) } } }
  if (!order || !seatIn(ctx, order.outlet.id))
    return { rest: { ...refusalWords(notFound), choices: onwards } }
  return { rest: await whySay(ctx, order) }
})

/** No order of theirs has this number: a bill may. */
async function isBill(ctx: Ctx, number: number): Promise<boolean> {
  const owner = ownerOf(ctx)
  return (
    owner !== undefined && (await billByNumber(ctx.tx.client, owner.outletId, String(number))) !== undefined
  )
}

async function whySay(ctx: Ctx, order: OrderView): Promise<Say> {
  const said: Words[] = []
  for (const part of parts) said.push(...(await part(ctx, order)))
  const known = { number: String(order.number) }
  const lines = said.length > 0 ? said : [words('why-nothing', known)]
  const see = go(words('orders-see'), 'orders', 'detail', { order: order.id })
  const wrong = said.length > 0 ? [wrongChoice(order.outlet.id, 'order', order.id)] : []
  return { ...block([words('why-order', known), ...lines]), choices: [see, ...wrong, ...onwards] }
}

const goal = act(async (ctx) => {
  const { outlet, goal: period } = ctx.data
  const lines =
    outlet !== undefined && period !== undefined && seatIn(ctx, outlet)
      ? await whyGoal(ctx, outlet, period)
      : []
  if (lines.length === 0 || outlet === undefined)
    return { rest: { ...words('why-goal-none'), choices: onwards } }
  return { rest: { ...block(lines), choices: [wrongChoice(outlet, 'goal', period), ...onwards] } }
})

const byHand = act(async (ctx) => {
  const { outlet, adjustment } = ctx.data
  const lines =
    outlet !== undefined && adjustment !== undefined && seatIn(ctx, outlet)
      ? await whyAdjustment(ctx, outlet, adjustment)
      : []
  if (lines.length === 0 || outlet === undefined)
    return { rest: { ...words('why-goal-none'), choices: onwards } }
  return { rest: { ...block(lines), choices: [wrongChoice(outlet, 'adjustment', adjustment), ...onwards] } }
})

export const why = defineFlow<Data>({
  id: 'why',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'show',
  steps: { show, goal, adjustment: byHand },
})
