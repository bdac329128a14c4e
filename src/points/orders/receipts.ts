/** What shops received: kept as the ground of tiers and goals, which are reckoned anew with every receipt and return. */
import { rows, statement } from '../../db/statement.ts'
import { addDays, dayIn } from '../../orders/zone.ts'
import type { Op } from '../ledger/types.ts'
import { type PointRule, rulesOf } from '../rules/document.ts'
import { type GoalRule, measure, type Period, periodOf, type Received } from '../rules/goals.ts'
import { heldAt } from '../rules/live.ts'
import { rankOf, tierOf, trailingFrom } from '../rules/tiers.ts'
import type { Context } from './context.ts'
import { rulesAt } from './earn.ts'
import { isReceived, keptLines, type Moved } from './moved.ts'
import { goalReason } from './reason.ts'
import { expiryUnder } from './take-back.ts'
import type { Work } from './work.ts'

/** What a shop received with one document, as it counts now. */
export type Receipt = {
  readonly of: 'order' | 'bill'
  readonly id: number
  readonly outletId: number
  /** When it was ordered or billed: that picks the rules, and the day of `timeZone` it counts on. */
  readonly at: Date
  readonly timeZone: string
  /** Tells changes of documents apart. */
  readonly cause: string
  readonly lines: readonly {
    readonly line: number
    readonly productId: number
    readonly pieces: number
    readonly net: number
  }[]
}

/** Of orders that were received or of which something came back. */
export const receiptsOf = (moved: readonly Moved[]): Receipt[] =>
  moved.filter(({ order }) => isReceived(order)).map(receiptOf)

function receiptOf({ order, cause }: Moved): Receipt {
  const kept = new Map(keptLines(order).map((each) => [each.line.line, each]))
  const lines = order.lines
    .filter((line) => line.received > 0)
    .map(({ line, productId }) => ({
      ...{ line, productId, pieces: kept.get(line)?.pieces ?? 0, net: kept.get(line)?.net ?? 0 },
    }))
  const { id, outlet, placedAt: at, distributor } = order
  return {
    ...{ of: 'order', id, outletId: outlet.id, at, timeZone: distributor.timeZone },
    cause: `${id}:${cause}`,
    lines,
  }
}

/** What everything about receipts goes by. */
export type Ground = Pick<Work, 'tx' | 'rules' | 'context' | 'now'>

const goalsOf = (rules: readonly PointRule[]): GoalRule[] => rulesOf(rules, 'range', 'streak', 'target')

const dayOf = ({ at, timeZone }: Receipt): string => dayIn(at, timeZone)

/** The first day of which what was received matters; null where nothing was received or returned. */
export function sinceWhen(
  rules: readonly PointRule[],
  receipts: readonly Receipt[],
  now: Date,
): string | null {
  const days = receipts.flatMap((receipt) => {
    const [programme] = rulesOf(heldAt(rules, now), 'programme')
    const day = dayIn(now, receipt.timeZone)
    const periods = goalsOf(heldAt(rules, receipt.at)).flatMap((rule) => periodOf(rule, dayOf(receipt)) ?? [])
    return [programme ? trailingFrom(programme, day) : day, ...periods.map(({ from }) => from)]
  })
  return days.toSorted()[0] ?? null
}

/** What a shop received, these documents as they are now among it. */
function receivedBy({ context }: Ground, receipts: readonly Receipt[], outletId: number): Received[] {
  const other = context.received
    .filter((row) => row.outletId === outletId)
    .map(({ productId, day, pieces, net }) => ({ productId, day, pieces, net }))
  const own = receipts
    .filter((receipt) => receipt.outletId === outletId)
    .flatMap((receipt) =>
      receipt.lines.map(({ productId, pieces, net }) => ({ productId, day: dayOf(receipt), pieces, net })),
    )
  return [...other, ...own.filter(({ pieces }) => pieces > 0)].flatMap(({ productId, ...row }) => {
    const product = context.products.get(productId)
    return product ? [{ product, ...row }] : []
  })
}

const numberOf = ({ from }: Period): number => Number(from.replaceAll('-', ''))

