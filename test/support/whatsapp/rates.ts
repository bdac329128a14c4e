/** How fast a number may send, in all and to one person. */
import type { Clock } from './clock.ts'
import { broken } from './refusal.ts'
import type { Settings } from './world.ts'

/**
 * In all: so many in any second. To one person: a burst that is borrowed from the future, paid back one message every
 * few seconds.
 */
export function createRates(settings: Settings, clock: Clock) {
  const newest: number[] = []
  const pairs = new Map<string, { left: number; at: number }>()
  /** `peak`: most in any second; the times in milliseconds. */
  const counts = { taken: 0, tooFast: 0, pairTooFast: 0, peak: 0, firstAt: 0, lastAt: 0 }
  let oldest = 0
  return {
    counts,
    /** Throws where this message is one too many. */
    take(person: string): void {
      const now = clock.now()
      while (oldest < newest.length && (newest[oldest] ?? 0) <= now - 1_000) oldest++
      if (newest.length - oldest >= settings.perSecond) {
        counts.tooFast++
        throw broken(130429, `Cloud API message throughput of ${settings.perSecond}/s has been reached.`)
      }
      const pair = pairs.get(person) ?? { left: settings.pairBurst, at: now }
      pair.left = Math.min(settings.pairBurst, pair.left + (now - pair.at) / settings.pairEveryMs)
      pair.at = now
      if (settings.pairBurst > 0 && pair.left < 1) {
        counts.pairTooFast++
        throw broken(131056, 'Too many messages to the same phone number in a short period of time.')
      }
      pair.left--
      pairs.set(person, pair)
      newest.push(now)
      counts.taken++
      counts.peak = Math.max(counts.peak, newest.length - oldest)
      counts.firstAt ||= now
      counts.lastAt = now
      if (oldest > 10_000) newest.splice(0, oldest)
      if (newest.length < oldest) oldest = 0
    },
  }
}
export type Rates = ReturnType<typeof createRates>
