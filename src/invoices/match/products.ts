/** Which product a line of a bill is about: by learned words, names, pack sizes, prices and what the shop orders. Pure. */
import type { CatalogProduct } from '../../catalog/catalog.ts'
import { isGoodsHeading } from '../extract/table/header.ts'
import type { BillLine } from '../extract/table/row.ts'
import { sizesIn, tight, tightGoods } from './names.ts'
import { exactly, isKnownOther, isOthers, isScrap, nearly, type OthersContext, rivalOf } from './others.ts'
import { type Counted, isListed, piecesOf } from './packs.ts'
import { likeness, type Naming, namingOf, type Said, saidOf, wordingScore } from './wording.ts'

export type MatchContext = OthersContext & {
  /** What this seller's bills call products, as `tight` has it. */
  readonly learned: ReadonlyMap<string, readonly number[]>
  /** Products of the shop's orders and bills with this seller lately, and pieces of orders that are on their way. */
  readonly usual: ReadonlySet<number>
  readonly awaited: ReadonlyMap<number, readonly number[]>
}

export type Match = {
  readonly product: CatalogProduct
  readonly score: number
  /** What its name alone speaks for it. */
  readonly named: number
  readonly counted: Counted | undefined
  readonly by: 'learned' | 'name' | 'barcode'
}

/**
 * certain: one product beyond doubt. doubtful: one of ours, but which is unclear. none: another maker's. unfamiliar: like none of
 * ours, and not known as another maker's either; `likely` are the least unlike.
 */
export type Matched =
  | { readonly is: 'certain'; readonly match: Match }
  | { readonly is: 'doubtful'; readonly likely: readonly Match[] }
  | { readonly is: 'unfamiliar'; readonly likely: readonly Match[] }
  | { readonly is: 'none' }

const certainFrom = 0.78
const lead = 0.1
const doubtfulFrom = 0.5
/** A name like this is one of ours, whatever size, price and tax speak for: misread as they may be, that is asked. */
const namedFrom = 0.75
/** Among what is offered as an answer. */
const offeredFrom = 0.45
const shown = 3

/** `netOf`: paise of the line without GST, were it this product. */
export function productOfLine(
  line: BillLine,
  netOf: (product: CatalogProduct) => number,
  context: MatchContext,
): Matched {
  const said = saidOf(line.description)
  if (isNameless(line) && line.amount > 0) return nameless(line, netOf, context)
  const looks = worthALook(line, said, context)
    .map((product): Match => matchOf({ line, said, net: netOf(product), product, context }))
    .toSorted((a, b) => b.score - a.score || a.product.id - b.product.id)
  const all = looks.filter(({ score, named }) => score >= offeredFrom || named >= namedFrom)
  const [best, next] = all
  if (!best) return suspected(line, looks, netOf, context)
  // A name beyond doubt at an odd price is the product, and its price is for a person to look at.
  if (best.score >= certainFrom && best.score - (next?.score ?? 0) >= lead)
    return { is: 'certain', match: best }
  // Once people have said whose it is, they are not asked again, unless the same words have meant goods of ours as well.
  const isOurWord = context.learned.has(tightGoods(line.description))
  if (!isOurWord && isKnownOther(line.description, context, exactly)) return { is: 'none' }
  // A price that is nobody's says it may be a rival's goods of a like name.
  const likely = all.filter(
    ({ score, named, counted }) =>
      named >= namedFrom ||
      (score >= Math.max(doubtfulFrom, best.score - 0.2) && (counted?.priced || score >= certainFrom)),
  )
  if (likely.length === 0) return suspected(line, looks, netOf, context)
  return { is: 'doubtful', likely: likely.slice(0, shown) }
}

const isNameless = ({ description }: BillLine) =>
  tightGoods(description).length < 2 || isGoodsHeading(description)

/** A name that is somewhat like, at exactly the list's price. */
const suspectFrom = 0.4
/** The same where the count was not read, so that no price speaks for it or against it. */
const suspectUncountedFrom = 0.6
/**
 * Goods of others, where they are known as that, unless the name may be one of ours read badly: to the price in the list it is
 * no chance, least of all where as many pieces are on their way.
 */
function suspected(
  line: BillLine,
  looks: readonly Match[],
  netOf: (product: CatalogProduct) => number,
  context: MatchContext,
): Matched {
  if (isKnownOther(line.description, context, nearly)) return { is: 'none' }
  const likely = looks.filter(({ product, named, counted }) => {
    if (rivalry(line, product, context) < 0 || (line.mrp !== null && line.mrp !== product.mrp)) return false
    if (counted === undefined) return named >= suspectUncountedFrom
    const isLike =
      named >= suspectFrom ||
      isScrap(line.description) ||
      (line.mrp !== null && isOfSize(line, product)) ||
      isAwaited(product, counted, context)
    return isLike && isAtList(line, netOf(product), counted, product)
  })
  if (likely.length > 0) return { is: 'doubtful', likely: likely.slice(0, shown) }
  const named = Math.max(0, ...looks.map((each) => each.named))
  return isOthers(line, named, context)
    ? { is: 'none' }
    : { is: 'unfamiliar', likely: looks.filter((each) => each.score > 0).slice(0, shown) }
}

