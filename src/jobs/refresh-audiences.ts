/** Looks up every saved audience anew, each in a transaction of its own. */
import { refreshAudience, savedAudiences } from '../campaigns/audience/saved.ts'
import type { Core } from '../chat/core.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'

export async function refreshAudiences(core: Core): Promise<void> {
  for (const { name } of await savedAudiences(core.db.pool)) {
    const work = () => inTransaction(core.db, (tx) => refreshAudience(tx, name, core.now()))
    const outlets = await retryTransient(work, { attempts: 3 })
    core.log.info({ audience: name, outlets }, 'an audience was looked up')
  }
}
