/** Goods leave with their bills: the numbers are kept with the order, and what is billed is owed. */
import { rows, statement } from '../db/statement.ts'
import { inSavepoint, type Tx } from '../db/tx.ts'
import { addEntry } from '../dues/entries.ts'
import type { EntrySource } from '../dues/types.ts'
import { dispatchOrder } from '../orders/dispatch.ts'
import { holdOrder } from '../orders/hold.ts'
import type { OrderRequest, OrderView, Outcome, Refusal } from '../orders/types.ts'
import { dayIn } from '../orders/zone.ts'
import type { TypedBill } from './bill-text.ts'

const insert = statement<{ number: string }>(
  'papers-order-bills',
  `insert into order_bill (order_id, number, day, amount, by, at)
   select $1, number, $4, amount, $5, $6 from unnest($2::text[], $3::bigint[]) as b(number, amount)
   on conflict do nothing returning number`,
)

/** Takes back the bills of an order that could not go. */
class NotGone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

export type BilledRequest = OrderRequest & {
  readonly bills: readonly TypedBill[]
  readonly source: EntrySource
}

/**
 * Dispatches an order as confirmed with its bills; those with an amount are added to the shop's dues. All of it or
 * nothing. Refuses what dispatchOrder refuses, and order-bill-known (`bill`) where this distributor has billed that
 * number in the financial year already.
 */
export async function dispatchWithBills(tx: Tx, request: BilledRequest): Promise<Outcome> {
  const { bills, source, ...plain } = request
  const numbers = bills.map(({ number }) => number)
  if (bills.length === 0) return dispatchOrder(tx, plain)
  try {
    return await inSavepoint(tx, 'dispatch_with_bills', async () => {
      // Locks in one order everywhere: the order, the shop's account, the stock.
      const order = await holdOrder(tx, plain.orderId)
      if (order?.status === 'confirmed') await owe(tx, order, request)
      const outcome = await dispatchOrder(tx, { ...plain, bills: numbers })
      if (!outcome.ok) throw new NotGone(outcome)
      await keep(tx, outcome.change.order, request)
      return outcome
    })
  } catch (error) {
    if (error instanceof NotGone) return error.refusal
    throw error
  }
}

const dayOf = ({ distributor }: OrderView, now: Date) => dayIn(now, distributor.timeZone)

async function owe(tx: Tx, order: OrderView, { bills, by, now, source }: BilledRequest): Promise<void> {
  for (const { number, amount } of bills) {
    if (amount === undefined) continue
    const account = { distributorId: order.distributor.id, outletId: order.outlet.id }
    const key = `bill:${order.id}:${number}`
    const what = { kind: 'bill' as const, number, amount, day: dayOf(order, now), orderId: order.id }
    const entered = await addEntry(tx, { ...account, ...what, key, source, by, now })
    if (!entered.ok)
      throw new NotGone({
        ok: false,
        reason: 'order-bill-known',
        args: { bill: number, number: order.number },
      })
  }
}

async function keep(tx: Tx, order: OrderView, { bills, by, now }: BilledRequest): Promise<void> {
  const numbers = bills.map(({ number }) => number)
  const amounts = bills.map(({ amount }) => amount ?? null)
  await rows(tx.client, insert, [order.id, numbers, amounts, dayOf(order, now), by, now])
}
