/** What each line of a bill is about, and what is unclear about it. Pure. */
import type { CatalogProduct } from '../../catalog/catalog.ts'
import { mulDiv, withoutTax } from '../../catalog/money.ts'
import type { Answer, DecidedLine, Question } from '../decision.ts'
import type { BillLine } from '../extract/table/row.ts'
import { isPriced, piecesOf } from '../match/packs.ts'
import { type MatchContext, type Matched, productOfLine } from '../match/products.ts'
import type { BillingWitness } from './known.ts'
import { countsOf, isDiscounted, lineCloses, netOf, type Sums } from './sums.ts'

/** A line before orders, schemes and the seller's right to serve it are looked at. `unpriced`: the price is not the pack's. */
export type DraftLine = Pick<DecidedLine, 'line' | 'description' | 'pieces' | 'freePieces' | 'net'> & {
  readonly product: CatalogProduct | null
  readonly by: NonNullable<DecidedLine['product']>['by'] | null
  readonly unpriced: boolean
}

export type Drafted = {
  readonly lines: readonly DraftLine[]
  readonly questions: readonly Question[]
  /** Answers by which a shop made more pieces of a line than its figures speak for. */
  readonly raised: readonly string[]
}

export type Drafting = {
  readonly lines: readonly BillLine[]
  readonly sums: Sums
  /** The reading's own word that every line closes. */
  readonly closing: boolean
  readonly context: MatchContext
  readonly answers: ReadonlyMap<string, Answer>
}

export function draftLines(drafting: Drafting): Drafted {
  const all = drafting.lines.map((line, at) => draft(line, at, drafting))
  return {
    lines: all.map(({ line }) => line),
    questions: all.flatMap(({ question }) => question ?? []),
    raised: all.flatMap(({ raised }) => raised ?? []),
  }
}

type Draft = { readonly line: DraftLine; readonly question?: Question; readonly raised?: string }

const other = 'other'

function draft(line: BillLine, at: number, drafting: Drafting): Draft {
  const { sums, context, answers } = drafting
  // Goods given free have no price of their own: the list's tells which they are.
  const free = line.amount === 0
  const net = (product: CatalogProduct) =>
    free ? listOf(product, line.quantity ?? 1) : netOf(line, product.rate, sums)
  const found = matched(productOfLine(line, net, context), answers.get(`line:${at}:product`), context)
  if (found.is === 'none') return { line: nobody(line, at) }
  if (found.is === 'doubtful') return { line: nobody(line, at), question: whichProduct(line, at, found) }
  const { product, by } = found
  const counting = count(line, at, net(product), product, drafting)
  const pieces = counting.pieces ?? 0
  const shown = {
    ...{
      line: at,
      description: line.description,
      product,
      by,
      net: free ? 0 : netOf(line, product.rate, sums),
    },
    ...(free
      ? { pieces: 0, freePieces: pieces }
      : { pieces, freePieces: Math.round(line.freeQuantity ?? 0) }),
    // While the count is unclear, so is what a piece costs.
    unpriced: !free && !counting.question && pieces > 0 && !isPriced(net(product), pieces, product),
  }
  return {
    line: shown,
    ...(counting.question ? { question: counting.question } : {}),
    ...(counting.raised ? { raised: counting.raised } : {}),
  }
}

/** Lines as the seller's own books have them: nothing about them is unclear. Goods the catalogue does not hold are left out. */
export const billingLines = (
  lines: BillingWitness['lines'],
  byId: ReadonlyMap<number, CatalogProduct>,
): DraftLine[] =>
  lines.flatMap(({ productId, pieces, freePieces, taxable }, line) => {
    const product = byId.get(productId)
    if (!product) return []
    return [
      {
        line,
        description: product.name,
        product,
        by: 'billing',
        pieces,
        freePieces,
        net: taxable,
        unpriced: false,
      },
    ]
  })

const listOf = ({ ptr, rate }: CatalogProduct, pieces: number) => withoutTax(Math.round(ptr * pieces), rate)

const nobody = ({ description }: BillLine, line: number): DraftLine => ({
  ...{ line, description, product: null, by: null, pieces: 0, freePieces: 0, net: 0, unpriced: false },
})

