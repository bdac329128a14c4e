/** The delivery sheet of a beat's day: shop by shop in route order, what goes there and what is owed. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { routeOf } from '../orders/route.ts'
import { type BeatDay, beatDayValues, mostOrders, ofBeatDay } from './beat-day.ts'

export type StopOrder = {
  readonly id: number
  readonly number: number
  readonly status: 'confirmed' | 'dispatched'
  /** Paise: as billed where every bill's amount is known, else the estimate. */
  readonly amount: number
  readonly bills: readonly string[]
}

export type Stop = {
  readonly outlet: { readonly id: number; readonly code: string; readonly name: string }
  readonly beat: string | null
  readonly beatId: number | null
  readonly orders: readonly StopOrder[]
  /** Paise of the orders of the sheet. */
  readonly amount: number
  /** Paise owed from before, without the bills of these orders; below zero where paid ahead. */
  readonly due: number
}

type Row = StopOrder & {
  outlet: Stop['outlet']
  beat: string | null
  beatId: number | null
  balance: number
  owed: number
  place: Place
}
type Place = { lat: number | null; lon: number | null; stop: number | null; from: Start }
type Start = { lat: number | null; lon: number | null }

const stopRows = statement<Row>(
  'papers-stops',
  `select o.id, o.number, o.status,
     json_build_object('id', t.id, 'code', t.code, 'name', t.name) as outlet, b.name as beat,
     b.id as "beatId", json_build_object('lat', t.lat, 'lon', t.lon, 'stop', t.stop,
       'from', json_build_object('lat', d.lat, 'lon', d.lon)) as place,
     coalesce(bills.numbers, '{}') as bills, coalesce(bills.amount, o.total) as amount,
     coalesce(a.balance, 0) as balance, coalesce(e.owed, 0) as owed
   from trade_order o join outlet t on t.id = o.outlet_id left join beat b on b.id = t.beat_id
   join distributor d on d.id = o.distributor_id
   left join dues_account a on a.distributor_id = o.distributor_id and a.outlet_id = o.outlet_id
   left join lateral (
     select array_agg(x.number order by x.number) as numbers,
       case when count(*) = count(x.amount) then sum(x.amount)::bigint end as amount
     from order_bill x where x.order_id = o.id) bills on true
   left join lateral (
     select sum(x.amount)::bigint as owed from dues_entry x where x.order_id = o.id and x.kind = 'bill') e on true
   where ${ofBeatDay} and o.status in ('confirmed', 'dispatched')
   order by b.name nulls last, t.id, o.id limit ${mostOrders + 1}`,
)

export type Stops = {
  readonly stops: readonly Stop[] /** More orders than a paper holds. */
  readonly cut: boolean
}

/** Beat by beat, each in the order of its route. */
export async function stopsOf(q: Queryable, wanted: BeatDay): Promise<Stops> {
  const found = await rows(q, stopRows, beatDayValues(wanted))
  const shops = Map.groupBy(found.slice(0, mostOrders), ({ outlet }) => outlet.id)
  const beats = Map.groupBy([...shops.values()].flatMap(stopOf), ({ beatId }) => beatId)
  return { stops: [...beats.values()].flatMap(inRoute), cut: found.length > mostOrders }
}

type Placed = Stop & { readonly place: Place }

const inRoute = (stops: readonly Placed[]): Stop[] =>
  routeOf(
    stops.map((of) => ({ ...of.place, of })),
    stops[0]?.place.from,
  ).map(({ of: { place: _, ...stop } }) => stop)

function stopOf(orders: readonly Row[]): Placed[] {
  const [first] = orders
  if (!first) return []
  const sum = (of: (row: Row) => number) => orders.reduce((all, row) => all + of(row), 0)
  return [
    {
      outlet: first.outlet,
      beat: first.beat,
      beatId: first.beatId,
      place: first.place,
      orders: orders.map(({ id, number, status, amount, bills }) => ({ id, number, status, amount, bills })),
      amount: sum(({ amount }) => amount),
      due: first.balance - sum(({ owed }) => owed),
    },
  ]
}
