/** The way in when Telegram calls us. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { boundedBody } from '../bounded-body.ts'
import type { Accept } from '../channel.ts'
import type { Log } from '../log.ts'
import { tapOf, toIncoming } from './incoming.ts'

export const webhookPath = '/webhooks/telegram'
/** Far above the largest update Telegram sends. */
const largestBody = 1024 * 1024

/** A secret for a webhook nobody chose one for: the route is never open. */
export function deriveSecret(token: string): string {
  return createHmac('sha256', token).update('galla telegram webhook').digest('base64url')
}

type Options = {
  account: string
  secret: string
  log: Log
  open: () => boolean
  /** Called once a tap is stored; must not throw. */
  answerTap: (id: string) => void
}

/**
 * 200 only after the update is stored. 401 for a wrong secret, 413 and 400 for what is no update and would not become
 * one by repeating; 500 when storing failed and 503 when stopped, so that Telegram delivers again.
 */
export function addWebhook(app: Hono, accept: Accept, options: Options): void {
  const { account, log } = options
  const expected = digest(options.secret)
  app.post(
    webhookPath,
    async (c, next) => {
      const given = digest(c.req.header('x-telegram-bot-api-secret-token') ?? '')
      if (!timingSafeEqual(given, expected)) return c.body(null, 401)
      return options.open() ? next() : c.body(null, 503)
    },
    boundedBody(largestBody),
    async (c) => {
      const update = parse(await c.req.text())
      if (update === undefined) return c.body(null, 400)
      const heard = toIncoming(update, account)
      try {
        if (heard.length > 0) await accept(heard)
      } catch (error) {
        log.error(
          { err: error, update: heard[0]?.externalId },
          'telegram: update not stored, will be delivered again',
        )
        return c.body(null, 500)
      }
      const tap = tapOf(update)
      if (tap !== undefined) options.answerTap(tap)
      return c.body(null, 200)
    },
  )
}

// Digests have one length, as timingSafeEqual needs, whatever was sent.
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
