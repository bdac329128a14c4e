/** Which bills are still open: what was paid or credited goes to the oldest bill first. */
import type { Entry } from './types.ts'

export type OpenBill = {
  readonly entryId: number
  readonly kind: 'opening' | 'bill'
  readonly number: string | null
  readonly day: string
  readonly dueOn: string | null
  readonly amount: number
  /** Paise of it that are not paid; above zero. */
  readonly open: number
}

type Counted = Pick<Entry, 'id' | 'kind' | 'amount' | 'number' | 'day' | 'dueOn' | 'reverses'>

/**
 * The open bills, oldest first, and what was paid beyond them: Σ open − ahead = Σ entries. An entry that was taken back
 * counts as if it had never been.
 */
export function allocate(entries: readonly Counted[]): { bills: OpenBill[]; ahead: number } {
  const undone = new Set(entries.flatMap(({ reverses }) => (reverses === null ? [] : [reverses])))
  const standing = entries.filter(({ id, kind }) => kind !== 'reversal' && !undone.has(id))
  let rest = standing.reduce((sum, { amount }) => sum + Math.max(-amount, 0), 0)
  const owed = standing.filter(({ amount }) => amount > 0).toSorted(byAge)
  const bills: OpenBill[] = []
  for (const { id, kind, amount, number, day, dueOn } of owed) {
    const paid = Math.min(rest, amount)
    rest -= paid
    if (paid < amount) {
      const named = kind === 'opening' ? kind : 'bill'
      bills.push({ entryId: id, kind: named, number, day, dueOn, amount, open: amount - paid })
    }
  }
  return { bills, ahead: rest }
}

const byAge = (a: Counted, b: Counted): number => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1)
