/** The waiting orders one after the other, those that are short first: answered with a tap, or left for later. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { toAnswer } from '../../src/orders/to-answer.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { can } from '../../src/people/can.ts'
import { orderSay } from './order-views.ts'

const Data = z.object({
  /** The order to begin with, while it still waits. */
  order: z.number().default(0),
  /** Left for later. */
  skip: z.array(z.number()).max(100).default([]),
})
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

export const oneByOne = defineFlow<Data>({
  id: 'one-by-one',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'show',
  steps: { show: act(show) },
})

async function show(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { skip, order: wanted } = ctx.data
  const waiting: OrderView[] = []
  for (const { id } of ctx.who.distributors)
    if (can(ctx.who, 'confirm-order', { distributor: id }))
      waiting.push(...(await toAnswer(ctx.tx.client, id)))
  const left = waiting.filter(({ id }) => !skip.includes(id))
  const order = left.find(({ id }) => id === wanted) ?? left[0]
  if (!order) return { go: { flow: 'pending' } }
  const say = await orderSay(ctx, order, [words('one-by-one-left', { count: waiting.length })])
  const next = go(words('one-by-one-next'), 'one-by-one', undefined, {
    skip: [...skip, order.id].slice(-100),
  })
  return { rest: { ...say, choices: [...(say.choices ?? []), ...(left.length > 1 ? [next] : [])] } }
}
