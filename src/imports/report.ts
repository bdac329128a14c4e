import { type Code, type Refusal, say } from './sentences.ts'

/**
 * What is wrong, and where. `row` counts as a spreadsheet does: the header is row 1, and 0 stands for the whole file;
 * `column` is '' where no single column is meant. `code` and `args` let another language word it.
 */
export type Mistake = {
  row: number
  column: string
  code: Code
  args: Readonly<Record<string, string | number>>
  message: string
}

/** After mistakes nothing was written and the three counts are 0; `more` counts the mistakes beyond those listed. */
export type Report = {
  rows: number
  added: number
  changed: number
  unchanged: number
  mistakes: Mistake[]
  more: number
  warnings: Mistake[]
  /** This very delivery was taken in before: nothing was done now, and this is what was answered then. */
  again?: true
}

export const mistakeAt = (row: number, column: string, refusal: Refusal): Mistake => ({
  row,
  column,
  ...refusal,
  message: say(refusal),
})

export type Collector = {
  add(row: number, column: string, refusal: Refusal): void
  /** Mistakes known to exist beyond those added. */
  addUnlisted(count: number): void
  readonly total: number
  list(): Mistake[]
}

/** Keeps the first `limit` mistakes by row and counts the rest. */
export function collector(limit: number): Collector {
  const kept: Mistake[] = []
  let total = 0
  const first = () => kept.sort((a, b) => a.row - b.row).slice(0, limit)
  return {
    add(row, column, refusal) {
      total++
      kept.push(mistakeAt(row, column, refusal))
      // Rows come in rising order, so dropping the tail now and then never drops an earlier row.
      if (kept.length > 4 * limit + 100) kept.splice(0, kept.length, ...first())
    },
    addUnlisted: (count) => {
      total += count
    },
    get total() {
      return total
    },
    list: first,
  }
}

function placeOf({ row, column }: Mistake): string {
  const names = [row > 0 ? `row ${row}` : '', column && `column ${column}`].filter(Boolean).join(', ')
  return names && `${names.charAt(0).toUpperCase()}${names.slice(1)}: `
}

/** One line for a terminal or a list: where it is and what is wrong. */
export const lineOf = (mistake: Mistake): string => `${placeOf(mistake)}${mistake.message}`

/** The whole report as lines of plain English. */
export function linesOf(report: Report, name: string): string[] {
  const warnings = report.warnings.map((warning) => `Note: ${warning.message}`)
  if (report.mistakes.length === 0) {
    const { rows, added, changed, unchanged } = report
    const before = report.again ? 'taken in before: ' : ''
    return [
      `${name}: ${before}${rows} rows, ${added} added, ${changed} changed, ${unchanged} unchanged.`,
      ...warnings,
    ]
  }
  const more = report.more > 0 ? [`… and ${report.more} more.`] : []
  return [`${name}: nothing was imported.`, ...report.mistakes.map(lineOf), ...more]
}