type Found =
  | { readonly is: 'certain'; readonly product: CatalogProduct; readonly by: NonNullable<DraftLine['by']> }
  | Extract<Matched, { is: 'doubtful' | 'none' }>

/** An answer decides, where it names one of the brand's products or none of them. */
function matched(found: Matched, answer: Answer | undefined, { products }: MatchContext): Found {
  if (answer?.value === other) return { is: 'none' }
  const named = answer && products.find(({ sku }) => sku === answer.value)
  if (named) return { is: 'certain', product: named, by: 'answer' }
  return found.is === 'certain' ? { is: 'certain', product: found.match.product, by: found.match.by } : found
}

const whichProduct = (
  line: BillLine,
  at: number,
  { likely }: Extract<Matched, { is: 'doubtful' }>,
): Question => ({
  ...{ id: `line:${at}:product`, field: 'line', line: at, asks: 'product', read: line.description },
  candidates: [
    ...likely.map(({ product: { sku, name } }) => ({ value: sku, text: name })),
    { value: other, text: '' },
  ],
})

/** How near to the list a price must be to prove a count that the line's own figures do not. */
const provenBy = 200

type Counting = { readonly pieces?: number; readonly question?: Question; readonly raised?: string }

function count(
  line: BillLine,
  at: number,
  net: number,
  product: CatalogProduct,
  drafting: Drafting,
): Counting {
  const id = `line:${at}:pieces`
  const counted = piecesOf(line, net, product)
  const byList = Math.round(net / withoutTax(product.ptr, product.rate))
  const likely = [
    ...new Set([counted?.pieces, byRate(line, net, product), byList].flatMap((n) => (n && n > 0 ? [n] : []))),
  ]
  const answer = drafting.answers.get(id)
  if (answer && /^\d{1,6}$/.test(answer.value) && Number(answer.value) > 0) {
    const pieces = Number(answer.value)
    const raised = answer.as === 'shop' && pieces > Math.min(...likely, pieces)
    return raised ? { pieces, raised: id } : { pieces }
  }
  const unread = line.quantity === null ? uncounted(line, net, product, drafting.sums) : undefined
  if (unread !== undefined) return { pieces: unread }
  // A discount that was not read is believed where the lines make the total.
  const discounted = drafting.sums.result === 'passed' && isDiscounted(line)
  const closes = drafting.closing || line.amount === 0 || lineCloses(line) || discounted
  if (counted && (closes || isProved(net, counted.pieces, product))) return { pieces: counted.pieces }
  const question: Question = {
    ...{
      id,
      field: 'line',
      line: at,
      asks: 'pieces',
      read: `${line.quantity ?? ''} ${line.unit ?? ''}`.trim(),
    },
    candidates: likely.toSorted((a, b) => a - b).map((n) => ({ value: String(n), text: String(n) })),
  }
  return counted ? { pieces: counted.pieces, question } : { question }
}

/** Pieces by the printed rate, where that divides the amount. */
function byRate(line: BillLine, net: number, product: CatalogProduct): number | undefined {
  if (line.rate === null || line.rate === 0) return undefined
  const quantity = line.amount / line.rate
  return Number.isInteger(quantity)
    ? piecesOf({ quantity, unit: line.unit }, net, product)?.pieces
    : undefined
}

/**
 * Of a count that was not read: the only one by which the rate, less the discount that was read or any usual one, makes the amount,
 * where the total proves the amount and the list the rate.
 */
function uncounted(line: BillLine, net: number, product: CatalogProduct, sums: Sums): number | undefined {
  if (sums.result !== 'passed') return undefined
  const [only, other] = countsOf(line)
  if (only === undefined || other !== undefined) return undefined
  const pieces = piecesOf({ quantity: only, unit: line.unit }, net, product)?.pieces
  const gross = mulDiv(net, Math.round(only * (line.rate ?? 0)), line.amount)
  return pieces !== undefined && isProved(gross, pieces, product) ? pieces : undefined
}

function isProved(net: number, pieces: number, product: CatalogProduct): boolean {
  const list = listOf(product, pieces)
  return Math.abs(net - list) <= mulDiv(list, provenBy, 10_000)
}
