import type { FileCheck, Kind, Sql } from './kind.ts'
import type { Collector } from './report.ts'
import { refuse } from './sentences.ts'

type Found = { row: number; total: number } & Record<string, string | number>

/** Rows that name something which does not exist, neither in the database nor, for `alsoIn`, in this very file. */
export function mustExist(
  column: string,
  what: string,
  table: string,
  key = 'code',
  alsoIn?: string,
): FileCheck {
  const here = alsoIn ? `and not exists (select from incoming o where o.${alsoIn} = i.${column})` : ''
  return {
    column,
    text: `select i.row, i.${column} as text from incoming i
           where i.${column} is not null and not exists (select from ${table} t where t.${key} = i.${column}) ${here}`,
    refusal: ({ text = '' }) => refuse('unknown', { what, text }),
  }
}

/** The same for each code of a list. */
export const eachMustExist = (column: string, what: string, table: string): FileCheck => ({
  column,
  text: `select i.row, x.code as text from incoming i cross join unnest(i.${column}) as x(code)
         where not exists (select from ${table} t where t.code = x.code)`,
  refusal: ({ text = '' }) => refuse('unknown', { what, text }),
})

function onlyOnce({ key }: Kind): FileCheck {
  const parts = key.parts.join(', ')
  const shown = key.parts.map((part) => `${part}::text`).join(`, ' ', `)
  return {
    column: key.column,
    text: `select row, what, first from (
             select row, concat(${shown}) as what, min(row) over (partition by ${parts}) as first, ${key.column} as known
             from incoming) k
           where row > first and known is not null`,
    refusal: ({ what = '', first = 0 }) => refuse('twice', { what: `${key.what} “${what}”`, first }),
  }
}

/** Tells the first `limit` rows that a check finds; how many more there are is counted. */
export async function runCheck(sql: Sql, check: FileCheck, limit: number, to: Collector): Promise<void> {
  const found = await sql.rows<Found>(
    `select c.*, (count(*) over ())::int as total from (${check.text}) c order by row limit ${limit}`,
  )
  for (const { row, total: _, ...details } of found) to.add(row, check.column, check.refusal(details))
  to.addUnlisted((found[0]?.total ?? 0) - found.length)
}

/** Everything that can only be said with all rows at hand. */
export async function checkFile(sql: Sql, kind: Kind, limit: number, mistakes: Collector): Promise<void> {
  for (const check of [onlyOnce(kind), ...(kind.checkFile ?? [])]) await runCheck(sql, check, limit, mistakes)
}
