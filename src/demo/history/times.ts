import { isWorkDay } from '../../orders/calendar.ts'
import { addDays, dayIn, instantOf } from '../../orders/zone.ts'
import type { Dice } from '../dice.ts'
import type { DemoDistributor } from '../trade.ts'

const minute = 60_000

export const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute)

/** When the distributor answers: within its hours, else soon after it opens again. */
export function answeredAt(distributor: DemoDistributor, placedAt: Date, chance: Dice): Date {
  const { calendar, opensAt, closesAt } = distributor
  const zone = calendar.timeZone
  const today = dayIn(placedAt, zone)
  const soon = minutesAfter(placedAt, chance.whole(4, 80))
  const closes = instantOf(today, closesAt, zone)
  if (placedAt < closes) return new Date(Math.min(soon.getTime(), closes.getTime()))
  let next = addDays(today, 1)
  for (let ahead = 2; ahead < 15 && !isWorkDay(calendar, next); ahead++) next = addDays(today, ahead)
  return minutesAfter(instantOf(next, opensAt, zone), chance.whole(3, 45))
}

/** Loaded in the first hour of the delivery day, at the shop by the evening. */
export function roundOf(distributor: DemoDistributor, deliverOn: string, chance: Dice) {
  const opens = instantOf(deliverOn, distributor.opensAt, distributor.calendar.timeZone)
  const dispatched = minutesAfter(opens, chance.whole(10, 70))
  return { dispatched, delivered: minutesAfter(dispatched, chance.whole(30, 480)) }
}

/** Some minutes of working time ago: today if it is open for long enough, else before the last closing. */
export function workingMinutesAgo(distributor: DemoDistributor, now: Date, minutes: number): Date {
  const { calendar, opensAt, closesAt } = distributor
  for (let back = 0; back < 15; back++) {
    const day = addDays(dayIn(now, calendar.timeZone), -back)
    if (!isWorkDay(calendar, day)) continue
    const closes = instantOf(day, closesAt, calendar.timeZone)
    const at = minutesAfter(closes < now ? closes : now, -minutes)
    if (at >= instantOf(day, opensAt, calendar.timeZone)) return at
  }
  return minutesAfter(now, -minutes)
}
