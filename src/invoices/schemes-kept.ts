/** Schemes that orders promised and bills do not show, by distributor: for the brand alone. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export type SchemesKept = {
  readonly distributor: { readonly code: string; readonly name: string }
  /** Bills of the month with a promised discount or free line, and those of them that keep one back. */
  readonly bills: number
  readonly kept: number
  /** Paise of discounts and pieces of free goods that are missing. */
  readonly missing: number
  readonly freePieces: number
}

/** One promise that a bill does not show; of free goods pieces, else paise. */
export type KeptLine = {
  readonly distributor: { readonly code: string; readonly name: string }
  readonly bill: { readonly id: number; readonly number: string | null; readonly day: string | null }
  readonly outlet: { readonly code: string; readonly name: string }
  readonly product: string | null
  readonly free: boolean
  readonly promised: number
  readonly given: number
}

const alerts = `from bill_alert a join shop_bill b on b.id = a.bill_id join distributor d on d.id = a.distributor_id
   where a.kind = 'scheme-not-passed' and b.day >= $1::date and b.day < $1::date + interval '1 month'`
const number = (name: string) => `coalesce((a.detail->>'${name}')::bigint, 0)`
const isFree = `coalesce((a.detail->>'free')::boolean, false)`

const byDistributor = statement<SchemesKept>(
  'schemes-kept',
  `with k as (
     select d.id, count(distinct b.id)::int as kept,
       coalesce(sum(greatest(0, ${number('promised')} - ${number('given')})) filter (where not ${isFree}), 0)::bigint as missing,
       coalesce(sum(greatest(0, ${number('promised')} - ${number('given')})) filter (where ${isFree}), 0)::int as free
     ${alerts} group by 1)
   select json_build_object('code', d.code, 'name', d.name) as distributor, k.kept, k.missing, k.free as "freePieces",
     greatest(k.kept, (select count(*)::int from shop_bill b where b.seller_key = 'd:' || d.id and b.verdict = 'accepted'
       and b.day >= $1::date and b.day < $1::date + interval '1 month'
       and exists (select from jsonb_array_elements(b.decision->'checks') c
         where c->>'name' = 'scheme' and c->>'result' in ('passed', 'failed')))) as bills
   from k join distributor d on d.id = k.id order by k.missing desc, d.name limit 1000`,
)
const lines = statement<KeptLine>(
  'schemes-kept-lines',
  `select json_build_object('code', d.code, 'name', d.name) as distributor,
     json_build_object('id', b.id, 'number', b.number, 'day', b.day) as bill,
     (select json_build_object('code', o.code, 'name', o.name) from outlet o where o.id = b.outlet_id) as outlet,
     (select p.name from product p where p.id = a.product_id) as product,
     ${isFree} as free, ${number('promised')} as promised, ${number('given')} as given
   ${alerts} order by d.name, b.day, b.id, a.id limit 20000`,
)

/** `month` is 'YYYY-MM'; the one who kept back most comes first. */
export const schemesKept = (q: Queryable, month: string): Promise<SchemesKept[]> =>
  rows(q, byDistributor, [`${month}-01`])

export const keptLines = (q: Queryable, month: string): Promise<KeptLine[]> => rows(q, lines, [`${month}-01`])
