/** Whether prices, quantities and the whole amount are what one expects of this seller and shop. Pure. */
import type { CatalogProduct } from '../../catalog/catalog.ts'
import { type Found, passed, review, unknown } from './found.ts'
import type { DraftLine } from './lines.ts'
import type { BillPolicy } from './policy.ts'

/** What the shop bought before, by orders and bills of the last 180 days. */
export type ShopHabits = {
  readonly documents: number
  /** Paise, of one document. */
  readonly largest: number
  /** The most pieces of a product on one line. */
  readonly pieces: ReadonlyMap<number, number>
}

export function checkPrices(lines: readonly DraftLine[]): Found {
  const name = 'prices'
  const ours = lines.filter(({ product, pieces }) => product && pieces > 0)
  const odd = ours.filter(({ unpriced }) => unpriced)
  if (ours.length === 0) return unknown(name, 'no goods of the brand')
  if (odd.length === 0) return passed(name, `${ours.length} lines near the list`)
  const said = odd.map(({ line, net, pieces }) => `line ${line + 1}: ${net} for ${pieces}`).join('; ')
  return review(name, said, 'prices-differ', { line: (odd[0]?.line ?? 0) + 1 })
}

/** How many times its largest line of a product, and how many cases of a new one, a shop may buy unasked. */
const timesUsual = 5
const casesNew = 10
const fewPieces = 144
/** Paise with GST: fewer pieces are few of what costs much. */
const littleWorth = 2_500_000

export function checkQuantities(lines: readonly DraftLine[], { pieces }: ShopHabits): Found {
  const name = 'quantities'
  const ours = lines.flatMap(({ product, ...line }) =>
    product && line.pieces > 0 ? [{ product, ...line }] : [],
  )
  if (ours.length === 0) return unknown(name, 'no goods of the brand')
  const odd = ours.filter((each) => each.pieces > mostOf(each.product, pieces.get(each.product.id)))
  const [first] = odd
  if (!first) return passed(name, `${ours.length} lines`)
  const said = odd.map(
    ({ line, product, pieces: n }) =>
      `line ${line + 1}: ${n}, most ${mostOf(product, pieces.get(product.id))}`,
  )
  return review(name, said.join('; '), 'quantities-unusual', { line: first.line + 1, pieces: first.pieces })
}

function mostOf({ caseSize, ptr }: CatalogProduct, seen: number | undefined): number {
  const few = Math.min(fewPieces, Math.floor(littleWorth / ptr))
  return seen === undefined
    ? Math.max(casesNew * caseSize, few)
    : Math.max(timesUsual * seen, 2 * caseSize, few)
}

/** Its quantities and prices are looked at by themselves: more products than ever before are no sign of anything. */
const timesLargest = 25
const enough = 3

export function checkAmount(
  total: number | null,
  certain: boolean,
  habits: ShopHabits,
  { reviewAbove }: BillPolicy,
): Found {
  const name = 'amount'
  if (total === null || !certain)
    return review(name, total === null ? 'no total' : `${total} is not proved`, 'total-unclear')
  if (reviewAbove !== null && total > reviewAbove)
    return review(name, `${total} above ${reviewAbove}`, 'large')
  const { documents, largest } = habits
  if (documents >= enough && total > timesLargest * largest)
    return review(name, `${total}, largest of ${documents}: ${largest}`, 'large')
  return passed(name, String(total))
}
