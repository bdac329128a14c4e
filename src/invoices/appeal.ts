/** *Something is wrong with it*: a bill that was refused waits for a person again; of one that counts, a person hears. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'

const reopen = statement<{ id: number }>(
  'shop-bill-reopen',
  `update shop_bill b set verdict = 'review', escalated_at = null, decided_at = null, decided_by = null, changed_at = $2,
     due_at = $2::timestamptz + coalesce((select review_hours from bill_policy where id = 1), 24) * interval '1 hour'
   where b.id = $1 and b.verdict = 'refused' returning b.id`,
)

export type Appeal = {
  readonly billId: number
  readonly by: number
  /** What is wrong, as it was typed. */
  readonly words: string
  readonly now: Date
}

/** Written down for good; true where the bill is now to be decided about again. */
export async function appealBill(tx: Tx, { billId, by, words, now }: Appeal): Promise<boolean> {
  await audit(tx, { personId: by, action: 'appeal-bill', subject: `bill:${billId}`, detail: { words } })
  return (await one(tx.client, reopen, [billId, now])) !== undefined
}
