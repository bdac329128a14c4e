/** The distributor answers a dispute: the shop was right, and is credited or sent it again; or it was not, and why. */
import type { Tx } from '../db/tx.ts'
import { deliverOrder } from '../orders/deliver.ts'
import { holdOrder } from '../orders/hold.ts'
import { refuse } from '../orders/refusal.ts'
import type { OrderChange, OrderRequest, OrderView, Refusal } from '../orders/types.ts'
import { sendAgain } from './again.ts'
import { type CreditNote, creditNote } from './credit-note.ts'
import { closeDisputes, type DisputeView, disputesOfOrder } from './disputes.ts'
import { shortCredits } from './short-credit.ts'

export type DisputeAnswer = OrderRequest & {
  readonly by: number
  /** All open disputes of the order where absent. */
  readonly disputeIds?: readonly number[]
} & (
    | { readonly as: 'credit' | 'again' }
    /** A reason of 1 to 500 characters. */
    | { readonly as: 'decline'; readonly reason: string }
  )

export type Answered =
  | {
      readonly ok: true
      readonly order: OrderView
      readonly as: DisputeAnswer['as']
      readonly disputes: readonly DisputeView[]
      readonly credit?: CreditNote
      /** The order that what was missing or damaged comes with. */
      readonly again?: OrderChange
      /** What the answer did to the order itself: said to be delivered after all. */
      readonly change?: OrderChange
      readonly reason?: string
    }
  | Refusal

const longestReason = 500

/**
 * Answers disputes of one order. `credit` writes one credit note for what was missing or damaged; `again` does too and
 * makes an order of it, as it is billed again. An order not come is brought `again`, or was delivered (`decline`). An
 * objection to an order typed for the shop is answered by what becomes of the order: see orders/objection.ts.
 * Refuses order-not-found, order-reason-missing, order-reason-too-long, dispute-closed-already.
 */
export async function answerDisputes(tx: Tx, request: DisputeAnswer): Promise<Answered> {
  const order = await holdOrder(tx, request.orderId)
  const scope = request.scope?.distributorId
  if (!order || order.distributor.id !== (scope ?? order.distributor.id)) return refuse('order-not-found')
  const reason = request.as === 'decline' ? request.reason.trim() : undefined
  if (reason === '') return { ...refuse('order-reason-missing'), order }
  if (reason && reason.length > longestReason) return refuse('order-reason-too-long', { max: longestReason })
  const all = await disputesOfOrder(tx.client, order.id)
  const wanted = all.filter(
    ({ id, status, kind }) =>
      status === 'open' && kind !== 'not-ordered' && (request.disputeIds?.includes(id) ?? true),
  )
  if (wanted.length === 0) return { ...closedBefore(order, all, request.disputeIds), order }
  const [first] = wanted
  if (first?.kind === 'not-come') return answerNotCome(tx, request, order, [first], reason)
  const goods = wanted.filter(({ line }) => line !== null)
  if (request.as === 'decline') {
    await close(tx, request, goods, 'declined', reason)
    return { ok: true, order, as: 'decline', disputes: goods, ...(reason ? { reason } : {}) }
  }
  return makeGood(tx, request, order, goods, all)
}

function closedBefore(
  { number }: OrderView,
  all: readonly DisputeView[],
  ids: readonly number[] | undefined,
): Refusal {
  const last = all.findLast(({ id, status }) => status !== 'open' && (ids?.includes(id) ?? true))
  const who = last?.closedBy ?? ''
  return {
    ...refuse('dispute-closed-already', { number, who }),
    ...(who ? { who } : {}),
    ...(last?.closedAt ? { since: last.closedAt } : {}),
  }
}

const close = (
  tx: Tx,
  { by, now }: OrderRequest,
  disputes: readonly DisputeView[],
  status: 'accepted' | 'declined',
  answer?: string,
) =>
  closeDisputes(tx, {
    ids: disputes.map(({ id }) => id),
    ...{ status, by, now },
    ...(answer ? { answer } : {}),
  })

// Brought again it stays on its way; said to be delivered after all, the shop is asked once more what came.
async function answerNotCome(
  tx: Tx,
  request: DisputeAnswer,
  order: OrderView,
  disputes: readonly DisputeView[],
  reason: string | undefined,
): Promise<Answered> {
  const { orderId, by, now } = request
  const declined = request.as === 'decline'
  await close(tx, request, disputes, declined ? 'declined' : 'accepted', reason)
  const answered = { ok: true as const, order, as: request.as, disputes, ...(reason ? { reason } : {}) }
  const outcome = declined ? await deliverOrder(tx, { orderId, by, now }) : undefined
  return outcome?.ok ? { ...answered, order: outcome.change.order, change: outcome.change } : answered
}

async function makeGood(
  tx: Tx,
  request: DisputeAnswer,
  order: OrderView,
  disputes: readonly DisputeView[],
  all: readonly DisputeView[],
): Promise<Answered> {
  const { by, now } = request
  const ids = disputes.map(({ id }) => id)
  const before = all.filter(({ status }) => status === 'accepted').map(({ id }) => id)
  const amount = shortCredits(order, all, before, ids)
  const { distributor, outlet } = order
  const key = `dispute:${ids.join(',')}`
  const credit =
    amount > 0
      ? await creditNote(tx, { distributor, outletId: outlet.id, amount, key, orderId: order.id, by, now })
      : undefined
  const again = request.as === 'again' ? await sendAgain(tx, order, disputes, { by, now }) : undefined
  const answer = [credit?.number, again?.order.number].filter(Boolean).join(' ')
  await close(tx, request, disputes, 'accepted', answer)
  return {
    ...{ ok: true, order, as: request.as, disputes },
    ...(credit ? { credit } : {}),
    ...(again ? { again } : {}),
  }
}
