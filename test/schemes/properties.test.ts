/** What must hold of any schemes and any order. */
import fc from 'fast-check'
import { test } from 'vitest'
import { withoutTax } from '../../src/catalog/money.ts'
import { compile } from '../../src/schemes/compile.ts'
import { evaluate } from '../../src/schemes/evaluate.ts'
import { onLines } from '../../src/schemes/items.ts'
import { written } from './documents.ts'
import { at, discountOf, lineOf, schemesOf, shelf, shop } from './trade.ts'

const skus = shelf.map(({ sku }) => sku)
const sku = fc.constantFrom(...skus)
const bp = fc.integer({ min: 1, max: 10_000 })
const slabs = fc
  .tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 5_000 }),
    fc.integer({ min: 1, max: 100 }),
  )
  .map(([from, rate, step]) => [
    { from, rate },
    { from: from + step, rate: rate + 100 },
    { from: from + 10 * step, rate: rate + 300 },
  ])
const rule = fc.oneof(
  fc.record({ kind: fc.constant('quantity-slabs'), slabs }),
  slabs.map((each) => ({ kind: 'quantity-slabs', slabs: each, marginal: true })),
  fc.record({ kind: fc.constant('value-slabs'), slabs }),
  fc.record({
    kind: fc.constant('extra'),
    buy: fc.integer({ min: 1, max: 12 }),
    free: fc.integer({ min: 1, max: 3 }),
  }),
  fc
    .tuple(sku, fc.integer({ min: 1, max: 9 }))
    .map(([give, buy]) => ({ kind: 'extra', buy, free: 1, give, cap: 3 })),
  fc
    .tuple(fc.integer({ min: 2, max: 5 }), bp)
    .map(([any, rate]) => ({ kind: 'combo', bundle: { any }, rate })),
  fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 20_000 }))
    .map(([any, price]) => ({ kind: 'combo', bundle: { any, distinct: true }, price })),
  bp.map((rate) => ({ kind: 'cash', rate })),
)
const goods = fc.oneof(
  fc.constant({}),
  fc.uniqueArray(sku, { minLength: 1, maxLength: 3 }).map((some) => ({ skus: some })),
  fc.constant({ categories: ['Biscuits'] }),
)
const stack = fc.oneof(
  fc.constant({}),
  fc.constantFrom('a', 'b').map((group) => ({ group })),
  fc.record({ exclusive: fc.constant(true as const), priority: fc.integer({ min: 0, max: 3 }) }),
)
const document = fc.record({ rule, goods, stack })
// Reading documents costs far more than evaluating them, so each random set of schemes meets many random orders.
const sets = fc
  .sample(fc.array(document, { minLength: 1, maxLength: 6 }), { numRuns: 300, seed: 5 })
  .map((set) => compile(schemesOf(set.map(({ rule: own, ...rest }) => written(own, rest))), shelf))
