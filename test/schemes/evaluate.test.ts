/** What orders get of schemes: the examples of the trade, to the paisa. */
import { expect, test } from 'vitest'
import { quoteOf } from '../../src/orders/quote.ts'
import { onLines } from '../../src/schemes/items.ts'
import { haldiSlabs, valueSlabs, written } from './documents.ts'
import { evaluated, lineOf, shop, told } from './trade.ts'

const marie = (rule: object, rest: object = {}) => written(rule, { goods: { skus: ['MARIE'] }, ...rest })
const rate = (sku: string, bp: number, rest: object = {}) =>
  written({ kind: 'quantity-slabs', slabs: [{ from: 1, rate: bp }] }, { goods: { skus: [sku] }, ...rest })

test('200 Haldi reach 2 %: ₹6,000.00 taxable, ₹120.00 off, GST ₹294.00, total ₹6,174.00', () => {
  const { effects } = evaluated([haldiSlabs], [['HAL-100', 200]])
  expect(effects).toMatchObject([{ id: 1, slab: 1, measured: 200, discount: 12_000, pieces: 200, times: 1 }])
  const line = { ...lineOf('HAL-100', 200), name: 'Haldi', mrp: 3_500 }
  const discount = onLines(effects, [line])[0]?.[0] ?? 0
  const { taxable, cgst, sgst, total } = quoteOf([{ ...line, discount }], false)
  expect([taxable, discount, cgst + sgst, total]).toEqual([600_000, 12_000, 29_400, 617_400])
})

test.each([
  [49, []],
  [50, ['1: 1500 off']],
  [199, ['1: 5970 off']],
  [200, ['1: 12000 off']],
  [499, ['1: 29940 off']],
  [500, ['1: 45000 off']],
])('%i Haldi: a slab begins with its first piece and applies to all of them', (pieces, off) => {
  expect(told(evaluated([haldiSlabs], [['HAL-100', pieces]]))).toEqual(off)
})

test('where marginal, each slab applies to its own pieces only', () => {
  const slabs = { ...haldiSlabs, rule: { ...(haldiSlabs as { rule: object }).rule, marginal: true } }
  // 49 at 0 %, 150 at 1 %, 51 at 2 % of ₹30.00.
  expect(told(evaluated([slabs], [['HAL-100', 250]]))).toEqual([`1: ${150 * 30 + 51 * 60} off`])
})

test('value slabs count taxable value over the whole order and share their rate over it', () => {
  const of = (haldi: number, ghee: number) =>
    told(evaluated([valueSlabs], [...(haldi ? [['HAL-100', haldi] as const] : []), ['GHEE', ghee] as const]))
  expect(of(0, 19)).toEqual([])
  expect(of(1, 19)).toEqual(['1: 5018 off'])
  expect(of(0, 77)).toEqual(['1: 40425 off'])
})

test.each([
  [10, []],
  [11, ['1: 1 MARIE free']],
  [12, ['1: 1 MARIE free']],
  [21, ['1: 1 MARIE free']],
  [22, ['1: 2 MARIE free']],
  [33, ['1: 3 MARIE free']],
])('11 + 1 on %i Marie: once for every whole multiple', (pieces, free) => {
  expect(told(evaluated([marie({ kind: 'extra', buy: 11, free: 1 })], [['MARIE', pieces]]))).toEqual(free)
})

test('free pieces may be of another SKU, for goods bought together, with a cap an order', () => {
  const scheme = (cap: number) =>
    written({ kind: 'extra', buy: 9, free: 2, give: 'SHAMPOO', cap }, { goods: { categories: ['Biscuits'] } })
  const lines = [
    ['MARIE', 10],
    ['GLUCO', 17],
  ] as const
  expect(told(evaluated([scheme(10)], lines))).toEqual(['1: 6 SHAMPOO free'])
  expect(told(evaluated([scheme(2)], lines))).toEqual(['1: 4 SHAMPOO free'])
})

test('each SKU of a set earns pieces of itself, and a cap leaves the dearest', () => {
  const scheme = (more: object) =>
    written({ kind: 'extra', buy: 11, free: 1, ...more }, { goods: { categories: ['Biscuits'] } })
  const lines = [
    ['GLUCO', 22],
    ['MARIE', 11],
    ['CREAM', 10],
  ] as const
  expect(told(evaluated([scheme({})], lines))).toEqual(['1: 1 MARIE free, 2 GLUCO free'])
  expect(told(evaluated([scheme({ cap: 2 })], lines))).toEqual(['1: 1 MARIE free, 1 GLUCO free'])
})

