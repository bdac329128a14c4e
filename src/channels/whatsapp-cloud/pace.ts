/** How fast one person may be written to: a message every six seconds, some of them at once. */
import { BoundedMap } from '../bounded-map.ts'
import { pairPauseMs } from './errors.ts'

/** Meta lends 45 from the future. Who taps through an order fast gets as many answers at once; some are left unused. */
const burst = 30
const everyMs = 6_000
/** Chats remembered: those written to last. */
const chats = 50_000

export type PairPace = {
  /** 0 = go, and counted; else the milliseconds to wait. */
  take(chat: string): number
  /** Meta refused this person's messages for haste; the milliseconds to wait. */
  refused(chat: string): number
}

type Bucket = { left: number; at: number; refusals: number; until: number }

/** In memory of the one process that sends for the number; Meta refuses what a change of processes lets through. */
export function createPairPace(now: () => number): PairPace {
  const buckets = new BoundedMap<string, Bucket>(chats)
  const bucketOf = (chat: string): Bucket => {
    const known = buckets.get(chat) ?? { left: burst, at: now(), refusals: 0, until: 0 }
    const left = Math.min(burst, known.left + (now() - known.at) / everyMs)
    // Full again: nothing was sent for a while, and what was refused then is over.
    return { ...known, left, at: now(), refusals: left >= burst ? 0 : known.refusals }
  }
  return {
    take(chat) {
      const bucket = bucketOf(chat)
      const wait = Math.max(bucket.until - now(), (1 - bucket.left) * everyMs, 0)
      buckets.set(chat, wait > 0 ? bucket : { ...bucket, left: bucket.left - 1 })
      return Math.ceil(wait)
    },
    refused(chat) {
      const bucket = bucketOf(chat)
      const refusals = bucket.refusals + 1
      const wait = pairPauseMs(refusals)
      buckets.set(chat, { ...bucket, left: 0, refusals, until: now() + wait })
      return wait
    },
  }
}
