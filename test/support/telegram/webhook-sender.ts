/**
 * Delivers updates as the Bot API server does: a queue per chat (taps: per sender), one at a time in each, all queues
 * side by side; what fails is repeated at once, then after 2 s, doubling. It stands in for the load balancer as
 * well: several targets take turns, one that refuses connections is passed over.
 */
import { EventEmitter, once } from 'node:events'
import http from 'node:http'
import type { Update } from './updates.ts'

export type SenderOptions = {
  /** Multiplies the waits between repeats; tests use far less than 1. */
  pace: number
  /** Milliseconds without an answer that count as failure. */
  timeoutMs: number
  /** Every update goes out twice at the same moment. */
  twice: boolean
  /** Addresses of nodes that take turns in place of the registered one's host. */
  targets: string[]
}
export type Hook = { url: string; secret: string | undefined; maxConnections: number }

type Queue = { key: string; waiting: Update[]; failures: number; timer?: NodeJS.Timeout }
type Outcome = { ok: boolean; retryAfterMs?: number; error?: string }

export function createWebhookSender(options: SenderOptions) {
  const queues = new Map<string, Queue>()
  const agent = new http.Agent({ keepAlive: true })
  const events = new EventEmitter()
  const stats = { delivered: 0, failed: 0, lastError: undefined as string | undefined }
  const ready: Queue[] = []
  let hook: Hook | undefined
  let flying = 0
  let turn = 0

  const pump = () => {
    while (hook && flying < hook.maxConnections) {
      const queue = ready.shift()
      if (!queue) break
      void deliver(queue, hook)
    }
    if (queues.size === 0) events.emit('idle')
  }

  const deliver = async (queue: Queue, to: Hook) => {
    const update = queue.waiting[0]
    if (!update) return
    flying++
    const body = JSON.stringify(update)
    const outcomes = await Promise.all((options.twice ? [1, 2] : [1]).map(() => post(to, body, ++turn)))
    flying--
    const failed = outcomes.find((outcome) => !outcome.ok)
    if (failed) retry(queue, update, failed)
    else done(queue, update)
    pump()
  }

  const done = (queue: Queue, update: Update) => {
    stats.delivered++
    queue.failures = 0
    if (queue.waiting[0] === update) queue.waiting.shift()
    if (queue.waiting.length > 0) ready.push(queue)
    else if (queues.get(queue.key) === queue) queues.delete(queue.key)
    events.emit('delivered', update.update_id)
  }

  const retry = (queue: Queue, update: Update, { error, retryAfterMs }: Outcome) => {
    stats.failed++
    stats.lastError = error
    queue.failures++
    const usual = queue.failures === 1 ? 0 : Math.min(90_000, 1_000 * 2 ** (queue.failures - 1))
    events.emit('failed', update.update_id)
    // Taken back while it was on its way: somebody else has it now.
    if (queues.get(queue.key) !== queue) return
    queue.timer = setTimeout(
      () => {
        ready.push(queue)
        pump()
      },
      (retryAfterMs ?? usual) * options.pace,
    )
  }

  /** One request, to the next target that takes connections. */
  const post = async (to: Hook, body: string, first: number): Promise<Outcome> => {
    const { targets } = options
    let outcome: Outcome = { ok: false }
    for (let tried = 0; tried < Math.max(1, targets.length); tried++) {
      const target = targets[(first + tried) % targets.length]
      const url = target ? new URL(new URL(to.url).pathname, target) : new URL(to.url)
      outcome = await request(url, to.secret, body, agent, options.timeoutMs)
      if (outcome.error !== 'ECONNREFUSED') break
    }
    return outcome
  }

  return {
    stats,
    enqueue(key: string, update: Update): void {
      const queue = queues.get(key)
      if (queue) return void queue.waiting.push(update)
      const fresh = { key, waiting: [update], failures: 0 }
      queues.set(key, fresh)
      ready.push(fresh)
      pump()
    },
    use(next: Hook | undefined): void {
      hook = next
      pump()
    },
    /** What is not delivered, for whoever reads it instead. */
    takeBack(): Update[] {
      const waiting = [...queues.values()].flatMap((queue) => queue.waiting)
      for (const queue of queues.values()) clearTimeout(queue.timer)
      queues.clear()
      ready.length = 0
      return waiting.sort((a, b) => a.update_id - b.update_id)
    },
    pending: () => [...queues.values()].reduce((sum, queue) => sum + queue.waiting.length, 0),
    /** Resolves when everything was delivered. */
    async idle(): Promise<void> {
      if (queues.size > 0) await once(events, 'idle')
    },
    /** Resolves at the next delivery that failed. */
    failure: async () => void (await once(events, 'failed')),
    close(): void {
      hook = undefined
      agent.destroy()
    },
  }
}

function request(
  url: URL,
  secret: string | undefined,
  body: string,
  agent: http.Agent,
  timeout: number,
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
  }
  const sending = http.request(url, { method: 'POST', agent, timeout, headers }, (response) => {
    response.resume().on('end', () => {
      const status = response.statusCode ?? 0
      const retryAfter = Number(response.headers['retry-after'])
      if (status >= 200 && status < 300) resolve({ ok: true })
      else
        resolve({
          ok: false,
          error: `Wrong response from the webhook: ${status}`,
          ...(retryAfter > 0 ? { retryAfterMs: Math.min(retryAfter, 3_600) * 1_000 } : {}),
        })
    })
    response.on('error', () => resolve({ ok: false, error: 'Connection reset by peer' }))
  })
  sending.on('timeout', () => sending.destroy())
  sending.on('error', (error: NodeJS.ErrnoException) =>
    resolve({ ok: false, error: error.code ?? 'Read timeout expired' }),
  )
  sending.end(body)
  return promise
}
