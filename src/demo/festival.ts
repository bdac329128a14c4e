/** The finished campaign of the demo: whom it told, and that they bought more for two weeks; the rest of the trade knows nothing of it. */
import { addDays } from '../orders/zone.ts'
import { dice } from './dice.ts'

const daysAgo = 20
const actsForDays = 14
const pull = 1.4
/** Basis points: more than usual, since a hundred shops leave little to compare with. */
export const festivalHoldOut = 2_500

/** Drawn as a lot, but one that the history of orders knows as well. */
export const heldOutOfFestival = (code: string): boolean =>
  dice('festival', code).chance(festivalHoldOut / 10_000)

export const festivalDay = (today: string): string => addDays(today, -daysAgo)

/** How much more than usual an outlet buys on a day because of it. */
export function festivalPull(code: string, day: string, today: string): number {
  const from = festivalDay(today)
  const acts = day >= from && day < addDays(from, actsForDays)
  return acts && !heldOutOfFestival(code) ? pull : 1
}
