/** Takes what is heard to the core, one after another in the order it came, and again until it is stored. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Incoming } from '../../chat/message.ts'
import type { Accept } from '../channel.ts'
import { reasonOf } from './end.ts'
import type { Log } from './log.ts'

export type Intake = {
  /** `read` may ask the page; what it gives is stored before the next is read. */
  push(read: () => Promise<Incoming | undefined>): void
  /** Messages heard and not stored yet. */
  waiting(): number
  /** Resolves when all that was heard is stored. */
  idle(): Promise<void>
  /** Gives up what cannot be stored now; catching up brings it back later. */
  stop(): void
}

/** More than this is left to catching up: the database has been away for long. */
const mostWaiting = 5_000
const longestPauseMs = 10_000

export function makeIntake(accept: Accept, log: Log): Intake {
  const stopping = new AbortController()
  let waiting = 0
  let last = Promise.resolve()

  const store = async (message: Incoming) => {
    for (let tries = 0; !stopping.signal.aborted; tries++) {
      try {
        return await accept([message])
      } catch (error) {
        log.warn(
          { reason: reasonOf(error) },
          'whatsapp-web: a message could not be stored, and is tried again',
        )
        const pause = Math.min(longestPauseMs, 100 * 2 ** tries)
        await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }

  const take = async (read: () => Promise<Incoming | undefined>) => {
    try {
      const message = stopping.signal.aborted ? undefined : await read()
      if (message) await store(message)
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'whatsapp-web: a message could not be read')
    }
    waiting--
  }

  return {
    push(read) {
      if (waiting >= mostWaiting) return
      waiting++
      last = last.then(() => take(read))
    },
    waiting: () => waiting,
    idle: () => last,
    stop: () => stopping.abort(),
  }
}
