/** Past orders as schemes see them, page by page: whatever a brand has of them, memory stays flat. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import type { PaidLine } from '../effect.ts'
import type { ShopFacts } from '../shop.ts'

export type PastOrder = {
  readonly id: number
  readonly placedAt: Date
  /** It came, so it counts towards rules that add up over time; less what went back. */
  readonly received: boolean
  readonly shop: ShopFacts & { readonly id: number; readonly name: string }
  readonly lines: readonly PaidLine[]
}

type Row = Omit<PastOrder, 'shop' | 'lines'> & {
  readonly shop: Omit<PastOrder['shop'], 'regions' | 'tier'> & { readonly area: string | null }
  readonly lines: readonly PaidLine[] | null
}

const distributors = statement<{ id: number }>(
  'dry-run-distributors',
  `select id from distributor where $1::text[] is null or code = any($1) order by id`,
)

const regions = statement<{ code: string; parent: string | null }>(
  'dry-run-regions',
  'select code, parent from region',
)

// What stands of a line at the order's status, as in orders/standing.ts, returns taken off.
const standing = `case when o.status in ('changed') then coalesce(l.offered, l.ordered)
  when o.status = 'confirmed' then l.confirmed
  when o.status in ('dispatched', 'delivered') then l.dispatched
  when o.status = 'received' then l.received - l.returned else l.ordered end`

const page = statement<Row>(
  'dry-run-orders',
  `select o.id, o.placed_at as "placedAt", o.status = 'received' as received,
    json_build_object('id', s.id, 'name', s.name, 'outlet', s.code, 'class', s.class, 'beat', b.code,
      'distributor', d.code, 'area', coalesce(s.area, b.area),
      'segments', array(select g.segment from outlet_segment g where g.outlet_id = s.id),
      'firstOrder', not exists (select 1 from trade_order e where e.outlet_id = s.id and e.placed_at < o.placed_at
        and e.status not in ('refused', 'cancelled'))) as shop,
    (select json_agg(json_build_object('sku', p.sku, 'pieces', x.pieces, 'ptr', l.ptr, 'rate', l.rate) order by l.line)
      from order_line l join product p on p.id = l.product_id cross join lateral (select ${standing} as pieces) x
      where l.order_id = o.id and l.free_by is null and x.pieces > 0) as lines
   from trade_order o join outlet s on s.id = o.outlet_id left join beat b on b.id = s.beat_id
   join distributor d on d.id = o.distributor_id
   where o.distributor_id = $1 and (o.placed_at, o.id) > ($2, $3) and o.placed_at < $4
     and o.status not in ('refused', 'cancelled', 'returned')
   order by o.placed_at, o.id limit $5`,
)

const pageSize = 500

/** Orders of these distributors (all where undefined) placed from `since` until `until`, each distributor's oldest first. */
export async function* pastOrders(
  q: Queryable,
  span: { readonly since: Date; readonly until: Date; readonly distributors: readonly string[] | undefined },
): AsyncGenerator<PastOrder> {
  const around = regionsAround(await rows(q, regions))
  for (const { id } of await rows(q, distributors, [span.distributors ?? null])) {
    let after: readonly [Date, number] = [new Date(span.since.getTime() - 1), 0]
    for (;;) {
      const found = await rows(q, page, [id, ...after, span.until, pageSize])
      for (const row of found) yield orderOf(row, around)
      const last = found.at(-1)
      if (!last || found.length < pageSize) break
      after = [last.placedAt, last.id]
    }
  }
}

// The tier a shop had then is not known: documents for tiers are tried on the other conditions alone.
function orderOf({ shop: { area, ...shop }, lines, ...order }: Row, around: Around): PastOrder {
  return { ...order, shop: { ...shop, regions: around(area), tier: null }, lines: lines ?? [] }
}

type Around = (area: string | null) => string[]

function regionsAround(all: readonly { code: string; parent: string | null }[]): Around {
  const parents = new Map(all.map(({ code, parent }) => [code, parent]))
  return (area) => {
    const found = new Set<string>()
    for (let at = area; at !== null && !found.has(at); at = parents.get(at) ?? null) found.add(at)
    return [...found]
  }
}
