/** Taps that want an answer. */
const remembered = 10_000

export function createTaps() {
  const open = new Set<string>()
  const answered = new Set<string>()
  let count = 0
  let wake = Promise.withResolvers<void>()
  return {
    add(): string {
      const id = String(4_382_000_000_000_000_000n + BigInt(++count))
      open.add(id)
      if (open.size > remembered) open.delete(open.values().next().value ?? '')
      return id
    },
    answer(id: string): boolean {
      if (!open.delete(id)) return false
      answered.add(id)
      if (answered.size > remembered) answered.delete(answered.values().next().value ?? '')
      wake.resolve()
      wake = Promise.withResolvers<void>()
      return true
    },
    /** The button no longer spins. */
    async stopsSpinning(id: string): Promise<void> {
      while (!answered.has(id)) await wake.promise
    },
  }
}
export type Taps = ReturnType<typeof createTaps>
