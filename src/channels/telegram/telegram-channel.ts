/** Telegram as a channel. */
import type { Channel } from '../channel.ts'
import type { Log } from '../log.ts'
import { createTransport } from '../transport.ts'
import { createApi, type TelegramApi } from './api.ts'
import { capabilities } from './capabilities.ts'
import { createFloodWatch } from './flood.ts'
import { createListening, type Menu } from './listening.ts'
import { createFetchMedia } from './media.ts'
import { holdSeconds } from './polling.ts'
import { resultOf } from './result.ts'
import { createSendBody } from './send.ts'
import { addWebhook, deriveSecret, webhookPath } from './webhook.ts'

export type TelegramOptions = {
  token: string
  log: Log
  /** Where Telegram reaches this server from outside; without it the channel polls. */
  publicUrl?: string | undefined
  /** 1–256 of A-Z a-z 0-9 _ -; derived from the token when absent. */
  webhookSecret?: string | undefined
  apiRoot?: string | undefined
  menus?: Menu[] | undefined
  /** Milliseconds before the next try to hear, after so many failures. */
  pauseMs?: (failures: number) => number
  /** Milliseconds for one call of the Bot API. */
  callTimeoutMs?: number
  now?: () => number
}

export type TelegramChannel = Channel & {
  /** The bot's name for t.me links; undefined until Telegram was reached once. */
  username(): string | undefined
}

/**
 * Hears by webhook when `publicUrl` is set, else by long polling; sends either way, started or not. `start` tries
 * Telegram once and, when it is out of reach, goes on trying in the background until `stop`.
 *
 * @throws when the token has not the form `<digits>:<secret>` or `apiRoot` is no address
 */
export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, log, publicUrl, now = Date.now, callTimeoutMs = 10_000 } = options
  const account = accountOf(token)
  const apiRoot = withoutSlash(new URL(options.apiRoot ?? 'https://api.telegram.org').href)
  const transport = createTransport()
  const api = createApi({ token, apiRoot, transport, timeoutMs: callTimeoutMs })
  const pollApi = createApi({ token, apiRoot, transport, timeoutMs: callTimeoutMs + holdSeconds * 1_000 })
  const secret = options.webhookSecret || deriveSecret(token)
  const webhook = publicUrl && { url: withoutSlash(publicUrl) + webhookPath, secret_token: secret }
  const answerTap = createTapAnswers(api)
  const pauseMs = options.pauseMs ?? ((failures) => Math.min(30_000, 500 * 2 ** failures))
  const menus = options.menus ?? []
  const listening = createListening({
    ...{ account, api, pollApi, menus, answerTap, pauseMs, log },
    webhook: webhook || undefined,
  })
  const routes: Channel['routes'] = (app, accept) =>
    addWebhook(app, accept, { account, secret, log, open: listening.open, answerTap })
  return {
    name: 'telegram',
    account,
    can: capabilities,
    holdToListen: !webhook,
    username: listening.username,
    ...(webhook ? { routes } : {}),
    start: listening.start,
    stop: listening.stop,
    send: createSend(api, now, listening.setTrouble),
    fetchMedia: createFetchMedia({ api, transport, apiRoot, token }),
    health() {
      const reason = listening.trouble()
      return reason === undefined ? { ok: true } : { ok: false, reason: `telegram: ${reason}` }
    },
  }
}

function accountOf(token: string): string {
  const account = /^(\d+):[A-Za-z0-9_-]+$/.exec(token)?.[1]
  if (!account) throw new Error('a Telegram bot token looks like 123456789:AA…, this one does not')
  return account
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '')
}

function createSend(
  api: TelegramApi,
  now: () => number,
  setTrouble: (reason: string | undefined) => void,
): Channel['send'] {
  const sendBody = createSendBody(api)
  const flooded = createFloodWatch(now)
  let down = false
  return async (message, signal) => {
    try {
      const providerId = await sendBody(message, signal)
      // Only what sending found wrong is over with that: hearing may still be in trouble of its own.
      if (down) setTrouble(undefined)
      down = false
      return { kind: 'sent', providerId }
    } catch (error) {
      const result = resultOf(error, message.attempt, () => flooded(message.chat))
      down = down || result.kind === 'account-down'
      if (result.kind === 'account-down') setTrouble(result.error)
      return result
    }
  }
}

/** Lets a pressed button stop spinning. Best effort: a late or lost answer changes nothing that was done. */
function createTapAnswers(api: TelegramApi): (id: string) => void {
  const most = 256
  let open = 0
  return (id) => {
    if (open >= most) return
    open++
    api
      .answerCallbackQuery({ callback_query_id: id })
      .catch(() => {})
      .finally(() => open--)
  }
}
