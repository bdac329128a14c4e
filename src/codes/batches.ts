/** What became of the codes of each batch. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export type Batch = {
  readonly scheme: string
  readonly batch: string
  readonly codes: number
  readonly redeemed: number
  /** Paise. */
  readonly won: number
  readonly paid: number
}

const read = statement<Batch>(
  'pack-code-batches',
  `select s.code as scheme, p.batch, count(*)::int as codes, count(p.redeemed_at)::int as redeemed,
     coalesce(sum(p.amount), 0)::bigint as won, coalesce(sum(p.amount) filter (where p.state = 'paid'), 0)::bigint as paid
   from pack_code p join scheme s on s.id = p.scheme_id group by s.code, p.batch order by min(p.id)`,
)

export const batches = (q: Queryable): Promise<Batch[]> => rows(q, read)
