/** A limit on what one sender may make us do: beyond it messages are not stored, so that nobody floods a node. */

/** Far beyond what a person types, and beyond what a messenger delivers again after an outage: only floods are cut. */
export const pace = { burst: 300, perSecond: 20, chats: 50_000 }

export type Pace = (chat: string, nowMs: number) => boolean

/** Tells whether a message of this chat still fits its pace. Remembers the chats heard last, a bounded number. */
export function makePace(limits: typeof pace = pace): Pace {
  const buckets = new Map<string, { left: number; at: number }>()
  return (chat, nowMs) => {
    const known = buckets.get(chat)
    const refilled = known
      ? Math.min(limits.burst, known.left + ((nowMs - known.at) / 1_000) * limits.perSecond)
      : limits.burst
    const fits = refilled >= 1
    buckets.delete(chat)
    buckets.set(chat, { left: fits ? refilled - 1 : refilled, at: nowMs })
    if (buckets.size > limits.chats) buckets.delete(buckets.keys().next().value as string)
    return fits
  }
}
