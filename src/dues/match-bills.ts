/** Bills of the books and what was owed from the door before they came: the same goods are owed once. Pure. */

/** A row of a list of open bills. Paise; numbers are compared ones: see billKey. */
export type BookBill = {
  readonly row: number
  readonly outletId: number
  readonly number: string
  /** Of the whole bill; null where the list tells only what is open of it. */
  readonly amount: number | null
  readonly open: number
  readonly day: string
}

/** What was entered as owed when an order was handed over, by the order's own reckoning. */
export type DoorBill = {
  readonly entryId: number
  readonly outletId: number
  readonly number: string
  /** The numbers it may have in the books: its order's, and those of the bills its order went out with. */
  readonly names: readonly string[]
  /** The order went out without bill numbers: they may be any. */
  readonly unnamed: boolean
  readonly amount: number
  readonly day: string
}

/** `amount`: of the whole bill, where the list did not tell it. */
export type MatchedBill = { readonly row: number; readonly entryId: number; readonly amount: number }

const dayMs = 86_400_000
const mostDays = 7
/** A bill is rounded otherwise than its order. */
const rounding = 100

/**
 * Which rows stand for what was entered at the door. First by number. Else, for an order without bill numbers, by the
 * amount to a rupee within a week, where only one row and one delivery of the shop fit each other. A row that says the
 * same as the entry, number and amount, needs nothing and is not among them.
 */
export function matchBills(books: readonly BookBill[], door: readonly DoorBill[]): MatchedBill[] {
  const rowsOf = new Map<DoorBill, BookBill[]>()
  for (const entry of door) {
    const named = books.filter((row) => row.outletId === entry.outletId && entry.names.includes(row.number))
    if (named.length > 0) rowsOf.set(entry, named)
  }
  const taken = new Set([...rowsOf.values()].flat())
  const free = books.filter((row) => !taken.has(row))
  const unnamed = door.filter((entry) => entry.unnamed && !rowsOf.has(entry))
  for (const entry of unnamed) {
    const [row, ...more] = free.filter((each) => fits(each, entry))
    if (row && more.length === 0 && unnamed.filter((each) => fits(row, each)).length === 1)
      rowsOf.set(entry, [row])
  }
  return [...rowsOf].flatMap(([entry, rows]) => replaced(entry, rows))
}

const wholeOf = ({ amount, open }: BookBill): number => amount ?? open

const fits = (row: BookBill, { outletId, amount, day }: DoorBill): boolean =>
  row.outletId === outletId &&
  Math.abs(wholeOf(row) - amount) <= rounding &&
  Math.abs(Date.parse(row.day) - Date.parse(day)) <= mostDays * dayMs

// A list of what is open leaves out what was paid: the rest of the delivery is a paid part of its first bill.
function replaced({ entryId, number, amount }: DoorBill, rows: readonly BookBill[]): MatchedBill[] {
  const rest = Math.max(0, amount - rows.reduce((sum, row) => sum + wholeOf(row), 0))
  const first = rows.find((row) => row.amount === null)
  const matched = rows.map((row) => ({
    row: row.row,
    entryId,
    amount: wholeOf(row) + (row === first ? rest : 0),
  }))
  const same = rows.length === 1 && rows[0]?.number === number && matched[0]?.amount === amount
  return same ? [] : matched
}
