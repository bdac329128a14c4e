/** What is owed in points: active and pending, what expires when, and how much usually is never used. */
import { mulDiv } from '../catalog/money.ts'
import { one, type Queryable, rows, statement } from '../db/statement.ts'

export type Liability = {
  readonly active: number
  readonly pending: number
  /** Shops below zero: points they owe. */
  readonly owed: number
  /** Paise that a hundred points stand for. */
  readonly hundredPoints: number
  /** Active points by the month ('YYYY-MM') in which they expire; null: never. */
  readonly expiring: readonly { readonly month: string | null; readonly points: number }[]
  /** Basis points of what was earned and has come to its end that expired unused; null where nothing has ended yet. */
  readonly breakage: number | null
}

const sums = statement<{
  active: number
  pending: number
  owed: number
  hundred: number
  expired: number
  spent: number
}>(
  'liability-sums',
  `select coalesce(sum(greatest(a.active, 0)), 0)::bigint as active, coalesce(sum(a.pending), 0)::bigint as pending,
     coalesce(-sum(least(a.active, 0)), 0)::bigint as owed,
     coalesce((select hundred_points from reward_setting where id = 1), 1000) as hundred,
     (select coalesce(-sum(points), 0)::bigint from point_entry where kind = 'expire') as expired,
     (select coalesce(-sum(points), 0)::bigint from point_entry where kind in ('spend', 'undo')) as spent
   from point_account a`,
)
const byMonth = statement<{ month: string | null; points: number }>(
  'liability-by-month',
  `select to_char(expires_at at time zone $1, 'YYYY-MM') as month, sum(rest)::bigint as points
   from point_lot where rest > 0 and active_at is not null group by 1 order by 1 nulls last`,
)

/** Reads every account: a report for once in a while, not for a chat's turn. */
export async function liabilityOf(q: Queryable, timeZone: string): Promise<Liability> {
  const found = await one(q, sums)
  if (!found) throw new Error('nothing was read about what is owed in points')
  const { active, pending, owed, hundred, expired, spent } = found
  const ended = expired + spent
  return {
    ...{ active, pending, owed, hundredPoints: hundred },
    expiring: await rows(q, byMonth, [timeZone]),
    breakage: ended === 0 ? null : mulDiv(expired, 10_000, ended),
  }
}
