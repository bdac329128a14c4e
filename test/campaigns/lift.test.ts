import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Arm, fewest, liftOf } from '../../src/campaigns/lift/estimate.ts'
import { student975 } from '../../src/campaigns/lift/student.ts'

type Outlet = { before: number; after: number }

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

function arm(outlets: readonly Outlet[]): Arm {
  const [x, y] = [mean(outlets.map(({ before }) => before)), mean(outlets.map(({ after }) => after))]
  const sum = (of: (outlet: Outlet) => number) => outlets.reduce((total, each) => total + of(each), 0)
  return {
    ...{ n: outlets.length, before: x, after: y },
    sxx: sum(({ before }) => (before - x) ** 2),
    syy: sum(({ after }) => (after - y) ** 2),
    sxy: sum(({ before, after }) => (before - x) * (after - y)),
  }
}

const known = (told: readonly Outlet[], heldOut: readonly Outlet[]) => {
  const lift = liftOf(arm(told), arm(heldOut))
  if (lift.known === 'too-few') throw new Error('too few')
  return lift
}

/** Chance that is the same in every run. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Shops as they are: a third buys nothing in a fortnight, a few buy a lot, and who bought before buys again. */
function shops(random: () => number, n: number, added = 0): Outlet[] {
  return Array.from({ length: n }, () => {
    const size = 20_000 / (0.05 + random())
    const bought = () => (random() < 0.33 ? 0 : Math.round(size * (0.5 + random())))
    return { before: bought() + bought(), after: bought() + added }
  })
}

const outlet = fc.record({ before: fc.nat(1_000_000), after: fc.nat(1_000_000) })
const side = fc.array(outlet, { minLength: fewest, maxLength: 60 })

test('quantiles of t are those of the printed tables', () => {
  const table: [number, number, number][] = [
    [5, 2.5706, 2],
    [10, 2.2281, 3],
    [19, 2.093, 4],
    [30, 2.0423, 4],
    [120, 1.9799, 4],
    [1e9, 1.95996, 5],
  ]
  for (const [degrees, value, digits] of table) expect(student975(degrees)).toBeCloseTo(value, digits)
  expect(() => student975(4.9)).toThrow('too few degrees')
})

test('a fixture reckoned by hand comes out to the digit', () => {
  // Before 0 or 2, after 1 or 3 and 0 or 2, twenty of each: x̄ 1 and 1, ȳ 2 and 1; Sxx 40, Syy 40 and Sxy 40 × r.
  const told = Array.from({ length: 40 }, (_, n) => ({
    before: n % 2 ? 2 : 0,
    after: n % 4 < 2 === (n % 2 === 1) ? 3 : 1,
  }))
  const heldOut = Array.from({ length: 40 }, (_, n) => ({
    before: n % 2 ? 2 : 0,
    after: n % 8 < 6 === (n % 2 === 1) ? 2 : 0,
  }))
  expect(arm(told)).toEqual({ n: 40, before: 1, after: 2, sxx: 40, syy: 40, sxy: 0 })
  expect(arm(heldOut)).toEqual({ n: 40, before: 1, after: 1, sxx: 40, syy: 40, sxy: 20 })
  // θ = 20 / 80 = 1/4; rests 40 + 2.5 and 40 − 10 + 2.5; v = 42.5/39/40 + 32.5/39/40 = 0.0480769, √v = 0.2192645;
  // df = 0.0480769² / ((0.0272436² + 0.0208333²) / 39) − 1 = 75.6365; t = 1.99184.
  const lift = known(told, heldOut)
  expect(lift).toMatchObject({ known: 'more', told: 40, heldOut: 40, perOutlet: 1, without: 1, total: 40 })
  expect(lift.interval.low).toBeCloseTo(1 - 1.99184 * 0.2192645, 4)
  expect(lift.interval.high).toBeCloseTo(1 + 1.99184 * 0.2192645, 4)
  expect(lift.percent?.at).toBeCloseTo(100)
})

