import { type CatalogIndex, codeKey } from './catalog-index.ts'
import { cleanText } from './order-text/normalise.ts'
import { ideasOf, likelyProducts, matchName, ranked, readWord } from './search-names.ts'
import { nameParts } from './search-words.ts'

export type Found = { readonly sku: string; readonly score: number }

/**
 * Products for a typed query, best first: a whole SKU code or alias, then products with all words, then with some.
 * Misspellings, Devanagari and sizes ("marie 250") are understood. Score is 1 for certain, falling to 0.
 */
export function searchProducts(catalog: CatalogIndex, query: string, limit: number): Found[] {
  const text = cleanText(query.slice(0, 200)).toLowerCase()
  const code = catalog.byCode.get(codeKey(text))
  const { words, numbers, sizes } = nameParts(text)
  const readings = words.map((word) => readWord(catalog, word))
  const match = matchName(catalog, words, readings)
  const known = readings.filter((one) => one.candidates.length > 0)
  const order = new Map<number, number>()
  const add = (i: number | undefined, score: number) => {
    if (i !== undefined && !order.has(i)) order.set(i, score)
  }
  add(code, 1)
  const all =
    match.cover.length > 0
      ? ranked(catalog, match.cover, ideasOf(readings))
      : likelyProducts(catalog, known, limit)
  const sized = all.filter((i) => {
    const product = catalog.products[i]
    return product?.sizes.some((size) =>
      sizes.length > 0
        ? sizes.some((wanted) => wanted.dim === size.dim && wanted.amount === size.amount)
        : numbers.some((n) => n === size.amount || n * 100 === product.entry.mrp),
    )
  })
  for (const i of sized) add(i, 0.95)
  add(match.pick, 0.9)
  for (const [at, i] of all.entries())
    add(i, (match.cover.length > 0 ? 0.8 : 0.5) * (1 - at / (all.length + 1)))
  return [...order]
    .slice(0, limit)
    .map(([i, score]) => ({ sku: catalog.products[i]?.entry.sku ?? '', score }))
}
