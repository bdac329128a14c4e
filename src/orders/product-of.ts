import type { CatalogProduct } from '../catalog/catalog.ts'

/** A product as an order's line carries it. */
export function productOf(product: CatalogProduct | undefined) {
  if (!product) throw new RangeError('the line was not checked against the catalogue')
  const { id: productId, sku, name, innerSize, innerName, caseSize, orderMultiple, mrp, ptr, rate } = product
  return { productId, sku, name, innerSize, innerName, caseSize, orderMultiple, mrp, ptr, rate }
}