const index = fc.constantFrom(...sets)
const order = fc
  .uniqueArray(fc.tuple(sku, fc.integer({ min: 1, max: 150 })), {
    selector: ([own]) => own,
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => lines.map(([own, pieces]) => lineOf(own, pieces)))

const priceOf = (wanted: string) => shelf.find((each) => each.sku === wanted)
const circumstances = { shop, at, priceOf }
const runs = { numRuns: 10_000 }
const short = (effects: ReturnType<typeof evaluate>['effects']) =>
  JSON.stringify(
    effects.map(({ id, discount, free, discounts }) => [id, discount, free, [...discounts].sort()]),
  )

test('discounts are never negative, never exceed the goods, and add up over lines to the paisa', () => {
  fc.assert(
    fc.property(index, order, (schemes, lines) => {
      const { effects } = evaluate(schemes, lines, circumstances)
      const parts = onLines(effects, lines)
      for (const [n, effect] of effects.entries()) {
        const sum = (parts[n] ?? []).reduce((all, paise) => all + paise, 0)
        if (sum !== effect.discount || effect.discount < 0) return false
      }
      return lines.every(({ pieces, ptr, rate }, at) => {
        const off = parts.map((part) => part[at] ?? 0)
        return (
          off.every((paise) => paise >= 0) && off.reduce((a, b) => a + b, 0) <= withoutTax(pieces * ptr, rate)
        )
      })
    }),
    runs,
  )
})

test('the order of lines does not matter', () => {
  fc.assert(
    fc.property(index, order, (schemes, lines) => {
      const one = evaluate(schemes, lines, circumstances)
      const other = evaluate(schemes, lines.toReversed(), circumstances)
      return short(other.effects) === short(one.effects)
    }),
    runs,
  )
})

test('splitting a line in two changes nothing but where the discount stands', () => {
  fc.assert(
    fc.property(index, order, fc.nat(), (schemes, lines, cut) => {
      const [first, ...rest] = lines
      if (!first || first.pieces < 2) return true
      const some = 1 + (cut % (first.pieces - 1))
      const split = [...rest, { ...first, pieces: some }, { ...first, pieces: first.pieces - some }]
      const one = evaluate(schemes, lines, circumstances)
      const other = evaluate(schemes, split, circumstances)
      // Two lines round to a paisa less or more than one, which only a discount of everything can feel.
      if (Math.abs(discountOf(one.effects) - discountOf(other.effects)) > 1) return false
      const all = lines.reduce((sum, { pieces, ptr, rate }) => sum + withoutTax(pieces * ptr, rate), 0)
      return discountOf(one.effects) * 2 > all || short(other.effects) === short(one.effects)
    }),
    runs,
  )
})

test('free pieces come once for every whole multiple, whatever the numbers', () => {
  const n = (max: number) => fc.integer({ min: 1, max })
  const known = new Map<string, ReturnType<typeof compile>>()
  const extra = (buy: number, free: number) => {
    const key = `${buy} ${free}`
    const made =
      known.get(key) ??
      compile(schemesOf([written({ kind: 'extra', buy, free }, { goods: { skus: ['MARIE'] } })]), shelf)
    known.set(key, made)
    return made
  }
  fc.assert(
    fc.property(n(24), n(5), n(5_000), (buy, free, pieces) => {
      const { effects } = evaluate(extra(buy, free), [lineOf('MARIE', pieces)], circumstances)
      return (effects[0]?.free[0]?.pieces ?? 0) === Math.floor(pieces / buy) * free
    }),
    runs,
  )
})

test('a slab holds from its first piece to the one before the next', () => {
  const [schemes] = [
    compile(
      schemesOf([
        written(
          {
            kind: 'quantity-slabs',
            slabs: [
              { from: 50, rate: 100 },
              { from: 200, rate: 200 },
              { from: 500, rate: 300 },
            ],
          },
          { goods: { skus: ['HAL-100'] } },
        ),
      ]),
      shelf,
    ),
  ]
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), (pieces) => {
      const { effects } = evaluate(schemes, [lineOf('HAL-100', pieces)], circumstances)
      const slab = pieces < 50 ? undefined : pieces < 200 ? 0 : pieces < 500 ? 1 : 2
      return effects[0]?.slab === slab && discountOf(effects) === pieces * 30 * ((slab ?? -1) + 1)
    }),
    runs,
  )
})

test('of a group one takes effect at most, and no goods of an exclusive scheme meet another', () => {
  fc.assert(
    fc.property(index, order, (schemes, lines) => {
      const { effects } = evaluate(schemes, lines, circumstances)
      const all = [...new Set([...schemes.bySku.values()].flat().concat(schemes.ofAll))]
      const documentOf = (id: number) => all.find(({ scheme }) => scheme.id === id)?.scheme.document
      const groups = effects.flatMap(({ id }) => documentOf(id)?.stack.group ?? [])
      if (new Set(groups).size < groups.length) return false
      const alone = effects.filter(({ id }) => documentOf(id)?.stack.exclusive)
      return alone.every(({ id, discounts }) =>
        effects.every(
          (other) => other.id === id || ![...discounts.keys()].some((own) => other.discounts.has(own)),
        ),
      )
    }),
    runs,
  )
})
