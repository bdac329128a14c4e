/** Looking orders up. Whether the viewer may see them is the caller's to decide. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { type Status, statuses } from './transitions.ts'
import type { ChangeDetail, ChangeKind, OrderView } from './types.ts'
import { type OrderRow, selectOrders, viewOf } from './view.ts'

const byNumber = statement<OrderRow>('order-by-number', `${selectOrders} where o.number = $1`)
const byId = statement<OrderRow>('order-by-id', `${selectOrders} where o.id = $1`)

// The limit is part of the text: where it is a parameter, Postgres finds a plan made for one value so much better
// than the general one that it plans anew each time, which costs more than running it.
const pageSizes = [1, 5, 20, 100] as const
const paged = (name: string, text: string) =>
  pageSizes.map((size) => ({
    size,
    page: statement<OrderRow>(`${name}-${size}`, `${selectOrders} ${text} limit ${size}`),
  }))

// `nulls last` is the order of the index, without which it is not used.
const ofOutlet = paged(
  'orders-of-outlet',
  `where o.outlet_id = $1 and o.status = any($2::text[]) and o.placed_at < $3
   order by o.placed_at desc nulls last`,
)

const openAtDistributor = paged(
  'orders-open-at-distributor',
  `where o.distributor_id = $1 and o.status = any($2::text[])
     and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
   order by o.placed_at, o.id`,
)

const counts = statement<{ status: Status; count: number }>(
  'orders-open-counts',
  `select status, count(*)::int as count from trade_order
   where distributor_id = $1 and status in ('placed', 'changed', 'confirmed', 'dispatched') group by status`,
)

const events = statement<OrderEvent>(
  'order-events',
  `select e.at, e.kind, e.detail, p.name as who, e.person_id as by
   from order_event e left join person p on p.id = e.person_id where e.order_id = $1 order by e.id limit 200`,
)

async function read(q: Queryable, pages: ReturnType<typeof paged>, limit: number, values: unknown[]) {
  const wanted = Math.max(1, Math.floor(limit))
  const fit = pages.find(({ size }) => size >= wanted) ?? pages.at(-1)
  const found = fit ? await rows(q, fit.page, values) : []
  return found.slice(0, wanted).map(viewOf)
}

export type OpenStatus = 'placed' | 'changed' | 'confirmed' | 'dispatched'
const open: readonly Status[] = ['placed', 'changed', 'confirmed', 'dispatched', 'delivered']

export type OrderEvent = {
  readonly at: Date
  readonly kind: ChangeKind
  readonly detail: ChangeDetail
  readonly who: string | null
  readonly by: number | null
}

/** By the number people say on the phone. */
export async function orderByNumber(q: Queryable, number: number): Promise<OrderView | undefined> {
  if (!Number.isSafeInteger(number)) return undefined
  const row = await one(q, byNumber, [number])
  return row && viewOf(row)
}

export async function orderById(q: Queryable, orderId: number): Promise<OrderView | undefined> {
  const row = await one(q, byId, [orderId])
  return row && viewOf(row)
}

export type OutletPage = {
  readonly limit?: number
  readonly statuses?: readonly Status[]
  readonly before?: Date
}

/** Newest first, 10 unless told, 100 at most; `before` (a `placedAt`) turns the page. */
export async function ordersOfOutlet(
  q: Queryable,
  outletId: number,
  { limit = 10, statuses: wanted = statuses, before }: OutletPage = {},
): Promise<OrderView[]> {
  return read(q, ofOutlet, limit, [outletId, wanted, before ?? 'infinity'])
}

/** Orders of a shop that are still on their way, newest first: to be asked about before another is placed. */
export const openOrdersOf = (q: Queryable, outletId: number): Promise<OrderView[]> =>
  ordersOfOutlet(q, outletId, { limit: 20, statuses: open })

/** The newest order that was not refused or cancelled: "the same as last time". */
export async function lastOrder(q: Queryable, outletId: number): Promise<OrderView | undefined> {
  const [last] = await ordersOfOutlet(q, outletId, { limit: 1, statuses: [...open, 'received'] })
  return last
}

export type PendingPage = { readonly limit?: number; readonly statuses?: readonly OpenStatus[] }

/** What waits for the distributor, oldest first: orders placed and not answered, unless other statuses are named. */
export async function pendingOfDistributor(
  q: Queryable,
  distributorId: number,
  { limit = 20, statuses: wanted = ['placed'] }: PendingPage = {},
): Promise<OrderView[]> {
  return read(q, openAtDistributor, limit, [distributorId, wanted])
}

/** How many open orders stand at which status; all four are there. */
export async function countsByStatus(
  q: Queryable,
  distributorId: number,
): Promise<Record<OpenStatus, number>> {
  const found = await rows(q, counts, [distributorId])
  const none = { placed: 0, changed: 0, confirmed: 0, dispatched: 0 }
  return { ...none, ...Object.fromEntries(found.map(({ status, count }) => [status, count])) }
}

/** What happened to an order, oldest first. */
export const historyOf = (q: Queryable, orderId: number): Promise<OrderEvent[]> => rows(q, events, [orderId])