/** Bonuses for goals that are reached now, and back from those that returns have undone. */
export function goalOps(ground: Ground, receipts: readonly Receipt[]): Op[] {
  const asked = new Map<string, Op[]>()
  for (const receipt of receipts)
    for (const rule of goalsOf(rulesAt(ground, receipt))) {
      const period = periodOf(rule, dayOf(receipt))
      const key = `${receipt.outletId} ${rule.id} ${period?.from}`
      if (period && !asked.has(key)) asked.set(key, opsOfGoal(ground, receipts, receipt, rule, period))
    }
  return [...asked.values()].flat()
}

function opsOfGoal(
  ground: Ground,
  receipts: readonly Receipt[],
  { outletId, cause, timeZone }: Receipt,
  rule: GoalRule,
  period: Period,
): Op[] {
  const { context, rules, now } = ground
  const { measured, goal } = measure(rule, period, receivedBy(ground, receipts, outletId))
  const before = context.ofGoals.filter(
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
        key: `goal:${id}:lost:${cause}`,
      }),
    )
  if (stands.length > 0) return []
  const { kind, points } = rule.document.rule
  const expiresAt = expiryUnder(rules, now, now, timeZone)
  const key = `goal:${rule.id}:${outletId}:${period.from}:${before.length}`
  return [
    { ...about, do: 'earn', kind, points, key, expiresAt, rule: { id: rule.id, version: rule.version } },
  ]
}

const keep = statement<object>(
  'point-base-keep',
  `with kept as (
     insert into point_base (source, source_id, line, outlet_id, product_id, day, pieces, net)
     select source, o, line, outlet, product, day, pieces, net
     from jsonb_to_recordset($1::jsonb) as x(source text, o bigint, line smallint, outlet bigint, product bigint, day date, pieces int, net bigint)
     on conflict (source_id, source, line) do update set pieces = excluded.pieces, net = excluded.net),
   risen as (
     select * from jsonb_to_recordset($2::jsonb) as y(outlet bigint, was text, becomes text, value bigint)),
   logged as (
     insert into point_tier_change (outlet_id, was, becomes, value, at) select outlet, was, becomes, value, $3 from risen)
   update point_account a set tier = risen.becomes, tier_since = $3 from risen where a.outlet_id = risen.outlet`,
)

/** Keeps what was received, and lifts shops into the tier they have reached. One round trip, none without receipts. */
export async function keepReceipts(ground: Ground, receipts: readonly Receipt[]): Promise<void> {
  if (receipts.length === 0) return
  const kept = receipts.flatMap((receipt) =>
    receipt.lines.map(({ line, productId: product, pieces, net }) => ({
      ...{ source: receipt.of, o: receipt.id, line, outlet: receipt.outletId, product },
      ...{ day: dayOf(receipt), pieces, net },
    })),
  )
  const values = [JSON.stringify(kept), JSON.stringify(risenShops(ground, receipts)), ground.now]
  await rows(ground.tx.client, keep, values)
}

function risenShops(ground: Ground, receipts: readonly Receipt[]) {
  const { rules, context, now } = ground
  const [programme] = rulesOf(heldAt(rules, now), 'programme')
  if (!programme) return []
  const zones = new Map(receipts.map(({ outletId, timeZone }) => [outletId, timeZone]))
  return [...zones].flatMap(([outlet, zone]) => {
    const today = dayIn(now, zone)
    const received = receivedBy(ground, receipts, outlet)
    const value = trailingValue(received, trailingFrom(programme, today), addDays(today, 1))
    const becomes = tierOf(programme, value)?.tier ?? null
    const was = tierBefore(context, outlet)
    return rankOf(programme, becomes) > rankOf(programme, was) ? [{ outlet, was, becomes, value }] : []
  })
}

const tierBefore = ({ shops }: Context, outlet: number): string | null => shops.get(outlet)?.tier ?? null

const trailingValue = (received: readonly Received[], from: string, until: string): number =>
  received.reduce((sum, { day, net }) => (day >= from && day < until ? sum + net : sum), 0)
