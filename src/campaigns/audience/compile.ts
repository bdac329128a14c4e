/** A condition as SQL on the alias `o` of an outlet. Sets, never outlet by outlet: an audience may be all there is. */
import { netTaxable } from '../../orders/net-value.ts'
import type { AudienceQuery } from '../sql.ts'
import { targetCondition } from '../target-sql.ts'
import { type Compiling, dayMs, Values } from './compiling.ts'
import type { Condition, Leaf } from './condition.ts'
import { basketFigures, boughtSince, lastOrders, orderFigures, rangeFigures } from './order-sources.ts'

/** The condition, its parameters numbered from `$first`. */
export function compileCondition(condition: Condition, first: number, at: Compiling): AudienceQuery {
  const values = new Values(first)
  return { text: textOf(condition, values, at), values: values.list }
}

function textOf(condition: Condition, values: Values, at: Compiling): string {
  if ('all' in condition) return `(${condition.all.map((each) => textOf(each, values, at)).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map((each) => textOf(each, values, at)).join(' or ')})`
  // What is not known of an outlet is not so: a shop without a class is not of class A.
  if ('not' in condition) return `((${textOf(condition.not, values, at)}) is not true)`
  const leaf: (part: Leaf, values: Values, at: Compiling) => string = leafTexts[condition.is] as never
  return leaf(condition, values, at)
}

type Part<Is extends Leaf['is']> = Extract<Leaf, { is: Is }>
type Texts = { [Is in Leaf['is']]: (part: Part<Is>, values: Values, at: Compiling) => string }

type Span = { atLeast?: number; atMost?: number }
const within = (what: string, { atLeast, atMost }: Span, values: Values): string =>
  [
    ...(atLeast === undefined ? [] : [`${what} >= ${values.add(atLeast)}`]),
    ...(atMost === undefined ? [] : [`${what} <= ${values.add(atMost)}`]),
  ].join(' and ') || 'true'

/** Those whose figure over their orders is within; who has no order has 0 of it. */
function figure(figures: string, span: Span, values: Values): string {
  const zeroFits = (span.atLeast ?? 0) <= 0
  const inside = within('f.figure', span, values)
  return zeroFits
    ? `not exists (select from (${figures}) f where f.outlet_id = o.id and not (${inside}))`
    : `o.id in (select f.outlet_id from (${figures}) f where ${inside})`
}

const leafTexts: Texts = {
  target: ({ to }, values) => `(${values.take(targetCondition(to, values.next))})`,
  list: ({ list }, values) =>
    `o.id in (select e.outlet_id from outlet_list_entry e where e.list_id = ${values.add(list)})`,
  language: (
    part,
    values,
  ) => `o.id in (select m.outlet_id from membership m join person p on p.id = m.person_id
    where m.active and m.outlet_id is not null and p.language = any(${values.add(part.in)}::text[]))`,
  channel: (
    part,
    values,
  ) => `o.id in (select m.outlet_id from membership m join conversation c on c.person_id = m.person_id
    where m.active and m.outlet_id is not null and c.reachable and c.channel = any(${values.add(part.in)}::text[]))`,
  bought: ({ goods, days }, values, at) => {
    const named = [
      ...(goods.skus ? [`p.sku = any(${values.add(goods.skus)}::text[])`] : []),
      ...(goods.categories ? [`p.category = any(${values.add(goods.categories)}::text[])`] : []),
    ].join(' or ')
    return `o.id in (${boughtSince(`select p.id from product p where ${named}`, days, values, at)})`
  },
  orders: ({ days, ...span }, values, at) => figure(orderFigures(days, values, at), span, values),
  // A shop without orders has no basket, not one of nothing.
  basket: ({ days, ...span }, values, at) =>
    `o.id in (select f.outlet_id from (${basketFigures(days, values, at)}) f where ${within('f.figure', span, values)})`,
  range: ({ days, ...span }, values, at) => figure(rangeFigures(days, values, at), span, values),
  lapsed: ({ days }, values, at) => `o.id in (${lastOrders(days, values, at)})`,
  points: (span, values) =>
    figure('select a.outlet_id, a.active as figure from point_account a', span, values),
  'points-expiring': ({ days, ...span }, values, { now }) =>
    `o.id in (select l.outlet_id from point_lot l where l.rest > 0 and l.active_at is not null
      and l.expires_at > ${values.add(now)} and l.expires_at <= ${values.add(new Date(now.getTime() + days * dayMs))}
      group by 1 having ${within('sum(l.rest)', span, values)})`,
  'under-slab': ({ scheme, within: share }, values, { slabs }) => {
    const found = slabs.get(scheme)
    if (!found) return 'false'
    const sum = found.of === 'pieces' ? 'sum(l.received - l.returned)' : `sum(${netTaxable})`
    const [from, until] = [values.add(found.from), values.add(found.until)]
    return `o.id in (select m.outlet_id from (select t.outlet_id, ${sum} as so from trade_order t
        join order_line l on l.order_id = t.id and l.free_by is null and l.received > l.returned
        where t.status = 'received' and t.placed_at >= ${from}::timestamptz and t.placed_at < ${until}::timestamptz
          and (${values.add(found.products)}::bigint[] is null or l.product_id = any(${values.add(found.products)}::bigint[]))
        group by 1) m
      join lateral (select min(s) as slab from unnest(${values.add(found.slabs)}::bigint[]) s where s > m.so) n on true
      where n.slab - m.so <= n.slab * ${values.add(share)}::numeric / 10000)`
  },
  campaign: ({ campaign, did }, values) => {
    const done = {
      told: 'r.sent_at is not null',
      // Who answered has read it, also where the messenger tells nobody what was read.
      read: `(r.receipt = 'read' or r.answered_at is not null)`,
      answered: 'r.answered_at is not null',
      ordered: 'r.order_id is not null',
    }[did]
    return `o.id in (select r.outlet_id from campaign_recipient r join campaign_run n on n.id = r.run_id
      where n.campaign_id = ${values.add(campaign)} and ${done})`
  },
}
