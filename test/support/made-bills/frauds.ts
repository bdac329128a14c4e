/** What cheats do to a bill: digits altered, lines padded so that every sum still closes. */
import type { Dice } from '../../../src/demo/dice.ts'
import { closed, type MadeBill, type MadeLine, memoFrom, sumsOf } from './bill.ts'

/** The kinds of fraud, in the order in which a plan takes turns at them. */
export const fraudTurns = [
  'same-file',
  'photographed-again',
  'total-altered',
  'other-outlet',
  'cropped',
  'quantity-altered',
  'too-old',
  'photographed-again',
  'padded-order',
  'same-file',
  'infiltration',
  'cropped',
  'total-altered',
  'other-seller',
  'amount-altered',
  'photographed-again',
  'claimed-elsewhere',
  'cropped',
  'padded-sent',
  'total-altered',
  'same-file',
  'padded-huge',
] as const
export type Fraud = (typeof fraudTurns)[number]

/** One of the first two digits made larger, as a pen or an editor makes a 1 a 7. */
function raised(dice: Dice, value: number): number {
  const digits = String(value)
  const at = [0, 1].filter((place) => Number(digits[place] ?? 9) < 9)
  if (at.length === 0) return Number(`1${digits}`)
  const place = dice.pick(at)
  const digit = dice.whole(Number(digits[place]) + 1, 9)
  return Number(digits.slice(0, place) + digit + digits.slice(place + 1))
}

/** The words below are forgotten half of the time. */
export function withTotalAltered(dice: Dice, bill: MadeBill): MadeBill {
  const total = raised(dice, bill.total / 100) * 100
  return { ...bill, total, inWords: dice.chance(0.5) ? bill.total : total }
}

/** A line's quantity alone, or with the amount it makes; the sums below stay as they were. */
export function withLineAltered(dice: Dice, bill: MadeBill, what: 'quantity' | 'amount'): MadeBill {
  const at = ourLine(dice, bill)
  const altered = (line: MadeLine): MadeLine => {
    const quantity = raised(dice, line.quantity)
    const { amount } = closed({ ...line, quantity })
    return { ...line, quantity, ...(what === 'amount' ? { amount } : {}) }
  }
  return { ...bill, lines: bill.lines.map((line, n) => (n === at ? altered(line) : line)) }
}

/** A line or two a few times over; all sums made anew. */
export function padded(dice: Dice, bill: MadeBill): MadeBill {
  const at = new Set([ourLine(dice, bill), ourLine(dice, bill)])
  const times = dice.pick([2, 3, 5])
  return withLines(bill, (line, n) => (at.has(n) ? { ...line, quantity: line.quantity * times } : line))
}

/** More cases of one product than a small shop holds. */
export function paddedBeyondReason(dice: Dice, bill: MadeBill): MadeBill {
  const at = ourLine(dice, bill)
  const cases = dice.whole(15, 30)
  return withLines(bill, (line, n) =>
    n === at ? { ...line, quantity: Math.max(line.quantity, line.perCase) * cases } : line,
  )
}

/** Of the brand's goods: others earn nothing anyway. */
function ourLine(dice: Dice, { lines }: MadeBill): number {
  const ours = lines.flatMap(({ sku }, n) => (sku === '' ? [] : [n]))
  return dice.pick(ours)
}

/** The bill with other lines, its sums made anew. */
export function withLines(bill: MadeBill, change: (line: MadeLine, n: number) => MadeLine): MadeBill {
  const lines = bill.lines.map((line, n) => closed(change(line, n)))
  return { ...bill, lines, ...sumsOf(lines, bill.layout >= memoFrom) }
}
