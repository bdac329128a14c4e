/** *Something is wrong with it*: a bill that was refused waits for a person again, and what that person decides answers the case. */
import { closeAbout } from '../cases/answer.ts'
import { picked } from '../cases/types.ts'
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { reviewDue } from './review-due.ts'
import { lockBill } from './settle/stored.ts'

const reopen = statement<{ id: number }>(
  'shop-bill-reopen',
  `update shop_bill set verdict = 'review', reminded_at = null, escalated_at = null, decided_at = null, decided_by = null,
     changed_at = $2, remind_at = $3, due_at = $4
   where id = $1 and verdict = 'refused' returning id`,
)

/** True where the bill is now to be decided about again. */
export async function reopenBill(tx: Tx, billId: number, now: Date): Promise<boolean> {
  const bill = await lockBill(tx.client, billId)
  if (bill?.verdict !== 'refused') return false
  const { remindAt, dueAt } = await reviewDue(tx, bill.decision, now)
  return (await one(tx.client, reopen, [billId, now, remindAt, dueAt])) !== undefined
}

export type BillJudged = {
  readonly outletId: number
  readonly billId: number
  readonly counts: boolean
  /** Why not, as it was typed; reasons that were tapped begin with @ and stand with the bill. */
  readonly reason?: string
  readonly by: number
  readonly now: Date
}

/** The shop reads the verdict itself; the case it had opened about the bill is answered with it. */
export async function answerAppeal(tx: Tx, judged: BillJudged): Promise<void> {
  const { outletId, billId, counts, reason = '', by, now } = judged
  const typed = reason.trim()
  const why = typed === '' || typed.startsWith('@') ? picked('not-counted') : typed
  const answer = counts ? picked('counted') : why
  await closeAbout(tx, { outletId, about: 'bill', aboutId: billId, answer, by, now })
}
