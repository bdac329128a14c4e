/** The way in when we call Telegram. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Accept } from '../channel.ts'
import { asSignal, reasonOf, type TelegramApi } from './api.ts'
import { allowedUpdates, tapOf, toIncoming } from './incoming.ts'

/** Seconds Telegram holds a question open when there is nothing to tell: its own maximum. */
export const holdSeconds = 50

/** An empty answer that comes sooner was not held open. */
const heldMs = 1_000

type Options = {
  api: TelegramApi
  account: string
  accept: Accept
  answerTap: (id: string) => void
  /** Why nothing is heard at the moment; undefined when all is well again. */
  trouble: (reason: string | undefined) => void
  pauseMs: (failures: number) => number
  signal: AbortSignal
}

/**
 * Reads until aborted. A batch is confirmed to Telegram, by the offset of the next question, only after it is stored;
 * a crash in between brings it once more. Nothing is remembered over a restart: Telegram keeps what was not
 * confirmed, and its ids begin anew at random after a quiet week, when an old offset would discard what waits.
 */
export async function poll(options: Options): Promise<void> {
  const { signal, trouble } = options
  let offset: number | undefined
  let failures = 0
  const pause = (after: number) => wait(options.pauseMs(after), undefined, { signal }).catch(() => {})
  while (!signal.aborted) {
    const asked = performance.now()
    try {
      const next = await readBatch(options, offset)
      offset = next ?? offset
      failures = 0
      trouble(undefined)
      // A server that does not hold the question open must not be asked in a circle.
      if (next === undefined && performance.now() - asked < heldMs) await pause(1)
    } catch (error) {
      if (signal.aborted) return
      failures++
      trouble(reasonOf(error))
      await pause(failures)
    }
  }
}

/** Asks once, stores what came, and returns the offset that confirms it. */
async function readBatch(options: Options, offset: number | undefined): Promise<number | undefined> {
  const { api, account, accept, signal } = options
  const updates = await api.getUpdates(
    {
      ...(offset === undefined ? {} : { offset }),
      limit: 100,
      timeout: holdSeconds,
      allowed_updates: allowedUpdates,
    },
    asSignal(signal),
  )
  const heard = updates.flatMap((update) => toIncoming(update, account))
  if (heard.length > 0) await accept(heard)
  for (const tap of updates.map(tapOf)) if (tap !== undefined) options.answerTap(tap)
  const last = updates.at(-1)
  return last && last.update_id + 1
}
