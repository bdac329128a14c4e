/** Statements of the planner: an outlet's state, when it is told, and the values of its variables. */
import { statement } from '../db/statement.ts'
import { netTaxable } from '../orders/net-value.ts'

export const lockRun = statement<{
  campaignId: number
  body: unknown
  facts: unknown
  at: Date
}>(
  'campaign-run-lock',
  `select campaign_id as "campaignId", body, facts, at
   from campaign_run where id = $1 and status = 'planning' for update skip locked`,
)

/** The outlets that are planned next, in the order of all; they are nowhere else from then on. */
export const takeBatch = statement<{ outlets: number[] }>(
  'campaign-batch-take',
  `delete from campaign_batch where run_id = $1
     and nth = (select min(nth) from campaign_batch where run_id = $1) returning outlets`,
)

export type Calendar = {
  beat: number
  zone: string
  cutOff: string
  visitDays: string[]
  workDays: string[]
  holidays: string[]
}

/** The calendars of the beats in a batch. */
export const beatsOfBatch = statement<Calendar>(
  'campaign-batch-beats',
  `select b.id as beat, d.time_zone as zone, d.cut_off::text as "cutOff", b.visit_days as "visitDays",
     d.work_days as "workDays",
     array(select h.day::text from holiday h where h.distributor_id = d.id and h.day >= $2::date - 8) as holidays
   from (select distinct o.beat_id from unnest($1::bigint[]) u(outlet_id) join outlet o on o.id = u.outlet_id) used
   join beat b on b.id = used.beat_id join distributor d on d.id = b.distributor_id`,
)

export const zonesOfDistributors = statement<{ zone: string }>(
  'campaign-zones',
  `select distinct time_zone as zone from distributor union select time_zone from brand order by 1`,
)

/** Values of an outlet's variables, of the alias `b`. */
export const pointsOf = `coalesce((select a.active from point_account a where a.outlet_id = b.outlet_id), 0)`
export const usualOf = (at: string) => `(select p.name from trade_order t
    join order_line l on l.order_id = t.id and l.free_by is null join product p on p.id = l.product_id
  where t.outlet_id = b.outlet_id and t.placed_at > ${at}::timestamptz - interval '90 days'
    and t.status not in ('refused', 'cancelled')
  group by p.id order by count(*) desc, sum(l.ordered) desc, p.id limit 1)`
/** `products`: the ids that count, null for all. */
export const measuredOf = (
  from: string,
  until: string,
  products: string,
) => `(select jsonb_build_object('pieces', coalesce(sum(l.received - l.returned), 0),
    'taxable', coalesce(sum(${netTaxable}), 0)::bigint)
  from trade_order t join order_line l on l.order_id = t.id and l.free_by is null and l.received > l.returned
  where t.outlet_id = b.outlet_id and t.status = 'received' and t.placed_at >= ${from} and t.placed_at < ${until}
    and (${products}::bigint[] is null or l.product_id = any(${products})))`

/**
 * Plans one batch. Of each outlet one person is told: who wants offers and can be reached, an owner before staff. The
 * hold-out is drawn last, among those who would be told: told and held out differ in nothing else.
 *
 * $1 run, $2 outlets, $3 campaign, $4 hold-out in basis points, $5 start, $6 distributors without stock, $7/$8 zones and
 * their instants, $9/$10 beats and theirs (null: by zone), $11 variables, $12 each outlet for itself, $13/$14/$15 what
 * counts towards a gap: from, until, products.
 */
export const planBatch = statement<never>(
  'campaign-plan',
  `with zone as materialized (select * from unnest($7::text[], $8::timestamptz[]) as z(zone, due)),
   beats as materialized (select * from unnest($9::bigint[], $10::timestamptz[]) as z(beat, due)),
   home as materialized (select coalesce((select time_zone from brand limit 1), 'UTC') as zone),
   best as (
     select b.outlet_id, o.name, o.status, o.distributor_id, o.beat_id, w.person_id, w.offers, w.account,
            coalesce(d.time_zone, (select zone from home)) as zone
     from unnest($2::bigint[]) b(outlet_id) join outlet o on o.id = b.outlet_id left join distributor d on d.id = o.distributor_id
     left join lateral (
       select m.person_id, p.offers, c.account from membership m join person p on p.id = m.person_id
       left join lateral (select c.account from conversation c where c.person_id = p.id and c.reachable
         order by c.heard_at desc nulls last, c.id limit 1) c on true
       where m.outlet_id = b.outlet_id and m.active
       order by (p.offers is true and c.account is not null) desc, p.offers is true desc, m.role = 'owner' desc, m.id
       limit 1) w on true
   ), judged as materialized (
     select b.*, coalesce(case when $9::bigint[] is null then zone.due else beats.due end, $5::timestamptz) as due,
       case when b.status <> 'active' then 'closed'
         when b.distributor_id = any($6::bigint[]) then 'no-stock'
         when b.person_id is null then 'nobody'
         when b.offers is not true then 'no-consent'
         when b.account is null then 'unreachable'
         when $9::bigint[] is not null and beats.due is null then 'no-cut-off'
         when not $12 and exists (select from membership m join campaign_recipient r on r.run_id = $1
             and r.outlet_id = m.outlet_id
           where m.person_id = b.person_id and m.active and m.outlet_id < b.outlet_id
             and r.person_id = b.person_id and r.state <> 'skipped') then 'same-person'
       end as reason
     from best b left join zone on zone.zone = b.zone left join beats on beats.beat = b.beat_id
   ), numbered as (
     select b.*, row_number() over (partition by b.person_id, b.reason is null order by b.outlet_id) as nth from judged b
   ), once as (
     select b.*, coalesce(b.reason, case when not $12 and b.nth > 1 then 'same-person' end) as skips from numbered b
   ), drawn as (
     select b.*, case when b.skips is not null then 'skipped'
       when (hashtextextended($3::text || ':' || b.outlet_id, 0) & 9223372036854775807) % 10000 < $4 then 'held-out'
       else 'planned' end as state
     from once b
   )
   insert into campaign_recipient (run_id, outlet_id, state, reason, person_id, account, zone, due_at, params)
   select $1, b.outlet_id, b.state, b.skips, b.person_id, b.account, b.zone, b.due,
     case when b.state = 'skipped' then null else jsonb_strip_nulls(jsonb_build_object('name', b.name,
       'points', case when 'points' = any($11::text[]) then ${pointsOf} end,
       'usual', case when 'usual' = any($11::text[]) then ${usualOf('$5')} end,
       'measured', case when 'gap' = any($11::text[]) then ${measuredOf('$13', '$14', '$15')} end)) end
   from drawn b order by b.outlet_id`,
)

export const planned = statement<never>(
  'campaign-planned',
  `update campaign_run set status = 'sending', planned_at = $2 where id = $1`,
)
