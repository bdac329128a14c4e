/** Tells the brand's desk what bills show about distributors. A run that dies repeats: taken and told are one commit. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { alertsNotice } from '../chat/notices/bill-alerts.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import { takeUntold } from '../invoices/alerts.ts'

/** One message, however many there are. */
export async function tellAlerts(core: Core, now: Date): Promise<void> {
  const work = () =>
    inTransaction(core.db, async (tx) => {
      const alerts = await takeUntold(tx, now)
      const last = alerts.at(-1)
      return last && announce(core, tx, `bill-alerts:${last.id}`, [alertsNotice(alerts)])
    })
  const wake = await retryTransient(work, { attempts: 3 })
  wake?.()
}
