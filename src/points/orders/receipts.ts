/** What shops received: kept as the ground of tiers and goals, which are reckoned anew with every receipt and return. */
import { rows, statement } from '../../db/statement.ts'
import { addDays, dayIn } from '../../orders/zone.ts'
import type { Op } from '../ledger/types.ts'
import { type PointRule, rulesOf } from '../rules/document.ts'
import { type GoalRule, measure, type Period, periodOf, type Received } from '../rules/goals.ts'
import { heldAt } from '../rules/live.ts'
import { rankOf, tierOf, trailingFrom } from '../rules/tiers.ts'
import type { Context } from './context.ts'
import { rulesFor } from './earn.ts'
import { dayOf, isReceived, keptLines, type Moved } from './moved.ts'
import { goalReason } from './reason.ts'
import { expiryUnder } from './take-back.ts'
import type { Work } from './work.ts'

const goalsOf = (rules: readonly PointRule[]): GoalRule[] => rulesOf(rules, 'range', 'streak', 'target')

/** The first day of which what was received matters; null where no order was received or returned. */
export function sinceWhen(rules: readonly PointRule[], moved: readonly Moved[], now: Date): string | null {
  const received = moved.filter(({ order }) => isReceived(order))
  const days = received.flatMap(({ order }) => {
    const [programme] = rulesOf(heldAt(rules, now), 'programme')
    const day = dayIn(now, order.distributor.timeZone)
    const periods = goalsOf(heldAt(rules, order.placedAt)).flatMap(
      (rule) => periodOf(rule, dayOf(order)) ?? [],
    )
    return [programme ? trailingFrom(programme, day) : day, ...periods.map(({ from }) => from)]
  })
  return days.toSorted()[0] ?? null
}

/** What a shop received, these orders as they are now among it. */
function receivedBy({ context, moved }: Work, outletId: number): Received[] {
  const other = context.received
    .filter((row) => row.outletId === outletId)
    .map(({ productId, day, pieces, net }) => ({ productId, day, pieces, net }))
  const own = moved
    .filter(({ order }) => order.outlet.id === outletId && isReceived(order))
    .flatMap(({ order }) =>
      keptLines(order).map(({ line, pieces, net }) => ({
        productId: line.productId,
        day: dayOf(order),
        pieces,
        net,
      })),
    )
  return [...other, ...own].flatMap(({ productId, ...row }) => {
    const product = context.products.get(productId)
    return product ? [{ product, ...row }] : []
  })
}

const numberOf = ({ from }: Period): number => Number(from.replaceAll('-', ''))

/** Bonuses for goals that are reached now, and back from those that returns have undone. */
export function goalOps(work: Work): Op[] {
  const asked = new Map<string, Op[]>()
  for (const moved of work.moved.filter(({ order }) => isReceived(order)))
    for (const rule of goalsOf(rulesFor(work, moved))) {
      const period = periodOf(rule, dayOf(moved.order))
      const key = `${moved.order.outlet.id} ${rule.id} ${period?.from}`
      if (period && !asked.has(key)) asked.set(key, opsOfGoal(work, moved, rule, period))
    }
  return [...asked.values()].flat()
}

function opsOfGoal(work: Work, { order, cause }: Moved, rule: GoalRule, period: Period): Op[] {
  const outletId = order.outlet.id
  const { measured, goal } = measure(rule, period, receivedBy(work, outletId))
  const before = work.context.ofGoals.filter(
    (entry) => entry.outletId === outletId && entry.ruleId === rule.id && entry.sourceId === numberOf(period),
  )
  const stands = before.filter(({ points, reversed }) => points > reversed)
  const reason = goalReason(rule, period, measured, goal)
  const source = { kind: 'goal', id: numberOf(period) }
  const about = { outletId, source, reason, by: null }
  if (measured < goal)
    return stands.map(
      ({ id }): Op => ({
        ...about,
        do: 'reverse',
        lotId: id,
        points: 'all',
        key: `goal:${id}:lost:${order.id}:${cause}`,
      }),
    )
  if (stands.length > 0) return []
  const { kind, points } = rule.document.rule
  const expiresAt = expiryUnder(work.rules, work.now, work.now, order.distributor.timeZone)
  const key = `goal:${rule.id}:${outletId}:${period.from}:${before.length}`
  return [
    { ...about, do: 'earn', kind, points, key, expiresAt, rule: { id: rule.id, version: rule.version } },
  ]
}

const keep = statement<object>(
  'point-base-keep',
  `with kept as (
     insert into point_base (source, source_id, line, outlet_id, product_id, day, pieces, net)
     select 'order', o, line, outlet, product, day, pieces, net
     from jsonb_to_recordset($1::jsonb) as x(o bigint, line smallint, outlet bigint, product bigint, day date, pieces int, net bigint)
     on conflict (source_id, source, line) do update set pieces = excluded.pieces, net = excluded.net),
   risen as (
     select * from jsonb_to_recordset($2::jsonb) as y(outlet bigint, was text, becomes text, value bigint)),
   logged as (
     insert into point_tier_change (outlet_id, was, becomes, value, at) select outlet, was, becomes, value, $3 from risen)
   update point_account a set tier = risen.becomes, tier_since = $3 from risen where a.outlet_id = risen.outlet`,
)

/** Keeps what was received, and lifts shops into the tier they have reached. One round trip, none without receipts. */
export async function keepReceipts(work: Work): Promise<void> {
  const received = work.moved.filter(({ order }) => isReceived(order))
  if (received.length === 0) return
  const lines = received.flatMap(({ order }) => {
    const kept = new Map(keptLines(order).map((each) => [each.line.line, each]))
    return order.lines
      .filter((line) => line.received > 0)
      .map((line) => ({
        ...{
          o: order.id,
          line: line.line,
          outlet: order.outlet.id,
          product: line.productId,
          day: dayOf(order),
        },
        ...{ pieces: kept.get(line.line)?.pieces ?? 0, net: kept.get(line.line)?.net ?? 0 },
      }))
  })
  await rows(work.tx.client, keep, [
    JSON.stringify(lines),
    JSON.stringify(risenShops(work, received)),
    work.now,
  ])
}

function risenShops(work: Work, received: readonly Moved[]) {
  const [programme] = rulesOf(heldAt(work.rules, work.now), 'programme')
  if (!programme) return []
  const zones = new Map(received.map(({ order }) => [order.outlet.id, order.distributor.timeZone]))
  return [...zones].flatMap(([outlet, zone]) => {
    const today = dayIn(work.now, zone)
    const value = trailingValue(receivedBy(work, outlet), trailingFrom(programme, today), addDays(today, 1))
    const becomes = tierOf(programme, value)?.tier ?? null
    const was = tierBefore(work.context, outlet)
    return rankOf(programme, becomes) > rankOf(programme, was) ? [{ outlet, was, becomes, value }] : []
  })
}

const tierBefore = ({ shops }: Context, outlet: number): string | null => shops.get(outlet)?.tier ?? null

const trailingValue = (received: readonly Received[], from: string, until: string): number =>
  received.reduce((sum, { day, net }) => (day >= from && day < until ? sum + net : sum), 0)
