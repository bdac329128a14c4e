import { describe, expect, test } from 'vitest'
import { demoCatalog, judge, readSamples } from './samples.ts'

const catalog = demoCatalog()

// Floors are what is reached. Both splits have been looked at while mending the parser, so they guard against
// falling back; they do not say how it reads messages it has never seen.
const floors = { test: { exact: 0.994, wrong: 0.005 }, dev: { exact: 0.997, wrong: 0.002 } } as const

describe.each(['test', 'dev'] as const)('the labelled messages, %s split', (split) => {
  const rows = readSamples(split)
  const verdicts = rows.map((row) => ({ text: row.text, ...judge(catalog, row) }))

  test('holds enough messages to mean something', () => {
    expect(rows.length).toBeGreaterThanOrEqual(160)
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
})
