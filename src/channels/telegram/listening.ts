/** Hearing, from being introduced to Telegram until stopped, and what /health may say of it. */
import { setTimeout as wait } from 'node:timers/promises'
import type { UserFromGetMe } from 'grammy/types'
import type { Accept } from '../channel.ts'
import type { Log } from '../log.ts'
import { asSignal, reasonOf, type TelegramApi } from './api.ts'
import { allowedUpdates } from './incoming.ts'
import { poll } from './polling.ts'

/** The menu behind the "/" button, per language; the entry without one is for all others. */
export type Menu = { language?: string; list: { command: string; description: string }[] }

type Options = {
  account: string
  api: TelegramApi
  /** With the patience for a question held open. */
  pollApi: TelegramApi
  /** Absent: hear by polling. */
  webhook?: { url: string; secret_token: string } | undefined
  menus: Menu[]
  answerTap: (id: string) => void
  pauseMs: (failures: number) => number
  log: Log
}

export function createListening(options: Options) {
  const { account, log } = options
  let bot: UserFromGetMe | undefined
  let trouble: string | undefined
  let running: { end: AbortController; done: Promise<void> } | undefined
  let stopped = false

  const setTrouble = (reason: string | undefined) => {
    if (reason === trouble) return
    if (reason) log.warn({ account, reason }, 'telegram: out of reach')
    else log.info({ account }, 'telegram: within reach')
    trouble = reason
  }

  const greet = async (signal: AbortSignal) => {
    bot ??= await options.api.getMe(asSignal(signal))
    await introduce(options, signal)
    setTrouble(undefined)
  }

  const listen = async (accept: Accept, signal: AbortSignal, tried: () => void) => {
    for (let failures = 1, greeted = false; !greeted && !signal.aborted; failures++) {
      try {
        await greet(signal)
        greeted = true
      } catch (error) {
        if (signal.aborted) break
        setTrouble(reasonOf(error))
        tried()
        await wait(options.pauseMs(failures), undefined, { signal }).catch(() => {})
      }
    }
    tried()
    if (!options.webhook)
      await poll({ ...options, api: options.pollApi, accept, trouble: setTrouble, signal })
  }

  return {
    username: () => bot?.username,
    trouble: () => trouble,
    setTrouble,
    /** Whether webhook calls may come in: always but after a stop. */
    open: () => !stopped,
    /** Resolves after the first try, whatever became of it. */
    async start(accept: Accept): Promise<void> {
      if (running) return
      stopped = false
      trouble = 'not reached yet'
      const end = new AbortController()
      const { promise: tried, resolve } = Promise.withResolvers<void>()
      running = { end, done: listen(accept, end.signal, resolve) }
      await tried
    },
    /** Resolves when nothing more is accepted; a batch being stored is finished first. */
    async stop(): Promise<void> {
      stopped = true
      const ending = running
      running = undefined
      trouble = undefined
      ending?.end.abort()
      await ending?.done
    },
  }
}

/** Tells Telegram how we hear and what the menu offers. Harmless to repeat, on any number of nodes. */
async function introduce({ api, webhook, menus }: Options, aborting: AbortSignal): Promise<void> {
  const signal = asSignal(aborting)
  if (webhook)
    await api.setWebhook({ ...webhook, allowed_updates: allowedUpdates, max_connections: 100 }, signal)
  else await api.deleteWebhook({}, signal)
  for (const { language, list: commands } of menus) {
    const where = language ? { language_code: language } : {}
    await api.setMyCommands({ commands, ...where } as Parameters<TelegramApi['setMyCommands']>[0], signal)
  }
}
