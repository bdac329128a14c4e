/** Which changes of orders move points, and what of an order counts. Pure. */
import { mulDiv } from '../../catalog/money.ts'
import { piecesStanding } from '../../orders/standing.ts'
import type { Status } from '../../orders/transitions.ts'
import type { ChangeKind, OrderLine, OrderView } from '../../orders/types.ts'
import { quotedLines } from '../../returns/credit.ts'

/** An order after a change. `cause` tells changes of one order apart. */
export type Moved = {
  readonly order: OrderView
  readonly was: Status
  readonly kind: ChangeKind
  /** Fewer pieces went out than were confirmed. */
  readonly fewer: boolean
  readonly cause: string
}

const ends: readonly Status[] = ['cancelled', 'refused', 'returned']

/** The shop has said what came: only that makes active points, goals and tiers. */
export const isReceived = ({ status }: OrderView): boolean => status === 'received'
export const isOver = ({ status }: OrderView): boolean => ends.includes(status)

/** Whether points can come or go with it; what was never confirmed has none. */
export function matters({ order, was, kind, fewer }: Moved): boolean {
  if (isOver(order)) return was !== 'placed'
  if (kind === 'dispatched') return fewer
  if (kind === 'goods-returned') return true
  if (order.status === 'confirmed') return was !== 'confirmed'
  return isReceived(order) && was !== 'received'
}

/** Pieces of a line that still count, and their taxable paise after discounts. */
export type Kept = { readonly line: OrderLine; readonly pieces: number; readonly net: number }

export function keptLines(order: OrderView): Kept[] {
  if (isOver(order)) return []
  const quoted = quotedLines(order)
  return order.lines.flatMap((line) => {
    const price = quoted.get(line.line)
    const pieces = piecesStanding(line, order.status) - line.returned
    if (!price || pieces <= 0) return []
    return [{ line, pieces, net: mulDiv(price.taxable - price.discount, pieces, price.pieces) }]
  })
}
