/** WhatsApp's ticks as receipts. */
import type { Receipt } from '../../chat/message.ts'
import { accountName, channelName } from './state.ts'

/** By WhatsApp's number of the tick; a failure counts unless the message arrived. */
const states: Record<number, { state: Receipt['state']; rank: number }> = {
  [-1]: { state: 'failed', rank: 2 },
  1: { state: 'sent', rank: 1 },
  2: { state: 'delivered', rank: 3 },
  3: { state: 'read', rank: 4 },
  // Played: a voice note was listened to.
  4: { state: 'read', rank: 4 },
}
const mostKept = 10_000

/** Turns ticks into receipts; undefined for what says nothing new: they come doubled, and after a reload once more. */
export function makeReceipts(now: () => Date) {
  const furthest = new Map<string, number>()
  return (id: string, ack: number, outboxId?: number): Receipt | undefined => {
    const tick = states[ack]
    if (!tick || tick.rank <= (furthest.get(id) ?? 0)) return undefined
    const { state, rank } = tick
    furthest.delete(id)
    furthest.set(id, rank)
    for (const oldest of furthest.keys()) if (furthest.size > mostKept) furthest.delete(oldest)
    const failure = { kind: 'failed', error: 'WhatsApp could not deliver it' } as const
    return {
      channel: channelName,
      account: accountName,
      providerId: id,
      state,
      at: now(),
      ...(outboxId !== undefined ? { outboxId } : {}),
      ...(state === 'failed' ? { failure } : {}),
    }
  }
}
