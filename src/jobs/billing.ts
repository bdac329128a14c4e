/** Bills that distributors' books brought become points; points of bills that nobody vouched for become active in time. */
import type { Core } from '../chat/core.ts'
import { settleBilling } from '../invoices/settle/billing.ts'
import { activateBills } from '../points/bills/activate.ts'

export async function settleBooks(core: Core, now: Date): Promise<void> {
  const settled = await settleBilling(core.db, now)
  if (settled > 0) core.log.info({ bills: settled }, 'bills of the books settled')
}

export async function activatePending(core: Core, now: Date): Promise<void> {
  const bills = await activateBills(core.db, now)
  if (bills > 0) core.log.info({ bills }, 'points of bills are active')
}
