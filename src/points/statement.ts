/** A month of a shop's points, entry by entry, as for a statement. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { addDays, instantOf } from '../orders/zone.ts'
import type { EntryKind } from './ledger/types.ts'
import { addMonths } from './rules/tiers.ts'

export type StatementLine = {
  readonly at: Date
  readonly kind: EntryKind
  readonly points: number
  /** Of the order it is about. */
  readonly number: number | null
  readonly name: Readonly<Record<string, string>> | null
}

export type Statement = {
  readonly shop: { readonly code: string; readonly name: string }
  /** Active and pending points before the month's first entry, and after its last. */
  readonly before: number
  readonly after: number
  readonly lines: readonly StatementLine[]
  /** There were more entries than a statement holds. */
  readonly cut: boolean
}

const mostLines = 5_000

const head = statement<{ code: string; name: string; before: number; after: number }>(
  'points-statement-head',
  `select o.code, o.name,
     coalesce((select sum(points) from point_entry where outlet_id = $1 and at < $2), 0)::bigint as before,
     coalesce((select sum(points) from point_entry where outlet_id = $1 and at < $3), 0)::bigint as after
   from outlet o where o.id = $1`,
)
const entries = statement<StatementLine>(
  'points-statement',
  `select at, kind, points, (reason->>'number')::bigint as number, reason->'name' as name
   from point_entry where outlet_id = $1 and at >= $2 and at < $3 order by at, id limit ${mostLines + 1}`,
)

/** `month` is 'YYYY-MM', its days those of `zone`. undefined for a shop there is not. */
export async function pointStatement(
  q: Queryable,
  { outletId, month, zone }: { readonly outletId: number; readonly month: string; readonly zone: string },
): Promise<Statement | undefined> {
  const first = `${month}-01`
  const from = instantOf(first, '00:00', zone)
  const until = instantOf(addMonths(first, 1), '00:00', zone)
  const found = await one(q, head, [outletId, from, until])
  if (!found) return undefined
  const lines = await rows(q, entries, [outletId, from, until])
  const { code, name, before, after } = found
  return {
    shop: { code, name },
    before,
    after,
    lines: lines.slice(0, mostLines),
    cut: lines.length > mostLines,
  }
}

/** The month a day lies in, and the one before. */
export const monthsAround = (day: string): readonly [string, string] => [
  day.slice(0, 7),
  addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7),
]
