/** What a sending's result means for its row. */
import type { SendResult } from './message.ts'
import type { ClaimedRow } from './send-sql.ts'

export type Outcome = {
  status: 'sent' | 'retry' | 'unknown' | 'failed'
  providerId?: string
  error?: string
  afterMs?: number
  chat?: string
  unreachable?: boolean
  /** The whole account waits. */
  pauseAccountMs?: number
}

/** Tries of one message that was refused for now, before it is given up. */
const mostTries = 12
/** Tries of an order notice whose arrival is uncertain: it may be said twice, never three times. */
const mostUnknown = 2

export function outcomeOf(result: SendResult, row: Pick<ClaimedRow, 'class' | 'attempts'>): Outcome {
  switch (result.kind) {
    case 'sent':
      return { status: 'sent', providerId: result.providerId }
    case 'moved':
      return { status: 'retry', afterMs: 0, chat: result.chat }
    case 'retry': {
      if (row.attempts >= mostTries) return { status: 'failed', error: result.error }
      const pause = result.scope === 'account' ? { pauseAccountMs: result.afterMs } : {}
      return { status: 'retry', afterMs: result.afterMs, error: result.error, ...pause }
    }
    case 'unknown':
      return row.class === 'order' && row.attempts < mostUnknown
        ? { status: 'retry', afterMs: 1_000, error: result.error }
        : { status: 'unknown', error: result.error }
    case 'account-down':
      return { status: 'retry', afterMs: 60_000, error: result.error, pauseAccountMs: 60_000 }
    default:
      return { status: 'failed', error: result.error, ...(result.unreachable ? { unreachable: true } : {}) }
  }
}
