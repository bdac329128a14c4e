/** When a campaign runs next, and when each outlet is told: by its own clock, or before its own cut-off. Pure. */
import { type BeatCalendar, cutOffOf } from '../orders/calendar.ts'
import { addDays, dayIn, instantOf, weekdayOf } from '../orders/zone.ts'
import type { At, When } from './document.ts'

/** A day of the schedule, and the instant at which it begins in the zone where it begins first. */
export type Start = { readonly day: string; readonly at: Date }

/** A week and a day: the same weekday comes round, whatever the clocks do. */
const horizonDays = 8
/** How far ahead of a delivery its cut-off can lie. */
const mostAheadDays = 14

/** The next start after an instant and after a day that has run; undefined when there is none. */
export function nextStart(
  when: When,
  zones: readonly string[],
  now: Date,
  ranOn: string | null,
): Start | undefined {
  if (when.kind === 'once') return ranOn === null ? startOn(when.day, when.at, zones) : undefined
  if (when.kind !== 'weekly') return undefined
  const today = zones.map((zone) => dayIn(now, zone)).toSorted()[0] ?? dayIn(now, 'UTC')
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const day = addDays(today, ahead)
    if (!when.days.includes(weekdayOf(day)) || (ranOn !== null && day <= ranOn)) continue
    if (when.until !== undefined && day > when.until) return undefined
    const start = startOn(day, when.at, zones)
    // What has begun anywhere before it was asked about is over: it comes round next week.
    if (start.at >= now) return start
  }
  return undefined
}

/** No cut-off lies before that hour of its day: so long before it a day begins early enough to tell everybody in time. */
const earliestCutOffMinutes = 8 * 60

function startOn(day: string, at: At, zones: readonly string[]): Start {
  const time = 'time' in at ? at.time : '00:00'
  const instants = (zones.length > 0 ? zones : ['UTC']).map((zone) => instantOf(day, time, zone).getTime())
  const ahead = 'beforeCutOff' in at ? Math.max(0, at.beforeCutOff - earliestCutOffMinutes) : 0
  return { day, at: new Date(Math.min(...instants) - ahead * 60_000) }
}

/** The instant before the cut-off that falls on this day; undefined where none does. */
export function beforeCutOff(calendar: BeatCalendar, day: string, minutes: number): Date | undefined {
  for (let ahead = 1; ahead <= mostAheadDays; ahead++) {
    const deliverOn = addDays(day, ahead)
    if (!calendar.visitDays.includes(weekdayOf(deliverOn)) || calendar.holidays.includes(deliverOn)) continue
    const cutOff = cutOffOf(calendar, deliverOn)
    const on = dayIn(cutOff, calendar.timeZone)
    if (on === day) return new Date(cutOff.getTime() - minutes * 60_000)
    if (on > day) return undefined
  }
  return undefined
}

/** After that long past its time a message is not sent any more. */
export const graceMs = (at: At | undefined): number =>
  at !== undefined && 'beforeCutOff' in at ? at.beforeCutOff * 60_000 : 24 * 3_600_000
