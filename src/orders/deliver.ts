/** Goods reach the shop, as the delivery man says. What came is the shop's to say: see receive.ts. */
import type { Tx } from '../db/tx.ts'
import { comeAfterAll, settled } from './come-after-all.ts'
import { type BeatRequest, beatOrderIds } from './dispatch.ts'
import type { BatchOutcome, BatchRequest, OrderRequest, OrderView, Outcome } from './types.ts'
import { actOn, actOnMany, type Step } from './work.ts'

/** Refuses what is already so, or that the order is not dispatched yet. */
export async function deliverOrder(tx: Tx, request: OrderRequest): Promise<Outcome> {
  return settled(tx, await actOn(tx, 'deliver', request, arrived), request.now)
}

export async function deliverOrders(tx: Tx, request: BatchRequest): Promise<BatchOutcome> {
  const outcome = await actOnMany(tx, 'deliver', request, arrived)
  await comeAfterAll(tx, outcome.done, request.now)
  return outcome
}

/** The whole beat at once: every dispatched order of the day and of days before it. */
export async function deliverBeat(tx: Tx, request: BeatRequest): Promise<BatchOutcome> {
  const orderIds = await beatOrderIds(tx, request, 'dispatched')
  const { by, now, distributorId } = request
  return deliverOrders(tx, { orderIds, by, now, scope: { distributorId } })
}

const arrived = (order: OrderView): Step => ({
  ok: true,
  kind: 'delivered',
  order: { ...order, status: 'delivered' },
  detail: {},
})
