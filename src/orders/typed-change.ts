/** Reads how a distributor types a change of an order: "noodles 24 only, no ghee". */
import type { Catalog } from '../catalog/catalog.ts'
import { parseOrderText } from '../catalog/order-text/parse.ts'
import type { Edit, ParsedLine } from '../catalog/order-text/types.ts'
import { countedPieces, noHabits } from '../catalog/typed-pieces.ts'
import type { LineEdit } from './change.ts'
import { isPaid } from './free.ts'
import { piecesStanding } from './standing.ts'
import type { OrderLine, OrderView } from './types.ts'

export type TypedChange = {
  readonly edits: readonly LineEdit[]
  /** Products named that are not in the order and replace nothing in it. */
  readonly foreign: readonly string[]
  /** What could not be read, as it was typed. */
  readonly unclear: readonly string[]
}

/**
 * The edits a text means for an order's lines; undefined where it speaks of no goods at all. A product that is not in
 * the order takes the place of the one line that the same text takes out ("ghee ki jagah haldi 12").
 */
export function typedChange(text: string, order: OrderView, catalog: Catalog): TypedChange | undefined {
  const lines = order.lines.filter((line) => line.ordered > 0 && isPaid(line))
  const bySku = new Map(lines.map((line) => [line.sku, line]))
  const open = lines.map((line) => openLine(line, order))
  const { kind, lines: named, edits, questions } = parseOrderText(text, catalog.index, noHabits, open)
  if (kind === 'not-an-order' || kind === 'usual' || kind === 'repeat-last') return undefined
  const changes = new Map<number, LineEdit>()
  for (const edit of edits)
    for (const change of changesOf(edit, bySku, order)) changes.set(change.line, change)
  const unclear: string[] = []
  for (const question of questions) {
    const line = question.options.length === 1 ? bySku.get(question.options[0] ?? '') : undefined
    const pieces = line && countedPieces(question, line)
    if (line && pieces !== undefined) changes.set(line.line, { line: line.line, pieces })
    else unclear.push(question.text)
  }
  const foreign = placeOthers(named, bySku, changes)
  return { edits: [...changes.values()], foreign, unclear }
}

function openLine(line: OrderLine, order: OrderView): ParsedLine {
  const pieces = piecesStanding(line, order.status)
  return { sku: line.sku, quantity: pieces, unit: 'piece', pieces, text: line.name }
}

function changesOf(edit: Edit, bySku: ReadonlyMap<string, OrderLine>, order: OrderView): LineEdit[] {
  if (edit.op === 'clear') return [...bySku.values()].map(({ line }) => ({ line, pieces: 0 }))
  const line = bySku.get(edit.op === 'remove' ? edit.sku : edit.line.sku)
  if (!line) return []
  if (edit.op === 'remove') return [{ line: line.line, pieces: 0 }]
  const now = piecesStanding(line, order.status)
  const { pieces } = edit.line
  const next = edit.op === 'set' ? pieces : edit.op === 'add' ? now + pieces : now - pieces
  return [{ line: line.line, pieces: Math.max(0, next) }]
}

function placeOthers(
  named: readonly ParsedLine[],
  bySku: ReadonlyMap<string, OrderLine>,
  changes: Map<number, LineEdit>,
): string[] {
  const others: ParsedLine[] = []
  for (const each of named) {
    const line = bySku.get(each.sku)
    if (line) changes.set(line.line, { line: line.line, pieces: each.pieces })
    else others.push(each)
  }
  const taken = [...changes.values()].filter(({ pieces }) => pieces === 0)
  const [out] = taken
  const [other] = others
  if (!out || !other || taken.length > 1 || others.length > 1) return others.map(({ sku }) => sku)
  changes.set(out.line, { line: out.line, pieces: 0, substitute: { sku: other.sku, pieces: other.pieces } })
  return []
}
