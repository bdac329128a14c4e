/** Pays out the periods of schemes that are over, a batch of shops in each transaction; a run that dies goes on. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { payoutNotice } from '../chat/notices/payouts.ts'
import { type DuePeriod, duePeriods } from '../claims/period/due.ts'
import { mendPayouts, payBatch } from '../claims/period/pay.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'

const size = 200

export async function payPeriods(core: Core, now: Date): Promise<void> {
  for (const due of await duePeriods(core.db.pool, now)) await payPeriod(core, due, now)
  for (let seen = size; seen === size; ) seen = await mendSome(core, now)
}

async function payPeriod(core: Core, due: DuePeriod, now: Date): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after
    const once = () =>
      inTransaction(core.db, async (tx) => {
        const { payouts, next } = await payBatch(tx, due, { after: from, size, now })
        const origin = `period:${due.schemeId}:${due.period}:${from}`
        return { next, wake: await announce(core, tx, origin, payouts.map(payoutNotice)) }
      })
    const { next, wake } = await retryTransient(once, { attempts: 3 })
    wake()
    after = next
  }
}

async function mendSome(core: Core, now: Date): Promise<number> {
  const once = () =>
    inTransaction(core.db, async (tx) => {
      const { seen, payouts } = await mendPayouts(tx, { limit: size, now })
      const origin = `period-less:${now.toISOString()}:${payouts[0]?.outletId ?? 0}`
      return { seen, wake: await announce(core, tx, origin, payouts.map(payoutNotice)) }
    })
  const { seen, wake } = await retryTransient(once, { attempts: 3 })
  wake()
  return seen
}
