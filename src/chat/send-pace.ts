/** How fast one account may send: smooth, and never more in any second than its messenger bears. */

export type SendPace = {
  /** Takes the right to one sending now, if there is one. */
  take(now: number): boolean
  /** A sending that left at `left` has been answered, or was given up. */
  answered(left: number, now: number): void
  /** Milliseconds until there is one; Infinity where only an answer to one under way makes room. */
  waitMs(now: number): number
}

// Clocks differ by a little: a second is counted a little longer than it is.
const windowMs = 1_003
// Between sendings of the same second the pace is even, but what a late timer has missed is made up for.
const paceShare = 0.985
const burstShare = 0.2
/** The quickest way there and back is that of this long, and of as long before; the first answers open their connections. */
const quickest = { rememberedMs: 300_000, unusual: 256 }
/**
 * Hardly any is quick both there and back: so much of the quickest way may have been on either side, and at least as
 * much as ways differ. Where a busy machine makes most of a way, the quickest seen proves nothing.
 */
const eitherWayMs = 30
/** Ways over which the usual one is averaged. */
const usualOver = 64

/**
 * A bucket that fills at about `perSecond`, for an even flow; and for the promise, what is under way and what arrived
 * within the last second. When a sending arrived nobody here knows: not later than its answer less the quickest way
 * there and back. Counted by when it left, a pause of this machine or of the network would bunch what left evenly.
 */
export function sendPace(perSecond: number, now: number): SendPace {
  const perMs = (perSecond * paceShare) / 1_000
  const most = Math.max(1, Math.floor(perSecond * burstShare))
  const wayOf = quickestWay(now)
  /** When each sending of the last second arrived at the latest, oldest first. */
  const arrived: number[] = []
  let underWay = 0
  let left = Math.min(most, Math.max(1, perSecond * 0.03))
  let at = now
  const fill = (time: number) => {
    left = Math.min(most, left + Math.max(0, time - at) * perMs)
    at = Math.max(at, time)
    while ((arrived[0] ?? Number.POSITIVE_INFINITY) + windowMs <= at) arrived.shift()
  }
  const full = () => underWay + arrived.length >= perSecond
  return {
    take(time) {
      fill(time)
      if (left < 1 || full()) return false
      left -= 1
      underWay += 1
      return true
    },
    answered(leftAt, time) {
      underWay -= 1
      const arrival = time - wayOf(time - leftAt, time)
      arrived.push(Math.max(arrival, arrived.at(-1) ?? arrival))
    },
    waitMs(time) {
      fill(time)
      const forBucket = left >= 1 ? 0 : (1 - left) / perMs
      const forRoom = full() ? (arrived[0] ?? Number.POSITIVE_INFINITY) + windowMs - time : 0
      return Math.ceil(Math.max(forBucket, forRoom))
    },
  }
}

/** What an answer surely took on its way of late; nothing until enough have been seen. */
function quickestWay(start: number): (ms: number, now: number) => number {
  let [before, current] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [seen, since, usual] = [0, start, 0]
  return (ms, now) => {
    if (now - since > quickest.rememberedMs)
      [before, current, since] = [current, Number.POSITIVE_INFINITY, now]
    current = Math.min(current, ms)
    seen += 1
    usual += (ms - usual) / Math.min(seen, usualOver)
    const best = Math.min(before, current)
    return seen <= quickest.unusual ? 0 : Math.max(0, best - Math.max(eitherWayMs, usual - best))
  }
}

/** Only as fast as sendings are done: for messengers that limit none. */
export const unpaced: SendPace = { take: () => true, answered: () => {}, waitMs: () => 0 }
