/** A made bill as a page of HTML, in one of the layouts that distributors' software and printed memo books have. */
import { html, raw } from 'hono/html'
import { percentOf } from '../../../src/catalog/money.ts'
import { fonts } from '../../../src/papers/fonts.ts'
import { printed, rupeesInWords } from './amount-words.ts'
import { hindiLayout, type MadeBill, type MadeLine, memoFrom } from './bill.ts'

const columns = {
  sr: ['Sr', (_: MadeLine, n: number) => String(n + 1)],
  name: ['Description of Goods', (line: MadeLine) => line.printed],
  hsn: ['HSN', (line: MadeLine) => line.hsn],
  mrp: ['MRP', (line: MadeLine) => printed(line.mrp)],
  qty: ['Qty', (line: MadeLine) => String(line.quantity)],
  unit: ['Unit', () => 'PCS'],
  free: ['Free', (line: MadeLine) => (line.free ? String(line.free) : '')],
  rate: ['Rate', (line: MadeLine) => printed(line.rate)],
  disc: ['Disc%', (line: MadeLine) => (line.discount / 100).toFixed(2)],
  gst: ['GST%', (line: MadeLine) => String(line.tax / 100)],
  amount: ['Amount', (line: MadeLine) => printed(line.amount)],
} as const
type Column = keyof typeof columns

type Layout = {
  readonly columns: string
  readonly title: string
  readonly width: number
  readonly font: string
  readonly rules: 'grid' | 'lines' | 'dashes'
  readonly totals: 'right' | 'left'
  readonly date: '-' | '/' | '.' | 'month'
  readonly headings?: Partial<Record<Column, string>>
}

const sans = 'Noto, sans-serif'
const mono = '"DejaVu Sans Mono", "Liberation Mono", monospace'
const hindi = { sr: 'क्र.', name: 'माल का विवरण', qty: 'मात्रा', rate: 'दर', amount: 'राशि' }
const layouts: readonly Layout[] = [
  {
    columns: 'sr name hsn qty unit rate disc gst amount',
    title: 'TAX INVOICE',
    width: 794,
    font: sans,
    rules: 'grid',
    totals: 'right',
    date: '-',
  },
  {
    columns: 'sr name hsn mrp qty free rate disc gst amount',
    title: 'GST INVOICE',
    width: 820,
    font: sans,
    rules: 'lines',
    totals: 'right',
    date: '/',
  },
  {
    columns: 'sr hsn name qty mrp rate disc gst amount',
    title: 'TAX INVOICE (ORIGINAL)',
    width: 794,
    font: mono,
    rules: 'dashes',
    totals: 'left',
    date: 'month',
  },
  {
    columns: 'name hsn gst mrp qty rate disc amount',
    title: 'Tax Invoice',
    width: 760,
    font: 'serif',
    rules: 'grid',
    totals: 'right',
    date: '.',
    headings: { name: 'Item', disc: 'D%' },
  },
  {
    columns: 'sr name mrp hsn qty free unit rate disc gst amount',
    title: 'INVOICE',
    width: 860,
    font: sans,
    rules: 'grid',
    totals: 'right',
    date: 'month',
    headings: { name: 'Product', free: 'Sch Qty', amount: 'Net Amt' },
  },
  {
    columns: 'sr name hsn gst qty rate disc amount',
    title: 'TAX INVOICE',
    width: 720,
    font: mono,
    rules: 'lines',
    totals: 'right',
    date: '/',
    headings: { name: 'Particulars', amount: 'Taxable' },
  },
  {
    columns: 'name qty rate amount',
    title: 'CASH MEMO',
    width: 430,
    font: mono,
    rules: 'dashes',
    totals: 'right',
    date: '/',
    headings: { name: 'Item' },
  },
  {
    columns: 'sr name qty free rate amount',
    title: 'CASH / CREDIT MEMO',
    width: 560,
    font: 'serif',
    rules: 'grid',
    totals: 'right',
    date: '-',
    headings: { name: 'Particulars' },
  },
  {
    columns: 'sr name qty rate amount',
    title: 'नकद बिल',
    width: 560,
    font: sans,
    rules: 'lines',
    totals: 'right',
    date: '/',
    headings: hindi,
  },
]

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
function dateAs(date: string, manner: Layout['date']): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (manner === 'month') return `${Number(day)}-${months[Number(month) - 1]}-${year}`
  return [day, month, year].join(manner)
}

