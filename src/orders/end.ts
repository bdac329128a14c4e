/** Orders that will not be: refused by the distributor, cancelled by the shop. What they held is free again. */
import type { Tx } from '../db/tx.ts'
import { released } from './answer.ts'
import { refuse } from './refusal.ts'
import { requote } from './reprice.ts'
import { rehold } from './stock-book.ts'
import type { OrderRequest, Outcome } from './types.ts'
import { actOn } from './work.ts'

type EndRequest = OrderRequest & { readonly reason?: string }

const longestReason = 500

/** The distributor refuses, also an order it had confirmed. A reason of 1 to 500 characters is asked for. */
export async function refuseOrder(
  tx: Tx,
  request: OrderRequest & { readonly reason: string },
): Promise<Outcome> {
  if (request.reason.trim() === '') return refuse('order-reason-missing')
  return end(tx, 'refuse', 'refused', request)
}

/** The shop cancels, until the order is dispatched. */
export function cancelOrder(tx: Tx, request: EndRequest): Promise<Outcome> {
  return end(tx, 'cancel', 'cancelled', request)
}

async function end(
  tx: Tx,
  action: 'refuse' | 'cancel',
  status: 'refused' | 'cancelled',
  request: EndRequest,
): Promise<Outcome> {
  const reason = request.reason?.trim()
  if ((reason?.length ?? 0) > longestReason) return refuse('order-reason-too-long', { max: longestReason })
  return actOn(
    tx,
    action,
    request,
    (order, book) => {
      const next = released(order, status)
      rehold(book, order, next)
      return {
        ok: true,
        kind: status,
        order: { ...next, quote: requote(next) },
        detail: reason ? { reason } : {},
      }
    },
    { stock: {} },
  )
}
