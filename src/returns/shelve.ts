/** Goods that came back go on the shelf, or into the damaged bucket. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

export type CameBack = { readonly productId: number; readonly saleable: number; readonly damaged: number }

// A product never counted gets a row for its damaged pieces; its count is from the epoch, which means never.
const rowsFor = statement<object>(
  'shelve-rows',
  `insert into stock (distributor_id, product_id, physical, reserved, counted_at)
   select $1, p, 0, 0, 'epoch' from unnest($2::bigint[]) as p order by p on conflict do nothing`,
)
const lockRows = statement<object>(
  'shelve-lock',
  `select 1 from stock where distributor_id = $1 and product_id = any($2::bigint[]) order by product_id for update`,
)
const addRows = statement<object>(
  'shelve-add',
  `update stock s set physical = s.physical + case when s.counted_at > 'epoch' then x.saleable else 0 end,
     damaged = s.damaged + x.damaged
   from (select p, sum(saleable)::int as saleable, sum(damaged)::int as damaged
     from unnest($2::bigint[], $3::int[], $4::int[]) as y(p, saleable, damaged) group by p) x
   where s.distributor_id = $1 and s.product_id = x.p`,
)

/** Puts goods back: what can be sold on the shelf where it is counted, the rest into the damaged bucket. */
export async function shelve(tx: Tx, distributorId: number, lines: readonly CameBack[]): Promise<void> {
  const back = lines.filter(({ saleable, damaged }) => saleable + damaged > 0)
  if (back.length === 0) return
  const products = back.map(({ productId }) => productId)
  const unique = [...new Set(products)]
  await rows(tx.client, rowsFor, [distributorId, unique])
  await rows(tx.client, lockRows, [distributorId, unique])
  const values = [back.map(({ saleable }) => saleable), back.map(({ damaged }) => damaged)]
  await rows(tx.client, addRows, [distributorId, products, ...values])
}
