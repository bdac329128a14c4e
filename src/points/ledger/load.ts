/** Locks accounts and reads what decides about them. The lock comes first: see `lock`. */
import { one, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { Account, Debt, Lot } from './account.ts'
import type { Books, Known, Spent } from './plan.ts'
import type { Op } from './types.ts'

// The conflict's update takes the lock. What depends on it is read by the next statement, which sees what others wrote.
const lock = statement<object>(
  'points-lock',
  `insert into point_account as a (outlet_id, changed_at) select o, $2 from unnest($1::bigint[]) as o order by o
   on conflict (outlet_id) do update set changed_at = greatest(a.changed_at, excluded.changed_at)`,
)

/** Locks the accounts of shops, and opens those that are not there yet. One round trip. */
export async function lockAccounts(tx: Tx, outlets: readonly number[], now: Date): Promise<void> {
  await rows(tx.client, lock, [outlets, now])
}

type LotRow = {
  id: number
  outlet: number
  points: number
  rest: number
  active: string | null
  expires: string | null
  reversed: number
  expired: number
  expiries: number
}

type Found = {
  accounts: { outlet: number; active: number; pending: number }[] | null
  lots: LotRow[] | null
  debts: { outlet: number; entry: number; owed: number }[] | null
  known: { key: string; id: number; points: number; hash: string }[] | null
  spent:
    | { id: number; outlet: number; points: number; undone: boolean; lots: Record<string, number> }[]
    | null
}

// Of the open lots only as many are read as are asked for, whatever the shop has saved up; those whose time is over
// count for nothing and are read besides.
const load = statement<Found>(
  'points-load',
  `with asked as (select * from unnest($1::bigint[], $2::bigint[]) as t(outlet_id, need)),
   account as (select a.outlet_id, a.active, a.pending, asked.need from point_account a join asked using (outlet_id)),
   named as (
     select unnest($3::bigint[]) as id
     union select lot_id from point_allocation where entry_id = any($4::bigint[])),
   wanted as (
     select l.* from named join point_lot l on l.entry_id = named.id
     union
     select o.* from account cross join lateral (
       select entry_id, outlet_id, points, rest, active_at, expires_at from (
         select l.*, coalesce(l.expires_at <= $6, false) as due,
           sum(l.rest) over (partition by coalesce(l.expires_at <= $6, false) order by l.expires_at, l.entry_id) - l.rest as before
         from point_lot l where l.outlet_id = account.outlet_id and l.rest > 0 and l.active_at is not null) w
       where due or before < account.need) o
     where account.need > 0),
   lot as (
     select w.entry_id as id, w.outlet_id as outlet, w.points, w.rest, w.active_at as active, w.expires_at as expires, r.*
     from wanted w cross join lateral (
       select coalesce(-sum(points) filter (where kind = 'reverse'), 0)::bigint as reversed,
         coalesce(-sum(points) filter (where kind = 'expire'), 0)::bigint as expired,
         count(*) filter (where kind = 'expire') as expiries
       from point_entry where reverses = w.entry_id) r),
   debt as (
     select e.outlet_id as outlet, e.id as entry, -e.points + coalesce(s.points, 0)::bigint as owed
     from account join point_entry e on e.outlet_id = account.outlet_id and e.kind in ('reverse', 'deduct')
     cross join lateral (select sum(points) as points from point_allocation where entry_id = e.id) s
     where account.active < 0 and -e.points + coalesce(s.points, 0) > 0 order by e.id),
   spend as (
     select e.id, e.outlet_id as outlet, -e.points as points,
       exists (select 1 from point_entry u where u.reverses = e.id and u.kind = 'undo') as undone,
       (select json_object_agg(lot_id, n) from (
         select lot_id, -sum(points) as n from point_allocation a where a.entry_id = e.id group by lot_id) s) as lots
     from point_entry e where e.id = any($4::bigint[]) and e.kind = 'spend')
   select
     (select json_agg(json_build_object('outlet', outlet_id, 'active', active, 'pending', pending)) from account) as accounts,
     (select json_agg(lot) from lot) as lots,
     (select json_agg(debt) from debt) as debts,
     (select json_agg(json_build_object('key', key, 'id', id, 'points', points, 'hash', encode(args_hash, 'hex')))
       from point_entry where key = any($5::text[])) as known,
     (select json_agg(spend) from spend) as spent`,
)

const everything = 1_000_000_000_000

/** The books of all shops that `ops` name, locked until the transaction ends. Two round trips; one where they are locked. */
export async function openBooks(tx: Tx, ops: readonly Op[], now: Date, locked = false): Promise<Books> {
  const need = new Map<number, number>()
  for (const op of ops) need.set(op.outletId, (need.get(op.outletId) ?? 0) + needOf(op))
  const outlets = [...need.keys()]
  if (!locked) await lockAccounts(tx, outlets, now)
  const found = await one(tx.client, load, [
    ...[outlets, outlets.map((id) => need.get(id) ?? 0)],
    ops.flatMap((op) => ('lotId' in op ? op.lotId : [])),
    ops.flatMap((op) => (op.do === 'undo' ? op.entryId : [])),
    ops.flatMap((op) => ('key' in op ? op.key : [])),
    now,
  ])
  if (!found) throw new Error('the books of points answered nothing')
  return booksOf(found, now)
}

/** How many points of other lots the deed may have to take. */
function needOf(op: Op): number {
  if (op.do === 'spend' || op.do === 'deduct') return op.points
  if (op.do === 'reverse') return op.points === 'all' ? everything : op.points
  return 0
}

function booksOf({ accounts, lots, debts, known, spent }: Found, now: Date): Books {
  const books = new Map<number, Account>(
    (accounts ?? []).map(({ outlet, active, pending }) => [outlet, accountOf(outlet, active, pending)]),
  )
  for (const { outlet, active, expires, ...lot } of lots ?? [])
    books.get(outlet)?.lots.set(lot.id, { ...lot, activeAt: dateOf(active), expiresAt: dateOf(expires) })
  for (const { outlet, entry, owed } of debts ?? []) books.get(outlet)?.debts.push({ entryId: entry, owed })
  return {
    accounts: books,
    known: new Map<string, Known>(
      (known ?? []).map(({ key, id, points, hash }) => [
        key,
        { id, points, argsHash: Buffer.from(hash, 'hex') },
      ]),
    ),
    spent: new Map<number, Spent>(
      (spent ?? []).map(({ outlet, lots: from, ...spend }) => [
        spend.id,
        { ...spend, outletId: outlet, lots: new Map(Object.entries(from).map(([id, n]) => [Number(id), n])) },
      ]),
    ),
    moves: { allocations: [], touched: new Set() },
    entries: [],
    now,
  }
}

const accountOf = (outletId: number, active: number, pending: number): Account => ({
  ...{ outletId, active, pending, was: { active, pending } },
  ...{ lots: new Map<number, Lot>(), debts: [] as Debt[] },
})

/**
 * Books for points that only come, pending: neither what a shop has nor what it owes decides about them, so nothing is read
 * and the accounts are locked by the writing itself. `known`: entries that may stand under the keys asked for.
 */
export const blankBooks = (
  outlets: readonly number[],
  known: ReadonlyMap<string, Known>,
  now: Date,
): Books => ({
  accounts: new Map(outlets.map((id) => [id, accountOf(id, 0, 0)])),
  known: new Map(known),
  ...{ spent: new Map(), moves: { allocations: [], touched: new Set() }, entries: [], now },
})

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text))
