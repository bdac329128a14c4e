/** The sheet of a beat's day: which orders go, and what to pick for all of them together. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { packsOf } from './packs.ts'
import { piecesStanding } from './standing.ts'
import type { OrderView } from './types.ts'
import { type OrderRow, selectOrders, viewOf } from './view.ts'

export type PickLine = {
  readonly sku: string
  readonly name: string
  readonly pieces: number
  /** The same pieces as full cases, full inners and loose pieces. */
  readonly cases: number
  readonly inners: number
  readonly loose: number
}

export type BeatSheet = {
  readonly orders: readonly OrderView[]
  /** Over the confirmed orders, by name. */
  readonly picking: readonly PickLine[]
  /** Paise, over all orders of the sheet. */
  readonly total: number
  /** More orders than the sheet holds. */
  readonly cut: boolean
}

const mostOrders = 500

const sheetOrders = statement<OrderRow>(
  'orders-beat-sheet',
  `${selectOrders} where o.distributor_id = $1 and o.status in ('confirmed', 'dispatched')
     and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
     and ($2::bigint is null or t.beat_id = $2) and (o.deliver_on is null or o.deliver_on <= $3)
   order by t.stop nulls last, t.name, o.placed_at, o.id limit ${mostOrders + 1}`,
)

/** Confirmed and dispatched orders of the day and those left over from before, by shop. */
export async function beatSheet(
  q: Queryable,
  request: { readonly distributorId: number; readonly beatId?: number; readonly day: string },
): Promise<BeatSheet> {
  const { distributorId, beatId, day } = request
  const found = await rows(q, sheetOrders, [distributorId, beatId ?? null, day])
  const orders = found.slice(0, mostOrders).map(viewOf)
  const total = orders.reduce((sum, order) => sum + order.quote.total, 0)
  return { orders, picking: pickingOf(orders), total, cut: found.length > mostOrders }
}

function pickingOf(orders: readonly OrderView[]): PickLine[] {
  const picked = new Map<string, { line: OrderView['lines'][number]; pieces: number }>()
  for (const order of orders) {
    if (order.status !== 'confirmed') continue
    for (const line of order.lines) {
      const pieces = piecesStanding(line, order.status) + (picked.get(line.sku)?.pieces ?? 0)
      if (pieces > 0) picked.set(line.sku, { line, pieces })
    }
  }
  const lines = [...picked.values()].map(({ line, pieces }) => {
    const { sku, name, caseSize, innerSize } = line
    return { sku, name, pieces, ...packsOf(pieces, caseSize, innerSize) }
  })
  return lines.sort((a, b) => (a.name < b.name ? -1 : 1))
}
