import { type Dice, dice } from '../dice.ts'
import type { DemoOutlet, DemoProduct } from '../trade.ts'
import { type Habit, habitOf } from './habit.ts'

/** How often a shop orders: at every visit, once a week, or every other week. */
export type Rhythm = 'twice' | 'weekly' | 'fortnightly'

export type Shop = {
  outlet: DemoOutlet
  rhythm: Rhythm
  /** The visit day it prefers, and which of two weeks. */
  visitDay: string
  evenWeeks: boolean
  /** Share of its usual days on which it does not order. */
  skips: number
  /** Growth over the whole window, such as 0.1. */
  trend: number
  /** Days before now since which it has not ordered any more. */
  lapsedFor: number
  habits: Habit[]
}

/** A few that trade elsewhere now. */
const lapsed: Readonly<Record<string, number>> = { 'R-0027': 66, 'R-0054': 48, 'R-0081': 57, 'R-0106': 41 }

const daysBetween: Record<Rhythm, number> = { twice: 3.5, weekly: 7, fortnightly: 14 }
const range: Readonly<Record<string, readonly [number, number]>> = { A: [30, 42], B: [17, 27], C: [9, 15] }

/** What a kind of shop, known by its name, hardly sells (0) or sells much of (3); other categories weigh 1. */
const tastes: readonly [RegExp, Readonly<Record<string, number>>][] = [
  [
    /tea stall/i,
    { 'Tea & Coffee': 3, Biscuits: 3, Snacks: 3, Chocolate: 2, Soap: 0.2, Laundry: 0.2, Staples: 0.5 },
  ],
  [
    /bakery/i,
    { Biscuits: 3, Chocolate: 3, Beverages: 2, Snacks: 2, Laundry: 0.1, 'Home Care': 0.1, Soap: 0.2 },
  ],
  [
    /medical/i,
    { Soap: 3, 'Oral Care': 3, 'Hair Care': 3, 'Home Care': 2, Chocolate: 1.5, Staples: 0.2, Oils: 0.3 },
  ],
  [/dairy/i, { Biscuits: 2, 'Tea & Coffee': 2, Oils: 2, Beverages: 2, Laundry: 0.3, 'Hair Care': 0.3 }],
  [/kirana|provision|super mart/i, { Staples: 2, Oils: 2, Spices: 2, Noodles: 1.5 }],
]

function tasteFor(name: string, category: string): number {
  const [, weights] = tastes.find(([pattern]) => pattern.test(name)) ?? []
  return weights?.[category] ?? 1
}

function rhythmOf(outlet: DemoOutlet, chance: Dice): Rhythm {
  const often = outlet.visitDays.length > 1 && outlet.class !== 'C'
  if (often && chance.chance(0.6)) return 'twice'
  return chance.chance({ A: 0.95, B: 0.75 }[outlet.class] ?? 0.5) ? 'weekly' : 'fortnightly'
}

/** Picks the shop's products: each gets a ticket, weighted by taste, and the best tickets are carried. */
function rangeOf(outlet: DemoOutlet, products: readonly DemoProduct[], chance: Dice): DemoProduct[] {
  const [least, most] = range[outlet.class] ?? [9, 15]
  return products
    .map((product) => ({ product, ticket: chance.next() ** (1 / tasteFor(outlet.name, product.category)) }))
    .sort((a, b) => b.ticket - a.ticket)
    .slice(0, chance.whole(least, most))
    .map(({ product }) => product)
}

/** What kind of customer an outlet is. Depends on its code and the catalogue only, not on the day of loading. */
export function shopOf(outlet: DemoOutlet, products: readonly DemoProduct[]): Shop {
  const chance = dice('shop', outlet.code)
  const rhythm = rhythmOf(outlet, chance)
  const visitDay = chance.pick(outlet.visitDays)
  const evenWeeks = chance.chance(0.5)
  const skips = 0.03 + 0.09 * chance.next()
  const trend = -0.15 + 0.35 * chance.next()
  const habits = rangeOf(outlet, products, chance).map((product) =>
    habitOf(product, outlet, daysBetween[rhythm], dice('habit', outlet.code, product.sku)),
  )
  return { outlet, rhythm, visitDay, evenWeeks, skips, trend, habits, lapsedFor: lapsed[outlet.code] ?? 0 }
}
