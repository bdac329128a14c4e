import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Purchase, rhythmsOf } from '../../src/orders/rhythm.ts'
import { usualOf } from '../../src/orders/usual.ts'
import { addDays } from '../../src/orders/zone.ts'

const today = '2026-11-22'
const ago = (days: number) => addDays(today, -days)
const packs = new Map([
  ['NOO', { innerSize: null, caseSize: 96, orderMultiple: 1 }],
  ['SHA', { innerSize: 16, caseSize: 960, orderMultiple: 1 }],
  ['GHE', { innerSize: null, caseSize: 12, orderMultiple: 4 }],
])
const bought = (sku: string, ...days: [number, number][]): Purchase[] =>
  days.map(([before, pieces]) => ({ sku, day: ago(before), pieces }))
const rhythm = (...purchases: Purchase[]) => rhythmsOf(purchases, packs, today)[0]
const usual = (purchases: Purchase[], sold: (sku: string) => boolean = () => true) =>
  usualOf(rhythmsOf(purchases, packs, today), 12, today, sold)

test('bought every week and last a week ago, it is due in its usual quantity', () => {
  const { lines, dueCount } = usual(bought('NOO', [28, 20], [21, 24], [14, 200], [7, 24]))
  expect(lines).toEqual([
    { sku: 'NOO', pieces: 24, unit: 'piece', reason: 'due', lastOn: ago(7), everyDays: 7 },
  ])
  expect(dueCount).toBe(1)
})

test('bought yesterday it is usual, not due', () => {
  const { lines, dueCount } = usual(bought('NOO', [15, 24], [8, 24], [1, 24]))
  expect(lines[0]?.reason).toBe('usual')
  expect(dueCount).toBe(0)
})

test('what has been left out three times over is no longer offered', () => {
  expect(usual(bought('NOO', [60, 24], [53, 24], [46, 24])).lines).toEqual([])
})

test('once is no habit, and a new shop has none', () => {
  expect(usual(bought('NOO', [7, 24])).lines).toEqual([])
  expect(usual([])).toMatchObject({ lines: [], dueCount: 0 })
})

test('what is no longer sold is not offered', () => {
  const purchases = bought('NOO', [21, 24], [14, 24], [7, 24])
  expect(usual(purchases, () => false).lines).toEqual([])
})

test('the unit is the case only where it always bought cases', () => {
  expect(rhythm(...bought('NOO', [14, 96], [7, 192]))).toMatchObject({ unit: 'case', pieces: 192 })
  expect(rhythm(...bought('NOO', [14, 96], [7, 100]))).toMatchObject({ unit: 'piece', pieces: 98 })
  expect(rhythm(...bought('SHA', [21, 32], [14, 48], [7, 32]))).toMatchObject({ unit: 'inner', pieces: 32 })
})

test('the longest overdue comes first', () => {
  const weekly = bought('NOO', [30, 10], [23, 10], [16, 10])
  const monthly = bought('GHE', [90, 4], [60, 4], [30, 4])
  expect(usual([...monthly, ...weekly]).lines.map(({ sku }) => sku)).toEqual(['NOO', 'GHE'])
})

const purchases = fc.array(
  fc.record({
    sku: fc.constantFrom('NOO', 'SHA', 'GHE', 'GONE'),
    day: fc.nat(119).map(ago),
    pieces: fc.integer({ min: 1, max: 2000 }),
  }),
  { maxLength: 80 },
)

test('whatever was bought: quantities are whole units and multiples, and nothing is made up', () => {
  fc.assert(
    fc.property(purchases, (history) => {
      for (const found of rhythmsOf(history, packs, today)) {
        const pack = packs.get(found.sku)
        const size = { piece: 1, inner: pack?.innerSize ?? 1, case: pack?.caseSize ?? 1 }[found.unit]
        expect(found.pieces).toBeGreaterThan(0)
        expect(found.pieces % size).toBe(0)
        expect(found.pieces % (pack?.orderMultiple ?? 1)).toBe(0)
        expect(Number.isFinite(found.perDay) && found.perDay >= 0).toBe(true)
        const own = history.filter(({ sku }) => sku === found.sku)
        expect(own.map(({ day }) => day)).toContain(found.lastOn)
        expect(found.maxPieces).toBeGreaterThanOrEqual(Math.max(...own.map((each) => each.pieces)))
      }
    }),
  )
})

test('the order in which history is read changes nothing', () => {
  fc.assert(
    fc.property(purchases, (history) => {
      expect(usual(history.toReversed())).toEqual(usual(history))
    }),
  )
})

test('waiting longer never makes a thing less due', () => {
  fc.assert(
    fc.property(purchases, fc.integer({ min: 1, max: 30 }), (history, wait) => {
      const rhythms = rhythmsOf(history, packs, today)
      const due = (day: string) =>
        usualOf(rhythms, 12, day, () => true)
          .lines.filter(({ reason }) => reason === 'due')
          .map(({ sku }) => sku)
      const later = usualOf(rhythms, 12, addDays(today, wait), () => true).lines
      for (const sku of due(today))
        expect(later.find((line) => line.sku === sku)?.reason ?? 'due').toBe('due')
    }),
  )
})
