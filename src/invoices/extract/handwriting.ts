/** Whether the amounts of a bill were written by hand: then a person must look, however sure an engine is. */
import { amountsIn } from './money.ts'
import type { Cell, Page } from './page/types.ts'
import type { TotalChoice } from './total.ts'

const written = /[\d]/
const leastPrinted = 3

/** Amounts with two decimals that the engine read with confidence are what printers make; pens hardly do. */
export function isHandwritten(page: Page, total: TotalChoice | undefined): boolean {
  const cells = page.lines.flatMap(({ cells: inLine }) => inLine)
  const printed = cells.filter((cell) => isPrintedAmount(cell)).length
  if (printed >= leastPrinted) return false
  if (total?.figure && isPrintedAmount(total.figure.cell) && printed > 0 && isSure(total.figure.cell))
    return printed < 2 && doubtfulShare(cells) > 0.25
  return true
}

const isPrintedAmount = (cell: Cell) =>
  isSure(cell) && amountsIn(cell.text).some(({ decimals, raw }) => decimals === 2 && /[.,]\d\d$/.test(raw))
const isSure = ({ box }: Cell) => box.confidence > 0.85

function doubtfulShare(cells: readonly Cell[]): number {
  const numeric = cells.filter(({ text }) => written.test(text))
  return numeric.length === 0 ? 0 : numeric.filter((cell) => !isSure(cell)).length / numeric.length
}
