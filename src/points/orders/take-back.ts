/** What of an order's points goes when pieces of it do, and what becomes active when the shop has the rest. Pure. */
import { addDays, dayIn, instantOf } from '../../orders/zone.ts'
import type { Activate, Reverse } from '../ledger/types.ts'
import { type PointRule, rulesOf } from '../rules/document.ts'
import { type Effect, standingOf } from '../rules/evaluate.ts'
import { heldAt } from '../rules/live.ts'
import { addMonths } from '../rules/tiers.ts'
import type { Standing } from './context.ts'
import { isReceived, keptLines, type Moved } from './moved.ts'
import type { EffectReason, ReverseReason } from './reason.ts'
import type { Work } from './work.ts'

type Entry = Standing<EffectReason>

/** An entry of an order, what of it stood, and what stands of it now. */
export type Left = {
  readonly moved: Moved
  readonly entry: Entry
  readonly stood: number
  readonly stands: number
}

export function leftOf({ context, moved: all }: Work): Left[] {
  return all.flatMap((moved) => {
    const kept = new Map(keptLines(moved.order).map(({ line, pieces }) => [line.line, pieces]))
    return context.ofOrders
      .filter(({ sourceId, points, reversed }) => sourceId === moved.order.id && points > reversed)
      .map((entry) => {
        const stood = entry.points - entry.reversed
        const whole = { ...entry.reason, points: entry.points }
        return {
          moved,
          entry,
          stood,
          stands: Math.min(
            stood,
            standingOf(whole, (line) => kept.get(line) ?? 0),
          ),
        }
      })
  })
}

/** Whether the effect is the one that the entry was made for. */
export const isSame = ({ kind, ruleId, ruleVersion }: Entry, effect: Effect): boolean =>
  kind === effect.kind && ruleId === effect.by.id && ruleVersion === effect.by.version

export function reverseOf({ moved, entry, stood }: Left, stands: number): Reverse {
  const { order, kind, cause } = moved
  const kept = new Map(keptLines(order).map(({ line, pieces }) => [line.line, pieces]))
  const reason: ReverseReason = {
    ...{ v: 1, number: order.number, name: entry.reason.name, of: entry.kind, cause: kind },
    lines: entry.reason.lines
      .map(({ line, name, pieces }) => ({
        line,
        name,
        was: pieces,
        is: Math.min(pieces, kept.get(line) ?? 0),
      }))
      .filter(({ was, is }) => is < was),
  }
  return {
    ...{ do: 'reverse', outletId: entry.outletId, lotId: entry.id, points: stood - stands, reason, by: null },
    key: `order:${order.id}:${cause}:less:${entry.id}`,
    source: { kind: 'order', id: order.id },
  }
}

/** What stands of received orders may be spent from now on. */
export function activateOf({ rules, now }: Work, { moved: { order }, entry, stands }: Left): Activate[] {
  if (!isReceived(order) || !entry.pending || stands === 0) return []
  const expiresAt = expiryUnder(rules, order.placedAt, now, order.distributor.timeZone)
  return [{ do: 'activate', outletId: entry.outletId, lotId: entry.id, expiresAt }]
}

/** When points that become active now are over, by the programme that held then; null without one. */
export function expiryUnder(rules: readonly PointRule[], at: Date, now: Date, timeZone: string): Date | null {
  const [programme] = rulesOf(heldAt(rules, at), 'programme')
  if (!programme) return null
  const last = addMonths(dayIn(now, timeZone), programme.document.rule.expiryMonths)
  return instantOf(addDays(last, 1), '00:00', timeZone)
}

/** The rule that an entry was earned by; none where it was a scheme. */
export const ruleOf = (
  { rules }: Pick<Work, 'rules'>,
  { kind, ruleId, ruleVersion }: Pick<Entry, 'kind' | 'ruleId' | 'ruleVersion'>,
): PointRule | undefined =>
  kind === 'scheme' ? undefined : rules.find(({ id, version }) => id === ruleId && version === ruleVersion)
