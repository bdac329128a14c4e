/** Sold over the counter: ordered, confirmed, handed over and received in one transaction, and paid where it says how. */
import { inSavepoint, type Tx } from '../db/tx.ts'
import type { Wanted } from './check.ts'
import { confirmOrder } from './confirm.ts'
import { deliverOrder } from './deliver.ts'
import { dispatchOrder } from './dispatch.ts'
import { placeOrder } from './place.ts'
import { receiveOrder } from './receive.ts'
import type { OrderChange, Outcome, Refusal } from './types.ts'

export type CounterRequest = {
  /** Made by the caller for this one sale: the same key never sells twice. */
  readonly key: string
  readonly outletId: number
  readonly by: number
  readonly lines: readonly Wanted[]
  /** Paid at once, not on credit: a limit does not stand in the way. */
  readonly paid: boolean
  readonly now: Date
}

export type CounterOutcome =
  | { readonly ok: true; readonly change: OrderChange; readonly repeated?: true }
  | Refusal

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/** All of it or nothing: refuses as placing and confirming do (order-short with what is there). */
export async function counterSale(tx: Tx, request: CounterRequest): Promise<CounterOutcome> {
  try {
    return await inSavepoint(tx, 'counter_sale', () => sell(tx, request))
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

async function sell(
  tx: Tx,
  { key, outletId, by, lines, paid, now }: CounterRequest,
): Promise<CounterOutcome> {
  const placed = await placeOrder(tx, { key, outletId, placedBy: by, lines, source: 'counter', now })
  if (!placed.ok) throw new Refused(placed)
  if ('repeated' in placed) return { ok: true, change: placed.change, repeated: true }
  const { id: orderId, distributor } = placed.change.order
  const given = { orderId, by, now, scope: { distributorId: distributor.id } }
  done(await confirmOrder(tx, { ...given, paid }))
  for (const deed of [dispatchOrder, deliverOrder]) done(await deed(tx, given))
  return { ok: true, change: done(await receiveOrder(tx, given)) }
}

function done(outcome: Outcome): OrderChange {
  if (!outcome.ok) throw new Refused(outcome)
  return outcome.change
}
