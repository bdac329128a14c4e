/** "Ask for payment first": the order waits, and the shop's owner gets the amount with a link to pay it. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, money, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { paymentFirstNotice } from '../../src/chat/notices/dues.ts'
import { askPayment } from '../../src/dues/ask-payment.ts'
import { duesOf } from '../../src/dues/open-bills.ts'
import { alreadySo } from '../../src/orders/refusal.ts'
import { payWay } from '../retailer/dues-pay.ts'
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
  const { outlet, distributor } = order
  const dues = (await duesOf(ctx.tx.client, distributor.id, [outlet.id])).get(outlet.id)
  // Nothing old is due: then it is this order that is to be paid.
  const amount = dues && dues.due > 0 ? dues.due : order.quote.total
  const account = { distributorId: distributor.id, outletId: outlet.id }
  const fresh = await askPayment(ctx.tx, { ...account, amount, now: ctx.now })
  if (fresh) {
    const pay = await payWay(ctx, account, outlet.code, amount)
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
