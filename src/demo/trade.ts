import { type Queryable, rows, statement } from '../db/statement.ts'
import type { BeatCalendar } from '../orders/calendar.ts'
import { addDays } from '../orders/zone.ts'

export type DemoProduct = {
  id: number
  sku: string
  name: string
  category: string
  innerSize: number | null
  innerName: string | null
  caseSize: number
  orderMultiple: number
  launchedOn: string | null
  mrp: number
  ptr: number
  rate: number
}

export type DemoDistributor = {
  id: number
  code: string
  opensAt: string
  closesAt: string
  minimumOrder: number
  calendar: Omit<BeatCalendar, 'visitDays'>
  staff: { owner: number; biller: number; godown: number; delivery: number }
}

export type DemoOutlet = {
  id: number
  code: string
  name: string
  class: string
  visitDays: string[]
  distributor: DemoDistributor
  owner: number
  staff: number | null
}

export type DemoTrade = { products: DemoProduct[]; outlets: DemoOutlet[]; distributors: DemoDistributor[] }

const readProducts = statement<DemoProduct>(
  'demo-products',
  `select p.id, p.sku, p.name, p.category, p.inner_size as "innerSize", p.inner_name as "innerName",
     p.case_size as "caseSize", p.order_multiple as "orderMultiple", p.launched_on as "launchedOn",
     q.mrp, q.ptr, t.rate
   from product p
   join lateral (select mrp, ptr from product_price where product_id = p.id order by valid_from limit 1) q on true
   join lateral (select rate from product_tax where product_id = p.id order by valid_from limit 1) t on true
   order by p.sku`,
)

const readDistributors = statement<DemoDistributor>(
  'demo-distributors',
  `select d.id, d.code, d.opens_at as "opensAt", d.closes_at as "closesAt", d.minimum_order as "minimumOrder",
     json_build_object('cutOff', d.cut_off, 'workDays', d.work_days, 'timeZone', d.time_zone, 'holidays',
       (select coalesce(json_agg(h.day), '[]') from holiday h where h.distributor_id = d.id)) as calendar,
     (select json_object_agg(m.role, m.person_id) from membership m where m.distributor_id = d.id) as staff
   from distributor d order by d.code`,
)

const readOutlets = statement<Omit<DemoOutlet, 'distributor'> & { distributorId: number }>(
  'demo-outlets',
  `select o.id, o.code, o.name, o.class, o.distributor_id as "distributorId", b.visit_days as "visitDays",
     (select person_id from membership m where m.outlet_id = o.id and m.role = 'owner') as owner,
     (select person_id from membership m where m.outlet_id = o.id and m.role = 'staff') as staff
   from outlet o join beat b on b.id = o.beat_id order by o.code`,
)

/** Everything the history is made from, people included. */
export async function readTrade(on: Queryable): Promise<DemoTrade> {
  const products = await rows(on, readProducts)
  const distributors = await rows(on, readDistributors)
  const found = await rows(on, readOutlets)
  const outlets = found.flatMap(({ distributorId, ...outlet }) => {
    const distributor = distributors.find(({ id }) => id === distributorId)
    return distributor ? [{ ...outlet, distributor }] : []
  })
  return { products, distributors, outlets }
}

/** Days from `from` to `to`, both included. */
export function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
