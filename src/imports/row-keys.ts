/**
 * Rows that carry a key of their sender's (column `key`): once taken in, the same row again changes nothing, and another
 * row under its key is refused.
 */

import { text } from './cells/text.ts'
import { type FileCheck, type Kind, optional, type Sql } from './kind.ts'
import { isOfDistributor } from './own.ts'
import { refuse } from './sentences.ts'

const column = optional('key', 'text', text(100))

/** The kind with the column, where its rows belong to a distributor. */
export const withRowKeys = (kind: Kind): Kind =>
  isOfDistributor(kind) ? { ...kind, columns: [...kind.columns, column] } : kind

const known = (kind: Kind) => `incoming i join distributor d on d.code = i.distributor
  join taken_row t on t.distributor_id = d.id and t.kind = '${kind.name}' and t.key = i.key`

/** Hashes the rows as they came, before anything is added to them. */
export async function hashRows(sql: Sql): Promise<void> {
  await sql.rows('alter table incoming add column row_hash bytea')
  await sql.rows(
    `update incoming i set row_hash = sha256(convert_to((to_jsonb(i) - 'row' - 'key' - 'row_hash')::text, 'UTF8'))
     where key is not null`,
  )
}

export const rowKeyChecks = (kind: Kind): FileCheck[] => [
  {
    column: 'key',
    text: `select row, key as text, first from (select row, key, min(row) over (partition by distributor, key) as first
             from incoming) k where row > first and key is not null`,
    refusal: ({ text: key = '', first = 0 }) => refuse('twice', { what: `The row key “${key}”`, first }),
  },
  {
    column: 'key',
    text: `select i.row, i.key as text from ${known(kind)} where t.hash <> i.row_hash`,
    refusal: (found) => refuse('row-key-reused', found),
  },
]

/** Leaves out what was taken in before, and remembers the rest. */
export async function takeRows(sql: Sql, kind: Kind, now: Date): Promise<void> {
  await sql.rows(`delete from incoming x using ${known(kind)} where x.row = i.row and t.hash = i.row_hash`)
  await sql.rows(
    `insert into taken_row (distributor_id, kind, key, hash, at)
     select d.id, $1, i.key, i.row_hash, $2 from incoming i join distributor d on d.code = i.distributor
     where i.key is not null order by 1, 3`,
    [kind.name, now],
  )
}
