/** What a sending's result means for its row. */
import type { Category, SendResult } from './message.ts'
import type { ClaimedRow } from './send-sql.ts'

export type Outcome = {
  status: 'sent' | 'retry' | 'unknown' | 'failed' | 'waiting' | 'held'
  providerId?: string
  error?: string
  afterMs?: number
  chat?: string
  unreachable?: boolean
  optedOut?: boolean
  category?: Category
  /** It certainly did not arrive and is tried again. */
  refused?: boolean
  /** The whole account waits. */
  pauseAccountMs?: number
}

/** Tries of one message that was refused for now, before it is given up: about an hour of a messenger that is ill. */
const mostTries = 60
/** Tries of an order notice whose arrival is uncertain: it may be said twice, never three times. */
const mostUnknown = 2
/** Before such a notice is tried again where no receipt could tell what became of it. */
const unsettledMs = 1_000

/**
 * `tries` counts refusals too, `row.attempts` only sendings that may have arrived. `settlesWithinMs`: how long a
 * receipt may take to tell what became of a sending whose answer was lost.
 */
export function outcomeOf(
  result: SendResult,
  row: Pick<ClaimedRow, 'class' | 'attempts'>,
  tries: number,
  settlesWithinMs = unsettledMs,
): Outcome {
  switch (result.kind) {
    case 'sent':
      return { status: 'sent', providerId: result.providerId, ...category(result) }
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
        ? { status: 'retry', afterMs: settlesWithinMs, error: result.error }
        : { status: 'unknown', error: result.error }
    case 'account-down':
      return { status: 'retry', afterMs: 60_000, error: result.error, refused: true, pauseAccountMs: 60_000 }
    case 'window-closed':
      return { status: 'waiting', refused: true }
    case 'held':
      return { status: 'held', error: result.error }
    case 'opted-out':
      return { status: 'failed', error: result.error, optedOut: true }
    default:
      return { status: 'failed', error: result.error, ...(result.unreachable ? { unreachable: true } : {}) }
  }
}

function category({ category }: Extract<SendResult, { kind: 'sent' }>): Pick<Outcome, 'category'> {
  return category ? { category } : {}
}
