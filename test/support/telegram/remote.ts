/** A stand-in in another process, as a test uses it. */
import type { ActName, OperationName, ShownMessage } from './control.ts'
import type { Fault } from './faults.ts'
import type { SenderOptions } from './webhook-sender.ts'

type Sent = { updateId?: number; tapId?: string }
export type RemoteStats = {
  calls: Record<string, number>
  violations: { method: string; description: string }[]
  pending: number
  delivered: number
  failed: number
}

/** `root` is the stand-in's address, which is also the Bot API's. */
export function remoteStandIn(root: string) {
  const call = async <T>(operation: OperationName, ...args: unknown[]): Promise<T> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${root}/control/${operation}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(args),
    })
    const answer = (await response.json()) as { ok: boolean; result: T; error?: string }
    if (!answer.ok) throw new Error(answer.error)
    return answer.result
  }
  return {
    chat: (id: number) => ({
      id,
      act: (act: ActName, ...args: unknown[]) => call<Sent>('act', id, act, ...args),
      says: (text: string) => call<Sent>('act', id, 'says', text),
      taps: (labelOrIndex: string | number) => call<Sent>('act', id, 'taps', labelOrIndex),
      sendsPhoto: (bytes: Uint8Array, words: object = {}) =>
        call<Sent>('act', id, 'sendsPhoto', { base64: Buffer.from(bytes).toString('base64') }, words),
      profile: (profile: object) => call<void>('profile', id, profile),
      /** The pattern is a regular expression, `u` flag. */
      hears: (pattern: string, timeoutMs?: number) => call<ShownMessage>('hears', id, pattern, timeoutMs),
      messages: () => call<ShownMessage[]>('messages', id),
    }),
    fault: (fault: Fault) => call<void>('fault', fault),
    clearFaults: () => call<void>('clearFaults'),
    repeat: (updateId: number) => call<void>('repeat', updateId),
    settings: (change: Partial<SenderOptions>) => call<SenderOptions>('settings', change),
    stats: () => call<RemoteStats>('stats'),
    idle: () => call<void>('idle'),
  }
}
