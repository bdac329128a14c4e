import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalog } from '../../src/catalog/catalog.ts'
import { buildCatalogIndex } from '../../src/catalog/catalog-index.ts'
import { readProductsCsv } from '../../src/catalog/order-text/products-csv.ts'
import { isStockText, parseStockText } from '../../src/catalog/stock-text.ts'
import { typedPieces } from '../../src/catalog/typed-pieces.ts'

const products = readProductsCsv(
  readFileSync(new URL('../../src/demo/data/products.csv', import.meta.url), 'utf8'),
)
const index = buildCatalogIndex(products, [])
const bySku = new Map(products.map((product) => [product.sku, product]))
const catalog = { index, bySku } as unknown as Catalog

const counts = (text: string) =>
  parseStockText(text, catalog)?.counts.map(({ sku, pieces, mode }) => `${sku} ${mode} ${pieces}`)

test.each([
  ['stock ghee 12, marie 24', ['GHE-COW-500 set 12', 'BIS-MAR-075 set 24']],
  ['ghee out', ['GHE-COW-500 set 0']],
  ['ghee khatam ho gaya', ['GHE-COW-500 set 0']],
  ['घी ख़त्म', ['GHE-COW-500 set 0']],
  ['+24 marie', ['BIS-MAR-075 add 24']],
  ['-6 ghee', ['GHE-COW-500 add -6']],
  ['ghee +2 case', ['GHE-COW-500 add 36']],
  ['stock: ghee 2 peti\nmarie 0', ['GHE-COW-500 set 36', 'BIS-MAR-075 set 0']],
  ['marie 5000', ['BIS-MAR-075 set 5000']],
  ['ghee 12, ghee 18', ['GHE-COW-500 set 18']],
])('%s is counted', (text, expected) => {
  expect(counts(text)).toEqual(expected)
})

test('a name that several products share is asked about with its number kept', () => {
  const read = parseStockText('noodles 240, ghee 12', catalog)
  expect(read?.questions).toMatchObject([{ quantity: 240, mode: 'set' }])
  expect(read?.questions[0]?.options.length).toBeGreaterThan(1)
})

test('talk is no count', () => {
  for (const text of ['hello', 'kal aana', 'ok thank you', '1042'])
    expect(parseStockText(text, catalog)).toBeUndefined()
  for (const text of ['hello', 'menu', 'noodles 24', 'kal aana']) expect(isStockText(text)).toBe(false)
})

test('every product’s code with a number is that count, whatever the order multiple', () => {
  fc.assert(
    fc.property(fc.constantFrom(...products), fc.nat(90_000), (product, pieces) => {
      expect(counts(`${product.sku} ${pieces}`)).toEqual([`${product.sku} set ${pieces}`])
      expect(typedPieces(String(pieces), product, index)).toBe(pieces)
    }),
    { numRuns: 200 },
  )
})

test('no text breaks the reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      parseStockText(text, catalog)
      isStockText(text)
    }),
    { numRuns: 300 },
  )
})
