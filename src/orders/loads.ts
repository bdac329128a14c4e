/** What is to be loaded or brought: the orders of a distributor at one status, by beat and day. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export type LoadOrder = {
  readonly id: number
  readonly number: number
  readonly outlet: string
  readonly total: number
}

/** Orders of one beat for one day; `day` null: today's and everything left over from before. */
export type Load = {
  readonly beat: { readonly id: number; readonly name: string } | null
  readonly day: string | null
  readonly orders: readonly LoadOrder[]
}

type Row = LoadOrder & { readonly beat: Load['beat']; readonly day: string | null }

const loadRows = statement<Row>(
  'orders-loads',
  `select o.id, o.number, t.name as outlet, o.total,
     case when o.deliver_on > $3::date then o.deliver_on end as day,
     case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as beat
   from trade_order o join outlet t on t.id = o.outlet_id left join beat b on b.id = t.beat_id
   where o.distributor_id = $1 and o.status = $2
     and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
   order by day nulls first, b.name nulls first, t.stop nulls last, t.name, o.id limit 500`,
)

/** Soonest first, at most 500 orders. `today` is 'YYYY-MM-DD' in the distributor's time zone. */
export async function loadsOf(
  q: Queryable,
  request: {
    readonly distributorId: number
    readonly status: 'confirmed' | 'dispatched'
    readonly today: string
  },
): Promise<Load[]> {
  const found = await rows(q, loadRows, [request.distributorId, request.status, request.today])
  const groups = Map.groupBy(found, ({ beat, day }) => `${day ?? ''} ${beat?.id ?? ''}`)
  return [...groups.values()].flatMap((orders) => {
    const [first] = orders
    return first ? [{ beat: first.beat, day: first.day, orders: orders.map(plain) }] : []
  })
}

const plain = ({ id, number, outlet, total }: Row): LoadOrder => ({ id, number, outlet, total })
