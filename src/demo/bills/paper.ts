/** A sample bill as a distributor's software prints it: one page, with the text that a printer would put there. */
import PDFDocument from 'pdfkit'
import { percentOf } from '../../catalog/money.ts'
import { fonts } from '../../papers/fonts.ts'
import { pdfBytes } from '../../papers/pdf-bytes.ts'
import type { SampleBill, SampleLine } from './sample.ts'

type Doc = PDFKit.PDFDocument

const width = 560
const margin = 26
const inner = width - 2 * margin
const rowHeight = 20
const top = 150

const columns: readonly {
  head: string
  width: number
  left?: true
  of: (line: SampleLine, n: number) => string
}[] = [
  { head: 'Sr', width: 24, of: (_, n) => String(n + 1) },
  { head: 'Description of Goods', width: 206, left: true, of: ({ printed }) => printed },
  { head: 'HSN', width: 44, of: ({ hsn }) => hsn },
  { head: 'MRP', width: 48, of: ({ mrp }) => money(mrp) },
  { head: 'Qty', width: 38, of: ({ quantity }) => String(quantity) },
  { head: 'Rate', width: 50, of: ({ rate }) => money(rate) },
  { head: 'GST%', width: 38, of: ({ tax }) => String(tax / 100) },
  { head: 'Amount', width: 60, of: ({ amount }) => money(amount) },
]

const money = (paise: number) =>
  (paise / 100).toLocaleString('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The page as a PDF. */
export function paperOf(bill: SampleBill): Promise<Buffer> {
  const sums = sumRows(bill)
  const height = top + (bill.lines.length + 1) * rowHeight + sums.length * 18 + 90
  const doc = new PDFDocument({ size: [width, height], margin: 0 })
  doc.registerFont('plain', fonts().plain).registerFont('bold', fonts().bold)
  const done = pdfBytes(doc)
  drawHead(doc, bill)
  const end = drawTable(doc, bill.lines)
  drawSums(doc, sums, end + 10)
  write(doc, `For ${bill.seller.name}`, { x: margin, y: height - 42, width: inner }, { align: 'right' })
  doc.end()
  return done
}

type Place = { x: number; y: number; width: number }
type Manner = { bold?: boolean; size?: number; align?: 'left' | 'center' | 'right' }

function write(
  doc: Doc,
  text: string,
  { x, y, width: room }: Place,
  { bold, size = 10, align = 'left' }: Manner = {},
) {
  doc
    .font(bold ? 'bold' : 'plain')
    .fontSize(size)
    .fillColor('#1a1a1a')
  doc.text(text, x, y, { width: room, align, lineBreak: false })
}

function drawHead(doc: Doc, { seller, shop, number, day }: SampleBill): void {
  const across = (y: number) => ({ x: margin, y, width: inner })
  write(doc, 'TAX INVOICE', across(18), { bold: true, size: 11, align: 'center' })
  write(doc, seller.name, across(34), { bold: true, size: 20, align: 'center' })
  write(doc, `GSTIN: ${seller.taxId ?? ''}`, across(66), { align: 'center' })
  write(doc, `M/s. ${shop.name}`, across(94), { bold: true, size: 11 })
  write(doc, shop.code, across(112))
  write(doc, `Invoice No: ${number}`, across(94), { bold: true, size: 11, align: 'right' })
  write(doc, `Date: ${day.split('-').toReversed().join('-')}`, across(112), { align: 'right' })
}

/** Where the table ends. */
function drawTable(doc: Doc, lines: readonly SampleLine[]): number {
  drawRow(
    doc,
    top,
    columns.map(({ head }) => head),
    true,
  )
  for (const [n, line] of lines.entries())
    drawRow(
      doc,
      top + (n + 1) * rowHeight,
      columns.map(({ of }) => of(line, n)),
      false,
    )
  return top + (lines.length + 1) * rowHeight
}

function drawRow(doc: Doc, y: number, texts: readonly string[], bold: boolean): void {
  let x = margin
  for (const [n, { width: room, left }] of columns.entries()) {
    doc.rect(x, y, room, rowHeight).lineWidth(0.7).stroke('#333')
    write(
      doc,
      texts[n] ?? '',
      { x: x + 4, y: y + 3, width: room - 8 },
      { bold, align: left ? 'left' : 'right' },
    )
    x += room
  }
}

function sumRows({ lines, taxable, roundOff, total }: SampleBill): [string, number][] {
  const rates = [...new Set(lines.map(({ tax }) => tax))].filter((rate) => rate > 0).sort((a, b) => a - b)
  const taxes = rates.flatMap((rate): [string, number][] => {
    const half = lines
      .filter(({ tax }) => tax === rate)
      .reduce((sum, { amount }) => sum + percentOf(amount, rate / 2), 0)
    return [
      [`CGST ${rate / 200}%`, half],
      [`SGST ${rate / 200}%`, half],
    ]
  })
  const round: [string, number][] = roundOff === 0 ? [] : [['Round Off', roundOff]]
  return [['Sub Total', taxable], ...taxes, ...round, ['Grand Total', total]]
}

function drawSums(doc: Doc, sums: readonly [string, number][], from: number): void {
  for (const [n, [name, amount]] of sums.entries()) {
    const last = n === sums.length - 1
    const place = { x: margin + inner - 220, y: from + n * 18, width: 130 }
    const manner = { bold: last, size: last ? 12 : 10, align: 'right' as const }
    write(doc, name, place, manner)
    write(doc, money(amount), { ...place, x: margin + inner - 84, width: 80 }, manner)
  }
}
