/** Puts a digit of the total right where sums demand it: the cheapest single change that several of them ask for. */
import type { Figure } from './figures.ts'
import type { Page } from './page/types.ts'
import { chooseTotal, type Proof, type TotalChoice } from './total.ts'
import { type Repair, variantsOf } from './variants.ts'

const strong = new Set<Proof['kind']>(['parts', 'rows', 'words', 'code'])
const kindsOf = (choice: TotalChoice | undefined, value: number) =>
  choice?.value === value
    ? new Set(choice.proofs.map(({ kind }) => kind).filter((kind) => strong.has(kind))).size
    : 0
/** One sum alone is met by some change of a digit too often. */
const leastSums = 2

export type Repaired = {
  readonly total: TotalChoice
  readonly figures: readonly Figure[]
  readonly repair: Repair
}

/** Undefined where the total is proved as it stands, or no single change, or more than one, would prove it. */
export function repairTotal(
  page: Page,
  figures: readonly Figure[],
  witnesses: readonly Proof[],
  total: TotalChoice | undefined,
): Repaired | undefined {
  if (!total || kindsOf(total, total.value) > 0) return undefined
  const candidates = figures.filter(
    ({ label, decimals }) => (label === 'grand' || label === 'total') && decimals === 2,
  )
  const repaired = candidates.flatMap((figure) => attempts(page, figures, witnesses, figure))
  const values = new Set(repaired.map(({ total: { value } }) => value))
  return values.size === 1 ? repaired.toSorted((a, b) => a.cost - b.cost)[0] : undefined
}

function attempts(
  page: Page,
  figures: readonly Figure[],
  witnesses: readonly Proof[],
  figure: Figure,
): (Repaired & { cost: number })[] {
  const from = figure.cell.start + figure.from
  const variants = variantsOf(figure.raw, figure.cell.box.glyphs.slice(from, from + figure.raw.length))
  return variants.flatMap(({ raw, value, cost }) => {
    const changed = figures.map((each) => (each === figure ? { ...each, raw, value } : each))
    const total = chooseTotal(page, changed, witnesses)
    if (!total || total.value !== value || kindsOf(total, value) < leastSums) return []
    const because = total.proofs.map(({ text }) => text).join('; ')
    return [
      { total, figures: changed, cost, repair: { field: 'total', read: figure.raw, taken: raw, because } },
    ]
  })
}
