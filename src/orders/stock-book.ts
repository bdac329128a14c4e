/** The stock rows a piece of work has locked, and what it does to them. Pure: written back by work.ts. */
import type { OrderView, ShortLine } from './types.ts'

/** `counted` false: the distributor has never counted this product, so nothing limits it. */
export type Shelf = {
  readonly distributorId: number
  readonly productId: number
  readonly counted: boolean
  readonly exists: boolean
  physical: number
  reserved: number
  readonly was: { readonly physical: number; readonly reserved: number }
}

export type StockBook = Map<string, Shelf>

export type StockRow = { d: number; p: number; physical: number; reserved: number; counted: boolean }

const keyOf = (distributorId: number, productId: number) => `${distributorId}:${productId}`

export function openBook(rows: readonly StockRow[]): StockBook {
  const book: StockBook = new Map()
  for (const { d, p, physical, reserved, counted } of rows) {
    const was = { physical, reserved }
    book.set(keyOf(d, p), { distributorId: d, productId: p, counted, exists: true, physical, reserved, was })
  }
  return book
}

function shelfOf(book: StockBook, distributorId: number, productId: number): Shelf {
  const key = keyOf(distributorId, productId)
  const known = book.get(key)
  if (known) return known
  const was = { physical: 0, reserved: 0 }
  const shelf = { distributorId, productId, counted: false, exists: false, physical: 0, reserved: 0, was }
  book.set(key, shelf)
  return shelf
}

/** Pieces nobody has been promised yet; without end where the distributor does not count the product. */
const freeOn = (shelf: Shelf): number =>
  shelf.counted ? Math.max(0, shelf.physical - shelf.reserved) : Number.POSITIVE_INFINITY

type Hold = Map<number, number>

function piecesByProduct(order: OrderView, pieces: (line: OrderView['lines'][number]) => number): Hold {
  const held: Hold = new Map()
  for (const line of order.lines) held.set(line.productId, (held.get(line.productId) ?? 0) + pieces(line))
  return held
}

/**
 * Which lines could not be held as wanted, given what is free and what the order holds already; earlier lines of the
 * same product are served first, free goods last.
 */
export function shortOf(book: StockBook, order: OrderView, wanted: OrderView): ShortLine[] {
  const held = piecesByProduct(order, (line) => line.confirmed)
  const pool: Hold = new Map()
  const short: ShortLine[] = []
  const inTurn = wanted.lines.toSorted((a, b) => Number(Boolean(a.free)) - Number(Boolean(b.free)))
  for (const { line, productId, sku, name, confirmed } of inTurn) {
    const shelf = shelfOf(book, order.distributor.id, productId)
    const left = pool.get(productId) ?? freeOn(shelf) + (held.get(productId) ?? 0)
    const available = Math.min(confirmed, left)
    pool.set(productId, left - available)
    if (available < confirmed) short.push({ line, sku, name, wanted: confirmed, available })
  }
  return short
}

/** Moves the reservation from what `before` holds to what `after` holds. Check `shortOf` first. */
export function rehold(book: StockBook, before: OrderView, after: OrderView): void {
  const held = piecesByProduct(before, (line) => line.confirmed)
  const wanted = piecesByProduct(after, (line) => line.confirmed)
  for (const productId of new Set([...held.keys(), ...wanted.keys()])) {
    const change = (wanted.get(productId) ?? 0) - (held.get(productId) ?? 0)
    if (change !== 0) shelfOf(book, before.distributor.id, productId).reserved += change
  }
}

/** Which lines the shelf cannot give, by what is physically there: promises to others do not hinder loading. */
export function missingOnShelf(book: StockBook, loaded: OrderView): ShortLine[] {
  const left: Hold = new Map()
  const short: ShortLine[] = []
  for (const { line, productId, sku, name, dispatched } of loaded.lines) {
    const shelf = shelfOf(book, loaded.distributor.id, productId)
    const there = left.get(productId) ?? (shelf.counted ? shelf.physical : Number.POSITIVE_INFINITY)
    const available = Math.min(dispatched, there)
    left.set(productId, there - available)
    if (available < dispatched) short.push({ line, sku, name, wanted: dispatched, available })
  }
  return short
}

/** Loads an order: what it held is no longer reserved, what is dispatched leaves the shelf. */
export function takeOff(book: StockBook, loaded: OrderView): void {
  for (const { productId, confirmed, dispatched } of loaded.lines) {
    const shelf = shelfOf(book, loaded.distributor.id, productId)
    shelf.reserved -= confirmed
    shelf.physical = shelf.counted ? shelf.physical - dispatched : Math.max(0, shelf.physical - dispatched)
  }
}

/** Puts goods back on a shelf that is counted; where it is not, there is no count to correct. */
export function putBack(book: StockBook, distributorId: number, productId: number, pieces: number): void {
  const shelf = shelfOf(book, distributorId, productId)
  if (shelf.counted) shelf.physical += pieces
}
