/** How old the money is that shops owe, by shop and by beat. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Dues } from './open-bills.ts'

/** The last day of each bucket: 0–7, 8–15, 16–30, 31–60 and beyond. */
export const bucketEnds = [7, 15, 30, 60] as const
/** Paise by age, youngest first; five numbers that add up to what is due. */
export type Buckets = readonly [number, number, number, number, number]

type Shop = { id: number; code: string; name: string; beatId: number | null; beat: string | null }

export type ShopAgeing = Shop & {
  due: number
  since: string | null
  bills: number
  limits: Dues['limits']
  buckets: Buckets
}
export type BeatAgeing = {
  beatId: number | null
  beat: string | null
  due: number
  shops: number
  buckets: Buckets
}
export type Ageing = {
  today: string
  due: number
  buckets: Buckets
  shops: ShopAgeing[]
  beats: BeatAgeing[]
}

// Payments go to the oldest bill first, so what is open of a bill is what the balance leaves after all newer bills: from
// the newest bill back until the balance is used up, however long the book is.
const walk = `walk as (
    select a.outlet_id, a.balance as rest, 'infinity'::date as day, ${Number.MAX_SAFE_INTEGER} as id, 0::bigint as open
    from dues_account a where a.distributor_id = $1 and a.balance > 0
    union all
    select w.outlet_id, w.rest - e.amount, e.day, e.id, least(e.amount, w.rest)
    from walk w cross join lateral (
      select e.day, e.id, e.amount from dues_entry e
      where e.distributor_id = $1 and e.outlet_id = w.outlet_id and e.amount > 0 and e.kind <> 'reversal'
        and (e.day, e.id) < (w.day, w.id) and not exists (select from dues_entry r where r.reverses = e.id)
      order by e.day desc, e.id desc limit 1) e
    where w.rest > 0)`

const [week, half, month, two] = bucketEnds
const shops = statement<ShopAgeing>(
  'dues-ageing',
  `with recursive ${walk},
   aged as (select outlet_id, day, greatest(0, $2::date - day) as age, open from walk where open > 0),
   sums as (
     select outlet_id, min(day) as since, count(*)::int as bills,
       json_build_array(coalesce(sum(open) filter (where age <= ${week}), 0),
         coalesce(sum(open) filter (where age > ${week} and age <= ${half}), 0),
         coalesce(sum(open) filter (where age > ${half} and age <= ${month}), 0),
         coalesce(sum(open) filter (where age > ${month} and age <= ${two}), 0),
         coalesce(sum(open) filter (where age > ${two}), 0)) as buckets
     from aged group by outlet_id)
   select o.id, o.code, o.name, b.id as "beatId", b.name as beat, a.balance as due, s.since, s.bills, s.buckets,
     json_build_object('amount', a.limit_amount, 'days', a.limit_days, 'bills', a.limit_bills) as limits
   from sums s join dues_account a on a.distributor_id = $1 and a.outlet_id = s.outlet_id
   join outlet o on o.id = s.outlet_id left join beat b on b.id = o.beat_id order by a.balance desc, o.id`,
)

/** Every shop that owes the distributor something, the most first, and the sums of its beats. One statement. */
export async function ageingOf(q: Queryable, distributorId: number, today: string): Promise<Ageing> {
  const ranked = await rows(q, shops, [distributorId, today])
  const beats = [...Map.groupBy(ranked, ({ beatId }) => beatId).values()].map(beatSum)
  return {
    today,
    due: ranked.reduce((sum, { due }) => sum + due, 0),
    buckets: added(ranked),
    shops: ranked,
    beats: beats.toSorted((a, b) => b.due - a.due),
  }
}

function beatSum(of: ShopAgeing[]): BeatAgeing {
  const due = of.reduce((sum, shop) => sum + shop.due, 0)
  const { beatId = null, beat = null } = of[0] ?? {}
  return { beatId, beat, due, shops: of.length, buckets: added(of) }
}

const added = (all: readonly { buckets: Buckets }[]): Buckets =>
  all.reduce<Buckets>(
    ([a, b, c, d, e], { buckets: [f, g, h, i, j] }) => [a + f, b + g, c + h, d + i, e + j],
    [0, 0, 0, 0, 0],
  )
