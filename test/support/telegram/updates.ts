/** Updates on their way to the bot: by its webhook, or kept until it asks. */

import type { Fields } from './checks.ts'
import { Refusal } from './refusal.ts'
import { createWebhookSender, type SenderOptions } from './webhook-sender.ts'

export type Update = { update_id: number } & Record<string, unknown>
type Reader = { end: (answer: Update[] | Refusal) => void }

/** Updates kept so that a test can have one delivered again. */
const remembered = 1_000

export function createUpdates(options: SenderOptions) {
  const sender = createWebhookSender(options)
  const past = new Map<number, { key: string; update: Update }>()
  let pending: Update[] = []
  /** Told once more whatever the reader has confirmed. */
  let again: Update[] = []
  let nextId = 700_000_001
  let hook: { url: string; secret: string | undefined; maxConnections: number } | undefined
  let allowed: string[] | undefined
  let reader: Reader | undefined

  const deliver = (key: string, update: Update) => {
    if (hook) return sender.enqueue(key, update)
    pending.push(update)
    reader?.end(batch(100))
  }
  const batch = (limit: number) => {
    const updates = [...again, ...pending.slice(0, limit)]
    again = []
    return updates
  }

  return {
    sender,
    /** Queues an update of one kind; returns its id, or undefined when the bot did not ask for that kind. */
    add(kind: string, content: object, queue: string): number | undefined {
      if (allowed && !allowed.includes(kind)) return undefined
      const update: Update = { update_id: nextId++, [kind]: content }
      past.set(update.update_id, { key: queue, update })
      if (past.size > remembered) past.delete(update.update_id - remembered)
      deliver(queue, update)
      return update.update_id
    },
    /** Delivers a past update once more, as after a lost answer. */
    repeat(id: number): void {
      const known = past.get(id)
      if (!known) throw new Error(`no update ${id} to repeat`)
      if (hook) sender.enqueue(known.key, known.update)
      else again.push(known.update)
      if (again.length > 0) reader?.end(batch(100))
    },
    /** After a quiet week ids begin anew anywhere. */
    restartIds(at: number): void {
      nextId = at
    },
    pending: () => (hook ? sender.pending() : pending.length),
    get hook() {
      return hook
    },
    get allowed() {
      return allowed
    },
    setWebhook(fields: Fields): true {
      const url = String(fields.url ?? '')
      const secret = fields.secret_token === undefined ? undefined : String(fields.secret_token)
      if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret))
        throw new Refusal(400, 'Bad Request: secret token contains unallowed characters', { violation: true })
      if (Array.isArray(fields.allowed_updates)) allowed = fields.allowed_updates.map(String)
      if (url === '') return this.deleteWebhook(fields)
      hook = { url, secret, maxConnections: Number(fields.max_connections ?? 40) }
      sender.use(hook)
      for (const update of pending.splice(0)) sender.enqueue(past.get(update.update_id)?.key ?? 'all', update)
      reader?.end(new Refusal(409, 'Conflict: terminated by setWebhook request'))
      return true
    },
    deleteWebhook(fields: Fields): true {
      hook = undefined
      sender.use(undefined)
      pending = fields.drop_pending_updates ? [] : [...sender.takeBack(), ...pending]
      return true
    },
    /** Long polling: an offset forgets what lies before it; a second reader ends the first. */
    async getUpdates(fields: Fields, gone: AbortSignal): Promise<Update[]> {
      if (hook)
        throw new Refusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      reader?.end(new Refusal(409, 'Conflict: terminated by other getUpdates request'))
      if (Array.isArray(fields.allowed_updates)) allowed = fields.allowed_updates.map(String)
      const offset = Number(fields.offset ?? 0)
      if (offset > 0) pending = pending.filter((update) => update.update_id >= offset)
      const limit = Math.min(100, Number(fields.limit ?? 100))
      if (pending.length > 0 || again.length > 0 || !fields.timeout)
        return twiceIf(options.twice, batch(limit))
      return twiceIf(options.twice, await waitForUpdates(Math.min(50, Number(fields.timeout)), gone))
    },
    close(): void {
      reader?.end([])
      sender.takeBack()
      sender.close()
    },
  }

  function waitForUpdates(seconds: number, gone: AbortSignal): Promise<Update[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Update[]>()
    const mine: Reader = {
      end(answer) {
        clearTimeout(timer)
        gone.removeEventListener('abort', leave)
        if (reader === mine) reader = undefined
        if (answer instanceof Refusal) reject(answer)
        else resolve(answer)
      },
    }
    const leave = () => mine.end([])
    const timer = setTimeout(leave, seconds * 1_000)
    gone.addEventListener('abort', leave)
    reader = mine
    return promise
  }
}

function twiceIf(twice: boolean, updates: Update[]): Update[] {
  return twice ? updates.flatMap((update) => [update, update]) : updates
}

export type Updates = ReturnType<typeof createUpdates>