let font: string | undefined
const fontFace = () => {
  font ??= fonts().plain.toString('base64')
  return raw(`@font-face{font-family:Noto;src:url(data:font/ttf;base64,${font})}`)
}

const borders = {
  grid: 'td,th{border:1px solid #222}',
  lines: 'th{border-top:1.5px solid #222;border-bottom:1.5px solid #222}',
  dashes: 'th{border-top:2px dashed #444;border-bottom:2px dashed #444}',
}

const styleOf = ({ width, font, rules, totals }: Layout) => html`<style>
${fontFace()}
body{margin:0;width:${width}px;background:#fff;color:#1a1a1a;font:14px ${raw(font)}}
main{padding:26px 24px 30px}h1{font-size:25px;margin:0;text-align:center}h2{font-size:16px;margin:6px 0;text-align:center}
p{margin:2px 0}.mid{text-align:center}.two{display:flex;justify-content:space-between;margin:10px 0}
table{border-collapse:collapse;width:100%}td,th{padding:3px 5px;text-align:right;white-space:nowrap}${raw(borders[rules])}
.name{text-align:left}.sums{width:auto;margin:8px 0 8px ${totals === 'right' ? 'auto' : '0'}}.sums td{border:0}
.sums tr:last-child td{font-weight:bold;font-size:17px}.foot{margin-top:22px;text-align:right}
</style>`

/** The page's HTML; its height follows its lines. */
export function paperOf(bill: MadeBill) {
  const layout = layouts[bill.layout] as Layout
  const isHindi = bill.layout === hindiLayout
  const names = layout.columns.split(' ') as Column[]
  const heads = names.map(
    (name) => html`<th class="${name}">${layout.headings?.[name] ?? columns[name][0]}</th>`,
  )
  const rows = bill.lines.map(
    (line, n) =>
      html`<tr>${names.map((name) => html`<td class="${name}">${columns[name][1](line, n)}</td>`)}</tr>`,
  )
  return html`<!doctype html><meta charset="utf-8">${styleOf(layout)}<main>
<h2>${layout.title}</h2><h1>${bill.seller.name}</h1>
<p class="mid">${isHindi ? 'थोक किराना व्यापारी' : 'Wholesale dealers in groceries, Gujarat'} – ${isHindi ? 'फ़ोन' : 'Ph'} ${bill.seller.phone}</p>
<p class="mid">GSTIN: ${bill.seller.taxId}</p>
<div class="two"><div><p>${isHindi ? 'श्री' : 'M/s.'} <b>${bill.shop.name}</b></p><p>${bill.shop.code}</p></div>
<div><p>${isHindi ? 'बिल नं.' : bill.layout >= memoFrom ? 'Bill No.' : 'Invoice No:'} <b>${bill.number}</b></p>
<p>${isHindi ? 'दिनांक' : 'Date:'} ${dateAs(bill.date, layout.date)}</p></div></div>
<table><tr>${heads}</tr>${rows}</table>${sumsOf(bill, isHindi)}
<p>${isHindi ? 'बिका हुआ माल वापस नहीं होगा।' : rupeesInWords(bill.inWords ?? bill.total)}</p>
<p class="foot">${isHindi ? 'वास्ते' : 'For'} ${bill.seller.name}</p></main>`
}

function sumsOf(bill: MadeBill, isHindi: boolean) {
  const rows: [string, number][] = [[isHindi ? 'जोड़' : 'Sub Total', bill.taxable]]
  const rates =
    bill.layout < memoFrom
      ? [...new Set(bill.lines.map(({ tax }) => tax))].filter(Boolean).sort((a, b) => a - b)
      : []
  for (const rate of rates) {
    const half = bill.lines
      .filter(({ tax }) => tax === rate)
      .reduce((sum, line) => sum + percentOf(line.taxable, rate / 2), 0)
    for (const name of ['CGST', 'SGST']) rows.push([`${name} ${rate / 200}%`, half])
  }
  if (bill.roundOff !== 0) rows.push([isHindi ? 'पूर्णांक' : 'Round Off', bill.roundOff])
  rows.push([isHindi ? 'कुल राशि' : 'Grand Total', bill.total])
  return html`<table class="sums">${rows.map(([name, value]) => html`<tr><td>${name}</td><td>${printed(value)}</td></tr>`)}</table>`
}
