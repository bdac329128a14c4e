/** Bills that wait for a person and that nobody decides: their office is reminded, later the brand hears of it. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Level } from '../orders/overdue.ts'
import { type BillView, billById } from './bills.ts'

export type LateReview = { readonly id: number; readonly level: Level }

// One that is overdue already is escalated, not reminded of first.
const late = statement<LateReview>(
  'reviews-late',
  `select id, case when due_at <= $1 then 2 else 1 end as level from shop_bill
   where verdict = 'review' and escalated_at is null
     and (due_at <= $1 or remind_at <= $1 and reminded_at is null)
   order by due_at, id limit 200`,
)
const mark = statement<{ id: number }>(
  'reviews-mark',
  `update shop_bill set reminded_at = coalesce(reminded_at, $3), escalated_at = case when $2::int = 2 then $3::timestamptz end
   where id = any($1::bigint[]) and verdict = 'review' and escalated_at is null
     and case $2::int when 1 then reminded_at is null else due_at <= $3 end
   returning id`,
)

/** Those due first come first. */
export const lateReviews = (q: Queryable, now: Date): Promise<LateReview[]> => rows(q, late, [now])

/** Those that still wait and are now this caller's to bring up: each once a level. */
export async function markReviews(
  tx: Tx,
  level: Level,
  ids: readonly number[],
  now: Date,
): Promise<BillView[]> {
  const taken = (await rows(tx.client, mark, [ids, level, now])).map(({ id }) => id)
  const bills: BillView[] = []
  for (const id of taken.toSorted((a, b) => a - b)) {
    const bill = await billById(tx.client, id)
    if (bill) bills.push(bill)
  }
  return bills
}
