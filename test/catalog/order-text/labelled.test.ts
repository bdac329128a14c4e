import { describe, expect, test } from 'vitest'
import { demoCatalog, judge, readSamples } from './samples.ts'

const catalog = demoCatalog()

// Floors are what is reached. Every set has been looked at while mending the parser, so they guard against falling back;
// how it reads messages it has never seen is in test/samples/order-text/README.md, set by set.
const floors = {
  test: { exact: 0.999, wrong: 0.005, least: 160 },
  dev: { exact: 0.997, wrong: 0.002, least: 160 },
  'blind-1': { exact: 0.994, wrong: 0.005, least: 150 },
  'blind-2': { exact: 0.994, wrong: 0.005, least: 120 },
  'blind-3': { exact: 0.971, wrong: 0.008, least: 100 },
  'blind-4': { exact: 0.989, wrong: 0.005, least: 90 },
  'blind-6': { exact: 0.935, wrong: 0.005, least: 200 },
  'blind-5': { exact: 0.995, wrong: 0.005, least: 250 },
} as const

describe.each(['test', 'dev', 'blind-1', 'blind-2', 'blind-3', 'blind-4', 'blind-5', 'blind-6'] as const)(
  'the labelled messages, %s',
  (split) => {
    const rows = readSamples(split)
    const verdicts = rows.map((row) => ({ text: row.text, ...judge(catalog, row) }))

    test('holds enough messages to mean something', () => {
      expect(rows.length).toBeGreaterThanOrEqual(floors[split].least)
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length)
    })

    test('is read to the exact basket and the right questions', () => {
      const missed = verdicts.filter((one) => !one.exact)
      const shown = missed.map(({ text, shown, expected }) => ({ text, shown, expected }))
      expect(1 - missed.length / rows.length, JSON.stringify(shown, null, 1)).toBeGreaterThanOrEqual(
        floors[split].exact,
      )
    })

    test('puts nothing into the basket that was not ordered', () => {
      const wrong = verdicts.filter((one) => one.wrong).map(({ text, shown }) => ({ text, shown }))
      expect(wrong.length / rows.length, JSON.stringify(wrong, null, 1)).toBeLessThan(floors[split].wrong)
    })
  },
)
