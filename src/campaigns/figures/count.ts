/** Counts what outlets ordered, in the night and in batches: whoever takes over goes on where the last one was committed. */
import type { Db } from '../../db/client.ts'
import { one, rows, statement } from '../../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import { windows } from './windows.ts'

/** Outlets of one transaction: some ten thousand orders, well within the limits of a statement. */
const perBatch = 2_000

const begin = statement<{ countingAt: Date }>(
  'outlet-figures-begin',
  `insert into outlet_figure_run as r (id, counting_at) values (1, $1)
   on conflict (id) do update set counting_at = coalesce(r.counting_at, $1)
   returning counting_at as "countingAt"`,
)

const lock = statement<{ countingAt: Date; afterOutlet: number }>(
  'outlet-figures-lock',
  `select counting_at as "countingAt", after_outlet as "afterOutlet" from outlet_figure_run
   where id = 1 and counting_at is not null for update skip locked`,
)

const end = statement<never>(
  'outlet-figures-end',
  'update outlet_figure_run set counted_at = counting_at, counting_at = null, after_outlet = 0 where id = 1',
)

const move = statement<never>(
  'outlet-figures-move',
  'update outlet_figure_run set after_outlet = $1 where id = 1',
)

const nextOutlets = statement<{ ids: number[] | null }>(
  'outlet-figures-next',
  'select array_agg(id) as ids from (select id from outlet where id > $1 order by id limit $2) o',
)

// Named one by one, and not by a limit: of a limit in a prepared statement Postgres expects a tenth of all outlets, and
// would go through all orders for each batch.
const batch = 'batch as materialized (select unnest($1::bigint[]) as outlet_id)'
const standing = `t.placed_at <= $2 and t.status not in ('refused', 'cancelled')`
const within = (days: number, at: string) => `where ${at} > $2::timestamptz - interval '${days} days'`
const perWindow = (sum: string, at: string) =>
  `array[${windows.map((days) => `coalesce(${sum} filter (${within(days, at)}), 0)`).join(', ')}]`

// Rows that are as they were are left alone: a night in which little changed writes little.
const products = statement<never>(
  'outlet-figures-products',
  `with ${batch}, bought as materialized (
     select t.outlet_id, l.product_id, max(t.placed_at) as last_at from batch b
     join trade_order t on t.outlet_id = b.outlet_id join order_line l on l.order_id = t.id and l.free_by is null
     where ${standing} group by 1, 2
   ), gone as (
     delete from outlet_product p using batch b where p.outlet_id = b.outlet_id
       and not exists (select from bought n where n.outlet_id = p.outlet_id and n.product_id = p.product_id))
   insert into outlet_product as p (outlet_id, product_id, last_at) select outlet_id, product_id, last_at from bought
   on conflict (outlet_id, product_id) do update set last_at = excluded.last_at
     where p.last_at <> excluded.last_at`,
)

// Of every outlet, also of those that never ordered: so few of something is then a short list, and not all but a long one.
const figures = statement<never>(
  'outlet-figures-count',
  `with ${batch}, ordered as materialized (
     select b.outlet_id, max(t.placed_at) as last_order_at,
       ${perWindow('count(*)', 't.placed_at')}::int[] as orders,
       ${perWindow('sum(t.total)', 't.placed_at')}::bigint[] as value
     from batch b left join trade_order t on t.outlet_id = b.outlet_id and ${standing} group by 1
   ), range as materialized (
     select p.outlet_id, ${perWindow('count(*)', 'p.last_at')}::int[] as products
     from batch b join outlet_product p on p.outlet_id = b.outlet_id group by 1
   )
   insert into outlet_figure as f (outlet_id, last_order_at, orders, value, products)
   select o.outlet_id, o.last_order_at, o.orders, o.value, coalesce(r.products, array_fill(0, array[${windows.length}]))
   from ordered o left join range r on r.outlet_id = o.outlet_id
   on conflict (outlet_id) do update set last_order_at = excluded.last_order_at, orders = excluded.orders,
     value = excluded.value, products = excluded.products
   where (f.last_order_at, f.orders, f.value, f.products)
     is distinct from (excluded.last_order_at, excluded.orders, excluded.value, excluded.products)`,
)

export type Counted = 'more' | 'done' | 'elsewhere'

async function countSome(tx: Tx, most: number): Promise<Counted> {
  const run = await one(tx.client, lock)
  if (!run) return 'elsewhere'
  const ids = (await one(tx.client, nextOutlets, [run.afterOutlet, most]))?.ids
  if (!ids) {
    await rows(tx.client, end)
    return 'done'
  }
  await rows(tx.client, products, [ids, run.countingAt])
  await rows(tx.client, figures, [ids, run.countingAt])
  await rows(tx.client, move, [Math.max(...ids)])
  return 'more'
}

/** Counts all outlets as of `now`, or ends the counting that another began. */
export async function countFigures(db: Db, now: Date, most = perBatch): Promise<void> {
  await one(db.pool, begin, [now])
  const next = () => retryTransient(() => inTransaction(db, (tx) => countSome(tx, most)), { attempts: 5 })
  while ((await next()) === 'more');
}
