/** How fast one account may send: smooth, and never more in any second than its messenger bears. */

export type SendPace = {
  /** Takes the right to one sending now, if there is one. */
  take(now: number): boolean
  /** Milliseconds until there is one. */
  waitMs(now: number): number
}

// A second is counted a little longer than it is: what leaves here evenly may arrive bunched.
const windowMs = 1_050
// Between sendings of the same second the pace is even, but what a late timer has missed is made up for.
const paceShare = 0.96
const burstShare = 0.2

/**
 * A bucket that fills at about `perSecond`, for an even flow; and the times of the last `perSecond` sendings, for the
 * promise: none goes before the one that many before it is a second and a little past.
 */
export function sendPace(perSecond: number, now: number): SendPace {
  const perMs = (perSecond * paceShare) / 1_000
  const most = Math.max(1, Math.floor(perSecond * burstShare))
  const times = new Array<number>(perSecond).fill(Number.NEGATIVE_INFINITY)
  let next = 0
  let left = Math.min(most, Math.max(1, perSecond * 0.03))
  let at = now
  const fill = (time: number) => {
    left = Math.min(most, left + Math.max(0, time - at) * perMs)
    at = Math.max(at, time)
  }
  const freeAt = () => (times[next] ?? 0) + windowMs
  return {
    take(time) {
      fill(time)
      if (left < 1 || time < freeAt()) return false
      left -= 1
      times[next] = time
      next = (next + 1) % perSecond
      return true
    },
    waitMs(time) {
      fill(time)
      const forBucket = left >= 1 ? 0 : (1 - left) / perMs
      return Math.ceil(Math.max(forBucket, freeAt() - time, 0))
    },
  }
}

/** Only as fast as sendings are done: for messengers that limit none. */
export const unpaced: SendPace = { take: () => true, waitMs: () => 0 }
