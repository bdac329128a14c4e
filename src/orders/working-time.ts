/** Time as a distributor works it: opening hours on working days. */
import { isWorkDay } from './calendar.ts'
import { addDays, dayIn, instantOf } from './zone.ts'

export type WorkingHours = {
  /** 'HH:MM' or 'HH:MM:SS'; a closing time not after the opening time means closed. */
  readonly opensAt: string
  readonly closesAt: string
  readonly workDays: readonly string[]
  readonly holidays: readonly string[]
  readonly timeZone: string
}

const horizonDays = 60

/**
 * The instant since which exactly `minutes` of working time have passed at `now`; undefined where 60 days hold less.
 * What happened at or before it has waited that long.
 */
export function workingTimeAgo(hours: WorkingHours, now: Date, minutes: number): Date | undefined {
  let left = minutes * 60_000
  let day = dayIn(now, hours.timeZone)
  for (let back = 0; back < horizonDays; back++, day = addDays(day, -1)) {
    if (!isWorkDay(hours, day)) continue
    const opens = instantOf(day, hours.opensAt, hours.timeZone).getTime()
    const closes = Math.min(instantOf(day, hours.closesAt, hours.timeZone).getTime(), now.getTime())
    if (closes <= opens) continue
    if (closes - opens >= left) return new Date(closes - left)
    left -= closes - opens
  }
  return undefined
}

/** Minutes that a working day holds. */
export function workingDay({ opensAt, closesAt }: Pick<WorkingHours, 'opensAt' | 'closesAt'>): number {
  const [opens, closes] = [opensAt, closesAt].map((time) => Date.parse(`1970-01-01T${time.slice(0, 5)}Z`))
  return Math.max(0, ((closes ?? 0) - (opens ?? 0)) / 60_000)
}

/** The instant at which `minutes` of working time will have passed since `from`; undefined where 60 days hold less. */
export function workingTimeAfter(hours: WorkingHours, from: Date, minutes: number): Date | undefined {
  let left = minutes * 60_000
  let day = dayIn(from, hours.timeZone)
  for (let ahead = 0; ahead < horizonDays; ahead++, day = addDays(day, 1)) {
    if (!isWorkDay(hours, day)) continue
    const opens = Math.max(instantOf(day, hours.opensAt, hours.timeZone).getTime(), from.getTime())
    const closes = instantOf(day, hours.closesAt, hours.timeZone).getTime()
    if (closes <= opens) continue
    if (closes - opens >= left) return new Date(opens + left)
    left -= closes - opens
  }
  return undefined
}
