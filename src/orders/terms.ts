/** What an outlet orders under: its distributor's calendar, minimum and stock, in one round trip. */
import { one, type Queryable, statement } from '../db/statement.ts'
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
  readonly stock: readonly { readonly productId: number; readonly available: number | null }[]
}

type TermsRow = Omit<Terms, 'interState' | 'stock'> & {
  gstins: readonly (string | null)[]
  stock: Terms['stock'] | null
}

// Holidays from yesterday on: the working day before tomorrow may be today.
const readTerms = statement<TermsRow>(
  'order-terms',
  `select
    json_build_object('id', t.id, 'code', t.code, 'name', t.name, 'language', t.language) as outlet,
    t.status as "outletStatus", coalesce(d.minimum_order, 0) as "minimumOrder",
    case when d.id is not null then json_build_object('id', d.id, 'code', d.code, 'name', d.name,
      'timeZone', d.time_zone, 'shortLines', d.short_lines) end as distributor,
    case when b.id is not null then json_build_object('id', b.id, 'code', b.code, 'name', b.name) end as beat,
    case when b.id is not null and d.id is not null then json_build_object('visitDays', b.visit_days,
      'cutOff', d.cut_off, 'workDays', d.work_days, 'timeZone', d.time_zone, 'holidays',
      (select coalesce(json_agg(h.day), '[]') from holiday h
        where h.distributor_id = d.id and h.day >= $2::date - 8)) end as calendar,
    array[t.gstin, d.gstin] as gstins,
    (select json_agg(json_build_object('productId', s.product_id, 'available',
        case when s.counted_at > 'epoch' then greatest(0, s.physical - s.reserved) end))
      from stock s where s.distributor_id = d.id and s.product_id = any($3::bigint[])) as stock
   from outlet t left join distributor d on d.id = t.distributor_id left join beat b on b.id = t.beat_id
   where t.id = $1`,
)

export async function termsOf(
  q: Queryable,
  outletId: number,
  now: Date,
  productIds: readonly number[] = [],
): Promise<Terms | undefined> {
  const row = await one(q, readTerms, [outletId, dayIn(now, 'UTC'), productIds])
  if (!row) return undefined
  const { gstins, stock, ...rest } = row
  return { ...rest, stock: stock ?? [], interState: differs(gstins) }
}

function differs([shop, seller]: readonly (string | null | undefined)[]): boolean {
  return Boolean(shop && seller && shop.slice(0, 2) !== seller.slice(0, 2))
}

/** The next delivery under these terms; undefined where no beat or no delivery day is known. */
export const deliveryUnder = ({ calendar }: Terms, now: Date) =>
  calendar ? delivery(calendar, now) : undefined
