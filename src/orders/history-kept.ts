/** Histories of the shops that wrote lately, in memory: a shop's ten messages read its orders of late once. */
import type { Tx } from '../db/tx.ts'
import { type History, type HistoryRow, historyFrom } from './suggest.ts'

type Kept = { readonly version: string; readonly lately: History['lately'] }

const mostShops = 2_000
const kept = new Map<string, Kept>()

// Other databases of the process number their shops alike.
const nameOf = ({ client }: Tx, outletId: number) => `${client.host} ${client.database} ${outletId}`

/** The version of the history that is in memory; null where there is none. */
export const knownVersion = (tx: Tx, outletId: number): string | null =>
  kept.get(nameOf(tx, outletId))?.version ?? null

/** The history of a row that was read with `knownVersion`: its orders are missing where they are known. */
export function keptHistory(tx: Tx, row: HistoryRow & { outletId: number; version: string | null }): History {
  const name = nameOf(tx, row.outletId)
  const known = kept.get(name)
  const fresh = historyFrom(row)
  if (row.version === null) return fresh
  const lately = known && known.version === row.version ? known.lately : fresh.lately
  kept.delete(name)
  kept.set(name, { version: row.version, lately })
  const [oldest] = kept.keys()
  if (kept.size > mostShops && oldest !== undefined) kept.delete(oldest)
  return { ...fresh, lately }
}
