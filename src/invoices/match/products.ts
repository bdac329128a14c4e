/** Which product a line of a bill is about: by learned words, names, pack sizes, prices and what the shop orders. Pure. */
import type { CatalogProduct } from '../../catalog/catalog.ts'
import type { BillLine } from '../extract/table/row.ts'
import { namesProduct, sizesIn, tight } from './names.ts'
import { type Counted, piecesOf } from './packs.ts'

export type MatchContext = {
  readonly products: readonly CatalogProduct[]
  /** What this seller's bills call products, as `tight` has it. */
  readonly learned: ReadonlyMap<string, readonly number[]>
  /** Products of the shop's orders and bills with this seller lately, and pieces of orders that are on their way. */
  readonly usual: ReadonlySet<number>
  readonly awaited: ReadonlyMap<number, readonly number[]>
}

export type Match = {
  readonly product: CatalogProduct
  readonly score: number
  readonly counted: Counted | undefined
  readonly by: 'learned' | 'name' | 'barcode'
}

/** certain: one product beyond doubt. doubtful: one of ours, but which is unclear. none: nothing of the brand. */
export type Matched =
  | { readonly is: 'certain'; readonly match: Match }
  | { readonly is: 'doubtful'; readonly likely: readonly Match[] }
  | { readonly is: 'none' }

const certainFrom = 0.78
const lead = 0.1
const doubtfulFrom = 0.62
/** Among what is offered as an answer. */
const offeredFrom = 0.5
const shown = 3

/** `netOf`: paise of the line without GST, were it this product. */
export function productOfLine(
  line: BillLine,
  netOf: (product: CatalogProduct) => number,
  context: MatchContext,
): Matched {
  const all = context.products
    .map((product): Match => matchOf(line, product, netOf(product), context))
    .filter(({ score }) => score >= offeredFrom)
    .toSorted((a, b) => b.score - a.score || a.product.id - b.product.id)
  const [best, next] = all
  if (!best || best.score < doubtfulFrom) return { is: 'none' }
  // A name beyond doubt at an odd price is the product, and its price is for a person to look at.
  if (best.score >= certainFrom && best.score - (next?.score ?? 0) >= lead)
    return { is: 'certain', match: best }
  // A price that is nobody's says it may be a rival's goods of a like name.
  const likely = all.filter(
    ({ score, counted }) => score >= best.score - 0.2 && (counted?.priced || score >= certainFrom),
  )
  return likely.length === 0 ? { is: 'none' } : { is: 'doubtful', likely: likely.slice(0, shown) }
}

function matchOf(line: BillLine, product: CatalogProduct, net: number, context: MatchContext): Match {
  const counted = piecesOf(line, net, product)
  const learned = context.learned.get(tight(line.description)) ?? []
  if (product.barcode !== null && line.description.includes(product.barcode))
    return { product, counted, score: 1, by: 'barcode' }
  const known = learned.length === 1 && learned[0] === product.id
  const base = known ? 0.95 : nameScore(line.description, product)
  const score = Math.max(0, Math.min(1, base + support(line, product, counted, context)))
  return { product, counted, score, by: known ? 'learned' : 'name' }
}

const nameScore = (description: string, { name, aliases }: CatalogProduct): number =>
  Math.max(...[name, ...aliases].map((each) => namesProduct(description, each)))

/** What speaks for and against beside the name. */
function support(
  line: BillLine,
  product: CatalogProduct,
  counted: Counted | undefined,
  context: MatchContext,
): number {
  const said = sizesIn(line.description)
  const has = sizesIn(product.name)
  const sized =
    said.length === 0 || has.length === 0 ? 0 : said.some((size) => has.includes(size)) ? 0.08 : -0.5
  const labelled = line.mrp === null ? 0 : line.mrp === product.mrp ? 0.12 : -0.1
  const taxed =
    line.taxPercent === null || line.taxPercent === product.rate || line.taxPercent * 2 === product.rate
      ? 0
      : -0.15
  const coded =
    line.hsn === null || product.hsn === null
      ? 0
      : line.hsn.slice(0, 4) === product.hsn.slice(0, 4)
        ? 0.05
        : -0.2
  const priced = counted === undefined ? 0 : counted.priced ? 0.05 : -0.25
  const usual = context.usual.has(product.id) ? 0.05 : 0
  const awaited = counted && context.awaited.get(product.id)?.includes(counted.pieces) ? 0.1 : 0
  return sized + labelled + taxed + coded + priced + usual + awaited
}