test('a combo of any three takes the dearest first, as often as it fits', () => {
  const any = (more: object) =>
    written(
      { kind: 'combo', bundle: { any: 3, ...more }, rate: 1_000 },
      { goods: { categories: ['Biscuits'] } },
    )
  const lines = [
    ['GLUCO', 2],
    ['MARIE', 1],
    ['CREAM', 1],
  ] as const
  // Cream ₹20, Marie ₹10, Gluco ₹5: 10 % of ₹35.
  expect(told(evaluated([any({})], lines))).toEqual(['1: 350 off'])
  expect(
    told(
      evaluated(
        [any({ distinct: true })],
        [
          ['GLUCO', 2],
          ['MARIE', 2],
        ],
      ),
    ),
  ).toEqual([])
  expect(told(evaluated([any({ each: 2 })], lines))).toEqual([])
})

test('a fixed bundle at a price saves what it would have cost, GST and all', () => {
  const bundle = written({
    kind: 'combo',
    bundle: {
      items: [
        { sku: 'GHEE', pieces: 1 },
        { sku: 'MARIE', pieces: 4 },
      ],
    },
    price: 30_000,
  })
  const { effects } = evaluated(
    [bundle],
    [
      ['MARIE', 9],
      ['GHEE', 2],
    ],
  )
  expect(effects).toMatchObject([{ times: 2, measured: 2 }])
  // 2 × (₹294 + 4 × ₹10.50) = ₹672.00; two bundles are ₹600.00, so ₹72.00 with GST is saved.
  const saved = [...(effects[0]?.discounts ?? [])].reduce(
    (sum, [sku, paise]) => sum + paise * (sku === 'GHEE' ? 1.12 : 1.05),
    0,
  )
  expect(Math.round(saved)).toBe(7_200)
})

test('each percentage applies to what the one before it left: line, combo, order, cash', () => {
  const schemes = [
    written({ kind: 'cash', rate: 1_000 }),
    written({ kind: 'value-slabs', slabs: [{ from: 1, rate: 1_000 }] }),
    written({ kind: 'combo', bundle: { items: [{ sku: 'HAL-100', pieces: 1 }] }, rate: 1_000 }),
    rate('HAL-100', 1_000),
  ]
  expect(told(evaluated(schemes, [['HAL-100', 100]]))).toEqual([
    '4: 30000 off',
    '3: 27000 off',
    '2: 24300 off',
    '1: 21870 off',
  ])
})

test('the best of a group wins, groups add up, and both see the same value', () => {
  const schemes = [
    rate('HAL-100', 100, { stack: { group: 'winter' } }),
    rate('HAL-100', 300, { stack: { group: 'winter' } }),
    rate('HAL-100', 200),
  ]
  expect(told(evaluated(schemes, [['HAL-100', 100]]))).toEqual(['2: 9000 off', '3: 6000 off'])
})

test('priority decides between equals, and an exclusive scheme keeps its goods to itself', () => {
  const equal = [
    rate('MARIE', 100, { stack: { group: 'g', priority: 1 } }),
    rate('MARIE', 100, { stack: { group: 'g', priority: 2 } }),
  ]
  expect(told(evaluated(equal, [['MARIE', 100]]))).toEqual(['2: 1000 off'])
  const alone = [
    rate('MARIE', 100, { stack: { exclusive: true } }),
    rate('MARIE', 500),
    written({ kind: 'cash', rate: 100 }),
  ]
  expect(
    told(
      evaluated(alone, [
        ['MARIE', 100],
        ['HAL-100', 1],
      ]),
    ),
  ).toEqual(['1: 1000 off', '3: 30 off'])
})

test('discounts that would exceed the goods are cut to their value', () => {
  const schemes = [rate('MARIE', 8_000), rate('MARIE', 9_000), written({ kind: 'cash', rate: 10_000 })]
  expect(told(evaluated(schemes, [['MARIE', 10]]))).toEqual(['1: 8000 off', '2: 2000 off'])
})

