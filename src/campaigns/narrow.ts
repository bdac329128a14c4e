/** Whom an event concerns, among those a campaign is for. */
import type { Queryable } from '../db/statement.ts'
import { schemeTarget } from './about.ts'
import type { OwnEvents } from './freeze.ts'
import type { RunFacts } from './run-facts.ts'
import type { AudienceQuery } from './sql.ts'
import { targetCondition } from './target-sql.ts'

type Event = NonNullable<RunFacts['event']>

/** The audience of a run: the campaign's, or those of it whom the event concerns. */
export async function narrowed(
  q: Queryable,
  audience: AudienceQuery,
  { event }: RunFacts,
  now: Date,
): Promise<AudienceQuery | OwnEvents> {
  if (!event) return audience
  const { on } = event
  if (on === 'scheme-live' || on === 'ending') {
    const to = await schemeTarget(q, event, now)
    const { text, values } = targetCondition(to ?? { outlets: [] }, audience.values.length + 1)
    return {
      text: `select a.outlet_id from (${audience.text}) a join outlet o on o.id = a.outlet_id where ${text}`,
      values: [...audience.values, ...values],
    }
  }
  return joined(audience, event, now)
}

function joined(audience: AudienceQuery, event: Event, now: Date): AudienceQuery | OwnEvents {
  const at = (n: number) => `$${audience.values.length + n}`
  const concerns: Concerned = concerned[event.on as keyof typeof concerned]
  const { text, values, own } = concerns(event, now, at)
  const query = {
    text: `select a.outlet_id, e.event from (${audience.text}) a join (${text}) e on e.outlet_id = a.outlet_id`,
    values: [...audience.values, ...values],
  }
  return own ? { ...query, own } : { ...query, text: `select distinct outlet_id from (${query.text}) x` }
}

type At = (n: number) => string
type Concerned = (event: Event, now: Date, at: At) => AudienceQuery & { own?: true }

const bought = (at: At) => `
  t.placed_at > ${at(2)}::timestamptz - interval '90 days' and t.placed_at <= ${at(2)}
  and t.status not in ('refused', 'cancelled')`

const concerned = {
  /** Lots that go within the day a week ahead, by the brand's clock. */
  'points-expire': ({ day = '' }, _now, at) => ({
    own: true,
    text: `select l.outlet_id, 'points:' || ${at(1)} as event from point_lot l, brand b
      where l.rest > 0 and l.active_at is not null
        and l.expires_at >= (${at(1)}::date + 7)::timestamp at time zone b.time_zone
        and l.expires_at < (${at(1)}::date + 8)::timestamp at time zone b.time_zone group by 1`,
    values: [day],
  }),
  /** It would have ordered by now, by the median of the days between its orders, and has nothing on its way. */
  'reorder-due': ({ day = '' }, now, at) => ({
    own: true,
    text: `select outlet_id, 'order:' || max(id) as event from (
        select t.outlet_id, t.id, t.status, t.placed_at::date as day,
          t.placed_at::date - lag(t.placed_at::date) over (partition by t.outlet_id order by t.id) as gap
        from trade_order t where t.placed_at > ${at(2)}::timestamptz - interval '120 days' and t.placed_at <= ${at(2)}
          and t.status not in ('refused', 'cancelled')) o
      group by outlet_id having count(gap) >= 2
        and max(day) + greatest(1, percentile_cont(0.5) within group (order by gap))::int
          between ${at(1)}::date - 7 and ${at(1)}::date
        and not bool_or(status in ('placed', 'changed', 'confirmed', 'dispatched'))`,
    values: [day, now],
  }),
  /** Shops of the distributor that buy the product. */
  'back-in-stock': ({ product = 0, distributor = 0 }, now, at) => ({
    text: `select t.outlet_id, '' as event from trade_order t join order_line l on l.order_id = t.id
      where t.distributor_id = ${at(3)} and l.product_id = ${at(1)} and ${bought(at)}`,
    values: [product, now, distributor],
  }),
  /** Shops that buy its category. */
  'new-product': ({ product = 0 }, now, at) => ({
    text: `select t.outlet_id, '' as event from trade_order t join order_line l on l.order_id = t.id
      join product p on p.id = l.product_id
      where p.category = (select category from product where id = ${at(1)}) and ${bought(at)}`,
    values: [product, now],
  }),
} as const satisfies Record<string, Concerned>
