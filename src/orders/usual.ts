/** "The usual": which of a shop's rhythms make its next basket. Pure. */
import type { Unit } from '../catalog/order-text/types.ts'
import type { Rhythm } from './rhythm.ts'
import { daysBetween } from './zone.ts'

export type UsualLine = {
  readonly sku: string
  readonly pieces: number
  readonly unit: Unit
  /** `due`: by its own rhythm it has run out or will before the next chance; `usual`: regular, but not due yet. */
  readonly reason: 'due' | 'usual'
  readonly lastOn: string
  readonly everyDays: number
}

export type Usual = {
  /** What is due first, the longest overdue at the top. */
  readonly lines: readonly UsualLine[]
  readonly dueCount: number
  /** Orders the shop's habits were read from. */
  readonly orders: number
}

// Bought twice may be chance; three times, or twice within a handful of orders, is a habit.
const isRegular = ({ times }: Rhythm, orders: number): boolean => times >= 3 || (times === 2 && orders <= 4)

// After three of its own intervals without it, a shop has stopped buying a thing, or is closed.
const lapsesAfter = 3
// A little early: the shop orders for the days until it is visited next.
const dueFrom = 0.75

// Much is due after a while away, but a shop orders what it has the money and the shelf for.
const mostOfItsSize = 1.25
// What fills an order up that little is due for: things it will need about half an interval from now.
const soonFrom = 0.5

/**
 * What is due, then what soon will be, as far as an order of this shop usually goes: `size` is the lines of its median
 * order. When that is nothing, what it buys at all. Nothing for shops without habits, and nothing that `isSold` denies.
 */
export function usualOf(
  rhythms: readonly Rhythm[],
  orders: number,
  today: string,
  isSold: (sku: string) => boolean,
  size = Number.POSITIVE_INFINITY,
): Usual {
  const found: { line: UsualLine; lateness: number }[] = []
  for (const rhythm of rhythms) {
    const { sku, pieces, unit, lastOn, everyDays } = rhythm
    if (everyDays === null || !isRegular(rhythm, orders) || !isSold(sku)) continue
    const lateness = daysBetween(lastOn, today) / everyDays
    if (lateness > lapsesAfter) continue
    const reason = lateness >= dueFrom ? 'due' : 'usual'
    found.push({ line: { sku, pieces, unit, reason, lastOn, everyDays }, lateness })
  }
  found.sort((a, b) => b.lateness - a.lateness || (a.line.sku < b.line.sku ? -1 : 1))
  const due = found.filter(({ line }) => line.reason === 'due').slice(0, Math.ceil(size * mostOfItsSize))
  const soon = found.filter(({ line, lateness }) => line.reason === 'usual' && lateness >= soonFrom)
  const filled = [...due, ...soon.slice(0, Math.max(0, size - due.length))]
  const lines = (filled.length > 0 ? filled : found.slice(0, size)).map(({ line }) => line)
  return { lines, dueCount: due.length, orders }
}
