import { addDays, daysBetween } from '../../orders/zone.ts'
import { dice } from '../dice.ts'
import { festivalPull } from '../festival.ts'
import type { DemoProduct } from '../trade.ts'
import { type Habit, piecesOf } from './habit.ts'
import { seasonOf } from './season.ts'
import type { Shop } from './shop.ts'
import type { Slot } from './slots.ts'

export type Wish = { product: DemoProduct; pieces: number }
export type Basket = { slot: Slot; wishes: Wish[] }

const worth = (wishes: readonly Wish[]) =>
  wishes.reduce((sum, { product, pieces }) => sum + product.ptr * pieces, 0)

/**
 * What the shop orders at each of its slots: what has run out by then, in its usual quantities. Days on which less
 * is due than the distributor's minimum are left out; the goods are due the more at the next.
 */
export function basketsOf(shop: Shop, slots: readonly Slot[], windowDays: number, today: string): Basket[] {
  const boughtOn = new Map<Habit, string>()
  const [first] = slots
  if (!first) return []
  for (const habit of shop.habits) {
    const ago = dice('before', shop.outlet.code, habit.product.sku).whole(0, Math.ceil(habit.every))
    boughtOn.set(habit, addDays(first.placedOn, -ago))
  }
  return slots.flatMap((slot) => {
    const due = shop.habits.filter((habit) => isDue(shop, habit, boughtOn.get(habit), slot))
    const elapsed = daysBetween(first.placedOn, slot.placedOn) / windowDays
    const more = festivalPull(shop.outlet.code, slot.placedOn, today)
    const wishes = due.map((habit) => wishOf(shop, habit, slot, elapsed, more))
    if (wishes.length === 0 || worth(wishes) < shop.outlet.distributor.minimumOrder * 1.02) return []
    for (const habit of due) boughtOn.set(habit, slot.placedOn)
    return [{ slot, wishes }]
  })
}

function isDue(shop: Shop, habit: Habit, boughtOn: string | undefined, slot: Slot): boolean {
  if (habit.from > slot.placedOn) return false
  const since = boughtOn === undefined ? habit.every : daysBetween(boughtOn, slot.placedOn)
  return (
    since >= habit.every * 0.8 &&
    dice('due', shop.outlet.code, habit.product.sku, slot.deliverOn).chance(0.92)
  )
}

function wishOf(shop: Shop, habit: Habit, slot: Slot, elapsed: number, more = 1): Wish {
  const { product } = habit
  const pull = seasonOf(product.category, slot.placedOn) * (1 + shop.trend * elapsed) * more
  return {
    product,
    pieces: piecesOf(habit, pull, dice('pieces', shop.outlet.code, product.sku, slot.deliverOn)),
  }
}

/** A basket out of habit, whatever was bought before; undefined where it would be too small. */
export function basketAt(shop: Shop, slot: Slot): Basket | undefined {
  const chance = dice('open basket', shop.outlet.code, slot.deliverOn)
  const due = shop.habits.filter((habit) => habit.from <= slot.placedOn && chance.chance(0.45))
  const wishes = due.map((habit) => wishOf(shop, habit, slot, 1))
  const enough = wishes.length > 1 && worth(wishes) > shop.outlet.distributor.minimumOrder * 1.1
  return enough ? { slot, wishes } : undefined
}
