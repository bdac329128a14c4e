/** Cases whose answer is due: brought up on the morning of the last day, and escalated once the promise is broken. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { caseById } from './read.ts'
import type { CaseView } from './types.ts'

export type CaseLevel = 1 | 2

// One that is overdue already is escalated, not reminded of first.
const due = statement<{ id: number; level: CaseLevel }>(
  'cases-due',
  `select id, case when due_at <= $1 then 2 else 1 end as level from shop_case
   where status = 'open' and (due_at <= $1 and reminded < 2 or remind_at <= $1 and reminded < 1)
   order by due_at, id limit 100`,
)
const mark = statement<{ id: number }>(
  'cases-mark',
  `update shop_case set reminded = $2 where id = $1 and status = 'open' and reminded < $2 returning id`,
)

export const dueCases = (q: Queryable, now: Date): Promise<{ id: number; level: CaseLevel }[]> =>
  rows(q, due, [now])

/** The case, where it still waits and is now this caller's to bring up: once a level. */
export async function markCase(
  tx: Tx,
  { id, level }: { readonly id: number; readonly level: CaseLevel },
): Promise<CaseView | undefined> {
  const [taken] = await rows(tx.client, mark, [id, level])
  return taken && caseById(tx.client, id)
}
