/** A statement over all outlets may take longer than a turn's: it runs alone, with limits of its own. */
import type { Tx } from '../db/tx.ts'

const patienceMs = 600_000

/** Runs one statement with more patience; the transaction's later ones have it too. */
export async function longQuery<Row>(tx: Tx, text: string, values: readonly unknown[]) {
  await tx.client.query(`set local statement_timeout = ${patienceMs}`)
  const config = { text, values: [...values], query_timeout: patienceMs }
  const { rows, rowCount } = await tx.client.query(config)
  return { rows: rows as Row[], count: rowCount ?? 0 }
}
