import { one, type Queryable, statement } from '../../db/statement.ts'

// Sums and not maxima: what is stamped earlier may be committed later, by another process or a longer transaction.
const stamp = (column: string) => `sum((extract(epoch from ${column}) * 1e6)::bigint)`
const mark = statement<{ mark: string }>(
  'web_live_mark',
  `select md5(concat_ws(' ',
     (select concat(count(*), ' ', ${stamp('changed_at')}) from trade_order
       where distributor_id = $1 and status in ('placed', 'changed', 'confirmed', 'dispatched')),
     (select concat(count(*), ' ', sum(id)) from order_note where distributor_id = $1 and status = 'waiting'),
     (select concat(count(*), ' ', sum(id), ' ', count(file_id)) from payment_claim
       where distributor_id = $1 and status = 'waiting'),
     (select concat(count(*), ' ', ${stamp('changed_at')}) from goods_return
       where distributor_id = $1 and status in ('asked', 'decided')),
     (select concat(count(*), ' ', sum(id)) from shop_bill where distributor_id = $1 and verdict = 'review'),
     (select concat(count(*), ' ', sum(id)) from dispute where distributor_id = $1 and status = 'open'),
     (select concat(sum(balance), ' ', ${stamp('changed_at')}) from dues_account where distributor_id = $1),
     (select concat(sum(physical), ' ', sum(damaged), ' ', ${stamp('counted_at')}) from stock
       where distributor_id = $1))) as mark`,
)

/** Changes whenever a distributor's orders, notes, money, returns, disputes or stock do: far cheaper to read than they. */
export async function liveMark(q: Queryable, distributorId: number): Promise<string> {
  return (await one(q, mark, [distributorId]))?.mark ?? ''
}
