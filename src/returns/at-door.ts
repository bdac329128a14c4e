/** What happens at a shop's door: handed over, less what is not there or not wanted, or not taken at all. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { lockAccount } from '../dues/account.ts'
import { bringBack } from '../orders/bring-back.ts'
import { deliverOrder, type NotHanded } from '../orders/deliver.ts'
import { holdOrder } from '../orders/hold.ts'
import { refuse } from '../orders/refusal.ts'
import type { OrderRequest, OrderView, Outcome } from '../orders/types.ts'
import { creditNote } from './credit-note.ts'
import { shelve } from './shelve.ts'

const billed = statement<{ amount: number }>(
  'door-billed',
  `select coalesce(sum(e.amount), 0)::bigint as amount from dues_entry e
   where e.distributor_id = $1 and e.outlet_id = $2 and e.order_id = $3 and e.kind in ('bill', 'credit-note')
     and not exists (select 1 from dues_entry r where r.distributor_id = e.distributor_id
       and r.outlet_id = e.outlet_id and r.reverses = e.id)`,
)

/**
 * Handed over less what is named, or not taken at all where nothing of it is left. What came back or never was on the
 * van is in stock again, damaged pieces in their bucket; where the order was billed, a credit note takes what was not
 * handed over off the dues. Refuses as `deliverOrder` and `bringBack` do.
 */
export function deliverAtDoor(
  tx: Tx,
  request: OrderRequest & { readonly less?: readonly NotHanded[] },
): Promise<Outcome> {
  const { less = [], ...plain } = request
  if (less.length === 0) return deliverOrder(tx, plain)
  return comeBack(tx, request, () => deliverOrder(tx, request))
}

/** Nothing of it was taken: it is back in stock, and what was billed for it is credited. Refuses as `bringBack` does. */
export const notTaken = (tx: Tx, request: OrderRequest): Promise<Outcome> =>
  comeBack(tx, request, () => bringBack(tx, request))

async function comeBack(tx: Tx, request: OrderRequest, act: () => Promise<Outcome>): Promise<Outcome> {
  // Locks in one order everywhere: the order, the shop's account, the stock.
  const before = await holdOrder(tx, request.orderId)
  if (!before) return refuse('order-not-found')
  const account = { distributorId: before.distributor.id, outletId: before.outlet.id }
  await lockAccount(tx, account, request.now)
  const outcome = await act()
  if (!outcome.ok) return outcome
  const { order, detail } = outcome.change
  await credit(tx, before, order, request)
  const back = (detail.lines ?? []).map(({ line, missing = 0, refused = 0, damaged = 0 }) => ({
    productId: before.lines.find((each) => each.line === line)?.productId ?? 0,
    saleable: missing + refused,
    damaged,
  }))
  await shelve(tx, account.distributorId, back)
  return outcome
}

async function credit(tx: Tx, before: OrderView, after: OrderView, { by, now }: OrderRequest): Promise<void> {
  const { id, distributor, outlet } = after
  const left = (await one(tx.client, billed, [distributor.id, outlet.id, id]))?.amount ?? 0
  const gone = after.status === 'returned' ? left : before.quote.total - after.quote.total
  const amount = Math.min(gone, left)
  if (amount <= 0) return
  const key = `door:${id}:${after.revision}`
  await creditNote(tx, { distributor, outletId: outlet.id, amount, key, orderId: id, by, now })
}
