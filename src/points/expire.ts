/**
 * Points whose time is over go, a batch of shops at a time. What the `expire` of ledger/plan.ts does to one lot is done here to
 * all of a batch by one statement, without bringing the lots here: a test plays random lives on both.
 */
import type { Db } from '../db/client.ts'
import { one, rows, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { lockAccounts } from './ledger/load.ts'

// In the order of the index: whose lots a batch holds is found without reading the others.
const due = statement<{ outlet: number }>(
  'points-due',
  `select distinct outlet_id as outlet from (
     select outlet_id from point_lot where rest > 0 and active_at is not null and expires_at <= $1
     order by expires_at limit $2) first order by 1`,
)

// Key and hash are those that ledger/plan.ts and ledger/hash.ts make. A lot that is whole cannot have expired before; of one
// that a spend was given back to, the entries tell how often it did.
const expire = statement<{ lots: number }>(
  'points-expire',
  `with lot as materialized (
     select d.* from unnest($1::bigint[]) as o(outlet) cross join lateral (
       select entry_id, outlet_id, points, rest, expires_at from point_lot
       where outlet_id = o.outlet and rest > 0 and active_at is not null and expires_at <= $2
       order by expires_at, entry_id limit $3) d
     order by d.outlet_id, d.expires_at, d.entry_id limit $3),
   numbered as (
     select lot.*, case when rest = points then 0 else (
       select count(*) from point_entry e where e.reverses = lot.entry_id and e.kind = 'expire') end as before from lot),
   entry as (
     insert into point_entry (outlet_id, kind, points, key, args_hash, reverses, source, source_id, reason, at)
     select outlet_id, 'expire', -rest, 'expire:' || entry_id || case before when 0 then '' else ':' || before end,
       sha256(convert_to(format('["reverse",%s,"reverse",%s,%s,"expiry",%s,null]', outlet_id, rest, entry_id, entry_id), 'UTF8')),
       entry_id, 'expiry', entry_id, '{"v": 1}', $2 from numbered order by outlet_id, expires_at, entry_id
     returning id, reverses, points),
   moved as (insert into point_allocation (entry_id, lot_id, points) select id, reverses, points from entry),
   emptied as (update point_lot l set rest = 0 from lot where l.entry_id = lot.entry_id),
   account as (
     update point_account a set active = a.active - gone.points
     from (select outlet_id, sum(rest) as points from lot group by 1) gone where a.outlet_id = gone.outlet_id)
   select count(*) as lots from lot`,
)

/**
 * How many lots went. Each batch is its own transaction, of at most `atOnce` lots, and locks the shops' accounts before it
 * reads their lots: a run that dies goes on where it stopped, and two nodes at once let no lot go twice.
 */
export async function expireDue(db: Db, now: Date, atOnce = 2_000): Promise<number> {
  let gone = 0
  for (;;) {
    const batch = (tx: Tx) => expireSome(tx, now, atOnce)
    const done = await retryTransient(() => inTransaction(db, batch), { attempts: 5 })
    if (done.shops === 0) return gone
    gone += done.lots
  }
}

// Few shops and all that is due of each: an account is then written once a night, not with every batch.
const lotsOfShop = 10

async function expireSome(tx: Tx, now: Date, atOnce: number): Promise<{ shops: number; lots: number }> {
  const found = await rows(tx.client, due, [now, Math.ceil(atOnce / lotsOfShop)])
  if (found.length === 0) return { shops: 0, lots: 0 }
  const outlets = found.map(({ outlet }) => outlet)
  await lockAccounts(tx, outlets, now)
  const done = await one(tx.client, expire, [outlets, now, atOnce])
  return { shops: outlets.length, lots: done?.lots ?? 0 }
}
