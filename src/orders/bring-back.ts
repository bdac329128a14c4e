/** Goods the delivery man brings back go on the shelf again. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { settled } from './come-after-all.ts'
import { refuse } from './refusal.ts'
import { putBack, type StockBook } from './stock-book.ts'
import type { ChangeDetail, OrderRequest, OrderView, Outcome, Refusal } from './types.ts'
import { actOn, type Step } from './work.ts'

type BringBack = OrderRequest & {
  /** Saleable pieces per line; everything where absent. */
  readonly lines?: readonly { readonly line: number; readonly pieces: number }[]
}

/**
 * Nothing of the order was taken: it ends as `returned`, its saleable pieces in stock again.
 * Refuses order-no-such-line, order-pieces-out-of-range, what is already so.
 */
export async function bringBack(tx: Tx, request: BringBack): Promise<Outcome> {
  const decide = (order: OrderView, book: StockBook): Step => {
    const most = new Map(order.lines.map((line) => [line.line, line.dispatched]))
    const refusal = shelve(order, book, most, request.lines)
    if (refusal) return refusal
    return { ok: true, kind: 'brought-back', order: { ...order, status: 'returned' }, detail: {} }
  }
  return settled(tx, await actOn(tx, 'bring-back', request, decide, { stock: {} }), request.now)
}

const toldOf = statement<{ kind: string; detail: ChangeDetail }>(
  'order-missing-told',
  `select kind, detail from order_event where order_id = $1 and kind in ('short', 'brought-back') order by id`,
)

/**
 * What the shop reported missing turned up: those pieces are in stock again, once. What came damaged is not.
 * Refuses order-nothing-missing, order-already-brought-back, and as `bringBack` does.
 */
export function bringBackMissing(tx: Tx, request: BringBack): Promise<Outcome> {
  const decide = async (order: OrderView, book: StockBook): Promise<Step> => {
    const told = await rows(tx.client, toldOf, [order.id])
    const number = { number: order.number }
    if (told.some(({ kind }) => kind === 'brought-back')) return refuse('order-already-brought-back', number)
    const missing = told.flatMap(({ detail }) => detail.lines ?? []).filter((line) => line.missing)
    if (missing.length === 0) return refuse('order-nothing-missing', number)
    const most = new Map(missing.map((line) => [line.line, line.missing ?? 0]))
    return shelve(order, book, most, request.lines) ?? { ok: true, kind: 'brought-back', order, detail: {} }
  }
  return actOn(tx, 'bring-back-missing', request, decide, { stock: {} })
}

function shelve(
  order: OrderView,
  book: StockBook,
  most: ReadonlyMap<number, number>,
  given: BringBack['lines'],
): Refusal | undefined {
  const pieces = new Map(given?.map((line) => [line.line, line.pieces]) ?? most)
  const products = new Map(order.lines.map((line) => [line.line, line]))
  for (const [line, count] of pieces) {
    const known = products.get(line)
    if (!known) return refuse('order-no-such-line', { line })
    const max = most.get(line) ?? 0
    if (!Number.isSafeInteger(count) || count < 0 || count > max)
      return refuse('order-pieces-out-of-range', { sku: known.sku, product: known.name, max })
  }
  for (const [line, count] of pieces) {
    const known = products.get(line)
    if (known) putBack(book, order.distributor.id, known.productId, count)
  }
  return undefined
}