/** Before or after a discount of the line. */
const isAtList = ({ rate }: BillLine, net: number, { pieces }: Counted, product: CatalogProduct): boolean =>
  isListed(net, pieces, product) || isListed(rate ?? 0, 1, product)

const isAwaited = ({ id }: CatalogProduct, { pieces }: Counted, { awaited }: MatchContext): boolean =>
  awaited.get(id)?.includes(pieces) ?? false

const isOfSize = ({ description }: BillLine, { name }: CatalogProduct): boolean =>
  sizesIn(description).some((size) => sizesIn(name).includes(size))

/** Whose name was not read may be anybody's goods: likely what the shop ordered at that price, else what the list has at it. */
function nameless(
  line: BillLine,
  netOf: (product: CatalogProduct) => number,
  { products, usual }: MatchContext,
): Matched {
  const all = products.map(
    (product): Match => ({
      ...{ product, counted: piecesOf(line, netOf(product), product) },
      ...{ score: 0, named: 0, by: 'name' },
    }),
  )
  const ordered = all.filter(({ product, counted }) => counted?.priced && usual.has(product.id))
  const listed = all.filter(
    ({ product, counted }) => counted && isAtList(line, netOf(product), counted, product),
  )
  return { is: 'doubtful', likely: (ordered.length > 0 ? ordered : listed).slice(0, shown) }
}

/** Of a large catalogue: more names than these are never like one line. */
const looked = 150

function worthALook(
  { description }: BillLine,
  said: Said,
  { products, learned, awaited }: MatchContext,
): readonly CatalogProduct[] {
  if (products.length <= looked) return products
  const taught = learned.get(tightGoods(description)) ?? []
  const like = (product: CatalogProduct) => {
    const coded = product.barcode !== null && description.includes(product.barcode)
    if (coded || taught.includes(product.id) || awaited.has(product.id)) return Number.POSITIVE_INFINITY
    return Math.max(...namingsOf(product).map((naming) => likeness(said, naming)))
  }
  return products
    .map((product) => ({ product, like: like(product) }))
    .filter((each) => each.like > 0)
    .toSorted((a, b) => b.like - a.like || a.product.id - b.product.id)
    .slice(0, looked)
    .map(({ product }) => product)
}

type Comparing = {
  readonly line: BillLine
  readonly said: Said
  readonly net: number
  readonly product: CatalogProduct
  readonly context: MatchContext
}

function matchOf({ line, said, net, product, context }: Comparing): Match {
  const counted = piecesOf(line, net, product)
  const learned = context.learned.get(tightGoods(line.description)) ?? []
  if (product.barcode !== null && line.description.includes(product.barcode))
    return { product, counted, score: 1, named: 1, by: 'barcode' }
  const isLearned = learned.length === 1 && learned[0] === product.id
  const byName = () => Math.max(...namingsOf(product).map((naming) => wordingScore(said, naming)))
  const named = isLearned ? 0.95 : byName()
  const score = Math.max(0, named + support(line, product, counted, context))
  return { product, counted, score, named, by: isLearned ? 'learned' : 'name' }
}

/** Catalogues live long, and each of their names is compared with every line. */
const known = new WeakMap<CatalogProduct, readonly Naming[]>()

function namingsOf(product: CatalogProduct): readonly Naming[] {
  const namings = known.get(product) ?? allNamings(product)
  known.set(product, namings)
  return namings
}

/** What shops call a product in short, other makers' goods are called as well: a short name alone is not the whole. */
const leastOfName = 0.6

function allNamings({ name, aliases }: CatalogProduct): Naming[] {
  const whole = namingOf(name)
  const isLatin = (text: string) => /[A-Z]/i.test(text)
  const others = aliases.map((alias) => {
    const naming = namingOf(alias)
    if (!isLatin(alias)) return naming
    return { ...naming, letters: Math.max(naming.letters, Math.round(whole.letters * leastOfName)) }
  })
  return [whole, ...others]
}

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
  const awaited = counted && isAwaited(product, counted, context) ? 0.1 : 0
  return sized + labelled + taxed + coded + priced + usual + awaited + rivalry(line, product, context)
}

/** Named after another maker, as bills begin: what is alike is the sort of goods alone. */
function rivalry({ description }: BillLine, { name }: CatalogProduct, context: MatchContext): number {
  const rival = rivalOf(description, context)
  return rival !== undefined && !tight(name).startsWith(rival) ? -0.4 : 0
}
