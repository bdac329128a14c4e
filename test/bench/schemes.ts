// 200 live schemes on an order of 40 lines: time per evaluation, and its ratio to a plain walk that holds every scheme
// against every line. Run: node test/bench/schemes.ts
import { applied, bestOfGroups, type Candidate } from '../../src/schemes/apply.ts'
import { compile, type Product } from '../../src/schemes/compile.ts'
import { type Basket, type Item, noLimit, type PaidLine } from '../../src/schemes/effect.ts'
import { evaluate } from '../../src/schemes/evaluate.ts'
import { itemsOf } from '../../src/schemes/items.ts'
import { give } from '../../src/schemes/kinds/give.ts'
import type { Scheme } from '../../src/schemes/live.ts'
import { readScheme } from '../../src/schemes/read-document.ts'
import { holdsAt, isFor, type ShopFacts } from '../../src/schemes/shop.ts'
import { windowOf } from '../../src/schemes/window.ts'

const at = new Date('2026-11-10T06:00:00Z')
const products: (Product & { ptr: number; rate: number })[] = Array.from({ length: 2_000 }, (_, n) => ({
  ...{ sku: `SKU-${n}`, category: `C-${n % 40}`, brand: `B-${n % 12}`, launchedOn: null },
  ...{ ptr: 500 + (n % 90) * 70, rate: [500, 1200, 1800][n % 3] ?? 500 },
}))
const shop: ShopFacts = {
  ...{ outlet: 'R-0001', class: 'A', regions: ['R-1', 'R'], beat: 'B-7', distributor: 'D-1', tier: null },
  ...{ segments: [], firstOrder: false },
}

// As a brand runs them: most on a few SKUs or a category, some on everything, a third for other shops than this.
function documentOf(n: number): object {
  const slabs = [
    { from: 10, rate: 100 },
    { from: 100, rate: 200 },
  ]
  const rules = [
    { kind: 'quantity-slabs', slabs },
    { kind: 'extra', buy: 11, free: 1 },
    { kind: 'combo', bundle: { any: 3 }, rate: 500 },
    { kind: 'value-slabs', slabs: slabs.map(({ from, rate }) => ({ from: from * 10_000, rate })) },
    { kind: 'cash', rate: 100 },
  ]
  const skus = Array.from({ length: 8 }, (_, k) => `SKU-${(n * 37 + k * 11) % 2_000}`)
  return {
    v: 1,
    name: { en: `Scheme ${n}` },
    window: { from: '2026-11-01', until: '2026-11-30' },
    goods: n % 20 === 0 ? {} : n % 5 === 0 ? { categories: [`C-${n % 40}`] } : { skus },
    to: n % 3 === 0 ? { classes: ['B', 'C'] } : { regions: ['R'] },
    stack: n % 4 === 0 ? { group: `G-${n % 6}` } : {},
    rule: rules[n % rules.length],
  }
}

const schemes: Scheme[] = Array.from({ length: 200 }, (_, n) => {
  const read = readScheme(documentOf(n))
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const { document } = read
  return { id: n + 1, code: `s-${n}`, version: 1, document, ...windowOf(document.window) }
})
const priceBook = new Map(products.map((product) => [product.sku, product]))
const priceOf = (sku: string) => priceBook.get(sku)
const orders: PaidLine[][] = Array.from({ length: 50 }, (_, k) =>
  Array.from({ length: 40 }, (_, n) => {
    const { sku, ptr, rate } = products[(k * 131 + n * 37) % 2_000] ?? { sku: '', ptr: 0, rate: 0 }
    return { sku, ptr, rate, pieces: 1 + ((k + n) % 48) }
  }),
)

// Every scheme against every line: what it names is looked up in its own lists each time. From there on the same.
function plainWalk(lines: readonly PaidLine[]): unknown {
  const all = itemsOf(lines)
  const basketOf = ({ scheme: { document } }: Candidate, items: ReadonlyMap<string, Item>): Basket => {
    const { skus, categories } = document.goods
    const own = [...items.values()].filter(
      ({ sku }) =>
        (!skus && !categories) ||
        skus?.includes(sku) ||
        categories?.includes(priceBook.get(sku)?.category ?? ''),
    )
    return { items: own, left: noLimit, priceOf, dayOfMonth: () => 10 }
  }
  const met = schemes
    .filter((scheme) => holdsAt(scheme, at) && isFor(scheme.document.to, shop))
    .map((scheme) => {
      const candidate = { scheme, isFor: () => true, skus: 'all' as const }
      const basket = basketOf(candidate, all)
      return { candidate, basket, given: give(scheme.document.rule, basket) }
    })
  return applied(bestOfGroups(met), all, basketOf)
}

function timed(work: (lines: readonly PaidLine[]) => unknown, rounds: number): number {
  for (const lines of orders) work(lines)
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    for (const lines of orders) work(lines)
    samples.push((performance.now() - began) / orders.length)
  }
  return samples.sort((a, b) => a - b)[rounds >> 1] ?? 0
}

const began = performance.now()
const index = compile(schemes, products)
const compiling = performance.now() - began
const effects = orders.reduce(
  (sum, lines) => sum + evaluate(index, lines, { shop, at, priceOf }).effects.length,
  0,
)
const ours = timed((lines) => evaluate(index, lines, { shop, at, priceOf }), 41)
const plain = timed(plainWalk, 11)
console.table([
  { what: 'evaluate, by index', 'ms an order': ours.toFixed(3), ratio: 1 },
  { what: 'plain walk', 'ms an order': plain.toFixed(3), ratio: Number((plain / ours).toFixed(1)) },
])
console.log(
  `${schemes.length} schemes, ${orders[0]?.length} lines, ${(effects / orders.length).toFixed(1)} effects an order; ` +
    `made into an index once in ${compiling.toFixed(1)} ms`,
)
