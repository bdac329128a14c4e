/** How old the money is that shops owe, by shop and by beat. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { ageOf, allDues, type Dues } from './open-bills.ts'

/** The last day of each bucket: 0–7, 8–15, 16–30, 31–60 and beyond. */
export const bucketEnds = [7, 15, 30, 60] as const
/** Paise by age, youngest first; five numbers that add up to what is due. */
export type Buckets = readonly [number, number, number, number, number]

export function bucketsOf({ bills }: Pick<Dues, 'bills'>, today: string): Buckets {
  const sums: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const { day, open } of bills) {
    const age = ageOf(day, today)
    const at = bucketEnds.findIndex((end) => age <= end)
    sums[(at < 0 ? 4 : at) as 0 | 1 | 2 | 3 | 4] += open
  }
  return sums
}

type Shop = { id: number; code: string; name: string; beatId: number | null; beat: string | null }
const shops = statement<Shop>(
  'dues-shops',
  `select o.id, o.code, o.name, b.id as "beatId", b.name as beat from dues_account a
   join outlet o on o.id = a.outlet_id left join beat b on b.id = o.beat_id
   where a.distributor_id = $1 and a.balance > 0`,
)

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

/** Every shop that owes the distributor something, the most first, and the sums of its beats. */
export async function ageingOf(q: Queryable, distributorId: number, today: string): Promise<Ageing> {
  const dues = await allDues(q, distributorId)
  const found = (await rows(q, shops, [distributorId])).flatMap((shop): ShopAgeing[] => {
    const mine = dues.get(shop.id)
    if (!mine || mine.due === 0) return []
    const { due, since, bills, limits } = mine
    return [{ ...shop, due, since, bills: bills.length, limits, buckets: bucketsOf(mine, today) }]
  })
  const ranked = found.toSorted((a, b) => b.due - a.due || a.id - b.id)
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
