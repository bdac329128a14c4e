/** When a beat is delivered and until when one may order for it. */
import { addDays, dayIn, instantOf, type Weekday, weekdayOf } from './zone.ts'

export type BeatCalendar = {
  /** The beat's delivery days. */
  readonly visitDays: readonly string[]
  /** 'HH:MM' or 'HH:MM:SS' on the working day before the delivery. */
  readonly cutOff: string
  readonly workDays: readonly string[]
  /** Days 'YYYY-MM-DD'. */
  readonly holidays: readonly string[]
  readonly timeZone: string
}

export type Delivery = { readonly deliverOn: string; readonly orderBy: Date }

// Far enough for a long festival closure; beyond it a promise would be a guess.
const horizonDays = 60

/**
 * The next delivery one can still order for, and the one after it. Ordering at the very second of the cut-off is
 * in time. Undefined where the beat has no delivery day within 60 days.
 */
export function delivery(
  calendar: BeatCalendar,
  now: Date,
): (Delivery & { readonly next?: Delivery }) | undefined {
  const found: Delivery[] = []
  const today = dayIn(now, calendar.timeZone)
  for (let ahead = 1; ahead <= horizonDays && found.length < 2; ahead++) {
    const deliverOn = addDays(today, ahead)
    if (!isDeliveryDay(calendar, deliverOn)) continue
    const orderBy = cutOffOf(calendar, deliverOn)
    if (now <= orderBy) found.push({ deliverOn, orderBy })
  }
  const [first, next] = found
  if (!first) return undefined
  return next ? { ...first, next } : first
}

/** The last moment to order for a delivery day: the cut-off on the working day before it. */
export function cutOffOf(calendar: Omit<BeatCalendar, 'visitDays'>, deliverOn: string): Date {
  let day = addDays(deliverOn, -1)
  // Where nothing in the horizon is a working day, the day before has to do.
  for (let back = 1; back <= horizonDays; back++) {
    const candidate = addDays(deliverOn, -back)
    if (isWorkDay(calendar, candidate)) {
      day = candidate
      break
    }
  }
  return instantOf(day, calendar.cutOff, calendar.timeZone)
}

function isDeliveryDay({ visitDays, holidays }: BeatCalendar, day: string): boolean {
  return visitDays.includes(weekdayOf(day)) && !holidays.includes(day)
}

export function isWorkDay(
  { workDays, holidays }: Pick<BeatCalendar, 'workDays' | 'holidays'>,
  day: string,
): boolean {
  const weekday: Weekday = weekdayOf(day)
  return workDays.includes(weekday) && !holidays.includes(day)
}
