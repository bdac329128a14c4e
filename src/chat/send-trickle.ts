/** Promotions at a pace of their own: a few at a time, so that nothing else waits behind a whole second's worth of them. */

export type Trickle = {
  /** How many may go now. */
  room(now: number): number
  took(count: number): void
  /** Milliseconds until as many may go as ever go at once. */
  waitMs(now: number): number
  /** Calls then; who asks again meanwhile is called once. */
  whenFull(call: () => void): void
}

/** What goes at once, in seconds' worth: fewer would be as many claims as sendings. */
const atOnceSeconds = 0.2

export function trickle(perSecond: number, now: number): Trickle {
  const most = Math.max(1, perSecond * atOnceSeconds)
  let [left, at] = [most, now]
  let isAsked = false
  const fill = (time: number) => {
    left = Math.min(most, left + (Math.max(0, time - at) / 1_000) * perSecond)
    at = Math.max(at, time)
  }
  const waitMs = (time: number) => {
    fill(time)
    return Math.ceil(((most - left) / perSecond) * 1_000)
  }
  return {
    room(time) {
      fill(time)
      return Math.floor(left)
    },
    took(count) {
      left -= count
    },
    waitMs,
    whenFull(call) {
      if (isAsked) return
      isAsked = true
      const called = () => {
        isAsked = false
        call()
      }
      setTimeout(called, waitMs(performance.now())).unref()
    },
  }
}
