/**
 * New orders come in bunches: the first after a quiet while is told to the distributor at once, those that follow within
 * its window are gathered and told in one message (TRADE 4).
 */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { OrderView } from './types.ts'
import { type OrderRow, selectOrders, viewOf } from './view.ts'

// Two orders at the same instant do not wait for each other: whoever does not get the row is gathered.
const tellOrGather = statement<{ now: boolean }>(
  'digest-tell-or-gather',
  `with desk as (select digest_minutes as minutes from distributor where id = $2),
   quiet as (
     select id from distributor where id = $2
       and (pinged_at is null or pinged_at <= $3::timestamptz - make_interval(mins => digest_minutes))
     for no key update skip locked),
   pinged as (update distributor set pinged_at = $3 where id in (select id from quiet) returning id),
   gathered as (
     update trade_order set gathered_at = $3 where id = $1
       and not exists (select 1 from pinged) and (select minutes from desk) > 0 returning id)
   select not exists (select 1 from gathered) as now`,
)

/** Whether a new order is told now; else it waits for the digest. What is urgent never waits. */
export async function toldAtOnce(q: Queryable, order: OrderView): Promise<boolean> {
  if (order.urgent === 'asked') return true
  const row = await one(q, tellOrGather, [order.id, order.distributor.id, order.placedAt])
  return row?.now ?? true
}

const due = statement<{ id: number }>(
  'digests-due',
  `select d.id from distributor d
   where (d.pinged_at is null or d.pinged_at <= $1::timestamptz - make_interval(mins => d.digest_minutes))
     and exists (select 1 from trade_order o where o.distributor_id = d.id and o.gathered_at is not null)
   order by d.id limit 500`,
)

/** Distributors whose gathered orders are to be told now. */
export async function digestsDue(q: Queryable, now: Date): Promise<number[]> {
  return (await rows(q, due, [now])).map(({ id }) => id)
}

const take = statement<{ id: number }>(
  'digest-take',
  `with held as (
     select id from trade_order where distributor_id = $1 and gathered_at is not null
     order by id limit 500 for update skip locked),
   told as (update distributor set pinged_at = $2 where id = $1)
   update trade_order set gathered_at = null where id in (select id from held) returning id`,
)
const placed = statement<OrderRow>(
  'digest-orders',
  `${selectOrders} where o.id = any($1::bigint[]) and o.status = 'placed' order by o.placed_at, o.id`,
)

/** The gathered orders that still wait for an answer, oldest first; they count as told with the caller's transaction. */
export async function takeDigest(tx: Tx, distributorId: number, now: Date): Promise<OrderView[]> {
  const ids = (await rows(tx.client, take, [distributorId, now])).map(({ id }) => id)
  return ids.length === 0 ? [] : (await rows(tx.client, placed, [ids])).map(viewOf)
}
