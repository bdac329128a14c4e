import type { Plan, Sql, Written } from './kind.ts'

export type Target = {
  table: string
  /** Columns of the table that identify a row, with their expressions over `from`. */
  key: Readonly<Record<string, string>>
  /** Column of the table → column of the file that gives it, and its expression over `from` where it is another. */
  set: Readonly<Record<string, { given: string; as?: string }>>
  /** Values for new rows only. */
  onInsert?: Readonly<Record<string, string>>
  from: string
}

/** The statement that adds what is new and changes what differs; it returns what `returning` asks, and `added`. */
export function upsertText(
  { table, key, set, onInsert = {}, from }: Target,
  plan: Plan,
  returning: string,
): string {
  const given = Object.entries(set).filter(([, source]) => plan.has(source.given))
  const columns = given.map(([column]) => column)
  const values = given.map(([, { given: name, as }]) => as ?? `i.${name}`)
  const all = [...Object.keys(key), ...columns, ...Object.keys(onInsert)]
  const expressions = [...Object.values(key), ...values, ...Object.values(onInsert)]
  const now = columns.map((column) => `${table}.${column}`).join(', ')
  const next = columns.map((column) => `excluded.${column}`).join(', ')
  const update = `do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
    where row(${now}) is distinct from row(${next})`
  // xmax is 0 on a row that this statement has made, and the locking transaction on one that it found.
  return `insert into ${table} (${all.join(', ')}) select ${expressions.join(', ')} from ${from} order by i.row
    on conflict (${Object.keys(key).join(', ')}) ${columns.length > 0 ? update : 'do nothing'}
    returning ${returning}, (${table}.xmax = 0) as added`
}

/** Runs an upsert and counts, without bringing the rows here. */
export async function upsert(sql: Sql, target: Target, plan: Plan): Promise<Written> {
  const [counts] = await sql.rows<Written>(
    `with done as (${upsertText(target, plan, '1')})
     select count(*) filter (where added)::int as added, count(*) filter (where not added)::int as changed from done`,
  )
  return counts ?? { added: 0, changed: 0 }
}
