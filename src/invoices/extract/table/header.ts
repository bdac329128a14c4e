/** The headings of a bill's table: which column holds what. */
import { spanOf } from '../page/cells.ts'
import type { Cell, Line, Page } from '../page/types.ts'

export type ColumnKind =
  | 'serial'
  | 'description'
  | 'hsn'
  | 'batch'
  | 'expiry'
  | 'mrp'
  | 'quantity'
  | 'free'
  | 'unit'
  | 'rate'
  | 'discount'
  | 'taxable'
  | 'tax'
  | 'amount'

export type Column = {
  readonly kind: ColumnKind
  readonly from: number
  readonly to: number
  readonly words: string
}

export type Header = {
  readonly columns: readonly Column[] /** The first line below the headings. */
  readonly below: number
}

const goods =
  /DESCRIPTION(?:\s?OF\s?GOODS)?|PARTICULARS?|ITEM(?:S|\s?NAME|\s?DESC)?\b|PRODUCTS?(?:\s?NAME)?|DESIGN|QUALITY|GOODS|DETAILS|NAME\b|MEDICINE|(?:माल\s?का\s?)?विवरण|सामान/gi

/** Tried in order at each place of a heading; what matched is not looked at again. */
const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ['mrp', /\bM\.?\s?R\.?\s?P\.?/gi],
  ['hsn', /HSN(?:\s?\/?\s?SAC)?(?:\s?CODE)?|\bSAC\b/gi],
  ['taxable', /TAXABLE(?:\s?(?:VALUE|AMT|AMOUNT))?/gi],
  ['tax', /(?:C|S|I|UT)?GST\s?(?:%|RATE|AMT|AMOUNT)?|TAX\s?(?:%|RATE|AMT|AMOUNT)?(?:\s?\(RM\))?/gi],
  ['discount', /DISC(?:OUNT)?\s?%?|\bDIS\b\.?\s?%?|\bLESS\b\s?%?|\bD\s?%|SCHEME|\bADD\b/gi],
  ['free', /\bFREE(?:\s?QTY)?/gi],
  [
    'rate',
    /(?:UNIT\s?)?PRICE(?:\s?\/\s?UNIT)?|[US]\s?[./]\s?P(?:RICE)?\b|U\.?PRICE|\bRATE\b|UNIT\s?COST|\bMRP\b|दर|भाव/gi,
  ],
  [
    'quantity',
    /QU?A?N?TI?TY|\bQTY|\bQNTY|\bQ'?TY|\bPCS\b|\bMTRS?\b|\bNOS\b|\bNO\.?\s?OF\b|\bKGS?\b|\bHRS\b|मात्रा|नग/gi,
  ],
  ['unit', /\bUNITS?\b|\bUOM\b|\bPER\b|\bPACK(?:ING)?\b/gi],
  ['amount', /(?:NET\s?)?AM(?:OUN)?T\b(?:\s?\(RM\))?|AMOUNT|TOTAL|\bVALUE\b|राशि|रकम/gi],
  ['batch', /BATCH(?:\s?NO)?|\bLOT\b/gi],
  ['expiry', /EXP(?:IRY)?\b(?:\s?DATE)?/gi],
  ['description', goods],
  ['serial', /^\W?S\.?\s?(?:R|L|I)?\.?\s?(?:NO|#|N)?\.?\s?$|^SR\b|^SL\b|^#$|^NO\.?$|^क्र/gi],
]

const onlyGoods = new RegExp(`^\\P{L}*(?:${goods.source})\\P{L}*$`, 'iu')

/** Whether a text is but the heading above the goods: of a bent page it may stand where the name of the first is lost. */
export const isGoodsHeading = (text: string): boolean => onlyGoods.test(text)

/** The line with the most headings, at least two of them, one of which says quantity, rate or amount. */
export function headerOf(page: Page): Header | undefined {
  let best: Header | undefined
  page.lines.forEach((line, at) => {
    const columns = columnsOf(line)
    const kindsHere = new Set(columns.map(({ kind }) => kind))
    const useful = [...kindsHere].filter(
      (kind) => kind === 'quantity' || kind === 'rate' || kind === 'amount' || kind === 'description',
    )
    if (useful.length < 2 || /\d[.,]\d\d/.test(line.text)) return
    if (kindsHere.size > (best ? new Set(best.columns.map(({ kind }) => kind)).size : 1))
      best = { columns: withNeighbours(page, at, columns), below: at + 1 }
  })
  return best
}

function columnsOf(line: Line): Column[] {
  return line.cells.flatMap(columnsOfCell).sort((a, b) => a.from - b.from)
}

function columnsOfCell(cell: Cell): Column[] {
  let rest = cell.text
  const found: Column[] = []
  for (const [kind, pattern] of kinds)
    for (const match of rest.matchAll(pattern)) {
      if (match[0].trim() === '') continue
      const [start, end] = [match.index, match.index + match[0].length]
      const whole = match[0].length >= cell.text.length - 2
      const [from, to] = whole
        ? [cell.from, cell.to]
        : spanOf(cell.box, cell.start + start, cell.start + end, boxSpan(cell))
      found.push({ kind, from, to, words: match[0] })
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
    }
  return found
}

/** The span of the box a cell was cut from, from the cell's own. */
function boxSpan(cell: Cell) {
  const { from, to } = cell
  const at = (i: number) => cell.box.glyphs[i]?.at ?? i / Math.max(1, cell.box.text.length)
  const end = cell.start + cell.text.length
  const left = cell.start === 0 ? 0 : (at(cell.start - 1) + at(cell.start)) / 2
  const right = end >= cell.box.text.length ? 1 : (at(end - 1) + at(end)) / 2
  const width = (to - from) / Math.max(0.01, right - left)
  return { from: from - left * width, to: from - left * width + width }
}

/** Headings go over several lines: those about this one add columns where it has none. */
function withNeighbours(page: Page, at: number, own: Column[]): Column[] {
  const columns = [...own]
  for (const line of [page.lines[at + 1], page.lines[at - 1]]) {
    if (!line || /\d[.,]\d\d/.test(line.text)) continue
    const free = columnsOf(line).filter(
      (column) => !columns.some(({ from, to }) => from < column.to && to > column.from),
    )
    columns.push(...free.filter(({ kind }) => kind !== 'serial'))
  }
  return columns.sort((a, b) => a.from - b.from)
}

/** The column a piece of text stands under: the one it overlaps most, else the nearest within reach. */
export function columnFor(columns: readonly Column[], from: number, to: number): Column | undefined {
  const reach = 1.5 * (to - from) + 20
  const ranked = columns
    .map((column) => ({ column, overlap: Math.min(to, column.to) - Math.max(from, column.from) }))
    .sort((a, b) => b.overlap - a.overlap)
  const [best] = ranked
  return best && best.overlap > -reach ? best.column : undefined
}
