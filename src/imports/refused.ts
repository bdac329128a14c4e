/** Deliveries of which nothing was taken in: kept so that the office hears of each mistake, once a day at most. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Delivery } from './delivery.ts'
import type { Report } from './report.ts'

// A program that tries again every minute must not write to a person every minute.
const write = statement<object>(
  'imports-refused',
  `insert into exchange (distributor_id, kind, way, source, name, result, at, hash, told_at)
   select $1, $2, 'in', $3, $4, $5, $6, $7, case when exists (select from exchange x
       where x.distributor_id = $1 and x.at > $6::timestamptz - interval '1 day' and x.kind = $2 and x.hash = $7
         and x.way = 'in') then $6::timestamptz end`,
)

/** The first ten mistakes are kept. It has no key: once mended, the same key brings it in. */
export async function rememberRefusal(
  q: Queryable,
  kind: string,
  { distributorId, source, name, hash }: Delivery,
  report: Report,
  now: Date,
): Promise<void> {
  const mistakes = report.mistakes.slice(0, 10)
  const more = report.more + report.mistakes.length - mistakes.length
  const result = JSON.stringify({ report: { ...report, mistakes, more } })
  await rows(q, write, [distributorId, kind, source, name, result, now, hash])
}
