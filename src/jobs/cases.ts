/** Brings up cases whose answer is due. A run that dies repeats: marked and told are one commit. */
import { dueCases, markCase } from '../cases/overdue.ts'
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { escalationNotices, reminderNotice } from '../chat/notices/cases.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'

export async function remindCases(core: Core, now: Date): Promise<void> {
  for (const due of await dueCases(core.db.pool, now)) {
    const work = () =>
      inTransaction(core.db, async (tx) => {
        const found = await markCase(tx, due)
        const notices = !found ? [] : due.level === 1 ? [reminderNotice(found)] : escalationNotices(found)
        return found && announce(core, tx, `case:${due.id}:${due.level}`, notices)
      })
    const wake = await retryTransient(work, { attempts: 3 })
    wake?.()
  }
}
