/** The orders on a distributor's page: by status, beat and what is the matter with them, or by a search. */
import { type Queryable, rows, statement } from '../../../db/statement.ts'
import { isShort } from '../../../orders/shortages.ts'
import type { OrderView } from '../../../orders/types.ts'
import { type OrderRow, selectOrders, viewOf } from '../../../orders/view.ts'
import { likeText } from '../search-text.ts'

export const filters = ['open', 'placed', 'changed', 'confirmed', 'dispatched', 'closed'] as const
export type Filter = (typeof filters)[number]
export const matters = ['urgent', 'short'] as const
type Matter = (typeof matters)[number]
export type OrderFilter = {
  filter: Filter
  beat: number | null
  only: Matter | null
  search: string
  /** From 1. */
  page: number
}

/** Orders shown at once, and pages of them that can be turned. */
export const perPage = 50
const mostPages = 40
export type Found = { orders: OrderView[]; more: boolean }

const named = `($3::text is null or t.name ilike $3 or t.code ilike $3)`

// What waits for an answer first, the longest wait on top. Whole orders are read of one page only.
const open = statement<OrderRow>(
  'web_open_orders',
  `with page as materialized (
     select o.id, array_position(array['placed', 'changed', 'confirmed', 'dispatched'], o.status) as turn
     from trade_order o join outlet t on t.id = o.outlet_id
     where o.distributor_id = $1 and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
       and ($2::text is null or o.status = $2) and ${named} and ($4::bigint is null or t.beat_id = $4)
       and ($5::text is null or ($5 = 'urgent' and o.urgent = 'asked' and o.status <> 'dispatched')
         or ($5 = 'short' and o.status = 'placed' and ${isShort}))
     order by turn, o.placed_at, o.id limit ${perPage + 1} offset $6)
   ${selectOrders} join page on page.id = o.id order by page.turn, o.placed_at, o.id`,
)
const closed = statement<OrderRow>(
  'web_closed_orders',
  `${selectOrders} where o.distributor_id = $1
     and o.status not in ('placed', 'changed', 'confirmed', 'dispatched')
     and ${named} and ($2::bigint is null or t.beat_id = $2)
   order by o.placed_at desc nulls last limit ${perPage + 1} offset $4`,
)
const numbered = statement<OrderRow>(
  'web_orders_by_number',
  `${selectOrders} where o.distributor_id = $1 and (o.number = $3
     or o.id in (select order_id from order_bill where number = $2))
   order by o.placed_at desc nulls last limit ${perPage + 1}`,
)
const beats = statement<{ id: number; name: string }>(
  'web_beats',
  `select id, name from beat where distributor_id = $1 order by name, id limit 500`,
)

/** A number finds that order, or those billed under it, whatever their status; anything else the shop. */
export async function findOrders(q: Queryable, distributorId: number, asked: OrderFilter): Promise<Found> {
  const { filter, beat, only, search, page } = asked
  const byNumber = /^\S*\d\S*$/.test(search)
    ? await rows(q, numbered, [distributorId, search, /^\d{1,12}$/.test(search) ? Number(search) : null])
    : []
  if (byNumber.length > 0) return shown(byNumber)
  const skip = (page - 1) * perPage
  const name = likeText(search)
  if (filter === 'closed') return shown(await rows(q, closed, [distributorId, beat, name, skip]))
  const status = filter === 'open' ? null : filter
  return shown(await rows(q, open, [distributorId, status, name, beat, only, skip]))
}

const shown = (found: OrderRow[]): Found => ({
  orders: found.slice(0, perPage).map(viewOf),
  more: found.length > perPage,
})

export const beatsOf = (q: Queryable, distributorId: number) => rows(q, beats, [distributorId])

/** Reads the filter from an address; what is not one there shows everything open. */
export function readFilter(query: Record<string, string>): OrderFilter {
  const page = Number(query.page)
  return {
    filter: filters.find((each) => each === query.status) ?? 'open',
    beat: idOf(query.beat),
    only: matters.find((each) => each === query.only) ?? null,
    search: (query.q ?? '').trim().slice(0, 60),
    page: Number.isSafeInteger(page) ? Math.min(Math.max(page, 1), mostPages) : 1,
  }
}

/** A beat, or null for all of them. */
export function idOf(typed: string | undefined): number | null {
  const id = Number(typed)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

/** The filter as an address has it, with what is changed in it; a change turns back to the first page. */
export function queryOf(asked: OrderFilter, change: Partial<OrderFilter> = {}): string {
  const { filter, beat, only, search, page } = { ...asked, page: 1, ...change }
  return new URLSearchParams({
    status: filter,
    ...(beat ? { beat: String(beat) } : {}),
    ...(only ? { only } : {}),
    ...(search ? { q: search } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
}
