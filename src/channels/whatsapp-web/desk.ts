/** The channel's side of channel_account.state: writes what operators see on every node, reads what they wish. */
import type { Queryable } from '../../db/statement.ts'
import { reasonOf } from './end.ts'
import type { Log } from './log.ts'
import { grantWish, patchState, readState, type State, type Wish } from './state.ts'

export type Desk = {
  /** Shown at the next write, at once where nothing is being written; the latest of each field counts. */
  show(change: Partial<State>): void
  /** What the last holder left. */
  read(): Promise<State>
  stop(): Promise<void>
}

export type DeskOptions = {
  db: Queryable
  log: Log
  /** How often wishes are looked for, milliseconds. */
  lookMs: number
  /** With each look: what is to be noted as a sign of life. */
  beat(): Partial<State>
  wish(what: Wish): void
}

/** A sign of life with every so many looks. */
const looksPerBeat = 10

export function openDesk({ db, log, lookMs, beat, wish }: DeskOptions): Desk {
  let pending: Partial<State> = {}
  let writing: Promise<void> | undefined
  let looks = 0

  const write = async () => {
    while (Object.keys(pending).length > 0) {
      const change = pending
      pending = {}
      await patchState(db, change).catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, 'whatsapp-web: the state could not be written')
      })
    }
    writing = undefined
  }
  const show = (change: Partial<State>) => {
    pending = { ...pending, ...change }
    writing ??= write()
  }
  const look = async () => {
    if (looks++ % looksPerBeat === 0) show(beat())
    const state = await readState(db).catch(() => undefined)
    if (!state?.wish) return
    await grantWish(db, state.wish.at)
    wish(state.wish.what)
  }
  let looking: Promise<void> | undefined
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) =>
        log.warn({ reason: reasonOf(error) }, 'whatsapp-web: wishes could not be read'),
      )
      .finally(() => {
        looking = undefined
      })
  }, lookMs)

  return {
    show,
    read: () => readState(db),
    async stop() {
      clearInterval(timer)
      await looking
      await writing
    },
  }
}
