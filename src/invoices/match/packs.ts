/** How many pieces a line of a bill is about: its unit names a pack, its price must be that of the pack. Pure. */
import type { CatalogProduct } from '../../catalog/catalog.ts'
import { withoutTax } from '../../catalog/money.ts'
import { quantityOf } from '../../imports/tally/quantity.ts'
import type { BillLine } from '../extract/table/row.ts'

/** How far from the list a price may be and still be that of the pack. */
const cheapest = 0.75
const dearest = 1.08

export type Counted = {
  readonly pieces: number
  /** The price is that of the pack: `pieces` is more than the unit's word. */
  readonly priced: boolean
}

type Packed = Pick<CatalogProduct, 'innerSize' | 'innerName' | 'caseSize' | 'ptr' | 'rate'>

/** Undefined where no quantity was read, or none that gives whole pieces. `net`: paise of the line without GST. */
export function piecesOf(
  { quantity, unit }: Pick<BillLine, 'quantity' | 'unit'>,
  net: number,
  product: Packed,
): Counted | undefined {
  if (quantity === null || quantity <= 0) return undefined
  const said = unit === null ? undefined : packOf(unit, product)
  const packs = [...new Set([1, product.innerSize ?? 1, product.caseSize, 12])]
  const fitting = packs.filter((pack) => isPriced(net, quantity * pack, product))
  const pack =
    said !== undefined && fitting.includes(said) ? said : fitting.length === 1 ? fitting[0] : undefined
  const pieces = Math.round(quantity * (pack ?? said ?? 1) * 1_000) / 1_000
  return Number.isInteger(pieces) && pieces > 0 ? { pieces, priced: pack !== undefined } : undefined
}

function packOf(unit: string, product: Packed): number | undefined {
  const found = quantityOf(`1 ${unit}`, product)
  return found && 'pieces' in found && found.pieces > 0 ? found.pieces : undefined
}

/** Whether so many pieces for so much money may be the product at all. */
export function isPriced(net: number, pieces: number, { ptr, rate }: Pick<Packed, 'ptr' | 'rate'>): boolean {
  const ratio = net / pieces / withoutTax(ptr, rate)
  return ratio >= cheapest && ratio <= dearest
}

/** A hundredth: what rounding and a small discount make of a price. */
const nearly = 0.01

/** Whether the price is the list's own. */
export const isListed = (net: number, pieces: number, { ptr, rate }: Pick<Packed, 'ptr' | 'rate'>): boolean =>
  Math.abs(net / pieces / withoutTax(ptr, rate) - 1) <= nearly