test('where a message moves nothing, the interval covers zero in about 95 of 100 campaigns', () => {
  const random = chance(7)
  const rounds = 1_500
  let covered = 0
  for (let n = 0; n < rounds; n++)
    if (known(shops(random, 360), shops(random, 60)).known === 'unclear') covered++
  expect(covered / rounds).toBeGreaterThan(0.93)
  expect(covered / rounds).toBeLessThan(0.97)
})

test('what it adds to every shop is found, and the prior weeks make the interval narrower', () => {
  const random = chance(11)
  let found = 0
  let [adjusted, plainly] = [0, 0]
  for (let n = 0; n < 200; n++) {
    const [told, heldOut] = [shops(random, 400, 40_000), shops(random, 100)]
    const lift = known(told, heldOut)
    if (lift.interval.low <= 40_000 && lift.interval.high >= 40_000) found++
    const forget = (all: Outlet[]) => all.map(({ after }) => ({ before: 0, after }))
    const plain = known(forget(told), forget(heldOut))
    adjusted += lift.interval.high - lift.interval.low
    plainly += plain.interval.high - plain.interval.low
  }
  expect(found).toBeGreaterThan(180)
  expect(found).toBeLessThan(200)
  expect(adjusted).toBeLessThan(plainly * 0.9)
})

test('a constant added to the told moves the answer by exactly that and leaves the width', () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: -500_000, max: 500_000 }), (told, heldOut, added) => {
      const was = known(told, heldOut)
      const is = known(
        told.map(({ before, after }) => ({ before, after: after + added })),
        heldOut,
      )
      expect(is.perOutlet - was.perOutlet).toBeCloseTo(added, 3)
      expect(is.interval.high - is.interval.low).toBeCloseTo(was.interval.high - was.interval.low, 3)
    }),
  )
})

test('neither the order of outlets nor the unit of money matters, and swapped sides give the opposite', () => {
  fc.assert(
    fc.property(side, side, (told, heldOut) => {
      const lift = known(told, heldOut)
      const turned = known(told.toReversed(), heldOut.toReversed())
      expect(turned.perOutlet).toBeCloseTo(lift.perOutlet, 3)
      expect(turned.interval.low).toBeCloseTo(lift.interval.low, 3)
      const rupees = (all: Outlet[]) =>
        all.map(({ before, after }) => ({ before: before / 100, after: after / 100 }))
      const inRupees = known(rupees(told), rupees(heldOut))
      expect(inRupees.perOutlet * 100).toBeCloseTo(lift.perOutlet, 3)
      expect(inRupees.interval.high * 100).toBeCloseTo(lift.interval.high, 3)
      const swapped = known(heldOut, told)
      expect(swapped.perOutlet).toBeCloseTo(-lift.perOutlet, 3)
      expect(swapped.interval.low).toBeCloseTo(-lift.interval.high, 3)
    }),
  )
})

test('where all received the same before, adjusting changes nothing; where the past explains all, nothing is left', () => {
  fc.assert(
    fc.property(side, side, fc.nat(1_000_000), (told, heldOut, before) => {
      const alike = (all: Outlet[]) => all.map(({ after }) => ({ before, after }))
      const { perOutlet } = known(alike(told), alike(heldOut))
      const difference = mean(told.map(({ after }) => after)) - mean(heldOut.map(({ after }) => after))
      expect(perOutlet).toBeCloseTo(difference, 3)
      const same = (all: Outlet[]) => all.map((each) => ({ before: each.before, after: each.before / 2 }))
      expect(Math.abs(known(same(told), same(heldOut)).perOutlet)).toBeLessThan(0.01)
    }),
  )
})

test('of fewer than twenty outlets on a side nothing is said', () => {
  const random = chance(3)
  const [many, few] = [arm(shops(random, 400, 1e9)), arm(shops(random, fewest - 1))]
  expect(liftOf(many, few)).toEqual({ known: 'too-few', told: 400, heldOut: fewest - 1 })
  expect(liftOf(few, many)).toEqual({ known: 'too-few', told: fewest - 1, heldOut: 400 })
})
