/** Reads a distributor's own stock list: `sku` and `pieces`, other columns of its books left aside. */
import { Readable } from 'node:stream'
import { whole } from './cells/number.ts'
import { code } from './cells/text.ts'
import { type Kind, optional, required } from './kind.ts'
import { layoutOf, readRow } from './read-row.ts'
import { type Collector, collector, type Mistake } from './report.ts'
import { refuse } from './sentences.ts'
import { FileFault, type Row } from './table/fault.ts'
import { readHeader } from './table/header.ts'
import { readTable } from './table/read-table.ts'

type StockRow = { readonly row: number; readonly sku: string; readonly pieces: number }

/** `mistakes` empty: `rows` is the whole list. `more` counts mistakes beyond those listed. */
export type StockList = { readonly rows: StockRow[]; readonly mistakes: Mistake[]; readonly more: number }

const mostRows = 10_000
const mostMistakes = 10

const ownStock: Kind = {
  name: 'stock',
  columns: [
    required('sku', 'text', code),
    required('pieces', 'int', whole(0, 10_000_000)),
    optional('distributor', 'text', code),
  ],
  key: { parts: ['sku'], column: 'sku', what: 'The stock of' },
  write: () => Promise.reject(new Error('a stock list is written by the order domain')),
}

/** `knows` tells whether a SKU exists; rows of another distributor than `own` (its code) are refused. */
export async function readStockList(
  bytes: Uint8Array,
  own: string,
  knows: (sku: string) => boolean,
): Promise<StockList> {
  const mistakes = collector(mostMistakes)
  const rows: StockRow[] = []
  try {
    const table = await readTable(Readable.from([Buffer.from(bytes)]))
    await readRows(table.rows, rows, { own, knows, mistakes })
    if (rows.length === 0 && mistakes.total === 0) mistakes.add(0, '', refuse('no-rows'))
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    mistakes.add(error.row, '', error.refusal)
  }
  const listed = mistakes.list().slice(0, mostMistakes)
  return { rows, mistakes: listed, more: mistakes.total - listed.length }
}

type Reading = { own: string; knows: (sku: string) => boolean; mistakes: Collector }

async function readRows(source: AsyncIterable<Row>, rows: StockRow[], reading: Reading): Promise<void> {
  const { mistakes } = reading
  const context = { country: 'IN' as const, languages: [] }
  const seen = new Map<string, number>()
  let columns: string[] | undefined
  for await (const row of source) {
    if (!columns) {
      columns = headerOf(row, mistakes)
      if (mistakes.total > 0) return
      continue
    }
    if (rows.length >= mostRows) throw new FileFault(row.row, refuse('too-many-rows', { limit: mostRows }))
    const layout = layoutOf(ownStock, columns)
    const before = mistakes.total
    const named = layout.flatMap((column, place) => (column ? [row.cells[place] ?? ''] : []))
    const kept = layout.filter((column) => column !== undefined)
    const values = readRow(ownStock, kept, { row: row.row, cells: named }, context, mistakes)
    const cell = (name: string) => values[kept.findIndex((column) => column.name === name)] ?? null
    const sku = cell('sku')
    if (sku !== null) checkRow(row.row, sku, cell('distributor'), seen, reading)
    if (mistakes.total === before && sku !== null)
      rows.push({ row: row.row, sku, pieces: Number(cell('pieces')) })
  }
}

// Exports of other programs carry more columns than these; only what is missing or doubled matters.
function headerOf(row: Row, mistakes: Collector): string[] {
  const found = collector(mostMistakes)
  const names = readHeader(ownStock, row.row, row.cells, found)
  for (const { row: at, column, code: reason, args } of found.list())
    if (reason !== 'column-unknown') mistakes.add(at, column, { code: reason, args })
  return names
}

function checkRow(
  row: number,
  sku: string,
  distributor: string | null,
  seen: Map<string, number>,
  { own, knows, mistakes }: Reading,
): void {
  const first = seen.get(sku)
  if (first !== undefined) mistakes.add(row, 'sku', refuse('twice', { what: sku, text: sku, first }))
  seen.set(sku, first ?? row)
  if (!knows(sku)) mistakes.add(row, 'sku', refuse('unknown', { what: 'product', text: sku }))
  if (distributor !== null && distributor !== own)
    mistakes.add(row, 'distributor', refuse('other-distributor', { own, text: distributor }))
}
