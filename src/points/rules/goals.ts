/** What is earned over a time: ranges, streaks and targets, from what a shop received. Pure. */
import { addDays, daysBetween } from '../../orders/zone.ts'
import type { PointRuleOf } from './document.ts'
import { type EarningLine, isAmong } from './evaluate.ts'

export type GoalRule = PointRuleOf<'range' | 'streak' | 'target'>

/** Days 'YYYY-MM-DD'; `until` is no longer part of it. */
export type Period = { readonly from: string; readonly until: string }

/** Pieces and net paise of one product on one day. */
export type Received = {
  readonly product: Omit<EarningLine, 'line' | 'pieces' | 'net' | 'name' | 'caseSize'>
  readonly day: string
  readonly pieces: number
  readonly net: number
}

const firstOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)

/** The period of a goal that a day lies in; undefined outside the rule's window. */
export function periodOf({ document: { window, rule } }: GoalRule, day: string): Period | undefined {
  const [start, last] = [window.from.slice(0, 10), window.until.slice(0, 10)]
  if (day < start || day > last) return undefined
  if (rule.kind === 'streak') {
    const length = rule.weeks * 7
    const from = addDays(start, Math.floor(daysBetween(start, day) / length) * length)
    return { from, until: addDays(from, length) }
  }
  if (rule.every === 'window') return { from: start, until: addDays(last, 1) }
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1]
  const first = rule.every === 'month' ? month : Math.floor(month / 3) * 3
  return {
    from: firstOfMonth(year, first),
    until: firstOfMonth(year, first + (rule.every === 'month' ? 1 : 3)),
  }
}

/** How far the goal is: `measured` of `goal` SKUs, weeks, pieces or paise. */
export function measure(
  { document: { goods, rule } }: GoalRule,
  period: Period,
  received: readonly Received[],
): { readonly measured: number; readonly goal: number } {
  const counted = received.filter(
    ({ product, day, pieces }) =>
      pieces > 0 && day >= period.from && day < period.until && isAmong(goods, product),
  )
  switch (rule.kind) {
    case 'range':
      return { measured: new Set(counted.map(({ product }) => product.productId)).size, goal: rule.distinct }
    case 'streak': {
      const weeks = counted.map(({ day }) => Math.floor(daysBetween(period.from, day) / 7))
      return { measured: new Set(weeks).size, goal: rule.weeks }
    }
    case 'target': {
      const sum = counted.reduce((all, { pieces, net }) => all + (rule.of === 'paise' ? net : pieces), 0)
      return { measured: sum, goal: rule.goal }
    }
  }
}
