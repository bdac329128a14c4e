import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from '../../src/dues/allocate.ts'
import type { EntryKind } from '../../src/dues/types.ts'

const entry = (id: number, kind: EntryKind, amount: number, day: string, reverses: number | null = null) => ({
  ...{ id, kind, amount, day, reverses, number: `B${id}`, dueOn: null },
})

const days = ['2026-11-01', '2026-11-09', '2026-11-20']
const drawn = fc
  .array(
    fc.record({
      owed: fc.boolean(),
      amount: fc.integer({ min: 1, max: 5_000 }),
      day: fc.constantFrom(...days),
      undone: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.flatMap(({ owed, amount, day, undone }, n) => {
      const made = entry(n, owed ? 'bill' : 'payment', owed ? amount : -amount, day)
      return undone ? [made, entry(1_000 + n, 'reversal', -made.amount, day, n)] : [made]
    }),
  )

test('what is open less what is ahead is the balance, whatever was billed, paid and taken back', () => {
  fc.assert(
    fc.property(drawn, (entries) => {
      const { bills, ahead } = allocate(entries)
      const balance = entries.reduce((sum, { amount }) => sum + amount, 0)
      expect(bills.reduce((sum, { open }) => sum + open, 0) - ahead).toBe(balance)
      expect(Math.min(ahead, bills.length)).toBe(0)
    }),
  )
})

test('no bill is open while an older one is, save the one that is paid in part', () => {
  fc.assert(
    fc.property(drawn, (entries) => {
      const { bills } = allocate(entries)
      expect(bills.map(({ day }) => day)).toEqual(bills.map(({ day }) => day).toSorted())
      for (const { open } of bills) expect(open).toBeGreaterThan(0)
      expect(bills.slice(1).every(({ open, amount }) => open === amount)).toBe(true)
    }),
  )
})

test('a payment of ₹1,500 clears the older bill of ₹1,000 and half of the newer', () => {
  const { bills, ahead } = allocate([
    entry(1, 'bill', 100_000, '2026-11-09'),
    entry(2, 'bill', 100_000, '2026-11-01'),
    entry(3, 'payment', -150_000, '2026-11-10'),
  ])
  expect(bills).toMatchObject([{ entryId: 1, open: 50_000, amount: 100_000 }])
  expect(ahead).toBe(0)
})

test('a bill that was taken back eats no payment', () => {
  const { bills } = allocate([
    entry(1, 'bill', 500, '2026-11-01'),
    entry(2, 'bill', 700, '2026-11-02'),
    entry(3, 'payment', -500, '2026-11-03'),
    entry(4, 'reversal', -500, '2026-11-04', 1),
  ])
  expect(bills).toMatchObject([{ entryId: 2, open: 200 }])
})
