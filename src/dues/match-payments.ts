/** Money that the books bring and money that was noted in Galla: the same is counted once. Pure. */

/** What the books say was paid of a bill since their last list. Paise. */
export type BookPayment = { readonly bill: string; readonly amount: number }

/** A payment or credit noted in Galla that no list has brought yet. Paise above zero. */
export type NotedPayment = { readonly entryId: number; readonly amount: number; readonly day: string }

export type Matched = {
  readonly matches: readonly { readonly entryId: number; readonly bill: string; readonly amount: number }[]
  /** Of the books only: to be entered. */
  readonly rest: readonly BookPayment[]
  /** Noted, and perhaps within `rest`: only people can tell. */
  readonly unclear: readonly NotedPayment[]
}

type Part = { entryId: number; bill: string; amount: number }

const sum = (all: readonly { amount: number }[]) => all.reduce((total, { amount }) => total + amount, 0)

/**
 * Of one shop. Where the books bring exactly what was noted in all, it is the same money, on whichever bills it went. Else
 * an amount that stands once on either side is the same money; one that stands more often, or was split otherwise, is
 * left to people.
 */
export function matchPayments(books: readonly BookPayment[], noted: readonly NotedPayment[]): Matched {
  if (noted.length > 0 && sum(books) === sum(noted))
    return { matches: spread(books, noted), rest: [], unclear: [] }
  const matches: Part[] = []
  const single = (all: readonly { amount: number }[], amount: number) =>
    all.filter((each) => each.amount === amount).length === 1
  for (const { bill, amount } of books) {
    const same = noted.find((each) => each.amount === amount)
    if (same && single(books, amount) && single(noted, amount))
      matches.push({ entryId: same.entryId, bill, amount })
  }
  const bills = new Set(matches.map(({ bill }) => bill))
  const entries = new Set(matches.map(({ entryId }) => entryId))
  const rest = books.filter(({ bill }) => !bills.has(bill))
  const left = sum(rest)
  const unclear = noted.filter(({ entryId, amount }) => !entries.has(entryId) && amount <= left)
  return { matches, rest, unclear }
}

/** Both sides add up to the same: the earliest noted goes to the first bill, and on. */
function spread(books: readonly BookPayment[], noted: readonly NotedPayment[]): Part[] {
  const parts: Part[] = []
  const queue = noted.map(({ entryId, amount }) => ({ entryId, left: amount }))
  for (const { bill, amount } of books) {
    let open = amount
    while (open > 0 && queue[0]) {
      const part = Math.min(open, queue[0].left)
      parts.push({ entryId: queue[0].entryId, bill, amount: part })
      open -= part
      queue[0].left -= part
      if (queue[0].left === 0) queue.shift()
    }
  }
  return parts
}
