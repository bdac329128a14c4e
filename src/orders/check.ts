/** What an order must be before it can be placed, apart from its total. */
import type { CatalogProduct } from '../catalog/catalog.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './types.ts'

export const maxLines = 100
export const maxPieces = 100_000

export type Wanted = { readonly sku: string; readonly pieces: number }

type Products = { readonly bySku: ReadonlyMap<string, CatalogProduct> }

/** Adds up what was asked for more than once, keeping the order of first mention. */
export function mergeLines(lines: readonly Wanted[]): Wanted[] {
  const merged = new Map<string, number>()
  for (const { sku, pieces } of lines) merged.set(sku, (merged.get(sku) ?? 0) + pieces)
  return [...merged].map(([sku, pieces]) => ({ sku, pieces }))
}

/** The first thing that stands in the way of these lines, already merged; undefined when nothing does. */
export function linesRefused(lines: readonly Wanted[], catalog: Products): Refusal | undefined {
  if (lines.length === 0) return refuse('order-empty')
  if (lines.length > maxLines) return refuse('order-too-many-lines', { max: maxLines })
  for (const line of lines) {
    const refusal = lineRefused(line, catalog.bySku.get(line.sku))
    if (refusal) return refusal
  }
  return undefined
}

function lineRefused({ sku, pieces }: Wanted, product: CatalogProduct | undefined): Refusal | undefined {
  if (!product) return refuse('order-unknown-product', { sku })
  const { name, orderMultiple } = product
  if (!product.active) return refuse('order-product-not-sold', { sku, product: name })
  if (!Number.isSafeInteger(pieces) || pieces < 1 || pieces > maxPieces)
    return refuse('order-pieces-out-of-range', { sku, product: name, max: maxPieces })
  if (pieces % orderMultiple !== 0)
    return refuse('order-multiple', { sku, product: name, multiple: orderMultiple })
  return undefined
}
