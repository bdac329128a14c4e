/** How many pieces a line is for, and what is asked where its figures do not tell. Pure. */
import type { CatalogProduct } from '../../catalog/catalog.ts'
import { mulDiv, withoutTax } from '../../catalog/money.ts'
import type { Answer, Question } from '../decision.ts'
import type { BillLine } from '../extract/table/row.ts'
import { piecesOf } from '../match/packs.ts'
import { countsOf, isDiscounted, lineCloses, type Sums } from './sums.ts'

/** How near to the list a price must be to prove a count that the line's own figures do not. */
const provenBy = 200

type Counting = { readonly pieces?: number; readonly question?: Question; readonly raised?: string }

/** Paise of so many pieces at the list's price, without GST. */
export const listOf = ({ ptr, rate }: CatalogProduct, pieces: number) =>
  withoutTax(Math.round(ptr * pieces), rate)

/** A line by its place, taken for a product, with what it comes to without GST. */
type Taken = { readonly at: number; readonly net: number; readonly product: CatalogProduct }

export type Proofs = {
  readonly sums: Sums
  /** The reading's own word that every line closes. */
  readonly closing: boolean
  readonly answers: ReadonlyMap<string, Answer>
}

/** The pieces, as far as the line's figures, the list or an answer prove them; else what is to be asked. */
export function count(line: BillLine, { at, net, product }: Taken, proofs: Proofs): Counting {
  const id = `line:${at}:pieces`
  const counted = piecesOf(line, net, product)
  const byList = Math.round(net / withoutTax(product.ptr, product.rate))
  const likely = [
    ...new Set([counted?.pieces, byRate(line, net, product), byList].flatMap((n) => (n && n > 0 ? [n] : []))),
  ]
  const answer = proofs.answers.get(id)
  if (answer && /^\d{1,6}$/.test(answer.value) && Number(answer.value) > 0) {
    const pieces = Number(answer.value)
    const raised = answer.as === 'shop' && pieces > Math.min(...likely, pieces)
    return raised ? { pieces, raised: id } : { pieces }
  }
  const unread = line.quantity === null ? uncounted(line, net, product, proofs.sums) : undefined
  if (unread !== undefined) return { pieces: unread }
  // A discount that was not read is believed where the lines make the total.
  const discounted = proofs.sums.result === 'passed' && isDiscounted(line)
  const closes = proofs.closing || line.amount === 0 || lineCloses(line) || discounted
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
