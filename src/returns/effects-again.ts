/** What goes out once more was given off by schemes: the new order keeps by which, so that it is claimed and explained. Pure. */
import { splitByWeight } from '../catalog/money.ts'
import type { OrderEffect } from '../schemes/order-schemes.ts'

/** A line of the new order, its discount in paise, and the line of the first order that it was. */
type Again = {
  readonly line: number
  readonly was: number
  readonly pieces: number
  readonly discount: number
}

/**
 * The effects of the first order with the part that these lines carry; they add up to the lines' discounts. They count in
 * the same counters of caps, which had got back what did not come, and neither bring points nor free goods of themselves.
 */
export function effectsAgain(effects: readonly OrderEffect[], lines: readonly Again[]): OrderEffect[] {
  const parts = effects.map((): { line: number; discount: number }[] => [])
  for (const { line, was, discount } of lines) {
    if (discount === 0) continue
    const split = splitByWeight(discount, weightsOn(effects, was))
    for (const [n, part] of split.entries()) if (part > 0) parts[n]?.push({ line, discount: part })
  }
  return effects.flatMap(({ extra: _, skus: __, ...effect }, n) => {
    const own = parts[n] ?? []
    if (own.length === 0) return []
    const sum = own.reduce((all, { discount }) => all + discount, 0)
    const pieces = lines
      .filter(({ line }) => own.some((part) => part.line === line))
      .reduce((all, each) => all + each.pieces, 0)
    const none = { free: [], freeValue: 0, points: 0, times: 0 }
    return [{ ...effect, ...none, lines: own, discount: sum, pieces }]
  })
}

// Of a line that did not come at all nothing is left to weigh by but the rates.
function weightsOn(effects: readonly OrderEffect[], line: number): number[] {
  const own = effects.map(({ lines, rate = 1 }) => {
    const part = lines.find((each) => each.line === line)
    return part && { discount: part.discount, rate }
  })
  const came = own.some((part) => part && part.discount > 0)
  return own.map((part) => (part ? (came ? part.discount : part.rate) : 0))
}
