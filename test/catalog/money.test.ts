import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mulDiv, percentOf, splitByWeight, withoutTax } from '../../src/catalog/money.ts'
import { inForce } from '../../src/catalog/price.ts'

const safe = fc.maxSafeInteger()
const divisor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).filter((value) => value !== 0)

test('halves round away from zero, on both sides of it', () => {
  expect([1, 3, 5, -1, -3, -5].map((value) => mulDiv(value, 1, 2))).toEqual([1, 2, 3, -1, -2, -3])
  expect(mulDiv(4, 1, 10)).toBe(0)
  expect(Object.is(mulDiv(-4, 1, 10), 0)).toBe(true)
})

test('a product beyond 2^53 is divided exactly', () => {
  expect(mulDiv(9_007_199_254_740_991, 10_000, 10_000)).toBe(9_007_199_254_740_991)
  expect(mulDiv(9_007_199_254_740_991, 3, 9)).toBe(3_002_399_751_580_330)
})

test('the result is never further than half from the true value, whatever the size', () => {
  fc.assert(
    fc.property(safe, fc.integer({ min: -10_000, max: 10_000 }), divisor, (a, b, c) => {
      const exact = BigInt(a) * BigInt(b)
      const limit = BigInt(Number.MAX_SAFE_INTEGER) * BigInt(Math.abs(c))
      fc.pre((exact < 0n ? -exact : exact) <= limit)
      const error = BigInt(mulDiv(a, b, c)) * BigInt(c) - exact
      expect((error < 0n ? -error : error) * 2n <= BigInt(Math.abs(c))).toBe(true)
    }),
  )
})

test('rounding is symmetric about zero', () => {
  const small = fc.integer({ min: -1_000_000, max: 1_000_000 })
  fc.assert(
    fc.property(small, small, divisor, (a, b, c) => {
      expect(mulDiv(-a, b, c) + mulDiv(a, b, c)).toBe(0)
    }),
  )
})

test('fractions, division by zero and results beyond the safe integers are faults, not numbers', () => {
  expect(() => mulDiv(1.5, 1, 1)).toThrow(RangeError)
  expect(() => mulDiv(1, 1, 0)).toThrow(RangeError)
  expect(() => mulDiv(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError)
})

test('200 Haldi at ₹31.50 with 5 % in it are ₹6,000.00 taxable, and 2 % of that is ₹120.00', () => {
  expect(withoutTax(200 * 3150, 500)).toBe(600_000)
  expect(percentOf(600_000, 200)).toBe(12_000)
})

const weights = fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 30 })
const total = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

test('parts of a split add up to the total exactly and lie within one of their share', () => {
  fc.assert(
    fc.property(total, weights, (amount, shares) => {
      const parts = splitByWeight(amount, shares)
      const sum = shares.reduce((all, share) => all + share, 0)
      expect(parts.reduce((all, part) => all + part, 0)).toBe(amount)
      for (const [at, part] of parts.entries()) {
        const share = sum === 0 ? amount / shares.length : (amount / sum) * (shares[at] ?? 0)
        expect(Math.abs(part - share)).toBeLessThan(1.001)
      }
    }),
  )
})

test('what is left over goes to the largest remainders', () => {
  expect(splitByWeight(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(splitByWeight(10, [3, 3, 4])).toEqual([3, 3, 4])
  expect(splitByWeight(5, [10, 25, 65])).toEqual([1, 1, 3])
  expect(splitByWeight(-5, [1, 1])).toEqual([-3, -2])
  expect(splitByWeight(0, [0, 0])).toEqual([0, 0])
})

test('a day is priced by the latest row not after it, in whatever order the rows come', () => {
  const rows = [{ validFrom: '2026-04-01' }, { validFrom: '2025-01-01' }, { validFrom: '2026-11-15' }]
  expect(inForce(rows, '2026-04-01')?.validFrom).toBe('2026-04-01')
  expect(inForce(rows, '2026-11-14')?.validFrom).toBe('2026-04-01')
  expect(inForce(rows, '2026-03-31')?.validFrom).toBe('2025-01-01')
  expect(inForce(rows, '2024-12-31')).toBeUndefined()
})
