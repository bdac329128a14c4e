/** The goods that a marketer names: all, a category, a brand, or products to choose from. Pure. */
import type { Catalog } from '../../catalog/catalog.ts'
import { searchProducts } from '../../catalog/search.ts'
import type { Goods } from '../parts.ts'

export type NamedGoods =
  | { readonly goods: Goods; readonly label: string }
  /** SKUs that may be meant, the likeliest first; none where nothing is. */
  | { readonly likely: readonly string[] }

const everything = /^(?:all|everything|all goods|any|sab|sabhi|sab kuch|sab par|सब|सभी|सब कुछ|सब पर)$/iu
const fold = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/gu, ' ')
const mostLikely = 12

export function goodsNamed(text: string, catalog: Catalog): NamedGoods {
  const wanted = fold(text)
  if (everything.test(wanted)) return { goods: {}, label: '' }
  const product = catalog.products.find(({ sku, active }) => active && fold(sku) === wanted)
  if (product) return { goods: { skus: [product.sku] }, label: product.name }
  const category = catalog.categories.find((each) => fold(each) === wanted)
  if (category) return { goods: { categories: [category] }, label: category }
  const brand = catalog.products.find((each) => each.brand !== null && fold(each.brand) === wanted)?.brand
  if (brand) return { goods: { brands: [brand] }, label: brand }
  const found = searchProducts(catalog.index, wanted, mostLikely).map(({ sku }) => sku)
  const [only] = found
  if (only && found.length === 1)
    return { goods: { skus: found }, label: catalog.bySku.get(only)?.name ?? only }
  return { likely: found }
}
