/** What bills told the brand about its distributors: for the brand alone. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Alert } from './decision.ts'

export type AlertView = {
  readonly id: number
  readonly kind: Alert['kind']
  readonly distributor: { readonly id: number; readonly code: string; readonly name: string }
  readonly outlet: { readonly code: string; readonly name: string } | null
  readonly product: string | null
  /** The bill that shows it. */
  readonly bill: { readonly id: number; readonly number: string | null; readonly day: string | null } | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly at: Date
}

export const alertKinds = [
  'infiltration',
  'undercutting',
  'scheme-not-passed',
] as const satisfies Alert['kind'][]

const columns = `a.id, a.kind, a.detail, a.at, p.name as product,
  json_build_object('id', d.id, 'code', d.code, 'name', d.name) as distributor,
  case when o.id is not null then json_build_object('code', o.code, 'name', o.name) end as outlet,
  case when b.id is not null then json_build_object('id', b.id, 'number', b.number, 'day', b.day) end as bill`
const joins = `join distributor d on d.id = a.distributor_id left join outlet o on o.id = a.outlet_id
  left join product p on p.id = a.product_id left join shop_bill b on b.id = a.bill_id`

const found = statement<AlertView>(
  'bill-alerts-found',
  `select ${columns} from bill_alert a ${joins}
   where ($1::text is null or a.kind = $1) and ($2::text is null or d.code = $2) and ($3::bigint is null or a.id < $3)
   order by a.id desc limit $4`,
)
const take = statement<AlertView>(
  'bill-alerts-take',
  `with a as (
     update bill_alert set told_at = $1 where id in (
       select id from bill_alert where told_at is null order by id limit $2 for update skip locked) returning *)
   select ${columns} from a ${joins} order by a.id`,
)

export type AlertFilter = {
  readonly kind: Alert['kind'] | null
  readonly distributor: string | null
  /** Only those raised before this one. */
  readonly before: number | null
  readonly limit: number
}

/** The latest first. */
export const findAlerts = (
  q: Queryable,
  { kind, distributor, before, limit }: AlertFilter,
): Promise<AlertView[]> => rows(q, found, [kind, distributor, before, Math.min(limit, 200)])

/** Those nobody was told of yet; from now on they are this caller's to tell. */
export const takeUntold = (tx: Tx, now: Date, limit = 500): Promise<AlertView[]> =>
  rows(tx.client, take, [now, limit])
