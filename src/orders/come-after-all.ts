/** An order the shop said had not come: it is settled once it was delivered again, or brought back. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { OrderChange, Outcome } from './types.ts'

const close = statement<object>(
  'not-come-settled',
  `update dispute set status = 'accepted', closed_by = $3, closed_at = $4
   where outlet_id = any($2::bigint[]) and status = 'open' and order_id = any($1::bigint[]) and kind = 'not-come'`,
)

/** Closes what was open about these orders not having come. The caller holds the orders. */
export async function comeAfterAll(tx: Tx, changes: readonly OrderChange[], now: Date): Promise<void> {
  if (changes.length === 0) return
  const orders = changes.map(({ order }) => order)
  const outlets = [...new Set(orders.map(({ outlet }) => outlet.id))]
  await rows(tx.client, close, [orders.map(({ id }) => id), outlets, changes[0]?.by ?? null, now])
}

/** The outcome as it is, with that done where it changed an order. */
export async function settled(tx: Tx, outcome: Outcome, now: Date): Promise<Outcome> {
  if (outcome.ok) await comeAfterAll(tx, [outcome.change], now)
  return outcome
}
