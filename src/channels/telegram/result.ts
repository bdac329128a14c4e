/** What an error of a sending means for its message. */
import { GrammyError } from 'grammy'
import type { SendResult } from '../../chat/message.ts'
import { TransportError } from '../transport.ts'
import { ForeignAnswer, innerError, reasonOf } from './api.ts'

const longestPauseMs = 60_000
/** While nothing at all gets through, trying is cheap and recovery should be noticed soon. */
const longestOfflinePauseMs = 10_000

/** `flooded`: whether a refusal for haste has by now met several chats, so that the whole bot should pause. */
export function resultOf(error: unknown, attempt: number, flooded: () => boolean): SendResult {
  const inner = innerError(error)
  const reason = reasonOf(error)
  if (inner instanceof GrammyError) return refused(inner, attempt, flooded)
  if (inner instanceof ForeignAnswer) {
    // A page instead of an answer: from a gateway the request did not pass; after a 2xx it did.
    if (inner.status < 300) return { kind: 'unknown', error: reason }
    return { kind: 'retry', afterMs: pause(attempt, longestPauseMs), scope: 'chat', error: reason }
  }
  if (inner instanceof TransportError) {
    if (inner.sent) return { kind: 'unknown', error: reason }
    return { kind: 'retry', afterMs: pause(attempt, longestOfflinePauseMs), scope: 'account', error: reason }
  }
  // Not the error itself: it could carry the address, and with it the token.
  throw new Error(`telegram: ${inner instanceof Error ? inner.name : 'fault'} in the client`)
}

function refused(error: GrammyError, attempt: number, flooded: () => boolean): SendResult {
  const { error_code: code, description: reason, parameters } = error
  if (code === 429) {
    const afterMs = Math.max(1, parameters.retry_after ?? 1) * 1_000
    return { kind: 'retry', afterMs, scope: flooded() ? 'account' : 'chat', error: reason }
  }
  if (code >= 500)
    return { kind: 'retry', afterMs: pause(attempt, longestPauseMs), scope: 'chat', error: reason }
  // 404 is the answer to a token that is not one.
  if (code === 401 || code === 404) return { kind: 'account-down', error: reason }
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: 'moved', chat: String(parameters.migrate_to_chat_id) }
  if (code === 403 || /chat not found|user not found|PEER_ID_INVALID/i.test(reason))
    return { kind: 'failed', error: reason, unreachable: true }
  return { kind: 'failed', error: reason }
}

/** 1 s, doubling with each attempt. */
function pause(attempt: number, most: number): number {
  return Math.min(most, 1_000 * 2 ** Math.min(Math.max(attempt, 1) - 1, 10))
}
