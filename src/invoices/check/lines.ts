/** What each line of a bill is about, and what is unclear about it. Pure. */
import type { CatalogProduct } from '../../catalog/catalog.ts'
import type { Answer, DecidedLine, Question } from '../decision.ts'
import type { BillLine } from '../extract/table/row.ts'
import { isPriced } from '../match/packs.ts'
import { type MatchContext, type Matched, productOfLine } from '../match/products.ts'
import { count, listOf, type Proofs } from './counting.ts'
import type { BillingWitness } from './known.ts'
import { allOther, othersId, othersQuestion, someOurs } from './others.ts'
import { netOf } from './sums.ts'

/** A line before orders, schemes and the seller's right to serve it are looked at. `unpriced`: the price is not the pack's. */
export type DraftLine = Pick<
  DecidedLine,
  'line' | 'description' | 'pieces' | 'freePieces' | 'net' | 'otherBy'
> & {
  readonly product: CatalogProduct | null
  readonly by: NonNullable<DecidedLine['product']>['by'] | null
  readonly unpriced: boolean
}

export type Drafted = {
  readonly lines: readonly DraftLine[]
  readonly questions: readonly Question[]
  /** Answers by which a shop made more of a line than the bill speaks for: more pieces, or goods of the brand. */
  readonly raised: readonly string[]
}

export type Drafting = Proofs & {
  readonly lines: readonly BillLine[]
  readonly context: MatchContext
  /** The seller is a distributor of the brand: some of its goods are to be expected. */
  readonly fromSeller: boolean
}

export function draftLines(drafting: Drafting): Drafted {
  const all = drafting.lines.map((line, at) => draft(line, at, drafting))
  const questions = all.flatMap(({ question }) => question ?? [])
  const unfamiliar = all.flatMap(({ line, unfamiliar: is }) => (is ? [line] : []))
  const isOurs = drafting.fromSeller || questions.length > 0 || all.some(({ line }) => line.product !== null)
  return {
    lines: all.map(({ line }) => line),
    questions: isOurs && unfamiliar.length > 0 ? [...questions, othersQuestion(unfamiliar)] : questions,
    raised: all.flatMap(({ raised = [] }) => raised),
  }
}

type Draft = {
  readonly line: DraftLine
  readonly question?: Question
  readonly raised?: readonly string[]
  readonly unfamiliar?: true
}

const other = 'other'

function draft(line: BillLine, at: number, drafting: Drafting): Draft {
  const { sums, context, answers } = drafting
  // Goods given free have no price of their own: the list's tells which they are.
  const free = line.amount === 0 && (line.taxable ?? 0) === 0
  const net = (product: CatalogProduct) =>
    free ? listOf(product, line.quantity ?? 1) : netOf(line, product.rate, sums)
  const likely = productOfLine(line, net, context)
  const answer = answers.get(`line:${at}:product`)
  const found = matched(likely, answer, context)
  if (found.is === 'none') return { line: { ...nobody(line, at), ...(answer ? { otherBy: answer.as } : {}) } }
  if (found.is === 'doubtful') return { line: nobody(line, at), question: whichProduct(line, at, found) }
  if (found.is === 'unfamiliar') return unfamiliar(line, at, found, answers.get(othersId))
  const { product, by } = found
  const counting = count(line, { at, net: net(product), product }, drafting)
  const claimed = answer?.as === 'shop' && isClaimed(product, likely)
  const raised = [...(claimed ? [answer.question] : []), ...(counting.raised ? [counting.raised] : [])]
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
    raised,
  }
}

/** Nothing but a shop's own word says that the line is of this product. */
const isClaimed = (product: CatalogProduct, found: Matched): boolean =>
  found.is === 'unfamiliar' ||
  found.is === 'none' ||
  (found.is === 'doubtful' && !found.likely.some((each) => each.product.id === product.id))

/** Neither ours nor known as another's: first asked about together with all such lines, then by itself. */
function unfamiliar(line: BillLine, at: number, found: Unclear, said: Answer | undefined): Draft {
  if (said?.value === allOther) return { line: { ...nobody(line, at), otherBy: said.as } }
  if (said?.value === someOurs) return { line: nobody(line, at), question: whichProduct(line, at, found) }
  return { line: nobody(line, at), unfamiliar: true }
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

const nobody = ({ description }: BillLine, line: number): DraftLine => ({
  ...{ line, description, product: null, by: null, pieces: 0, freePieces: 0, net: 0, unpriced: false },
})

type Found =
  | { readonly is: 'certain'; readonly product: CatalogProduct; readonly by: NonNullable<DraftLine['by']> }
  | Unclear
  | Extract<Matched, { is: 'none' }>

type Unclear = Extract<Matched, { likely: readonly unknown[] }>

/** An answer decides, where it names one of the brand's products or none of them. */
function matched(found: Matched, answer: Answer | undefined, { products }: MatchContext): Found {
  if (answer?.value === other) return { is: 'none' }
  const named = answer && products.find(({ sku }) => sku === answer.value)
  if (named) return { is: 'certain', product: named, by: 'answer' }
  return found.is === 'certain' ? { is: 'certain', product: found.match.product, by: found.match.by } : found
}

const whichProduct = (line: BillLine, at: number, { likely }: Unclear): Question => ({
  ...{ id: `line:${at}:product`, field: 'line', line: at, asks: 'product', read: line.description },
  candidates: [
    ...likely.map(({ product: { sku, name } }) => ({ value: sku, text: name })),
    { value: other, text: '' },
  ],
})
