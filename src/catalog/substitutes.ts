import type { Catalog, CatalogProduct } from './catalog.ts'

/** Products a shop would most likely take instead: of the same category, the nearest in price first. */
export function likelySubstitutes(catalog: Catalog, sku: string, limit: number): CatalogProduct[] {
  const product = catalog.bySku.get(sku)
  if (!product) return []
  const apart = ({ ptr }: CatalogProduct) => Math.abs(Math.log(ptr / product.ptr))
  return catalog.products
    .filter((other) => other.active && other.category === product.category && other.sku !== sku)
    .sort((a, b) => apart(a) - apart(b) || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
}
