import { type BeatCalendar, cutOffOf } from './calendar.ts'
import { addDays, dayIn, weekdayOf } from './zone.ts'

/**
 * The nearest delivery day before `deliverOn` whose cut-off has passed: what an urgent order would still have to catch.
 * Undefined where none was missed. Today's delivery counts as gone.
 */
export function missedDay(calendar: BeatCalendar, now: Date, deliverOn: string): string | undefined {
  const { visitDays, holidays, timeZone } = calendar
  for (let day = addDays(dayIn(now, timeZone), 1); day < deliverOn; day = addDays(day, 1)) {
    const delivers = visitDays.includes(weekdayOf(day)) && !holidays.includes(day)
    if (delivers && now > cutOffOf(calendar, day)) return day
  }
  return undefined
}
