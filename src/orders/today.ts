/** What waits at a distributor now: the new orders in numbers, and the day's work by beat. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { isShort } from './shortages.ts'
import { weekdayOf } from './zone.ts'

export type Waiting = {
  /** Placed and not answered, and what they come to in paise. */
  readonly placed: number
  readonly total: number
  readonly oldest: { readonly number: number; readonly outlet: string; readonly since: Date } | null
  /** Open orders whose shop asked to have them sooner and has no answer. */
  readonly urgent: number
  /** Placed orders of which something is not there. */
  readonly short: number
  /** Offers that wait for their shop. */
  readonly changed: number
}

type Row = Omit<Waiting, 'oldest'> & { number: number | null; outlet: string | null; since: Date | null }

const waiting = statement<Row>(
  'orders-waiting-numbers',
  `with open as materialized (
     select o.id, o.distributor_id, o.outlet_id, o.number, o.status, o.urgent, o.total, o.placed_at, o.changed_at
     from trade_order o where o.distributor_id = $1 and o.status in ('placed', 'changed', 'confirmed', 'dispatched')),
   first as (select * from open where status = 'placed' order by placed_at, id limit 1)
   select count(*) filter (where status = 'placed')::int as placed,
     coalesce(sum(total) filter (where status = 'placed'), 0)::bigint as total,
     count(*) filter (where urgent = 'asked' and status <> 'dispatched')::int as urgent,
     count(*) filter (where status = 'placed' and ${isShort})::int as short,
     count(*) filter (where status = 'changed')::int as changed,
     (select number from first) as number, (select changed_at from first) as since,
     (select t.name from first join outlet t on t.id = first.outlet_id) as outlet
   from open o`,
)

export async function waitingNumbers(q: Queryable, distributorId: number): Promise<Waiting> {
  const row = await one(q, waiting, [distributorId])
  if (!row) throw new Error('a count came back without its row')
  const { number, outlet, since, ...numbers } = row
  const oldest = number !== null && outlet !== null && since !== null ? { number, outlet, since } : null
  return { ...numbers, oldest }
}

export type BeatWork = {
  /** null: shops without a beat. */
  readonly id: number | null
  readonly name: string | null
  /** It is visited today. */
  readonly visited: boolean
  readonly shops: number
  /** Orders placed and not answered; confirmed and due today or before; on their way. */
  readonly placed: number
  readonly load: number
  readonly way: number
}

const beats = statement<Omit<BeatWork, 'visited'> & { visitDays: string[] | null }>(
  'orders-beat-work',
  `with work as (
     select t.beat_id, count(*) filter (where o.status = 'placed')::int as placed,
       count(*) filter (where o.status = 'confirmed' and (o.deliver_on is null or o.deliver_on <= $2::date))::int as load,
       count(*) filter (where o.status = 'dispatched')::int as way
     from trade_order o join outlet t on t.id = o.outlet_id
     where o.distributor_id = $1 and o.status in ('placed', 'changed', 'confirmed', 'dispatched') group by t.beat_id),
   shops as (
     select beat_id, count(*)::int as n from outlet where distributor_id = $1 and status = 'active' group by beat_id)
   select b.id, b.name, b.visit_days as "visitDays", coalesce(s.n, 0) as shops, coalesce(w.placed, 0) as placed,
     coalesce(w.load, 0) as load, coalesce(w.way, 0) as way
   from (select * from beat where distributor_id = $1) b
   full join work w on w.beat_id = b.id left join shops s on s.beat_id = b.id
   order by b.name nulls last, b.id limit 500`,
)

/** Beats visited on that day ('YYYY-MM-DD') and those with orders to answer, to load or on their way; by name. */
export async function beatWork(q: Queryable, distributorId: number, day: string): Promise<BeatWork[]> {
  const weekday: string = weekdayOf(day)
  return (await rows(q, beats, [distributorId, day]))
    .map(({ visitDays, ...work }) => ({ ...work, visited: visitDays?.includes(weekday) ?? false }))
    .filter(({ visited, placed, load, way }) => visited || placed + load + way > 0)
}
