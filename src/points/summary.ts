/** A shop's points at a glance: what it can spend, what is coming and going, its tier and what happened last. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { dayIn } from '../orders/zone.ts'
import type { EntryKind } from './ledger/types.ts'
import { type PointRuleOf, rulesOf } from './rules/document.ts'
import { heldAt, pointRules, ruleListKey } from './rules/live.ts'
import { lastOfMonth, rankOf, type Tier, trailingFrom } from './rules/tiers.ts'

type Account = {
  active: number
  pending: number
  tier: string | null
  due: number
  key: string
  zone: string | null
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

// A parameter in place of `now()` keeps the answer the clock's of the caller.
const readAccount = statement<Account>(
  'points-summary-account',
  `select coalesce(a.active, 0) as active, coalesce(a.pending, 0) as pending, a.tier, ${ruleListKey} as key,
     (select time_zone from brand where id = 1) as zone,
     (select coalesce(sum(rest), 0) from point_lot where outlet_id = $1 and rest > 0 and active_at is not null
       and expires_at <= $2)::bigint as due
   from (select 1) one left join point_account a on a.outlet_id = $1`,
)
const readPending = statement<Summary['pending'][number]>(
  'points-summary-pending',
  `select sum(l.rest)::bigint as points, o.number, o.deliver_on as "deliverOn" from point_lot l
   join point_entry e on e.id = l.entry_id left join trade_order o on o.id = e.source_id and e.source = 'order'
   where l.outlet_id = $1 and l.rest > 0 and l.active_at is null
   group by o.number, o.deliver_on order by o.deliver_on, o.number limit 20`,
)
const readExpiring = statement<Summary['expiring'][number]>(
  'points-summary-expiring',
  `select sum(rest)::bigint as points, to_char(expires_at at time zone $3 - interval '1 second', 'YYYY-MM-DD') as day
   from point_lot where outlet_id = $1 and rest > 0 and active_at is not null
     and expires_at > $2 and expires_at <= $2::timestamptz + interval '45 days'
   group by 2 order by 2 limit 3`,
)
const readLast = statement<Movement>(
  'points-summary-last',
  `select at, points, kind, source, source_id as "sourceId", (reason->>'number')::bigint as number, reason->'name' as name
   from point_entry where outlet_id = $1 order by id desc limit 60`,
)
const readValue = statement<{ value: number }>(
  'points-summary-value',
  'select coalesce(sum(net), 0)::bigint as value from point_base where outlet_id = $1 and day between $2 and $3',
)

/** What a shop can spend now; below zero is a debt that coming points pay. */
export async function balanceOf(q: Queryable, outletId: number, now: Date): Promise<number> {
  const account = await one(q, readAccount, [outletId, now])
  return account ? account.active - account.due : 0
}

/** At most five movements, newest first; entries made together about the same thing are one. */
export async function summaryOf(q: Queryable, outletId: number, now: Date): Promise<Summary> {
  const account = await one(q, readAccount, [outletId, now])
  if (!account) throw new Error('the account of points answered nothing')
  const zone = account.zone ?? 'UTC'
  return {
    active: account.active - account.due,
    pending: account.pending === 0 ? [] : await rows(q, readPending, [outletId]),
    expiring: account.active > 0 ? await rows(q, readExpiring, [outletId, now, zone]) : [],
    tier: await tierStanding(q, outletId, account, now),
    movements: movementsOf(await rows(q, readLast, [outletId])).slice(0, 5),
  }
}

function movementsOf(entries: readonly Movement[]): Movement[] {
  const groups = new Map<string, Movement>()
  for (const entry of entries) {
    const { source, sourceId, points, at } = entry
    const key = `${source} ${sourceId} ${points > 0} ${at.getTime()}`
    const known = groups.get(key)
    groups.set(key, known ? { ...known, points: known.points + points } : entry)
  }
  return [...groups.values()]
}

async function tierStanding(
  q: Queryable,
  outletId: number,
  { key, tier, zone }: Account,
  now: Date,
): Promise<TierStanding | undefined> {
  const [programme] = rulesOf(heldAt(await pointRules(q, key), now), 'programme')
  if (!programme || programme.document.rule.tiers.length === 0) return undefined
  const today = dayIn(now, zone ?? 'UTC')
  const until = lastOfMonth(today)
  const value = async (from: string) => (await one(q, readValue, [outletId, from, today]))?.value ?? 0
  return standing(programme, tier, until, {
    atEnd: await value(trailingFrom(programme, until)),
    today: await value(trailingFrom(programme, today)),
  })
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
