/** Brings up bills that nobody decides. A run that dies repeats: marked and told are one commit. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { lateNotices } from '../chat/notices/bill-reviews.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { lateReviews, markReviews } from '../invoices/overdue-reviews.ts'
import type { Level } from '../orders/overdue.ts'

/** One message for those who decide, however many wait. */
export async function remindReviews(core: Core, now: Date): Promise<void> {
  const late = await lateReviews(core.db.pool, now)
  for (const [level, of] of Map.groupBy(late, (each) => each.level)) {
    const ids = of.map(({ id }) => id)
    const work = (tx: Tx) => bringUp(core, tx, level, { ids, now })
    const wake = await retryTransient(() => inTransaction(core.db, work), { attempts: 3 })
    wake?.()
  }
}

async function bringUp(core: Core, tx: Tx, level: Level, { ids, now }: { ids: number[]; now: Date }) {
  const bills = await markReviews(tx, level, ids, now)
  const [first] = bills
  if (!first) return undefined
  // A bill that waits anew after an answer is brought up anew: the time is part of the name.
  return announce(core, tx, `reviews:${first.id}:${level}:${now.toISOString()}`, lateNotices(bills, level))
}
