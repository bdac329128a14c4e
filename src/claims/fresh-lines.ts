/** What of the evidence no claim carries yet. Pure. */
import { mulDiv, percentOf } from '../catalog/money.ts'
import type { Evidence } from './types.ts'

/** What claims carry of one evidence so far; `granted`: paise approved, or asked for while undecided. */
export type Carried = {
  readonly pieces: number
  readonly value: number
  readonly granted: number
}

export type FreshLine = Evidence & { readonly amount: number }

const nothing: Carried = { pieces: 0, value: 0, granted: 0 }

/**
 * The lines a claim adds: each evidence as it stands, less what other claims carry of it. Goods that came back since are
 * lines below zero, and take back no more than was granted for them.
 */
export const freshLines = (
  evidence: readonly Evidence[],
  carried: ReadonlyMap<string, Carried>,
): FreshLine[] =>
  evidence.flatMap((each) => {
    const before = carried.get(each.key) ?? nothing
    const value = each.value - before.value
    if (value === 0) return []
    const amount = value > 0 ? moreOf(each, before) : lessOf(each, before)
    return [{ ...each, pieces: each.pieces - before.pieces, value, amount }]
  })

const moreOf = ({ value, funding }: Evidence, before: Carried): number =>
  percentOf(value, funding) - percentOf(before.value, funding)

// Worked out from the whole each time, so that the parts of several returns add up to it exactly.
function lessOf({ value, funding }: Evidence, { value: was, granted }: Carried): number {
  const whole = percentOf(was, funding) === granted
  return (whole ? percentOf(value, funding) : mulDiv(granted, value, was)) - granted
}
