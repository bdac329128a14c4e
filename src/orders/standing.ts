/** How many pieces of a line stand at each point of an order's life. */
import type { Status } from './transitions.ts'
import type { OrderLine } from './types.ts'

/** Refused and cancelled orders keep showing what had been asked for. */
export function piecesStanding(line: OrderLine, status: Status): number {
  if (status === 'changed') return line.offered ?? line.ordered
  if (status === 'confirmed') return line.confirmed
  if (status === 'dispatched' || status === 'delivered' || status === 'returned') return line.dispatched
  if (status === 'received') return line.received
  return line.ordered
}
