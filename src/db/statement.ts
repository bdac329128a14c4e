import type pg from 'pg'

/** SQL that the server prepares once per connection, under its name. `Row` is the shape it returns. */
export type Statement<Row> = { name: string; text: string; row?: Row }

/** Anything that runs a query: a pool, a client, `tx.client`. */
export type Queryable = { query(config: pg.QueryConfig): Promise<{ rows: unknown[] }> }

// Postgres cuts identifiers at 63 bytes, so longer names could collide unseen.
const longestName = 63
const known = new Set<string>()

/** Declares a statement, once, at module level. Throws when the name is taken: two texts would share one plan. */
export function statement<Row>(name: string, text: string): Statement<Row> {
  if (known.has(name)) throw new Error(`a statement named ${name} exists already`)
  if (name === '' || Buffer.byteLength(name) > longestName) throw new Error(`bad statement name: ${name}`)
  known.add(name)
  return { name, text }
}

export async function rows<Row>(on: Queryable, { name, text }: Statement<Row>, values: unknown[] = []) {
  const result = await on.query({ name, text, values })
  return result.rows as Row[]
}

/** The first row, or undefined when there is none. */
export async function one<Row>(on: Queryable, wanted: Statement<Row>, values: unknown[] = []) {
  const [first] = await rows(on, wanted, values)
  return first
}
