/** What the night does to points: those whose time is over go, and the book is proved. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { brokenLedgerNotice } from '../chat/notices/ledger.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import { keepVerdict } from '../points/check.ts'
import { expireDue } from '../points/expire.ts'
import { closeTierMonth } from '../points/tier-month.ts'
import { verifyLedger } from '../points/verify.ts'

export async function expirePoints(core: Core, now: Date): Promise<void> {
  const gone = await expireDue(core.db, now)
  if (gone > 0) core.log.info({ lots: gone }, 'points expired')
}

/** Tiers of the month that ended; where that was reckoned already, nothing is left to do. */
export async function closeTiers(core: Core, now: Date): Promise<void> {
  const down = await closeTierMonth(core.db, now)
  if (down > 0) core.log.info({ shops: down }, 'tiers went down')
}

/** Proves the book; where it is broken, the brand's desk hears of it, and /metrics says so until a proof holds. */
export async function provePoints(core: Core, now: Date): Promise<void> {
  const verdict = await verifyLedger(core.db.pool)
  if (verdict.broken.length > 0) core.log.error({ broken: verdict.broken }, 'the book of points is broken')
  const keep = () =>
    inTransaction(core.db, async (tx) => {
      const number = await keepVerdict(tx, verdict, now)
      const notices = verdict.broken.length > 0 ? [brokenLedgerNotice(verdict)] : []
      return announce(core, tx, `ledger-check:${number}`, notices)
    })
  const wake = await retryTransient(keep, { attempts: 3 })
  wake()
}
