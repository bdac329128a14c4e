/** Notices that no chat's turn causes: from pages and jobs. Written with the caller's transaction, told after its commit. */
import type { Tx } from '../db/tx.ts'
import type { Core } from './core.ts'
import type { Listener } from './flow.ts'
import { notices, writeSayings } from './outbox.ts'
import type { Say } from './say.ts'
import { voiceOf } from './voice.ts'

export type Notice = { listener: Listener; say: Say }

/**
 * Writes notices to the outbox. `origin` names the cause and is part of the effect's key ('page:<request>',
 * 'job:<run>'); `exceptPerson` caused it and needs no telling. Call the result after the commit: it wakes the senders.
 */
export async function announce(
  core: Core,
  tx: Tx,
  origin: string,
  told: Notice[],
  exceptPerson: number | null = null,
): Promise<() => void> {
  const all = told.map(({ listener, say }) => ({ origin, turn: 0, listener, say, exceptPerson }))
  const accounts = await writeSayings(tx.client, await notices(tx.client, all, voiceOf(core)))
  return () => core.toSend(accounts)
}
