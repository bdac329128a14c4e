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

// What a shop says is wrong is a case about the bill.
const trail = statement<ReviewStep>(
  'bill-review-trail',
  `select at, who, did, words, answers from (
     select a.id, a.at, p.name as who, a.detail->>'say' as did, a.detail->>'reason' as words,
       coalesce(a.detail->'answers', '{}') as answers
     from audit_log a left join person p on p.id = a.person_id
     where a.subject = 'bill:' || $1::bigint and a.action = 'review-bill'
     union all
     select 0, c.opened_at, p.name, 'appeal', c.said, '{}' from shop_bill b
     join shop_case c on c.outlet_id = b.outlet_id and c.about = 'bill' and c.about_id = b.id
     left join person p on p.id = c.opened_by where b.id = $1) x
   order by at, id limit 100`,
)

/** What the shop and those who decide did about a bill, the oldest first. */
export const reviewTrail = (q: Queryable, billId: number): Promise<ReviewStep[]> => rows(q, trail, [billId])
