/** Asks a shop once more about a bill of which it has not answered. A run that dies repeats: marked and asked are one commit. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { questionSay } from '../chat/notices/bills.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { cropOf, total } from '../invoices/crops.ts'
import { askOnceMore, unanswered } from '../invoices/unanswered.ts'

export async function askAgain(core: Core, now: Date): Promise<void> {
  for (const id of await unanswered(core.db.pool, now)) {
    const wake = await retryTransient(() => inTransaction(core.db, (tx) => ask(core, tx, id, now)), {
      attempts: 3,
    })
    wake?.()
  }
}

async function ask(core: Core, tx: Tx, id: number, now: Date) {
  const bill = await askOnceMore(tx, id, now)
  if (!bill || bill.photoId === null || bill.conversationId === null) return undefined
  const crop = await cropOf(tx.client, bill.photoId, bill.decision.question ?? total)
  const listener = { conversation: bill.conversationId }
  return announce(core, tx, `bill-question:${id}:${now.toISOString()}`, [
    { listener, say: questionSay(bill, crop) },
  ])
}
