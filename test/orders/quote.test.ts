import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PricedLine, quote, quoteOf } from '../../src/orders/quote.ts'

const haldi = { sku: 'HAL-100', name: 'Haldi 100g', mrp: 3500, ptr: 3150, rate: 500 }
const catalog = { bySku: new Map([[haldi.sku, haldi]]) }

test('200 Haldi at ₹31.50 with 5 % GST are ₹6,000.00 taxable and ₹6,300.00 in all', () => {
  const { taxable, cgst, sgst, igst, roundOff, total } = quote([{ sku: 'HAL-100', pieces: 200 }], catalog)
  expect({ taxable, cgst, sgst, igst, roundOff, total }).toEqual({
    ...{ taxable: 600_000, cgst: 15_000, sgst: 15_000, igst: 0, roundOff: 0, total: 630_000 },
  })
})

test('with ₹120.00 off the line, GST is ₹294.00 and the total ₹6,174.00', () => {
  const line = { sku: 'HAL-100', pieces: 200, discount: 12_000 }
  const { taxable, discount, cgst, sgst, total } = quote([line], catalog)
  expect({ taxable, discount, gst: cgst + sgst, total }).toEqual({
    ...{ taxable: 600_000, discount: 12_000, gst: 29_400, total: 617_400 },
  })
})

test('across states the same tax is one IGST', () => {
  const { cgst, sgst, igst, total } = quote([{ sku: 'HAL-100', pieces: 200 }], catalog, { interState: true })
  expect({ cgst, sgst, igst, total }).toEqual({ cgst: 0, sgst: 0, igst: 30_000, total: 630_000 })
})

test('a SKU the catalogue does not hold is a fault of the caller', () => {
  expect(() => quote([{ sku: 'NO-SUCH', pieces: 1 }], catalog)).toThrow(RangeError)
})

const priced: fc.Arbitrary<PricedLine> = fc.record({
  sku: fc.string({ minLength: 1, maxLength: 8 }),
  name: fc.constant('x'),
  pieces: fc.integer({ min: 1, max: 100_000 }),
  mrp: fc.integer({ min: 1, max: 10_000_000 }),
  ptr: fc.integer({ min: 1, max: 10_000_000 }),
  rate: fc.constantFrom(0, 500, 1200, 1800, 2800, 4000),
  discount: fc.nat(1_000_000),
})
const basket = fc.array(priced, { minLength: 1, maxLength: 40 })

test('lines, discounts, tax and round-off add up to the total exactly, and the total is whole rupees', () => {
  fc.assert(
    fc.property(basket, fc.boolean(), (lines, interState) => {
      const made = quoteOf(lines, interState)
      const { taxable, discount, cgst, sgst, igst, roundOff, total } = made
      expect(taxable - discount + cgst + sgst + igst + roundOff).toBe(total)
      expect(made.lines.reduce((sum, line) => sum + line.amount, 0) + roundOff).toBe(total)
      expect(total % 100).toBe(0)
      expect(Math.abs(roundOff)).toBeLessThanOrEqual(50)
      expect(cgst).toBe(sgst)
      expect(Math.min(cgst, sgst, igst, total, taxable - discount)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('without discounts a line costs what the list says, to the paisa that tax rounding may move', () => {
  fc.assert(
    fc.property(priced, fc.boolean(), (line, interState) => {
      const [made] = quoteOf([{ ...line, discount: 0 }], interState).lines
      expect(Math.abs((made?.amount ?? 0) - line.pieces * line.ptr)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the order of the lines changes nothing but their order', () => {
  fc.assert(
    fc.property(basket, fc.boolean(), (lines, interState) => {
      const { lines: one, ...sums } = quoteOf(lines, interState)
      const { lines: other, ...turned } = quoteOf(lines.toReversed(), interState)
      expect(turned).toEqual(sums)
      expect(other.toReversed()).toEqual(one)
    }),
  )
})
