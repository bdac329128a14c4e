/** How stock is shown: what is out and low first, with the time it was counted. */
import type { CatalogProduct } from '../../src/catalog/catalog.ts'
import { answer, type Choice, go, moment, type Say, type Words, words } from '../../src/chat/flow.ts'
import { amount, block } from '../../src/chat/notices/amounts.ts'
import { affectedWords, ordersOf } from '../../src/chat/notices/stock-file.ts'
import { availabilityOf } from '../../src/orders/availability.ts'
import { shelfOfProduct } from '../../src/orders/shelf.ts'
import { type Overpromised, type StockView, stockOfDistributor } from '../../src/orders/stock.ts'
import { type Count, type Question, type Stock, seatOf } from './stock-state.ts'

const mostLines = 25

export const isOut = ({ available }: StockView) => available <= 0
export const isLow = (row: StockView) =>
  availabilityOf(row.available, { caseSize: row.caseSize, orderMultiple: 1 }) === 'few'

/** Out first, then low; the rest is counted, not listed. */
export async function lowSay(ctx: Stock): Promise<Say> {
  const rows = await stockOfDistributor(ctx.tx.client, seatOf(ctx)?.id ?? 0)
  const listed = [...rows.filter(isOut), ...rows.filter(isLow)]
  const shown = listed.slice(0, mostLines)
  const rest = rows.length - shown.length
  return {
    ...block([
      words('stock-list', { count: listed.length, counted: rows.length }),
      ...shown.map(rowWords),
      rest > 0 ? words('stock-rest', { count: rest }) : undefined,
      words('stock-how'),
    ]),
    choices: [
      ...(rest > 0
        ? [go(words('stock-see-all'), 'stock', 'all', { distributor: ctx.data.distributor })]
        : []),
      go(words('chat-menu'), 'menu'),
    ],
  }
}

/** Everything counted, as much as one message holds. */
export async function allSay(ctx: Stock): Promise<Say> {
  const rows = await stockOfDistributor(ctx.tx.client, seatOf(ctx)?.id ?? 0)
  const shown = rows.slice(0, 60)
  const rest = rows.length - shown.length
  const more = rest > 0 ? words('stock-rest', { count: rest }) : undefined
  return {
    ...block([...shown.map(rowWords), more, words('stock-how')]),
    choices: [go(words('chat-menu'), 'menu')],
  }
}

/** "• Ghee 500ml: 12 pc (5 promised), counted 10:15 am" */
function rowWords({ name, physical, reserved, caseSize, countedAt }: StockView): Words {
  const args = { name, amount: amount(physical, caseSize), reserved, at: moment(countedAt) }
  if (physical === 0 && reserved === 0) return words('stock-row-out', args)
  return words(reserved > 0 ? 'stock-row-promised' : 'stock-row', args)
}

export async function reviewSay(ctx: Stock): Promise<Say> {
  const { bySku } = await ctx.catalog()
  const distributorId = seatOf(ctx)?.id ?? 0
  const lines: Words[] = []
  for (const count of ctx.data.counts.slice(0, mostLines)) {
    const shelf = await shelfOfProduct(ctx.tx.client, distributorId, count.sku)
    lines.push(countWords(count, bySku.get(count.sku), shelf?.physical))
  }
  const rest = ctx.data.counts.length - lines.length
  return {
    ...block([
      words('stock-review', { count: ctx.data.counts.length }),
      ...lines,
      rest > 0 ? words('stock-rest', { count: rest }) : undefined,
    ]),
    choices: [answer(words('stock-save'), { do: 'save' }), answer(words('stock-drop'), { do: 'drop' })],
  }
}

function countWords(
  { pieces, mode }: Count,
  product: CatalogProduct | undefined,
  before: number | undefined,
): Words {
  const { name = '', caseSize = 1 } = product ?? {}
  const after = mode === 'add' ? (before ?? 0) + pieces : pieces
  const args = { name, after: amount(Math.max(0, after), caseSize) }
  return before === undefined
    ? words('stock-count-new', args)
    : words('stock-count', { ...args, before: amount(before, caseSize) })
}

/** A product meant by several names, or a number that was not typed. */
export async function questionSay(ctx: Stock): Promise<Say> {
  const { bySku } = await ctx.catalog()
  const [question] = ctx.data.questions
  if (!question) return words('stock-how')
  const { text, options, quantity } = question
  const [only] = options
  if (quantity === undefined && options.length === 1 && only)
    return { ...words('stock-how-many', { name: bySku.get(only)?.name ?? only }), choices: [skip()] }
  const choices = options.map((sku) => answer(bySku.get(sku)?.name ?? sku, { do: 'sku', sku }))
  const key = options.length > 0 ? 'stock-which' : 'stock-unknown'
  return { ...words(key, { text }), choices: [...choices, skip()] }
}

const skip = (): Choice => answer(words('stock-skip'), { do: 'skip' })

/** Pieces of an answered question, or undefined where its number is still open. */
export function piecesOf({ quantity, unit, sign }: Question, product: CatalogProduct): number | undefined {
  if (quantity === undefined) return undefined
  const per =
    unit === 'case' ? product.caseSize : unit === 'inner' ? (product.innerSize ?? product.caseSize) : 1
  return quantity * per * sign
}

/** Orders that no longer fit what is there: each is one tap away. */
export function affectedSay(saved: Words, affected: readonly Overpromised[]): Say {
  const choices = [...ordersOf(affected), go(words('stock-more'), 'stock'), go(words('chat-menu'), 'menu')]
  return { ...block([saved, ...affected.map(affectedWords)]), choices }
}
