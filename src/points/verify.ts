/** Proves the book of points: what the caches say is what the entries say, and no entry does what it may not. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'

/** A promise that is broken, with the shops where: at most `mostShown` of them, and how many there are in all. */
export type Broken = {
  readonly promise: PromiseName
  readonly count: number
  readonly outlets: readonly number[]
}

export type Verdict = {
  readonly outlets: number
  readonly entries: number
  readonly broken: readonly Broken[]
}

const promises = {
  /** active + pending = Σ entries. */
  'balance-is-entries': `
    select a.outlet_id from point_account a
    left join (select outlet_id, sum(points) as n from point_entry where outlet_id >= $1 and outlet_id < $2 group by 1) e
      using (outlet_id)
    where a.outlet_id >= $1 and a.outlet_id < $2 and a.active + a.pending <> coalesce(e.n, 0)`,
  /** active = Σ rest of active lots − Σ owed, pending = Σ rest of pending ones. */
  'balance-is-lots': `
    select a.outlet_id from point_account a
    left join (
      select outlet_id, sum(rest) filter (where active_at is not null) as active,
        sum(rest) filter (where active_at is null) as pending
      from point_lot where outlet_id >= $1 and outlet_id < $2 group by 1) l using (outlet_id)
    left join (
      select e.outlet_id, sum(-e.points + coalesce(x.n, 0)) as owed from point_entry e
      cross join lateral (select sum(points) as n from point_allocation where entry_id = e.id) x
      where e.outlet_id >= $1 and e.outlet_id < $2 and e.kind in ('reverse', 'deduct') group by 1) d using (outlet_id)
    where a.outlet_id >= $1 and a.outlet_id < $2
      and (a.active <> coalesce(l.active, 0) - coalesce(d.owed, 0) or a.pending <> coalesce(l.pending, 0)
        or (coalesce(d.owed, 0) > 0 and coalesce(l.active, 0) > 0))`,
  /** 0 ≤ rest ≤ lot, and rest = lot + Σ its allocations; every entry that brought points is a lot, and no other. */
  'rest-of-lots': `
    select e.outlet_id from point_entry e left join point_lot l on l.entry_id = e.id
    left join lateral (select sum(points) as n from point_allocation where lot_id = e.id) x on true
    where e.outlet_id >= $1 and e.outlet_id < $2 and (
      (l.entry_id is not null) <> (e.points > 0 and e.kind <> 'undo')
      or l.outlet_id <> e.outlet_id or l.points <> e.points or l.rest not between 0 and l.points
      or l.rest <> l.points + coalesce(x.n, 0))`,
  /** Each debit is the sum of its allocations, but for what it still owes; each undo gave back what it says. */
  'debits-are-allocations': `
    select e.outlet_id from point_entry e
    left join lateral (
      select sum(a.points) as n, bool_or(l.outlet_id is distinct from e.outlet_id) as foreign_lot from point_allocation a
      left join point_lot l on l.entry_id = a.lot_id where a.entry_id = e.id) x on true
    where e.outlet_id >= $1 and e.outlet_id < $2 and (e.points < 0 or e.kind = 'undo') and (
      x.foreign_lot or case when e.kind in ('reverse', 'deduct') then coalesce(x.n, 0) not between e.points and 0
        else coalesce(x.n, 0) <> e.points end)`,
  /** Nothing is taken back more than once: reversals of a lot come to no more than it was, a spend is undone once. */
  'reversed-once': `
    select e.outlet_id from point_entry e
    cross join lateral (
      select coalesce(-sum(points) filter (where kind = 'reverse'), 0) as reversed,
        count(*) filter (where kind = 'undo') as undone,
        bool_or(r.outlet_id <> e.outlet_id
          or (r.kind = 'undo') <> (e.kind = 'spend') or (r.kind = 'undo' and r.points <> -e.points)) as wrong
      from point_entry r where r.reverses = e.id) r
    where e.outlet_id >= $1 and e.outlet_id < $2 and (r.reversed > greatest(e.points, 0) or r.undone > 1 or r.wrong)`,
} as const
type PromiseName = keyof typeof promises

const checks = Object.entries(promises).map(([promise, text]) => ({
  promise: promise as PromiseName,
  check: statement<{ outlet_id: number }>(`verify-${promise}`, text),
}))

// Also those whose account is missing, which is a broken promise of its own.
const ends = statement<{ low: number | null; high: number | null; outlets: number; entries: number }>(
  'verify-ends',
  `select least(min(a.outlet_id), (select min(outlet_id) from point_entry)) as low,
     greatest(max(a.outlet_id), (select max(outlet_id) from point_entry)) as high,
     count(*) as outlets, (select count(*) from point_entry) as entries from point_account a`,
)
const unaccounted = statement<{ outlet_id: number }>(
  'verify-unaccounted',
  `select distinct outlet_id from point_entry e where e.outlet_id >= $1 and e.outlet_id < $2
     and not exists (select 1 from point_account a where a.outlet_id = e.outlet_id)`,
)

const atOnce = 2_000
const mostShown = 20

/** Checks every shop's points, some thousand shops at a time so that no question is too long for a live database. */
export async function verifyLedger(q: Queryable): Promise<Verdict> {
  const { low, high, outlets, entries } = (await one(q, ends)) ?? {
    low: null,
    high: null,
    outlets: 0,
    entries: 0,
  }
  const found = new Map<PromiseName, Set<number>>()
  const note = (promise: PromiseName, where: readonly { outlet_id: number }[]) => {
    const known = found.get(promise) ?? new Set()
    for (const { outlet_id } of where) known.add(outlet_id)
    if (known.size > 0) found.set(promise, known)
  }
  if (low !== null && high !== null)
    for (let from = low; from <= high; from += atOnce) {
      for (const { promise, check } of checks) note(promise, await rows(q, check, [from, from + atOnce]))
      note('balance-is-entries', await rows(q, unaccounted, [from, from + atOnce]))
    }
  const broken = [...found].map(([promise, where]) => ({
    promise,
    count: where.size,
    outlets: [...where].sort((a, b) => a - b).slice(0, mostShown),
  }))
  return { outlets, entries, broken }
}
