/** Writes that wait until the steps sharing a transaction are through, so that one statement carries them all. */
import type { Tx } from './tx.ts'

type Write = (tx: Tx) => Promise<void>

const waiting = new WeakMap<Tx, Set<Write>>()

/** From now on writes of this transaction may wait. Whoever calls this also calls `writeGathered` before the commit. */
export function gatherWrites(tx: Tx): void {
  if (!waiting.has(tx)) waiting.set(tx, new Set())
}

/**
 * Has `write`, a function that writes all it knows of, run with the others; at once where nobody gathers. However often
 * it is handed in, it runs once.
 */
export async function writeLater(tx: Tx, write: Write): Promise<void> {
  const gathering = waiting.get(tx)
  if (gathering) gathering.add(write)
  else await write(tx)
}

/** Writes what waits. Also for statements that would otherwise not see it. */
export async function writeGathered(tx: Tx): Promise<void> {
  const gathering = waiting.get(tx)
  for (const write of gathering ?? []) {
    gathering?.delete(write)
    await write(tx)
  }
}
