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
