import { type Queryable, rows, statement } from '../db/statement.ts'

/** One thing somebody said or did about a bill. */
export type ReviewStep = {
  readonly at: Date
  readonly who: string | null
  /** appeal: the shop said that something is wrong, in `words`. */
  readonly did: 'appeal' | 'answer' | 'accept' | 'refuse'
  readonly words: string | null
  readonly answers: Readonly<Record<string, string>>
}

const trail = statement<ReviewStep>(
  'bill-review-trail',
  `select a.at, p.name as who, case a.action when 'appeal-bill' then 'appeal' else a.detail->>'say' end as did,
     coalesce(a.detail->>'words', a.detail->>'reason') as words, coalesce(a.detail->'answers', '{}') as answers
   from audit_log a left join person p on p.id = a.person_id
   where a.subject = 'bill:' || $1 and a.action in ('appeal-bill', 'review-bill') order by a.at, a.id limit 100`,
)

/** What the shop and those who decide did about a bill, the oldest first. */
export const reviewTrail = (q: Queryable, billId: number): Promise<ReviewStep[]> =>
  rows(q, trail, [String(billId)])
