import type { IndexedProduct } from '../catalog-index.ts'
import { ideaOf } from '../search-words.ts'
import type { Count } from './atoms.ts'
import type { OutletContext, Proposal, Reason, Unit } from './types.ts'

/** No line is ever longer than this, whatever the outlet buys. */
const mostPieces = 1_000_000
const usualLimits = { cases: 20, paise: 6_000_000 }

/** The unit a word means for this product and its pieces; undefined where the product has no such pack (TRADE 2). */
export function packOf(
  product: IndexedProduct,
  count: Pick<Count, 'unit' | 'unitWord'>,
): { unit: Unit; per: number } | undefined {
  const { innerSize, caseSize } = product.entry
  const inner = innerSize ? ({ unit: 'inner', per: innerSize } as const) : undefined
  const piece = { unit: 'piece', per: 1 } as const
  switch (count.unit) {
    case undefined:
    case 'piece':
      return piece
    case 'case':
      return { unit: 'case', per: caseSize }
    case 'box':
      return inner ?? { unit: 'case', per: caseSize }
    case 'dozen':
      return { unit: 'piece', per: 12 }
    case 'gross':
      return { unit: 'piece', per: 144 }
    case 'pair':
      return { unit: 'piece', per: 2 }
    case 'bag':
      return inner ?? (product.sizes.some((size) => size.amount >= 5000) ? piece : undefined)
    case 'inner':
      return inner ?? (product.own.has(ideaOf(count.unitWord)) ? piece : undefined)
  }
}

/** Most pieces taken without asking: five times what the outlet ever bought, else a size beyond any small shop. */
function limitOf(product: IndexedProduct, outlet: OutletContext): number {
  const { sku, caseSize, ptr } = product.entry
  const habit = outlet.habits.get(sku)
  if (habit) return Math.min(mostPieces, Math.max(5 * habit.maxPieces, 24))
  const limits = outlet.limits ?? usualLimits
  return Math.min(mostPieces, limits.cases * caseSize, Math.floor(limits.paise / Math.max(1, ptr)))
}

export type Amount = { readonly quantity: number; readonly unit: Unit; readonly pieces: number }
export type Doubt = { readonly reason: Reason; readonly proposals: readonly Proposal[] }

function propose(product: IndexedProduct, quantity: number, unit: Unit, per: number): Proposal {
  return { sku: product.entry.sku, quantity, unit, pieces: quantity * per }
}

function alwaysByCase(product: IndexedProduct, outlet: OutletContext): boolean {
  return outlet.habits.get(product.entry.sku)?.usualUnit === 'case'
}

/** Checks an amount against zero, sense, whole pieces and the order multiple. */
export function checkAmount(product: IndexedProduct, outlet: OutletContext, amount: Amount): Amount | Doubt {
  const { pieces } = amount
  const { orderMultiple } = product.entry
  if (pieces === 0) return { reason: 'zero-quantity', proposals: [] }
  if (pieces < 0) return { reason: 'negative-quantity', proposals: [] }
  if (Math.abs(pieces - Math.round(pieces)) > 1e-9) {
    const near = [Math.floor(pieces), Math.ceil(pieces)].filter((n) => n > 0)
    return { reason: 'fraction', proposals: near.map((n) => propose(product, n, 'piece', 1)) }
  }
  if (pieces > limitOf(product, outlet)) return { reason: 'absurd-quantity', proposals: [] }
  const whole = Math.round(pieces)
  if (whole % orderMultiple !== 0) {
    const below = Math.floor(whole / orderMultiple) * orderMultiple
    const near = [below + orderMultiple, below].filter((n) => n > 0)
    return { reason: 'order-multiple', proposals: near.map((n) => propose(product, n, 'piece', 1)) }
  }
  const exact = Number.isInteger(amount.quantity)
  return exact ? { ...amount, pieces: whole } : { quantity: whole, unit: 'piece', pieces: whole }
}

/** Turns what was counted into pieces. A bare number where the outlet always buys cases is doubtful (TRADE 2). */
export function amountOf(
  product: IndexedProduct,
  outlet: OutletContext,
  counts: readonly Count[],
  learnedUnit: Unit | undefined,
): Amount | Doubt {
  const [first, second] = counts
  if (!first) return { reason: 'no-quantity', proposals: [] }
  const learned = first.unit === undefined && learnedUnit !== undefined
  const pack = packOf(product, learned ? { unit: learnedUnit, unitWord: '' } : first)
  if (!pack) {
    const { caseSize } = product.entry
    const proposals = [
      propose(product, first.value, 'piece', 1),
      propose(product, first.value, 'case', caseSize),
    ]
    return { reason: 'no-such-pack', proposals: Number.isInteger(first.value) ? proposals : [] }
  }
  const more = second ? packOf(product, second) : undefined
  const pieces = first.value * pack.per + (second && more ? second.value * more.per : 0)
  const plain = pack.unit === 'piece' || second !== undefined
  const amount: Amount = { quantity: plain ? pieces : first.value, unit: plain ? 'piece' : pack.unit, pieces }
  const checked = checkAmount(product, outlet, amount)
  const { caseSize } = product.entry
  const shared = first.doubt && packOf(product, { unit: first.doubt, unitWord: '' })
  if (shared && Number.isInteger(first.value)) {
    const ways = [
      propose(product, first.value, 'piece', 1),
      propose(product, first.value, shared.unit, shared.per),
    ]
    return { reason: 'pieces-or-cases', proposals: ways }
  }
  const bare = first.unit === undefined && !learned && first.value > 0 && first.value < caseSize
  if (bare && alwaysByCase(product, outlet) && Number.isInteger(first.value)) {
    const ways = [propose(product, first.value, 'piece', 1), propose(product, first.value, 'case', caseSize)]
    return { reason: 'pieces-or-cases', proposals: ways }
  }
  return checked
}

export function isDoubt(result: Amount | Doubt): result is Doubt {
  return 'reason' in result
}
