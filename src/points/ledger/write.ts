/** Writes what was decided in the books: entries, allocations, lots and accounts in one statement. */
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { Account } from './account.ts'
import type { Books } from './plan.ts'

// Ids below zero stand for entries of this very statement; their keys tell which.
const writeAll = statement<{ t: number; id: number }>(
  'points-write',
  `with x as materialized (
     select * from jsonb_to_recordset($1::jsonb) as x(t bigint, outlet_id bigint, kind text, points bigint, key text,
       args_hash text, reverses bigint, source text, source_id bigint, rule_id bigint, rule_version int, reason jsonb, by bigint)),
   e as (
     insert into point_entry (outlet_id, kind, points, key, args_hash, reverses, source, source_id, rule_id, rule_version,
       reason, by, at)
     select outlet_id, kind, points, key, decode(args_hash, 'hex'), reverses, source, source_id, rule_id, rule_version,
       reason, by, $5::timestamptz from x order by t desc
     returning id, key),
   made as materialized (select x.t, e.id from x join e using (key)),
   moved as (
     insert into point_allocation (entry_id, lot_id, points)
     select coalesce(me.id, a.entry), coalesce(ml.id, a.lot), a.points
     from jsonb_to_recordset($2::jsonb) as a(entry bigint, lot bigint, points bigint)
     left join made me on me.t = a.entry left join made ml on ml.t = a.lot),
   lot as (
     insert into point_lot as l (entry_id, outlet_id, points, rest, active_at, expires_at)
     select coalesce(made.id, y.id), y.outlet, y.points, y.rest, y.active, y.expires
     from jsonb_to_recordset($3::jsonb) as y(id bigint, outlet bigint, points bigint, rest bigint,
       active timestamptz, expires timestamptz) left join made on made.t = y.id
     on conflict (entry_id) do update set rest = excluded.rest,
       active_at = coalesce(l.active_at, excluded.active_at), expires_at = coalesce(l.expires_at, excluded.expires_at)),
   account as (
     insert into point_account as a (outlet_id, active, pending, changed_at)
     select outlet, active, pending, $5
     from jsonb_to_recordset($4::jsonb) as z(outlet bigint, active bigint, pending bigint) order by outlet
     on conflict (outlet_id) do update set active = a.active + excluded.active, pending = a.pending + excluded.pending,
       changed_at = greatest(a.changed_at, excluded.changed_at)),
   used as (
     update point_rule_use u set points = v.points
     from jsonb_to_recordset($6::jsonb) as v(rule bigint, outlet bigint, points bigint)
     where u.rule_id = v.rule and u.outlet_id = v.outlet)
   select t, id from made`,
)

/** What of a rule's budget is given: to all shops (outlet 0) or to one. */
export type Use = { readonly rule: number; readonly outlet: number; readonly points: number }

/**
 * The ids that entries got, by the numbers below zero they had. The accounts are locked by whoever opened the books, or where
 * those are blank by this; so are the counters of `uses`, which are set to what is given now.
 */
export async function writeBooks(
  tx: Tx,
  { accounts, entries, moves, now }: Books,
  uses: readonly Use[] = [],
): Promise<Map<number, number>> {
  if (entries.length === 0 && moves.touched.size === 0) return new Map()
  const lots = [...accounts.values()].flatMap(({ outletId, lots: held }) =>
    [...held.values()]
      .filter((lot) => moves.touched.has(lot))
      .map(({ id, points, rest, activeAt, expiresAt }) => ({
        ...{ id, outlet: outletId, points, rest },
        ...{ active: activeAt, expires: expiresAt },
      })),
  )
  const made = await rows(tx.client, writeAll, [
    JSON.stringify(entries.map(entryOf)),
    JSON.stringify(
      moves.allocations.map(({ entryId, lotId, points }) => ({ entry: entryId, lot: lotId, points })),
    ),
    JSON.stringify(lots),
    JSON.stringify([...accounts.values()].flatMap(changeOf)),
    now,
    JSON.stringify(uses),
  ])
  return new Map(made.map(({ t, id }) => [t, id]))
}

function changeOf({ outletId: outlet, active, pending, was }: Account) {
  const by = { active: active - was.active, pending: pending - was.pending }
  return by.active === 0 && by.pending === 0 ? [] : [{ outlet, ...by }]
}

const entryOf = ({ id, outletId, argsHash, source, rule, ...entry }: Books['entries'][number]) => ({
  ...entry,
  t: id,
  outlet_id: outletId,
  args_hash: argsHash.toString('hex'),
  source: source.kind,
  source_id: source.id,
  rule_id: rule?.id ?? null,
  rule_version: rule?.version ?? null,
})
