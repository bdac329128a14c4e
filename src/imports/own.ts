/** A file that comes from one distributor: it need not say so in every row, and may not speak of another. */
import type { FileCheck, Kind } from './kind.ts'
import { refuse } from './sentences.ts'
import type { Row } from './table/fault.ts'
import { columnName } from './table/header.ts'

export const isOfDistributor = (kind: Kind): boolean =>
  kind.columns.some(({ name }) => name === 'distributor')

/** Puts the column `distributor` before rows that do not have it. */
export async function* withOwn(rows: AsyncIterable<Row>, kind: Kind, own: string): AsyncGenerator<Row> {
  let adds: boolean | undefined
  for await (const { row, cells } of rows) {
    if (adds === undefined) {
      adds = isOfDistributor(kind) && !cells.some((cell) => columnName(cell) === 'distributor')
      yield { row, cells: adds ? ['distributor', ...cells] : cells }
    } else yield { row, cells: adds ? [own, ...cells] : cells }
  }
}

/** `own` is a checked code, which holds no quotation mark. */
export const onlyOwn = (own: string): FileCheck => ({
  column: 'distributor',
  text: `select row, distributor as text, '${own.replaceAll("'", "''")}' as own from incoming where distributor <> '${own.replaceAll("'", "''")}'`,
  refusal: (found) => refuse('other-distributor', found),
})
