/** The amount to be paid: every amount is weighed by its words and by the sums that it closes. */
import type { Figure } from './figures.ts'
import { type Label, labelOf } from './labels.ts'
import type { Page } from './page/types.ts'

/** A sum that came out right; `value` is what it says the total is. */
export type Proof = {
  readonly kind: 'parts' | 'column' | 'rounded' | 'cash' | 'rows' | 'words' | 'code' | 'repeated'
  readonly value: number
  readonly text: string
  /** Some of its words were not read: it may speak for an amount, and never against one. */
  readonly partly?: boolean
}

export type TotalChoice = {
  readonly value: number
  readonly figure: Figure | undefined
  readonly score: number
  /** By how much it beats the next different value. */
  readonly lead: number
  readonly proofs: readonly Proof[]
  /** Other amounts that call themselves the total, and that no rounding or tax explains. */
  readonly rivals: readonly number[]
}

const weights: Partial<Record<Label, number>> = {
  grand: 10,
  total: 8,
  paid: 3,
  subtotal: 2,
  taxable: 0,
  none: 0,
  tip: -6,
  count: -8,
  change: -4,
  discount: -4,
  tax: -4,
  rounding: -6,
  charge: -4,
}
const proofWeights = {
  parts: 6,
  column: 4,
  rounded: 8,
  cash: 7,
  rows: 4,
  words: 9,
  code: 9,
  repeated: 2,
} as const

/** `witnesses` are sums and codes found elsewhere. Undefined where no amount could be a total. */
export function chooseTotal(
  page: Page,
  figures: readonly Figure[],
  witnesses: readonly Proof[],
): TotalChoice | undefined {
  const summary = summaryFrom(page)
  const near = besideBareTotals(page, figures)
  const byValue = Map.groupBy(
    figures.filter((figure) => figure.decimals > 0 || isLabelled(figure)),
    ({ value }) => value,
  )
  const largest = Math.max(
    0,
    ...figures.filter(({ label, decimals }) => decimals === 2 && label !== 'paid').map(({ value }) => value),
  )
  const choices = [...byValue].map(([value, same]) => {
    const proofs = [...witnesses.filter((proof) => proof.value === value), ...proofsOf(value, same, figures)]
    const figure = same.toSorted((a, b) => weigh(b, summary) - weigh(a, summary))[0]
    const spoken = figure
      ? Math.max(
          weigh(figure, summary),
          near.has(figure.line) && figure.behind === 0 && figure.decimals === 2 ? 4 : -9,
        )
      : 0
    const proven = proofs.reduce((sum, { kind }) => sum + proofWeights[kind], 0)
    const small = value === 0 ? -8 : value === largest ? 1 : 0
    return { value, figure, proofs, score: spoken + proven + small }
  })
  choices.sort((a, b) => b.score - a.score || b.value - a.value)
  const [best] = choices
  if (!best || best.score <= 0) return undefined
  // What calls itself a part of the total does not compete with it.
  const next = choices
    .slice(1)
    .find(({ figure }) => figure?.label !== 'subtotal' && figure?.label !== 'taxable')
  return { ...best, lead: best.score - (next?.score ?? 0), rivals: rivalsOf(best.value, figures, summary) }
}

function rivalsOf(value: number, figures: readonly Figure[], summary: number): number[] {
  const parts = figures.filter(({ label, decimals }) => explaining.has(label) && decimals > 0)
  const bases = figures.filter(({ label }) => label === 'subtotal' || label === 'taxable')
  const explained = new Set([
    value,
    ...parts.flatMap(({ value: by }) => [value - by, value + by]),
    ...bases.map(({ value: base }) => base),
  ])
  return figures
    .filter(({ label, line, borrowed }) => isTotalLabel(label) && line < summary && !borrowed)
    .filter(({ value: other, behind, decimals }) => behind === 0 && decimals === 2 && !explained.has(other))
    .filter(
      (figure) =>
        !figures.some(({ line, value: other }) => line === figure.line && other + figure.value === value),
    )
    .map(({ value: other }) => other)
}

const isTotalLabel = (label: Label) => label === 'grand' || label === 'total'

const explaining = new Set<Label>(['tax', 'rounding', 'discount', 'charge', 'tip'])

const isLabelled = ({ label, currency }: Figure) =>
  label === 'grand' || label === 'total' || currency !== undefined

/** Lines above and below one that says Total and has no amount: the paper was curled, and the amount slipped. */
function besideBareTotals(page: Page, figures: readonly Figure[]): Set<number> {
  const withAmount = new Set(figures.filter(({ decimals }) => decimals > 0).map(({ line }) => line))
  const bare = page.lines.flatMap((line, at) => {
    const label = line.cells
      .map(({ text }) => labelOf(text))
      .find((each) => each === 'grand' || each === 'total')
    return label && !withAmount.has(at) && line.text.length < 40 ? [at] : []
  })
  return new Set(bare.flatMap((at) => [at - 1, at + 1]))
}

