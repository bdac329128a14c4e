/** A stand-in in another process, as a test uses it. */
import type { Sent } from './acts.ts'
import type { Profile } from './chats.ts'
import type { ActName, OperationName, ShownMessage } from './control.ts'
import type { Fault } from './faults.ts'
import type { Settings } from './world.ts'

export type RemoteStats = {
  calls: Record<string, number>
  violations: { code: number; details: string }[]
  rates: Record<'taken' | 'tooFast' | 'pairTooFast' | 'peak' | 'firstAt' | 'lastAt', number>
  pending: number
  posts: number
  delivered: number
  failed: number
}

/** `root` is the stand-in's address, which is also the Graph URL. */
export function remoteStandIn(root: string) {
  const call = async <T>(operation: OperationName, ...args: unknown[]): Promise<T> => {
    const headers = { 'content-type': 'application/json' }
    const address = `${root}/control/${operation}`
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(args) })
    const answer = (await response.json()) as { ok: boolean; result: T; error?: string }
    if (!answer.ok) throw new Error(answer.error)
    return answer.result
  }
  return {
    chat: (phone: string) => ({
      phone,
      act: (act: ActName, ...args: unknown[]) => call<Sent>('act', phone, act, ...args),
      says: (text: string) => call<Sent>('act', phone, 'says', text),
      taps: (titleOrIndex: string | number) => call<Sent>('act', phone, 'taps', titleOrIndex),
      sendsPhoto: (bytes: Uint8Array, words: object = {}) =>
        call<Sent>('act', phone, 'sendsPhoto', { base64: Buffer.from(bytes).toString('base64') }, words),
      screen: () => call<string[]>('act', phone, 'screen'),
      is: (profile: Partial<Profile>) => call<Profile>('person', phone, profile),
      /** The pattern is a regular expression, `u` flag. */
      hears: (pattern: string, timeoutMs?: number) => call<ShownMessage>('hears', phone, pattern, timeoutMs),
      messages: () => call<ShownMessage[]>('messages', phone),
    }),
    fault: (fault: Fault) => call<void>('fault', fault),
    clearFaults: () => call<void>('clearFaults'),
    repeat: (updateId: number) => call<void>('repeat', updateId),
    settings: (change: Partial<Settings>) => call<Settings>('settings', change),
    template: (definition: object) => call<void>('template', definition),
    passes: (ms: number) => call<void>('passes', ms),
    subscribe: (url: string) => call<void>('subscribe', url),
    stats: () => call<RemoteStats>('stats'),
    idle: () => call<void>('idle'),
  }
}
