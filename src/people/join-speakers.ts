import type { Tx } from '../db/tx.ts'
import { joinPeople } from './join-people.ts'
import { linkConversation, personOf } from './persons.ts'
import type { Refusal } from './refusal.ts'

export type Speakers = { from: number; into: number; now: Date }

/**
 * Two chats turn out to be one human's by the messenger's own word: who speaks in `from` speaks in `into`. Refuses
 * `link-other-seats` as joinPeople does; then each chat keeps its person.
 */
export async function joinSpeakers(tx: Tx, { from, into, now }: Speakers): Promise<{ ok: true } | Refusal> {
  const gone = await personOf(tx, from)
  const stays = await personOf(tx, into)
  // A node that does not know yet that the chats are one must not take the person for a stranger.
  if (gone === null && stays !== null) await linkConversation(tx, from, stays)
  if (gone === null) return { ok: true }
  if (stays === null) {
    await linkConversation(tx, into, gone)
    return { ok: true }
  }
  if (stays === gone) return { ok: true }
  return joinPeople(tx, { from: gone, into: stays, proof: 'phone', now })
}