test('caps give what is left of them: fewer pieces, fewer paise, or nothing', () => {
  const cap = (of: string) => [{ per: 'all', span: 'ever', of, most: 5 }]
  const slab = rate('MARIE', 1_000, { caps: cap('paise') })
  const extra = marie({ kind: 'extra', buy: 11, free: 1 }, { caps: cap('pieces') })
  const lines = [['MARIE', 55]] as const
  expect(told(evaluated([slab], lines, { left: { 1: { paise: 700 } } }))).toEqual(['1: 700 off'])
  expect(told(evaluated([slab], lines, { left: { 1: { pieces: 11 } } }))).toEqual(['1: 1100 off'])
  expect(told(evaluated([slab], lines, { left: { 1: { times: 0 } } }))).toEqual([])
  expect(told(evaluated([extra], lines, { left: { 1: { pieces: 3 } } }))).toEqual(['1: 3 MARIE free'])
  expect(told(evaluated([extra], lines, { left: { 1: { paise: 2_999 } } }))).toEqual(['1: 2 MARIE free'])
})

test('points come from a slab as they stand there', () => {
  const slab = marie({
    kind: 'quantity-slabs',
    slabs: [
      { from: 10, points: 50 },
      { from: 20, points: 120 },
    ],
  })
  expect(told(evaluated([slab], [['MARIE', 25]]))).toEqual(['1: 120 points'])
})

test('what is settled later, comes too late in the month or is for others, gives nothing in an order', () => {
  const period = { per: 'period', every: 'month' }
  const schemes = [
    written({ kind: 'quantity-slabs', slabs: [{ from: 1, rate: 100 }], basis: period }),
    written({ kind: 'early-payment', rate: 100, withinDays: 7 }),
    written({ kind: 'timing', rate: 100, beforeDay: 10 }),
    rate('MARIE', 100, { to: { classes: ['C'] } }),
    rate('MARIE', 100, { to: { firstOrder: true } }),
    rate('MARIE', 100, { window: { from: '2026-10-01', until: '2026-10-31' } }),
  ]
  const lines = [['MARIE', 100]] as const
  expect(told(evaluated(schemes, lines))).toEqual([])
  expect(told(evaluated(schemes, lines, { at: new Date('2026-11-09T18:29:59Z') }))).toEqual(['3: 1000 off'])
  expect(told(evaluated(schemes, lines, { shop: { ...shop, firstOrder: true } }))).toEqual(['5: 1000 off'])
})

test('goods are named by SKU, category, brand or launch day, and taken out again', () => {
  const of = (goods: object, sku: string) =>
    told(
      evaluated(
        [written({ kind: 'quantity-slabs', slabs: [{ from: 1, rate: 100 }] }, { goods })],
        [[sku, 100]],
      ),
    ).length
  expect([of({ categories: ['Biscuits'] }, 'MARIE'), of({ categories: ['Biscuits'] }, 'GHEE')]).toEqual([
    1, 0,
  ])
  expect([of({ brands: ['G'] }, 'GHEE'), of({ brands: ['G'] }, 'MARIE')]).toEqual([1, 0])
  expect([
    of({ launchedSince: '2026-10-01' }, 'TEA-NEW'),
    of({ launchedSince: '2026-10-01' }, 'GHEE'),
  ]).toEqual([1, 0])
  expect([of({ except: ['GHEE'] }, 'MARIE'), of({ except: ['GHEE'] }, 'GHEE')]).toEqual([1, 0])
  expect(of({ skus: ['GHEE'], categories: ['Biscuits'] }, 'GHEE')).toBe(1)
})

test('what a slab still asks for is told with it, and nothing once the highest is reached', () => {
  const gaps = (pieces: number) => evaluated([haldiSlabs], [['HAL-100', pieces]]).gaps
  expect(gaps(42)).toMatchObject([{ id: 1, from: 50, missing: 8, of: 'pieces', skus: ['HAL-100'] }])
  expect(gaps(50)).toMatchObject([{ from: 200, missing: 150 }])
  expect(gaps(500)).toEqual([])
  const extra = marie({ kind: 'extra', buy: 11, free: 1, cap: 2 })
  expect(evaluated([extra], [['MARIE', 20]]).gaps).toMatchObject([{ from: 22, missing: 2 }])
  expect(evaluated([extra], [['MARIE', 22]]).gaps).toEqual([])
})
