/** Bills as people see them: those of a shop, and those that wait for a person. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Decision, Verdict } from './decision.ts'

export type BillView = {
  readonly id: number
  readonly outlet: {
    readonly id: number
    readonly code: string
    readonly name: string
    readonly status: string
    readonly distributorId: number | null
  }
  /** null: nobody of this brand. */
  readonly distributor: { readonly id: number; readonly name: string } | null
  readonly sellerName: string | null
  readonly number: string | null
  /** YYYY-MM-DD. */
  readonly day: string | null
  readonly total: number | null
  readonly kind: string
  readonly source: 'photo' | 'billing'
  readonly verdict: Verdict
  readonly decision: Decision
  readonly photoId: number | null
  /** Keys of its pages in the store of pictures; none after their time. */
  readonly pages: readonly string[]
  readonly conversationId: number | null
  readonly createdAt: Date
  /** When it began to wait as it does, or was decided. */
  readonly waitsSince: Date
  readonly dueAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly decidedById: number | null
}

type Row = Omit<BillView, 'pages'> & { file: string | null }

const columns = `b.id, b.seller_name as "sellerName", b.number, to_char(b.day, 'YYYY-MM-DD') as day, b.total, b.kind,
  b.source, b.verdict, b.decision, b.photo_id as "photoId", p.file, p.conversation_id as "conversationId",
  b.created_at as "createdAt", b.changed_at as "waitsSince", b.due_at as "dueAt", b.decided_at as "decidedAt", w.name as "decidedBy",
  b.decided_by as "decidedById",
  json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'status', o.status, 'distributorId', o.distributor_id)
    as outlet,
  case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as distributor
  from shop_bill b join outlet o on o.id = b.outlet_id left join distributor d on d.id = b.distributor_id
  left join bill_photo p on p.id = b.photo_id left join person w on w.id = b.decided_by`

const byId = statement<Row>('bill-by-id', `select ${columns} where b.id = $1`)
const ofOutlet = statement<Row>(
  'bills-of-outlet',
  `select ${columns} where b.outlet_id = $1 order by b.id desc limit $2`,
)
const named = statement<Row>(
  'bill-by-number',
  `select ${columns} where b.outlet_id = $1
     and (upper(b.number) = upper($2) or b.number_key = upper($2)
       or ltrim(regexp_replace(b.number, '^.*[^0-9]', ''), '0') = ltrim($2, '0'))
   order by b.id desc limit 1`,
)
const inReview = `b.verdict = 'review'
     and ($1 or b.distributor_id = any($2::bigint[]) and jsonb_array_length(b.decision->'alerts') = 0)`
const counted = statement<{ count: number }>(
  'bills-in-review-count',
  `select count(*)::int as count from shop_bill b where ${inReview}`,
)
const waiting = statement<Row>(
  'bills-in-review',
  `select ${columns} where ${inReview}
   order by b.changed_at, b.id limit $3`,
)
const decidedBefore = `b.verdict in ('accepted', 'refused') and b.decided_by is not null and b.decided_at < $1
   order by b.decided_at desc, b.id desc limit $2`
const decidedAll = statement<Row>('bills-decided', `select ${columns} where ${decidedBefore}`)
const decidedOf = statement<Row>(
  'bills-decided-of',
  `select ${columns} where b.distributor_id = any($3::bigint[])
     and (jsonb_array_length(b.decision->'alerts') = 0 or b.decided_by = $4) and ${decidedBefore}`,
)
const asking = statement<{ id: number }>(
  'bill-asking',
  `select x.id from (select b.id, b.verdict, b.photo_id from shop_bill b where b.outlet_id = $1 order by b.id desc limit 20) x
   join bill_photo p on p.id = x.photo_id where x.verdict = 'asked' and p.conversation_id = $2 order by x.id desc limit 1`,
)

const viewOf = ({ file, ...row }: Row): BillView => ({ ...row, pages: file ? file.split(' ') : [] })

export async function billById(q: Queryable, id: number): Promise<BillView | undefined> {
  const row = await one(q, byId, [id])
  return row && viewOf(row)
}

/** The latest first. */
export const billsOfOutlet = async (q: Queryable, outletId: number, limit = 10): Promise<BillView[]> =>
  (await rows(q, ofOutlet, [outletId, Math.min(limit, 100)])).map(viewOf)

/** The latest of a shop's bills with this number, as printed or its last digits. */
export async function billByNumber(
  q: Queryable,
  outletId: number,
  number: string,
): Promise<BillView | undefined> {
  const row = await one(q, named, [outletId, number.trim().slice(0, 40)])
  return row && viewOf(row)
}

/** What waits for a person, the longest waiting first: all of it, or the bills of these distributors that raised no alert. */
export const billsInReview = async (
  q: Queryable,
  whose: 'all' | readonly number[],
  limit = 50,
): Promise<BillView[]> =>
  (await rows(q, waiting, [whose === 'all', whose === 'all' ? [] : whose, Math.min(limit, 200)])).map(viewOf)

/** How many that are. */
export const countInReview = async (q: Queryable, whose: 'all' | readonly number[]): Promise<number> =>
  (await one(q, counted, [whose === 'all', whose === 'all' ? [] : whose]))?.count ?? 0

export type Decided = {
  /** Who looks: they see what became of what they decided themselves. */
  readonly by: number
  readonly before: Date | undefined
  readonly limit: number
}

/** What people decided, the latest first: all of it, or of the bills of these distributors those that raised no alert. */
export async function billsDecided(
  q: Queryable,
  whose: 'all' | readonly number[],
  { by, before, limit }: Decided,
): Promise<BillView[]> {
  const until = [before ?? 'infinity', Math.min(limit, 200)]
  const found =
    whose === 'all' ? await rows(q, decidedAll, until) : await rows(q, decidedOf, [...until, whose, by])
  return found.map(viewOf)
}

/** The bill of this shop that asks something in this chat, the latest one. */
export const billAsking = async (
  q: Queryable,
  outletId: number,
  conversationId: number,
): Promise<number | undefined> => (await one(q, asking, [outletId, conversationId]))?.id
