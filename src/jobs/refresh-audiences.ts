/** What is kept for audiences: figures of all outlets, and the outlets of saved audiences. Both are looked up by night. */
import { forgetLists } from '../campaigns/audience/lists.ts'
import { refreshAudience, savedAudiences } from '../campaigns/audience/saved.ts'
import { countFigures } from '../campaigns/figures/count.ts'
import type { Core } from '../chat/core.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'

/** Looks up every saved audience anew, each in a transaction of its own, and drops lists that nothing names any more. */
export async function refreshAudiences(core: Core): Promise<void> {
  for (const { name } of await savedAudiences(core.db.pool)) {
    const work = () => inTransaction(core.db, (tx) => refreshAudience(tx, name, core.now()))
    const outlets = await retryTransient(work, { attempts: 3 })
    core.log.info({ audience: name, outlets }, 'an audience was looked up')
  }
  await forgetLists(core.db.pool, core.now())
}

/** Counts what outlets ordered; a counting that was cut off is gone on with. */
export async function countOutlets(core: Core): Promise<void> {
  await countFigures(core.db, core.now())
}
