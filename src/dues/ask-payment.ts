/** "Payment first": a shop's orders wait for money; the distributor may still confirm them at any time. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { OrderView } from '../orders/types.ts'
import { type Account, lockAccount } from './account.ts'
import { duesOf } from './open-bills.ts'

const ask = statement<{ fresh: boolean }>(
  'dues-ask-payment',
  `update dues_account set payment_asked_at = $3, payment_asked_amount = $4
   where distributor_id = $1 and outlet_id = $2
     and (payment_asked_at is null or payment_asked_amount is distinct from $4) returning true as fresh`,
)

export type Asked = {
  readonly account: Account
  /** Paise. */
  readonly amount: number
  /** False where just that is asked already. */
  readonly fresh: boolean
}

/** Asks the shop of an order for what it owes from before; where nothing is due, for the order itself. */
export async function askPayment(
  tx: Tx,
  { outlet, distributor, quote }: OrderView,
  now: Date,
): Promise<Asked> {
  const account = { distributorId: distributor.id, outletId: outlet.id }
  await lockAccount(tx, account, now)
  const dues = (await duesOf(tx.client, distributor.id, [outlet.id])).get(outlet.id)
  const amount = dues && dues.due > 0 ? dues.due : quote.total
  const fresh = await one(tx.client, ask, [distributor.id, outlet.id, now, amount])
  return { account, amount, fresh: fresh !== undefined }
}
