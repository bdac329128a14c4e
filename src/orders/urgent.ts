/** "Ask for urgent": the shop wants it before its beat's day; the distributor says whether it can. */
import type { Tx } from '../db/tx.ts'
import { refuse } from './refusal.ts'
import type { OrderRequest, Outcome } from './types.ts'
import { actOn } from './work.ts'
import { dayIn } from './zone.ts'

/** Refuses order-urgent-already with args.urgent, and orders that have left or ended. */
export function askUrgent(tx: Tx, request: OrderRequest): Promise<Outcome> {
  return actOn(tx, 'urgent', request, (order) =>
    order.urgent === null
      ? { ok: true, kind: 'urgent-asked', order: { ...order, urgent: 'asked' }, detail: {} }
      : refuse('order-urgent-already', { number: order.number, urgent: order.urgent }),
  )
}

/**
 * `deliverOn` ('YYYY-MM-DD', today or later) agrees and sets the day; null declines, and the beat's day stays.
 * Refuses order-urgent-not-asked (also when it was answered before) and order-day-past.
 */
export function answerUrgent(
  tx: Tx,
  request: OrderRequest & { readonly deliverOn: string | null },
): Promise<Outcome> {
  const { deliverOn, now } = request
  return actOn(tx, 'urgent', request, (order) => {
    if (order.urgent !== 'asked') return refuse('order-urgent-not-asked', { number: order.number })
    if (deliverOn === null)
      return { ok: true, kind: 'urgent-declined', order: { ...order, urgent: 'declined' }, detail: {} }
    if (deliverOn < dayIn(now, order.distributor.timeZone)) return refuse('order-day-past')
    return { ok: true, kind: 'urgent-agreed', order: { ...order, urgent: 'agreed', deliverOn }, detail: {} }
  })
}
