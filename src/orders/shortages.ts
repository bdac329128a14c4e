/** Which lines of orders could not be sent in full from what is free on the shelf now. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { heldOf } from './hold-lines.ts'
import { openBook, type StockRow } from './stock-book.ts'
import type { OrderView, ShortLine } from './types.ts'

const shelves = statement<StockRow>(
  'stock-of-lines',
  `select s.distributor_id as d, s.product_id as p, s.physical, s.reserved, s.counted_at > 'epoch' as counted
   from unnest($1::bigint[], $2::bigint[]) as wanted(d, p)
   join stock s on s.distributor_id = wanted.d and s.product_id = wanted.p`,
)

/**
 * By order id: the lines short of what was ordered, each order by itself, none held against another. For showing;
 * what is really there is settled when an order is confirmed. One round trip.
 */
export async function shortagesOf(
  q: Queryable,
  orders: readonly OrderView[],
): Promise<Map<number, ShortLine[]>> {
  const pairs = new Map(
    orders.flatMap(({ distributor, lines }) =>
      lines.map(({ productId }) => [`${distributor.id}:${productId}`, [distributor.id, productId]] as const),
    ),
  )
  const values = [...pairs.values()]
  const found = await rows(q, shelves, [values.map(([d]) => d), values.map(([, p]) => p)])
  const book = openBook(found)
  // Free goods that are not there hold no order up: see hold-lines.ts.
  return new Map(orders.map((order) => [order.id, [...heldOf(book, order, wanted(order)).short]]))
}

const wanted = (order: OrderView): OrderView => ({
  ...order,
  lines: order.lines.map((line) => ({ ...line, confirmed: line.ordered })),
})

/** Of a placed order `o`: whether some product of it is counted and less is free than was asked for. */
export const isShort = `exists (
  select 1 from order_line l
  join stock s on s.distributor_id = o.distributor_id and s.product_id = l.product_id and s.counted_at > 'epoch'
  where l.order_id = o.id group by l.product_id, s.physical, s.reserved
  having sum(l.ordered) > greatest(0, s.physical - s.reserved))`
