import type { StockBook } from './stock-book.ts'
import { shortOf } from './stock-book.ts'
import type { OrderView, ShortLine } from './types.ts'

/**
 * What can be held of an order as wanted: free goods as far as they are there, since an order does not fail for want of
 * them; `short` names the other lines that are not there.
 */
export function heldOf(
  book: StockBook,
  order: OrderView,
  wanted: OrderView,
): { readonly next: OrderView; readonly short: readonly ShortLine[] } {
  const short = shortOf(book, order, wanted)
  const less = new Map(short.map(({ line, available }) => [line, available]))
  const lines = wanted.lines.map((line) =>
    line.free && !line.free.owed ? { ...line, confirmed: less.get(line.line) ?? line.confirmed } : line,
  )
  const own = new Set(lines.flatMap(({ line, free }) => (free && !free.owed ? [line] : [])))
  return { next: { ...wanted, lines }, short: short.filter(({ line }) => !own.has(line)) }
}
