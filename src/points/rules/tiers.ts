/** The tiers of a programme. Pure. */
import { addDays } from '../../orders/zone.ts'
import type { PointRuleOf } from './document.ts'

type Programme = PointRuleOf<'programme'>
export type Tier = Programme['document']['rule']['tiers'][number]

/** The highest tier that so much in the trailing days reaches; undefined below the lowest. */
export const tierOf = ({ document }: Programme, paise: number): Tier | undefined =>
  document.rule.tiers.findLast(({ from }) => paise >= from)

export const tierNamed = ({ document }: Programme, name: string | null): Tier | undefined =>
  document.rule.tiers.find(({ tier }) => tier === name)

/** Its place among the tiers; -1 below the lowest. */
export const rankOf = ({ document }: Programme, name: string | null): number =>
  document.rule.tiers.findIndex(({ tier }) => tier === name)

/** The first day that counts on `day`. */
export const trailingFrom = ({ document }: Programme, day: string): string =>
  addDays(day, 1 - document.rule.trailingDays)

export const lastOfMonth = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** The same day `months` later, or the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = [
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) - 1 + months,
    Number(day.slice(8)),
  ]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10)
}
