/** Published schemes with what each has given so far, for whoever runs them. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { SchemeDocument } from './document.ts'

export type SchemeResult = {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly status: 'live' | 'ended'
  readonly document: SchemeDocument
  /** Orders that got something, and paise without GST: discounts, and free goods at the retailer's price. */
  readonly orders: number
  readonly given: number
  /** There are more orders than were counted: both numbers are at least that. */
  readonly more: boolean
  /** Paise of its whole budget that are left; null where it has none. */
  readonly budgetLeft: number | null
}

type Row = Omit<SchemeResult, 'document' | 'more' | 'budgetLeft'> & { body: unknown; used: number | null }

// What is counted is bounded, so that a look at the list never costs more than this.
const mostCounted = 100_000

const read = statement<Row>(
  'scheme-results',
  `select s.id, s.code, s.version, s.standing as status, v.body, g.orders, g.given,
    (select u.paise from scheme_use u where u.scheme_id = s.id and u.outlet_id = 0 and u.span = 'ever') as used
   from (select * from (select *, case when until_at > $5 then status else 'ended' end as standing from scheme) t
     where ($1::text is null or code = $1) and standing = any($2::text[])
     order by standing = 'live' desc, coalesce(ended_at, until_at) desc, id desc offset $3 limit $4) s
   join scheme_version v on v.scheme_id = s.id and v.version = s.version
   cross join lateral (select count(*) as orders, coalesce(sum(e.discount + e.free_value), 0)::bigint as given
     from (select discount, free_value from order_effect where scheme_id = s.id limit ${mostCounted + 1}) e) g
   order by s.standing = 'live' desc, coalesce(s.ended_at, s.until_at) desc, s.id desc`,
)

/** A page of published schemes, live ones first; with `code` that one alone. One whose window is over has ended. */
export async function schemeResults(
  q: Queryable,
  {
    code = null,
    status = ['live', 'ended'],
    from = 0,
    most = 8,
    now,
  }: { code?: string | null; status?: readonly string[]; from?: number; most?: number; now: Date },
): Promise<SchemeResult[]> {
  return (await rows(q, read, [code, status, from, most, now])).map(resultFrom)
}

function resultFrom({ body, used, ...row }: Row): SchemeResult {
  const document = SchemeDocument.parse(body)
  const budget = document.caps.find(({ per, span, of }) => per === 'all' && span === 'ever' && of === 'paise')
  return {
    ...row,
    document,
    ...{ orders: Math.min(row.orders, mostCounted), more: row.orders > mostCounted },
    budgetLeft: budget ? Math.max(0, budget.most - (used ?? 0)) : null,
  }
}
