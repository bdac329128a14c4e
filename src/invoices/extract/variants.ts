/** What a printed number may have been, had an engine taken one of its digits for another. */
import type { Glyph } from '../read/picture.ts'
import { numberOf } from './money.ts'

/** Digits that were put right because a sum demanded it. */
export type Repair = {
  readonly field: string
  readonly read: string
  readonly taken: string
  readonly because: string
}

export type Variant = { readonly raw: string; readonly value: number; readonly cost: number }

/** Digits that look alike in bad print. */
const alike: Record<string, string> = {
  0: '869',
  1: '74',
  2: '7',
  3: '895',
  4: '19',
  5: '638',
  6: '580',
  7: '12',
  8: '3069',
  9: '0483',
}

/** The digit the engine itself took for the next likely is the cheapest; a lost decimal mark costs as much as a digit. */
const costs = { second: 0.5, alike: 1, mark: 1 } as const

/** Every number one change away. `glyphs` are the letters of `raw`, in order, where an engine gave them. */
export function variantsOf(raw: string, glyphs: readonly Glyph[]): Variant[] {
  const found = new Map<string, number>()
  const offer = (text: string, cost: number) => {
    if (cost < (found.get(text) ?? Number.POSITIVE_INFINITY)) found.set(text, cost)
  }
  for (const [i, char] of [...raw].entries()) {
    if (!/\d/.test(char)) continue
    const swap = (digit: string) => raw.slice(0, i) + digit + raw.slice(i + 1)
    const second = glyphs[i]?.char === char ? glyphs[i]?.second?.char : undefined
    if (second && /\d/.test(second)) offer(swap(second), costs.second)
    for (const digit of alike[char] ?? '') offer(swap(digit), costs.alike)
  }
  if (/^\d{4,9}$/.test(raw)) offer(`${raw.slice(0, -2)}.${raw.slice(-2)}`, costs.mark)
  return [...found].flatMap(([text, cost]) => {
    const value = numberOf(text)?.value
    return value === undefined ? [] : [{ raw: text, value, cost }]
  })
}
