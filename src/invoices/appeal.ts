/** *Something is wrong with it*: a bill that was refused waits for a person again; of one that counts, a person hears. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import { reviewDue } from './review-due.ts'
import { lockBill } from './settle/stored.ts'

const reopen = statement<{ id: number }>(
  'shop-bill-reopen',
  `update shop_bill set verdict = 'review', reminded_at = null, escalated_at = null, decided_at = null, decided_by = null,
     changed_at = $2, remind_at = $3, due_at = $4
   where id = $1 and verdict = 'refused' returning id`,
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
  const bill = await lockBill(tx.client, billId)
  if (bill?.verdict !== 'refused') return false
  const { remindAt, dueAt } = await reviewDue(tx, bill.decision, now)
  return (await one(tx.client, reopen, [billId, now, remindAt, dueAt])) !== undefined
}
