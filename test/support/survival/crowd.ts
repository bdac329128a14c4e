/** Many at once, a few at a time. */
export async function crowd<T, R>(
  people: T[],
  together: number,
  act: (person: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const waiting = [...people.entries()]
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await act(next[1])
  }
  await Promise.all(Array.from({ length: together }, one))
  return results
}
