/** Delivers updates to a bot's webhook, as messengers do: again and again until they are taken. */
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** `headers` prove who calls; some sign the body. */
export type Hook = { url: URL; headers(body: string): Record<string, string> }

const agent = new http.Agent({ keepAlive: true, maxSockets: 100, scheduling: 'lifo' })

/** Milliseconds until the bot said 200; a refusal or a lost connection is followed by another try. */
export async function deliver(hook: Hook, body: string, tries = 100): Promise<number> {
  for (let at = 1; ; at++) {
    const began = performance.now()
    const status = await post(hook, body).catch(() => 0)
    if (status === 200) return performance.now() - began
    if (at >= tries) throw new Error(`the webhook answered ${status} ${tries} times`)
    await wait(100)
  }
}

/** One delivery without a second try; 0 when the connection broke. */
export function post({ url, headers: proof }: Hook, body: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...proof(body),
  }
  const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
    response.resume().on('end', () => resolve(response.statusCode ?? 0))
    response.on('error', reject)
  })
  request.on('error', reject)
  request.end(body)
  return promise
}
