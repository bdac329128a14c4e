/** A shop wants its order sooner: the distributor says whether it can, and when. */
import { z } from 'zod'
import { answer, defineFlow, type Next, no, stepsOf, words } from '../../src/chat/flow.ts'
import { aboutOrder, block, dayWords } from '../../src/chat/notices/amounts.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { answerUrgent } from '../../src/orders/urgent.ts'
import { addDays, dayIn } from '../../src/orders/zone.ts'
import { nextChoices, orderSay } from './order-views.ts'
import { openOrder, refusalWords, request } from './orders.ts'

const Data = z.object({ order: z.number().default(0) })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

export const urgentAnswer = defineFlow({
  id: 'urgent-answer',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'open',
  steps: {
    open: act(async (ctx): Promise<Next<Data>> => {
      const found = await openOrder(ctx, ctx.data.order, 'change-order')
      if ('no' in found) return { rest: found.no }
      const { order } = found
      if (order.urgent === 'asked') return { to: 'when' }
      return {
        rest: await orderSay(ctx, order, [words('urgent-answer-done', { number: String(order.number) })]),
      }
    }),
    when: ask({
      say: async (ctx) => {
        const found = await openOrder(ctx, ctx.data.order, 'change-order')
        if ('no' in found) return found.no
        const { order } = found
        const today = dayIn(ctx.now, order.distributor.timeZone)
        const days = [today, addDays(today, 1), addDays(today, 2)].filter((day) => day !== order.deliverOn)
        const sooner = days.filter((day) => order.deliverOn === null || day < order.deliverOn)
        return {
          ...block([
            words('urgent-answer-when', { number: String(order.number), outlet: order.outlet.name }),
            dayWords(order),
          ]),
          choices: [
            ...sooner.map((day) => answer(words('urgent-answer-day', { day: { day } }), day)),
            no(words('urgent-answer-no'), 'no'),
          ],
          about: aboutOrder(order),
        }
      },
      hear: { choice: z.string() },
      then: async (said, ctx) => {
        const found = await openOrder(ctx, ctx.data.order, 'change-order')
        if ('no' in found) return { rest: found.no }
        const deliverOn = said === 'no' ? null : said
        const outcome = await answerUrgent(ctx.tx, { ...request(ctx, found.order), deliverOn })
        if (!outcome.ok) return { rest: await orderSay(ctx, found.order, [refusalWords(outcome)]) }
        await tellOrder(ctx, outcome.change)
        const { order } = outcome.change
        if (order.status === 'placed')
          return {
            rest: await orderSay(ctx, order, [words('urgent-answer-told', { outlet: order.outlet.name })]),
          }
        return {
          end: {
            ...words('urgent-answer-told', { outlet: order.outlet.name }),
            choices: await nextChoices(ctx),
          },
        }
      },
    }),
  },
})
