/** Delivers updates to a bot's webhook, as Telegram does: again and again until they are taken. */
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Hook } from './bot-api.ts'

const agent = new http.Agent({ keepAlive: true, maxSockets: 100, scheduling: 'lifo' })

/** Milliseconds until the bot said 200; a refusal or a lost connection is followed by another try. */
export async function deliver(hook: Hook, update: object, tries = 100): Promise<number> {
  const body = JSON.stringify(update)
  for (let at = 1; ; at++) {
    const began = performance.now()
    const status = await post(hook, body).catch(() => 0)
    if (status === 200) return performance.now() - began
    if (at >= tries) throw new Error(`the webhook answered ${status} ${tries} times`)
    await wait(100)
  }
}

/** One delivery without a second try; 0 when the connection broke. */
export function post({ url, secret }: Hook, body: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-telegram-bot-api-secret-token': secret,
  }
  const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
    response.resume().on('end', () => resolve(response.statusCode ?? 0))
    response.on('error', reject)
  })
  request.on('error', reject)
  request.end(body)
  return promise
}
