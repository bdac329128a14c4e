/** A statement over all outlets may take longer than a turn's: it runs alone, with limits of its own. */
import type { Tx } from '../db/tx.ts'

const patienceMs = 600_000

/** Runs one statement in a transaction of its own kind of patience; resolves with how many rows it wrote. */
export async function longQuery(tx: Tx, text: string, values: readonly unknown[]): Promise<number> {
  await tx.client.query(`set local statement_timeout = ${patienceMs}`)
  const config = { text, values: [...values], query_timeout: patienceMs }
  return (await tx.client.query(config)).rowCount ?? 0
}
