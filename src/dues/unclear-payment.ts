/** Money noted here that the books may have brought as well: a person says whether it is the same. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { entryById, reverseEntry } from './entries.ts'
import { dayOf } from './payment.ts'
import type { DuesRefusal, Entered } from './types.ts'

type Answer = { readonly entryId: number; readonly by: number | null; readonly now: Date }

const keep = statement<object>(
  'dues-kept-apart',
  `insert into payment_match (entry_id, bill_key, amount, at)
   select e.id, 'kept', -e.amount - coalesce((select sum(m.amount) from payment_match m where m.entry_id = e.id), 0), $2
   from dues_entry e where e.id = $1 and e.amount < 0 on conflict do nothing`,
)

/** The same money: what was noted here goes, what the books brought stands. Once, however often it is said. */
export async function countOnce(tx: Tx, { entryId, by, now }: Answer): Promise<Entered | DuesRefusal> {
  const entry = await entryById(tx.client, entryId)
  if (!entry) return { ok: false, reason: 'dues-entry-unknown' }
  const day = await dayOf(tx, entry.distributorId, now)
  return reverseEntry(tx, { entryId, key: `same ${entryId}`, source: 'chat', by, now, day })
}

/** Other money: both stand, and no later list is compared with it. */
export async function keepApart(tx: Tx, { entryId, now }: Omit<Answer, 'by'>): Promise<void> {
  await rows(tx.client, keep, [entryId, now])
}
