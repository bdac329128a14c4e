/**
 * Delivers updates as Meta does: several POSTs at once, anything but 200 is repeated at once and then less and less
 * often. It stands in for the load balancer as well: several targets take turns, one that refuses connections is
 * passed over.
 */
import { EventEmitter, once } from 'node:events'
import http from 'node:http'
import { bytesOf, envelopeOf, signatureOf, type Update } from './envelope.ts'
import { createLanes } from './lanes.ts'
import { post } from './post.ts'
import type { Line, Settings } from './world.ts'

export type Hook = { url: string; appSecret: string }

/** Updates kept so that a test can have one delivered again. */
const remembered = 50_000

export function createWebhook(line: Line, settings: Settings) {
  const lanes = createLanes(settings)
  const agent = new http.Agent({ keepAlive: true, scheduling: 'lifo' })
  const events = new EventEmitter().setMaxListeners(0)
  const past = new Map<number, Update>()
  const stats = { posts: 0, delivered: 0, failed: 0, lastError: undefined as string | undefined }
  const timers = new Set<NodeJS.Timeout>()
  let hook: Hook | undefined
  let held = false
  let flying = 0
  let lastId = 0
  let lastMessage = 0
  let turn = 0

  const pump = () => {
    while (hook && !held && flying < settings.parallel) {
      const updates = lanes.take()
      if (updates.length === 0) break
      flying++
      void deliver(updates, hook, 0)
    }
    if (flying === 0 && lanes.isEmpty()) events.emit('idle')
  }

  const deliver = async (updates: Update[], to: Hook, failures: number) => {
    const bytes = bytesOf(envelopeOf(line, updates))
    const headers = { 'x-hub-signature-256': signatureOf(bytes, to.appSecret) }
    const one = () =>
      post({
        to: to.url,
        targets: settings.targets,
        turn: ++turn,
        agent,
        headers,
        bytes,
        timeoutMs: settings.timeoutMs,
      })
    stats.posts++
    const outcomes = await Promise.all(settings.twice ? [one(), one()] : [one()])
    const failed = outcomes.find((outcome) => outcome !== 200)
    if (failed === undefined) {
      stats.delivered += updates.length
      flying--
      lanes.release(updates)
      for (const { id } of updates) events.emit('delivered', id)
      return pump()
    }
    stats.failed++
    stats.lastError = `the webhook answered ${failed}`
    events.emit('failed')
    const waitMs = failures === 0 ? 0 : Math.min(3_600_000, 1_000 * 2 ** failures) * settings.pace
    const timer = setTimeout(() => {
      timers.delete(timer)
      if (hook) void deliver(updates, hook, failures + 1)
    }, waitMs)
    timers.add(timer)
  }

  const enqueue = (update: Update) => {
    lanes.put(update)
    pump()
  }

  return {
    stats,
    /** Queues an update; returns its id. */
    add(update: Omit<Update, 'id'>): number {
      const queued = { ...update, id: ++lastId }
      if (update.list === 'messages') lastMessage = queued.id
      past.set(queued.id, queued)
      past.delete(queued.id - remembered)
      enqueue(queued)
      return queued.id
    },
    /** Delivers a past update once more, as after a lost answer. */
    repeat(id: number): void {
      const update = past.get(id)
      if (!update) throw new Error(`no update ${id} to repeat`)
      enqueue(update)
    },
    get lastId() {
      return lastId
    },
    /** The newest update that is a message of a person. */
    get lastMessage() {
      return lastMessage
    },
    get hook() {
      return hook
    },
    use(next: Hook | undefined): void {
      hook = next
      pump()
    },
    pending: () => lanes.size() + flying,
    /** Holds back what is queued from now on, so that it leaves together. */
    hold(): () => void {
      held = true
      return () => {
        held = false
        pump()
      }
    },
    /** Resolves when everything was delivered. */
    async idle(): Promise<void> {
      while (flying > 0 || !lanes.isEmpty()) await once(events, 'idle')
    },
    /** Resolves when this update was delivered. */
    async delivers(id: number): Promise<void> {
      for (;;) {
        const [delivered] = (await once(events, 'delivered')) as [number]
        if (delivered === id) return
      }
    },
    /** Resolves at the next delivery that failed. */
    failure: async () => void (await once(events, 'failed')),
    close(): void {
      hook = undefined
      for (const timer of timers) clearTimeout(timer)
      agent.destroy()
    },
  }
}
export type Webhook = ReturnType<typeof createWebhook>
