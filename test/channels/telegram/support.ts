/** A Telegram channel connected to a stand-in, by polling or by webhook. */

import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import type { Accept } from '../../../src/channels/channel.ts'
import { type TelegramOptions, telegramChannel } from '../../../src/channels/telegram/telegram-channel.ts'
import { type StandIn, type StandInOptions, startStandIn } from '../../support/telegram/stand-in.ts'

type LogLine = { fields: object; message: string }

export function createLog() {
  const lines: LogLine[] = []
  const write = (fields: object, message: string) => void lines.push({ fields, message })
  return { lines, info: write, warn: write, error: write }
}

/** Ends with the test. Repeats of failed deliveries come at once. */
export async function standInForTest(options: StandInOptions = {}): Promise<StandIn> {
  const telegram = await startStandIn({ pace: 0.001, ...options })
  onTestFinished(() => telegram.stop())
  return telegram
}

export function channelOf(telegram: StandIn, options: Partial<TelegramOptions> = {}) {
  const log = createLog()
  const channel = telegramChannel({
    ...{ token: telegram.token, apiRoot: telegram.apiRoot, log, pauseMs: () => 1 },
    ...options,
  })
  return Object.assign(channel, { log })
}

/** Started and polling until the test ends. */
export async function pollingChannel(
  telegram: StandIn,
  accept: Accept,
  options: Partial<TelegramOptions> = {},
) {
  const channel = channelOf(telegram, options)
  await channel.start(accept)
  onTestFinished(() => channel.stop())
  return channel
}

/** A web server of its own around the channel's webhook, as main.ts would put it. */
export async function webhookNode(telegram: StandIn, accept: Accept, options: Partial<TelegramOptions> = {}) {
  const app = new Hono()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  if (!server.listening) await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const channel = channelOf(telegram, { publicUrl: url, ...options })
  channel.routes?.(app, accept)
  await channel.start(accept)
  const close = async () => {
    await channel.stop()
    server.closeAllConnections()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return { url, channel, app, close }
}
