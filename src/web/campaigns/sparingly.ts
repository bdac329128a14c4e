/** Numbers that pages ask for over and over, however long it takes to count them. */

/** Times the counting itself: so much of a connection's time goes into it at most. */
const restFor = 20
const mostKept = 200

type Kept<T> = { readonly value: Promise<T>; until: number }

/**
 * Counts once for all who ask at the same time, and not again before twenty times as long has gone by as it took: of a campaign
 * to a million shops that is half a minute, of one to a hundred no time that anybody notices. A failure is not kept.
 */
export function sparingly<T>(
  count: (id: number) => Promise<T>,
  clock: () => number = () => performance.now(),
): (id: number) => Promise<T> {
  const kept = new Map<number, Kept<T>>()
  return (id) => {
    const found = kept.get(id)
    if (found && clock() < found.until) return found.value
    const begun = clock()
    const fresh: Kept<T> = { value: count(id), until: Number.POSITIVE_INFINITY }
    if (kept.size >= mostKept) kept.clear()
    kept.set(id, fresh)
    fresh.value.then(
      () => {
        fresh.until = clock() + (clock() - begun) * restFor
      },
      () => kept.delete(id),
    )
    return fresh.value
  }
}
