/** Money taken at the door, with the delivery it was for: both are noted or neither. */
import type { Tx } from '../db/tx.ts'
import { deliverOrder } from '../orders/deliver.ts'
import type { OrderChange, OrderView, Refusal } from '../orders/types.ts'
import { type Paid, recordPayment } from './payment.ts'
import type { DuesRefusal, PaymentMethod } from './types.ts'

export type DoorRequest = {
  /** Of one shop, in the order in which they are locked; at least one. */
  readonly orderIds: readonly number[]
  readonly distributorId: number
  /** Nothing where it goes on credit. */
  readonly paid?: { readonly amount: number; readonly method: PaymentMethod; readonly reference?: string }
  readonly by: number
  readonly now: Date
}

export type AtDoor =
  | {
      readonly ok: true
      readonly shop: OrderView['outlet']
      readonly changes: readonly OrderChange[]
      readonly paid?: Paid
    }
  | Refusal
  | DuesRefusal

/**
 * Delivers a shop's orders and enters what was paid for them. The caller takes back all of it on a refusal: what
 * deliverOrder and recordPayment refuse, and order-not-found for orders of several shops.
 */
export async function deliverAtDoor(tx: Tx, request: DoorRequest): Promise<AtDoor> {
  const { orderIds, distributorId, paid, by, now } = request
  const changes: OrderChange[] = []
  for (const orderId of [...orderIds].sort((a, b) => a - b)) {
    const outcome = await deliverOrder(tx, { orderId, by, now, scope: { distributorId } })
    if (!outcome.ok) return outcome
    changes.push(outcome.change)
  }
  const [first] = changes
  const shop = first?.order.outlet
  if (!shop || changes.some(({ order }) => order.outlet.id !== shop.id))
    return { ok: false, reason: 'order-not-found' }
  if (!paid) return { ok: true, shop, changes }
  const done = await recordPayment(tx, {
    ...{ distributorId, outletId: shop.id, ...paid, orderId: first.order.id, by, now },
    ...{ key: `door ${first.order.id}`, source: 'door' },
  })
  return done.ok ? { ok: true, shop, changes, paid: done } : done
}
