/** Points of bills whose days of waiting are over: see `pending_days` of the policy. */
import type { Db } from '../../db/client.ts'
import { rows, statement } from '../../db/statement.ts'
import { inTransaction, retryTransient } from '../../db/tx.ts'
import { pointsOfBill } from './earn.ts'

const due = statement<{ id: number }>(
  'points-bills-pending',
  `select distinct b.id from point_lot l join point_entry e on e.id = l.entry_id and e.source = 'bill'
   join shop_bill b on b.id = e.source_id left join bill_policy p on p.id = 1
   where l.rest > 0 and l.active_at is null and b.id > $2
     and (b.witness is not null or b.created_at + coalesce(p.pending_days, 0) * interval '1 day' <= $1)
   order by b.id limit 500`,
)

/** How many bills. Each in a transaction of its own; a second run finds nothing left. */
export async function activateBills(db: Db, now: Date): Promise<number> {
  let done = 0
  for (let last = 0; ; ) {
    const found = await rows(db.pool, due, [now, last])
    for (const { id } of found)
      await retryTransient(() => inTransaction(db, (tx) => pointsOfBill(tx, id, now)), { attempts: 5 })
    done += found.length
    last = found.at(-1)?.id ?? last
    if (found.length < 500) return done
  }
}
