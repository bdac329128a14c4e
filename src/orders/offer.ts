/** A distributor's offer to the shop: other quantities, other goods. What is offered is held while the shop decides. */
import { countsAlone } from './free.ts'
import { withFreeGoods } from './free-goods.ts'
import { heldOf } from './hold-lines.ts'
import { refuse } from './refusal.ts'
import { requote } from './reprice.ts'
import { rehold, type StockBook } from './stock-book.ts'
import type { LineChange, OrderLine, OrderView } from './types.ts'
import type { Step } from './work.ts'

/** Pieces of a line the offer would give. */
const offeredPieces = (line: OrderLine): number => line.offered ?? line.ordered

/**
 * Puts lines on offer. Where they are as the shop ordered, there is nothing to ask: the order is confirmed.
 * Refuses `order-short` where the offer itself cannot be kept, `order-nothing-left` where it offers nothing.
 */
export function offerOf(order: OrderView, book: StockBook, lines: readonly OrderLine[]): Step {
  const offered = lines.map((line) => ({
    ...line,
    offered: line.offered === line.ordered ? null : line.offered,
    confirmed: offeredPieces(line),
  }))
  const asks = offered.some((line) => countsAlone(line) && line.offered !== null)
  const wanted = withFreeGoods<OrderView>({
    ...order,
    status: asks ? 'changed' : 'confirmed',
    lines: offered,
  })
  if (wanted.lines.filter(countsAlone).every((line) => line.confirmed === 0))
    return refuse('order-nothing-left', { number: order.number })
  const { next, short } = heldOf(book, order, wanted)
  if (short.length > 0) return { ...refuse('order-short', { number: order.number }), short }
  rehold(book, order, next)
  const kind = asks ? 'changed' : 'confirmed'
  return {
    ok: true,
    kind,
    order: { ...next, quote: requote(next) },
    detail: asks ? { lines: offerLines(next) } : {},
  }
}

/** What the offer changes, line by line, from what the shop ordered. */
function offerLines(order: OrderView): LineChange[] {
  return order.lines
    .filter((line) => countsAlone(line) && line.offered !== null)
    .map(({ line, sku, name, ordered, offered, substitutes }) => ({
      line,
      sku,
      name,
      from: ordered,
      to: offered ?? ordered,
      ...(substitutes === null ? {} : { substitutes }),
    }))
}
