/** A shop's points at a glance: what it can spend, what is coming and going, its tier and what happened last. */
import { one, type Queryable, statement } from '../db/statement.ts'
import { dayIn } from '../orders/zone.ts'
import type { EntryKind } from './ledger/types.ts'
import { type PointRuleOf, rulesOf } from './rules/document.ts'
import { heldAt, pointRules, ruleListKey } from './rules/live.ts'
import { lastOfMonth, rankOf, type Tier, trailingFrom } from './rules/tiers.ts'

type Read = {
  active: number
  due: number
  tier: string | null
  key: string
  zone: string
  pending: Summary['pending'] | null
  expiring: Summary['expiring'] | null
  movements: (Omit<Movement, 'at'> & { at: string })[] | null
}

/** Points of which document came or went together. `number`: of the order it is about. */
export type Movement = {
  readonly at: Date
  readonly points: number
  readonly kind: EntryKind
  readonly source: string
  readonly sourceId: number | null
  readonly number: number | null
  readonly name: Readonly<Record<string, string>> | null
}

export type Summary = {
  /** What can be spent now; below zero is a debt. */
  readonly active: number
  readonly pending: readonly {
    readonly points: number
    readonly number: number | null
    readonly deliverOn: string | null
  }[]
  /** Soonest first, within the next 45 days. */
  readonly expiring: readonly { readonly points: number; readonly day: string }[]
  readonly tier: TierStanding | undefined
  readonly movements: readonly Movement[]
}

/** Paise. `keep`: what is missing by `until` to stay; `next`: what is missing to rise. */
export type TierStanding = {
  readonly now: Tier | undefined
  readonly until: string
  readonly keep: number
  readonly next: { readonly tier: Tier; readonly missing: number } | undefined
}

// Points whose time is over count for nothing from that moment, before the night has taken them. A parameter in place of
// `now()` keeps the answer the clock's of the caller.
const dueOf = `(select coalesce(sum(rest), 0) from point_lot where outlet_id = $1 and rest > 0 and active_at is not null
    and expires_at <= $2)::bigint`

const readBalance = statement<{ balance: number }>(
  'points-balance',
  `select coalesce((select active from point_account where outlet_id = $1), 0) - ${dueOf} as balance`,
)

// It costs the same however many entries a shop has: each part reads the few rows it shows, by their index. The days of
// expiry and the newest entries are found one after the other: asked for sixty entries at once, Postgres plans for the usual
// shop, which has fewer, and sorts all of a large one's. Why something moved is read for what is shown alone.
const readSummary = statement<Read>(
  'points-summary',
  `with recursive here as (select coalesce((select time_zone from brand where id = 1), 'UTC') as zone),
   expiry as (
     select 0 as n, null::text as day, $2::timestamptz as after, $2::timestamptz as until
     union all
     select n + 1, to_char(first.local, 'YYYY-MM-DD'), expiry.until,
       (date_trunc('day', first.local) + interval '1 day 0.999999 seconds') at time zone zone
     from expiry cross join here cross join lateral (
       select expires_at at time zone zone - interval '1 second' as local from point_lot
       where outlet_id = $1 and rest > 0 and active_at is not null
         and expires_at > expiry.until and expires_at <= $2::timestamptz + interval '45 days'
       order by expires_at limit 1) first
     where n < 3),
   expiring as (
     select day, (select sum(rest) from point_lot where outlet_id = $1 and rest > 0 and active_at is not null
       and expires_at > after and expires_at <= until)::bigint as points
     from expiry where n > 0),
   coming as (
     select sum(l.rest)::bigint as points, o.number, o.deliver_on as "deliverOn" from point_lot l
     join point_entry e on e.id = l.entry_id left join trade_order o on o.id = e.source_id and e.source = 'order'
     where l.outlet_id = $1 and l.rest > 0 and l.active_at is null
     group by o.number, o.deliver_on order by o.deliver_on, o.number limit 20),
   newest as (
     select e.*, 1 as changes, 1 as seen from (
       select id, at, points, source, source_id from point_entry where outlet_id = $1 order by id desc limit 1) e
     union all
     select e.*, n.changes + ((e.at, e.source, e.source_id) is distinct from (n.at, n.source, n.source_id))::int, n.seen + 1
     from newest n cross join lateral (
       select id, at, points, source, source_id from point_entry where outlet_id = $1 and id < n.id order by id desc limit 1) e
     where n.changes < 12 and n.seen < 60),
   last as (
     select max(id) as id, sum(points)::bigint as points from newest
     group by source, source_id, points > 0, at order by 1 desc limit 5),
   moved as (
     select e.id, e.at, last.points, e.kind, e.source, e.source_id as "sourceId", (e.reason->>'number')::bigint as number,
       e.reason->'name' as name from last join point_entry e on e.id = last.id)
   select coalesce(a.active, 0) as active, ${dueOf} as due, a.tier, here.zone, ${ruleListKey} as key,
     (select json_agg(coming) from coming) as pending,
     (select json_agg(expiring order by day) from expiring) as expiring,
     (select json_agg(moved order by id desc) from moved) as movements
   from here left join point_account a on a.outlet_id = $1`,
)
const readValue = statement<{ atEnd: number; today: number }>(
  'points-summary-value',
  `select coalesce(sum(net) filter (where day >= $3), 0)::bigint as "atEnd", coalesce(sum(net), 0)::bigint as today
   from point_base where outlet_id = $1 and day between $2 and $4`,
)

/** What a shop can spend now; below zero is a debt that coming points pay. */
export async function balanceOf(q: Queryable, outletId: number, now: Date): Promise<number> {
  return (await one(q, readBalance, [outletId, now]))?.balance ?? 0
}

/** At most five movements, newest first; entries made together about the same thing are one. Two round trips. */
export async function summaryOf(q: Queryable, outletId: number, now: Date): Promise<Summary> {
  const found = await one(q, readSummary, [outletId, now])
  if (!found) throw new Error('the account of points answered nothing')
  return {
    active: found.active - found.due,
    pending: found.pending ?? [],
    expiring: found.expiring ?? [],
    tier: await tierStanding(q, outletId, found, now),
    movements: (found.movements ?? []).map((movement) => ({ ...movement, at: new Date(movement.at) })),
  }
}

async function tierStanding(
  q: Queryable,
  outletId: number,
  { key, tier, zone }: Read,
  now: Date,
): Promise<TierStanding | undefined> {
  const [programme] = rulesOf(heldAt(await pointRules(q, key), now), 'programme')
  if (!programme || programme.document.rule.tiers.length === 0) return undefined
  const today = dayIn(now, zone)
  const until = lastOfMonth(today)
  const from = [trailingFrom(programme, today), trailingFrom(programme, until)]
  const value = await one(q, readValue, [outletId, ...from, today])
  return standing(programme, tier, until, value ?? { atEnd: 0, today: 0 })
}

function standing(
  programme: PointRuleOf<'programme'>,
  tier: string | null,
  until: string,
  paise: { readonly atEnd: number; readonly today: number },
): TierStanding {
  const { tiers } = programme.document.rule
  const rank = rankOf(programme, tier)
  const now = tiers[rank]
  const above = tiers[rank + 1]
  return {
    ...{ now, until, keep: Math.max(0, (now?.from ?? 0) - paise.atEnd) },
    next: above && { tier: above, missing: Math.max(0, above.from - paise.today) },
  }
}
