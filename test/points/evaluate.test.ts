/** What an order earns, reckoned without a database. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PointRule, PointRuleDocument, type PointRuleOf } from '../../src/points/rules/document.ts'
import { type Earning, type EarningLine, effectsOf, standingOf } from '../../src/points/rules/evaluate.ts'
import { windowOf } from '../../src/schemes/window.ts'
import { perHundred, programme, rule } from './rules.ts'

let ids = 0
function held(document: object): PointRule {
  const read = PointRuleDocument.parse(document)
  return { id: ++ids, code: `R${ids}`, version: 1, document: read, ...windowOf(read.window) }
}

const lineOf = (line: number, pieces: number, net: number, more: Partial<EarningLine> = {}): EarningLine => ({
  ...{ line, productId: line, sku: `S${line}`, name: `Product ${line}`, category: 'Spices', brand: null },
  ...{ launchedOn: null, caseSize: 12, pieces, net, ...more },
})

const earning = (lines: EarningLine[], rules: PointRule[], more: Partial<Earning> = {}): Earning => ({
  ...{ lines, rules, programme: undefined, ordersBefore: new Map(), isSlow: () => false },
  ...more,
})

const gold = () => {
  const found = held(programme) as PointRuleOf<'programme'>
  const tier = found.document.rule.tiers[1]
  if (!tier) throw new Error('no gold')
  return { rule: found, tier }
}

const booster = (gives: object, more: object = {}, goods: object = {}) =>
  held(rule('Booster', { kind: 'booster', gives, ...more }, goods))

const points = (input: Earning) => effectsOf(input).map(({ kind, points: n }) => [kind, n])

describe('effects', () => {
  test('base 40, a booster of three times and Gold of one and a half are 40 + 80 + 20 = 140, three entries', () => {
    const input = earning([lineOf(1, 100, 400_000)], [held(perHundred), booster({ times: 300 })], {
      programme: gold(),
    })
    expect(points(input)).toEqual([
      ['base', 40],
      ['booster', 80],
      ['tier', 20],
    ])
  })

  test('thousandths are kept by line and floored once, and the lines add up', () => {
    const input = earning([lineOf(1, 1, 3_340), lineOf(2, 1, 3_340), lineOf(3, 1, 3_340)], [held(perHundred)])
    const [effect] = effectsOf(input)
    expect(effect?.points).toBe(1)
    expect(effect?.lines.map((line) => [line.milli, line.points])).toEqual([
      [334, 1],
      [334, 0],
      [334, 0],
    ])
  })

  test('a line earns by the rule of the highest priority that fits it: weights by SKU and category, by piece and case', () => {
    const rules = [
      held(perHundred),
      held(
        rule(
          'Oils',
          { kind: 'pieces', milli: 2_000, per: 'case', priority: 5 },
          { goods: { categories: ['Oil'] } },
        ),
      ),
      held(
        rule(
          'Ghee',
          { kind: 'pieces', milli: 1_500, per: 'piece', priority: 9 },
          { goods: { skus: ['GHE'] } },
        ),
      ),
    ]
    const lines = [
      lineOf(1, 10, 100_000),
      lineOf(2, 30, 90_000, { category: 'Oil' }),
      lineOf(3, 4, 9_000, { category: 'Oil', sku: 'GHE' }),
    ]
    expect(points(earning(lines, rules))).toEqual([
      ['base', 10],
      ['base', 5],
      ['base', 6],
    ])
  })

  test('free lines earn nothing, neither by value nor by piece nor for a launch', () => {
    const rules = [
      held(rule('Pieces', { kind: 'pieces', milli: 1_000, per: 'piece' })),
      held(rule('Launch', { kind: 'launch', points: 50, orders: 3 })),
      booster({ fixed: 20 }),
    ]
    expect(points(earning([lineOf(1, 5, 0)], rules))).toEqual([])
  })

  test('a launch bonus is for the first orders that hold the product', () => {
    const rules = [
      held(rule('New', { kind: 'launch', points: 50, orders: 2 }, { goods: { skus: ['S1', 'S2'] } })),
    ]
    const lines = [lineOf(1, 5, 9_000), lineOf(2, 5, 9_000), lineOf(3, 5, 9_000)]
    expect(
      points(
        earning(lines, rules, {
          ordersBefore: new Map([
            [1, 1],
            [2, 2],
          ]),
        }),
      ),
    ).toEqual([['launch', 50]])
  })

  test('a booster for slow movers is for those alone, and a fixed one needs its pieces', () => {
    const lines = [lineOf(1, 10, 100_000), lineOf(2, 10, 100_000)]
    const slow = earning(lines, [held(perHundred), booster({ times: 200 }, { slowDays: 60 })], {
      isSlow: (productId, days) => productId === 2 && days === 60,
    })
    expect(points(slow)).toEqual([
      ['base', 20],
      ['booster', 10],
    ])
    expect(points(earning(lines, [booster({ fixed: 25, from: 21 })]))).toEqual([])
    expect(points(earning(lines, [booster({ fixed: 25, from: 20 })]))).toEqual([['booster', 25]])
  })
})

const anyLine = fc.record({
  pieces: fc.integer({ min: 1, max: 500 }),
  net: fc.integer({ min: 0, max: 5_000_000 }),
})
const anyOrder = fc.array(anyLine, { minLength: 1, maxLength: 12 })

test('in any order effects are whole, their lines add up, and they do not depend on the order of lines', () => {
  const rules = [held(perHundred), booster({ times: 317 }), booster({ fixed: 33, from: 40 })]
  const at = gold()
  fc.assert(
    fc.property(anyOrder, (given) => {
      const lines = given.map(({ pieces, net }, n) => lineOf(n + 1, pieces, net))
      const effects = effectsOf(earning(lines, rules, { programme: at }))
      for (const effect of effects) {
        const sum = effect.lines.reduce((all, line) => all + line.points, 0)
        if (!Number.isSafeInteger(effect.points) || sum !== effect.points)
          throw new Error(`${sum} of ${effect.points}`)
      }
      const turned = effectsOf(earning(lines.toReversed(), rules, { programme: at }))
      expect(turned.map(({ points: n }) => n)).toEqual(effects.map(({ points: n }) => n))
    }),
    { numRuns: 10_000 },
  )
}, 60_000)

test('taken back in any parts, an effect is whole before, nothing after, and never rises in between', () => {
  const rules = [
    held(perHundred),
    booster({ fixed: 33, from: 40 }),
    held(rule('New', { kind: 'launch', points: 9, orders: 1 })),
  ]
  fc.assert(
    fc.property(anyOrder, fc.array(fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 200 }))), (given, goes) => {
      const lines = given.map(({ pieces, net }, n) => lineOf(n + 1, pieces, net))
      for (const effect of effectsOf(earning(lines, rules))) {
        const kept = new Map(lines.map(({ line, pieces }) => [line, pieces]))
        const stands = () => standingOf(effect, (line) => kept.get(line) ?? 0)
        let last = stands()
        if (last !== effect.points) throw new Error(`${last} of ${effect.points}`)
        for (const [line, pieces] of goes) {
          kept.set(line + 1, Math.max(0, (kept.get(line + 1) ?? 0) - pieces))
          const now = stands()
          if (now > last || now < 0) throw new Error(`${last} became ${now}`)
          last = now
        }
        if (standingOf(effect, () => 0) !== 0) throw new Error('something stands of nothing')
      }
    }),
    { numRuns: 10_000 },
  )
}, 60_000)
