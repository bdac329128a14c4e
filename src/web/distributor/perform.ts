/** Does something asked for on a page: the deed, its record and what others are told of it, all or nothing. */
import { randomUUID } from 'node:crypto'
import type { Notice } from '../../chat/announce.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import type { OrderChange } from '../../orders/types.ts'
import type { Session, Web } from '../env.ts'

/** Collects whom to tell; nobody is told of a deed that is refused. */
export type Telling = { order(change: OrderChange): void; notices(told: readonly Notice[]): void }

/** A refusal takes back whatever was written before it. */
class NotDone extends Error {
  readonly outcome: unknown
  constructor(outcome: unknown) {
    super('refused')
    this.outcome = outcome
  }
}

export async function perform<Outcome extends { readonly ok: boolean }>(
  web: Web,
  { personId }: Session,
  work: (tx: Tx, telling: Telling) => Promise<Outcome>,
): Promise<Outcome> {
  // Made before the first try, so that a repeated transaction writes its notices under the same key.
  const origin = `page:${randomUUID()}`
  const once = () =>
    inTransaction(web.db, async (tx) => {
      const changes: OrderChange[] = []
      const told: Notice[] = []
      const outcome = await work(tx, {
        order: (change) => void changes.push(change),
        notices: (more) => void told.push(...more),
      })
      if (!outcome.ok) throw new NotDone(outcome)
      for (const change of changes) await web.announce(tx, change, origin)
      if (told.length > 0) await web.tell(tx, told, { origin, by: personId })
      return outcome
    })
  try {
    const outcome = await retryTransient(once, { attempts: 3 })
    web.announced?.()
    return outcome
  } catch (error) {
    if (error instanceof NotDone) return error.outcome as Outcome
    throw error
  }
}
