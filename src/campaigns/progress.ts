/** How far a campaign has come, over all of its runs. */
import { type Queryable, rows, statement } from '../db/statement.ts'

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

const runs = statement<{ id: number; stopped: boolean }>(
  'campaign-progress-runs',
  `select id, status = 'stopped' as stopped from campaign_run where campaign_id = $1`,
)

type Group = {
  readonly stopped: boolean
  readonly state: string
  readonly reason: string | null
  readonly receipt: string | null
  readonly answered: boolean
  readonly count: number
  readonly lately: number
  readonly ordered: number
  readonly value: number
}

// One look at each recipient, by several processes where there are very many; the orders, which are few, are looked up after.
const groups = statement<Group>(
  'campaign-progress',
  `with g as materialized (
     select r.run_id = any($2::bigint[]) as stopped, r.state, r.receipt, r.answered_at is not null as answered,
       case when r.state in ('failed', 'skipped') then coalesce(r.reason, 'other') end as reason, count(*)::int as count,
       (count(*) filter (where r.state = 'sent' and r.sent_at > $3::timestamptz - interval '10 minutes'))::int as lately,
       array_agg(r.order_id) filter (where r.order_id is not null) as orders
     from campaign_recipient r where r.run_id = any($1::bigint[]) group by 1, 2, 3, 4, 5)
   select g.stopped, g.state, g.reason, g.receipt, g.answered, g.count, g.lately, coalesce(cardinality(g.orders), 0) as ordered,
     coalesce((select sum(t.total) from unnest(g.orders) o(id) join trade_order t on t.id = o.id), 0)::bigint as value from g`,
)

export async function progressOf(q: Queryable, campaignId: number, now: Date): Promise<Progress> {
  const of = await rows(q, runs, [campaignId])
  const stopped = of.filter((run) => run.stopped).map(({ id }) => id)
  const all = of.length > 0 ? await rows(q, groups, [of.map(({ id }) => id), stopped, now]) : []
  const count = (which: (group: Group) => boolean) => total(all.filter(which), 'count')
  const isIn =
    (...states: string[]) =>
    ({ state }: Group) =>
      states.includes(state)
  return {
    planned: count(isIn('planned', 'queued', 'sent', 'failed', 'unknown')),
    waiting: count((group) => isIn('planned', 'queued')(group) && !group.stopped),
    sent: count(isIn('sent', 'unknown')),
    delivered: count(({ receipt }) => receipt !== null),
    read: count(({ receipt }) => receipt === 'read'),
    answered: count(({ answered }) => answered),
    ordered: total(all, 'ordered'),
    heldOut: count(isIn('held-out')),
    value: total(all, 'value'),
    failed: byReason(all.filter(isIn('failed'))),
    skipped: byReason(all.filter(isIn('skipped'))),
    lately: total(all, 'lately'),
  }
}

const total = (groups: readonly Group[], of: 'count' | 'ordered' | 'value' | 'lately') =>
  groups.reduce((sum, group) => sum + group[of], 0)

/** The most frequent first. */
const byReason = (groups: readonly Group[]): Counted[] =>
  [...Map.groupBy(groups, ({ reason }) => reason ?? 'other')]
    .map(([reason, same]) => ({ reason, count: total(same, 'count') }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))

/** Minutes until all is sent at the pace of the last ten; undefined while nothing moves. */
export function minutesLeft({ waiting, lately }: Pick<Progress, 'waiting' | 'lately'>): number | undefined {
  if (waiting === 0) return 0
  return lately === 0 ? undefined : Math.ceil((waiting * 10) / lately)
}
