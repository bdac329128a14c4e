/** A small shelf of goods and a shop, to evaluate schemes without a database. */
import { compile, type Product } from '../../src/schemes/compile.ts'
import type { Effect, Left, PaidLine } from '../../src/schemes/effect.ts'
import { type Circumstances, type Evaluation, evaluate } from '../../src/schemes/evaluate.ts'
import type { Scheme } from '../../src/schemes/live.ts'
import { readScheme } from '../../src/schemes/read-document.ts'
import type { ShopFacts } from '../../src/schemes/shop.ts'
import { windowOf } from '../../src/schemes/window.ts'

type Goods = Product & { readonly ptr: number; readonly rate: number }

const goods = (sku: string, category: string, ptr: number, rate: number): Goods => ({
  ...{ sku, category, ptr, rate, brand: sku.slice(0, 1) },
  launchedOn: sku.endsWith('NEW') ? '2026-10-15' : null,
})

export const shelf: readonly Goods[] = [
  goods('HAL-100', 'Spices', 3150, 500),
  goods('MARIE', 'Biscuits', 1050, 500),
  goods('GLUCO', 'Biscuits', 525, 500),
  goods('CREAM', 'Biscuits', 2100, 500),
  goods('GHEE', 'Staples', 29_400, 1200),
  goods('SHAMPOO', 'Hair Care', 177, 1800),
  goods('TEA-NEW', 'Tea', 10_500, 500),
]

const bySku = new Map(shelf.map((each) => [each.sku, each]))

export const shop: ShopFacts = {
  outlet: 'R-0001',
  class: 'A',
  regions: ['AMD-W', 'IN-GJ'],
  beat: 'B-1',
  distributor: 'D-1',
  tier: null,
  segments: [],
  firstOrder: false,
}

export const at = new Date('2026-11-10T06:00:00Z')

export function schemeOf(id: number, document: unknown): Scheme {
  const read = readScheme(document)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  return { id, code: `s${id}`, version: 1, document: read.document, ...windowOf(read.document.window) }
}

export const schemesOf = (documents: readonly unknown[]): Scheme[] =>
  documents.map((document, n) => schemeOf(n + 1, document))

export const lineOf = (sku: string, pieces: number): PaidLine => {
  const known = bySku.get(sku)
  if (!known) throw new Error(`no ${sku} on the shelf`)
  return { sku, pieces, ptr: known.ptr, rate: known.rate }
}

export type Options = Partial<Pick<Circumstances, 'at' | 'shop'>> & {
  readonly left?: Record<number, Partial<Left>>
}

export function evaluated(
  documents: readonly unknown[],
  lines: readonly (readonly [string, number])[],
  options: Options = {},
): Evaluation {
  const none = Number.POSITIVE_INFINITY
  const { left = {} } = options
  return evaluate(
    compile(schemesOf(documents), shelf),
    lines.map(([sku, pieces]) => lineOf(sku, pieces)),
    {
      ...{ shop: options.shop ?? shop, at: options.at ?? at, priceOf: (sku) => bySku.get(sku) },
      left: (id) => ({ paise: none, pieces: none, times: none, ...left[id] }),
    },
  )
}

/** An evaluation told shortly: "1: 12000 off" or "2: 3 MARIE free". */
export const told = ({ effects }: Pick<Evaluation, 'effects'>): string[] =>
  effects.map(({ id, discount, free, points }) => {
    const parts = [
      ...(discount > 0 ? [`${discount} off`] : []),
      ...free.map(({ sku, pieces }) => `${pieces} ${sku} free`),
      ...(points > 0 ? [`${points} points`] : []),
    ]
    return `${id}: ${parts.join(', ')}`
  })

export const discountOf = (effects: readonly Effect[]): number =>
  effects.reduce((sum, { discount }) => sum + discount, 0)
