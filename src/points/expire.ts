/** Points whose time is over go, lot by lot, a batch of shops at a time. */
import type { Db } from '../db/client.ts'
import { rows, statement } from '../db/statement.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import type { Expire } from './ledger/types.ts'
import { post } from './post.ts'

// In the order of the index: which lots a batch holds is found without reading the others.
const due = statement<{ lot: number; outlet: number }>(
  'points-due',
  `select entry_id as lot, outlet_id as outlet from point_lot
   where rest > 0 and active_at is not null and expires_at <= $1 order by expires_at limit $2`,
)

/** How many lots went. Each batch is its own transaction: a run that dies goes on where it stopped. */
export async function expireDue(db: Db, now: Date, atOnce = 1_000): Promise<number> {
  let gone = 0
  for (;;) {
    const found = await rows(db.pool, due, [now, atOnce])
    if (found.length === 0) return gone
    const ops = found.map(({ lot, outlet }): Expire => ({ do: 'expire', outletId: outlet, lotId: lot }))
    const outcomes = await retryTransient(() => inTransaction(db, (tx) => post(tx, ops, now)), {
      attempts: 5,
    })
    // Lots that another node expired meanwhile are not found again, so this comes to an end.
    gone += outcomes.filter((outcome) => outcome.ok && outcome.fresh).length
  }
}