/** Where a table of tax rates begins below the total: its own Total is none. */
function summaryFrom(page: Page): number {
  const at = page.lines.findIndex(({ text }) => /SUMM?ARY/i.test(text))
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

function weigh(figure: Figure, summary: number): number {
  const weight = weights[figure.label] ?? 0
  const inSummary = figure.line >= summary && weight > 0 ? -5 : 0
  // The last amount of a total line is the total; those before it are its quantity, its taxable part.
  return (
    weight +
    inSummary -
    (weight > 0 ? 2 * figure.behind : 0) -
    (figure.borrowed ? 2 : 0) +
    (figure.decimals === 2 ? 1 : 0)
  )
}

function proofsOf(value: number, same: readonly Figure[], figures: readonly Figure[]): Proof[] {
  const proofs: Proof[] = []
  const of = (label: Label) => figures.filter((figure) => figure.label === label && figure.decimals > 0)
  const cash = of('paid').flatMap((paid) =>
    of('change')
      .filter((change) => change.value !== 0 && paid.value - change.value === value)
      .map(() => paid),
  )
  if (value !== 0 && cash.length > 0) proofs.push({ kind: 'cash', value, text: 'paid − change = total' })
  if (closesFromParts(value, figures)) proofs.push({ kind: 'parts', value, text: 'subtotal + tax = total' })
  if (sumsUpAbove(same, figures)) proofs.push({ kind: 'column', value, text: 'the amounts above it add up' })
  if (isRounded(value, figures))
    proofs.push({ kind: 'rounded', value, text: 'total + round-off = rounded total' })
  const lines = new Set(same.map(({ line }) => line)).size
  if (lines > 1) proofs.push({ kind: 'repeated', value, text: `stands on ${lines} lines` })
  return proofs
}

const fewestAbove = 2
const mostAbove = 40

/** Whether amounts that stand right above one another add up to the value that stands below them. */
function sumsUpAbove(same: readonly Figure[], figures: readonly Figure[]): boolean {
  const column = figures.filter(
    ({ decimals, behind, value }) => decimals === 2 && behind === 0 && value !== 0,
  )
  return same.some((figure) => {
    const at = column.indexOf(figure)
    let sum = 0
    for (let i = at - 1; i >= Math.max(0, at - mostAbove); i--) {
      sum += column[i]?.value ?? 0
      if (at - i >= fewestAbove && sum === figure.value) return true
    }
    return false
  })
}

/** Whether the value is another total with the rounding put to it. */
function isRounded(value: number, figures: readonly Figure[]): boolean {
  const roundings = figures.filter(
    ({ label, value: by }) => label === 'rounding' && by !== 0 && Math.abs(by) < 100,
  )
  return figures.some(
    (other) =>
      (other.label === 'grand' || other.label === 'total') &&
      roundings.some(
        ({ value: by, line }) =>
          line >= other.line - 1 &&
          (other.value + by === value || other.value - by === value) &&
          roundsTo(value),
      ),
  )
}

/** Rounding leaves a multiple of five hundredths. */
const roundsTo = (value: number) => value % 5 === 0

/** Whether a subtotal, or two of them, with some of the taxes, charges, discounts and the rounding, comes to the value. */
function closesFromParts(value: number, figures: readonly Figure[]): boolean {
  const bases = figures
    .filter(
      ({ label, decimals, value: base }) =>
        (label === 'subtotal' || label === 'taxable') && decimals > 0 && base !== value,
    )
    .map(({ value: base }) => base)
  const parts = figures.filter(
    ({ label, decimals, value: part }) => partLabels.has(label) && decimals > 0 && part !== 0,
  )
  const signed = parts
    .slice(0, mostParts)
    .map((part) => (part.label === 'discount' ? -Math.abs(part.value) : part.value))
  const pairs = bases.some((base, i) =>
    bases.slice(i + 1).some((other) => base !== other && base + other === value),
  )
  return pairs || bases.some((base) => base > 0 && sumsTo(value - base, signed, mostAtOnce))
}

const partLabels = new Set<Label>(['tax', 'charge', 'rounding', 'discount', 'tip'])
const mostParts = 8
/** Among more, some come to any value by chance. */
const mostAtOnce = 4

function sumsTo(target: number, parts: readonly number[], most: number): boolean {
  const [first, ...rest] = parts
  if (first === undefined || most === 0) return false
  return target === first || sumsTo(target, rest, most) || sumsTo(target - first, rest, most - 1)
}
