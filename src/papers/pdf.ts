/** Draws a paper on A4 pages that are clear on a bad printer: thin lines, no grey under text, the header on each page. */
import PDFDocument from 'pdfkit'
import { fonts } from './fonts.ts'
import type { Cell, Column, Paper, Row } from './paper.ts'
import { pdfBytes } from './pdf-bytes.ts'

type Doc = PDFKit.PDFDocument
type Weight = 'plain' | 'bold'

const margin = 36
const foot = 800
const textSize = 9
const lineHeight = 12
const padding = 3

/** `now` is when the paper says it was made. `compress` false leaves the pages readable for tests. */
export function pdfOf(paper: Paper, now: Date, compress = true): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    compress,
    info: { Title: paper.title, CreationDate: now },
  })
  const done = pdfBytes(doc)
  const { plain, bold } = fonts()
  doc.registerFont('plain', plain)
  doc.registerFont('bold', bold)
  const pen = penOf(doc)
  let y = drawTop(doc, pen, paper)
  for (const row of paper.rows) {
    const height = heightOf(pen, paper, row)
    if (y + height > foot) {
      doc.addPage()
      y = drawHeader(doc, pen, paper.columns, margin)
    }
    drawRow(doc, pen, paper, row, y, height)
    y += height
  }
  numberPages(doc, pen, paper)
  doc.end()
  return done
}

type Pen = {
  /** As many lines of the width as the text needs, `most` at most; the last one tells that more is left out. */
  fit(text: string, width: number, weight: Weight, most: number): string[]
  write(
    text: string,
    at: { x: number; y: number; width: number },
    weight?: Weight,
    size?: number,
    right?: boolean,
  ): void
}

function penOf(doc: Doc): Pen {
  const widths = new Map<string, number>()
  const widthOf = (text: string, weight: Weight, size = textSize) => {
    const key = `${weight}${size}${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const width = doc.font(weight).fontSize(size).widthOfString(text)
    widths.set(key, width)
    return width
  }
  const clip = (text: string, width: number, weight: Weight): string => {
    if (widthOf(text, weight) <= width) return text
    const parts = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
    while (parts.length > 1 && widthOf(`${parts.join('')}…`, weight) > width) parts.pop()
    return `${parts.join('')}…`
  }
  const fit: Pen['fit'] = (text, width, weight, most) => {
    const lines: string[] = []
    let line = ''
    const words = text.split(' ')
    for (const [at, word] of words.entries()) {
      const longer = line === '' ? word : `${line} ${word}`
      if (widthOf(longer, weight) <= width) {
        line = longer
      } else if (lines.length === most - 1) {
        line = clip([line, ...words.slice(at)].filter(Boolean).join(' '), width, weight)
        break
      } else {
        if (line !== '') lines.push(line)
        line = clip(word, width, weight)
      }
    }
    return [...lines, line]
  }
  return {
    fit,
    write(text, { x, y, width }, weight = 'plain', size = textSize, right = false) {
      const from = right ? x + width - widthOf(text, weight, size) : x
      doc.font(weight).fontSize(size).text(text, from, y, { lineBreak: false })
    },
  }
}

function drawTop(doc: Doc, pen: Pen, { title, facts, columns }: Paper): number {
  const width = widthOf(columns)
  pen.write(title, { x: margin, y: margin, width }, 'bold', 15)
  let y = margin + 24
  for (const fact of facts) {
    pen.write(fact, { x: margin, y, width })
    y += lineHeight + 1
  }
  return drawHeader(doc, pen, columns, y + 6)
}

const widthOf = (columns: readonly Column[]) => columns.reduce((sum, { width }) => sum + width, 0)

function drawHeader(doc: Doc, pen: Pen, columns: readonly Column[], y: number): number {
  let x = margin
  for (const { label, width, align } of columns) {
    const box = { x: x + padding, y: y + padding, width: width - 2 * padding }
    const [line = ''] = pen.fit(label, box.width, 'bold', 1)
    pen.write(line, box, 'bold', textSize, align === 'right')
    x += width
  }
  const below = y + lineHeight + 2 * padding
  rule(doc, columns, below, 1.2)
  return below
}

function rule(doc: Doc, columns: readonly Column[], y: number, width: number): void {
  doc
    .lineWidth(width)
    .moveTo(margin, y)
    .lineTo(margin + widthOf(columns), y)
    .stroke()
}

const mostLines = 2

/** A cell's lines with their weight: its first text stands out where more follows it. */
function linesOf(pen: Pen, paper: Paper, cell: Cell, column: Column, marked: boolean) {
  const given = (typeof cell === 'object' ? paper.money(cell.money) : String(cell)).split('\n')
  return given.flatMap((text, at) => {
    const weight: Weight = marked || (at === 0 && given.length > 1) ? 'bold' : 'plain'
    const fits = pen.fit(text, column.width - 2 * padding, weight, mostLines)
    return fits.map((line) => ({ line, weight }))
  })
}

function heightOf(pen: Pen, paper: Paper, row: Row): number {
  if ('group' in row) return lineHeight + 10
  const lines = row.cells.map((cell, at) => {
    const column = paper.columns[at]
    return column ? linesOf(pen, paper, cell, column, row.marked ?? false).length : 0
  })
  return Math.max(1, ...lines) * lineHeight + 2 * padding
}

function drawRow(doc: Doc, pen: Pen, paper: Paper, row: Row, y: number, height: number): void {
  const { columns } = paper
  if ('group' in row) {
    pen.write(row.group, { x: margin + padding, y: y + 8, width: widthOf(columns) }, 'bold', 10)
    rule(doc, columns, y + height, 0.8)
    return
  }
  let x = margin
  for (const [at, column] of columns.entries()) {
    const { width, align, pen: isForPen } = column
    if (isForPen)
      doc
        .lineWidth(0.5)
        .rect(x + 2, y + 2, width - 4, height - 4)
        .stroke()
    const lines = linesOf(pen, paper, row.cells[at] ?? '', column, row.marked ?? false)
    for (const [n, { line, weight }] of lines.entries()) {
      const box = { x: x + padding, y: y + padding + n * lineHeight, width: width - 2 * padding }
      if (line !== '') pen.write(line, box, weight, textSize, align === 'right')
    }
    x += width
  }
  rule(doc, columns, y + height, 0.3)
}

function numberPages(doc: Doc, pen: Pen, paper: Paper): void {
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    const box = { x: margin, y: foot + 8, width: widthOf(paper.columns) }
    pen.write(paper.page(page + 1, count), box, 'plain', 8, true)
  }
}
