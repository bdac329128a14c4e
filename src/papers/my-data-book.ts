/** What is held about a person as a workbook, a sheet a table. */
import type { DataTable } from '../people/my-data.ts'
import type { PaperText } from './paper.ts'

const width: Readonly<Record<string, number>> = { text: 80, answer: 50, value: 40, shop: 28, seller: 28 }

export async function myDataBook(tables: readonly DataTable[], text: PaperText, now: Date): Promise<Buffer> {
  const { default: Excel } = await import('exceljs')
  const book = new Excel.Workbook()
  book.created = now
  for (const { sheet: name, columns, rows } of tables) {
    const sheet = book.addWorksheet(text(`my-data-sheet-${name}`).slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
    })
    sheet.addRow(columns.map((column) => text(`my-data-${column}`))).font = { bold: true }
    for (const row of rows) sheet.addRow(row.map((value, at) => cellOf(columns[at], value)))
    for (const [at, column] of columns.entries()) sheet.getColumn(at + 1).width = width[column] ?? 18
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Paise as rupees; of a word of ours, nothing but itself. */
const cellOf = (column: string | undefined, value: string | number | null) =>
  column === 'amount' && typeof value === 'number' ? value / 100 : (value ?? '')
