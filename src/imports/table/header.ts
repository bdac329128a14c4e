import type { Kind } from '../kind.ts'
import type { Collector } from '../report.ts'
import { refuse } from '../sentences.ts'

/** `Retailer Price` and `retailer-price` are meant as `retailer_price`. */
export const columnName = (cell: string) =>
  cell
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

const firstTwice = (names: readonly string[]) => names.find((name, place) => names.indexOf(name) !== place)

/** The column names of a header row in their order, '' for a nameless one; tells what is unknown, missing or doubled. */
export function readHeader(kind: Kind, row: number, cells: readonly string[], mistakes: Collector): string[] {
  const names = cells.map(columnName)
  const named = names.filter((name) => name !== '')
  const known = kind.columns.map((column) => column.name)
  for (const column of named.filter((name) => !known.includes(name)))
    mistakes.add(row, '', refuse('column-unknown', { column, kind: kind.name, known: known.join(', ') }))
  const needed = kind.columns.filter((column) => column.required).map((column) => column.name)
  for (const column of needed.filter((name) => !names.includes(name)))
    mistakes.add(row, '', refuse('column-missing', { column, found: named.join(', ') }))
  const twice = firstTwice(named)
  if (twice) mistakes.add(row, '', refuse('column-twice', { column: twice }))
  return names
}
