/** The lines of a bill: from a table with headings, or from a plain receipt. */
import { labelOf } from '../labels.ts'
import { amountsIn, isPayable } from '../money.ts'
import type { Line, Page } from '../page/types.ts'
import { type Column, columnFor, type Header, headerOf } from './header.ts'
import { type Quantity, quantityOf } from './quantity.ts'
import { repairRow } from './repair-row.ts'
import type { BillLine, ReadRow } from './row.ts'
import { type Solved, solve, type Term } from './solve.ts'
import { lonelyAmount, type Placed, termsOf } from './terms.ts'

const endWords = new Set([
  'grand',
  'total',
  'subtotal',
  'taxable',
  'tax',
  'rounding',
  'paid',
  'change',
  'tip',
  'count',
])
const mostRows = 300
/** A vowel's sign is no letter of its own: in Devanagari it stands between two. */
const letters = /[\p{L}\p{M}]{2}/u

export function rowsOf(page: Page): ReadRow[] {
  const header = headerOf(page)
  const begin = header?.below ?? 0
  const end = endOf(page, begin, header)
  const rows: ReadRow[] = []
  let pending: string[] = []
  for (let at = begin; at < end && rows.length < mostRows; at++) {
    const line = page.lines[at] as Line
    const row = rowOf(line, header, at)
    if (row) {
      rows.push(named(row, pending))
      pending = []
    } else if (letters.test(line.text)) pending = continued(rows, pending, line, header)
  }
  return rows.filter(({ line }) => line.description !== '' || line.quantity !== null)
}

/** The first line of totals below the table; headings and lines without money do not end it. */
function endOf(page: Page, begin: number, header: Header | undefined): number {
  const at = page.lines.findIndex((line, i) => {
    if (i < begin || isItem(line, header)) return false
    const words = line.cells[0]?.text ?? ''
    const money = line.cells.some(({ text }) => amountsIn(text).some(({ decimals }) => decimals > 0))
    return endWords.has(labelOf(words.replace(/[\d.,]+/g, ' '))) && (money || /TOTAL/i.test(words))
  })
  return at < 0 ? page.lines.length : at
}

/** Quantity × rate = amount, each in its column: goods, whatever word of totals is within their name ("cashew"). */
function isItem(line: Line, header: Header | undefined): boolean {
  const columns = header?.columns ?? []
  const solved = solve(
    line.cells.flatMap((cell, place) => termsOf(cell, columnFor(columns, cell.from, cell.to), place)),
  )
  return (
    solved?.quantity.kind === 'quantity' && solved.rate.kind === 'rate' && solved.amount.kind === 'amount'
  )
}

function rowOf(line: Line, header: Header | undefined, at: number): ReadRow | undefined {
  const columns = header?.columns ?? []
  const placed = line.cells.map((cell) => ({ cell, column: columnFor(columns, cell.from, cell.to) }))
  const terms = placed.flatMap(({ cell, column }, place) => termsOf(cell, column, place))
  const plain = solve(terms)
  const repaired = plain ? undefined : repairRow(terms)
  const solved = plain ?? repaired?.solved
  const amount = solved?.amount ?? lonelyAmount(terms, header)
  if (!amount) return undefined
  return {
    line: withLeadingHsn(lineOf(placed, terms, solved, amount), columns),
    closes: solved?.basis,
    repair: repaired?.repair,
    from: at,
    to: at,
  }
}

function lineOf(
  placed: readonly Placed[],
  terms: readonly Term[],
  solved: Solved | undefined,
  amount: Term,
): BillLine {
  const textOf = (kind: Column['kind']) => placed.find(({ column }) => column?.kind === kind)?.cell.text
  const moneyOf = (kind: Column['kind']) =>
    terms.find(({ kind: of, money }) => of === kind && (kind === 'rate' || isPayable(money)))?.money ?? null
  const quantity = quantityOf(textOf('quantity') ?? '')
  const hsn = /\d{4,8}/.exec(textOf('hsn') ?? '')?.[0] ?? bareHsn(placed)
  return {
    description: descriptionOf(placed),
    hsn: hsn ?? null,
    quantity:
      solved?.quantity.count ?? quantity?.quantity ?? piecesOf(quantity, moneyOf('rate'), amount.money),
    freeQuantity: quantity?.free ?? terms.find(({ kind }) => kind === 'free')?.count ?? null,
    unit: unitOf(placed, quantity?.unit),
    mrp: moneyOf('mrp'),
    rate: solved?.rate.money ?? moneyOf('rate'),
    discount: solved
      ? solved.discount || null
      : saidDiscount(placed, quantity?.quantity, moneyOf('rate'), amount.money),
    taxPercent: percentOf(placed) ?? solved?.taxRate ?? null,
    taxable: moneyOf('taxable'),
    amount: amount.money,
    batch: textOf('batch') ?? null,
    expiry: textOf('expiry') ?? null,
  }
}

