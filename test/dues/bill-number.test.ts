import { expect, test } from 'vitest'
import { billKey, financialYear } from '../../src/dues/bill-number.ts'

test.each([
  ['2026-03-31', '2025-26'],
  ['2026-04-01', '2026-27'],
  ['2027-01-05', '2026-27'],
  ['2099-12-31', '2099-00'],
])('%s lies in the financial year %s', (day, year) => {
  expect(financialYear(day)).toBe(year)
})

test.each([
  ['GST/26-27/00123', 'GST-123'],
  ['gst-123', 'GST-123'],
  ['GST00123', 'GST-123'],
  ['GST / 2026-2027 / 123', 'GST-123'],
  ['2026-27/123', '123'],
  ['0123', '123'],
  ['१२३', '123'],
  ['000', '0'],
])('%s is compared as %s', (number, key) => {
  expect(billKey(number)).toBe(key)
})

test('two numbers that only look like years stay part of the number', () => {
  expect(billKey('12-34')).toBe('12-34')
  expect(billKey('A-1')).not.toBe(billKey('B-1'))
})
