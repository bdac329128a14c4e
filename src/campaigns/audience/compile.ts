/** A condition as SQL on the alias `o` of an outlet. Sets, never outlet by outlet: an audience may be all there is. */
import { netTaxable } from '../../orders/net-value.ts'
import type { AudienceQuery } from '../sql.ts'
import { targetCondition } from '../target-sql.ts'
import { type Compiling, dayMs, Values } from './compiling.ts'
import type { Condition, Leaf } from './condition.ts'
import { boughtSince, figures, hasAll, keptFigure, keptLapse, lastOrders } from './order-sources.ts'

/** The condition, its parameters numbered from `$first`. `counted`: it is also on `k`, the row counted of the outlet. */
export function compileCondition(
  condition: Condition,
  first: number,
  at: Compiling,
): AudienceQuery & { counted: boolean } {
  const values = new Values(first)
  const text = textOf(condition, values, at)
  return { text, values: values.list, counted: values.counted }
}

/** What a part says: a condition on `o`, or the select of those of whom it is true. */
type Said = string | { readonly outlets: string }

function textOf(condition: Condition, values: Values, at: Compiling): string {
  if ('all' in condition) return `(${condition.all.map((each) => textOf(each, values, at)).join(' and ')})`
  if ('any' in condition)
    return `(${condition.any.map((each) => textOf(each, values, { ...at, beside: true })).join(' or ')})`
  if ('not' in condition) return notText(condition.not, values, at)
  const said = saidOf(condition, values, at)
  return typeof said === 'string' ? said : `o.id in (${said.outlets})`
}

// What is not known of an outlet is not so: a shop without a class is not of class A. A set has no unknowns: as it is said
// here, Postgres joins it once, several at work.
function notText(condition: Condition, values: Values, at: Compiling): string {
  const said =
    'is' in condition ? saidOf(condition, values, at) : textOf(condition, values, { ...at, beside: true })
  return typeof said === 'string'
    ? `((${said}) is not true)`
    : `not exists (select from (${said.outlets}) x(outlet_id) where x.outlet_id = o.id)`
}

function saidOf(leaf: Leaf, values: Values, at: Compiling): Said {
  const say: (part: Leaf, values: Values, at: Compiling) => Said = leafTexts[leaf.is] as never
  return say(leaf, values, at)
}

type Part<Is extends Leaf['is']> = Extract<Leaf, { is: Is }>
type Texts = { [Is in Leaf['is']]: (part: Part<Is>, values: Values, at: Compiling) => Said }

type Span = { atLeast?: number; atMost?: number }
const within = (what: string, { atLeast, atMost }: Span, values: Values): string =>
  [
    ...(atLeast === undefined ? [] : [`${what} >= ${values.add(atLeast)}`]),
    ...(atMost === undefined ? [] : [`${what} <= ${values.add(atMost)}`]),
  ].join(' and ') || 'true'

/** Those whose figure is within; who is not in the select, unless all are, has 0 of it. */
function figure(select: string, span: Span, values: Values, all = false): Said {
  const zeroFits = !all && (span.atLeast ?? 0) <= 0
  const inside = within('f.figure', span, values)
  return zeroFits
    ? `not exists (select from (${select}) f where f.outlet_id = o.id and not (${inside}))`
    : { outlets: `select f.outlet_id from (${select}) f where ${inside}` }
}

/** The same of orders in so many days. */
function ofOrders(
  of: 'orders' | 'range',
  { days, ...span }: Span & { days: number },
  values: Values,
  at: Compiling,
) {
  const kept = keptFigure(of, days, values, at)
  return kept
    ? `(${within(kept, span, values)})`
    : figure(figures[of](days, values, at), span, values, hasAll(days, at))
}

const leafTexts: Texts = {
  target: ({ to }, values) => `(${values.take(targetCondition(to, values.next))})`,
  list: ({ list }, values) => ({
    outlets: `select e.outlet_id from outlet_list_entry e where e.list_id = ${values.add(list)}`,
  }),
  language: (part, values) => ({
    outlets: `select m.outlet_id from membership m join person p on p.id = m.person_id
      where m.active and m.outlet_id is not null and p.language = any(${values.add(part.in)}::text[])`,
  }),
  channel: (part, values) => ({
    outlets: `select m.outlet_id from membership m join conversation c on c.person_id = m.person_id
      where m.active and m.outlet_id is not null and c.reachable and c.channel = any(${values.add(part.in)}::text[])`,
  }),
  bought: ({ goods, days }, values, at) => {
    const named = [
      ...(goods.skus ? [`p.sku = any(${values.add(goods.skus)}::text[])`] : []),
      ...(goods.categories ? [`p.category = any(${values.add(goods.categories)}::text[])`] : []),
    ].join(' or ')
    return { outlets: boughtSince(`select p.id from product p where ${named}`, days, values, at) }
  },
  orders: (part, values, at) => ofOrders('orders', part, values, at),
  // A shop without orders has no basket, not one of nothing.
  basket: ({ days, ...span }, values, at) => {
    const kept = keptFigure('basket', days, values, at)
    if (kept) return `(${within(kept, span, values)})`
    const select = figures.basket(days, values, at)
    return { outlets: `select f.outlet_id from (${select}) f where ${within('f.figure', span, values)}` }
  },
  range: (part, values, at) => ofOrders('range', part, values, at),
  lapsed: ({ days }, values, at) => keptLapse(days, values, at) ?? { outlets: lastOrders(days, values, at) },
  points: (span, values) =>
    figure('select a.outlet_id, a.active as figure from point_account a', span, values),
  'points-expiring': ({ days, ...span }, values, { now }) => ({
    outlets: `select l.outlet_id from point_lot l where l.rest > 0 and l.active_at is not null
      and l.expires_at > ${values.add(now)} and l.expires_at <= ${values.add(new Date(now.getTime() + days * dayMs))}
      group by 1 having ${within('sum(l.rest)', span, values)}`,
  }),
  'under-slab': ({ scheme, within: share }, values, { slabs }) => {
    const found = slabs.get(scheme)
    if (!found) return 'false'
    const sum = found.of === 'pieces' ? 'sum(l.received - l.returned)' : `sum(${netTaxable})`
    const [from, until] = [values.add(found.from), values.add(found.until)]
    const select = `select m.outlet_id from (select t.outlet_id, ${sum} as so from trade_order t
        join order_line l on l.order_id = t.id and l.free_by is null and l.received > l.returned
        where t.status = 'received' and t.placed_at >= ${from}::timestamptz and t.placed_at < ${until}::timestamptz
          and (${values.add(found.products)}::bigint[] is null or l.product_id = any(${values.add(found.products)}::bigint[]))
        group by 1) m
      join lateral (select min(s) as slab from unnest(${values.add(found.slabs)}::bigint[]) s where s > m.so) n on true
      where n.slab - m.so <= n.slab * ${values.add(share)}::numeric / 10000`
    return { outlets: select }
  },
  campaign: ({ campaign, did }, values) => {
    const done = {
      told: 'r.sent_at is not null',
      // Who answered has read it, also where the messenger tells nobody what was read.
      read: `(r.receipt = 'read' or r.answered_at is not null)`,
      answered: 'r.answered_at is not null',
      ordered: 'r.order_id is not null',
    }[did]
    const select = `select r.outlet_id from campaign_recipient r join campaign_run n on n.id = r.run_id
      where n.campaign_id = ${values.add(campaign)} and ${done}`
    return { outlets: select }
  },
}
