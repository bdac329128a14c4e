/** "Ask for payment first": the order waits, and the shop's owner gets the amount with a link to pay it. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, money, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { paymentFirstNotice } from '../../src/chat/notices/dues.ts'
import { payWay } from '../../src/chat/notices/pay-way.ts'
import { askPayment } from '../../src/dues/ask-payment.ts'
import { alreadySo } from '../../src/orders/refusal.ts'
import { nextChoices, orderSay } from './order-views.ts'
import { openOrder, refusalWords } from './orders.ts'

const Data = z.object({ order: z.number().default(0) })
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

async function first(ctx: Ctx<Data>): Promise<Next<Data>> {
  const found = await openOrder(ctx, ctx.data.order, 'ask-payment')
  if ('no' in found) return { rest: found.no }
  const { order } = found
  if (order.status !== 'placed') {
    const refusal = await alreadySo(ctx.tx.client, 'confirm', order)
    return { rest: await orderSay(ctx, order, [refusalWords(refusal)]) }
  }
  const { outlet } = order
  const { account, amount, fresh } = await askPayment(ctx.tx, order, ctx.now)
  if (fresh) {
    const pay = await payWay(ctx.tx.client, account, outlet.code, amount)
    const { listener, say } = paymentFirstNotice(order, amount, pay)
    ctx.tell(listener, say)
  }
  const args = { number: String(order.number), outlet: outlet.name, amount: money(amount) }
  const confirm = go(words('notice-confirm'), 'order-confirm', undefined, { order: order.id })
  const said = words(fresh ? 'payment-first-asked' : 'payment-first-already', args)
  return { end: { ...said, choices: [confirm, ...(await nextChoices(ctx))] } }
}

export const paymentFirst = defineFlow<Data>({
  id: 'payment-first',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'ask',
  steps: { ask: act(first) },
})
