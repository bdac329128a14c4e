/** What an outlet orders under: its distributor's calendar, minimum and stock, in one round trip. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { spansAround, type Use, usesColumn } from '../schemes/caps.ts'
import { listKey } from '../schemes/live.ts'
import type { ShopFacts } from '../schemes/shop.ts'
import { type BeatCalendar, delivery } from './calendar.ts'
import type { OrderView } from './types.ts'
import { dayIn } from './zone.ts'

export type Terms = {
  readonly outlet: OrderView['outlet']
  readonly outletStatus: string
  readonly distributor: OrderView['distributor'] | null
  /** Paise; 0 where there is none. */
  readonly minimumOrder: number
  readonly beat: OrderView['beat']
  readonly calendar: BeatCalendar | null
  /** GST of another state: true only where both GST numbers are known and begin differently. */
  readonly interState: boolean
  /** Of the products asked for; a product without a row here has never been counted. */
  readonly stock: readonly {
    readonly productId: number
    readonly available: number | null
    /** Of the distributor's last count, as the database writes an instant. */
    readonly countedAt: string
  }[]
  /** The newest order still on its way that somebody else placed for the shop since the instant asked about. */
  readonly other: OtherOrder | null
  /** Names the list of schemes that holds now: see schemes/live.ts. */
  readonly schemes: string
  readonly facts: ShopFacts
  /** Paise the shop may still owe its distributor; null where no amount limits it. */
  readonly creditLeft: number | null
  /** What was taken of capped schemes. */
  readonly uses: readonly Use[]
}

export type OtherOrder = {
  readonly id: number
  readonly number: number
  readonly total: number
  readonly placedAt: Date
  /** Null where no person of the product placed it. */
  readonly by: string | null
}

/** What else to read: stock of these products; another's order placed since then by anyone but `notBy`. */
export type TermsWanted = {
  readonly productIds?: readonly number[]
  readonly other?: { readonly since: Date; readonly notBy: number }
}

type TermsRow = Omit<Terms, 'interState' | 'stock' | 'other' | 'uses'> & {
  uses: Use[] | null
  gstins: readonly (string | null)[]
  stock: Terms['stock'] | null
  other: (Omit<OtherOrder, 'placedAt'> & { placedAt: string }) | null
}

type Asked = { readonly outletId: number } & TermsWanted

// Products come as text, one list a shop: arrays of arrays would have to be of one length. Holidays from yesterday on:
// the working day before tomorrow may be today.
const readTerms = statement<TermsRow & { n: number }>(
  'order-terms',
  `select asked.n::int - 1 as n,
    json_build_object('id', t.id, 'code', t.code, 'name', t.name, 'language', t.language) as outlet,
    t.status as "outletStatus", coalesce(d.minimum_order, 0) as "minimumOrder",
    case when d.id is not null then json_build_object('id', d.id, 'code', d.code, 'name', d.name,
      'timeZone', d.time_zone, 'shortLines', d.short_lines, 'credit', d.credit) end as distributor,
    case when b.id is not null then json_build_object('id', b.id, 'code', b.code, 'name', b.name) end as beat,
    case when b.id is not null and d.id is not null then json_build_object('visitDays', b.visit_days,
      'cutOff', d.cut_off, 'workDays', d.work_days, 'timeZone', d.time_zone, 'holidays',
      (select coalesce(json_agg(h.day), '[]') from holiday h
        where h.distributor_id = d.id and h.day >= $5::date - 8)) end as calendar,
    array[t.gstin, d.gstin] as gstins,
    (select json_agg(json_build_object('productId', s.product_id, 'available',
        case when s.counted_at > 'epoch' then greatest(0, s.physical - s.reserved) end, 'countedAt', s.counted_at))
      from stock s where s.distributor_id = d.id
        and s.product_id = any(string_to_array(asked.products, ' ')::bigint[])) as stock,
    (select json_build_object('id', o.id, 'number', o.number, 'total', o.total, 'placedAt', o.placed_at, 'by', w.name)
      from trade_order o left join person w on w.id = o.placed_by
      where o.outlet_id = t.id and o.placed_at > asked.since and o.placed_by is distinct from asked.not_by
        and o.status in ('placed', 'changed', 'confirmed', 'dispatched', 'delivered')
      order by o.placed_at desc nulls last limit 1) as other,
    (select a.limit_amount - a.balance from dues_account a
      where a.distributor_id = d.id and a.outlet_id = t.id) as "creditLeft",
    ${listKey} as schemes, ${usesColumn('t.id', '$6::text[]')} as uses,
    json_build_object('outlet', t.code, 'class', t.class, 'beat', b.code, 'distributor', d.code,
      'tier', (select a.tier from point_account a where a.outlet_id = t.id),
      'regions', (with recursive up as (
          select r.code, r.parent, 0 as level from region r where r.code = b.area
          union all select r.code, r.parent, up.level + 1 from region r join up on r.code = up.parent where up.level < 8)
        select coalesce(json_agg(up.code), '[]') from up),
      'segments', (select coalesce(json_agg(g.segment), '[]') from outlet_segment g where g.outlet_id = t.id),
      'firstOrder', not exists (select from trade_order f
        where f.outlet_id = t.id and f.status not in ('refused', 'cancelled'))) as facts
   from unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::bigint[]) with ordinality
     as asked(outlet_id, products, since, not_by, n)
   join outlet t on t.id = asked.outlet_id
   left join distributor d on d.id = t.distributor_id left join beat b on b.id = t.beat_id`,
)

/** One round trip for any number of shops; in the order asked, undefined for an outlet nobody knows. */
export async function termsOfShops(
  q: Queryable,
  asked: readonly Asked[],
  now: Date,
): Promise<(Terms | undefined)[]> {
  const found = await rows(q, readTerms, [
    asked.map(({ outletId }) => outletId),
    asked.map(({ productIds = [] }) => productIds.join(' ')),
    asked.map(({ other }) => other?.since ?? 'infinity'),
    asked.map(({ other }) => other?.notBy ?? null),
    dayIn(now, 'UTC'),
    spansAround(now),
  ])
  const terms = new Map(found.map(({ n, ...row }) => [n, termsFrom(row)]))
  return asked.map((_, n) => terms.get(n))
}

export async function termsOf(
  q: Queryable,
  outletId: number,
  now: Date,
  wanted: TermsWanted = {},
): Promise<Terms | undefined> {
  const [terms] = await termsOfShops(q, [{ outletId, ...wanted }], now)
  return terms
}

function termsFrom({ gstins, stock, other, uses, ...rest }: TermsRow): Terms {
  const placed = other && { ...other, placedAt: new Date(other.placedAt) }
  return { ...rest, stock: stock ?? [], uses: uses ?? [], other: placed, interState: differs(gstins) }
}

function differs([shop, seller]: readonly (string | null | undefined)[]): boolean {
  return Boolean(shop && seller && shop.slice(0, 2) !== seller.slice(0, 2))
}

/** The next delivery under these terms; undefined where no beat or no delivery day is known. */
export const deliveryUnder = ({ calendar }: Terms, now: Date) =>
  calendar ? delivery(calendar, now) : undefined
