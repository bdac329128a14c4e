/** What is approved of each line of a claim. Pure. */
import { splitByWeight } from '../catalog/money.ts'

type Line = { readonly key: string; readonly amount: number; readonly held: string | null }

/** Paise that can be approved: all that is not held. */
export const approvable = (lines: readonly Line[]): number =>
  lines.reduce((sum, { amount, held }) => (held === null ? sum + amount : sum), 0)

/**
 * Shares an approved sum, at most what is approvable, over the lines so that they add up to it. Held lines get nothing;
 * what came back is taken off in full; the rest is shared by amount.
 */
export function approvedLines(lines: readonly Line[], total: number): Map<string, number> {
  const free = lines.filter(({ held }) => held === null)
  const given = free.filter(({ amount }) => amount > 0)
  const back = free.reduce((sum, { amount }) => sum + Math.min(amount, 0), 0)
  const parts =
    given.length > 0
      ? splitByWeight(
          total - back,
          given.map(({ amount }) => amount),
        )
      : []
  const approved = new Map(
    lines.map(({ key, amount, held }) => [key, held === null ? Math.min(amount, 0) : 0]),
  )
  for (const [at, { key }] of given.entries()) approved.set(key, parts[at] ?? 0)
  return approved
}
