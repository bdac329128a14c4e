import { beforeAll, expect, test } from 'vitest'
import { type Catalog, catalogOf } from '../../src/catalog/catalog.ts'
import { typedDecisions, typedReturn } from '../../src/returns/typed.ts'
import type { ReturnLine } from '../../src/returns/types.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10 } from '../support/shop.ts'

let catalog: Catalog
beforeAll(async () => {
  const db = await lentDb()
  await buildShop(db)
  catalog = await catalogOf(db.pool, monday10)
})

test.each([
  ['return 3 haldi damaged', [{ sku: 'HAL-100', pieces: 3, reason: 'damaged' }]],
  ['2 noodles wapas, expire ho gaya', [{ sku: 'NOO-70', pieces: 2, reason: 'expired' }]],
  ['haldi wapas karna hai', [{ sku: 'HAL-100' }]],
  ['3 haldi kharab', [{ sku: 'HAL-100', pieces: 3, reason: 'damaged' }]],
  [
    '3 haldi toota, 1 ghee galat',
    [
      { sku: 'HAL-100', pieces: 3, reason: 'damaged' },
      { sku: 'GHE-500', pieces: 1, reason: 'wrong' },
    ],
  ],
  [
    'return 1 case noodles, 2 ghee, unsold',
    [
      { sku: 'NOO-70', pieces: 96, reason: 'unsold' },
      { sku: 'GHE-500', pieces: 2, reason: 'unsold' },
    ],
  ],
  ['5 ghee near expiry', [{ sku: 'GHE-500', pieces: 5, reason: 'near-expiry' }]],
  ['3 हल्दी वापस, खराब', [{ sku: 'HAL-100', pieces: 3, reason: 'damaged' }]],
])('“%s” gives goods back', (text, items) => {
  expect(typedReturn(text, catalog)).toEqual(items)
})

test.each(['5 ghee', 'haldi nahi', 'return', 'no ghee, 2 noodles', 'where is my order', 'wapas kab aaoge'])(
  '“%s” gives nothing back',
  (text) => expect(typedReturn(text, catalog)).toBeUndefined(),
)

test.each([
  [
    'haldi ok, noodles 2 only, ghee no – sold too long ago',
    [
      { line: 1, accept: 4 },
      { line: 2, accept: 2 },
      { line: 3, accept: 0, why: 'sold too long ago' },
    ],
  ],
  ['ghee nahi, bahut purana hai', [{ line: 3, accept: 0, why: 'bahut purana hai' }]],
  ['noodles 500', [{ line: 2, accept: 6 }]],
  ['haldi theek', [{ line: 1, accept: 4 }]],
])('“%s” decides', (text, decisions) => {
  const line = (at: number, sku: string, pieces: number) =>
    ({ line: at, sku, pieces }) as unknown as ReturnLine
  const lines = [line(1, 'HAL-100', 4), line(2, 'NOO-70', 6), line(3, 'GHE-500', 2)]
  expect(typedDecisions(text, lines, catalog)).toEqual(decisions)
})

test('what names none of the goods decides nothing', () => {
  expect(typedDecisions('what is this', [], catalog)).toBeUndefined()
})
