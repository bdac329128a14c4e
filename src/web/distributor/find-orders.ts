/** The orders on a distributor's page. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import type { OrderView } from '../../orders/types.ts'
import { type OrderRow, selectOrders, viewOf } from '../../orders/view.ts'

export const filters = ['open', 'placed', 'changed', 'confirmed', 'dispatched', 'closed'] as const
export type Filter = (typeof filters)[number]
export type OrderFilter = { filter: Filter; beat: number | null }

/** Orders shown at once; `cut` tells that there are more. */
const most = 100
export type Found = { orders: OrderView[]; cut: boolean }

// What waits for an answer first, the longest wait on top.
const open = statement<OrderRow>(
  'web_open_orders',
  `${selectOrders} where o.distributor_id = $1 and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
     and ($2::text is null or o.status = $2) and ($3::bigint is null or t.beat_id = $3)
   order by array_position(array['placed', 'changed', 'confirmed', 'dispatched'], o.status), o.placed_at, o.id
   limit ${most + 1}`,
)
const closed = statement<OrderRow>(
  'web_closed_orders',
  `${selectOrders} where o.distributor_id = $1
     and o.status not in ('placed', 'changed', 'confirmed', 'dispatched')
     and ($2::bigint is null or t.beat_id = $2)
   order by o.placed_at desc nulls last limit ${most + 1}`,
)
const beats = statement<{ id: number; name: string }>(
  'web_beats',
  `select id, name from beat where distributor_id = $1 order by name, id limit 500`,
)

export async function findOrders(
  q: Queryable,
  distributorId: number,
  { filter, beat }: OrderFilter,
): Promise<Found> {
  const status = filter === 'open' ? null : filter
  const found =
    filter === 'closed'
      ? await rows(q, closed, [distributorId, beat])
      : await rows(q, open, [distributorId, status, beat])
  return { orders: found.slice(0, most).map(viewOf), cut: found.length > most }
}

export const beatsOf = (q: Queryable, distributorId: number) => rows(q, beats, [distributorId])

/** Reads the filter from an address; what is not one there shows everything open. */
export function readFilter(query: Record<string, string>): OrderFilter {
  const filter = filters.find((each) => each === query.status) ?? 'open'
  const beat = Number(query.beat)
  return { filter, beat: Number.isSafeInteger(beat) && beat > 0 ? beat : null }
}
