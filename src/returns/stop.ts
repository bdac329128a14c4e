/** A shop of the sheet is done: its orders handed over and the money noted, all of it or nothing. */
import type { Tx } from '../db/tx.ts'
import { balanceOf } from '../dues/account.ts'
import { owedAtDoor, payAtDoor } from '../dues/at-door.ts'
import type { Paid } from '../dues/payment.ts'
import type { DuesRefusal, PaymentMethod } from '../dues/types.ts'
import type { NotHanded } from '../orders/deliver.ts'
import { refuse } from '../orders/refusal.ts'
import type { OrderChange, OrderRequest, OrderView, Outcome, Refusal } from '../orders/types.ts'
import { deliverAtDoor, notTaken } from './at-door.ts'

export type StopRequest = {
  /** Of one shop; at least one. */
  readonly orderIds: readonly number[]
  readonly distributorId: number
  /** What is not handed over, by order and line. */
  readonly less?: readonly Less[]
  /** Nothing where it goes on credit; `owed` for all that the goods handed over come to. */
  readonly paid?: {
    readonly amount: number | 'owed'
    readonly method: PaymentMethod
    readonly reference?: string
  }
  readonly by: number
  readonly now: Date
}

export type Less = NotHanded & { readonly order: number }

export type StopDone =
  | {
      readonly ok: true
      readonly shop: OrderView['outlet']
      readonly changes: readonly OrderChange[]
      readonly paid: Paid | undefined
    }
  | Refusal
  | DuesRefusal

/**
 * The caller takes back all of it on a refusal: what deliverAtDoor and payAtDoor refuse, order-not-found for orders of
 * several shops, and door-too-much where more is paid than the shop owes.
 */
export async function finishStop(tx: Tx, request: StopRequest): Promise<StopDone> {
  const { orderIds, distributorId, paid, by, now } = request
  const changes: OrderChange[] = []
  // Locked in one order everywhere.
  for (const orderId of [...orderIds].sort((a, b) => a - b)) {
    const outcome = await atDoor(tx, { orderId, by, now, scope: { distributorId } }, request.less ?? [])
    if (!outcome.ok) return outcome
    changes.push(outcome.change)
  }
  const orders = changes.map(({ order }) => order)
  const [first] = orders
  if (!first || orders.some(({ outlet }) => outlet.id !== first.outlet.id)) return refuse('order-not-found')
  const handed = orders.filter(({ status }) => status !== 'returned')
  if (handed.length === 0) return { ok: true, shop: first.outlet, changes, paid: undefined }
  const before = await balanceOf(tx.client, { distributorId, outletId: first.outlet.id })
  const amount = paid?.amount === 'owed' ? await owedAtDoor(tx.client, handed) : paid?.amount
  const money = paid && amount ? { paid: { ...paid, amount } } : {}
  const done = await payAtDoor(tx, { orders: handed, ...money, by, now })
  if (!done.ok) return done
  if (paid && done.balance < Math.min(0, before)) return refuse('door-too-much')
  return { ok: true, shop: first.outlet, changes, paid: done.paid }
}

/** Handed over less what is named; where nothing of it is left, not taken at all. */
async function atDoor(tx: Tx, request: OrderRequest, named: readonly Less[]): Promise<Outcome> {
  const less = named.flatMap(({ order, ...each }) => (order === request.orderId ? [each] : []))
  const outcome = await deliverAtDoor(tx, { ...request, less })
  if (outcome.ok || outcome.reason !== 'order-nothing-left') return outcome
  return notTaken(tx, request)
}
