/** An order and what its shop owes: payment first, or past the limits for once. */
import { paymentFirstNotice } from '../../../chat/notices/dues.ts'
import { payWay } from '../../../chat/notices/pay-way.ts'
import { askPayment } from '../../../dues/ask-payment.ts'
import { overrideCredit } from '../../../dues/order-credit.ts'
import { confirmOrder } from '../../../orders/confirm.ts'
import { holdOrder } from '../../../orders/hold.ts'
import { alreadySo, refuse } from '../../../orders/refusal.ts'
import type { OrderView } from '../../../orders/types.ts'
import { changing, type Deed, type Done, type Work } from './deeds.ts'

const placed = ({ status }: OrderView): boolean => status === 'placed'

export const moneyDeeds = {
  'payment-first': { right: 'ask-payment', when: placed, run: paymentFirst },
  override: { right: 'set-terms', also: 'confirm-order', when: placed, run: override },
} satisfies Record<string, Deed>

async function orderOf({ tx, request }: Work): Promise<OrderView | undefined> {
  const order = await holdOrder(tx, request.orderId)
  return order?.distributor.id === request.scope?.distributorId ? order : undefined
}

async function paymentFirst(work: Work): Promise<Done> {
  const { tx, telling, request } = work
  const order = await orderOf(work)
  if (!order) return refuse('order-not-found')
  if (!placed(order)) return alreadySo(tx.client, 'confirm', order)
  const { account, amount, fresh } = await askPayment(tx, order, request.now)
  if (!fresh) return { ok: true, order, said: 'done-payment-asked-already' }
  const pay = await payWay(tx.client, account, order.outlet.code, amount)
  telling.notices([paymentFirstNotice(order, amount, pay)])
  return { ok: true, order, said: 'done-payment-asked' }
}

/** Lets this one order pass, with the reason in the audit log, and confirms it: both or neither. */
async function override(work: Work): Promise<Done> {
  const order = await orderOf(work)
  if (!order) return refuse('order-not-found')
  const reason = (work.form.reason ?? '').trim().slice(0, 300)
  if (reason === '') return refuse('order-override-reason', { number: order.number })
  await overrideCredit(work.tx, { order, by: work.request.by, reason })
  return changing(({ tx, request }) => confirmOrder(tx, request))(work)
}
