/** One shop's points in memory while something is decided about them. Pure: what is taken and given is recorded, not written. */

export type Lot = {
  /** The id of its entry; below zero while that is not written. */
  readonly id: number
  readonly points: number
  rest: number
  activeAt: Date | null
  expiresAt: Date | null
  /** Points of it that were reversed, and that expired; how often it expired. */
  reversed: number
  expired: number
  expiries: number
}

/** Points that an entry still has to find a lot for. */
export type Debt = { readonly entryId: number; owed: number }

export type Account = {
  readonly outletId: number
  active: number
  pending: number
  /** As it was found: what is written is what came or went since. */
  readonly was: { readonly active: number; readonly pending: number }
  readonly lots: Map<number, Lot>
  readonly debts: Debt[]
}

export type Allocation = { readonly entryId: number; readonly lotId: number; readonly points: number }

/** What was decided and is still to be written. */
export type Moves = { readonly allocations: Allocation[]; readonly touched: Set<Lot> }

const time = (at: Date | null) => at?.getTime() ?? Number.POSITIVE_INFINITY
// Lots that are not written yet are the newest.
const age = (id: number) => (id > 0 ? id : Number.MAX_SAFE_INTEGER / 2 - id)

export const isDue = (lot: Lot, now: Date): boolean =>
  lot.activeAt !== null && lot.expiresAt !== null && lot.expiresAt <= now

/** Lots to spend from, soonest-expiring first, then oldest first. */
export const openLots = (account: Account): Lot[] =>
  [...account.lots.values()]
    .filter((lot) => lot.activeAt !== null && lot.rest > 0)
    .sort((a, b) =>
      time(a.expiresAt) === time(b.expiresAt) ? age(a.id) - age(b.id) : time(a.expiresAt) - time(b.expiresAt),
    )

/** Moves points between an entry and a lot: below zero takes, above zero gives back. */
export function move(account: Account, moves: Moves, entryId: number, lot: Lot, points: number): void {
  if (points === 0) return
  lot.rest += points
  if (lot.rest < 0 || lot.rest > lot.points) throw new RangeError(`lot ${lot.id} cannot move by ${points}`)
  if (lot.activeAt === null) account.pending += points
  else account.active += points
  moves.allocations.push({ entryId, lotId: lot.id, points })
  moves.touched.add(lot)
}

/** Takes up to `wanted` points for an entry from these lots in turn; answers with what was not found. */
export function take(
  account: Account,
  moves: Moves,
  entryId: number,
  lots: readonly Lot[],
  wanted: number,
): number {
  let missing = wanted
  for (const lot of lots) {
    if (missing === 0) break
    const part = Math.min(lot.rest, missing)
    move(account, moves, entryId, lot, -part)
    missing -= part
  }
  return missing
}

/** What no lot could give is owed: the balance goes below zero. */
export function owe(account: Account, entryId: number, points: number): void {
  if (points === 0) return
  account.active -= points
  account.debts.push({ entryId, owed: points })
}

/** Debts are paid from whatever is there, oldest debt and soonest-expiring lot first. */
export function settle(account: Account, moves: Moves): void {
  for (const debt of account.debts) {
    if (debt.owed === 0) continue
    const left = take(account, moves, debt.entryId, openLots(account), debt.owed)
    // What `take` booked off the balance had been booked off when the debt arose.
    account.active += debt.owed - left
    debt.owed = left
    if (left > 0) return
  }
}
