/** What outlets received before and after a campaign first meant them, added up for the told and the held-out. */
import { z } from 'zod'
import { one, type Queryable, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { netTaxable } from '../../orders/net-value.ts'
import { longQuery } from '../long-query.ts'
import type { Arm } from './estimate.ts'

/** The prior weeks by which shops are told apart. */
export const daysBefore = 28
/** So long a message is thought to move something, beginning with the instant it is due. */
export const daysAfter = 14
/** A campaign that comes round is measured from each outlet's first message until its last run's weeks are over, at most so long. */
const mostDays = 84

const ArmSums = z.object({
  n: z.number(),
  before: z.number(),
  after: z.number(),
  sxx: z.number(),
  syy: z.number(),
  sxy: z.number(),
})
const Day = z.object({
  /** 0: the 24 hours from the message on; −1: those before it. */
  day: z.int(),
  told: z.boolean(),
  /** Orders placed, except those refused or cancelled; paise received of them, net of returns. */
  orders: z.number(),
  value: z.number(),
})
export type DayOfArm = z.infer<typeof Day>

/** Stored for campaigns of many outlets, hence its version. */
export const Measured = z.object({
  v: z.literal(1),
  told: ArmSums,
  heldOut: ArmSums,
  /** From four weeks before to at most four weeks after; days without an order are absent. */
  days: z.array(Day),
  /** When the first outlet's time begins and the last one's is over; null where nobody was planned. */
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
})
export type Measured = z.infer<typeof Measured>

// Drawn: whoever was planned or held out, each from its first message on. What a campaign itself changes (who was told in the
// end, how often) decides neither who is compared nor how long: the held-out have the same first day and the same last one.
// Those that were left out when it was planned have no parameters, and nobody drew a lot for them.
const sums = `
  with last as (select max(at) as at from campaign_run where campaign_id = $1),
  drawn as materialized (
    select distinct on (r.outlet_id) r.outlet_id, r.state <> 'held-out' as told, coalesce(r.due_at, u.at) as since,
      least(coalesce(r.due_at, u.at) + interval '${mostDays} days',
        greatest(coalesce(r.due_at, u.at), last.at) + interval '${daysAfter} days') as until
    from last join campaign_run u on u.campaign_id = $1 join campaign_recipient r on r.run_id = u.id
    where r.params is not null and coalesce(r.due_at, u.at) <= $2
    order by r.outlet_id, u.id
  ), bought as materialized (
    select d.outlet_id, d.told, o.id, o.source <> 'backorder' as own, floor(extract(epoch from o.placed_at - d.since) / 86400)::int as day,
      coalesce(sum(${netTaxable}), 0)::float8 as value
    from drawn d join trade_order o on o.outlet_id = d.outlet_id and o.status not in ('refused', 'cancelled')
      and o.placed_at >= d.since - interval '${daysBefore} days' and o.placed_at < least(d.until, $2)
    left join order_line l on l.order_id = o.id and o.status = 'received' and l.free_by is null and l.received > l.returned
    where o.placed_at >= (select min(since) from drawn) - interval '${daysBefore} days'
    group by o.id, d.outlet_id, d.told, d.since
  ), outlets as (
    select d.told, coalesce(sum(b.value) filter (where b.day < 0), 0) as x, coalesce(sum(b.value) filter (where b.day >= 0), 0) as y
    from drawn d left join bought b on b.outlet_id = d.outlet_id group by d.outlet_id, d.told
  ), arms as (
    select told, regr_count(y, x) as n, regr_avgx(y, x) as before, regr_avgy(y, x) as after, regr_sxx(y, x) as sxx,
      regr_syy(y, x) as syy, regr_sxy(y, x) as sxy from outlets group by told
  ), days as (
    select day, told, count(*) filter (where own) as orders, sum(value) as value from bought where day < ${daysBefore} group by 1, 2 order by 1, 2)
  select (select jsonb_agg(arms) from arms) as arms, (select jsonb_agg(days) from days) as days,
    (select min(since) from drawn) as since, (select max(until) from drawn) as until`

type Row = {
  arms: (Arm & { told: boolean })[] | null
  days: DayOfArm[] | null
  since: Date | null
  until: Date | null
}

const measureNow = statement<Row>('campaign-lift-sums', sums)

/**
 * One statement over all of a campaign's runs. Values are received pieces at the price they were ordered at, without GST, net
 * of returns, by the day they were ordered; what is still on its way counts once it is received, on both sides alike.
 */
export const measure = async (q: Queryable, campaignId: number, now: Date): Promise<Measured> =>
  measured(await one(q, measureNow, [campaignId, now]))

/** The same with the patience that a million outlets take. */
export const measureLong = async (tx: Tx, campaignId: number, now: Date): Promise<Measured> =>
  measured((await longQuery<Row>(tx, sums, [campaignId, now])).rows[0])

const nobody: Arm = { n: 0, before: 0, after: 0, sxx: 0, syy: 0, sxy: 0 }

function measured(row: Row | undefined): Measured {
  const arm = (told: boolean): Arm => {
    const found = row?.arms?.find((each) => each.told === told)
    if (!found) return nobody
    const { told: _, ...rest } = found
    return rest
  }
  return {
    v: 1,
    ...{ told: arm(true), heldOut: arm(false), days: row?.days ?? [] },
    ...{ from: row?.since?.toISOString() ?? null, until: row?.until?.toISOString() ?? null },
  }
}
