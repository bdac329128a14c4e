/** Counts the calls of each method, and lets a test wait for them. */
export function createCalls() {
  const calls: Record<string, number> = {}
  let more = Promise.withResolvers<void>()
  return {
    calls,
    count(method: string): void {
      calls[method] = (calls[method] ?? 0) + 1
      more.resolve()
      more = Promise.withResolvers()
    },
    /** Resolves when the method was called so often in all. */
    async called(method: string, times = 1): Promise<void> {
      while ((calls[method] ?? 0) < times) await more.promise
    },
  }
}
