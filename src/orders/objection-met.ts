/** An objection ends with the order it is about: changed, refused or cancelled, the shop was right. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { ChangeKind, OrderChange } from './types.ts'

const closeMany = statement<{ id: number }>(
  'objections-settled',
  `update dispute set status = 'accepted', closed_by = $2, closed_at = $3
   where order_id = any($1::bigint[]) and outlet_id = any($4::bigint[]) and status = 'open' and kind = 'not-ordered'
   returning id`,
)

const met: readonly ChangeKind[] = ['changed', 'refused', 'cancelled', 'change-accepted', 'change-declined']

/** Whether the change answers an objection that held the order. */
export const meets = ({ order, kind }: OrderChange): boolean => order.held === true && met.includes(kind)

/** The caller holds the orders. */
export async function objectionsMet(tx: Tx, changes: readonly OrderChange[], now: Date): Promise<void> {
  if (changes.length === 0) return
  const orders = changes.map(({ order }) => order)
  const by = changes[0]?.by ?? null
  await rows(tx.client, closeMany, [
    orders.map(({ id }) => id),
    by,
    now,
    orders.map(({ outlet }) => outlet.id),
  ])
}
