/** Whether a shop was a distributor's for a category on a day. Pure. */

/** Beside what the shop's own row says now: who served it before, and who serves it some category. */
export type Assignment = {
  readonly category: string | null
  readonly distributorId: number
  readonly from: string | null
  readonly until: string | null
}

const covers = ({ from, until }: Assignment, day: string) =>
  (from === null || from <= day) && (until === null || day <= until)

/** On the day a shop moves, both its distributors serve it. */
export function serves(
  distributorId: number,
  category: string,
  day: string,
  { current, assignments }: { current: number | null; assignments: readonly Assignment[] },
): boolean {
  const own = assignments.filter((each) => each.category === category && covers(each, day))
  if (own.length > 0) return own.some((each) => each.distributorId === distributorId)
  const whole = assignments.filter((each) => each.category === null)
  if (whole.some((each) => each.distributorId === distributorId && covers(each, day))) return true
  const since = whole
    .flatMap(({ until }) => until ?? [])
    .toSorted()
    .at(-1)
  return distributorId === current && (since === undefined || since <= day)
}
