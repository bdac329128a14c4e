/** The messenger's clock, which a test may put forward. */
export function createClock() {
  let ahead = 0
  return {
    now: (): number => Date.now() + ahead,
    seconds: (): string => String(Math.floor((Date.now() + ahead) / 1_000)),
    passes(ms: number): void {
      ahead += ms
    },
  }
}
export type Clock = ReturnType<typeof createClock>
