/** Writes a paper as a workbook of one sheet: numbers stay numbers, money is in rupees, the header stays in sight. */
import type Excel from 'exceljs'
import type { Cell, Paper } from './paper.ts'

const money = '#,##0.00'
const thin = { style: 'thin' as const }

export async function xlsxOf(paper: Paper, now: Date): Promise<Buffer> {
  const { Workbook } = (await import('exceljs')).default
  const book = new Workbook()
  book.created = now
  const top = paper.facts.length + 2
  const sheet = book.addWorksheet(paper.title.slice(0, 31), {
    pageSetup: {
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${top}:${top}`,
    },
    views: [{ state: 'frozen', ySplit: top }],
  })
  sheet.addRow([paper.title]).font = { bold: true, size: 14 }
  for (const fact of paper.facts) sheet.addRow([fact])
  sheet.addRow(paper.columns.map(({ label }) => label)).font = { bold: true }
  for (const row of paper.rows) {
    if ('group' in row) sheet.addRow(['', row.group]).font = { bold: true }
    else addCells(sheet, row.cells, row.marked ?? false)
  }
  for (const [at, { width }] of paper.columns.entries()) sheet.getColumn(at + 1).width = width / 5
  return Buffer.from(await book.xlsx.writeBuffer())
}

function addCells(sheet: Excel.Worksheet, cells: readonly Cell[], marked: boolean): void {
  const row = sheet.addRow(cells.map((cell) => (typeof cell === 'object' ? cell.money / 100 : cell)))
  row.eachCell({ includeEmpty: true }, (cell, at) => {
    const given = cells[at - 1]
    cell.border = { top: thin, bottom: thin, left: thin, right: thin }
    cell.alignment = { vertical: 'top', wrapText: true }
    if (marked) cell.font = { bold: true }
    if (typeof given === 'object') cell.numFmt = money
  })
}
