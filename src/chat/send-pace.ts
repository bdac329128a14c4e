/** How fast one account may send: smooth, and never more in any second than its messenger bears. */

export type SendPace = {
  /** Takes the right to one sending now, if there is one. */
  take(now: number): boolean
  /** Milliseconds until there is one. */
  waitMs(now: number): number
}

// What leaves here evenly may arrive bunched, so the pace stays below the limit by what a network can shift.
const paceShare = 0.94
const burstShare = 0.03

/** A bucket that fills at a little less than `perSecond`; what it holds is a part of the rest, so no second exceeds it. */
export function sendPace(perSecond: number, now: number): SendPace {
  const perMs = (perSecond * paceShare) / 1_000
  const most = Math.max(1, Math.floor(perSecond * burstShare))
  let left = most
  let at = now
  const fill = (time: number) => {
    left = Math.min(most, left + Math.max(0, time - at) * perMs)
    at = Math.max(at, time)
  }
  return {
    take(time) {
      fill(time)
      if (left < 1) return false
      left -= 1
      return true
    },
    waitMs(time) {
      fill(time)
      return left >= 1 ? 0 : Math.ceil((1 - left) / perMs)
    },
  }
}

/** Only as fast as sendings are done: for messengers that limit none. */
export const unpaced: SendPace = { take: () => true, waitMs: () => 0 }
