/** What the shop says came of an order, with the disputes this opens and takes back. */
import type { Tx } from '../db/tx.ts'
import { holdOrder } from '../orders/hold.ts'
import { type NotReceived, notCome, receiveOrder } from '../orders/receive.ts'
import { refuse } from '../orders/refusal.ts'
import type { OrderRequest, OrderView, Outcome, Refusal } from '../orders/types.ts'
import { closeDisputes, type DisputeView, disputesOfOrder, type Opened, openDisputes } from './disputes.ts'

/** As `receiveOrder`; what is missing or damaged is a dispute each, and one that nothing had come is taken back. */
export async function shopReceives(
  tx: Tx,
  request: OrderRequest & { readonly lines?: readonly NotReceived[] },
): Promise<Outcome> {
  const outcome = await receiveOrder(tx, request)
  if (!outcome.ok) return outcome
  const { order, detail } = outcome.change
  const matters = (detail.lines ?? []).flatMap(({ line, missing = 0, damaged = 0 }): Opened[] => [
    ...(missing > 0
      ? [{ key: `missing:${order.id}:${line}`, kind: 'missing' as const, line, pieces: missing }]
      : []),
    ...(damaged > 0
      ? [{ key: `damaged:${order.id}:${line}`, kind: 'damaged' as const, line, pieces: damaged }]
      : []),
  ])
  await takeBack(tx, request, ({ kind }) => kind === 'not-come')
  await openDisputes(tx, request, matters)
  return outcome
}

/** As `notCome`, and a dispute until it has come or the shop takes it back. */
export async function shopMisses(tx: Tx, request: OrderRequest): Promise<Outcome> {
  const outcome = await notCome(tx, request)
  if (!outcome.ok) return outcome
  const { id, revision } = outcome.change.order
  await openDisputes(tx, request, [{ key: `not-come:${id}:${revision}`, kind: 'not-come' }])
  return outcome
}

async function takeBack(
  tx: Tx,
  { orderId, by, now }: OrderRequest,
  which: (dispute: DisputeView) => boolean,
): Promise<DisputeView[]> {
  const open = (await disputesOfOrder(tx.client, orderId)).filter(
    (dispute) => dispute.status === 'open' && which(dispute),
  )
  await closeDisputes(tx, { ids: open.map(({ id }) => id), status: 'withdrawn', by, now })
  return open
}

export type DisputeOutcome =
  | { readonly ok: true; readonly order: OrderView; readonly disputes: readonly DisputeView[] }
  | Refusal

/** The shop takes an open dispute back. Refuses order-not-found and dispute-closed-already. */
export async function withdrawDispute(
  tx: Tx,
  request: OrderRequest & { readonly disputeId: number },
): Promise<DisputeOutcome> {
  const order = await holdOrder(tx, request.orderId)
  if (!order || order.outlet.id !== (request.scope?.outletId ?? order.outlet.id))
    return refuse('order-not-found')
  const taken = await takeBack(tx, request, ({ id }) => id === request.disputeId)
  if (taken.length === 0) return { ...refuse('dispute-closed-already', { number: order.number }), order }
  return { ok: true, order, disputes: taken }
}
