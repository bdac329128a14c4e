/** How many pieces of a line stand at each point of an order's life, and what they cost. */
import { type Quote, quoteOf } from './quote.ts'
import type { Status } from './transitions.ts'
import type { OrderLine, OrderView } from './types.ts'

/** Refused and cancelled orders keep showing what had been asked for. */
export function piecesStanding(line: OrderLine, status: Status): number {
  if (status === 'changed') return line.offered ?? line.ordered
  if (status === 'confirmed') return line.confirmed
  if (status === 'dispatched' || status === 'delivered' || status === 'returned') return line.dispatched
  if (status === 'received') return line.received
  return line.ordered
}

/** Prices the order anew at the prices of its own day. */
export function requote(order: Pick<OrderView, 'lines' | 'status' | 'quote'>): Quote {
  const priced = order.lines
    .map((line) => ({
      sku: line.sku,
      name: line.name,
      pieces: piecesStanding(line, order.status),
      mrp: line.mrp,
      ptr: line.ptr,
      rate: line.rate,
    }))
    .filter((line) => line.pieces > 0)
  return quoteOf(priced, order.quote.interState)
}
