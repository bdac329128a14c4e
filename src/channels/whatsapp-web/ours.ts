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

export function makeOurs(): Ours {
  const ids = new Map<string, Own>()
  let underWay: { sending: UnderWay; seen: string[] } | undefined
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
        if (!answered) for (const id of mine.seen) keep(id, { outboxId: sending.outboxId })
      }
    },
    add: (id) => keep(id, {}),
    has: (id) => ids.get(id),
    claims(id, to, text) {
      if (underWay?.sending.to !== to) return false
      keep(id, {})
      if (text === underWay.sending.text) underWay.seen.push(id)
      return true
    },
  }
}
