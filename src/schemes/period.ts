/** The time over which a scheme adds up what a shop bought. Pure. */
import { addDays } from '../orders/zone.ts'
import type { Window } from './parts.ts'
import type { Basis } from './rules.ts'

/** The period a day lies in: '2026-11', a quarter '2026-Q4' of the calendar, or 'window' for all of it. */
export function periodOf(basis: Basis, day: string): string {
  if (basis.per === 'order' || basis.every === 'window') return 'window'
  const month = day.slice(0, 7)
  if (basis.every === 'month') return month
  return `${day.slice(0, 4)}-Q${quarterOf(day)}`
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)

/**
 * The clock times, in the window's zone, of the period that a day lies in, no longer than the window: a window for
 * window.ts.
 */
export function periodAround(basis: Basis, window: Window, day: string): Window {
  if (basis.per === 'order' || basis.every === 'window') return window
  const months = basis.every === 'month' ? 1 : 3
  const first = basis.every === 'month' ? Number(day.slice(5, 7)) : quarterOf(day) * 3 - 2
  const start = monthStart(Number(day.slice(0, 4)), first)
  const last = addDays(monthStart(Number(day.slice(0, 4)), first + months), -1)
  return {
    ...window,
    from: window.from.slice(0, 10) >= start ? window.from : start,
    until: window.until.slice(0, 10) <= last ? window.until : last,
  }
}

const monthStart = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
