/** Which messages from this number are ours, and which a human typed on the phone. */

/** A sending under way: its id is known only when it has ended, but WhatsApp shows the message to us before. */
type UnderWay = { outboxId: number; to: string; text: string }

type Own = {
  /** Where the sending never got its answer: whatever becomes known of the message belongs to this row. */
  outboxId?: number
}

export type Ours = {
  /** Notes a sending; call the result when it has ended, with whether its answer came. */
  begin(sending: UnderWay): (answered: boolean) => void
  add(id: string): void
  has(id: string): Own | undefined
  /**
   * A message from our number came up in this chat. While we are sending there it counts as ours: that somebody types
   * there in the same second is rarer than that an answer is lost.
   */
  claims(id: string, to: string, text: string): boolean
}

const mostKept = 10_000
/** Sendings without an answer that may still come up: few, for one ends before the next begins. */
const mostLost = 100

export function makeOurs(): Ours {
  const ids = new Map<string, Own>()
  let underWay: { sending: UnderWay; seen: string[] } | undefined
  const lost: UnderWay[] = []
  const keep = (id: string, own: Own) => {
    ids.delete(id)
    ids.set(id, own)
    for (const oldest of ids.keys()) if (ids.size > mostKept) ids.delete(oldest)
  }
  return {
    begin(sending) {
      const mine: NonNullable<typeof underWay> = { sending, seen: [] }
      underWay = mine
      return (answered) => {
        if (underWay === mine) underWay = undefined
        if (answered) return
        for (const id of mine.seen) keep(id, { outboxId: sending.outboxId })
        // The page may show it after we stopped waiting: it is no human's then either.
        if (mine.seen.length === 0) lost.splice(0, lost.push(sending) - mostLost)
      }
    },
    add: (id) => keep(id, {}),
    has: (id) => ids.get(id),
    claims(id, to, text) {
      if (underWay?.sending.to !== to) {
        const late = lost.findIndex((sending) => sending.to === to && sending.text === text)
        const [sending] = late < 0 ? [] : lost.splice(late, 1)
        if (sending) keep(id, { outboxId: sending.outboxId })
        return sending !== undefined
      }
      keep(id, {})
      if (text === underWay.sending.text) underWay.seen.push(id)
      return true
    },
  }
}
