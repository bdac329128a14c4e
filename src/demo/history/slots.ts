import { cutOffOf, delivery, isWorkDay } from '../../orders/calendar.ts'
import { addDays, daysBetween, instantOf, weekdayOf } from '../../orders/zone.ts'
import { type Dice, dice } from '../dice.ts'
import { daysFrom } from '../trade.ts'
import type { Shop } from './shop.ts'

/** An order's time and the visit that brings it. */
export type Slot = { placedAt: Date; placedOn: string; deliverOn: string }

const aMonday = '2024-01-01'
const isEvenWeek = (day: string) => Math.floor(daysBetween(aMonday, day) / 7) % 2 === 0

function isItsDay({ rhythm, visitDay, evenWeeks, outlet }: Shop, day: string): boolean {
  const weekday = weekdayOf(day)
  if (rhythm === 'twice') return outlet.visitDays.includes(weekday)
  return weekday === visitDay && (rhythm === 'weekly' || isEvenWeek(day) === evenWeeks)
}

/** The last working day before `day`, at most two weeks back. */
function workDayBefore(shop: Shop, day: string): string {
  const { calendar } = shop.outlet.distributor
  for (let back = 1; back <= 14; back++) {
    const candidate = addDays(day, -back)
    if (isWorkDay(calendar, candidate)) return candidate
  }
  return addDays(day, -1)
}

const minute = 60_000
const between = (from: Date, to: Date, chance: Dice) =>
  new Date(from.getTime() + chance.whole(0, Math.floor((to.getTime() - from.getTime()) / 1000) - 1) * 1000)

/** Ordered in shop hours of the working day before the visit, or on the evening before that, always in time for it. */
export function slotFor(shop: Shop, deliverOn: string, chance: Dice): Slot {
  const calendar = { ...shop.outlet.distributor.calendar, visitDays: shop.outlet.visitDays }
  const zone = calendar.timeZone
  const lastDay = workDayBefore(shop, deliverOn)
  const orderBy = cutOffOf(calendar, deliverOn)
  if (chance.chance(0.3)) {
    const sooner = workDayBefore(shop, lastDay)
    const early = between(instantOf(sooner, '17:00', zone), instantOf(sooner, '21:30', zone), chance)
    // With two visits a week the evening before may still be in time for the visit before.
    if (delivery(calendar, early)?.deliverOn === deliverOn)
      return { placedAt: early, placedOn: sooner, deliverOn }
  }
  const opens = instantOf(lastDay, '09:00', zone)
  const placedAt = between(opens, new Date(orderBy.getTime() - minute), chance)
  return { placedAt, placedOn: lastDay, deliverOn }
}

/** The shop's orders placed between two days, both included, and delivered by `deliveredBy`. */
export function slotsOf(shop: Shop, from: string, to: string, deliveredBy: string): Slot[] {
  const { calendar } = shop.outlet.distributor
  const last = addDays(to, -shop.lapsedFor)
  return daysFrom(from, deliveredBy).flatMap((day) => {
    if (!isItsDay(shop, day) || calendar.holidays.includes(day)) return []
    const chance = dice('slot', shop.outlet.code, day)
    if (chance.chance(shop.skips)) return []
    const slot = slotFor(shop, day, chance)
    return slot.placedOn >= from && slot.placedOn <= last ? [slot] : []
  })
}
