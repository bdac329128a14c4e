import { copyLine, inBatches } from './copy-line.ts'
import type { Kind, ReadContext, Sql } from './kind.ts'
import { type Layout, layoutOf, readRow } from './read-row.ts'
import type { Collector } from './report.ts'
import { refuse } from './sentences.ts'
import { FileFault, type Row } from './table/fault.ts'
import { readHeader } from './table/header.ts'

export const mostRows = 1_000_000

type Staged = { rows: number; has: (column: string) => boolean }

/**
 * Reads the rows into the temporary table `incoming`, checking them on the way. Refused cells become null there, so
 * that the checks over the whole file still see every row. Undefined when the header is already wrong.
 */
export async function stage(
  sql: Sql,
  kind: Kind,
  rows: AsyncIterable<Row>,
  context: ReadContext,
  mistakes: Collector,
): Promise<Staged | undefined> {
  const source = rows[Symbol.asyncIterator]()
  try {
    const header = await source.next()
    if (header.done) throw new FileFault(0, refuse('empty-file'))
    const layout = layoutOf(kind, readHeader(kind, header.value.row, header.value.cells, mistakes))
    if (mistakes.total > 0) return undefined
    const names = layout.flatMap((column) => (column ? [column.name] : []))
    await sql.rows(
      `create temp table incoming (row int not null, ${kind.columns.map((c) => `${c.name} ${c.type}`).join(', ')}) on commit drop`,
    )
    const counted = { rows: 0 }
    const lines = copyLines(kind, layout, source, context, mistakes, counted)
    await sql.copyIn(`copy incoming (${['row', ...names].join(', ')}) from stdin`, inBatches(lines))
    if (counted.rows === 0) throw new FileFault(0, refuse('no-rows'))
    await sql.rows('analyze incoming')
    return { rows: counted.rows, has: (column) => names.includes(column) }
  } finally {
    await source.return?.()
  }
}

async function* copyLines(
  kind: Kind,
  layout: Layout,
  source: AsyncIterator<Row>,
  context: ReadContext,
  mistakes: Collector,
  counted: { rows: number },
): AsyncGenerator<string> {
  for (let next = await source.next(); !next.done; next = await source.next()) {
    if (++counted.rows > mostRows)
      throw new FileFault(next.value.row, refuse('too-many-rows', { limit: mostRows }))
    yield copyLine([String(next.value.row), ...readRow(kind, layout, next.value, context, mistakes)])
  }
}
