/** What is credited for pieces that were sent and did not come, or came damaged. Pure. */
import { mulDiv } from '../catalog/money.ts'
import { requote } from '../orders/reprice.ts'
import type { OrderView } from '../orders/types.ts'
import { quotedLines } from './credit.ts'

type Short = { readonly id: number; readonly line: number | null; readonly pieces: number | null }

/**
 * Paise for the disputes `now`, after those of `before` were credited: what the order came to as it was sent less what
 * it comes to as it was received, each line shared over its pieces. All of an order's disputes together make exactly
 * that difference, round-off included.
 */
export function shortCredits(
  order: OrderView,
  all: readonly Short[],
  before: readonly number[],
  now: readonly number[],
): number {
  return creditedFor(order, all, [...before, ...now]) - creditedFor(order, all, before)
}

function creditedFor(order: OrderView, all: readonly Short[], ids: readonly number[]): number {
  const sent: OrderView = { ...order, status: 'dispatched' }
  const quote = requote(sent)
  const asSent = quotedLines({ ...sent, quote })
  const asReceived = quotedLines(order)
  let sum = 0
  let whole = true
  for (const { line, dispatched, received } of order.lines) {
    const gone = dispatched - received
    if (gone === 0) continue
    const worth = (asSent.get(line)?.amount ?? 0) - (asReceived.get(line)?.amount ?? 0)
    const credited = all
      .filter((each) => each.line === line && ids.includes(each.id))
      .reduce((pieces, each) => pieces + (each.pieces ?? 0), 0)
    sum += mulDiv(worth, Math.min(gone, credited), gone)
    whole &&= credited >= gone
  }
  if (sum === 0) return 0
  return Math.max(0, whole ? quote.total - order.quote.total : sum)
}
