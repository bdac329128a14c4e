/** Brings up what shops wait to hear about. A run that dies repeats: marked and told are one commit. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { mattersEscalation, mattersReminder } from '../chat/notices/matters.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import type { Level } from '../orders/overdue.ts'
import { distributorPhone } from '../people/distributor-contact.ts'
import { dueMatters, type Matter, markMatters } from '../returns/matters.ts'

/** One message a distributor and level, however many wait. */
export async function remindMatters(core: Core, now: Date): Promise<void> {
  const due = await dueMatters(core.db.pool, now)
  const alike = Map.groupBy(due, ({ level, matter }) => `${level} ${matter.distributor.id}`)
  for (const [first, ...more] of alike.values()) {
    if (!first) continue
    const matters = [first, ...more].map(({ matter }) => matter)
    const work = (tx: Tx) => bringUp(core, tx, first.level, matters)
    const wake = await retryTransient(() => inTransaction(core.db, work), { attempts: 3 })
    wake?.()
  }
}

async function bringUp(core: Core, tx: Tx, level: Level, matters: readonly Matter[]) {
  const taken = await markMatters(tx, level, matters)
  const [first] = taken
  const last = taken.at(-1)
  if (!first || !last) return undefined
  const notice =
    level === 1
      ? mattersReminder(taken)
      : mattersEscalation(taken, await distributorPhone(tx.client, first.distributor.id))
  return notice && announce(core, tx, `matters:${last.kind}:${last.id}:${level}`, [notice])
}