/** What the column of discounts takes off, where the line's figures do not close by themselves. */
function saidDiscount(
  placed: readonly Placed[],
  quantity: number | undefined,
  rate: number | null,
  amount: number,
): number | null {
  const said = placed.find(({ column }) => column?.kind === 'discount' && /%/.test(column.words))
  const percent = Number(/^\d{1,2}(?:\.\d{1,2})?$/.exec(said?.cell.text ?? '')?.[0] ?? Number.NaN)
  if (Number.isNaN(percent) || !rate) return null
  if (quantity === undefined) return Math.round((amount * 100) / (100 - percent)) - amount
  return percent > 0 ? Math.round((quantity * rate * percent) / 100) : null
}

/** Cases and pieces together: how many pieces they are, the price of one tells. */
function piecesOf(quantity: Quantity | undefined, rate: number | null, amount: number): number | null {
  if (!quantity || !rate || amount % rate !== 0) return null
  return amount / rate
}

/** Where the column of codes and that of names ran into one: "090240 Green tea". */
function withLeadingHsn(line: BillLine, columns: readonly Column[]): BillLine {
  const [, hsn, description] = /^(\d{4}|\d{6}|\d{8})\s+(\p{L}.*)$/u.exec(line.description) ?? []
  if (line.hsn !== null || !hsn || !description || !columns.some(({ kind }) => kind === 'hsn')) return line
  return { ...line, hsn, description }
}

/** A tariff code outside of its column: it stands between the description and the numbers. */
function bareHsn(placed: readonly Placed[]): string | undefined {
  const cell = placed.find(
    ({ cell, column }) =>
      /^(?:\d{4}|\d{6}|\d{8})$/.test(cell.text) && (column?.kind === 'description' || column === undefined),
  )
  return cell?.cell.text
}

/** Cells of letters that stand under no column of numbers; the description's own column first. */
function descriptionOf(placed: readonly Placed[]): string {
  const textual = placed.filter(
    ({ cell, column }) =>
      letters.test(cell.text) &&
      !['unit', 'hsn', 'batch', 'expiry', 'quantity', 'rate'].includes(column?.kind ?? ''),
  )
  const before = textual.length > 0 ? textual : placed.filter(({ cell }) => /\p{L}{3}/u.test(cell.text))
  return before
    .map(({ cell }) =>
      cell.text
        .replace(/^\d{1,3}[.)]?\s+(?=\p{L})/u, '')
        .replace(/\s*-?(?:\d[\d,]*\.\d{2})\s*\p{L}{0,3}$/u, ''),
    )
    .join(' ')
    .trim()
}

function unitOf(placed: readonly Placed[], counted: string | undefined): string | null {
  const unit = placed.find(({ cell, column }) => column?.kind === 'unit' && /^[A-Z. ]{1,8}$/i.test(cell.text))
  return counted ?? unit?.cell.text ?? null
}

const gstRates = new Set(['0', '2.5', '2.50', '3', '5', '6', '9', '12', '14', '18', '28', '40'])

function percentOf(placed: readonly Placed[]): number | undefined {
  for (const { cell, column } of placed) {
    const said =
      column?.kind === 'tax' || /%/.test(cell.text)
        ? /(\d{1,2}(?:\.\d{1,2})?)\s?%/.exec(cell.text)?.[1]
        : undefined
    // Where the heading has the sign, the figures below it have none.
    const bare = column?.kind === 'tax' && /%|RATE/i.test(column.words) && gstRates.has(cell.text.trim())
    if (said !== undefined || bare) return Math.round(Number(said ?? cell.text) * 100)
  }
  return undefined
}

/** Without a description of its own a row takes the text above it. */
function named(row: ReadRow, pending: readonly string[]): ReadRow {
  const lead = pending.at(-1)
  if (row.line.description !== '' || lead === undefined) return row
  return { ...row, line: { ...row.line, description: lead }, from: row.from - 1 }
}

/** Text below a row of a table goes on with its description; on a receipt it may begin the next. */
function continued(rows: ReadRow[], pending: string[], line: Line, header: Header | undefined): string[] {
  const last = rows.at(-1)
  const first = line.cells[0]
  const column = header && first && columnFor(header.columns, first.from, first.to)
  if (!last || column?.kind !== 'description' || last.line.description.length > 120)
    return [...pending, line.text]
  rows[rows.length - 1] = {
    ...last,
    line: { ...last.line, description: `${last.line.description} ${first?.text ?? ''}`.trim() },
  }
  return pending
}
