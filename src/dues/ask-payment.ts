/** "Payment first": a shop's orders wait for money; the distributor may still confirm them at any time. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type Account, lockAccount } from './account.ts'

const ask = statement<{ fresh: boolean }>(
  'dues-ask-payment',
  `update dues_account set payment_asked_at = $3, payment_asked_amount = $4
   where distributor_id = $1 and outlet_id = $2
     and (payment_asked_at is null or payment_asked_amount is distinct from $4) returning true as fresh`,
)

/** Marks that `amount` paise are asked for; false where just that is asked already. */
export async function askPayment(
  tx: Tx,
  { distributorId, outletId, amount, now }: Account & { amount: number; now: Date },
): Promise<boolean> {
  await lockAccount(tx, { distributorId, outletId }, now)
  return (await one(tx.client, ask, [distributorId, outletId, now, amount])) !== undefined
}
