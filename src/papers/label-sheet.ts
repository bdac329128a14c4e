/** Sheets of labels for packs: on each a QR that opens the chat with the code typed, and the code for who has no camera. */
import PDFDocument from 'pdfkit'
import { create } from 'qrcode'
import { fonts } from './fonts.ts'
import { pdfBytes } from './pdf-bytes.ts'

type Doc = PDFKit.PDFDocument

/** Labels on an A4 page, in columns and rows. */
export const labelGrids = { 12: [3, 4], 24: [3, 8], 40: [4, 10], 65: [5, 13] } as const
export type PerPage = keyof typeof labelGrids
export const mostLabels = 10_000

export type Label = {
  readonly code: string
  /** What its QR says: the code, or a link with it. */
  readonly qr: string
}

export type Sheet = {
  readonly labels: readonly Label[]
  readonly perPage: PerPage
  /** Above the code: what it is for; below it: what to do. */
  readonly title: string
  readonly hint: string
  readonly now: Date
}

const page = { width: 595.28, height: 841.89 }
const border = 20
const pad = 5

/** A4 pages with thin lines to cut along. Pages are made as they are drawn, so that many take no more memory than few. */
export async function labelSheet(sheet: Sheet): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false },
    info: { Title: sheet.title, CreationDate: sheet.now },
  })
  const done = pdfBytes(doc)
  doc.registerFont('plain', fonts().plain)
  doc.registerFont('bold', fonts().bold)
  const [columns, rows] = labelGrids[sheet.perPage]
  const size = { width: (page.width - 2 * border) / columns, height: (page.height - 2 * border) / rows }
  for (const [n, label] of sheet.labels.entries()) {
    const at = n % sheet.perPage
    if (at === 0) doc.addPage()
    const x = border + (at % columns) * size.width
    const y = border + Math.floor(at / columns) * size.height
    drawLabel(doc, sheet, label, { x, y, ...size })
  }
  doc.end()
  return done
}

type Box = { x: number; y: number; width: number; height: number }

/** The square to the left with the words beside it; where the label is high, below it. */
function drawLabel(doc: Doc, { title, hint }: Sheet, { code, qr }: Label, box: Box): void {
  const { x, y, width, height } = box
  doc.lineWidth(0.25).dash(2, { space: 2 }).rect(x, y, width, height).stroke('#999').undash()
  const isHigh = height > width
  const side = isHigh ? Math.min(width, height * 0.66) - 2 * pad : Math.min(height - 2 * pad, width * 0.44)
  drawQr(doc, qr, { x: isHigh ? x + (width - side) / 2 : x + pad, y: y + pad, side })
  const words = isHigh
    ? { x: x + pad, y: y + side + 2 * pad, width: width - 2 * pad, height: height - side - 3 * pad }
    : { x: x + side + 2 * pad, y: y + pad, width: width - side - 3 * pad, height: height - 2 * pad }
  drawWords(doc, { title, code, hint }, words)
}

const quiet = 2

/** Runs of dark modules as one rectangle each, so that a sheet stays small. */
function drawQr(doc: Doc, text: string, { x, y, side }: { x: number; y: number; side: number }): void {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  const module = side / (size + 2 * quiet)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue
      let run = 1
      while (column + run < size && data[row * size + column + run]) run++
      doc.rect(x + (column + quiet) * module, y + (row + quiet) * module, run * module, module)
      column += run
    }
  doc.fill('#000')
}

type Said = { title: string; code: string; hint: string }

/** The code on one line, as large as fits; the title and what to do as long as there is room. */
function drawWords(doc: Doc, { title, code, hint }: Said, { x, y, width, height }: Box): void {
  doc.font('bold').fontSize(10)
  const codeSize = Math.min(13, (9.8 * width) / doc.widthOfString(code))
  const small = height < 60 ? 5.5 : 7.5
  const room = (height - codeSize * 1.5) / 2
  const limits = { width, height: room, ellipsis: true, lineGap: -1 }
  doc.font('plain').fontSize(small).text(title, x, y, limits)
  doc
    .font('bold')
    .fontSize(codeSize)
    .text(code, x, y + room, { lineBreak: false })
  doc
    .font('plain')
    .fontSize(small)
    .text(hint, x, y + room + codeSize * 1.5, limits)
}
