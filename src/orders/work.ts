/**
 * How every action on orders runs, one order or many: lock the orders, read them, lock their stock, decide, write.
 * Locks are taken in one order everywhere: orders by id, then stock by distributor and product.
 */
import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { pointsOfOrders } from '../points/orders/hook.ts'
import type { Moved } from '../points/orders/moved.ts'
import { meets, objectionsMet } from './objection-met.ts'
import { withPricing } from './pricing.ts'
import { alreadySo } from './refusal.ts'
import { openBook, type StockBook, type StockRow } from './stock-book.ts'
import { type Action, allows, leads, movesOn } from './transitions.ts'
import type {
  BatchOutcome,
  BatchRequest,
  ChangeDetail,
  ChangeKind,
  OrderChange,
  OrderRequest,
  OrderView,
  Outcome,
  Refusal,
  Scope,
} from './types.ts'
import { fromOrders, type OrderRow, orderColumns, viewOf } from './view.ts'
import { write } from './write.ts'

/** What an action makes of an order. `order` is the order as it shall be, its quote included. */
export type Step =
  | { ok: true; kind: ChangeKind; order: OrderView; detail: Omit<ChangeDetail, 'v' | 'total'> }
  | Refusal

export type Decide = (order: OrderView, book: StockBook) => Step | Promise<Step>

export type Needs = {
  /** Lock and read the stock of the orders' products, and of these besides. */
  readonly stock?: { readonly alsoProducts?: readonly number[] }
}

type Read = OrderRow & { database: string }

// The orders, then the counters of their capped schemes, before any stock. A statement that waits for a row lock goes on with the snapshot it began with, so what depends on the lock is
// read by the next statement.
const lockOrders = statement<{ id: number }>(
  'orders-lock',
  `with held as materialized (
    select id from trade_order where id = any($1::bigint[]) order by id for update),
  counters as materialized (
    select u.scheme_id from order_effect e join trade_order o on o.id = e.order_id
      join scheme_use u on u.scheme_id = e.scheme_id and u.outlet_id in (0, o.outlet_id)
    where e.order_id = any($1::bigint[]) and e.capped and (select count(*) from held) >= 0
    order by u.scheme_id, u.outlet_id, u.span for update of u)
  select id from held where (select count(*) from counters) >= 0`,
)

const readOrders = statement<Read>(
  'orders-read',
  `select ${orderColumns}, current_database() as database ${fromOrders} where o.id = any($1::bigint[])`,
)

const readWithStock = statement<Read & { stock: StockRow[] | null }>(
  'orders-read-with-stock',
  `with wanted as (
    select distinct o.distributor_id, p.product_id
    from trade_order o
    cross join lateral (
      select l.product_id from order_line l where l.order_id = o.id
      union select unnest($2::bigint[])) p
    where o.id = any($1::bigint[])),
  held as materialized (
    select s.distributor_id, s.product_id, s.physical, s.reserved, s.counted_at
    from stock s join wanted w using (distributor_id, product_id)
    order by s.distributor_id, s.product_id for update of s),
  book as (
    select json_agg(json_build_object('d', distributor_id, 'p', product_id, 'physical', physical,
      'reserved', reserved, 'counted', counted_at > 'epoch')) as stock from held)
  select ${orderColumns}, current_database() as database, book.stock ${fromOrders} cross join book where o.id = any($1::bigint[])`,
)

/** Runs an action on one order. Round trips: 3, those of its points, and one where it refuses because of the order's status. */
export async function actOn(
  tx: Tx,
  action: Action,
  request: OrderRequest,
  decide: Decide,
  needs: Needs = {},
): Promise<Outcome> {
  const { orderId, ...rest } = request
  const { done, refused } = await actOnMany(tx, action, { ...rest, orderIds: [orderId] }, decide, needs)
  const [change] = done
  if (change) return { ok: true, change }
  return refused[0]?.refusal ?? { ok: false, reason: 'order-not-found' }
}

/** The same for many, in the order given; each succeeds or is refused by itself. At most 500. */
export async function actOnMany(
  tx: Tx,
  action: Action,
  request: BatchRequest,
  decide: Decide,
  needs: Needs = {},
): Promise<BatchOutcome> {
  const ids = [...new Set(request.orderIds)]
  if (ids.length > 500) throw new RangeError(`${ids.length} orders at once; 500 is the limit`)
  if (ids.length === 0) return { done: [], refused: [] }
  await rows(tx.client, lockOrders, [ids])
  const { orders, book } = await load(tx, ids, needs, request.now)
  const done: OrderChange[] = []
  const refused: { orderId: number; refusal: Refusal }[] = []
  const before = new Map<number, OrderView>()
  for (const orderId of ids) {
    const order = orders.get(orderId)
    const step = await stepOf(tx, action, order, request, (known) => decide(known, book))
    if (!step.ok) {
      refused.push({ orderId, refusal: order && inScope(order, request.scope) ? { order, ...step } : step })
    } else if (order) {
      before.set(orderId, order)
      done.push(changeOf(action, order, step, request))
    }
  }
  if (done.length > 0) await write(tx, done, before, book, request.now)
  await objectionsMet(tx, done.filter(meets), request.now)
  await pointsOfOrders(
    tx,
    done.map((change) => movedBy(change, before)),
    request.now,
  )
  return { done, refused }
}

function movedBy({ order, kind, detail }: OrderChange, before: ReadonlyMap<number, OrderView>): Moved {
  const was = before.get(order.id)?.status ?? order.status
  return { order, was, kind, fewer: detail.lines !== undefined, cause: `r${order.revision}` }
}

async function stepOf(
  tx: Tx,
  action: Action,
  order: OrderView | undefined,
  { scope }: { scope?: Scope },
  decide: (order: OrderView) => Step | Promise<Step>,
): Promise<Step> {
  if (!order || !inScope(order, scope)) return { ok: false, reason: 'order-not-found' }
  return allows(action, order.status) ? decide(order) : alreadySo(tx.client, action, order)
}

function inScope(order: OrderView, scope: Scope = {}): boolean {
  const { outletId = order.outlet.id, distributorId = order.distributor.id } = scope
  return order.outlet.id === outletId && order.distributor.id === distributorId
}

function changeOf(
  action: Action,
  before: OrderView,
  step: Extract<Step, { ok: true }>,
  { by, now }: BatchRequest,
): OrderChange {
  if (!leads(action, before.status, step.order.status))
    throw new Error(`${action} may not make ${step.order.status} of a ${before.status} order`)
  // Two changes within one millisecond are still two revisions; what moves nothing leaves an open offer answerable.
  const at = movesOn(action) ? new Date(Math.max(now.getTime(), before.revision + 1)) : before.changedAt
  const order = { ...step.order, changedAt: at, revision: at.getTime() }
  return { kind: step.kind, order, by, detail: { v: 1, total: order.quote.total, ...step.detail } }
}

async function load(tx: Tx, ids: number[], { stock }: Needs, now: Date) {
  const found: (Read & { stock?: StockRow[] | null })[] = stock
    ? await rows(tx.client, readWithStock, [ids, stock.alsoProducts ?? []])
    : await rows(tx.client, readOrders, [ids])
  const [first] = found
  const priced = first ? await withPricing(tx.client, first.database, found.map(viewOf), now) : []
  return { orders: new Map(priced.map((order) => [order.id, order])), book: openBook(first?.stock ?? []) }
}

/** One order as it is now. */
export async function readOrder(tx: Tx, orderId: number): Promise<OrderView | undefined> {
  const row = await one(tx.client, readOrders, [[orderId]])
  return row && viewOf(row)
}
