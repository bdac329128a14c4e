import { mulDiv, percentOf, splitByWeight } from '../../catalog/money.ts'
import type { Basket, Given, Item } from '../effect.ts'

export const piecesOf = (items: readonly Item[]): number => items.reduce((sum, { pieces }) => sum + pieces, 0)
export const baseOf = (items: readonly Item[]): number => items.reduce((sum, { base }) => sum + base, 0)

/** A discount on items, shared by their value so that the parts add up to it exactly. */
export function shared(items: readonly Item[], total: number): Map<string, number> {
  const parts =
    items.length === 0
      ? []
      : splitByWeight(
          total,
          items.map(({ base }) => base),
        )
  return new Map(items.flatMap(({ sku }, at) => (parts[at] ? [[sku, parts[at]] as const] : [])))
}

/** A rate off these items, as far as caps allow; undefined where it gives nothing. */
export function rateOff({ items, left }: Basket, rate: number, more: Pick<Given, 'slab' | 'measured'>) {
  return totalOff(items, percentOf(baseOf(items), rate), left, more)
}

/** The same for a sum that was worked out already. */
export function totalOff(
  items: readonly Item[],
  wanted: number,
  left: Basket['left'],
  more: Pick<Given, 'slab' | 'measured'>,
  times = 1,
): Given | undefined {
  const all = piecesOf(items)
  if (left.times < 1 || all === 0) return undefined
  const pieces = Math.min(all, left.pieces)
  const total = Math.min(pieces < all ? mulDiv(wanted, pieces, all) : wanted, left.paise, baseOf(items))
  if (total <= 0) return undefined
  return { ...more, discounts: shared(items, total), free: [], freeValue: 0, points: 0, pieces, times }
}
