import type { CatalogIndex } from '../catalog-index.ts'
import { checkAmount, isDoubt } from './quantity.ts'
import type { Edit, OutletContext, ParsedLine, ParsedOrder, Question } from './types.ts'

/** One line for what was named twice; pieces when the units differ. */
function merge(a: ParsedLine, b: ParsedLine): ParsedLine {
  const pieces = a.pieces + b.pieces
  const text = `${a.text}, ${b.text}`
  const same = a.unit === b.unit
  return {
    ...a,
    quantity: same ? a.quantity + b.quantity : pieces,
    unit: same ? a.unit : 'piece',
    pieces,
    text,
  }
}

/** The line with other pieces, in its unit where that gives a whole number of them. */
export function withPieces(line: ParsedLine, pieces: number): ParsedLine {
  const per = line.pieces / line.quantity
  const whole = pieces % per === 0
  return { ...line, quantity: whole ? pieces / per : pieces, unit: whole ? line.unit : 'piece', pieces }
}

/** The lines of a message while it is read: later words may correct earlier ones. Lines keep the order they were named in. */
export class Draft {
  readonly lines = new Map<string, ParsedLine>()
  readonly edits: Edit[] = []
  readonly questions: Question[] = []

  add(line: ParsedLine): void {
    const before = this.lines.get(line.sku)
    this.lines.set(line.sku, before ? merge(before, line) : line)
  }

  set(line: ParsedLine): void {
    this.lines.set(line.sku, line)
  }

  take(sku: string): ParsedLine | undefined {
    const line = this.lines.get(sku)
    this.lines.delete(sku)
    return line
  }

  subtract(line: ParsedLine): boolean {
    const before = this.lines.get(line.sku)
    if (!before) return false
    const left = before.pieces - line.pieces
    if (left > 0) this.lines.set(line.sku, withPieces(before, left))
    else this.lines.delete(line.sku)
    return true
  }

  /** Lines named twice are checked again: two sensible halves may make an absurd whole. */
  checked(index: CatalogIndex, outlet: OutletContext): ParsedLine[] {
    return [...this.lines.values()].flatMap((line) => {
      const product = index.products[index.bySku.get(line.sku) ?? -1]
      const doubt = product ? checkAmount(product, outlet, line) : undefined
      if (!doubt || !isDoubt(doubt)) return [line]
      const { text, sku, quantity, unit } = line
      this.questions.push({
        text,
        reason: doubt.reason,
        options: [sku],
        quantity,
        unit,
        proposals: doubt.proposals,
      })
      return []
    })
  }
}

function applyEdit(basket: Map<string, ParsedLine>, edit: Edit): void {
  if (edit.op === 'clear') basket.clear()
  if (edit.op === 'remove') basket.delete(edit.sku)
  if (edit.op === 'clear' || edit.op === 'remove') return
  const { line } = edit
  const before = basket.get(line.sku)
  if (edit.op === 'set') basket.set(line.sku, line)
  else if (edit.op === 'add') basket.set(line.sku, before ? merge(before, line) : line)
  else if (before && before.pieces > line.pieces)
    basket.set(line.sku, withPieces(before, before.pieces - line.pieces))
  else basket.delete(line.sku)
}

/** The open basket after a message: its edits in order, then its new lines. The given basket is not changed. */
export function applyToBasket(
  open: readonly ParsedLine[],
  parsed: Pick<ParsedOrder, 'lines' | 'edits'>,
): ParsedLine[] {
  const basket = new Map(open.map((line) => [line.sku, line]))
  for (const edit of parsed.edits) applyEdit(basket, edit)
  for (const line of parsed.lines) basket.set(line.sku, line)
  return [...basket.values()]
}
