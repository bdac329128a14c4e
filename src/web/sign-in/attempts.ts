/** Counts tries per address within a span of time, in this process. */
export type Attempts = {
  /** Notes a try; false when there were too many. */
  allow(address: string, now: Date): boolean
}

const mostAddresses = 10_000

export function countAttempts(most: number, perMs: number): Attempts {
  const tries = new Map<string, { since: number; count: number }>()
  return {
    allow(address, now) {
      const at = now.getTime()
      const known = tries.get(address)
      const current = known && at - known.since < perMs ? known : { since: at, count: 0 }
      current.count++
      // Taken out and put back, so that the oldest come first and can be forgotten.
      tries.delete(address)
      tries.set(address, current)
      for (const oldest of tries.keys()) if (tries.size > mostAddresses) tries.delete(oldest)
      return current.count <= most
    },
  }
}
