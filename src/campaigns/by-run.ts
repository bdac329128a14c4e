/** What came of each run of a campaign that comes round or waits for events. */
import { type Queryable, rows, statement } from '../db/statement.ts'

/** What tells a run from the others: when it began, and the scheme, booster or product it was about. */
export type RunName = { readonly at: Date; readonly about: string | null }

export type RunCounts = RunName & {
  readonly planned: number
  readonly heldOut: number
  readonly sent: number
  readonly read: number
  readonly answered: number
  readonly ordered: number
  /** Paise of the orders that followed. */
  readonly value: number
}

/** Of the alias `u` of a run. */
export const aboutOfRun = `coalesce((select s.code from scheme s where s.id = (u.facts->'event'->>'scheme')::bigint),
  (select g.code from point_rule g where g.id = (u.facts->'event'->>'rule')::bigint),
  (select p.name from product p where p.id = (u.facts->'event'->>'product')::bigint))`

const counts = statement<RunCounts>(
  'campaign-by-run',
  `select u.at, ${aboutOfRun} as about, (count(*) filter (where r.state in ('planned', 'queued', 'sent', 'failed', 'unknown')))::int as planned,
     (count(*) filter (where r.state = 'held-out'))::int as "heldOut",
     (count(*) filter (where r.state in ('sent', 'unknown')))::int as sent,
     (count(*) filter (where r.receipt = 'read'))::int as read, count(r.answered_at)::int as answered,
     count(r.order_id)::int as ordered, coalesce(sum(t.total), 0)::bigint as value
   from (select id, at, facts from campaign_run where campaign_id = $1 order by at desc, id desc limit $2) u
   left join campaign_recipient r on r.run_id = u.id left join trade_order t on t.id = r.order_id
   group by u.id, u.at, u.facts order by u.at desc, u.id desc`,
)

/** The newest first. */
export const byRun = (q: Queryable, campaignId: number, most: number): Promise<RunCounts[]> =>
  rows(q, counts, [campaignId, most])
