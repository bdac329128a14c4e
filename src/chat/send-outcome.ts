/** What a sending's result means for its row. */
import type { SendResult } from './message.ts'
import type { ClaimedRow } from './send-sql.ts'

export type Outcome = {
  status: 'sent' | 'retry' | 'unknown' | 'failed' | 'waiting' | 'held'
  providerId?: string
  error?: string
  afterMs?: number
  chat?: string
  unreachable?: boolean
  /** It certainly did not arrive and is tried again. */
  refused?: boolean
  /** The whole account waits. */
  pauseAccountMs?: number
}

/** Tries of one message that was refused for now, before it is given up: about an hour of a messenger that is ill. */
const mostTries = 60
/** Tries of an order notice whose arrival is uncertain: it may be said twice, never three times. */
const mostUnknown = 2

/** `tries` counts refusals too, `row.attempts` only sendings that may have arrived. */
export function outcomeOf(
  result: SendResult,
  row: Pick<ClaimedRow, 'class' | 'attempts'>,
  tries: number,
): Outcome {
  switch (result.kind) {
    case 'sent':
      return { status: 'sent', providerId: result.providerId }
    case 'moved':
      return { status: 'retry', afterMs: 0, chat: result.chat, refused: true }
    case 'retry': {
      // Nothing reaches the messenger just now: that is no fault of this message.
      const pause = result.scope === 'account' ? { pauseAccountMs: result.afterMs } : null
      if (!pause && tries >= mostTries) return { status: 'failed', error: result.error }
      return { status: 'retry', afterMs: result.afterMs, error: result.error, refused: true, ...pause }
    }
    case 'unknown':
      return row.class === 'order' && row.attempts < mostUnknown
        ? { status: 'retry', afterMs: 1_000, error: result.error }
        : { status: 'unknown', error: result.error }
    case 'account-down':
      return { status: 'retry', afterMs: 60_000, error: result.error, refused: true, pauseAccountMs: 60_000 }
    case 'window-closed':
      return { status: 'waiting' }
    case 'held':
    case 'opted-out':
      return { status: 'held', error: result.error }
    default:
      return { status: 'failed', error: result.error, ...(result.unreachable ? { unreachable: true } : {}) }
  }
}
