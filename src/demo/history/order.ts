import type { Quote } from '../../orders/quote.ts'
import { quoteOf } from '../../orders/quote.ts'
import { piecesStanding } from '../../orders/standing.ts'
import type { Status } from '../../orders/transitions.ts'
import type { ChangeDetail, ChangeKind, OrderLine } from '../../orders/types.ts'
import type { DemoOutlet } from '../trade.ts'
import type { Wish } from './baskets.ts'

export type DemoEvent = { kind: ChangeKind; at: Date; by: number | null; detail: ChangeDetail }

export type DemoOrder = {
  key: string
  outlet: DemoOutlet
  placedBy: number
  placedAt: Date
  deliverOn: string
  source: string
  status: Status
  lines: OrderLine[]
  events: DemoEvent[]
  quote: Quote
}

export function linesOf(wishes: readonly Wish[]): OrderLine[] {
  return wishes.map(({ product, pieces }, place) => {
    const { id, category: _, launchedOn: __, ...rest } = product
    return {
      ...rest,
      productId: id,
      line: place + 1,
      ordered: pieces,
      offered: null,
      confirmed: 0,
      dispatched: 0,
      received: 0,
      returned: 0,
      substitutes: null,
    }
  })
}

/** The estimate for what stands of the lines at a status. */
export function quoteAt(lines: readonly OrderLine[], status: Status): Quote {
  const priced = lines.map((line) => ({ ...line, pieces: piecesStanding(line, status) }))
  const standing = priced.filter(({ pieces }) => pieces > 0)
  return quoteOf(
    standing.map(({ sku, name, pieces, mrp, ptr, rate }) => ({ sku, name, pieces, mrp, ptr, rate })),
    false,
  )
}
