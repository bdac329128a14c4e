/** "It is right": the distributor lets an order go on that its shop objected to; the shop hears it. */
import { z } from 'zod'
import { defineFlow, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { objectionAnsweredNotice } from '../../src/chat/notices/objection.ts'
import { settleObjection } from '../../src/orders/objection.ts'
import { nextChoices, orderSay } from './order-views.ts'
import { openOrder, refusalWords, request } from './orders.ts'

const Data = z.object({ order: z.number().default(0) })
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

export const objection = defineFlow<Data>({
  id: 'objection',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'answer',
  steps: {
    answer: act(async (ctx): Promise<Next<Data>> => {
      const found = await openOrder(ctx, ctx.data.order, 'change-order')
      if ('no' in found) return { rest: found.no }
      const settled = await settleObjection(ctx.tx, { ...request(ctx, found.order), as: 'declined' })
      if (!settled.ok) return { rest: await orderSay(ctx, found.order, [refusalWords(settled)]) }
      const { order } = settled
      const { listener, say } = objectionAnsweredNotice(order)
      ctx.tell(listener, say)
      const said = words('objection-done', { number: String(order.number), outlet: order.outlet.name })
      if (order.status === 'placed') return { rest: await orderSay(ctx, order, [said]) }
      return { end: { ...said, choices: await nextChoices(ctx) } }
    }),
  },
})
