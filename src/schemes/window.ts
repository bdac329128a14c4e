/** From when until when a scheme holds. */
import { addDays, instantOf } from '../orders/zone.ts'
import type { Window } from './parts.ts'

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** The instants at which it begins and at which it is over. */
export function windowOf({ from, until, timeZone }: Window): { readonly from: Date; readonly until: Date } {
  return { from: instant(from, timeZone), until: instant(isDay(until) ? addDays(until, 1) : until, timeZone) }
}

const isDay = (at: string): boolean => at.length === 10

const instant = (at: string, zone: string): Date =>
  isDay(at) ? instantOf(at, '00:00', zone) : instantOf(at.slice(0, 10), at.slice(11), zone)

/** The last day on which it holds, in its own zone: 'YYYY-MM-DD'. */
export const lastDayOf = ({ until }: Pick<Window, 'until'>): string => until.slice(0, 10)
