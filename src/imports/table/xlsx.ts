import { Readable } from 'node:stream'
import Excel from 'exceljs'
import { refuse } from '../sentences.ts'
import { FileFault, type Row, type Table } from './fault.ts'

/** Excel keeps 15 digits; what binary adds beyond them (11.829999999999998) was never in the cell. */
const numberText = (value: number) =>
  Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)))

const isMidnight = (date: Date) => date.getTime() % 86_400_000 === 0
// A bare time of day is a date in 1899 to Excel.
const dateText = (date: Date) =>
  isMidnight(date) ? date.toISOString().slice(0, 10) : date.toISOString().slice(11, 16)

/** What the cell shows, as text. */
export function cellText(value: Excel.CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return dateText(value)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('text' in value) return cellText(value.text as Excel.CellValue)
  if ('result' in value) return cellText(value.result as Excel.CellValue)
  return 'error' in value ? value.error : ''
}

const isWanted = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '')

/** What exceljs keeps to itself: the sheets' names, and the two places where it turns bytes into text. */
type Inside = {
  model?: { sheets?: { name: string }[] }
  _parseSharedStrings(entry: Readable): AsyncIterable<unknown>
  _parseWorksheet(bytes: AsyncIterable<Buffer>, sheet: string): Iterable<unknown>
}
type Workbook = Excel.stream.xlsx.WorkbookReader & Inside

async function* wholeLetters(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
}

/**
 * exceljs decodes every chunk by itself, so that a letter of several bytes that lies across two chunks is lost. Text
 * it passes on unchanged, therefore it is given text.
 */
function keepLetters(workbook: Workbook): Workbook {
  const { _parseSharedStrings: strings, _parseWorksheet: worksheet } = workbook
  workbook._parseSharedStrings = (entry) => strings.call(workbook, entry.setEncoding('utf8'))
  workbook._parseWorksheet = (bytes, sheet) =>
    worksheet.call(workbook, wholeLetters(bytes) as AsyncIterable<never>, sheet)
  return workbook
}

type Sheet = AsyncIterable<Excel.Row> & { name?: string }

async function* rowsOf(workbook: Workbook): AsyncGenerator<Row> {
  for await (const sheet of workbook as AsyncIterable<Sheet>) {
    const first = workbook.model?.sheets?.[0]?.name
    const isFirst = first === undefined || sheet.name === undefined || sheet.name === first
    for await (const { number, values } of sheet) {
      const cells = isFirst ? Array.from(values as Excel.CellValue[], cellText).slice(1) : []
      if (isWanted(cells)) yield { row: number, cells }
    }
    if (isFirst) return
  }
  throw new FileFault(0, refuse('not-a-table'))
}

/** Rows of the first sheet of a workbook, read as a stream. */
export function readXlsx(input: AsyncIterable<Buffer>): Table {
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  } as const
  const reader = new Excel.stream.xlsx.WorkbookReader(Readable.from(input) as never, {
    ...options,
    entries: 'ignore',
  })
  const workbook = keepLetters(reader as Workbook)
  async function* rows(): AsyncGenerator<Row> {
    let row = 0
    try {
      for await (const found of rowsOf(workbook)) {
        row = found.row
        yield found
      }
    } catch (error) {
      if (error instanceof FileFault) throw error
      const reason = error instanceof Error ? error.message : String(error)
      throw new FileFault(row, refuse('broken-workbook', { reason }))
    }
  }
  const onlySheet = () => {
    const sheets = workbook.model?.sheets ?? []
    return sheets.length > 1 ? sheets[0]?.name : undefined
  }
  return { rows: rows(), onlySheet }
}
