/** Finds quantity, rate and amount of a row by the sum that they must make. */
import type { Glyph } from '../../read/picture.ts'
import { isPayable } from '../money.ts'
import type { ColumnKind } from './header.ts'
import type { Basis } from './row.ts'

/** A number of a row: in hundredths as money, plain as a count. */
export type Term = {
  readonly money: number
  readonly count: number
  readonly decimals: number
  readonly kind: ColumnKind | undefined
  /** From the left. */
  readonly place: number
  readonly raw: string
  /** The letters of `raw`. */
  readonly glyphs: readonly Glyph[]
}

export type Solved = {
  quantity: Term
  rate: Term
  amount: Term
  basis: Basis
  discount: number
  taxRate: number | undefined
  score: number
}

/** GST rates in basis points, and half of them for CGST and SGST. */
const rates = [500, 1200, 1800, 2800, 4000, 300, 600, 250, 900]

/** The best assignment that closes to the cent; undefined where none does. */
export function solve(terms: readonly Term[]): Solved | undefined {
  let best: Solved | undefined
  for (const amount of terms)
    for (const quantity of terms)
      for (const rate of terms) {
        if (new Set([amount, quantity, rate]).size < 3 || rate.place > amount.place) continue
        if (
          quantity.count <= 0 ||
          quantity.count > 100_000 ||
          rate.money <= 0 ||
          (amount.decimals === 0 && amount.kind !== 'amount') ||
          !isPayable(amount.money)
        )
          continue
        const found = closing(quantity, rate, amount, terms)
        if (found && found.score > (best?.score ?? 0)) best = found
      }
  return best
}

function closing(quantity: Term, rate: Term, amount: Term, terms: readonly Term[]): Solved | undefined {
  const fits = (kind: ColumnKind, term: Term) => (term.kind === kind ? 4 : term.kind === undefined ? 1 : -3)
  const score =
    fits('quantity', quantity) +
    fits('rate', rate) +
    Math.max(fits('amount', amount), amount.kind === 'taxable' ? 2 : -9) +
    (quantity.place < rate.place ? 1 : 0) +
    (quantity.decimals === 0 ? 0.5 : 0) -
    (quantity.kind === 'serial' ? 6 : 0)
  const gross = Math.round(quantity.count * rate.money)
  const near = (value: number) => Math.abs(value - amount.money) <= (rate.decimals > 2 ? 2 : 1)
  const solved = { quantity, rate, amount, discount: 0, taxRate: undefined }
  // One times a price proves nothing that the columns do not say.
  const trivial = quantity.count === 1 && quantity.kind !== 'quantity' ? 4 : 0
  if (near(gross)) return { ...solved, basis: 'gross', score: score + 6 - trivial }
  const less = discountBetween(gross, amount.money, terms)
  if (less !== undefined)
    return { ...solved, basis: 'after discount', discount: less, score: score + 4 - trivial }
  const taxRate = rates.find((each) => near(Math.round((gross * (10_000 + each)) / 10_000)))
  if (taxRate !== undefined && score > 5)
    return { ...solved, basis: 'with tax', taxRate, score: score + 4 - trivial }
  return undefined
}

/** A discount printed on the row, as an amount or a percentage, that leads from one to the other. */
function discountBetween(gross: number, amount: number, terms: readonly Term[]): number | undefined {
  const difference = gross - amount
  if (difference <= 0) return undefined
  const said = terms.some(
    ({ kind, money, count }) =>
      kind === 'discount' &&
      (Math.abs(money - difference) <= 1 ||
        (count > 0 && count < 100 && Math.abs(Math.round((gross * count) / 100) - difference) <= 1)),
  )
  return said ? difference : undefined
}
