/** Bills drawn by the tests themselves, as PDFs and as photos of them, and pages of text without any picture. */
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { pageOf } from '../../src/invoices/extract/page/page.ts'
import type { Page } from '../../src/invoices/extract/page/types.ts'
import { openPhoto } from '../../src/invoices/photo/open-photo.ts'
import type { TextBox } from '../../src/invoices/read/picture.ts'
import { fonts } from '../../src/papers/fonts.ts'

/** A row of a page: its texts, each at a place from the left (0 to 100). */
export type DrawnRow = readonly (readonly [at: number, text: string])[]

const letter = 1.1

/** A page as an engine that makes no mistakes would read it. */
export function pageOfRows(rows: readonly DrawnRow[]): Page {
  return pageOf(rows.flatMap((row, i) => row.map(([at, text]) => boxOf(text, at * 10, i * 30))))
}

/** Lines of text in one column. */
export const pageOfLines = (lines: readonly string[]): Page => pageOfRows(lines.map((text) => [[0, text]]))

function boxOf(text: string, x: number, y: number): TextBox {
  const width = text.length * letter * 10
  const chars = [...text]
  return {
    text,
    confidence: 0.99,
    quad: [
      [x, y],
      [x + width, y],
      [x + width, y + 20],
      [x, y + 20],
    ],
    glyphs: chars.map((char, n) => ({ char, p: 0.99, at: (n + 0.5) / chars.length })),
  }
}

export type Drawing = { pages?: number; password?: string; size?: number }

/** The rows as a PDF with a text layer. */
export function pdfOfRows(
  rows: readonly DrawnRow[],
  { pages = 1, password, size = 13 }: Drawing = {},
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [600, 800],
    margin: 0,
    autoFirstPage: false,
    ...(password ? { userPassword: password } : {}),
  })
  const { promise, resolve } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  doc.on('end', () => resolve(Buffer.concat(chunks)))
  doc.registerFont('plain', fonts().plain)
  for (let page = 0; page < pages; page++) {
    doc.addPage()
    doc.font('plain').fontSize(size)
    rows.forEach((row, i) => {
      for (const [at, text] of row) doc.text(text, 40 + at * 5.2, 40 + i * size * 2, { lineBreak: false })
    })
  }
  doc.end()
  return promise
}

/** The rows as a photo: the letters are pixels, nothing else is kept. `turn` in degrees. */
export async function photoOfRows(
  rows: readonly DrawnRow[],
  { turn = 0, width = 720, blur = 0 } = {},
): Promise<Buffer> {
  const { pages } = await openPhoto(await pdfOfRows(rows))
  const picture = pages[0]?.picture
  if (!picture) throw new Error('the PDF has no page')
  const { data, width: w, height: h } = picture
  const upright = sharp(data, { raw: { width: w, height: h, channels: 3 } }).resize(width)
  const drawn = await (blur > 0 ? upright.blur(blur) : upright).png().toBuffer()
  return sharp(drawn).rotate(turn, { background: '#fff' }).jpeg({ quality: 85 }).toBuffer()
}

/** The columns of a plain GST bill, a row of them, and a bill that closes. */
export const heading: DrawnRow = [
  [0, 'Sr'],
  [6, 'Description'],
  [40, 'HSN'],
  [50, 'Qty'],
  [60, 'Rate'],
  [75, 'Amount'],
]
export const row = (
  n: string,
  name: string,
  hsn: string,
  qty: string,
  rate: string,
  amount: string,
): DrawnRow => [
  [0, n],
  [6, name],
  [40, hsn],
  [50, qty],
  [60, rate],
  [75, amount],
]

export const invoice: DrawnRow[] = [
  [[20, 'SHREEJI TRADERS']],
  [[30, 'TAX INVOICE']],
  heading,
  row('1', 'Haldi Powder 100g', '0910', '200', '30.00', '6,000.00'),
  row('2', 'Cow Ghee 500ml', '0405', '12', '306.00', '3,672.00'),
  [
    [50, 'Taxable Amount'],
    [75, '9,672.00'],
  ],
  [
    [50, 'CGST 2.5%'],
    [75, '241.80'],
  ],
  [
    [50, 'SGST 2.5%'],
    [75, '241.80'],
  ],
  [
    [50, 'Round Off'],
    [75, '0.40'],
  ],
  [
    [50, 'Grand Total'],
    [75, '10,156.00'],
  ],
  [[0, 'Rupees Ten Thousand One Hundred Fifty Six Only']],
]
