/** The account row of a shop with its distributor: the lock and cache of its balance. */
import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { forgetShop } from '../orders/at-hand.ts'

export type Account = { readonly distributorId: number; readonly outletId: number }

// The conflict's update takes the lock and reads the row as it is once the lock is ours.
const lock = statement<{ balance: number }>(
  'dues-lock',
  `insert into dues_account as a (distributor_id, outlet_id, changed_at) values ($1, $2, $3)
   on conflict (distributor_id, outlet_id) do update set changed_at = greatest(a.changed_at, excluded.changed_at)
   returning balance`,
)
const balance = statement<{ balance: number }>(
  'dues-balance',
  'select balance from dues_account where distributor_id = $1 and outlet_id = $2',
)

/**
 * Locks the account until the transaction ends and returns its balance. Locks are taken in one order everywhere:
 * conversation, order, account, stock.
 */
export async function lockAccount(tx: Tx, { distributorId, outletId }: Account, now: Date): Promise<number> {
  forgetShop(tx, outletId)
  const row = await one(tx.client, lock, [distributorId, outletId, now])
  if (!row) throw new Error('an account was neither made nor found')
  return row.balance
}

/** Paise the shop owes this distributor; below zero where it has paid ahead. */
export async function balanceOf(q: Queryable, { distributorId, outletId }: Account): Promise<number> {
  return (await one(q, balance, [distributorId, outletId]))?.balance ?? 0
}
