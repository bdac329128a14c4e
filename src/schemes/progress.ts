/** How far a shop has come in a scheme that adds up over time. Pure. */
import { dayIn, daysBetween } from '../orders/zone.ts'
import { offOver, reached } from './kinds/slabs.ts'
import type { Scheme } from './live.ts'
import { periodAround } from './period.ts'
import type { PeriodSum } from './period-sums.ts'
import type { RuleOf } from './rules.ts'
import { lastDayOf, windowOf } from './window.ts'

type SlabRule = RuleOf<'quantity-slabs' | 'value-slabs'>

export type Progress = {
  readonly of: 'pieces' | 'paise'
  /** Pieces, or taxable paise. */
  readonly measured: number
  /** Basis points of the slab reached, and what it comes to in paise; 0 where none is. */
  readonly rate: number
  readonly earned: number
  /** The next slab, and what it would come to at its beginning where that can be told: a piece has no one price. */
  readonly next?: { readonly from: number; readonly rate: number; readonly earns?: number }
  /** Days left after today. */
  readonly days: number
}

/** Its rule, where a scheme adds up over time. */
export function periodRule({ document: { rule } }: Pick<Scheme, 'document'>): SlabRule | undefined {
  const isSlabs = rule.kind === 'quantity-slabs' || rule.kind === 'value-slabs'
  return isSlabs && rule.basis.per === 'period' ? rule : undefined
}

/** The period of a scheme that holds now: its instants and its last day. */
export function periodNow({ document: { window } }: Scheme, { basis }: SlabRule, now: Date) {
  const around = periodAround(basis, window, dayIn(now, window.timeZone))
  return { ...windowOf(around), lastDay: lastDayOf(around) }
}

export function progressOf(scheme: Scheme, rule: SlabRule, sum: PeriodSum, now: Date): Progress {
  const of = rule.kind === 'quantity-slabs' ? 'pieces' : 'paise'
  const measured = of === 'pieces' ? sum.pieces : sum.taxable
  const at = reached(rule.slabs, measured)
  const next = rule.slabs[at + 1]
  const today = dayIn(now, scheme.document.window.timeZone)
  return {
    ...{ of, measured, rate: rule.slabs[at]?.rate ?? 0, earned: offOver(rule, measured, sum.taxable) },
    ...(next ? { next: nextOf(rule, next) } : {}),
    days: Math.max(0, daysBetween(today, periodNow(scheme, rule, now).lastDay)),
  }
}

const nextOf = (rule: SlabRule, { from, rate = 0 }: SlabRule['slabs'][number]) => ({
  ...{ from, rate },
  ...(rule.kind === 'value-slabs' ? { earns: offOver(rule, from, from) } : {}),
})
