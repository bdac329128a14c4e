/** A statement over all outlets may take longer than a turn's: it runs alone, with limits of its own. */
import type { Tx } from '../db/tx.ts'

const patienceMs = 600_000

/**
 * Runs one statement with more patience, and memory to keep a million outlets in one hash: with the usual 4 MB a "not in"
 * of so many would be compared row by row. Planned for its very values: how many they fit decides how it is best read. The
 * transaction's later statements have it too.
 */
export async function longQuery<Row>(tx: Tx, text: string, values: readonly unknown[]) {
  await tx.client.query(
    `set local statement_timeout = ${patienceMs}; set local work_mem = '64MB'; set local jit = off;
     set local plan_cache_mode = force_custom_plan`,
  )
  const config = { text, values: [...values], query_timeout: patienceMs }
  const { rows, rowCount } = await tx.client.query(config)
  return { rows: rows as Row[], count: rowCount ?? 0 }
}
