/** Every amount of a page with the words that belong to it. */
import { type Label, labelOf } from './labels.ts'
import { type Amount, amountsIn, isPayable } from './money.ts'
import type { Cell, Line, Page } from './page/types.ts'

export type Figure = Amount & {
  readonly label: Label
  /** The words the label was taken from. */
  readonly words: string
  /** The label stands on the line above: weaker. */
  readonly borrowed: boolean
  /** Place of the line on the page. */
  readonly line: number
  /** Amounts that follow on the same line. */
  readonly behind: number
  readonly cell: Cell
}

export function figuresOf(page: Page): Figure[] {
  return page.lines.flatMap((line, at) => figuresOfLine(page, line, at))
}

const letters = /\p{L}/u

function figuresOfLine(page: Page, line: Line, at: number): Figure[] {
  const found: Omit<Figure, 'behind'>[] = []
  let words = ''
  let label: Label = 'none'
  for (const cell of line.cells) {
    let done = 0
    for (const amount of amountsIn(cell.text).filter(({ value }) => isPayable(value))) {
      words = `${words} ${cell.text.slice(done, amount.from)}`.trim()
      const own = label !== 'none' || letters.test(words)
      if (labelOf(words) !== 'none') label = labelOf(words)
      const above = own ? undefined : labelAbove(page, at, cell)
      found.push({
        ...amount,
        cell,
        line: at,
        words: own ? words : (above ?? ''),
        label: own ? label : labelOf(above ?? ''),
        borrowed: !own && above !== undefined,
      })
      words = ''
      done = amount.to
    }
    words = `${words} ${cell.text.slice(done)}`.trim()
  }
  return found.map((figure, i) => ({ ...figure, behind: found.length - 1 - i }))
}

/** An amount alone on its line belongs to the words above it, where those have no amount of their own. */
function labelAbove(page: Page, at: number, cell: Cell): string | undefined {
  const above = page.lines[at - 1]
  const own = page.lines[at]
  if (!above || !own || own.mid - above.mid > 2.5 * Math.max(own.height, above.height)) return undefined
  if (above.cells.some(({ text }) => amountsIn(text).some(({ decimals }) => decimals > 0))) return undefined
  // A table's headings belong to its columns, not to an amount.
  if (above.cells.length > 2) return undefined
  const over = above.cells.filter(({ from, to }) => from < cell.to && to > cell.from)
  const words = (over.length > 0 ? over : above.cells).map(({ text }) => text).join(' ')
  return letters.test(words) ? words : undefined
}
