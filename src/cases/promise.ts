/** By when a case is answered: working days of the brand, counted from the day after it was opened. Pure. */
import { isWorkDay } from '../orders/calendar.ts'
import { addDays, dayIn, instantOf } from '../orders/zone.ts'

export type CaseTerms = {
  readonly days: number
  readonly workDays: readonly string[]
  readonly timeZone: string
}

const horizonDays = 60
const remindedAt = '09:00'

/** `dueAt` ends the last of the working days; on its morning whoever answers is reminded. */
export function promiseOf(
  now: Date,
  { days, workDays, timeZone }: CaseTerms,
): { remindAt: Date; dueAt: Date } {
  let day = dayIn(now, timeZone)
  let left = days
  for (let ahead = 0; ahead < horizonDays && left > 0; ahead++) {
    day = addDays(day, 1)
    if (isWorkDay({ workDays, holidays: [] }, day)) left -= 1
  }
  return {
    remindAt: instantOf(day, remindedAt, timeZone),
    dueAt: instantOf(addDays(day, 1), '00:00', timeZone),
  }
}
