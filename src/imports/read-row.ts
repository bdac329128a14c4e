import { tidy } from './cells/text.ts'
import type { Column, Kind, ReadContext } from './kind.ts'
import type { Collector } from './report.ts'
import { refuse } from './sentences.ts'
import type { Row } from './table/fault.ts'

/** The columns a file really has, in the file's order; undefined for a nameless one. */
export type Layout = readonly (Column | undefined)[]

export const layoutOf = (kind: Kind, names: readonly string[]): Layout =>
  names.map((name) => kind.columns.find((column) => column.name === name))

/** The file's values in the file's order, as Postgres will read them; a refused cell is told and becomes null. */
export function readRow(
  kind: Kind,
  layout: Layout,
  { row, cells }: Row,
  context: ReadContext,
  mistakes: Collector,
) {
  const values = layout.flatMap((column, place) => {
    const given = tidy(cells[place] ?? '')
    if (column) return [readCell(column, given, row, context, mistakes)]
    if (given) mistakes.add(row, '', refuse('column-unnamed', { place: place + 1 }))
    return []
  })
  if (cells.slice(layout.length).some((cell) => tidy(cell)))
    mistakes.add(row, '', refuse('cells-beyond', { found: cells.length, named: layout.length }))
  checkTogether(kind, layout, values, row, mistakes)
  return values
}

function readCell(column: Column, given: string, row: number, context: ReadContext, mistakes: Collector) {
  if (given === '') {
    if (column.required) mistakes.add(row, column.name, refuse('empty'))
    return column.ifEmpty
  }
  const value = column.read(given, context)
  if (typeof value === 'string') return value
  mistakes.add(row, column.name, value)
  return null
}

function checkTogether(
  kind: Kind,
  layout: Layout,
  values: readonly (string | null)[],
  row: number,
  to: Collector,
) {
  if (!kind.checkRow) return
  const names = layout.flatMap((column) => (column ? [column.name] : []))
  const cells = (name: string) => values[names.indexOf(name)] ?? null
  for (const { column, ...refusal } of kind.checkRow(cells)) to.add(row, column, refusal)
}
