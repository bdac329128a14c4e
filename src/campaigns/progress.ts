/** How far a campaign has come, over all of its runs. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'

export type Progress = {
  readonly planned: number
  readonly waiting: number
  readonly sent: number
  readonly delivered: number
  readonly read: number
  readonly answered: number
  readonly ordered: number
  readonly heldOut: number
  /** Paise of the orders that followed. */
  readonly value: number
  readonly failed: readonly Counted[]
  readonly skipped: readonly Counted[]
  /** Sent in the last ten minutes. */
  readonly lately: number
}
type Counted = { readonly reason: string; readonly count: number }

const sums = statement<Omit<Progress, 'failed' | 'skipped'>>(
  'campaign-progress',
  `select (count(*) filter (where r.state in ('planned', 'queued', 'sent', 'failed', 'unknown')))::int as planned,
     (count(*) filter (where r.state in ('planned', 'queued') and u.status <> 'stopped'))::int as waiting,
     (count(*) filter (where r.state in ('sent', 'unknown')))::int as sent,
     count(r.receipt)::int as delivered, (count(*) filter (where r.receipt = 'read'))::int as read,
     count(r.answered_at)::int as answered, count(r.order_id)::int as ordered,
     (count(*) filter (where r.state = 'held-out'))::int as "heldOut", coalesce(sum(t.total), 0)::bigint as value,
     (count(*) filter (where r.state = 'sent' and r.sent_at > $2::timestamptz - interval '10 minutes'))::int as lately
   from campaign_run u join campaign_recipient r on r.run_id = u.id left join trade_order t on t.id = r.order_id
   where u.campaign_id = $1`,
)
const reasons = statement<Counted & { state: string }>(
  'campaign-reasons',
  `select r.state, coalesce(r.reason, 'other') as reason, count(*)::int as count
   from campaign_run u join campaign_recipient r on r.run_id = u.id and r.state in ('failed', 'skipped')
   where u.campaign_id = $1 group by 1, 2 order by 3 desc, 2`,
)

export async function progressOf(q: Queryable, campaignId: number, now: Date): Promise<Progress> {
  const found = await one(q, sums, [campaignId, now])
  if (!found) throw new Error('sums without a row')
  const all = await rows(q, reasons, [campaignId])
  const of = (state: string) => all.filter((each) => each.state === state)
  return { ...found, failed: of('failed'), skipped: of('skipped') }
}

/** Minutes until all is sent at the pace of the last ten; undefined while nothing moves. */
export function minutesLeft({ waiting, lately }: Pick<Progress, 'waiting' | 'lately'>): number | undefined {
  if (waiting === 0) return 0
  return lately === 0 ? undefined : Math.ceil((waiting * 10) / lately)
}
